"""Turtle: the graph for people to read and for triple stores."""

from __future__ import annotations

import re
from functools import cache

from coyoacan_build.rdf import PREFIXES, Graph, Iri, Node, expanded, split

_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")
_ESCAPED = re.compile(r"[+/]")
_UNFIT = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_MARKS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f\x85\u2028\u2029]')


def turtle(graph: Graph) -> str:
    """Return a graph as Turtle."""
    parts = [f"@prefix {prefix}: <{base}> .\n" for prefix, base in sorted(PREFIXES.items())]
    for subject, properties in graph.items():
        lines = [
            f"{name(predicate)} {', '.join(_node(value) for value in values)}"
            for predicate, values in properties.items()
        ]
        parts.append(f"\n{name(subject)} " + " ;\n    ".join(lines) + " .\n")
    return "".join(parts)


def quoted(text: str) -> str:
    """Return a text as a string of Turtle, quotes included."""
    # Line separators are escaped only so that tools that split lines do not cut a string.
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    return _MARKS.get(match[0]) or f"\\u{ord(match[0]):04X}"


@cache
def name(iri: str) -> str:
    """Return an IRI as Turtle writes it: with its prefix where one fits."""
    if iri == expanded("rdf:type"):
        return "a"
    parts = split(iri)
    if parts and _PLAIN.fullmatch(_ESCAPED.sub("-", parts[1])):
        local = _ESCAPED.sub(lambda match: "\\" + match[0], parts[1])
        return f"{parts[0]}:{local}"
    fit = _UNFIT.sub(lambda match: f"%{ord(match[0]):02X}", iri)
    return f"<{fit}>"


def _node(value: Node) -> str:
    if isinstance(value, Iri):
        return name(value.value)
    suffix = f"@{value.language}" if value.language else ""
    return quoted(value.text) + (f"^^{name(value.datatype)}" if value.datatype else suffix)
