"""Dates of honest precision: a small profile of EDTF (ISO 8601-2), and the Julian calendar.

The profile: a year, month or day (`1938`, `1938-02`, `1938-02-16`), each with an optional qualifier
(`~` about, `?` uncertain, `%` both); an interval of two of them, one end of which may be open
(`1936-08-19/1936-08-24`, `../1917`, `1940/..`); and a set of which one member is true
(`[1938-07-12,1938-07-13]`). All are Gregorian. A qualifier does not widen the bounds: it says how
sure the statement is, not how many days it covers.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

UNKNOWN = "unknown"
"""Looked for, and not known."""
NONE = "none"
"""Known not to exist."""
EMPTIES = (UNKNOWN, NONE)
"""The two words that stand in the place of a value; a blank cell means: not researched."""

FIRST_YEAR, LAST_YEAR = 1700, 2029
"""The years that this dataset can speak of; anything else is a slip of the keyboard."""

_POINT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?"
PATTERN = rf"(?:{_POINT}|{_POINT}/(?:{_POINT}|\.\.)|\.\./{_POINT}|\[{_POINT}(?:,{_POINT})+\])"
"""The profile as a regular expression; it does not know how many days a month has."""
_PROFILE = re.compile(PATTERN)
_LOOSE_DAY = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?")
_REMEDY = "write YYYY, YYYY-MM or YYYY-MM-DD, an interval a/b or a set [a,b]"


class DateError(ValueError):
    """A text that is no date of the profile; the message says why and what would be."""


class Bounds(NamedTuple):
    """The first and the last day that a date may mean; None at an open end."""

    earliest: date | None
    latest: date | None


@lru_cache(maxsize=65536)
def bounds(text: str) -> Bounds:
    """Return the first and last day of an EDTF date of the profile.

    Raises:
        DateError: The text is not in the profile, names no day of the calendar, lies outside
            1700-2029, or is an interval that ends before it starts.
    """
    if not _PROFILE.fullmatch(text):
        raise DateError(f"'{text}' is no date{_suggestion(text)}; {_REMEDY}")
    if text.startswith("["):
        parts = members(text)
        if len(set(parts)) < len(parts):
            raise DateError(f"'{text}' names a date twice; take one out")
        points = [_point(part) for part in parts]
        return Bounds(min(p[0] for p in points), max(p[1] for p in points))
    start, slash, end = text.partition("/")
    if not slash:
        return Bounds(*_point(start))
    earliest = None if start == ".." else _point(start)[0]
    latest = None if end == ".." else _point(end)[1]
    if earliest and latest and latest < earliest:
        raise DateError(f"'{text}' ends before it starts; put the earlier date first")
    return Bounds(earliest, latest)


@lru_cache(maxsize=65536)
def bounds_or_none(text: str) -> Bounds | None:
    """Return the bounds of a date, or None where the text says nothing of a day."""
    if not text or text in EMPTIES:
        return None
    try:
        return bounds(text)
    except DateError:
        return None


@lru_cache(maxsize=65536)
def certainly_before(first: str, second: str) -> bool:
    """Return whether every day that `first` may mean lies before every day of `second`."""
    a, b = bounds_or_none(first), bounds_or_none(second)
    return bool(a and b and a.latest and b.earliest and a.latest < b.earliest)


def are_apart(one: str, other: str) -> bool:
    """Return whether no day that one date may mean is a day that the other may mean.

    A set is taken member by member: `1938-07-13` is apart from `[1938-07-12,1938-07-14]`.
    """
    return all(
        certainly_before(a, b) or certainly_before(b, a)
        for a in members(one)
        for b in members(other)
    )


def members(text: str) -> list[str]:
    """Return the members of a set, or the date itself where it is none."""
    return text[1:-1].split(",") if text.startswith("[") else [text]


def covers(outer: str, inner: str) -> bool:
    """Return whether the days of `outer` include all the days of `inner`."""
    a, b = bounds_or_none(outer), bounds_or_none(inner)
    if not a or not b:
        return False
    starts = a.earliest is None or (b.earliest is not None and a.earliest <= b.earliest)
    ends = a.latest is None or (b.latest is not None and b.latest <= a.latest)
    return starts and ends


def gregorian(julian: str) -> str:
    """Return the Gregorian day (`YYYY-MM-DD`) of a Julian day (`YYYY-MM-DD`).

    Raises:
        DateError: The text is no day of the Julian calendar.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", julian):
        raise DateError(f"'{julian}' is no Old Style day; write YYYY-MM-DD")
    year, month, day = (int(part) for part in julian.split("-"))
    february = 29 if year % 4 == 0 else 28
    lengths = (31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(f"'{julian}' lies outside {FIRST_YEAR}-{LAST_YEAR}; look at the year")
    if not (1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
        raise DateError(f"'{julian}' is no day of the Julian calendar; look at month and day")
    # The Julian Day Number by the usual formula; 1721425 is that of the day before 0001-01-01.
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083
    return date.fromordinal(number - 1721425).isoformat()


def _point(text: str) -> tuple[date, date]:
    year, *rest = (int(part) for part in text.rstrip("~?%").split("-"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(f"'{text}' lies outside {FIRST_YEAR}-{LAST_YEAR}; look at the year")
    month = rest[0] if rest else None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise DateError(f"'{text}' is no date: there is no month {month}; write 01 to 12")
    last = monthrange(year, month)[1]
    if len(rest) == 1:
        return date(year, month, 1), date(year, month, last)
    if not 1 <= rest[1] <= last:
        nearest = min(max(rest[1], 1), last)
        raise DateError(f"'{text}' is no date; did you mean {year:04}-{month:02}-{nearest:02}?")
    return date(year, month, rest[1]), date(year, month, rest[1])


def _suggestion(text: str) -> str:
    loose = _LOOSE_DAY.fullmatch(text.strip())
    if not loose:
        return ""
    padded = "-".join(part.zfill(2) for part in loose.groups() if part)
    return f"; did you mean {padded}?" if padded != text else ""
