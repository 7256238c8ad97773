"""The graphs that are published: documented ties, and apart from them those that are doubted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coyoacan_build.shape import PublishedTable

DOCUMENTED = ("documented",)
"""The standing of a tie that the literature takes as shown."""
ATTRIBUTES = {
    "network_nodes": ("scope", "gender", "birth_date", "death_date"),
    "network_edges": (
        "kind", "family", "is_symmetric", "standing", "certainty", "start_date", "end_date",
    ),
}  # fmt: skip
"""What a node and an edge carry besides their ends and their label."""
TYPES = {"is_symmetric": "boolean"}
"""The type of an attribute that is no text."""


@dataclass(frozen=True)
class Graph:
    """People and ties; a row maps the columns of `network_nodes` or `network_edges` to cells."""

    name: str
    title: str
    nodes: tuple[Mapping[str, str], ...]
    edges: tuple[Mapping[str, str], ...]


def graphs(tables: list[PublishedTable]) -> Iterator[Graph]:
    """Yield the graph of the documented ties, and that of the disputed, alleged and disproved."""
    by_name = {table.name: table for table in tables}
    nodes = tuple(_rows(by_name["network_nodes"]))
    edges = tuple(_rows(by_name["network_edges"]))
    sure = tuple(edge for edge in edges if edge["standing"] in DOCUMENTED)
    doubted = tuple(edge for edge in edges if edge["standing"] not in DOCUMENTED)
    for name, title, kept in (
        ("documented", "Documented ties", sure),
        ("alleged", "Disputed, alleged and disproved ties", doubted),
    ):
        ends = {edge[end] for edge in kept for end in ("person_id", "other_person_id")}
        yield Graph(name, title, tuple(n for n in nodes if n["person_id"] in ends), kept)


def _rows(table: PublishedTable) -> Iterator[Mapping[str, str]]:
    names = [field.name for field in table.fields]
    for row in zip(*(table.cells[name] for name in names), strict=True):
        yield dict(zip(names, row, strict=True))
