"""What one table says of two people must be what the others say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coyoacan.dates import bounds_or_none, certainly_before
from coyoacan.sheets import Fault, Seeds, gathered

IN_COURT = {
    "sentenced": frozenset({"judge", "presiding-judge"}),
    "prosecuted": frozenset({"prosecutor"}),
}
"""Kinds of relationship that are made in court, and the roles there of the one who acts."""


def court_ties_have_a_trial(seeds: Seeds) -> Iterator[Fault]:
    """Who sentenced or prosecuted somebody sat in a trial of theirs, and at that time."""
    if not seeds.has("trials", "trial_roles"):
        return
    roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for _, (trial, person, role) in seeds.rows("trial_roles", "trial_id", "person_id", "role"):
        roles[person].add((trial, role))
    # Whoever was judged was a defendant, even where the role was lost: another rule says so.
    for _, (trial, person) in seeds.rows("judgments", "trial_id", "person_id"):
        roles[person].add((trial, "defendant"))
    spans = {
        trial: (start, verdict or start)
        for _, (trial, start, verdict) in seeds.rows(
            "trials", "trial_id", "start_date", "verdict_date"
        )
    }
    picked = ("person_id", "kind", "other_person_id", "start_date")
    strangers: list[Fault] = []
    misdated: list[Fault] = []
    for line, (one, kind, other, day) in seeds.rows("relationships", *picked):
        if kind not in IN_COURT:
            continue
        shared = {trial for trial, role in roles[one] if role in IN_COURT[kind]} & {
            trial for trial, role in roles[other] if role == "defendant"
        }
        if not shared:
            message = f"'{one}' {kind} '{other}' in no trial; give both their roles in trial_roles"
            strangers.append(Fault("relationships", line, "kind", message, kind))
        elif all(_is_outside(day, *spans.get(trial, ("", ""))) for trial in shared):
            trials = ", ".join(sorted(shared))
            message = f"'{day}' lies outside {trials}, where '{one}' {kind} '{other}'; correct it"
            misdated.append(Fault("relationships", line, "start_date", message, day))
    # A role that is missing breaks the ties with everybody in the trial: one finding for all.
    for faults in (strangers, misdated):
        for fault in gathered(fault._replace(value="") for fault in faults):
            yield fault._replace(value=faults[0].value)


def _is_outside(day: str, first: str, last: str) -> bool:
    return certainly_before(day, first) or certainly_before(last, day)


def victims_die(seeds: Seeds) -> Iterator[Fault]:
    """Nobody outlives their execution."""
    died = seeds.values("people", "death_date")
    executions = {
        event: end or start
        for _, (event, kind, standing, start, end) in seeds.rows(
            "events", "event_id", "kind", "standing", "start_date", "end_date"
        )
        if kind == "execution" and standing == "documented"
    }
    picked = ("event_id", "person_id", "role")
    for line, (event, person, role) in seeds.rows("participations", *picked):
        last, death = executions.get(event, ""), died.get(person, "")
        if role == "victim" and certainly_before(last, death):
            message = f"'{person}' died on {death}, and not in '{event}' ({last}); correct one"
            yield Fault("participations", line, "person_id", f"{message} of them", person)


def same_country(seeds: Seeds) -> Iterator[Fault]:
    """A place lies in the country of the place that it is part of."""
    countries = seeds.values("places", "country")
    yield from gathered(
        Fault(
            "places",
            line,
            "country",
            f"'{country}' is not the country of '{parent}', {countries[parent]}; correct one of"
            " them",
            parent,
        )
        for line, (country, parent) in seeds.rows("places", "country", "parent_place_id")
        if country and countries.get(parent, country) != country
    )


def cleared_after_judgment(seeds: Seeds) -> Iterator[Fault]:
    """Nobody is rehabilitated before being born, or before the judgment that is annulled."""
    judged: dict[tuple[str, str], str] = {}
    rows = seeds.rows("judgments", "trial_id", "person_id", "instance", "judgment_date")
    for _, (trial, person, instance, day) in rows:
        if instance == "first":
            judged[trial, person] = day
    born = seeds.values("people", "birth_date")
    picked = ("person_id", "trial_id", "rehabilitation_date")
    for line, (person, trial, day) in seeds.rows("rehabilitations", *picked):
        first = judged.get((trial, person), "") or born.get(person, "")
        if bounds_or_none(day) and (certainly_before(day, first) or _begins_before(day, first)):
            message = f"'{day}' lies before {first}, when '{person}' could be cleared; correct it"
            yield Fault("rehabilitations", line, "rehabilitation_date", message, day)


def _begins_before(span: str, day: str) -> bool:
    """Return whether a span certainly begins before a day begins."""
    one, other = bounds_or_none(span), bounds_or_none(day)
    if not (one and other and one.earliest and other.earliest and "/" in span):
        return False
    return one.earliest < other.earliest
