"""A graph of linked data: subjects, their properties and their values."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from coyoacan_build.identity import BASE, TERMS

LINKED_TABLES = (
    "claims", "events", "judgments", "memberships", "organizations", "participations", "people",
    "places", "relationship_kinds", "relationships", "sources", "trial_roles", "trials",
    "vocabularies", "whereabouts",
)  # fmt: skip
"""The tables whose rows are subjects of the graph, each with its name as a prefix."""

PREFIXES = {
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "term": TERMS,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
} | {table: f"{BASE}{table}/" for table in LINKED_TABLES}


class Iri(NamedTuple):
    """The full name of a thing."""

    value: str


class Literal(NamedTuple):
    """A text, with a datatype or a language where it has one."""

    text: str
    datatype: str = ""
    language: str = ""


Node = Iri | Literal


Properties = dict[str, list[Node]]


class Graph(dict[str, Properties]):
    """The values of every property of every subject, in the order in which they were added."""

    def add(self, subject: str, predicate: str, value: Node) -> None:
        """Add one triple, once; names are full IRIs."""
        add_value(self.setdefault(subject, {}), predicate, value)


def add_value(properties: Properties, predicate: str, value: Node) -> None:
    """Add one value to the properties of a subject, once."""
    if predicate not in properties:
        properties[predicate] = [value]
    elif value not in properties[predicate]:
        properties[predicate].append(value)


@cache
def expanded(name: str) -> str:
    """Return the full IRI of a name with a prefix, such as `schema:Person`."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


_NAMES = {base: prefix for prefix, base in PREFIXES.items()}
_BASES = re.compile("|".join(map(re.escape, sorted(_NAMES, key=len, reverse=True))))


@cache
def split(iri: str) -> tuple[str, str] | None:
    """Return prefix and local name of an IRI, or None where no prefix fits; the longest wins."""
    found = _BASES.match(iri)
    return (_NAMES[found[0]], iri[found.end() :]) if found else None
