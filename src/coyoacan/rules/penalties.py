"""Judgments: what was decided, and what became of the judged."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan.dates import are_apart
from coyoacan.sheets import Fault, Seeds

TERMS = frozenset({"imprisonment", "camp", "banishment"})
"""Sentences that have a length."""
DEADLY = frozenset({"shot", "shot-in-prison", "killed-in-prison", "died-in-custody"})
"""Outcomes that are the death of the judged."""
MANNERS = {"shot": "executed", "shot-in-prison": "executed", "killed-in-prison": "killed-in-prison"}
"""Outcomes that are a manner of death, and which."""
UNDECIDED = frozenset({"", "unknown", "disputed"})
"""Manners of death that exclude no outcome."""
INNOCENT = frozenset({"not-guilty", "acquitted"})
"""Findings after which there is no penalty."""


def penalty_follows_finding(seeds: Seeds) -> Iterator[Fault]:
    """Whoever is found innocent has no penalty."""
    for line, (finding, sentence) in seeds.rows("judgments", "finding", "sentence"):
        if finding in INNOCENT and sentence not in {"", "none"}:
            yield Fault(
                "judgments",
                line,
                "sentence",
                f"'{sentence}' does not follow from '{finding}'; correct one of them",
                sentence,
            )


def term_fits_sentence(seeds: Seeds) -> Iterator[Fault]:
    """Only prison, camp and banishment have a term, and no death sentence ends in release."""
    picked = ("sentence", "term_months", "outcome")
    for line, (sentence, term, outcome) in seeds.rows("judgments", *picked):
        if term and sentence not in TERMS:
            yield Fault(
                "judgments",
                line,
                "term_months",
                f"{term} months do not fit the sentence '{sentence}'; clear one of them",
                term,
            )
        if sentence == "death" and outcome == "released":
            yield Fault(
                "judgments",
                line,
                "outcome",
                "a sentence of death does not end in release; write 'commuted'",
                outcome,
            )


def outcome_matches_death(seeds: Seeds) -> Iterator[Fault]:
    """An outcome that is a death agrees with the death of the person, in date and manner."""
    died, manners = seeds.values("people", "death_date"), seeds.values("people", "death_manner")
    picked = ("person_id", "outcome", "outcome_date")
    for line, (person, outcome, day) in seeds.rows("judgments", *picked):
        death = died.get(person, "")
        if outcome in DEADLY and are_apart(day, death):
            yield Fault(
                "judgments",
                line,
                "outcome_date",
                f"'{day}' is not the death date of '{person}' ({death}); correct one of them",
                day,
            )
        manner = manners.get(person, "")
        if outcome in MANNERS and manner not in {*UNDECIDED, MANNERS[outcome]}:
            yield Fault(
                "judgments",
                line,
                "outcome",
                f"'{outcome}' is not how '{person}' died ({manner}); correct one of them",
                outcome,
            )
