"""Suspects of `coyoacan.rules.courts`: roles that do not fit."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.courts import BENCH
from coyoacan_build.bulk.coding import Numbers
from coyoacan_build.bulk.numbering import joined, times, whole
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion("trial_roles.trial_id")
def defendants_counted(view: View) -> Found:
    """Suspect a trial whose defendants are not as many as expected."""
    trial = view.link("trial_roles", "trial_id", "trials")
    counts = view.among("trial_roles", "role", {"defendant"}) & (trial >= 0)
    present = np.bincount(trial[counts], minlength=view.size("trials"))
    expected = view.numbers("trials", "expected_defendants", whole)
    yield "trials", (expected != -1) & (expected != present)


@suspicion()
def positions_in_order(view: View) -> Found:
    """Suspect a role in a trial in which a position is too high, or stands twice."""
    position = view.numbers("trial_roles", "position", whole)
    role = joined(*(view.column("trial_roles", name).codes for name in ("trial_id", "role")))
    group, inverse = np.unique(role, return_inverse=True)
    has_one = position != -1
    count = np.bincount(inverse[has_one], minlength=len(group))[inverse]
    twice = np.full(len(role), 1)
    twice[has_one] = times(joined(inverse[has_one], position[has_one]))
    wrong = has_one & ((position < 1) | (position > count) | (twice > 1))
    yield "trial_roles", np.isin(inverse, inverse[wrong])


@suspicion("trial_roles.person_id")
def judged_were_defendants(view: View) -> Found:
    """Suspect whoever was judged in a trial without being a defendant in it."""
    yield "judgments", ~np.isin(_people(view, "judgments"), _accused(view), kind="sort")


@suspicion()
def one_side_of_the_bench(view: View) -> Found:
    """Suspect all roles of whoever sits on the bench and stands accused in one trial."""
    people = _people(view, "trial_roles")
    on_the_bench = people[view.among("trial_roles", "role", BENCH)]
    yield "trial_roles", np.isin(people, np.intersect1d(on_the_bench, _accused(view)))


def _accused(view: View) -> Numbers:
    return _people(view, "trial_roles")[view.among("trial_roles", "role", {"defendant"})]


def _people(view: View, table: str) -> Numbers:
    """Return one number for the trial and the person of each row; negative where one is missing."""
    trial, person = view.link(table, "trial_id", "trials"), view.link(table, "person_id", "people")
    pair = trial * view.size("people") + person
    # What is unknown in one table is not what is unknown in another.
    return np.where((trial < 0) | (person < 0), -1 if table == "judgments" else -2, pair)
