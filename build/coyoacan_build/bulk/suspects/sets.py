"""Suspects of `coyoacan.rules.sets`: closed sets that have none, or too many."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.sets import ROLES
from coyoacan_build.bulk.coding import Numbers
from coyoacan_build.bulk.numbering import whole
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View

CONTEXT = (
    "trial_roles.trial_id",
    "participations.event_id",
    "memberships.organization_id",
    "closed_set_members.closed_set_id",
    "gaps.record",
)
"""Where the members of a set stand, present and missing."""


@suspicion(*CONTEXT)
def sets_have_members_one_way(view: View) -> Found:
    """Suspect a set without members, and one whose members are listed beside a role."""
    by_role, listed = _by_role(view), _listed(view)
    has_role = ~view.among("closed_sets", "role", {""})
    yield "closed_sets", np.where(has_role, (by_role == 0) | (listed > 0), listed == 0)


@suspicion(*CONTEXT)
def sets_not_exceeded(view: View) -> Found:
    """Suspect a set with more members than are expected, counting a role as often as it stands."""
    links = view.links("gaps", "record")
    gap = links.row[(links.table == view.tables.index("closed_sets")) & (links.row >= 0)]
    absent = np.bincount(gap, minlength=view.size("closed_sets"))
    expected = view.numbers("closed_sets", "expected_count", whole)
    count = _by_role(view) + _listed(view) + absent
    yield "closed_sets", (expected == -2) | ((expected >= 0) & (count > expected))


def _listed(view: View) -> Numbers:
    """Return how many members are listed for each set."""
    row = view.link("closed_set_members", "closed_set_id", "closed_sets")
    return np.bincount(row[row >= 0], minlength=view.size("closed_sets"))


def _by_role(view: View) -> Numbers:
    """Return how often the role of each set stands in its record."""
    count = np.zeros(view.size("closed_sets"), np.int64)
    links = view.links("closed_sets", "record")
    role = view.column("closed_sets", "role")
    for table, (roles, column) in ROLES.items():
        here = np.flatnonzero((links.table == view.tables.index(table)) & (links.row >= 0))
        held = view.column(roles, "role")
        codes = held.numbers_of(role.texts)[role.codes[here]]
        span = len(held.texts) + 1
        key = view.link(roles, column, table) * span + held.codes
        wanted = np.where(codes < 0, -1, links.row[here] * span + codes)
        ordered = np.sort(key)
        count[here] = np.searchsorted(ordered, wanted, "right") - np.searchsorted(ordered, wanted)
    return count
