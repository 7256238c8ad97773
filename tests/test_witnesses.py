"""Which sources count as one witness, and how corroboration is counted."""

from __future__ import annotations

from coyoacan.models import seed_models
from coyoacan.models.columns import header
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build.witnesses import corroboration, witnesses


def sheet(table: str, *rows: dict[str, str]) -> Sheet:
    model = seed_models()[table]
    cells = {name: [row.get(name, "") for row in rows] for name in header(model)}
    return Sheet(model, cells, list(range(2, len(rows) + 2)))


def seeds_with(*claims: tuple[str, str], death: str = "1938") -> Seeds:
    """Seeds of one person, sources a to d and two Wikipedias; b derives from a, and c from b."""
    sources = [{"source_id": key} for key in ("a", "b", "c", "d", "wikipedia-en", "wikipedia-ru")]
    links = [
        {"source_id": "b", "derives_from_id": "a"},
        {"source_id": "c", "derives_from_id": "b"},
    ]
    said = [
        {"record": "people/x", "field": field, "source_id": source, "value": "1938"}
        for field, source in claims
    ]
    tables = (
        sheet("people", {"person_id": "x", "death_date": death}),
        sheet("sources", *sources),
        sheet("source_links", *links),
        sheet("claims", *said),
    )
    return Seeds({table.name: table for table in tables})


def counted(seeds: Seeds) -> tuple[str, ...]:
    return next(row[2:] for row in corroboration(seeds) if row[:2] == ("people", "death_date"))


def test_what_derives_from_one_another_is_one_witness() -> None:
    one = witnesses(seeds_with())
    assert one["a"] == one["b"] == one["c"] != one["d"]
    assert one["wikipedia-en"] == one["wikipedia-ru"]


def test_copies_do_not_corroborate() -> None:
    copies = [("death_date", "a"), ("death_date", "b"), ("death_date", "c")]
    assert counted(seeds_with(*copies)) == ("1", "1", "0")
    assert counted(seeds_with(*copies, ("death_date", "d"))) == ("1", "1", "1")


def test_what_is_unknown_needs_no_witness() -> None:
    assert counted(seeds_with(death="unknown")) == ("0", "0", "0")
