"""More kinds of damage, each to one cell of a real row: what spreadsheets, keyboards and merges do.

A row of the table names the damage, the cell, what stands in it afterwards, and the rule that must
find it. The row is the first one whose cell is filled, unless `of` names another.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest

from tests.conftest import SeedFolder


class Cell(NamedTuple):
    """One cell to damage."""

    table: str
    column: str
    value: str
    rule: str
    of: Mapping[str, str] = MappingProxyType({})


CELLS: dict[str, Cell] = {
    # What a keyboard does
    "blank-only": Cell("people", "name", "   ", "edge-space"),
    "leading-space": Cell("works", "work_id", " trotsky-my-life", "edge-space"),
    "trailing-space-in-prose": Cell("people", "description", "A man. ", "edge-space"),
    "double-space-in-prose": Cell("people", "description", "A  man.", "double-space"),
    "tab": Cell("people", "description", "A\tman.", "space"),
    "upper-case-id": Cell("works", "work_id", "Trotsky-My-Life", "form"),
    "underscore-id": Cell("works", "work_id", "trotsky_my_life", "form"),
    "accented-id": Cell("works", "work_id", "trotsky-ma-vié", "form"),
    "double-hyphen-id": Cell("works", "work_id", "trotsky--my-life", "form"),
    "cyrillic-look-alike-id": Cell("works", "work_id", "trotsky-m\u0443-life", "mixed-script"),
    "latin-look-alike-in-russian": Cell(
        "people", "name_native", "Лев Давидович Тр\u006fцкий", "mixed-script",
        {"person_id": "trotsky-leon"},
    ),
    "too-long": Cell("people", "description", "x" * 301, "form"),
    "far-too-long": Cell("people", "note", "x" * 100_000, "form"),
    # What a spreadsheet does
    "formula-plus": Cell("people", "description", "+1", "formula"),
    "formula-minus": Cell("people", "description", "-1", "formula"),
    "formula-at": Cell("people", "description", "@SUM(A1)", "formula"),
    "excel-date": Cell("people", "death_date", "Feb-38", "form"),
    "american-date": Cell("people", "death_date", "8/21/1940", "form"),
    "german-date": Cell("people", "death_date", "21.8.1940", "form"),
    "no-break-space": Cell("people", "sort_name", "Trotsky,\u00a0Leon", "space"),
    "thin-space": Cell("people", "sort_name", "Trotsky,\u2009Leon", "space"),
    "soft-hyphen": Cell("people", "description", "revo\u00adlutionary", "invisible"),
    "zero-width-joiner": Cell("people", "description", "revo\u200dlutionary", "invisible"),
    "bidi-override": Cell("people", "description", "a \u202eman", "invisible"),
    "bom-in-a-cell": Cell("people", "description", "\ufeffA man.", "invisible"),
    "escape": Cell("people", "description", "A \x1b[31mman.", "invisible"),
    "russian-mojibake": Cell("people", "note", "\u0420\u045e\u0421\u0402\u043e\u0446", "mojibake"),
    "html-entity-number": Cell("people", "description", "Trotsky&#39;s friend", "entity"),
    "decomposed-cyrillic": Cell("people", "name_native", "Троцки\u0438\u0306", "nfc"),
    # Dates
    "arabic-digits": Cell("people", "death_date", "\u0661\u0669\u0664\u0660", "form"),
    "year-of-three-digits": Cell("people", "death_date", "194", "form"),
    "month-13": Cell("people", "death_date", "1940-13", "form"),
    "day-32": Cell("people", "death_date", "1940-08-32", "form"),
    "open-on-both-sides": Cell("people", "death_date", "../..", "form"),
    "interval-backwards": Cell("people", "death_date", "1941/1940", "form"),
    "centuries-off": Cell("people", "birth_date", "1379-11-07", "form"),
    "julian-of-no-day": Cell("people", "birth_date_julian", "1879-02-30", "form"),
    "julian-after-the-change": Cell("people", "birth_date_julian", "1919-01-01", "form"),
    "julian-of-a-month": Cell("people", "birth_date_julian", "1879-10", "form"),
    "end-before-start": Cell(
        "memberships", "end_date", "1911", "in-order",
        {"membership_id": "trotsky-politburo-member-1919"},
    ),
    "published-before-written": Cell(
        "works", "published_date", "1823", "in-order",
        {"work_id": "bukharin-future-generation-1937"},
    ),
    # Numbers and flags
    "fraction": Cell("trials", "expected_defendants", "16.0", "form"),
    "thousands": Cell("trials", "expected_defendants", "1,6", "form"),
    "number-in-words": Cell("trials", "expected_defendants", "sixteen", "form"),
    "negative": Cell("trial_roles", "position", "-1", "form"),
    "leading-zero": Cell("trial_roles", "position", "01", "form"),
    "not-a-number": Cell("places", "latitude", "NaN", "form"),
    "latitude-off-the-globe": Cell("places", "latitude", "91.5", "form"),
    "yes-for-true": Cell("relationship_kinds", "is_symmetric", "yes", "form"),
    # Codes, ids and addresses
    "code-of-another-vocabulary": Cell("people", "gender", "natural", "codes-exist"),
    "code-in-upper-case": Cell("people", "gender", "MALE", "codes-exist"),
    "id-of-another-table": Cell(
        "memberships", "organization_id", "trotsky-leon", "references-exist"
    ),
    "none-in-a-key": Cell("participations", "event_id", "none", "references-exist"),
    "address-without-table": Cell("claims", "record", "trotsky-leon", "form"),
    "address-of-no-table": Cell("claims", "record", "persons/trotsky-leon", "addresses-exist"),
    "claim-of-no-code": Cell(
        "claims", "value", "stabbed", "claims-fit-their-field", {"field": "death_manner"}
    ),
    "claim-of-no-place": Cell(
        "claims", "value", "atlantis", "claims-fit-their-field", {"field": "birth_place_id"}
    ),
    "comma-between-sources": Cell("people", "sources", "wikipedia-en, wikipedia-ru", "form"),
    "no-blank-between-sources": Cell("people", "sources", "wikipedia-en;wikipedia-ru", "form"),
    "source-twice": Cell("people", "sources", "wikipedia-en; wikipedia-en", "form"),
    "isbn-with-hyphens": Cell("sources", "isbn", "978-0-06-082068-8", "form"),
    "address-without-scheme": Cell("sources", "url", "www.marxists.org", "form"),
    "doi-as-url": Cell("sources", "doi", "https://doi.org/10.1000/182", "form", {"doi": ""}),
    "kind-typed-backwards": Cell("relationships", "kind", "child-of", "references-exist"),
    "version-of-two-parts": Cell("trials", "start_date", "0.1", "form"),
    # Rings
    "event-within-itself": Cell(
        "events", "part_of", "dewey-hearings", "no-cycles", {"event_id": "dewey-hearings"}
    ),
    "organization-within-itself": Cell(
        "organizations", "parent_organization_id", "politburo", "no-cycles",
        {"organization_id": "politburo"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_found_in_the_cell_and_told_in_few_words(name: str, seeds: SeedFolder) -> None:
    cell = CELLS[name]
    line = _line(seeds, cell)
    before = seeds.get(cell.table, line, cell.column)
    assert before != cell.value
    seeds.set(cell.table, line, **{cell.column: cell.value})
    findings = seeds.findings()
    where = (f"seeds/{cell.table}.csv", line, cell.column)
    rules = {f.rule for f in findings if (f.file, f.line, f.column) == where}
    assert cell.rule in rules, [str(f) for f in findings]
    assert len(findings) <= 3, [str(f) for f in findings]


def _line(seeds: SeedFolder, cell: Cell) -> int:
    if cell.of:
        return seeds.line(cell.table, **cell.of)
    return next(line for line, row in seeds.rows(cell.table) if row[cell.column])


def test_a_cell_of_200_kilobytes(seeds: SeedFolder) -> None:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, note="x" * 200_000)
    found = [f for f in seeds.findings() if f.file == "seeds/people.csv"]
    assert [(f.line, f.rule) for f in found] == [(line, "structure")]
    assert len(str(found[0])) < 300


def test_two_columns_swapped(seeds: SeedFolder) -> None:
    records = seeds.records("people")
    a, b = records[0].index("name"), records[0].index("birth_date")
    for record in records[1:]:
        record[a], record[b] = record[b], record[a]
    seeds.write("people", records)
    assert any(f.rule == "form" and f.column == "birth_date" for f in seeds.findings())


def test_a_file_cut_off_in_a_row(seeds: SeedFolder) -> None:
    path = seeds.path("people")
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2].rstrip(b"\n"))
    found = [f for f in seeds.findings() if f.file == "seeds/people.csv"]
    assert len(found) == 1
    assert found[0].line == path.read_bytes().count(b"\n") + 1


def test_a_ring_of_sources(seeds: SeedFolder) -> None:
    names, *rows = seeds.records("source_links")
    one = rows[0]
    seeds.write("source_links", [names, *rows, [one[1], one[0], ""]])
    assert any(f.rule == "no-cycles" for f in seeds.findings())
