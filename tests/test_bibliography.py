"""The sources as BibTeX and CSL-JSON, read by bibtexparser and citeproc."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware

import coyoacan
from coyoacan_build.bibliography import KINDS
from tests.conftest import ROOT

FOLDER = ROOT / "dataset" / "sources"
CSL_TYPES = {
    "article", "article-journal", "article-newspaper", "book", "dataset", "document", "report",
    "webpage",
}  # fmt: skip


def read(text: str) -> Library:
    """Read BibTeX, and turn the commands of TeX back into characters."""
    decoding = LatexDecodingMiddleware(keep_braced_groups=False)
    return parse_string(text, parse_stack=[RemoveEnclosingMiddleware(), decoding])


@pytest.fixture(scope="module")
def library() -> Library:
    return read((FOLDER / "coyoacan.bib").read_text("utf-8"))


@pytest.fixture(scope="module")
def items() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDER / "coyoacan.csl.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def sources() -> list[dict[str, str]]:
    table = coyoacan.load("sources").astype("string").fillna("")
    return [{str(k): str(v) for k, v in row.items()} for row in table.to_dict("records")]


def test_every_source_is_an_entry(library: Library, sources: list[dict[str, str]]) -> None:
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [row["source_id"] for row in sources]
    for entry, row in zip(library.entries, sources, strict=True):
        assert entry.entry_type == KINDS[row["kind"]][0]
        assert entry["title"] == row["title"]
        if row["year"]:
            assert entry["year"] == row["year"]
        if row["note"]:
            assert entry["note"] == row["note"]
        if row["author"]:
            assert entry["author" if "author" in entry else "editor"] in row["author"]


def test_addresses_are_verbatim(sources: list[dict[str, str]]) -> None:
    """Programs take the field `url` as it stands, without looking for commands in it."""
    text = (FOLDER / "coyoacan.bib").read_text("utf-8")
    raw = parse_string(text, parse_stack=[RemoveEnclosingMiddleware()])
    found = {entry.key: entry["url"] for entry in raw.entries if "url" in entry}
    assert found == {row["source_id"]: row["url"] for row in sources if row["url"]}


def test_editors_are_editors(library: Library) -> None:
    edited = [entry for entry in library.entries if "editor" in entry]
    assert edited
    assert not any("(ed" in entry["editor"] or "(ред" in entry["editor"] for entry in edited)


def test_braces_are_balanced() -> None:
    text = (FOLDER / "coyoacan.bib").read_text("utf-8")
    for entry in text.split("\n\n@"):
        depth = 0
        for character in entry:
            depth += {"{": 1, "}": -1}.get(character, 0)
            assert depth >= 0
        assert depth == 0, entry


def test_every_source_is_an_item(
    items: list[dict[str, Any]], sources: list[dict[str, str]]
) -> None:
    assert [item["id"] for item in items] == [row["source_id"] for row in sources]
    for item, row in zip(items, sources, strict=True):
        assert item["type"] in CSL_TYPES
        assert item["title"] == row["title"]
        assert item.get("URL", "") == row["url"]
        assert item.get("note", "") == row["note"]
        years = item.get("issued", {"date-parts": [[""]]})["date-parts"]
        assert str(years[0][0]) == row["year"]


def test_a_citation_processor_sets_them(items: list[dict[str, Any]]) -> None:
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    chosen = {item["type"]: item for item in items if "issued" in item}
    page = CitationStylesBibliography(style, CiteProcJSON(list(chosen.values())), formatter.plain)
    for item in chosen.values():
        page.register(Citation([CitationItem(item["id"])]))
    text = [str(line) for line in page.bibliography()]
    assert len(text) == len(chosen)
    for item in chosen.values():
        assert any(item["title"] in line for line in text), item["title"]
