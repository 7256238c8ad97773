"""Turtle: the graph for people to read and for triple stores."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from coyoacan_build.rdf import PREFIXES, Graph, Iri, Node, Properties, expanded, split

_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_+/-]|%[0-9A-F]{2})*")
_UNFIT = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_MARKS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f\x85\u2028\u2029]')


def turtle(graph: Graph) -> bytes:
    """Return a graph as Turtle."""
    prefixes = (f"@prefix {prefix}: <{base}> .\n" for prefix, base in sorted(PREFIXES.items()))
    subjects = (_subject(*item) for item in graph.items())
    # Encoded one by one: a text of many megabytes takes two bytes a letter if one is Cyrillic.
    return b"".join(part.encode() for part in chain(prefixes, subjects))


def _subject(subject: str, properties: Properties) -> str:
    lines = [
        f"{name(predicate)} "
        + (_node(values[0]) if len(values) == 1 else ", ".join(map(_node, values)))
        for predicate, values in properties.items()
    ]
    return f"\n{name(subject)} " + " ;\n    ".join(lines) + " .\n"


def quoted(text: str) -> str:
    """Return a text as a string of Turtle, quotes included."""
    # Line separators are escaped only so that tools that split lines do not cut a string.
    if '"' in text or "\\" in text or not text.isprintable():
        text = _SPECIAL.sub(_escape, text)
    return f'"{text}"'


def _escape(match: re.Match[str]) -> str:
    return _MARKS.get(match[0]) or f"\\u{ord(match[0]):04X}"


@cache
def name(iri: str) -> str:
    """Return an IRI as Turtle writes it: with its prefix where one fits."""
    if iri == expanded("rdf:type"):
        return "a"
    parts = split(iri)
    if parts and _PLAIN.fullmatch(parts[1]):
        local = parts[1].replace("+", "\\+").replace("/", "\\/")
        return f"{parts[0]}:{local}"
    fit = _UNFIT.sub(lambda match: f"%{ord(match[0]):02X}", iri)
    return f"<{fit}>"


def _node(value: Node) -> str:
    if isinstance(value, Iri):
        return name(value.value)
    suffix = f"@{value.language}" if value.language else ""
    return quoted(value.text) + (f"^^{name(value.datatype)}" if value.datatype else suffix)
