"""Who is in the dataset, and how they are named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from coyoacan.dates import UNKNOWN, bounds_or_none
from coyoacan.sheets import Fault, Seeds

LAST_BIRTH_YEAR = 1914
"""Whoever was born later and has no date of death may be living, and is left out."""
LAST_ATTESTED_YEAR = 1941
"""Whoever was grown up by then, and whose death nobody dates, is taken to be dead."""
ADULT_AGE = 18

SCRIPTS = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "be": "CYRILLIC", "mk": "CYRILLIC",
    "ka": "GEORGIAN", "hy": "ARMENIAN", "he": "HEBREW", "yi": "HEBREW", "el": "GREEK",
    "zh": "CJK", "ja": "CJK", "ar": "ARABIC", "fa": "ARABIC",
}  # fmt: skip
"""The script of a language as Unicode names its letters; every other language here is Latin."""


def no_living_people(seeds: Seeds) -> Iterator[Fault]:
    """A person has a date of death, was born before 1915, or was grown up long ago.

    `unknown` is a date of death only for somebody who had a part in something by 1941 and was
    not a child then; see `docs/decisions/0004-nobody-living.md`.
    """
    attested = _attested(seeds)
    picked = ("person_id", "birth_date", "death_date")
    for line, (person, birth, death) in seeds.rows("people", *picked):
        born = bounds_or_none(birth)
        last = born.latest.year if born and born.latest else None
        is_old = last is not None and last <= LAST_BIRTH_YEAR
        was_grown = last is None or last <= LAST_ATTESTED_YEAR - ADULT_AGE
        long_dead = death == UNKNOWN and person in attested and was_grown
        if not (bounds_or_none(death) or is_old or long_dead):
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


def native_script(seeds: Seeds) -> Iterator[Fault]:
    """A name is written in the script of the language that it claims."""
    for table, column, language in (
        ("people", "name_native", "native_language"),
        ("names", "name", "language"),
        ("place_names", "name", "language"),
    ):
        for line, (name, code) in seeds.rows(table, column, language):
            if name and code:
                script = SCRIPTS.get(code, "LATIN")
                for letter in name:
                    if letter.isalpha() and not unicodedata.name(letter, script).startswith(script):
                        yield Fault(
                            table,
                            line,
                            column,
                            f"'{name}' has '{letter}' ({unicodedata.name(letter, '?').lower()}),"
                            f" but '{code}' is written in {script.lower()}; retype it",
                            name,
                        )
                        break


def native_name_is_listed(seeds: Seeds) -> Iterator[Fault]:
    """The native name of a person is also a row of `names`, in the same spelling."""
    if not seeds.has("names"):
        return
    listed = {cells for _, cells in seeds.rows("names", "person_id", "name")}
    for line, (person, name) in seeds.rows("people", "person_id", "name_native"):
        if name and (person, name) not in listed:
            yield Fault(
                "people",
                line,
                "name_native",
                f"'{name}' is not among the names of '{person}'; add it to names.csv as usual",
                name,
            )


def no_near_duplicates(seeds: Seeds) -> Iterator[Fault]:
    """No two people share their name, or their surname and day of birth."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    picked = ("person_id", "sort_name", "name_native", "birth_date")
    for line, (person, sort_name, native, birth) in seeds.rows("people", *picked):
        surname = _plain(sort_name.partition(",")[0])
        day = birth if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", birth) else ""
        marks = [("name", _plain(sort_name)), ("native name", _plain(native))]
        marks += [("surname and day of birth", f"{surname} {day}")] if day else []
        for what, mark in marks:
            other, first = seen.setdefault((what, mark), (person, line)) if mark else (person, 0)
            if other != person:
                yield Fault(
                    "people",
                    line,
                    "person_id",
                    f"'{person}' has the {what} of '{other}' on line {first}; merge them, or tell"
                    " them apart by patronymic or dates",
                    person,
                )
                break


def parents_are_older(seeds: Seeds) -> Iterator[Fault]:
    """A parent is at least twelve years older than a child."""
    born = {key: bounds_or_none(day) for key, day in seeds.values("people", "birth_date").items()}
    for line, (parent, kind, child) in seeds.rows(
        "relationships", "person_id", "kind", "other_person_id"
    ):
        a, b = born.get(parent), born.get(child)
        if kind != "parent-of" or not (a and b and a.earliest and b.latest):
            continue
        if b.latest.year - a.earliest.year < 12:
            yield Fault(
                "relationships",
                line,
                "person_id",
                f"'{parent}' was born in {a.earliest.year}, '{child}' in {b.latest.year}:"
                " too near for parent and child; correct the direction or a date",
                parent,
            )


def _plain(name: str) -> str:
    """Return a name without case and accents, its words in order."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return " ".join(sorted(re.findall(r"\w+", bare.casefold())))
