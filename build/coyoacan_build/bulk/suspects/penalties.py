"""Suspects of `coyoacan.rules.penalties`: sentences and deaths that do not fit."""

from __future__ import annotations

from coyoacan.rules.penalties import DEADLY, INNOCENT, MANNERS, TERMS, UNDECIDED
from coyoacan_build.bulk.coding import Mask
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def penalty_follows_finding(view: View) -> Found:
    """Suspect a penalty of the innocent."""
    is_innocent = view.among("judgments", "finding", INNOCENT)
    yield "judgments", is_innocent & ~view.among("judgments", "sentence", {"", "none"})


@suspicion()
def term_fits_sentence(view: View) -> Found:
    """Suspect a term that does not go with the sentence, and a release after death."""
    is_terminable = view.among("judgments", "sentence", TERMS)
    has_term = ~view.among("judgments", "term_months", {""})
    yield "judgments", has_term & ~is_terminable
    yield (
        "judgments",
        view.among("judgments", "sentence", {"death"})
        & view.among("judgments", "outcome", {"released"}),
    )


@suspicion()
def outcome_matches_death(view: View) -> Found:
    """Suspect a deadly outcome on another day than the death."""
    person = view.link("judgments", "person_id", "people")
    day, death = view.days("judgments", "outcome_date"), view.days("people", "death_date", person)
    apart = day.before(death) | death.before(day) | _sets(view, "judgments", "outcome_date")
    apart |= _sets(view, "people", "death_date")[person] & (person >= 0)
    yield "judgments", view.among("judgments", "outcome", DEADLY) & apart
    for outcome, manner in MANNERS.items():
        fits = view.among("people", "death_manner", {*UNDECIDED, manner}, person)
        yield "judgments", view.among("judgments", "outcome", {outcome}) & ~fits


def _sets(view: View, table: str, name: str) -> Mask:
    """Return where a date is a set, whose members must be compared one by one."""
    are_sets: Mask = view.numbers(table, name, lambda text: text.startswith("["), blank=0) == 1
    return are_sets
