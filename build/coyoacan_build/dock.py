"""Who stood in the dock of each trial, and what became of them, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from coyoacan.sheets import Seeds


class Accused(NamedTuple):
    """One defendant in words: what the court found, what became of it, and what came later.

    `position` is the place in the report, blank where it is not known.
    """

    position: str
    name: str
    plea: str
    verdict: str
    outcome: str
    later: str


def docks(seeds: Seeds) -> Mapping[str, list[Accused]]:
    """Return the defendants of each trial, in the order of the report, else of the alphabet."""
    judged, cleared = _judgments(seeds), _rehabilitations(seeds)
    labels = seeds.values("vocabularies", "label")
    names, sorting = seeds.values("people", "name"), seeds.values("people", "sort_name")
    found: dict[str, list[tuple[int, str, Accused]]] = defaultdict(list)
    picked = ("trial_id", "person_id", "role", "position", "plea")
    for _, (trial, person, role, position, plea) in seeds.rows("trial_roles", *picked):
        if role == "defendant":
            (_, verdict, outcome), *reviews = judged.get((trial, person), [("", "", "")])
            later = [f"{when}: {what}" for when, what, _ in reviews]
            later += cleared.get((trial, person), []) + cleared.get(("", person), [])
            told = (labels.get(f"plea+{plea}", ""), verdict, outcome, "; ".join(later))
            accused = Accused(position, names[person], *told)
            found[trial].append((int(position or 0), sorting[person], accused))
    return {trial: [accused for *_, accused in sorted(dock)] for trial, dock in found.items()}


def term(months: str) -> str:
    """Return a number of months in years and months: "126" is "10 years 6 months"."""
    if not months.isdecimal():
        return ""
    parts = zip(divmod(int(months), 12), ("year", "month"), strict=True)
    return " ".join(f"{n} {unit}{'s' * (n != 1)}" for n, unit in parts if n)


def _judgments(seeds: Seeds) -> Mapping[tuple[str, str], list[tuple[str, str, str]]]:
    """Return instance and day, verdict, and outcome of each judgment, the first instance first."""
    found: dict[tuple[str, str], list[tuple[int, tuple[str, str, str]]]] = defaultdict(list)
    ranks = {"first": 0, "appeal": 1, "review": 2}
    labels = seeds.values("vocabularies", "label")
    picked = ("instance", "judgment_date", "finding", "sentence", "term_months")
    for _, (trial, person, outcome, when, *cells) in seeds.rows(
        "judgments", "trial_id", "person_id", "outcome", "outcome_date", *picked
    ):
        instance, day, finding, sentence, months = cells
        penalty = f"{labels.get(f'sentence+{sentence}', '')} {term(months)}".strip()
        verdict = labels.get(f"finding+{finding}", "") if sentence in {"", "none"} else penalty
        fate = f"{labels.get(f'judgment_outcome+{outcome}', '')} {when}".strip()
        told = (f"{instance} {day}".strip(), verdict, fate)
        found[trial, person].append((ranks[instance], told))
    return {key: [told for _, told in sorted(rows)] for key, rows in found.items()}


def _rehabilitations(seeds: Seeds) -> Mapping[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    picked = ("trial_id", "person_id", "rehabilitation_date", "kind", "outcome")
    for _, (trial, person, day, kind, outcome) in seeds.rows("rehabilitations", *picked):
        found[trial, person].append(f"{kind} rehabilitation {outcome} {day}".strip())
    return found
