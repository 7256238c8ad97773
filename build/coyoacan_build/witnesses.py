"""Which sources are one witness, and how many witnesses a cell has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from coyoacan.dates import EMPTIES
from coyoacan.sheets import Seeds

KEY_FIELDS = {
    "people": ("birth_date", "death_date", "death_manner"),
    "trials": ("start_date", "end_date", "verdict_date", "openness"),
    "judgments": ("judgment_date", "sentence", "outcome", "outcome_date"),
    "events": ("start_date",),
}
"""What should rest on two independent sources."""
VIOLENT = frozenset({"assassination", "attempt", "arrest", "execution", "expulsion"})
"""The kinds of event whose date is a key field."""


def corroboration(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    """Yield table, field, and how many cells are filled, claimed, and claimed by two witnesses."""
    witness = witnesses(seeds)
    claimed: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, (record, field, source) in seeds.rows("claims", "record", "field", "source_id"):
        claimed[record, field].add(witness.get(source, source))
    for table, fields in KEY_FIELDS.items():
        for field in fields:
            counts = [
                len(claimed.get((f"{table}/{key}", field), ()))
                for key in _filled(seeds, table, field)
            ]
            figures = (len(counts), sum(n > 0 for n in counts), sum(n > 1 for n in counts))
            yield table, field, *map(str, figures)


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


def _filled(seeds: Seeds, table: str, field: str) -> Iterator[str]:
    sheet = seeds.get(table)
    if sheet is None:
        return
    kinds = sheet.cells["kind"] if table == "events" else [""] * len(sheet.lines)
    for key, cell, kind in zip(sheet.keys, sheet.cells[field], kinds, strict=True):
        if cell and cell not in EMPTIES and (table != "events" or kind in VIOLENT):
            yield key
