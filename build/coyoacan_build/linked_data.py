"""The graph of the dataset, as JSON-LD and as Turtle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coyoacan.dates import EMPTIES
from coyoacan_build.crm import add_crm_view
from coyoacan_build.edition import Edition
from coyoacan_build.identity import TERMS, address_iri, code_iri, row_iri
from coyoacan_build.json_ld import json_ld
from coyoacan_build.linked_terms import ENTITIES, kind_of, language_column, property_of
from coyoacan_build.rdf import Graph, Iri, Literal, Node, add_value, expanded
from coyoacan_build.shacl import shapes
from coyoacan_build.shape import Field, PublishedTable
from coyoacan_build.turtle import turtle

_EXACT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,8}")

Triples = Sequence[tuple[str, Node]]
"""Properties and values of one subject."""


def linked_data(edition: Edition) -> dict[str, bytes]:
    """Return the graph in two serialisations, and the shapes that it keeps to."""
    graph = graph_of(edition)
    tables = [edition.table(name) for name in ENTITIES]
    return {
        "dataset/linked-data/coyoacan.jsonld": json_ld(graph),
        "dataset/linked-data/coyoacan.ttl": turtle(graph),
        "dataset/linked-data/shapes.ttl": shapes(tables).encode(),
    }


def graph_of(edition: Edition) -> Graph:
    """Return every row of the linked tables as a subject, and what follows from several rows."""
    graph = Graph()
    for name in ENTITIES:
        _add_rows(graph, edition.table(name))
    _add_other_names(graph, edition)
    _add_claims(graph, edition)
    _add_ties(graph, edition)
    add_crm_view(graph, edition)
    return graph


def date_literal(text: str) -> Literal:
    """Return a date as a literal: `xsd:date` where it is an exact day, else EDTF."""
    return Literal(text, expanded("xsd:date" if _EXACT.fullmatch(text) else "edtf:EDTF"))


def _add_rows(graph: Graph, table: PublishedTable) -> None:
    """Add the rows of a table, column by column."""
    classes = (*ENTITIES[table.name].classes, f"term:{table.model.__name__}")
    kinds: list[Node] = [Iri(expanded(name)) for name in classes]
    keys = zip(*(table.cells[part] for part in table.model.TABLE.key), strict=True)
    rows = [graph.setdefault(row_iri(table.name, *key), {}) for key in keys]
    for row in rows:
        row[expanded("rdf:type")] = list(kinds)
    for field in table.fields:
        # A key of one column is the subject itself.
        if table.model.TABLE.key != (field.name,):
            for row, found in zip(rows, _found(table, field), strict=True):
                for predicate, value in found:
                    add_value(row, predicate, value)
    for row, text in zip(rows, table.cells.get("sources", ()), strict=False):
        if text:
            row[f"{TERMS}citations"] = [Literal(text)]


def _found(table: PublishedTable, field: Field) -> Iterator[Triples]:
    """Yield of each row the properties and values that one cell of it gives."""
    kind, cells = kind_of(table, field), table.cells[field.name]
    predicate = property_of(table.name, field.name)
    if kind == "text":
        name = language_column(table.name, field.name)
        languages = table.cells[name] if name in table.cells else [name] * len(cells)
        for text, language in zip(cells, languages, strict=True):
            yield [(predicate, _in_language(text, language))] if text else ()
    elif kind == "property":
        for text, record in zip(cells, table.cells["record"], strict=True):
            yield [(predicate, Iri(property_of(record.partition("/")[0], text)))] if text else ()
    else:
        # Many rows say the same.
        made: dict[str, Triples] = {"": ()}
        for text in cells:
            if text not in made:
                if text in EMPTIES and kind in ("date", "reference"):
                    made[text] = [(TERMS + text, Iri(predicate))]
                else:
                    made[text] = [(predicate, value) for value in _values(field, kind, text)]
            yield made[text]


def _values(field: Field, kind: str, text: str) -> Iterator[Node]:
    if kind == "citations":
        for part in text.split("; "):
            yield Iri(row_iri("sources", part.partition("[")[0]))
    elif kind == "reference":
        yield Iri(row_iri(str(field.reference), text))
    elif kind == "code":
        yield Iri(code_iri(str(field.vocabulary), text))
    elif kind == "address":
        yield Iri(address_iri(text))
    elif kind == "date":
        yield date_literal(text)
    else:
        yield Literal(text, "" if kind == "xsd:string" else expanded(kind))


def _in_language(text: str, language: str) -> Literal:
    return Literal(text, language=language if _LANGUAGE.fullmatch(language) else "")


def _add_other_names(graph: Graph, edition: Edition) -> None:
    for table, key in (("names", "person_id"), ("place_names", "place_id")):
        target = "people" if key == "person_id" else "places"
        for row in edition.rows(table):
            name = _in_language(row["name"], row["language"])
            graph.add(row_iri(target, row[key]), expanded("schema:alternateName"), name)


def _add_claims(graph: Graph, edition: Edition) -> None:
    """Say of a claim about a reference which row it names."""
    targets = {
        (table.name, field.name): field.reference
        for table in edition.tables
        for field in table.fields
        if field.reference
    }
    for row in edition.rows("claims"):
        target = targets.get((row["record"].partition("/")[0], row["field"]))
        if target and row["value"] not in EMPTIES:
            key = (row["record"], row["field"], row["value"], row["source_id"])
            assigned = Iri(row_iri(target, row["value"]))
            graph.add(row_iri("claims", *key), expanded("crm:P141_assigned"), assigned)


def _add_ties(graph: Graph, edition: Edition) -> None:
    """Add the tie itself where it is documented; the statement about it is there in any case."""
    for row in edition.rows("relationships"):
        if row["standing"] == "documented":
            tie = row_iri("relationship_kinds", row["kind"])
            other = Iri(row_iri("people", row["other_person_id"]))
            graph.add(row_iri("people", row["person_id"]), tie, other)
