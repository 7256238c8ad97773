"""Nobody does anything before birth, or after death."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coyoacan.dates import bounds_or_none, certainly_before
from coyoacan.sheets import Fault, Seeds, gathered

AFTER_DEATH = frozenset({"subject", "author"})
"""Parts in an event that the dead may have: they are buried, rehabilitated and published."""
ABSENT = frozenset({"co-accused-not-tried"})
"""Roles in a trial that need nobody alive."""
ONE_ALIVE = frozenset({"denounced", "predecessor-of", "testified-against"})
"""Kinds of relationship that may begin or last when one of the two is dead."""

SPANS = (
    ("memberships", "person_id", "role"),
    ("whereabouts", "person_id", "kind"),
    ("relationships", "person_id", "kind"),
    ("relationships", "other_person_id", "kind"),
)
"""Tables of spans in a life: whose life, and the column that says of what kind the span is."""
ADULT = frozenset({"judgments", "memberships", "trial_roles", "works"})
"""Tables whose rows nobody enters as a child."""
YOUNGEST, OLDEST = 10, 105
"""The age of the youngest who joins anything, and of the oldest who dies, in years."""


class Deed(NamedTuple):
    """A row that shows a person alive, from its first date to its last."""

    table: str
    line: int
    column: str
    person: str
    first: str
    last: str


def nothing_before_birth(seeds: Seeds) -> Iterator[Fault]:
    """Nobody holds an office, is tied to anybody or has a part in an event before being born."""
    born = seeds.values("people", "birth_date")
    yield from gathered(
        Fault(
            deed.table,
            deed.line,
            deed.column,
            f"'{deed.person}' was born on {born[deed.person]}, after {deed.first};"
            " correct one of them",
            deed.person,
        )
        for deed in _deeds(seeds)
        if certainly_before(deed.first, born.get(deed.person, ""))
    )


def nothing_after_death(seeds: Seeds) -> Iterator[Fault]:
    """Nobody holds an office, is tied to anybody or acts in an event after death."""
    died = seeds.values("people", "death_date")
    yield from gathered(
        Fault(
            deed.table,
            deed.line,
            deed.column,
            f"'{deed.person}' died on {died[deed.person]}, before {deed.last}; correct one of them",
            deed.person,
        )
        for deed in _deeds(seeds)
        if certainly_before(died.get(deed.person, ""), deed.last)
    )


def of_age(seeds: Seeds) -> Iterator[Fault]:
    """Nobody holds an office, judges or writes before the age of ten, and nobody lives past 105."""
    born = {key: bounds_or_none(day) for key, day in seeds.values("people", "birth_date").items()}
    for line, (person, death) in seeds.rows("people", "person_id", "death_date"):
        birth, died = born.get(person), bounds_or_none(death)
        if birth and died and birth.latest and died.earliest:
            age = died.earliest.year - birth.latest.year
            if age > OLDEST:
                message = f"'{person}' would have lived {age} years; look at birth and death"
                yield Fault("people", line, "death_date", message, death)
    for deed in _deeds(seeds):
        birth, day = born.get(deed.person), bounds_or_none(deed.first)
        if deed.table in ADULT and birth and birth.earliest and day and day.latest:
            age = day.latest.year - birth.earliest.year
            if 0 <= age < YOUNGEST:
                message = f"'{deed.person}' was {age} in {deed.first}; correct one of them"
                yield Fault(deed.table, deed.line, deed.column, message, deed.person)


def _deeds(seeds: Seeds) -> Iterator[Deed]:
    yield from _spans(seeds)
    yield from _parts(seeds)
    for line, (author, written) in seeds.rows("works", "author_id", "written_date"):
        yield Deed("works", line, "author_id", author, written, written)
    picked = ("person_id", "instance", "judgment_date")
    for line, (person, instance, day) in seeds.rows("judgments", *picked):
        if instance == "first":
            yield Deed("judgments", line, "person_id", person, day, day)


def _spans(seeds: Seeds) -> Iterator[Deed]:
    for table, column, what in SPANS:
        picked = (column, what, "start_date", "end_date")
        for line, (person, kind, start, end) in seeds.rows(table, *picked):
            if kind not in ONE_ALIVE:
                last = end if bounds_or_none(end) else start
                yield Deed(table, line, column, person, start, last)


def _parts(seeds: Seeds) -> Iterator[Deed]:
    for table, whole, key, spared in (
        ("participations", "events", "event_id", AFTER_DEATH),
        ("trial_roles", "trials", "trial_id", ABSENT),
    ):
        starts = seeds.values(whole, "start_date")
        for line, (row, person, role) in seeds.rows(table, key, "person_id", "role"):
            if role not in spared:
                day = starts.get(row, "")
                yield Deed(table, line, "person_id", person, day, day)
