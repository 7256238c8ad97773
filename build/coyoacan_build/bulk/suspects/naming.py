"""Suspects of `coyoacan.rules.naming`: names that do not agree with what stands beside them."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.naming import PATRONYMIC, gender_of, have_same_words
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View

_GENDERS = ("", "male", "female")


@suspicion()
def patronymic_fits_gender(view: View) -> Found:
    """Suspect another gender than that of the patronymic."""
    told = view.numbers("people", "name_native", lambda name: _GENDERS.index(gender_of(name)), 0)
    is_told = (told > 0) & view.among("people", "native_language", PATRONYMIC)
    for number, gender in enumerate(_GENDERS[1:], 1):
        fits = view.among("people", "gender", {"", gender})
        yield "people", is_told & (told == number) & ~fits


@suspicion()
def names_agree(view: View) -> Found:
    """Suspect a pair of names that differ in their words."""
    pairs = zip(
        *(view.column("people", name).cells() for name in ("name", "sort_name")), strict=True
    )
    differ = (not have_same_words(name, sort_name) for name, sort_name in pairs)
    yield "people", np.fromiter(differ, bool, view.size("people"))
