"""Suspects of `coyoacan.rules.people`: names that are shared, unlisted, or in the wrong script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

import numpy as np
import pyarrow as pa

from coyoacan.rules.people import SCRIPTED, is_foreign
from coyoacan.spelling import skeleton
from coyoacan_build.bulk.days import NEVER
from coyoacan_build.bulk.proofs import lines_of
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"\w")


@suspicion()
def native_script(view: View) -> Found:
    """Suspect a name with a letter that is foreign to its language; letters are judged once."""
    for table, column, language in SCRIPTED:
        name, code = view.column(table, column), view.column(table, language)
        suspects = np.full(view.size(table), False)
        for number, text in enumerate(code.values):
            rows = np.flatnonzero(code.codes == number)
            used = np.unique(name.codes[rows])
            texts = name.texts.take(pa.array(used))
            letters = set(bytes(lines_of(texts)).decode())
            foreign = {letter for letter in letters if text and is_foreign(letter, text)}
            if foreign:
                names = texts.to_pylist()
                wrong = used[[not foreign.isdisjoint(each) for each in names]]
                suspects[rows] = np.isin(name.codes[rows], wrong)
        yield table, suspects


@suspicion("names.person_id")
def native_name_is_listed(view: View) -> Found:
    """Suspect a native name that is not among the names of its person."""
    names, native = view.column("names", "name"), view.column("people", "name_native")
    span = len(names.texts) + 1
    listed = view.link("names", "person_id", "people") * span + names.codes
    number = names.numbers_of(native.texts)[native.codes]
    has = np.isin(np.arange(view.size("people")) * span + number, listed) & (number >= 0)
    yield "people", ~has & ~view.among("people", "name_native", {""})


@suspicion()
def no_near_duplicates(view: View) -> Found:
    """Suspect people who share a mark of the rule."""
    bones = cache(skeleton)
    names, native, days = (
        view.column("people", name).cells() for name in ("sort_name", "name_native", "birth_date")
    )
    dated = [_DAY.fullmatch(day) is not None for day in days]
    surnames = _words(
        [
            name.partition(",")[0] if is_day else ""
            for name, is_day in zip(names, dated, strict=True)
        ]
    )
    marks = [
        [" ".join(map(bones, each)) for each in _words(names)],
        [" ".join(each) for each in _words(native)],
        [
            f"{' '.join(surname)} {day}" if is_day else ""
            for surname, day, is_day in zip(surnames, days, dated, strict=True)
        ],
    ]
    suspects = np.full(len(days), False)
    for each in marks:
        shared = {mark for mark, count in Counter(each).items() if count > 1 and mark}
        if shared:
            suspects |= np.fromiter((mark in shared for mark in each), bool, len(each))
    yield "people", suspects


def _words(names: list[str]) -> list[list[str]]:
    """Return the words of each name as the rule sorts them; what is plain is found in one go."""
    text = unicodedata.normalize("NFD", "\n".join(names).casefold())
    for character in set(text) - {"\n"}:
        if unicodedata.combining(character):
            text = text.replace(character, "")
        elif not _WORD.match(character):
            text = text.replace(character, " ")
    return [sorted(name.split()) for name in text.split("\n")]


@suspicion()
def parents_are_older(view: View) -> Found:
    """Suspect a parent who is less than thirteen years older than the child."""
    parent, child = (
        view.days("people", "birth_date", view.link("relationships", name, "people"))
        for name in ("person_id", "other_person_id")
    )
    is_near = (parent.first != NEVER) & (child.last - parent.first < 13 * 366)
    yield "relationships", view.among("relationships", "kind", {"parent-of"}) & is_near
