"""The one form of a CSV file here: LF, and quotes only where a cell needs them.

Comparing a file with what its own cells would be written as finds the bare quotes that a reader of
CSV lets pass, and everything like them.
"""

from __future__ import annotations

import csv
import io
from typing import TypeVar

from coyoacan.findings import Finding


def serialised(records: list[list[str]]) -> str:
    """Return rows as CSV text in the one form that seeds and dataset have: LF, few quotes."""
    # With CR LF as the end of a line the writer quotes a cell that holds either of them.
    text = _written(io.StringIO(newline=""), records).getvalue()
    if text.count("\r") == len(records):
        return text.replace("\r\n", "\n")
    return "".join(_written(_Lines(), records))


Sink = TypeVar("Sink", io.StringIO, "_Lines")


def _written(sink: Sink, records: list[list[str]]) -> Sink:
    csv.writer(sink, lineterminator="\r\n").writerows(records)
    return sink


class _Lines(list[str]):
    """What takes one row a call, and turns its end into LF, whatever a cell holds."""

    def write(self, row: str) -> None:
        self.append(f"{row[:-2]}\n")


def not_canonical(name: str, text: str, records: list[list[str]]) -> list[Finding]:
    """Return a finding where a text is not what its own cells would be written as."""
    if '"' not in text:
        return []
    # A line without a quote can be written in no other way, since a cell holds no line break.
    quoted = [(i, line) for i, line in enumerate(text.split("\n")) if '"' in line]
    rows = [records[i] for i, _ in quoted]
    wanted = serialised(rows).split("\n")
    for (i, is_), should, record in zip(quoted, wanted, rows, strict=False):
        if is_ != should:
            number = i + 1
            column = _first_difference(is_, should, record, records[0])
            message = "the quotes are not as CSV needs them; quote a cell only for a comma or quote"
            return [Finding(name, number, column, message, "canonical", is_[:60])]
    return []


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
