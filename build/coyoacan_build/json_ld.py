"""JSON-LD: the same graph for programs that read JSON, with its context inside."""

from __future__ import annotations

from functools import cache
from typing import Any

from coyoacan_build import json_text
from coyoacan_build.rdf import PREFIXES, Graph, Iri, Node, expanded, split


def json_ld(graph: Graph) -> bytes:
    """Return a graph as JSON-LD, one subject a line."""
    nodes = [_subject(subject, properties) for subject, properties in graph.items()]
    return json_text.records(nodes, {"@context": dict(sorted(PREFIXES.items()))}, "@graph")


def _subject(subject: str, properties: dict[str, list[Node]]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _name(subject)}
    for predicate, values in properties.items():
        if predicate == expanded("rdf:type"):
            node["@type"] = [_name(value.value) for value in values if isinstance(value, Iri)]
        else:
            found = [_value(value) for value in values]
            node[_name(predicate)] = found[0] if len(found) == 1 else found
    return node


def _value(value: Node) -> Any:
    if isinstance(value, Iri):
        return {"@id": _name(value.value)}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    return {"@value": value.text, "@type": _name(value.datatype)} if value.datatype else value.text


@cache
def _name(iri: str) -> str:
    parts = split(iri)
    # A local name with two slashes in front would be taken for a whole address.
    return ":".join(parts) if parts and not parts[1].startswith("//") else iri
