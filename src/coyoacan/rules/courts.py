"""Trials: who stood where, and on which side of the bench."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coyoacan.sheets import Fault, Seeds

BENCH = frozenset({"presiding-judge", "judge", "reserve-judge", "prosecutor"})
"""Roles that a defendant of the same trial cannot have."""


def defendants_counted(seeds: Seeds) -> Iterator[Fault]:
    """A trial has as many defendants as it is said to have had."""
    if not seeds.has("trial_roles"):
        return
    present: dict[str, int] = defaultdict(int)
    for _, (trial, role) in seeds.rows("trial_roles", "trial_id", "role"):
        present[trial] += role == "defendant"
    for line, (trial, expected) in seeds.rows("trials", "trial_id", "expected_defendants"):
        if expected.isdecimal() and int(expected) != present[trial]:
            yield Fault(
                "trials",
                line,
                "expected_defendants",
                f"{expected} defendants are expected in '{trial}', trial_roles.csv has"
                f" {present[trial]}; complete it or correct the number",
                expected,
            )


def positions_in_order(seeds: Seeds) -> Iterator[Fault]:
    """The positions of a role in a trial run 1, 2, 3 without gap or repetition."""
    groups: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for line, (trial, role, position) in seeds.rows("trial_roles", "trial_id", "role", "position"):
        if position.isdecimal():
            groups[trial, role].append((line, position))
    for (trial, role), found in groups.items():
        wanted = {str(n) for n in range(1, len(found) + 1)}
        taken: set[str] = set()
        for line, position in found:
            if position in taken or position not in wanted:
                yield Fault(
                    "trial_roles",
                    line,
                    "position",
                    f"'{position}' breaks the order of the {len(found)} in the role of {role} in"
                    f" '{trial}'; number them from 1, each once",
                    position,
                )
            taken.add(position)


def judged_were_defendants(seeds: Seeds) -> Iterator[Fault]:
    """Whoever was judged in a trial was a defendant in it."""
    if not seeds.has("trial_roles"):
        return
    accused = {
        (trial, person)
        for _, (trial, person, role) in seeds.rows("trial_roles", "trial_id", "person_id", "role")
        if role == "defendant"
    }
    for line, (trial, person) in seeds.rows("judgments", "trial_id", "person_id"):
        if (trial, person) not in accused:
            yield Fault(
                "judgments",
                line,
                "person_id",
                f"'{person}' is no defendant of '{trial}' in trial_roles.csv; add the role",
                person,
            )


def one_side_of_the_bench(seeds: Seeds) -> Iterator[Fault]:
    """Nobody judges or prosecutes a trial in which they stand accused."""
    accused: dict[tuple[str, str], int] = {}
    rows = list(seeds.rows("trial_roles", "trial_id", "person_id", "role"))
    for line, (trial, person, role) in rows:
        if role == "defendant":
            accused[trial, person] = line
    for line, (trial, person, role) in rows:
        if role in BENCH and (trial, person) in accused:
            yield Fault(
                "trial_roles",
                line,
                "role",
                f"'{person}' is a defendant of '{trial}' on line {accused[trial, person]} and"
                f" cannot be its {role}; correct one of them",
                role,
            )
