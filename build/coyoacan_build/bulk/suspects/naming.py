"""Suspects of `coyoacan.rules.naming`: names that do not agree with what stands beside them."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.naming import GENDERS, PATRONYMIC, gender_of, have_same_words
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def patronymic_fits_gender(view: View) -> Found:
    """Suspect another gender than that of the patronymic."""
    told = view.numbers("people", "name_native", lambda name: ("", *GENDERS).index(gender_of(name)))
    is_scripted = view.among("people", "native_language", PATRONYMIC)
    for number, gender in enumerate(GENDERS, 1):
        others = set(GENDERS) - {gender}
        yield "people", is_scripted & (told == number) & view.among("people", "gender", others)


@suspicion()
def names_agree(view: View) -> Found:
    """Suspect a pair of names that differ in their words."""
    names, sorting = (view.column("people", name).cells() for name in ("name", "sort_name"))
    pairs = zip(names, sorting, strict=True)
    differ = (not _turned(*pair) and not have_same_words(*pair) for pair in pairs)
    yield "people", np.fromiter(differ, bool, view.size("people"))


def _turned(name: str, sort_name: str) -> bool:
    """Whether a name for sorting is just the surname put first."""
    surname, _, given = sort_name.partition(", ")
    return name == f"{given} {surname}"
