"""Nobody who may be living is in the dataset."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan.dates import UNKNOWN, bounds_or_none
from coyoacan.sheets import Fault, Seeds

LAST_BIRTH_YEAR = 1914
"""Whoever was born later and has no date of death may be living, and is left out."""
LAST_ATTESTED_YEAR = 1941
"""Whoever was grown up by then, and whose death nobody dates, is taken to be dead."""
ADULT_AGE = 18
WITNESSES = (
    "events", "memberships", "participations", "relationships", "trial_roles", "trials",
    "whereabouts",
)  # fmt: skip
"""Tables that show somebody taking part in something."""


def no_living_people(seeds: Seeds) -> Iterator[Fault]:
    """A person has a date of death, was born before 1915, or was grown up long ago.

    `unknown` is a date of death only for somebody who had a part in something by 1941 and was
    not a child then; see `docs/decisions/0004-nobody-living.md`.
    """
    if not seeds.has(*WITNESSES):
        return
    attested = _attested(seeds)
    picked = ("person_id", "birth_date", "death_date")
    for line, (person, birth, death) in seeds.rows("people", *picked):
        born = bounds_or_none(birth)
        last = born.latest.year if born and born.latest else None
        is_old = last is not None and last <= LAST_BIRTH_YEAR
        was_grown = last <= LAST_ATTESTED_YEAR - ADULT_AGE if last else born is None
        died = bounds_or_none(death)
        has_ended = died is not None and died.latest is not None
        seen_last = died.earliest if died else None
        is_taken_for_dead = death == UNKNOWN or (
            seen_last is not None and seen_last.year <= LAST_ATTESTED_YEAR
        )
        long_dead = is_taken_for_dead and person in attested and was_grown
        if not (has_ended or is_old or long_dead):
            yield Fault(
                "people",
                line,
                "death_date",
                f"'{person}' may be living: no death date, no birth before {LAST_BIRTH_YEAR + 1},"
                f" and no 'unknown' death of one who was grown up by {LAST_ATTESTED_YEAR};"
                " find a date or leave the person out",
                person,
            )


def _attested(seeds: Seeds) -> set[str]:
    """Return the people who had a part in something that began by 1941."""
    begun = {table: seeds.values(table, "start_date") for table in ("events", "trials")}
    dated = [
        (person, begun[table].get(key, ""))
        for table, part, column in (
            ("events", "participations", "event_id"),
            ("trials", "trial_roles", "trial_id"),
        )
        for _, (key, person) in seeds.rows(part, column, "person_id")
    ]
    for table, column in (
        ("memberships", "person_id"),
        ("whereabouts", "person_id"),
        ("relationships", "person_id"),
        ("relationships", "other_person_id"),
    ):
        for _, (person, start, end) in seeds.rows(table, column, "start_date", "end_date"):
            dated += [(person, start), (person, end)]
    return {
        person
        for person, day in dated
        if (found := bounds_or_none(day))
        and found.latest is not None
        and found.latest.year <= LAST_ATTESTED_YEAR
    }
