"""JSON-LD: the same graph for programs that read JSON, with its context inside."""

from __future__ import annotations

from functools import cache

from coyoacan_build import json_text
from coyoacan_build.json_text import compact
from coyoacan_build.rdf import PREFIXES, Graph, Iri, Node, Properties, expanded, split


def json_ld(graph: Graph) -> bytes:
    """Return a graph as JSON-LD, one subject a line."""
    context = {"@context": dict(sorted(PREFIXES.items()))}
    return json_text.lines((_subject(*item) for item in graph.items()), context, "@graph")


def _subject(subject: str, properties: Properties) -> str:
    # Written piece by piece: there are too many small values to make an object of each.
    rdf_type = expanded("rdf:type")
    members = [f'"@id": {_name(subject)}']
    for predicate, values in properties.items():
        if predicate == rdf_type:
            kinds = [_name(value.value) for value in values if isinstance(value, Iri)]
            members.append(f'"@type": [{", ".join(kinds)}]')
        else:
            one = len(values) == 1
            found = _value(values[0]) if one else f"[{', '.join(map(_value, values))}]"
            members.append(f"{_name(predicate)}: {found}")
    return f"{{{', '.join(members)}}}"


def _value(value: Node) -> str:
    if isinstance(value, Iri):
        return f'{{"@id": {_name(value.value)}}}'
    text = compact(value.text)
    if value.language:
        return f'{{"@value": {text}, "@language": {compact(value.language)}}}'
    return f'{{"@value": {text}, "@type": {_name(value.datatype)}}}' if value.datatype else text


@cache
def _name(iri: str) -> str:
    parts = split(iri)
    # A local name with two slashes in front would be taken for a whole address.
    return compact(":".join(parts) if parts and not parts[1].startswith("//") else iri)
