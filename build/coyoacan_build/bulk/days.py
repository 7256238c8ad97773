"""Dates as the ordinal numbers of the days that they may mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from coyoacan.dates import bounds_or_none
from coyoacan_build.bulk.coding import Mask, Numbers

NEVER, EVER = -10_000_000, 10_000_000
"""Before every day, and after every day: an end of which nothing is known."""


class Days(NamedTuple):
    """The first and last day that dates may mean, as ordinal numbers."""

    first: Numbers
    last: Numbers

    def before(self, other: Days) -> Mask:
        """Return where every day of this lies before every day of the other."""
        is_before: Mask = self.last < other.first
        return is_before

    def are_known(self) -> Mask:
        """Return where there is a date at all."""
        is_known: Mask = (self.first != NEVER) | (self.last != EVER)
        return is_known

    def filled_by(self, other: Days) -> Days:
        """Return these days, and those of the other where there are none."""
        known = self.are_known()
        first, last = (np.where(known, a, b) for a, b in zip(self, other, strict=True))
        return Days(first, last)


def days_of(texts: Sequence[str]) -> Days:
    """Return the days of each text; after the last one, those of no text."""
    first, last = np.full(len(texts) + 1, NEVER), np.full(len(texts) + 1, EVER)
    for index, found in enumerate(map(bounds_or_none, texts)):
        if found:
            first[index] = found.earliest.toordinal() if found.earliest else NEVER
            last[index] = found.latest.toordinal() if found.latest else EVER
    return Days(first, last)
