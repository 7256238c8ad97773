"""How many witnesses a cell has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coyoacan.dates import EMPTIES, are_apart, bounds_or_none
from coyoacan.rules.penalties import DEADLY, MANNERS
from coyoacan.sheets import Seeds
from coyoacan_build.witnesses import independent, origins

KEY_FIELDS = {
    "people": ("birth_date", "death_date", "death_manner"),
    "trials": ("start_date", "end_date", "verdict_date", "openness"),
    "judgments": ("judgment_date", "sentence", "outcome", "outcome_date"),
    "events": ("start_date",),
}
"""What should rest on two independent sources."""
VIOLENT = frozenset({"assassination", "attempt", "arrest", "execution", "expulsion"})
"""The kinds of event whose date is a key field."""
_ONE_SITTING = frozenset({"closed-trial", "extrajudicial"})
"""Kinds of trial that may have no other day than that of their decision."""


class Cell(NamedTuple):
    """One cell: the address of its row, its column, and what it holds."""

    record: str
    field: str
    value: str


Place = tuple[str, str]
"""The address of a row, and a column."""


def corroboration(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield table, field, and how many cells are filled, claimed, and claimed by two witnesses.

    A witness counts if its claim agrees with the cell. How and when somebody was put to death is
    one fact in `people` and `judgments`, the day of a verdict one in `trials` and `judgments`, and
    the only day of a closed trial, or of a decision without a court, is that of its verdict and of
    the judgments in it: a claim of the one cell is one of the other.
    """
    claims, twins, known = _claims(seeds), _twins(seeds), origins(seeds)
    for table, fields in KEY_FIELDS.items():
        for field in fields:
            counts = []
            for cell in _filled(seeds, table, field):
                same = (cell, *twins.get((cell.record, cell.field), ()))
                said = set().union(*(_agreeing(claims, each) for each in same))
                counts.append(independent(said, known))
            figures = (len(counts), sum(n > 0 for n in counts), sum(n > 1 for n in counts))
            yield table, field, *map(str, figures)


def _claims(seeds: Seeds) -> Mapping[Place, list[tuple[str, str]]]:
    """Return of each cell what is claimed of it, and by which source; not what was rejected."""
    claims: dict[Place, list[tuple[str, str]]] = defaultdict(list)
    picked = ("record", "field", "value", "source_id", "rank")
    for _, (record, field, value, source, rank) in seeds.rows("claims", *picked):
        if rank != "deprecated":
            claims[record, field].append((value, source))
    return claims


def _agreeing(claims: Mapping[Place, list[tuple[str, str]]], cell: Cell) -> set[str]:
    said = claims.get((cell.record, cell.field), ())
    return {source for value, source in said if _agree(value, cell.value)}


def _agree(one: str, other: str) -> bool:
    dates = bounds_or_none(one) and bounds_or_none(other)
    return one == other or (dates is not None and not are_apart(one, other))


def _twins(seeds: Seeds) -> Mapping[Place, list[Cell]]:
    """Return for each cell those that say the same of the same in another table."""
    twins: dict[Place, list[Cell]] = defaultdict(list)
    for one, other in _pairs(seeds):
        twins[one.record, one.field].append(other)
        twins[other.record, other.field].append(one)
    return twins


def _pairs(seeds: Seeds) -> Iterator[tuple[Cell, Cell]]:
    died, manners = seeds.values("people", "death_date"), seeds.values("people", "death_manner")
    verdicts, only_days = seeds.values("trials", "verdict_date"), set(_only_days(seeds))
    for trial, day in only_days:
        yield _start(trial, day), _verdict(trial, day)
    picked = ("trial_id", "person_id", "instance", "judgment_date", "outcome", "outcome_date")
    for _, (trial, person, instance, judged, outcome, ended) in seeds.rows("judgments", *picked):
        here, death = f"judgments/{trial}+{person}+{instance}", f"people/{person}"
        if instance == "first" and judged and judged == verdicts.get(trial):
            yield Cell(here, "judgment_date", judged), _verdict(trial, judged)
            if (trial, judged) in only_days:
                yield Cell(here, "judgment_date", judged), _start(trial, judged)
        if outcome in DEADLY and ended and ended == died.get(person):
            yield Cell(here, "outcome_date", ended), Cell(death, "death_date", ended)
        manner = manners.get(person, "")
        if manner and manner == MANNERS.get(outcome):
            yield Cell(here, "outcome", outcome), Cell(death, "death_manner", manner)


def _only_days(seeds: Seeds) -> Iterator[tuple[str, str]]:
    picked = ("trial_id", "kind", "start_date", "verdict_date")
    for _, (trial, kind, start, verdict) in seeds.rows("trials", *picked):
        if kind in _ONE_SITTING and start == verdict and _is_day(start):
            yield trial, start


def _start(trial: str, date: str) -> Cell:
    return Cell(f"trials/{trial}", "start_date", date)


def _verdict(trial: str, date: str) -> Cell:
    return Cell(f"trials/{trial}", "verdict_date", date)


def _is_day(date: str) -> bool:
    bounds = bounds_or_none(date)
    return bounds is not None and bounds.earliest == bounds.latest


def _filled(seeds: Seeds, table: str, field: str) -> Iterator[Cell]:
    sheet = seeds.get(table)
    if sheet is None:
        return
    kinds = sheet.cells["kind"] if table == "events" else [""] * len(sheet.lines)
    for key, cell, kind in zip(sheet.keys, sheet.cells[field], kinds, strict=True):
        if cell and cell not in EMPTIES and (table != "events" or kind in VIOLENT):
            yield Cell(f"{table}/{key}", field, cell)
