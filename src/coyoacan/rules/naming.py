"""What a name tells of its bearer: the patronymic, and the words that it sorts by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coyoacan.sheets import Fault, Seeds

PATRONYMIC = frozenset({"ru", "uk", "be"})
"""Languages in which a full name is given name, patronymic and surname."""
GENDERS = ("male", "female")
"""Genders that a patronymic tells."""


def patronymic_fits_gender(seeds: Seeds) -> Iterator[Fault]:
    """A patronymic is that of a man or of a woman, as the row says."""
    picked = ("name_native", "native_language", "gender")
    for line, (native, language, gender) in seeds.rows("people", *picked):
        told = gender_of(native) if language in PATRONYMIC else ""
        if told and gender in GENDERS and told != gender:
            yield Fault(
                "people",
                line,
                "gender",
                f"the patronymic of '{native}' is {told}, the row says {gender}; correct one",
                gender,
            )


def gender_of(native: str) -> str:
    """Return what the patronymic of an East Slavic full name tells, or an empty string."""
    parts = native.split()
    if len(parts) < 3:
        return ""
    if parts[1].endswith(("вна", "чна", "шна")):
        return "female"
    return "male" if parts[1].endswith("ич") else ""


def names_agree(seeds: Seeds) -> Iterator[Fault]:
    """The name for sorting has the words of the name; one of the two may have more."""
    for line, (name, sort_name) in seeds.rows("people", "name", "sort_name"):
        # What cannot be printed is the finding of its own column.
        if name.isprintable() and sort_name and not have_same_words(name, sort_name):
            yield Fault(
                "people",
                line,
                "sort_name",
                f"'{sort_name}' and '{name}' differ in their words; correct one of them",
                sort_name,
            )


def have_same_words(one: str, other: str) -> bool:
    """Return whether all words of one name are words of the other, in whatever order."""
    first, second = (set(re.findall(r"\w+", name.casefold())) for name in (one, other))
    return first <= second or second <= first
