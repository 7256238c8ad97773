"""Suspects of `coyoacan.rules.counterparts`: what two tables say of one thing."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.counterparts import IN_COURT
from coyoacan_build.bulk.coding import Numbers
from coyoacan_build.bulk.days import NEVER
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion("trial_roles.person_id", "judgments.person_id")
def court_ties_have_a_trial(view: View) -> Found:
    """Suspect a tie made in court, unless the two met in a trial of that time."""
    one, other = (view.link("relationships", c, "people") for c in ("person_id", "other_person_id"))
    day = view.days("relationships", "start_date")
    trial = view.link("trial_roles", "trial_id", "trials")
    person = view.link("trial_roles", "person_id", "people")
    is_defendant = view.among("trial_roles", "role", {"defendant"})
    judged = (
        view.link("judgments", *to) for to in (("trial_id", "trials"), ("person_id", "people"))
    )
    defendants = np.concatenate(
        [_pair(view, trial[is_defendant], person[is_defendant]), _pair(view, *judged)]
    )
    suspects = np.full(len(one), False)
    for kind, roles in IN_COURT.items():
        ties = np.flatnonzero(view.among("relationships", "kind", {kind}))
        acts = view.among("trial_roles", "role", roles) & (person >= 0) & (trial >= 0)
        tie, role = _meetings(one[ties], person[acts])
        tie, met = ties[tie], trial[acts][role]
        start = view.days("trials", "start_date", met)
        end = view.days("trials", "verdict_date", met)
        last = np.where(view.among("trials", "verdict_date", {""}, met), start.last, end.last)
        is_outside = (day.last[tie] < start.first) | (last < day.first[tie])
        proved = np.isin(_pair(view, met, other[tie]), defendants) & ~is_outside
        suspects[ties] = True
        suspects[tie[proved & (other[tie] >= 0)]] = False
    yield "relationships", suspects


def _pair(view: View, trial: Numbers, person: Numbers) -> Numbers:
    return (trial + 1) * (view.size("people") + 1) + person + 1


def _meetings(left: Numbers, right: Numbers) -> tuple[Numbers, Numbers]:
    """Return the positions of all pairs of equal numbers."""
    order = np.argsort(right, kind="stable")
    start = np.searchsorted(right, left, "left", sorter=order)
    count = np.searchsorted(right, left, "right", sorter=order) - start
    position = np.repeat(np.arange(len(left)), count)
    offset = np.arange(len(position)) - np.repeat(np.cumsum(count) - count, count)
    return position, order[start[position] + offset]


@suspicion()
def victims_die(view: View) -> Found:
    """Suspect a victim whose death lies after the event."""
    event = view.link("participations", "event_id", "events")
    start, end = (view.days("events", name, event) for name in ("start_date", "end_date"))
    last = np.where(view.among("events", "end_date", {""}, event), start.last, end.last)
    person = view.link("participations", "person_id", "people")
    yield (
        "participations",
        view.among("participations", "role", {"victim"})
        & view.among("events", "kind", {"execution"}, event)
        & view.among("events", "standing", {"documented"}, event)
        & (last < view.days("people", "death_date", person).first),
    )


@suspicion()
def same_country(view: View) -> Found:
    """Suspect a place in another country than the one above it."""
    parent = view.link("places", "parent_place_id", "places")
    country = view.column("places", "country").codes
    yield (
        "places",
        (parent >= 0) & ~view.among("places", "country", {""}) & (country != country[parent]),
    )


@suspicion("judgments.person_id")
def cleared_after_judgment(view: View) -> Found:
    """Suspect a rehabilitation that may begin before the judgment, or before the birth."""
    trial = view.link("rehabilitations", "trial_id", "trials")
    person = view.link("rehabilitations", "person_id", "people")
    judged = np.flatnonzero(view.among("judgments", "instance", {"first"}))
    keys = _pair(
        view,
        view.link("judgments", "trial_id", "trials")[judged],
        view.link("judgments", "person_id", "people")[judged],
    )
    match, at = _meetings(_pair(view, trial, person), keys)
    day = view.days("rehabilitations", "rehabilitation_date")
    born = view.days("people", "birth_date", person)
    begins = np.where(day.first != NEVER, day.first, day.last)
    suspects = begins < born.first
    judgment = view.days("judgments", "judgment_date", judged[at])
    suspects[match[begins[match] < judgment.first]] = True
    yield "rehabilitations", suspects
