"""Times as the Linked Places format has them: spans of ISO days with open or loose ends."""

from __future__ import annotations

from typing import Any

from coyoacan.dates import bounds_or_none


def timespan(start: str, end: str = "") -> dict[str, Any] | None:
    """Return the timespan of two dates in EDTF, or None where neither says anything.

    A timespan needs a start: where only the end is known, it began by then.
    """
    first, last = _end_of_span(start), _end_of_span(end)
    if not first:
        limit = bounds_or_none(end)
        first = {"latest": limit.latest.isoformat()} if limit and limit.latest else {}
    if not first:
        return None
    return {"start": first} | ({"end": last} if last else {})


def _end_of_span(date: str) -> dict[str, str]:
    days = bounds_or_none(date)
    if not days:
        return {}
    if "/" not in date and not date.startswith("["):
        return {"in": date}
    named = {"earliest": days.earliest, "latest": days.latest}
    return {name: day.isoformat() for name, day in named.items() if day}


def when(start: str, end: str = "") -> dict[str, Any]:
    """Return the member `when` of a feature, or nothing where neither date says anything."""
    span = timespan(start, end)
    return {"when": {"timespans": [span]}} if span else {}
