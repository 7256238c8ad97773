"""Ties between rows: none with oneself, none typed twice, none that runs in a ring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from coyoacan.dates import bounds_or_none
from coyoacan.rules.spans import Span
from coyoacan.sheets import Fault, Seeds

CHAINS = (
    ("events", "event_id", "part_of"),
    ("places", "place_id", "parent_place_id"),
    ("organizations", "organization_id", "parent_organization_id"),
    ("source_links", "source_id", "derives_from_id"),
)
"""Columns in which a row points to the one above it."""


def not_with_oneself(seeds: Seeds) -> Iterator[Fault]:
    """Nobody has a relationship with themselves."""
    for line, (one, other) in seeds.rows("relationships", "person_id", "other_person_id"):
        if one and one == other:
            yield Fault(
                "relationships",
                line,
                "other_person_id",
                f"'{one}' is tied to themselves; name the other person",
                one,
            )


def typed_once(seeds: Seeds) -> Iterator[Fault]:
    """A tie is typed once for the same time; a symmetric one in one direction only."""
    symmetric = seeds.values("relationship_kinds", "is_symmetric")
    ties: dict[tuple[str, str, str], list[Span]] = defaultdict(list)
    picked = ("person_id", "kind", "other_person_id", "start_date", "end_date")
    for line, (one, kind, other, start, end) in seeds.rows("relationships", *picked):
        pair = sorted((one, other)) if symmetric.get(kind) == "true" else [one, other]
        ties[pair[0], kind, pair[1]].append(Span(line, bounds_or_none(start), bounds_or_none(end)))
    for (one, kind, other), spans in ties.items():
        for first, second in combinations(spans, 2):
            if not first.is_known or not second.is_known or first.overlaps(second):
                yield Fault(
                    "relationships",
                    second.line,
                    "person_id",
                    f"'{one}' {kind} '{other}' stands on line {first.line} already; take one out,"
                    " or give both their dates",
                    one,
                )


def kinds_are_paired(seeds: Seeds) -> Iterator[Fault]:
    """A kind is its own inverse exactly if it is symmetric; an inverse is no kind of its own."""
    sheet = seeds.get("relationship_kinds")
    for line, (kind, inverse, symmetric) in seeds.rows(
        "relationship_kinds", "kind", "inverse", "is_symmetric"
    ):
        if (kind == inverse) != (symmetric == "true"):
            yield Fault(
                "relationship_kinds",
                line,
                "inverse",
                f"'{inverse}' does not fit is_symmetric={symmetric}: a symmetric kind is its own"
                " inverse, any other is not; correct one of them",
                inverse,
            )
        elif sheet and kind != inverse and inverse in sheet.position:
            yield Fault(
                "relationship_kinds",
                line,
                "inverse",
                f"'{inverse}' is a kind too, so that one tie could be typed in two ways;"
                " keep one direction",
                inverse,
            )


def no_cycles(seeds: Seeds) -> Iterator[Fault]:
    """Going from a row to the one above it never leads back."""
    for table, key, parent in CHAINS:
        above: dict[str, set[str]] = {}
        for _, (one, other) in seeds.rows(table, key, parent):
            if other:
                above.setdefault(one, set()).add(other)
        reported: set[str] = set()
        for line, (one, other) in seeds.rows(table, key, parent):
            ring = _reached(above, one)
            if other and one in ring and one not in reported:
                reported |= ring
                yield Fault(
                    table, line, parent, f"'{one}' is above itself by '{other}'; cut the ring", one
                )


def _reached(above: dict[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    waiting = list(above.get(start, ()))
    while waiting:
        row = waiting.pop()
        if row not in reached:
            reached.add(row)
            waiting.extend(above.get(row, ()))
    return reached
