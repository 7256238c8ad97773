"""Ids that speak: the year and the people that an id names are those of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coyoacan.dates import bounds_or_none
from coyoacan.sheets import Fault, Seeds

DATED = {
    "trials": ("start_date", "end_date", "verdict_date"),
    "events": ("start_date", "end_date"),
    "memberships": ("start_date", "end_date"),
    "relationships": ("start_date", "end_date"),
    "whereabouts": ("start_date", "end_date"),
}
"""Tables whose ids may end in a year, and the dates among which it lies."""
YEAR = r"-(?P<year>1[7-9][0-9]{2}|20[0-2][0-9])(?:-|$)"
"""A year in an id, as a regular expression."""
PERSONAL = {"memberships": "membership_id", "whereabouts": "whereabouts_id"}
"""Tables whose ids begin with the surname of the person, and the column of the id."""
_YEAR = re.compile(YEAR)
_REMEDY = "correct the row, or retire the id in retired_ids.csv and give the row another"


def ids_keep_their_year(seeds: Seeds) -> Iterator[Fault]:
    """The year in an id lies in the time of its row."""
    for table, dated in DATED.items():
        if table not in seeds.sheets:
            continue
        sheet = seeds.sheets[table]
        dates = zip(*(sheet.cells[name] for name in dated), strict=True)
        for line, key, days in zip(sheet.lines, sheet.keys, dates, strict=True):
            found = _YEAR.search(key)
            if found and not _is_within(int(found["year"]), days):
                column, day = next((n, d) for n, d in zip(dated, days, strict=True) if d)
                yield Fault(
                    table,
                    line,
                    column,
                    f"'{key}' speaks of {found['year']} and its row does not; {_REMEDY}",
                    day,
                )


def _is_within(year: int, days: Sequence[str]) -> bool:
    """Whether a year lies between the first and the last day; a row without days bears any."""
    spans = [span for span in map(bounds_or_none, days) if span]
    is_open = not bounds_or_none(days[0]) or any(not span.earliest for span in spans)
    first = 0 if is_open else min(span.earliest.year for span in spans if span.earliest)
    ends = [span.latest.year if span.latest else year for span in spans]
    return first <= year <= max(ends, default=year)


def ids_name_their_people(seeds: Seeds) -> Iterator[Fault]:
    """The id of an office or stay begins with the surname; that of a tie has both and the kind."""
    for table, key_name in PERSONAL.items():
        for line, (key, person) in seeds.rows(table, key_name, "person_id"):
            if person and surname(key) != surname(person):
                yield _misnamed(table, line, "person_id", key, person)
    picked = ("relationship_id", "person_id", "kind", "other_person_id")
    for line, (key, person, kind, other) in seeds.rows("relationships", *picked):
        before, _, after = key.partition(f"-{kind}-")
        if person and surname(before) != surname(person):
            yield _misnamed("relationships", line, "person_id", key, person)
        elif kind and not after:
            yield _misnamed("relationships", line, "kind", key, kind)
        elif other and surname(after) != surname(other):
            yield _misnamed("relationships", line, "other_person_id", key, other)


def surname(key: str) -> str:
    """Return the part of the id of a person before the first hyphen."""
    return key.partition("-")[0]


def _misnamed(table: str, line: int, column: str, key: str, value: str) -> Fault:
    return Fault(table, line, column, f"'{key}' does not name '{value}'; {_REMEDY}", value)
