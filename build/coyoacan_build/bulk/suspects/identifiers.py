"""Suspects of `coyoacan.rules.identifiers`: ids that do not speak of their row."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from coyoacan.rules.identifiers import DATED, PERSONAL, YEAR
from coyoacan_build.bulk.coding import Mask, Numbers
from coyoacan_build.bulk.days import EVER
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def ids_keep_their_year(view: View) -> Found:
    """Suspect an id whose year lies before or after the days of its row."""
    for table, names in DATED.items():
        if table in view.seeds.sheets:
            found = pc.struct_field(pc.extract_regex(view.keys(table), YEAR), "year")
            year = np.array(pc.fill_null(found, "0").cast(pa.int64()), np.int64)
            days = [view.days(table, name) for name in names]
            # A blank has no first day; it must not open the time that the other days enclose.
            begins = [np.where(d.are_known(), d.first, EVER) for d in days]
            first = np.where(days[0].are_known(), np.min(begins, axis=0), 0)
            ends = [np.where(d.are_known(), d.last, 0) for d in days]
            outside = (_ordinal(year + 1) <= first) | (_ordinal(year) > np.max(ends, axis=0))
            yield table, (year > 0) & outside & (np.max(ends, axis=0) > 0)


def _ordinal(years: Numbers) -> Numbers:
    """Return the number of the first day of each year."""
    distinct, index = np.unique(years, return_inverse=True)
    days = [date(max(year, 1), 1, 1).toordinal() for year in distinct.tolist()]
    return np.array(days, np.int64)[index]


@suspicion()
def ids_name_their_people(view: View) -> Found:
    """Suspect an id without the surname of a person, or the kind, of its row."""
    for table in PERSONAL:
        yield table, ~_shares_surname(view.keys(table), view, table, "person_id")
    ties, kinds = view.keys("relationships"), view.column("relationships", "kind")
    yield "relationships", ~_shares_surname(ties, view, "relationships", "person_id")
    for number, kind in enumerate(kinds.values):
        rows = np.flatnonzero(kinds.codes == number)
        halves: Any = pc.split_pattern(ties.take(pa.array(rows)), f"-{kind}-", max_splits=1)
        whole = pc.list_value_length(halves).to_numpy(zero_copy_only=False) == 2
        after = pc.list_element(halves.filter(pa.array(whole)), 1)
        suspects = np.full(len(kinds.codes), False)
        suspects[rows] = True
        suspects[rows[whole]] = ~_shares_surname(
            after, view, "relationships", "other_person_id", rows[whole]
        )
        yield "relationships", suspects


def _shares_surname(
    ids: Any, view: View, table: str, name: str, rows: Numbers | None = None
) -> Mask:
    """Return where an id begins as the person of the row does; a blank one is shared by all."""
    column = view.column(table, name)
    codes = column.codes if rows is None else column.codes[rows]
    people, blank = (
        each.take(pa.array(codes))
        for each in (_surnames(column.texts), pc.equal(column.texts, pa.scalar("")))
    )
    either: Any = pc.or_(pc.equal(_surnames(ids), people), blank)
    shared: Mask = np.array(either.to_numpy(zero_copy_only=False), np.bool_)
    return shared


def _surnames(ids: Any) -> Any:
    return pc.list_element(pc.split_pattern(ids, "-", max_splits=1), 0)
