"""The network of people: the rows of `network_nodes` and `network_edges`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from coyoacan.sheets import Seeds


def network_edges(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield each tie with the words, the family and the symmetry of its kind."""
    kinds = {
        kind: about
        for _, (kind, *about) in seeds.rows(
            "relationship_kinds", "kind", "label", "family", "is_symmetric"
        )
    }
    ends = ("relationship_id", "person_id", "other_person_id", "kind")
    rest = ("start_date", "end_date", "standing", "certainty")
    for _, cells in seeds.rows("relationships", *ends, *rest):
        yield *cells[:4], *kinds[cells[3]], *cells[4:]


def network_nodes(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield everybody who has a tie, with the number of ties."""
    degree = Counter(
        person
        for _, pair in seeds.rows("relationships", "person_id", "other_person_id")
        for person in pair
    )
    picked = ("person_id", "name", "scope", "gender", "birth_date", "death_date")
    for _, cells in seeds.rows("people", *picked):
        if degree[cells[0]]:
            yield *cells, str(degree[cells[0]])
