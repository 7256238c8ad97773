"""How many independent witnesses a set of sources makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from coyoacan.sheets import Seeds

_WIKIPEDIA = "wikipedia-"
"""The beginning of the id of every Wikipedia, and what they are all taken to derive from."""

Origins = Mapping[str, frozenset[str]]
"""Of each source: itself and what it derives from, however far."""


def origins(seeds: Seeds) -> Origins:
    """Return of each source itself and all that it derives from (`source_links`).

    Every Wikipedia derives from one and the same origin, which is no source.
    """
    parents: dict[str, set[str]] = defaultdict(set)
    for _, (copy, origin) in seeds.rows("source_links", "source_id", "derives_from_id"):
        parents[copy].add(origin)
    sources = [key for _, (key,) in seeds.rows("sources", "source_id")]
    for source in sources:
        if source.startswith(_WIKIPEDIA):
            parents[source].add(_WIKIPEDIA)
    return {source: frozenset(_ancestry(source, parents)) for source in sources}


def independent(sources: Iterable[str], known: Origins) -> int:
    """Return how many of these sources have no origin in common with one another.

    Those with the fewest origins are taken first: a text that follows two others adds nothing where
    they stand themselves, and does not make one witness of them.
    """
    taken: set[str] = set()
    count = 0
    reach = [known.get(source, frozenset({source})) for source in sorted(set(sources))]
    for origin in sorted(reach, key=len):
        if taken.isdisjoint(origin):
            taken |= origin
            count += 1
    return count


def _ancestry(source: str, parents: Mapping[str, Set[str]]) -> set[str]:
    found, waiting = {source}, [source]
    while waiting:
        new = parents.get(waiting.pop(), frozenset()) - found
        found |= new
        waiting.extend(new)
    return found
