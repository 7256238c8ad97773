"""The tables that nobody types: what the seeds say, turned another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coyoacan.dates import EMPTIES
from coyoacan.models import derived_models
from coyoacan.models.columns import Column, header
from coyoacan.rules.sets import members, missing
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build.corroboration import corroboration
from coyoacan_build.network import network_edges, network_nodes

Cells = dict[str, list[str]]

_SUBJECT = ("name", "title", "label")
"""Columns that name a row for people."""
_PHRASES = {"birth_date": "born", "death_date": "died", "start_date": "from", "end_date": "until"}
"""How a date column reads in the timeline; the others read as their title."""


def derived(seeds: Seeds) -> dict[str, Cells]:
    """Return the cells of every derived table.

    Raises:
        KeyError: A derived table has a model and no maker here.
    """
    makers: dict[str, Callable[[Seeds], Iterator[tuple[str, ...]]]] = {
        "citations": citations,
        "corroboration": corroboration,
        "coverage": coverage,
        "network_edges": network_edges,
        "network_nodes": network_nodes,
        "timeline": timeline,
    }
    tables: dict[str, Cells] = {}
    for name, model in derived_models().items():
        rows = list(makers[name](seeds))
        tables[name] = {column: [row[i] for row in rows] for i, column in enumerate(header(model))}
    return tables


def citations(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield record, position, source and locator of every citation of every row."""
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            if column.is_citations:
                for key, cell in zip(sheet.keys, sheet.cells[column.name], strict=True):
                    for position, part in enumerate(cell.split("; ") if cell else (), 1):
                        source, _, locator = part.rstrip("]").partition("[")
                        yield f"{sheet.name}/{key}", str(position), source, locator


def coverage(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield for each closed set what is expected, what is present, and what is missing."""
    here, absent = members(seeds), missing(seeds)
    picked = ("closed_set_id", "name", "record", "expected_count")
    for _, (key, name, record, expected) in seeds.rows("closed_sets", *picked):
        present = len(here[key])
        lacking = str(int(expected) - present) if expected else ""
        names = "; ".join(sorted(absent.get(key, ())))
        yield key, name, record, expected, str(present), lacking, names


def timeline(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield record, field, date, label, person and place of everything that has a date."""
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            # When a text was published is no part of the history that it tells.
            if not column.is_date or column.name == "first_public":
                continue
            label = _labels(seeds, sheet, column)
            for index, date in enumerate(sheet.cells[column.name]):
                if date and date not in EMPTIES:
                    yield (
                        f"{sheet.name}/{sheet.keys[index]}",
                        column.name,
                        date,
                        label(index),
                        _person(sheet, index),
                        _cell(sheet, index, "place_id"),
                    )


def _labels(seeds: Seeds, sheet: Sheet, date: Column) -> Callable[[int], str]:
    """Return what gives the label of a date in the row at an index."""
    phrase = _PHRASES.get(date.name, date.name.removesuffix("_date").replace("_", " "))
    if "person_id" not in sheet.cells or sheet.name == "people":
        own = next((name for name in _SUBJECT if name in sheet.cells), sheet.model.TABLE.key[0])

        def of_itself(index: int) -> str:
            is_a_day = date.name == "start_date" and not _cell(sheet, index, "end_date")
            return sheet.cells[own][index] + ("" if is_a_day else f": {phrase}")

        return of_itself
    named = [
        column
        for column in sheet.columns
        if column.name in ("name", "kind", "role", "instance")
        or (column.reference and column.name not in ("issuer_id", "outcome_place_id", "body_id"))
    ]

    def of_its_parts(index: int) -> str:
        parts = [_named(seeds, column, sheet.cells[column.name][index]) for column in named]
        return f"{', '.join(part for part in parts if part)}: {phrase}"

    return of_its_parts


def _named(seeds: Seeds, column: Column, value: str) -> str:
    """Return what people would call a cell: the name of the row it points to, or its own words."""
    target = seeds.get(column.reference) if column.reference else None
    if target is None:
        return value.replace("-", " ") if column.vocabulary else value
    own = next((name for name in _SUBJECT if name in target.cells), target.model.TABLE.key[0])
    return target.value(value, own)


def _person(sheet: Sheet, index: int) -> str:
    value = _cell(sheet, index, "person_id") or _cell(sheet, index, "author_id")
    return "" if value in EMPTIES else value


def _cell(sheet: Sheet, index: int, column: str) -> str:
    return sheet.cells[column][index] if column in sheet.cells else ""
