"""Read a large file at once, if it can be proved to be in the one form that seeds have."""

from __future__ import annotations

import csv
import io
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from coyoacan.models.base import Row
from coyoacan.models.columns import header
from coyoacan.sheets import Sheet
from coyoacan_build.bulk.coding import Coded, CodedCells, Numbers
from coyoacan_build.canonical import serialised

_BLOCK = 4 << 20
_STRETCH = 1 << 16
_NOWHERE = (b"\r", b"\0")
_CONFLICTS = (b"<", b"=", b">", b"|")
_TEXTS = pa.dictionary(pa.int32(), pa.string())
_QUOTE, _COMMA, _LINE_FEED = b'",\n'


def proved_sheet(raw: bytes, model: type[Row], longest: int) -> Sheet | None:
    """Return the sheet of a file without any fault of structure or form.

    None says nothing: the file must be read line by line. `longest` is what a cell may have.
    """
    start = (",".join(header(model)) + "\n").encode()
    ends = _places(raw, _LINE_FEED)
    if not raw.startswith(start) or _is_damaged(raw, ends):
        return None
    try:
        columns = _columns(raw, model)
    except pa.ArrowInvalid:
        return None
    count = len(columns[0].codes)
    is_whole = 0 < count == len(ends) - 1
    if not is_whole or any(_longest(column) > longest for column in columns):
        return None
    if not _is_quoted_as_needed(raw, ends, columns):
        return None
    cells = CodedCells(dict(zip(header(model), columns, strict=True)))
    return Sheet(model, cells, range(2, count + 2))


def _places(raw: bytes, byte: int) -> Numbers:
    """Return where a byte stands; what is compared at once fits into the cache."""
    data = np.frombuffer(raw, np.uint8)
    starts = range(0, len(data), _STRETCH)
    found = [np.flatnonzero(data[i : i + _STRETCH] == byte) + i for i in starts]
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def _is_damaged(raw: bytes, ends: Numbers) -> bool:
    """Return whether a file is cut off, or has a blank line, a wrong character or a conflict."""
    return (
        raw[-1:] != b"\n"
        or any(byte in raw for byte in _NOWHERE)
        or any(mark in raw and mark * 7 in raw for mark in _CONFLICTS)
        or bool((np.diff(ends) == 1).any())
    )


def _longest(column: Coded) -> int:
    length: int = pc.max(pc.binary_length(column.texts)).as_py()
    return length


def _columns(raw: bytes, model: type[Row]) -> list[Coded]:
    source: Any = pa.py_buffer(raw)
    table: Any = arrow_csv.read_csv(
        source,
        arrow_csv.ReadOptions(block_size=_BLOCK),
        arrow_csv.ParseOptions(newlines_in_values=False),
        arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(header(model), _TEXTS),
            null_values=[],
            strings_can_be_null=False,
        ),
    ).unify_dictionaries()
    return [
        Coded(
            column.chunk(0).dictionary,
            np.concatenate([chunk.indices.to_numpy() for chunk in column.chunks], dtype=np.int64),
        )
        for column in table.columns
    ]


def _is_quoted_as_needed(raw: bytes, ends: Numbers, columns: list[Coded]) -> bool:
    """Return whether cells are in quotes for a comma or a quote, and only then.

    Lines with a quote within a cell are written anew and compared. In all others a quote opens a
    cell or closes it, and there are as many such cells as cells with a comma.
    """
    data = np.frombuffer(raw, np.uint8)
    quotes = _places(raw, _QUOTE)
    lines = np.searchsorted(ends, quotes)
    doubled = np.unique(lines[:-1][np.diff(quotes) == 1])
    if not _are_canonical([raw[ends[i - 1] + 1 : ends[i] + 1] for i in doubled.tolist()]):
        return False
    others = np.full(len(ends), True)
    others[doubled] = False
    others = others[lines]
    quotes, lines = quotes[others], lines[others]
    openings, closings = quotes[::2], quotes[1::2]
    if len(openings) != len(closings) or not np.array_equal(lines[::2], lines[1::2]):
        return False
    around = np.concatenate([data[openings - 1], data[closings + 1]])
    if not ((around == _COMMA) | (around == _LINE_FEED)).all():
        return False
    return sum(_with_comma(column, doubled - 1) for column in columns) == len(openings)


def _are_canonical(lines: list[bytes]) -> bool:
    text = b"".join(lines).decode()
    try:
        records = list(csv.reader(io.StringIO(text), strict=True))
    except csv.Error:
        return False
    return len(records) == len(lines) and serialised(records) == text


def _with_comma(column: Coded, but_not: Numbers) -> int:
    has_comma = pc.match_substring(column.texts, ",").to_numpy(zero_copy_only=False)
    if not has_comma.any():
        return 0
    every, excluded = has_comma[column.codes], has_comma[column.codes[but_not]]
    return int(np.count_nonzero(every)) - int(np.count_nonzero(excluded))
