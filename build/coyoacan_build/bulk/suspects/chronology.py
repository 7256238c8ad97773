"""Suspects of `coyoacan.rules.chronology`: dates that lie before what they follow."""

from __future__ import annotations

import numpy as np

from coyoacan.dates import DateError, bounds, gregorian
from coyoacan.rules.chronology import ORDERED, SENTENCING
from coyoacan_build.bulk.days import NEVER
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def in_order(view: View) -> Found:
    """Suspect where the second day lies before the first."""
    for table, sheet in view.seeds.sheets.items():
        for first, second in ORDERED:
            if first in sheet.cells and second in sheet.cells:
                yield table, view.days(table, second).before(view.days(table, first))


@suspicion()
def old_style_matches(view: View) -> Found:
    """Suspect where the new day does not span the Julian one."""
    for table, sheet in view.seeds.sheets.items():
        for name in sheet.cells:
            if name.endswith("_julian"):
                julian = view.numbers(table, name, _gregorian, NEVER)
                new = view.days(table, name.removesuffix("_julian"))
                covers = new.are_known() & (new.first <= julian) & (julian <= new.last)
                yield table, (julian != NEVER) & ~covers


def _gregorian(julian: str) -> int:
    try:
        first = bounds(gregorian(julian)).earliest
    except DateError:
        return NEVER
    return first.toordinal() if first else NEVER


@suspicion()
def judgment_within_trial(view: View) -> Found:
    """Suspect a first judgment before the trial, and a later one before the verdict."""
    trial = view.link("judgments", "trial_id", "trials")
    day = view.days("judgments", "judgment_date")
    yield (
        "judgments",
        np.where(
            view.among("judgments", "instance", {"first"}),
            day.before(view.days("trials", "start_date", trial)),
            day.before(view.days("trials", "verdict_date", trial)),
        ),
    )


@suspicion()
def judged_by_the_verdict(view: View) -> Found:
    """Suspect a first judgment that is given long after the verdict."""
    trial = view.link("judgments", "trial_id", "trials")
    given = view.days("judgments", "judgment_date")
    verdict = view.days("trials", "verdict_date", trial)
    is_late = given.first - verdict.last > SENTENCING.days
    yield "judgments", view.among("judgments", "instance", {"first"}) & is_late


@suspicion()
def within_the_whole(view: View) -> Found:
    """Suspect an event that begins before or after the one that it is part of."""
    whole = view.link("events", "part_of", "events")
    start, first, end = (
        view.days("events", name, at)
        for name, at in (("start_date", None), ("start_date", whole), ("end_date", whole))
    )
    has_end = ~view.among("events", "end_date", {""}, whole)
    outside = np.where(has_end, end.before(start), first.before(start))
    yield "events", start.before(first) | outside
