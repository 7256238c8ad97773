"""Suspects of `coyoacan.rules.lifetimes` and `living`: deeds beside a life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from coyoacan.dates import UNKNOWN
from coyoacan.rules.lifetimes import (
    ABSENT,
    ADULT,
    AFTER_DEATH,
    OLDEST,
    ONE_ALIVE,
    SPANS,
    YOUNGEST,
)
from coyoacan.rules.living import ADULT_AGE, LAST_ATTESTED_YEAR, LAST_BIRTH_YEAR
from coyoacan_build.bulk.coding import Mask, Numbers
from coyoacan_build.bulk.days import EVER, NEVER, Days
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View

Deeds = tuple[str, Numbers, Days, Days, Mask]
"""A table, whom each row is about, the first and the last day, and which rows count."""


@suspicion()
def nothing_before_birth(view: View) -> Found:
    """Suspect what lies before the birth of its person."""
    for table, person, first, _, counts in _deeds(view):
        yield table, counts & first.before(view.days("people", "birth_date", person))


@suspicion()
def nothing_after_death(view: View) -> Found:
    """Suspect what lies after the death of its person."""
    for table, person, _, last, counts in _deeds(view):
        yield table, counts & view.days("people", "death_date", person).before(last)


@suspicion()
def of_age(view: View) -> Found:
    """Suspect a life of more than 105 years, and what is done within ten years of a birth."""
    born, died = view.days("people", "birth_date"), view.days("people", "death_date")
    is_known = (born.last != EVER) & (died.first != NEVER)
    yield "people", is_known & (died.first - born.last > OLDEST * 365)
    for table, person, day, _, counts in _deeds(view):
        if table in ADULT:
            birth = view.days("people", "birth_date", person)
            is_known = (birth.first != NEVER) & (day.last != EVER)
            age = day.last - birth.first
            yield table, counts & is_known & (age > -366) & (age < YOUNGEST * 366)


def _deeds(view: View) -> Iterator[Deeds]:
    for table, column, what in SPANS:
        start, end = view.days(table, "start_date"), view.days(table, "end_date")
        counts = ~view.among(table, what, ONE_ALIVE)
        yield table, view.link(table, column, "people"), start, end.filled_by(start), counts
    for table, whole, key, spared in (
        ("participations", "events", "event_id", AFTER_DEATH),
        ("trial_roles", "trials", "trial_id", ABSENT),
    ):
        day = view.days(whole, "start_date", view.link(table, key, whole))
        counts = ~view.among(table, "role", spared)
        yield table, view.link(table, "person_id", "people"), day, day, counts
    for table, column, name in (
        ("works", "author_id", "written_date"),
        ("judgments", "person_id", "judgment_date"),
    ):
        day = view.days(table, name)
        is_first = table != "judgments" or view.among(table, "instance", {"first"})
        counts = np.full(view.size(table), True) & is_first
        yield table, view.link(table, column, "people"), day, day, counts


@suspicion(
    "participations.person_id",
    "trial_roles.person_id",
    "memberships.person_id",
    "whereabouts.person_id",
    "relationships.person_id",
    "relationships.other_person_id",
)
def no_living_people(view: View) -> Found:
    """Suspect whoever has no date of death, was not born early, and is not seen long ago."""
    born, died = view.days("people", "birth_date"), view.days("people", "death_date")
    is_old = born.last <= _end_of(LAST_BIRTH_YEAR)
    was_grown = np.where(
        born.last != EVER, born.last <= _end_of(LAST_ATTESTED_YEAR - ADULT_AGE), ~born.are_known()
    )
    is_taken_for_dead = view.among("people", "death_date", {UNKNOWN}) | (
        (died.first != NEVER) & (died.first <= _end_of(LAST_ATTESTED_YEAR))
    )
    long_dead = is_taken_for_dead & was_grown & _attested(view)
    yield "people", ~((died.last != EVER) | is_old | long_dead)


def _attested(view: View) -> Mask:
    attested = np.full(view.size("people") + 1, False)
    for table, column, whole, key in (
        ("participations", "person_id", "events", "event_id"),
        ("trial_roles", "person_id", "trials", "trial_id"),
        ("memberships", "person_id", None, ""),
        ("whereabouts", "person_id", None, ""),
        ("relationships", "person_id", None, ""),
        ("relationships", "other_person_id", None, ""),
    ):
        person = view.link(table, column, "people")
        at = view.link(table, key, whole) if whole else None
        for name in ("start_date",) if whole else ("start_date", "end_date"):
            last = view.days(whole or table, name, at).last
            attested[person[last <= _end_of(LAST_ATTESTED_YEAR)]] = True
    return attested[:-1]


def _end_of(year: int) -> int:
    return date(year, 12, 31).toordinal()
