"""Spans of a life: an office or a stay is typed once for the same time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from coyoacan.dates import Bounds, bounds_or_none
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
