"""The network of people: as files for those who draw, and as a networkx graph."""

from __future__ import annotations

import builtins
from typing import Any
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest

import coyoacan
from tests.conftest import ROOT

GRAPHS = ROOT / "dataset/graph"
GEXF = "{http://gexf.net/1.3}"


def _ties(*standings: str) -> set[str]:
    ties = coyoacan.load("relationships")
    return set(ties.loc[ties["standing"].isin(standings), "relationship_id"])


@pytest.mark.parametrize(
    ("name", "standings"),
    [("documented", ["documented"]), ("alleged", ["disputed", "alleged", "disproved"])],
)
def test_documented_and_alleged_ties_are_apart(name: str, standings: list[str]) -> None:
    wanted = _ties(*standings)
    assert wanted
    graphs: list[Any] = [
        nx.read_gexf(GRAPHS / f"{name}.gexf"),
        nx.read_graphml(GRAPHS / f"{name}.graphml"),
        coyoacan.network(standing=standings),
    ]
    for graph in graphs:
        edges = list(graph.edges(keys=True, data=True))
        assert {data.get("id", key) for _, _, key, data in edges} == wanted
        assert {data["standing"] for *_, data in edges} <= set(standings)


def test_three_readers_read_the_same() -> None:
    ours = coyoacan.network()
    theirs: Any = nx.read_graphml(GRAPHS / "documented.graphml")
    assert ours.nodes == theirs.nodes
    assert all(ours.nodes[person] == theirs.nodes[person] for person in ours)
    cells = {key: (a, b, data) for a, b, key, data in ours.edges(keys=True, data=True)}
    for a, b, key, data in theirs.edges(keys=True, data=True):
        assert cells[key] == (a, b, data)
    read = igraph.Graph.Read_GraphML(str(GRAPHS / "documented.graphml"))
    assert (read.vcount(), read.ecount()) == (ours.number_of_nodes(), ours.number_of_edges())
    assert set(read.vs["id"]) == set(ours.nodes)
    assert set(read.es["relationship_id"]) == set(cells)


def test_spells_are_the_bounds_of_lives_and_ties() -> None:
    root = ElementTree.parse(GRAPHS / "documented.gexf").getroot()
    spells = {
        element.attrib["id"]: dict(spell.attrib)
        for element in root.iter()
        for spell in element.iterfind(f"{GEXF}spells/{GEXF}spell")
    }
    assert spells["trotsky-leon"] == {"start": "1879-11-07", "end": "1940-08-21"}
    edges = coyoacan.load("network_edges").set_index("relationship_id")
    for key in _ties("documented"):
        days = edges.loc[key, ["start_date_earliest", "end_date_latest"]].dropna()
        names = {"start_date_earliest": "start", "end_date_latest": "end"}
        wanted = {names[str(column)]: f"{day:%Y-%m-%d}" for column, day in days.items()}
        assert spells.get(key, {}) == wanted


def test_kinds_families_and_times() -> None:
    kin = coyoacan.network("kin")
    assert {data["family"] for *_, data in kin.edges(data=True)} == {"kin"}
    assert kin.has_edge("trotsky-leon", "sedov-lev")
    parents = coyoacan.network(["parent-of"])
    assert {data["kind"] for *_, data in parents.edges(data=True)} == {"parent-of"}
    early, late = coyoacan.network("kin", at=1900), coyoacan.network("kin", at=1941)
    assert "sedov-lev" not in early
    assert "trotsky-leon" in early
    assert "trotsky-leon" not in late
    assert not set(nx.isolates(early))


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        ({"kinds": "kinn"}, "did you mean 'kin'"),
        ({"standing": "documentd"}, "did you mean 'documented'"),
        ({"kinds": []}, "name at least one"),
        ({"at": "1938-13"}, "no month 13"),
    ],
)
def test_what_is_not_there(ask: dict[str, Any], says: str) -> None:
    with pytest.raises(coyoacan.CoyoacanError, match=says):
        coyoacan.network(**ask)


def test_without_networkx_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "networkx":
            raise ModuleNotFoundError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'coyoacan\[network\]'"):
        coyoacan.network()
