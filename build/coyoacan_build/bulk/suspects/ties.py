"""Suspects of `coyoacan.rules.ties`, `spans` and `keys`: rows typed twice, rings, wrong spans."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.spans import ONCE
from coyoacan.rules.ties import CHAINS
from coyoacan_build.bulk.coding import Mask
from coyoacan_build.bulk.numbering import joined, times
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View

DEEPEST = 100
"""How many rows may stand above one another before a chain is followed link by link."""


@suspicion()
def not_with_oneself(view: View) -> Found:
    """Suspect a tie of somebody with themselves."""
    one, other = (view.link("relationships", c, "people") for c in ("person_id", "other_person_id"))
    yield "relationships", one == other


@suspicion()
def typed_once(view: View) -> Found:
    """Suspect ties of one kind between the same two, in whichever direction."""
    one, other = (view.link("relationships", c, "people") for c in ("person_id", "other_person_id"))
    kind = view.column("relationships", "kind").codes
    tie = joined(np.minimum(one, other), np.maximum(one, other), kind)
    yield "relationships", times(tie) > 1


@suspicion()
def held_once(view: View) -> Found:
    """Suspect whoever has one office, or one address, in several rows."""
    for table, columns in ONCE.items():
        held = joined(*(view.column(table, name).codes for name in columns))
        yield table, times(held) > 1


@suspicion()
def within_organization(view: View) -> Found:
    """Suspect an office that begins or ends outside the span of its organization."""
    body = view.link("memberships", "organization_id", "organizations")
    founded, ended = (view.days("organizations", n, body) for n in ("start_date", "end_date"))
    for name in ("start_date", "end_date"):
        day = view.days("memberships", name)
        yield "memberships", day.before(founded) | ended.before(day)


@suspicion()
def no_cycles(view: View) -> Found:
    """Suspect what stands in a ring, or below one."""
    for table, key, parent in CHAINS:
        yield table, _is_endless(view, table, key, parent)


def _is_endless(view: View, table: str, key: str, parent: str) -> Mask:
    """Return the rows above which there is no end: those whose parent has a parent, and so on."""
    keys, parents = view.column(table, key), view.column(table, parent)
    one, other = keys.codes, keys.numbers_of(parents.texts)[parents.codes]
    left = ~view.among(table, parent, {""})
    for _ in range(DEEPEST):
        goes_on = left & np.isin(other, one[left])
        if np.array_equal(goes_on, left):
            break
        left = goes_on
    return left
