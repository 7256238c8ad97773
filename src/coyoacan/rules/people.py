"""Who is in the dataset, and how they are named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from coyoacan.dates import bounds_or_none
from coyoacan.sheets import Fault, Seeds

SCRIPTS = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "be": "CYRILLIC", "mk": "CYRILLIC",
    "ka": "GEORGIAN", "hy": "ARMENIAN", "he": "HEBREW", "yi": "HEBREW", "el": "GREEK",
    "zh": "CJK", "ja": "CJK", "ar": "ARABIC", "fa": "ARABIC",
}  # fmt: skip
"""The script of a language as Unicode names its letters; every other language here is Latin."""


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
