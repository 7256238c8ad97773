"""Suspects of `coyoacan.rules.evidence`: claims that do not fit, or that a cell does not follow."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from coyoacan.dates import EMPTIES, are_apart, bounds_or_none
from coyoacan.models.columns import Column
from coyoacan_build.bulk.coding import Mask, Numbers
from coyoacan_build.bulk.numbering import joined, times
from coyoacan_build.bulk.suspects.references import vocabularies
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def claims_fit_their_field(view: View) -> Found:
    """Suspect a claim about no column, and a value that is not proved to fit its column."""
    value = view.column("claims", "value")
    for _, column, rows in view.claims():
        codes = np.unique(value.codes[rows])
        texts = value.texts.take(pa.array(codes))
        wrong = np.full(view.size("claims"), False)
        wrong[rows] = np.isin(value.codes[rows], codes[_unfit(view, column, texts.to_pylist())])
        yield "claims", wrong
        if wrong.any():
            yield "vocabularies", None


def _unfit(view: View, column: Column | None, texts: list[str]) -> Mask:
    if column is None:
        return np.full(len(texts), True)
    unfit = np.array([not text for text in texts], bool)
    if column.vocabulary:
        codes = vocabularies(view)[column.vocabulary]
        unfit |= np.array([text not in codes for text in texts], bool)
    elif column.reference:
        is_missing = view.found(pa.array(texts, pa.string()), column.reference) < 0
        unfit |= is_missing & ~np.isin(texts, EMPTIES)
    elif not column.facet.clears(texts):
        unfit |= np.array([not column.facet.clears([text]) for text in texts], bool)
    return unfit


@suspicion()
def cell_follows_claims(view: View) -> Found:
    """Suspect all claims about a cell that is not what a preferred one says, or hides one."""
    target = view.links("claims", "record").row
    value = view.column("claims", "value")
    preferred = view.among("claims", "rank", {"preferred"})
    normal = view.among("claims", "rank", {"normal"})
    for table, column, every in view.claims():
        rows = every[target[every] >= 0]
        if column is None or not len(rows):
            continue
        cell = view.column(table, column.name)
        said, has = value.codes[rows], cell.codes[target[rows]]
        used, inverse = np.unique(said, return_inverse=True)
        differs = cell.numbers_of(value.texts.take(pa.array(used)))[inverse] != has
        led = np.full(view.size(table), False)
        led[target[rows[preferred[rows]]]] = True
        open_ = normal[rows] & ~led[target[rows]] & differs
        wrong = preferred[rows] & differs
        wrong[open_] = _hidden(value.values, cell.values, said[open_], has[open_])
        suspects = np.full(view.size("claims"), False)
        suspects[rows] = np.isin(target[rows], target[rows[wrong]])
        yield "claims", suspects
        if wrong.any():
            yield "places", None


def _hidden(values: list[str], cells: list[str], said: Numbers, has: Numbers) -> Mask:
    """Return which claims their cell might hide, asking once for each pair of texts."""
    pairs, inverse = np.unique(np.stack([said, has]), axis=1, return_inverse=True)
    hidden = [_hides(cells[cell], values[value]) for value, cell in pairs.T.tolist()]
    return np.array(hidden, bool)[inverse.reshape(-1)]


def _hides(cell: str, value: str) -> bool:
    if bounds_or_none(value):
        return not bounds_or_none(cell) or are_apart(cell, value)
    return cell not in {"disputed", "unknown"}


@suspicion()
def witnesses_not_alone(view: View) -> Found:
    """Suspect claims that agree, of which one is by a source that derives from another."""
    source = view.column("claims", "source_id")
    is_copy = view.column("source_links", "source_id").numbers_of(source.texts)[source.codes] >= 0
    is_copy &= view.among("claims", "note", {""})
    columns = (view.column("claims", name).codes for name in ("record", "field", "value"))
    said = joined(*columns)
    agree = (times(said) > 1) & np.isin(said, said[is_copy])
    yield "claims", agree
    if agree.any():
        yield "source_links", None


@suspicion()
def one_encyclopedia_is_probable(view: View) -> Found:
    """Suspect what is certain on one source, if that is a reference work."""
    for table, sheet in view.seeds.sheets.items():
        if {"standing", "certainty", "sources"} <= sheet.cells.keys():
            parts = view.parts(table, "sources")
            starts = np.flatnonzero(np.diff(parts.text, prepend=-1))
            lowest = np.minimum.reduceat(parts.row, starts)
            alone = lowest == np.maximum.reduceat(parts.row, starts)
            weak = alone & view.among("sources", "tier", {"reference"}, np.maximum(lowest, -1))
            certain = view.among(table, "certainty", {"certain"})
            suspects = certain & weak[view.column(table, "sources").codes]
            yield table, suspects
            if suspects.any():
                yield "sources", None
