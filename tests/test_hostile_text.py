"""Whatever a cell holds, every format gives it back: each is read by a parser of another hand."""

from __future__ import annotations

import io
import json
import sqlite3
import warnings
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from csvw import CSVW
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rdflib import Graph, Namespace

from coyoacan.models import models
from coyoacan.models.columns import header
from coyoacan_build.bibliography import bibliography
from coyoacan_build.csvw_metadata import csvw_metadata
from coyoacan_build.edition import Edition
from coyoacan_build.geography import geography
from coyoacan_build.graphs import graphs
from coyoacan_build.identity import row_iri
from coyoacan_build.linked_data import linked_data
from coyoacan_build.markdown import cell, code
from coyoacan_build.publishing import csv_bytes
from coyoacan_build.shape import PublishedTable, published
from coyoacan_build.sqlite_file import database

SCHEMA = Namespace("https://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")

hostile = st.text(
    st.one_of(
        st.sampled_from(
            "\\\"'`<>&{}[]()$%#_^~@=|;:,.!?/*+-\u2028\u2029\u202e\u200f\u200b\ufeff\u0301 "
        ),
        st.sampled_from("TroцкийÉ語😀\U0001d11e"),
        # The check refuses control characters, and a file in UTF-8 holds no surrogates.
        st.characters(exclude_categories=["Cc", "Cs", "Zs"]),
    ),
    min_size=1,
    max_size=24,
    # The check refuses spaces at the edges, and two in a row.
).filter(lambda text: text == " ".join(text.split(" ")).strip(" ") and "  " not in text)
texts = st.lists(hostile, min_size=1, max_size=5, unique=True)
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
CASES = ["]]>", "</script><!-- &amp; -->", r"\textbf{50 % & more_of #1}~^$x$", '"""', "''a--b``"]


def edition(**rows: list[dict[str, str]]) -> Edition:
    """All tables, empty but for some rows; a cell that is not given is blank."""
    tables: list[PublishedTable] = []
    for name, model in sorted(models().items()):
        given = rows.get(name, [])
        cells = {column: [row.get(column, "") for row in given] for column in header(model)}
        tables.append(published(model, cells, {}))
    return Edition(tables, "0.0.0", "2026-11-26")


def sources(texts: list[str]) -> list[dict[str, str]]:
    columns = ("author", "title", "publisher", "container", "note")
    return [
        {"source_id": f"s{i}", "kind": "article"} | dict.fromkeys(columns, text)
        for i, text in enumerate(texts)
    ]


@quick
@given(texts)
@example(CASES)
def test_linked_data(texts: list[str]) -> None:
    made = edition(
        sources=sources(texts),
        places=[{"place_id": f"p{i}", "name": t, "note": t} for i, t in enumerate(texts)],
        claims=[
            {"record": "places/p0", "field": "name", "value": text, "source_id": "s0"}
            for text in texts
        ],
    )
    files = linked_data(made)
    graph = Graph().parse(data=files["dataset/linked-data/coyoacan.ttl"], format="turtle")
    with warnings.catch_warnings():
        # rdflib warns of itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        other = Graph().parse(data=files["dataset/linked-data/coyoacan.jsonld"], format="json-ld")
    assert set(graph) == set(other)
    names = {str(s): str(o) for s, _, o in graph.triples((None, SCHEMA.name, None))}
    notes = {str(s): str(o) for s, _, o in graph.triples((None, SKOS.note, None))}
    for i, text in enumerate(texts):
        assert names[row_iri("sources", f"s{i}")] == text
        assert names[row_iri("places", f"p{i}")] == text
        assert notes[row_iri("places", f"p{i}")] == text
    claimed = {str(subject) for subject in graph.subjects() if "claims/" in str(subject)}
    assert len(claimed) == len(texts)


@quick
@given(texts)
@example(CASES)
def test_bibliography(texts: list[str]) -> None:
    files = bibliography(edition(sources=sources(texts)))
    items = json.loads(files["dataset/sources/coyoacan.csl.json"])
    assert [item["title"] for item in items] == texts
    decoding = LatexDecodingMiddleware(keep_braced_groups=False)
    library = parse_string(
        files["dataset/sources/coyoacan.bib"].decode(),
        parse_stack=[RemoveEnclosingMiddleware(), decoding],
    )
    assert library.failed_blocks == []
    for field in ("title", "publisher", "journal", "note"):
        read = [entry[field] for entry in library.entries]
        # The decoder reads `\\textasciicircum` as the accent that looks like it.
        assert [text.replace("ˆ", "^") for text in read] == [t.replace("ˆ", "^") for t in texts]


