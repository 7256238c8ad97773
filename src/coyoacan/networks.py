"""The network of people as a networkx graph."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from coyoacan.errors import CoyoacanError, not_found
from coyoacan.loading import load
from coyoacan.moments import holding

if TYPE_CHECKING:
    from networkx import MultiDiGraph

NODE = ("label", "scope", "gender", "birth_date", "death_date")
"""What a node carries, here and in the files of `dataset/graph/`."""
EDGE = (
    "relationship_id", "kind", "label", "family", "is_symmetric", "standing", "certainty",
    "start_date", "end_date",
)  # fmt: skip
"""What an edge carries; its own id too, since igraph gives edges the ids of nodes."""


def network(
    kinds: str | Collection[str] | None = None,
    standing: str | Collection[str] = "documented",
    at: str | int | None = None,
    *,
    as_known: str | int | None = None,
) -> MultiDiGraph[str]:
    """Return the ties between people as a `networkx.MultiDiGraph`; it needs networkx.

    Nodes are the people whom the ties join, by id, with `label`, `scope`, `gender`, `birth_date`
    and `death_date`. An edge goes from the subject to the object of the tie; its key is the id of
    the relationship, and its attributes are the columns of `network_edges`. Attributes that are
    blank are left out.

    Args:
        kinds: Kinds of ties (`parent-of`) or families of kinds (`kin`); all if not given.
        standing: `documented`, `disputed`, `alleged`, `disproved`, or several of them.
        at: Only ties that may have lasted at a time, between people who may have lived then.
        as_known: Only what could be known at a time; see `load`.

    Raises:
        CoyoacanError: There is no such kind, family or standing, or a date cannot be read.
        ModuleNotFoundError: networkx is not installed.
    """
    try:
        import networkx as nx  # noqa: PLC0415  (only who draws networks needs it)
    except ModuleNotFoundError as error:
        message = "network() needs networkx; install it with: pip install 'coyoacan[network]'"
        raise ModuleNotFoundError(message, name=error.name) from None

    edges = load("network_edges", as_known=as_known)
    nodes = load("network_nodes", as_known=as_known)
    if kinds is not None:
        wanted = _chosen("kind or family of ties", kinds, {*edges["kind"], *edges["family"]})
        edges = edges[edges["kind"].isin(wanted) | edges["family"].isin(wanted)]
    known = set(edges["standing"].cat.categories)
    edges = edges[edges["standing"].isin(_chosen("standing", standing, known))]
    if at is not None:
        edges, nodes = holding(edges, "network_edges", at), holding(nodes, "network_nodes", at)
        living = set(nodes["person_id"])
        edges = edges[edges["person_id"].isin(living) & edges["other_person_id"].isin(living)]
    graph: MultiDiGraph[str] = nx.MultiDiGraph()
    people = nodes.set_index("person_id")
    ends = {*edges["person_id"], *edges["other_person_id"]}
    for person in people.index[people.index.isin(ends)]:
        graph.add_node(person, **_filled(people.loc[person, list(NODE)].to_dict()))
    for tie in edges.to_dict("records"):
        about = _filled({name: tie[name] for name in EDGE})
        graph.add_edge(tie["person_id"], tie["other_person_id"], tie["relationship_id"], **about)
    return graph


def _chosen(what: str, asked: str | Collection[str], known: Collection[str]) -> set[str]:
    chosen = {asked} if isinstance(asked, str) else set(asked)
    for name in sorted(chosen - set(known)):
        raise not_found(what, name, known)
    if not chosen:
        raise CoyoacanError(f"name at least one {what}")
    return chosen


def _filled(cells: dict[str, Any]) -> dict[str, Any]:
    """Return the cells that are not blank, as types that every writer of graphs takes."""
    import pandas as pd  # noqa: PLC0415  (see `loading.load`)

    return {
        name: bool(cell) if name == "is_symmetric" else str(cell)
        for name, cell in cells.items()
        if pd.notna(cell)
    }
