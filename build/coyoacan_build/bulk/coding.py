"""Columns in which each distinct text is held once, with its number in every row."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from coyoacan.sheets import Sheet

Numbers = NDArray[np.int64]
"""Numbers of rows or of texts; -1 where there is none."""
Mask = NDArray[np.bool_]
"""One yes or no for each row."""


@dataclass(frozen=True)
class Coded:
    """One column: its distinct texts, and which of them each row has."""

    texts: Any
    codes: Numbers

    @cached_property
    def values(self) -> list[str]:
        """The distinct texts as strings."""
        values: list[str] = self.texts.to_pylist()
        return values

    def cells(self, rows: Numbers | None = None) -> list[str]:
        """Return the texts row by row, of all rows or of some."""
        if rows is None:
            return list(map(self.values.__getitem__, self.codes.tolist()))
        cells: list[str] = self.texts.take(pa.array(self.codes[rows])).to_pylist()
        return cells

    def numbers_of(self, texts: Any) -> Numbers:
        """Return the number that each of some texts has here, or -1."""
        found = pc.index_in(texts, self.texts).fill_null(-1)
        return np.array(found.to_numpy(zero_copy_only=False), np.int64)

    def rows_of(self, texts: Collection[str]) -> Numbers:
        """Return the rows that have one of these texts."""
        listed = pc.is_in(self.texts, pa.array(list(texts), pa.string()))
        return np.flatnonzero(listed.to_numpy(zero_copy_only=False)[self.codes])


class CodedCells(Mapping[str, list[str]]):
    """The cells of a sheet, made into lists of strings when they are asked for."""

    def __init__(self, columns: Mapping[str, Coded], rows: Numbers | None = None) -> None:
        self.columns = columns
        self._rows = rows
        self._made: dict[str, list[str]] = {}

    def __getitem__(self, name: str) -> list[str]:
        if name not in self._made:
            self._made[name] = self.columns[name].cells(self._rows)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(self.columns)


def columns_of(sheet: Sheet) -> Mapping[str, Coded]:
    """Return the columns of a coded sheet."""
    if not isinstance(sheet.cells, CodedCells):
        raise TypeError(f"the sheet {sheet.name} is not coded")
    return sheet.cells.columns


def coded(sheet: Sheet) -> Sheet:
    """Return a sheet in plain lists as a coded one."""
    columns = {
        name: _coded(pa.array(cells, pa.string()).dictionary_encode())
        for name, cells in sheet.cells.items()
    }
    return Sheet(sheet.model, CodedCells(columns), sheet.lines)


def _coded(array: Any) -> Coded:
    return Coded(array.dictionary, array.indices.to_numpy().astype(np.int64))