@quick
@given(texts)
@example(CASES)
def test_geography(texts: list[str]) -> None:
    rows = [
        {"place_id": f"p{i}", "name": text, "kind": "city", "note": text, "sources": "s0[" + text}
        for i, text in enumerate(texts)
    ]
    files = geography(edition(places=rows, sources=sources(texts)))
    features = json.loads(files["dataset/geo/places.geojson"])["features"]
    assert [feature["properties"]["title"] for feature in features] == texts
    assert [feature["properties"]["note"] for feature in features] == texts
    assert [feature["names"][0]["toponym"] for feature in features] == texts


@quick
@given(texts)
@example(CASES)
def test_csvw(tmp_path: Path, texts: list[str]) -> None:
    rows = [
        {"old_record": f"people/r{i:02}", "reason": text, "version": "0.0.0"}
        for i, text in enumerate(texts)
    ]
    made = edition(retired_ids=rows)
    made = replace(made, tables=[made.table("retired_ids")])
    (tmp_path / "retired_ids.csv").write_bytes(csv_bytes(made.tables[0]))
    path = tmp_path / "csv-metadata.json"
    path.write_bytes(csvw_metadata(made)["dataset/csv/csv-metadata.json"])
    (table,) = CSVW(str(path)).tablegroup.tables
    assert [row["reason"] for row in table.iterdicts()] == texts


@quick
@given(texts)
@example(CASES)
def test_sqlite(texts: list[str]) -> None:
    rows = [
        {"old_record": f"people/r{i:02}", "reason": text, "version": "0.0.0"}
        for i, text in enumerate(texts)
    ]
    made = edition(retired_ids=rows)
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(database(made.tables, "0.0.0"))
        found = base.execute("SELECT reason FROM retired_ids ORDER BY old_record").fetchall()
        assert [reason for (reason,) in found] == texts
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@quick
@given(texts)
@example(CASES)
def test_graphs(texts: list[str]) -> None:
    people = [f"p{i}" for i in range(len(texts))]
    nodes = [{"person_id": key, "label": t} for key, t in zip(people, texts, strict=True)]
    edges = [
        {
            "relationship_id": f"r{i}",
            "person_id": people[i],
            "other_person_id": people[0],
            "label": text,
            "kind": text,
            "is_symmetric": "true",
            "standing": "documented",
        }
        for i, text in enumerate(texts)
    ]
    files = graphs(edition(network_nodes=nodes, network_edges=edges))
    for graph in (
        nx.parse_graphml(files["dataset/graph/documented.graphml"].decode()),
        nx.read_gexf(io.BytesIO(files["dataset/graph/documented.gexf"])),
    ):
        assert [graph.nodes[key]["label"] for key in people] == texts
        kinds = {data["relationship_id"]: data["kind"] for *_, data in ties(graph)}
        assert kinds == {f"r{i}": text for i, text in enumerate(texts)}


def ties(graph: Any) -> list[Any]:
    """The ties of a graph; in GEXF their id is the format's own."""
    found = list(graph.edges(data=True))
    for *_, data in found:
        data.setdefault("relationship_id", data.get("id"))
    return found


@quick
@given(texts)
@example(CASES)
def test_pages_for_people(texts: list[str]) -> None:
    """As HTML, no text opens a tag, or ends the cell that it stands in."""
    lines = ["| code | text |", "|---|---|", *(f"| {code(t)} | {cell(t)} |" for t in texts)]
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render("\n".join(lines))
    root = ElementTree.fromstring(f"<html>{html}</html>")
    allowed = {"html", "table", "thead", "tbody", "tr", "th", "td", "code"}
    assert {element.tag for element in root.iter()} == allowed
    rows = root.findall("table/tbody/tr")
    assert len(rows) == len(texts)
    for row, text in zip(rows, texts, strict=True):
        for written in row.findall("td"):
            shown = "".join(written.itertext())
            assert " ".join(shown.split()) == " ".join(text.split())


def test_a_name_in_the_graph_is_one_name() -> None:
    """Two keys that differ only in what an IRI cannot bear stay two names."""
    keys = ["a b", "a%20b", "a+b", "a/b", "aтb", "a\u2028b", "a<b"]
    assert len({row_iri("claims", key) for key in keys}) == len(keys)
    assert all(row_iri("claims", key).isascii() for key in keys)
