"""The seeds in memory: one sheet a table, held by column, with the line of every row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from coyoacan.models.base import Row
from coyoacan.models.columns import Column, columns
from coyoacan.nearest import Choices


class Fault(NamedTuple):
    """What a rule finds: in which table, on which line, in which column, and what to do."""

    table: str
    line: int
    column: str
    message: str
    value: str = ""


def gathered(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the first fault of each value, with the number of the others.

    One date that is wrong must not fill the screen with every row that it contradicts.
    """
    by_value: dict[str, list[Fault]] = {}
    for fault in faults:
        by_value.setdefault(fault.value, []).append(fault)
    for first, *others in by_value.values():
        more = f" (and {len(others)} more rows)" if others else ""
        yield first._replace(message=first.message + more)


@dataclass(frozen=True)
class Sheet:
    """One seed file that was read without a structural fault.

    Attributes:
        model: The row model of the table.
        cells: The texts of each column, row by row; a blank is an empty string.
        lines: The line of each row in the file, counted from 1.
    """

    model: type[Row]
    cells: Mapping[str, list[str]]
    lines: Sequence[int]

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.model.TABLE.name

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the table in the order of the header."""
        return columns(self.model)

    @cached_property
    def keys(self) -> list[str]:
        """The key of each row; the parts of a composite key are joined by `+`."""
        parts = [self.cells[name] for name in self.model.TABLE.key]
        return parts[0] if len(parts) == 1 else ["+".join(row) for row in zip(*parts, strict=True)]

    @cached_property
    def known(self) -> frozenset[str]:
        """The keys of the whole table, also where the sheet holds some of its rows only."""
        return frozenset(self.keys)

    @cached_property
    def choices(self) -> Choices:
        """The known keys, to find the nearest to a wrong one."""
        return Choices(self.known)

    @cached_property
    def position(self) -> Mapping[str, int]:
        """The index of the row that has a key; of the first one, if several have it."""
        return {key: index for index, key in reversed(list(enumerate(self.keys)))}

    def by_key(self, column: str) -> Mapping[str, str]:
        """Return one column by the key of its row, made once."""
        if column not in self._by_key:
            self._by_key[column] = dict(zip(self.keys, self.cells[column], strict=True))
        return self._by_key[column]

    @cached_property
    def _by_key(self) -> dict[str, Mapping[str, str]]:
        return {}

    def cited(self, column: str) -> frozenset[str]:
        """Return the sources that the cells of a column cite, each once."""
        if column not in self._cited:
            parts = {part for cell in set(self.cells[column]) for part in cell.split("; ")}
            self._cited[column] = frozenset(part.partition("[")[0] for part in parts)
        return self._cited[column]

    @cached_property
    def _cited(self) -> dict[str, frozenset[str]]:
        return {}

    def value(self, key: str, column: str) -> str:
        """Return a cell of the row with that key, or an empty string where there is none."""
        index = self.position.get(key)
        return "" if index is None else self.cells[column][index]


@dataclass(frozen=True)
class Seeds:
    """All sheets that could be read, by table; a file with a structural fault is absent."""

    sheets: Mapping[str, Sheet]

    def get(self, table: str) -> Sheet | None:
        """Return the sheet of a table, or None where it could not be read."""
        return self.sheets.get(table)

    def has(self, *tables: str) -> bool:
        """Return whether all these tables could be read."""
        return all(table in self.sheets for table in tables)

    def rows(self, table: str, *names: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Return the line and the named cells of each row; nothing where the table is absent."""
        sheet = self.sheets.get(table)
        if sheet is None:
            return iter(())
        picked = (sheet.cells[name] for name in names)
        return zip(sheet.lines, zip(*picked, strict=True), strict=True)

    def values(self, table: str, column: str) -> Mapping[str, str]:
        """Return one column of a table by key; empty where the table is absent."""
        sheet = self.sheets.get(table)
        return sheet.by_key(column) if sheet else {}
