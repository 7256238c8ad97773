"""The graphs that are published: documented ties, and apart from them those that are doubted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coyoacan_build.edition import Edition

DOCUMENTED = ("documented",)
"""The standing of a tie that the literature takes as shown."""
TYPES = {"is_symmetric": "boolean"}
"""The type of an attribute that is no text."""


@dataclass(frozen=True)
class Drawing:
    """People and ties; a row maps the columns of `network_nodes` or `network_edges` to cells."""

    name: str
    title: str
    nodes: tuple[Mapping[str, str], ...]
    edges: tuple[Mapping[str, str], ...]


def drawings(edition: Edition) -> Iterator[Drawing]:
    """Yield the graph of the documented ties, and that of the disputed, alleged and disproved."""
    nodes, edges = tuple(edition.rows("network_nodes")), tuple(edition.rows("network_edges"))
    sure = tuple(edge for edge in edges if edge["standing"] in DOCUMENTED)
    doubted = tuple(edge for edge in edges if edge["standing"] not in DOCUMENTED)
    for name, title, kept in (
        ("documented", "Documented ties", sure),
        ("alleged", "Disputed, alleged and disproved ties", doubted),
    ):
        ends = {edge[end] for edge in kept for end in ("person_id", "other_person_id")}
        yield Drawing(name, title, tuple(n for n in nodes if n["person_id"] in ends), kept)
