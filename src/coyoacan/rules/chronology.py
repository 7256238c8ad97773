"""Time runs one way: within a row, around a trial, within an event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from coyoacan.dates import DateError, bounds_or_none, certainly_before, covers, gregorian
from coyoacan.sheets import Fault, Seeds, gathered

ORDERED = (
    ("birth_date", "death_date"),
    ("start_date", "end_date"),
    ("start_date", "verdict_date"),
    ("written_date", "published_date"),
    ("judgment_date", "outcome_date"),
)
"""Pairs of columns of one row, of which the second may not lie before the first."""
SENTENCING = timedelta(days=31)
"""How long after a verdict the sentence of the first instance may be pronounced."""


def in_order(seeds: Seeds) -> Iterator[Fault]:
    """Within a row, what comes first does not lie after what follows."""
    for sheet in seeds.sheets.values():
        for first, second in ORDERED:
            if first not in sheet.cells or second not in sheet.cells:
                continue
            for line, (a, b) in seeds.rows(sheet.name, first, second):
                if certainly_before(b, a):
                    yield Fault(
                        sheet.name,
                        line,
                        second,
                        f"'{b}' lies before the {first} '{a}'; correct one of them",
                        b,
                    )


def old_style_matches(seeds: Seeds) -> Iterator[Fault]:
    """A Julian day and the Gregorian day beside it are the same day."""
    for sheet in seeds.sheets.values():
        for name in sheet.cells:
            if not name.endswith("_julian"):
                continue
            modern = name.removesuffix("_julian")
            for line, (julian, new) in seeds.rows(sheet.name, name, modern):
                try:
                    day = gregorian(julian) if julian else ""
                except DateError:
                    continue
                if day and not covers(new, day):
                    yield Fault(
                        sheet.name,
                        line,
                        modern,
                        f"'{new}' is not {julian} Old Style; that day is {day} in the new style",
                        new,
                    )


def judgment_within_trial(seeds: Seeds) -> Iterator[Fault]:
    """No judgment of the first instance precedes the trial, and no appeal the verdict."""
    opened = seeds.values("trials", "start_date")
    verdict = seeds.values("trials", "verdict_date")
    picked = ("trial_id", "instance", "judgment_date")
    for line, (trial, instance, day) in seeds.rows("judgments", *picked):
        earliest = opened.get(trial, "") if instance == "first" else verdict.get(trial, "")
        if certainly_before(day, earliest):
            yield Fault(
                "judgments",
                line,
                "judgment_date",
                f"'{day}' lies before {earliest}, when '{trial}' could judge; correct one of them",
                day,
            )


def judged_by_the_verdict(seeds: Seeds) -> Iterator[Fault]:
    """A judgment of the first instance is given with the verdict, or a little later."""
    yield from gathered(_belated(seeds))


def _belated(seeds: Seeds) -> Iterator[Fault]:
    verdict = seeds.values("trials", "verdict_date")
    picked = ("trial_id", "instance", "judgment_date")
    for line, (trial, instance, day) in seeds.rows("judgments", *picked):
        given, found = bounds_or_none(day), bounds_or_none(verdict.get(trial, ""))
        if instance != "first" or not given or not found:
            continue
        if given.earliest and found.latest and given.earliest - found.latest > SENTENCING:
            yield Fault(
                "judgments",
                line,
                "judgment_date",
                f"'{day}' lies more than {SENTENCING.days} days after {verdict[trial]}, the verdict"
                f" of '{trial}'; correct one of them",
                day,
            )


def within_the_whole(seeds: Seeds) -> Iterator[Fault]:
    """An event that is part of another begins within it."""
    starts = seeds.values("events", "start_date")
    ends = seeds.values("events", "end_date")
    for line, (start, whole) in seeds.rows("events", "start_date", "part_of"):
        first, last = starts.get(whole, ""), ends.get(whole, "") or starts.get(whole, "")
        if certainly_before(start, first) or certainly_before(last, start):
            yield Fault(
                "events",
                line,
                "start_date",
                f"'{start}' lies outside '{whole}' ({first} to {last}); correct one of them",
                start,
            )
