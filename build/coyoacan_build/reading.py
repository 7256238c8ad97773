"""Read one seed file: its bytes, its lines, its header, its cells.

A structural fault (encoding, line ends, quotes, header, ragged rows) stops the file, since nothing
after it can be trusted; it yields one finding, not one for each line that it spoils.
"""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from itertools import islice
from pathlib import Path

from coyoacan.findings import Finding, shown
from coyoacan.models.base import Row
from coyoacan.models.columns import header
from coyoacan.nearest import did_you_mean
from coyoacan.sheets import Sheet
from coyoacan_build.canonical import not_canonical

_CELL_LIMIT = 131_072
"""How many characters a cell may have before the file is taken to be damaged."""
_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} |\|{7} )", re.MULTILINE)
_MARKS = (
    (b"\xef\xbb\xbf", "a byte order mark; save as UTF-8 without BOM"),
    (b"\xff\xfe", "UTF-16; save as UTF-8"),
    (b"\xfe\xff", "UTF-16; save as UTF-8"),
)


class _StructuralError(Exception):
    """A fault that stops the file."""

    def __init__(self, line: int, column: str, message: str, value: str = "") -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.value = line, column, message, value


def read_sheet(
    path: Path, model: type[Row], in_bulk: bool = False
) -> tuple[Sheet | None, list[Finding]]:
    """Return the sheet and the findings; no sheet where a fault stops the file.

    In bulk, the sheet is coded; a file that is proved to be well formed is read faster.

    The findings carry the path as `<folder>/<file>`. No error escapes: a file that is missing or
    cannot be read is a finding too.
    """
    name = f"{path.parent.name}/{path.name}"
    try:
        raw = _bytes(path, model)
        if in_bulk:
            # Only large seeds repay the time that pyarrow takes to import.
            from coyoacan_build.bulk.files import proved_sheet  # noqa: PLC0415

            sheet = proved_sheet(raw, model, _CELL_LIMIT)
            if sheet is not None:
                return sheet, []
        text = _text(raw, model)
        records = _records(text)
        _check_header(records[0], header(model))
        _check_shape(records, header(model), model)
    except _StructuralError as fault:
        found = Finding(name, fault.line, fault.column, fault.message, "structure", fault.value)
        return None, [found]
    findings = [] if text.endswith("\n") else [_no_final_newline(name, text)]
    if not findings:
        findings = not_canonical(name, text, records)
    body = islice(records, 1, None)
    columns = [list(column) for column in zip(*body, strict=True)] or [[] for _ in records[0]]
    cells = dict(zip(records[0], columns, strict=True))
    sheet = Sheet(model, cells, range(2, len(records) + 1))
    if in_bulk:
        from coyoacan_build.bulk.coding import coded  # noqa: PLC0415

        sheet = coded(sheet)
    return sheet, findings


def _bytes(path: Path, model: type[Row]) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        start = ",".join(header(model))
        message = f"cannot be read ({error.strerror}); it should begin: {start}"
        raise _StructuralError(0, "-", message) from None


def _text(raw: bytes, model: type[Row]) -> str:
    if not raw.strip():
        raise _StructuralError(1, "-", f"the file is empty; it begins: {','.join(header(model))}")
    for mark, what in _MARKS:
        if raw.startswith(mark):
            raise _StructuralError(1, "-", f"the file begins with {what}")
    if b"\0" in raw:
        if raw[1::2].count(0) > len(raw) // 4 or raw[::2].count(0) > len(raw) // 4:
            raise _StructuralError(1, "-", "the file is UTF-16; save as UTF-8")
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise _StructuralError(line, "-", "a NUL byte; the file is damaged: retype the line")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = raw[error.start]
        message = f"byte 0x{byte:02x} is not UTF-8; retype the cell, or save as UTF-8"
        raise _StructuralError(line, "-", message) from None
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        ends = "CR LF" if "\r\n" in text else "CR"
        raise _StructuralError(line, "-", f"a line ends with {ends}; save with LF line ends")
    conflict = _CONFLICT.search(text) if any(mark * 7 in text for mark in "<=>|") else None
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        raise _StructuralError(line, "-", "a conflict marker; finish the merge", conflict[0])
    return text


def _records(text: str) -> list[list[str]]:
    """Return the rows of a file, each on a line of its own.

    Most files have nothing wrong: they are read in one go, and only the others line by line.
    """
    # The limit is one for the process, and Frictionless raises it where it was imported before.
    csv.field_size_limit(_CELL_LIMIT)
    reader = csv.reader(io.StringIO(text), strict=True)
    with suppress(csv.Error):
        records = list(reader)
        if reader.line_num == len(records) and all(records):
            return records
    return _records_or_fault(text)


def _records_or_fault(text: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    records: list[list[str]] = []
    start = 1
    try:
        for record in reader:
            if reader.line_num != start:
                message = f"a cell holds a line break (up to line {reader.line_num});"
                raise _StructuralError(start, "-", f"{message} is a quote left open?")
            if not record:
                raise _StructuralError(start, "-", "a blank line; take it out")
            records.append(record)
            start += 1
    except csv.Error as error:
        raise _StructuralError(start, "-", f"no CSV ({error}); look at the quotes") from None
    return records


def _check_header(found: list[str], wanted: tuple[str, ...]) -> None:
    if tuple(found) == wanted:
        return
    start = ",".join(wanted)
    if len(found) == 1 and len(wanted) > 1:
        for mark, what in ((";", "semicolons"), ("\t", "tabs")):
            if mark in found[0]:
                raise _StructuralError(
                    1, "-", f"columns are separated by {what}; use commas", found[0]
                )
    for name in found:
        place = name if name.isidentifier() else "-"
        if found.count(name) > 1:
            raise _StructuralError(1, place, f"the column {shown(name)} stands twice", name)
        if name not in wanted:
            hint = did_you_mean(name, wanted) or f"; the header is: {start}"
            raise _StructuralError(1, place, f"no column {shown(name)} in this table{hint}", name)
    for name in wanted:
        if name not in found:
            message = f"the column '{name}' is missing; the header is: {start}"
            raise _StructuralError(1, name, message)
    raise _StructuralError(1, "-", f"the columns are in another order; the header is: {start}")


def _check_shape(records: list[list[str]], wanted: tuple[str, ...], model: type[Row]) -> None:
    if len(records) == 1 and not model.TABLE.may_be_empty:
        raise _StructuralError(1, "-", "the file has a header and no rows; restore them")
    if set(map(len, records)) != {len(wanted)}:
        ragged = [i for i, record in enumerate(records, 1) if len(record) != len(wanted)]
        others = f" (and {len(ragged) - 1} more rows)" if len(ragged) > 1 else ""
        count = len(records[ragged[0] - 1])
        raise _StructuralError(
            ragged[0],
            "-",
            f"{count} cells where the header has {len(wanted)}{others};"
            " is a comma missing, or one not in quotes?",
        )


def _no_final_newline(name: str, text: str) -> Finding:
    message = "the last line does not end; is the file cut off? end it with a line feed"
    return Finding(name, text.count("\n") + 1, "-", message, "final-newline")
