"""Suspects of `coyoacan.rules.references`, `keys` and `usage`: what names nothing, or is unused."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from coyoacan.dates import EMPTIES
from coyoacan.rules.usage import MUST_BE_USED
from coyoacan_build.bulk.coding import Mask
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def unique_keys(view: View) -> Found:
    """Suspect nothing: a view has no key twice."""
    yield "people", np.full(view.size("people"), False)


@suspicion()
def retired_stay_retired(view: View) -> Found:
    """Suspect every retired id; there are few."""
    yield "retired_ids", np.full(view.size("retired_ids"), True)


@suspicion()
def references_exist(view: View) -> Found:
    """Suspect a cell that is no id of its table, and not one of the two words for none."""
    for table, column in view.all_columns():
        if column.reference:
            missing = view.link(table, column.name, column.reference) < 0
            missing &= ~view.among(table, column.name, {"", *EMPTIES})
            if column.name in view.seeds.sheets[table].model.TABLE.key:
                missing |= view.among(table, column.name, EMPTIES)
            yield table, missing


@suspicion()
def codes_exist(view: View) -> Found:
    """Suspect a cell that is no code of its vocabulary."""
    codes = vocabularies(view)
    for table, column in view.all_columns():
        if column.vocabulary:
            strange = ~view.among(table, column.name, {"", *codes[column.vocabulary]})
            yield table, strange
            if strange.any():
                yield "vocabularies", None


def vocabularies(view: View) -> dict[str, set[str]]:
    """Return the codes of each vocabulary."""
    codes: dict[str, set[str]] = defaultdict(set)
    for _, (vocabulary, code) in view.seeds.rows("vocabularies", "vocabulary", "code"):
        codes[vocabulary].add(code)
    return codes


@suspicion()
def addresses_exist(view: View) -> Found:
    """Suspect an address that names no row."""
    for table, column in view.all_columns():
        if column.is_address and table != "retired_ids":
            links = view.links(table, column.name)
            missing = (links.row < 0) & ~view.among(table, column.name, {""})
            yield table, missing


@suspicion()
def citations_exist(view: View) -> Found:
    """Suspect a cell that cites no source of the list."""
    for table, column in view.all_columns():
        if column.is_citations:
            parts = view.parts(table, column.name)
            texts = np.full(len(view.column(table, column.name).texts), False)
            texts[parts.text[parts.row == -1]] = True
            missing = texts[view.column(table, column.name).codes]
            yield table, missing


@suspicion()
def everything_is_used(view: View) -> Found:
    """Suspect a row, or a code, to which nothing points."""
    used = {table: np.full(view.size(table) + 1, False) for table in view.tables}
    codes: dict[str, set[str]] = defaultdict(set)
    for table, column in view.all_columns():
        if column.reference and table != "source_links":
            used[column.reference][view.link(table, column.name, column.reference)] = True
        elif column.vocabulary:
            codes[column.vocabulary].update(view.column(table, column.name).values)
        elif column.is_citations:
            row = view.parts(table, column.name).row
            used["sources"][row[row >= 0]] = True
    value = view.column("claims", "value")
    for _, claimed, rows in view.claims():
        if claimed and claimed.reference:
            texts = value.texts.take(np.unique(value.codes[rows]))
            used[claimed.reference][view.found(texts, claimed.reference)] = True
        elif claimed and claimed.vocabulary:
            codes[claimed.vocabulary].update(value.cells(rows))
    for table in MUST_BE_USED:
        yield table, ~used[table][:-1]
    yield "vocabularies", _unused(view, codes)


def _unused(view: View, codes: dict[str, set[str]]) -> Mask:
    pairs = view.seeds.rows("vocabularies", "vocabulary", "code")
    unused = [code not in codes[vocabulary] for _, (vocabulary, code) in pairs]
    return np.array(unused, bool)
