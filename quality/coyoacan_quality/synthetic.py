"""Seeds of any size in the shape of the real ones: every row again under other ids.

A copy is consistent in itself: its ids, addresses, citations and the values that claims give have
the number of the copy behind them, and so have the names of its people. Nothing of it is a fact;
it exists to measure how the work grows with the rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from coyoacan.dates import EMPTIES
from coyoacan.models import seed_models
from coyoacan.models.columns import Column, columns
from coyoacan.models.facets import Slug
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build.canonical import serialised

SHARED = frozenset(
    {"vocabularies", "relationship_kinds", "retired_ids", "statements", "statement_records"}
)
"""Tables that all copies have in common."""
NAMED = {
    "people": ("name", "sort_name", "name_native"),
    "names": ("name",),
    "organizations": ("name",),
    "places": ("name",),
    "sources": ("title",),
}
"""Columns in which two copies must differ, since the check looks for what was typed twice."""

Change = Callable[[str, int], str]
Spot = tuple[str, int, str]
"""A table, the index of a row, and a column."""


def written(seeds: Seeds, folder: Path, rows: int, faults: Mapping[Spot, str]) -> int:
    """Write seeds of at least that many rows into a folder; return how many there are.

    `faults` are cells of the first copy, which is the seeds as they are, and what they become.
    """
    folder.mkdir(parents=True)
    count = 0
    multiplied = sum(len(s.lines) for s in seeds.sheets.values() if s.name not in SHARED)
    copies = max(1, -(-rows // multiplied))
    cited = _cited_by_copies(seeds)
    for sheet in seeds.sheets.values():
        with (folder / f"{sheet.name}.csv").open("w", encoding="utf-8", newline="") as out:
            out.write(serialised([list(sheet.cells)]))
            for number in range(1 if sheet.name in SHARED else copies):
                rows_of_copy = list(_rows(sheet, number))
                if sheet.name == "sources" and number:
                    pairs = zip(sheet.keys, rows_of_copy, strict=True)
                    rows_of_copy = [row for key, row in pairs if key in cited]
                if number == 0:
                    for (table, index, column), value in faults.items():
                        if table == sheet.name:
                            rows_of_copy[index][list(sheet.cells).index(column)] = value
                out.write(serialised(rows_of_copy))
                count += len(rows_of_copy)
    return count


def _cited_by_copies(seeds: Seeds) -> set[str]:
    """Return the sources that a copy needs: not those that only shared tables cite."""
    cited = {key for _, (key,) in seeds.rows("claims", "source_id")}
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            if column.is_citations and sheet.name not in SHARED:
                cited |= sheet.cited(column.name)
    return cited


def _rows(sheet: Sheet, number: int) -> Iterator[list[str]]:
    if number == 0:
        changed = list(sheet.cells.values())
    elif sheet.name == "claims":
        changed = _claims(sheet, number)
    else:
        changed = [
            [change(value, number) for value in sheet.cells[column.name]]
            for column in sheet.columns
            for change in (_change(column, sheet.name),)
        ]
    yield from (list(row) for row in zip(*changed, strict=True))


def _claims(sheet: Sheet, number: int) -> list[list[str]]:
    """Return the columns of a copy of `claims`; its values follow the column that they claim."""
    by_field = _changes_by_field()
    changed = []
    for column in sheet.columns:
        cells = sheet.cells[column.name]
        if column.name == "value":
            fields = zip(sheet.cells["record"], sheet.cells["field"], cells, strict=True)
            changed.append(
                [
                    by_field[record.partition("/")[0], field](value, number)
                    for record, field, value in fields
                ]
            )
        else:
            change = _change(column, "claims")
            changed.append([change(value, number) for value in cells])
    return changed


def _changes_by_field() -> Mapping[tuple[str, str], Change]:
    return {
        (table, column.name): _change(column, table)
        for table, model in seed_models().items()
        for column in columns(model)
    }


def _change(column: Column, table: str) -> Change:
    """Return how a cell of a column differs in copy `number`."""
    if column.is_address:
        return _address
    if column.is_citations:
        return _citations
    own = isinstance(column.facet, Slug) and table not in SHARED and column.name != "role"
    if own or (column.reference and column.reference not in SHARED):
        return _id
    if column.name == "sort_name":
        return lambda value, number: re.sub("(?=,|$)", f" {_mark(number)}", value, count=1)
    if column.name in NAMED.get(table, ()):
        return lambda value, number: f"{value[:90].rstrip()} {_mark(number)}" if value else ""
    return lambda value, _: value


def _id(value: str, number: int) -> str:
    return f"{value}-x{number}" if value and value not in EMPTIES else value


def _address(value: str, number: int) -> str:
    table, slash, key = value.partition("/")
    model = seed_models().get(table)
    if not slash or model is None or table in SHARED:
        return value
    by_name = {column.name: column for column in columns(model)}
    parts = zip(model.TABLE.key, key.split("+"), strict=True)
    return f"{table}/" + "+".join(
        _change(by_name[name], table)(part, number) for name, part in parts
    )


def _citations(value: str, number: int) -> str:
    parts = (part.partition("[") for part in value.split("; ") if part)
    return "; ".join(f"{_id(key, number)}{mark}{rest}" for key, mark, rest in parts)


def _mark(number: int) -> str:
    """Return a word in no script, and with no doubled sign that would be taken for one."""
    return "_".join(str(number))
