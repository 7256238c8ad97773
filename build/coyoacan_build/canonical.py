"""The one form of a CSV file here: LF, and quotes only where a cell needs them.

Comparing a file with what its own cells would be written as finds the bare quotes that a reader of
CSV lets pass, and everything like them.
"""

from __future__ import annotations

from collections.abc import Sequence

from coyoacan.findings import Finding


def serialised(records: Sequence[Sequence[str]]) -> str:
    """Return rows as CSV text in the one form that seeds and dataset have: LF, few quotes."""
    lines = list(map(",".join, records))
    for i, line in enumerate(lines):
        # Where no cell holds a mark, the cells and the commas between them are the line.
        if line.count(",") >= len(records[i]) or '"' in line or "\n" in line or "\r" in line:
            lines[i] = ",".join(map(_cell, records[i]))
        elif not line and len(records[i]) == 1:
            lines[i] = '""'
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    if '"' in text:
        text = text.replace('"', '""')
    elif not ("," in text or "\n" in text or "\r" in text):
        return text
    return f'"{text}"'


def not_canonical(name: str, text: str, records: list[list[str]]) -> list[Finding]:
    """Return a finding where a text is not what its own cells would be written as."""
    if '"' not in text:
        return []
    # A line without a quote can be written in no other way, since a cell holds no line break.
    doubtful = [
        (i, line)
        for i, line in enumerate(text.split("\n"))
        if '"' in line and not needs_its_quotes(line, records[i])
    ]
    rows = [records[i] for i, _ in doubtful]
    wanted = serialised(rows).split("\n")
    for (i, is_), should, record in zip(doubtful, wanted, rows, strict=False):
        if is_ != should:
            number = i + 1
            column = _first_difference(is_, should, record, records[0])
            message = "the quotes are not as CSV needs them; quote a cell only for a comma or quote"
            return [Finding(name, number, column, message, "canonical", is_[:60])]
    return []


def needs_its_quotes(line: str, record: list[str]) -> bool:
    """Return True only if a line is what its cells are written as; False says nothing.

    Where no quote is doubled, each cell with a comma has two, and there must be no others.
    """
    quotes = line.count('"')
    if '""' in line:
        return False
    if quotes == 2:
        return line.count(",") >= len(record)
    return quotes == 2 * sum("," in cell for cell in record)


def _first_difference(is_: str, should: str, record: list[str], names: list[str]) -> str:
    same = next(
        (i for i, pair in enumerate(zip(is_, should, strict=False)) if len(set(pair)) > 1), 0
    )
    end = 0
    for name, cell in zip(names, record, strict=False):
        end += len(serialised([[cell, ""]])) - 1
        if same < end:
            return name
    return "-"
