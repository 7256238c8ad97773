"""Suspects of `coyoacan.rules.people`: names that are shared, unlisted, or in the wrong script."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from coyoacan.rules.people import SCRIPTED, is_foreign
from coyoacan.spelling import skeleton
from coyoacan_build.bulk.days import NEVER
from coyoacan_build.bulk.numbering import joined, renumbered, times
from coyoacan_build.bulk.proofs import characters_of
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View
from coyoacan_build.bulk.words import sums

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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
            letters = characters_of(texts) if text else ()
            foreign = {letter for letter in letters if is_foreign(letter, text)}
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
    name, native, day = (
        view.column("people", each) for each in ("sort_name", "name_native", "birth_date")
    )
    is_day = np.array([_DAY.fullmatch(each) is not None for each in day.values], bool)[day.codes]
    surnames = pc.list_element(pc.split_pattern(name.texts, ",", max_splits=1), 0)
    marks = (
        sums(name.texts, skeleton)[name.codes],
        sums(native.texts)[native.codes],
        np.where(is_day, joined(renumbered(sums(surnames))[name.codes], day.codes), 0),
    )
    suspects = np.full(view.size("people"), False)
    for mark in marks:
        suspects |= (mark != 0) & (times(mark) > 1)
    yield "people", suspects


@suspicion()
def parents_are_older(view: View) -> Found:
    """Suspect a parent who is less than thirteen years older than the child."""
    parent, child = (
        view.days("people", "birth_date", view.link("relationships", name, "people"))
        for name in ("person_id", "other_person_id")
    )
    is_near = (parent.first != NEVER) & (child.last - parent.first < 13 * 366)
    yield "relationships", view.among("relationships", "kind", {"parent-of"}) & is_near
