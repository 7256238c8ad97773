"""Spans of a life: typed once for the same time, and within those of what they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from coyoacan.dates import Bounds, bounds_or_none, certainly_before
from coyoacan.sheets import Fault, Seeds

ONCE = {
    "memberships": ("person_id", "organization_id", "role"),
    "whereabouts": ("person_id", "place_id", "kind", "address"),
}
"""What makes two rows the same office or stay, if their times meet."""


class Span(NamedTuple):
    """The line of a row, and the bounds of its beginning and end."""

    line: int
    start: Bounds | None
    end: Bounds | None

    @property
    def is_known(self) -> bool:
        """Whether it has a beginning."""
        return self.start is not None

    def overlaps(self, other: Span) -> bool:
        """Return whether the two certainly share a day, or began in the same year."""
        if not (self.start and other.start and self.start.earliest and other.start.earliest):
            return False
        if self.start.earliest.year == other.start.earliest.year:
            return not (self.ends_before(other) or other.ends_before(self))
        return self.lasts_into(other) and other.lasts_into(self)

    def ends_before(self, other: Span) -> bool:
        """Return whether this certainly ended before, or on the day when, the other began."""
        ended = self.end.latest if self.end else None
        begun = other.start.earliest if other.start else None
        return bool(ended and begun and ended <= begun)

    def lasts_into(self, other: Span) -> bool:
        """Return whether this certainly ended after the other began."""
        ended = self.end.earliest if self.end else None
        begun = other.start.latest if other.start else None
        return bool(ended and begun and ended > begun)


def held_once(seeds: Seeds) -> Iterator[Fault]:
    """No office, and no stay at an address, is typed twice for the same time."""
    for table, columns in ONCE.items():
        spans: dict[tuple[str, ...], list[Span]] = defaultdict(list)
        for line, (start, end, *cells) in seeds.rows(table, "start_date", "end_date", *columns):
            spans[tuple(cells)].append(Span(line, bounds_or_none(start), bounds_or_none(end)))
        for key, found in spans.items():
            for one, other in combinations(found, 2):
                if one.overlaps(other):
                    yield Fault(
                        table,
                        other.line,
                        columns[0],
                        f"'{key[0]}' has this on line {one.line} already, at the same time"
                        f" ({', '.join(key[1:])}); merge the two rows",
                        key[0],
                    )


def within_organization(seeds: Seeds) -> Iterator[Fault]:
    """Nobody joins an organization before it is founded, or is in it after its end."""
    founded = seeds.values("organizations", "start_date")
    ended = seeds.values("organizations", "end_date")
    picked = ("organization_id", "start_date", "end_date")
    for line, (body, start, end) in seeds.rows("memberships", *picked):
        first, last = founded.get(body, ""), ended.get(body, "")
        for column, day in (("start_date", start), ("end_date", end)):
            if certainly_before(day, first) or certainly_before(last, day):
                yield Fault(
                    "memberships",
                    line,
                    column,
                    f"'{day}' lies outside '{body}' ({first or '..'} to {last or '..'});"
                    " correct one of them",
                    day,
                )
                break
