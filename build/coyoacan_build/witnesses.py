"""Which sources are one witness."""

from __future__ import annotations

from collections.abc import Mapping

from coyoacan.sheets import Seeds


def witnesses(seeds: Seeds) -> Mapping[str, str]:
    """Return the one source that stands for each source and all that derive from one another."""
    first: dict[str, str] = {}

    def root(source: str) -> str:
        while (parent := first.get(source, source)) != source:
            source = parent
        return source

    links = [pair for _, pair in seeds.rows("source_links", "source_id", "derives_from_id")]
    sources = [key for _, (key,) in seeds.rows("sources", "source_id")]
    wikipedias = [key for key in sources if key.startswith("wikipedia-")]
    links += [(key, wikipedias[0]) for key in wikipedias[1:]]
    for a, b in links:
        first[root(a)] = root(b)
    return {source: root(source) for source in sources}
