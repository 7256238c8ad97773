"""Large seeds as arrays: which row a cell points to, which days a date spans."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from coyoacan.models.columns import Column
from coyoacan.nearest import Choices
from coyoacan.sheets import Seeds
from coyoacan_build.bulk.choices import ManyChoices
from coyoacan_build.bulk.citations import Parts, parts_of
from coyoacan_build.bulk.coding import Coded, Mask, Numbers, columns_of
from coyoacan_build.bulk.days import Days, days_of
from coyoacan_build.bulk.numbering import joined, renumbered
from coyoacan_build.bulk.once import once


class Links(NamedTuple):
    """To which table and which row of it an address points, by the number of the table."""

    table: Numbers
    row: Numbers


class View:
    """All tables of seeds as arrays, each made once when it is first asked for.

    `at` picks the row of the answer: rows as `link` returns them, of which -1 is a row with blank
    cells. Two rows of one table must not have one key.
    """

    def __init__(self, seeds: Seeds) -> None:
        self.seeds = seeds
        self.tables = list(seeds.sheets)
        self.memo: dict[tuple[object, ...], Any] = {}
        self.locks: dict[tuple[object, ...], Lock] = {}
        self._columns = {name: columns_of(sheet) for name, sheet in seeds.sheets.items()}

    def size(self, table: str) -> int:
        """Return the number of rows of a table."""
        return len(self.seeds.sheets[table].lines)

    def column(self, table: str, name: str) -> Coded:
        """Return a column."""
        return self._columns[table][name]

    def all_columns(self) -> Iterator[tuple[str, Column]]:
        """Yield every column of every table, with the name of the table."""
        for table, sheet in self.seeds.sheets.items():
            for column in sheet.columns:
                yield table, column

    def targets(self, table: str, column: Column, rows: Numbers) -> Iterator[tuple[str, Numbers]]:
        """Yield the tables to which rows point by a column, and the rows there, or -1."""
        if column.reference:
            yield column.reference, self.link(table, column.name, column.reference)[rows]
        elif column.is_address:
            links = self.links(table, column.name)
            for number in np.unique(links.table[rows]).tolist():
                if number >= 0:
                    row = np.where(links.table[rows] == number, links.row[rows], -1)
                    yield self.tables[number], row

    @once
    def keys(self, table: str) -> Any:
        """Return the key of each row."""
        parts = [self.column(table, name) for name in self.seeds.sheets[table].model.TABLE.key]
        texts = [part.texts.take(pa.array(part.codes)) for part in parts]
        keys = texts[0] if len(texts) == 1 else pc.binary_join_element_wise(*texts, "+")
        return keys.combine_chunks() if isinstance(keys, pa.ChunkedArray) else keys

    @once
    def choices(self, table: str) -> Choices:
        """Return the keys of a table, to find the nearest to a wrong one."""
        return ManyChoices(self.keys(table))

    def has_unique_keys(self, table: str) -> bool:
        """Return whether no two rows of a table have the same key."""
        names = self.seeds.sheets[table].model.TABLE.key
        parts = [self.column(table, name) for name in names]
        if len(parts) == 1:
            return len(parts[0].texts) == self.size(table)
        # Parts are joined by a plus: only if two of them may hold one can other parts give one key.
        holding = [pc.any(pc.match_substring(part.texts, "+")).as_py() for part in parts]
        if sum(holding) > 1:
            return len(pc.unique(self.keys(table))) == self.size(table)
        return len(pc.unique(pa.array(joined(*(part.codes for part in parts))))) == self.size(table)

    @once
    def link(self, table: str, name: str, target: str) -> Numbers:
        """Return the row of the target whose key each cell is."""
        return self._linked(target)[table, name][self.column(table, name).codes]

    @once
    def _linked(self, target: str) -> dict[tuple[str, str], Numbers]:
        """Return what `found` would of the texts of each column that points to a table."""
        places = [
            (table, each.name) for table, each in self.all_columns() if each.reference == target
        ]
        texts = [self.column(*place).texts for place in places]
        found = self.found(pa.concat_arrays(texts), target)
        rows = np.split(found, np.cumsum([len(each) for each in texts])[:-1])
        return dict(zip(places, rows, strict=True))

    def found(self, texts: Any, target: str) -> Numbers:
        """Return the row of the target whose key each of some texts is."""
        return _found(texts, self.keys(target))

    @once
    def links(self, table: str, name: str) -> Links:
        """Return the table and the row that each address names."""
        column = self.column(table, name)
        parts = pc.extract_regex(column.texts, r"^(?P<table>[^/]*)(?:/(?P<key>.*))?$")
        tables, keys = parts.field("table"), parts.field("key")
        number = _found(tables, pa.array(self.tables))
        row = np.full(len(number), -1)
        for index in np.unique(number[number >= 0]).tolist():
            here = np.flatnonzero(number == index)
            row[here] = _found(keys.take(pa.array(here)), self.keys(self.tables[index]))
        return Links(number[column.codes], row[column.codes])

    def parts(self, table: str, name: str) -> Parts:
        """Return the citations in each distinct text of a column; -2 for a blank one."""
        return self._parts()[table, name]

    @once
    def _parts(self) -> dict[tuple[str, str], Parts]:
        """Return the citations of all columns."""
        places = [
            (table, column.name) for table, column in self.all_columns() if column.is_citations
        ]
        columns = [self.column(*place) for place in places]
        found = parts_of(columns, lambda sources: self.found(sources, "sources"))
        return dict(zip(places, found, strict=True))

    @once
    def claims(self) -> list[tuple[str, Column | None, Numbers]]:
        """Return the claims about each column: its table, the column, if there is one, the rows."""
        known = {(table, column.name): column for table, column in self.all_columns()}
        tables, fields = self.links("claims", "record").table, self.column("claims", "field")
        key = np.where(tables < 0, -1, tables * len(fields.texts) + fields.codes)
        group = renumbered(key)
        order = np.argsort(group, kind="stable")
        found = []
        for rows in np.split(order, np.cumsum(np.bincount(group))[:-1]):
            number, field = divmod(int(key[rows[0]]), len(fields.texts)) if len(rows) else (-1, 0)
            if number >= 0:
                table = self.tables[number]
                found.append((table, known.get((table, fields.values[field])), rows))
        return found

    def days(self, table: str, name: str, at: Numbers | None = None) -> Days:
        """Return the days that each date may mean."""
        first, last = self._days(table, name)
        index = self._index(table, name, at)
        return Days(first[index], last[index])

    def among(
        self, table: str, name: str, values: Collection[str], at: Numbers | None = None
    ) -> Mask:
        """Return where a cell is one of some values."""
        texts = self.column(table, name).texts
        listed = pc.is_in(texts, pa.array(list(values), pa.string()))
        found = np.append(listed.to_numpy(zero_copy_only=False), "" in values)
        return found[self._index(table, name, at)].astype(bool)

    def numbers(
        self, table: str, name: str, read: Callable[[str], int], blank: int = -1
    ) -> Numbers:
        """Return what a function reads in each cell; it is asked once for each distinct text."""
        column = self.column(table, name)
        read_off = [read(value) if value else blank for value in column.values]
        return np.array(read_off, np.int64)[column.codes]

    def _index(self, table: str, name: str, at: Numbers | None) -> Numbers:
        column = self.column(table, name)
        return column.codes if at is None else np.append(column.codes, len(column.texts))[at]

    @once
    def _days(self, table: str, name: str) -> Days:
        return days_of(self.column(table, name).values)


def _found(texts: Any, keys: Any) -> Numbers:
    rows = pc.index_in(texts, keys).fill_null(-1).to_numpy(zero_copy_only=False)
    return np.array(rows, np.int64)
