"""Who is in the dataset, and how they are named."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from coyoacan.dates import are_apart, bounds_or_none
from coyoacan.nearest import plain
from coyoacan.sheets import Fault, Seeds
from coyoacan.spelling import skeleton

SCRIPTS = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "be": "CYRILLIC", "mk": "CYRILLIC",
    "ka": "GEORGIAN", "hy": "ARMENIAN", "he": "HEBREW", "yi": "HEBREW", "el": "GREEK",
    "zh": "CJK", "ja": "CJK", "ar": "ARABIC", "fa": "ARABIC",
}  # fmt: skip
"""The script of a language as Unicode names its letters; every other language here is Latin."""
SCRIPTED = (
    ("people", "name_native", "native_language"),
    ("names", "name", "language"),
    ("place_names", "name", "language"),
)
"""Where names stand, and the column that says in which language."""


def native_script(seeds: Seeds) -> Iterator[Fault]:
    """A name is written in the script of the language that it claims."""
    for table, column, language in SCRIPTED:
        rows = list(seeds.rows(table, column, language))
        letters: dict[str, set[str]] = defaultdict(set)
        for _, (name, code) in rows:
            letters[code].update(name)
        foreign = {
            code: {letter for letter in used if code and is_foreign(letter, code)}
            for code, used in letters.items()
        }
        for line, (name, code) in rows:
            if not foreign[code].isdisjoint(name):
                letter = next(letter for letter in name if is_foreign(letter, code))
                script = SCRIPTS.get(code, "LATIN").lower()
                yield Fault(
                    table,
                    line,
                    column,
                    f"'{name}' has '{letter}' ({unicodedata.name(letter, '?').lower()}),"
                    f" but '{code}' is written in {script}; retype it",
                    name,
                )


@cache
def is_foreign(letter: str, language: str) -> bool:
    """Return whether a character is a letter of another script than that of a language."""
    script = SCRIPTS.get(language, "LATIN")
    return letter.isalpha() and not unicodedata.name(letter, script).startswith(script)


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
    """No two people share a name, however it is transliterated, unless their births differ."""
    seen: dict[tuple[str, str], tuple[str, int, str]] = {}
    picked = ("person_id", "sort_name", "name_native", "birth_date")
    rows = list(seeds.rows("people", *picked))
    # No spelling reaches over the end of a line, and names are much faster taken together.
    names = skeleton("\n".join(_words(sort_name) for _, (_, sort_name, _, _) in rows)).split("\n")
    for (line, (person, sort_name, native, birth)), name in zip(rows, names, strict=bool(rows)):
        surname = _words(sort_name.partition(",")[0])
        day = birth if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", birth) else ""
        marks = [("name", name), ("native name", _words(native))]
        marks += [("surname and day of birth", f"{surname} {day}")] if day else []
        for what, mark in marks:
            if not mark:
                continue
            other, first, born = seen.setdefault((what, mark), (person, line, birth))
            if other != person and not are_apart(birth, born):
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


def _words(name: str) -> str:
    """Return the words of a name in alphabetical order, without case and accents."""
    return " ".join(sorted(re.findall(r"\w+", plain(name))))
