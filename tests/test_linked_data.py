"""The graph, read by rdflib and judged by pyshacl: strangers to the code that wrote it."""

from __future__ import annotations

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, XSD

import coyoacan
from coyoacan_build.linked_terms import ENTITIES
from coyoacan_build.rdf import PREFIXES
from tests.conftest import ROOT

FOLDER = ROOT / "dataset" / "linked-data"
ROW = Namespace("urn:coyoacan:")
TERM = Namespace("urn:coyoacan:term/")
SCHEMA = Namespace("https://schema.org/")
CRM = Namespace("http://www.cidoc-crm.org/cidoc-crm/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
TROTSKY = ROW["people/trotsky-leon"]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(FOLDER / "coyoacan.ttl", format="turtle")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(FOLDER / "shapes.ttl", format="turtle")


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_both_serialisations_hold_the_same_graph(graph: Graph) -> None:
    """No node is blank, so that graphs are isomorphic exactly where their triples are the same."""
    other = Graph().parse(FOLDER / "coyoacan.jsonld", format="json-ld")
    assert set(graph) == set(other)
    assert len(graph) > 100_000
    for triple in graph:
        assert all(isinstance(node, (URIRef, Literal)) for node in triple)


def test_every_row_of_every_linked_table_is_there(graph: Graph) -> None:
    from coyoacan.models import models

    for table in ENTITIES:
        subjects = set(graph.subjects(RDF.type, TERM[models()[table].__name__]))
        assert len(subjects) == len(coyoacan.load(table)), table
        assert all(str(subject).startswith(PREFIXES[table]) for subject in subjects)


def test_dates_are_days_where_they_are_exact(graph: Graph) -> None:
    people = coyoacan.load("people")
    for key, date in people[["person_id", "birth_date"]].dropna().itertuples(index=False):
        found = graph.value(ROW[f"people/{key}"], SCHEMA.birthDate)
        if date == "unknown":
            assert (ROW[f"people/{key}"], TERM.unknown, SCHEMA.birthDate) in graph
        else:
            datatype = XSD.date if len(date) == 10 and date[4] == date[7] == "-" else EDTF
            assert found == Literal(date, datatype=datatype), key


def test_an_alleged_tie_is_a_statement_and_no_triple(graph: Graph) -> None:
    ties = coyoacan.load("relationships")
    assert set(ties["standing"]) > {"documented"}
    documented = ties[ties["standing"] == "documented"]
    plain = {(t["person_id"], t["kind"], t["other_person_id"]) for _, t in documented.iterrows()}
    for _, tie in ties.iterrows():
        ends = tie["person_id"], tie["kind"], tie["other_person_id"]
        triple = (
            ROW[f"people/{ends[0]}"], ROW[f"relationship_kinds/{ends[1]}"], ROW[f"people/{ends[2]}"]
        )  # fmt: skip
        assert (triple in graph) == (ends in plain)
        statement = ROW[f"relationships/{tie['relationship_id']}"]
        assert (statement, RDF.subject, triple[0]) in graph
        assert (statement, RDF.predicate, triple[1]) in graph


def test_a_claim_names_what_it_is_about(graph: Graph) -> None:
    found = graph.query(
        "SELECT ?value ?source { ?claim a crm:E13_Attribute_Assignment ;"
        " crm:P140_assigned_attribute_to people:klement-rudolf ;"
        " crm:P177_assigned_property_of_type schema:deathDate ;"
        " term:value ?value ; dcterms:source ?source }"
    )
    said = coyoacan.why("people/klement-rudolf", "death_date").dropna(subset=["value"])
    expected = {
        (str(v), f"urn:coyoacan:sources/{s}") for v, s in said[["value", "source_id"]].values
    }
    assert {tuple(map(str, row)) for row in found} == expected  # type: ignore[arg-type]


def test_births_and_deaths_are_events(graph: Graph) -> None:
    death = graph.value(predicate=CRM.P100_was_death_of, object=TROTSKY)
    assert (death, RDF.type, CRM.E69_Death) in graph
    assert graph.value(death, CRM.P7_took_place_at) == graph.value(TROTSKY, SCHEMA.deathPlace)
    span = graph.value(death, CRM["P4_has_time-span"])
    assert graph.value(span, CRM.P82a_begin_of_the_begin) == Literal(
        "1940-08-21", datatype=XSD.date
    )


def test_the_graph_keeps_to_its_shapes(graph: Graph, shapes: Graph) -> None:
    conforms, _, report = validate(graph, shacl_graph=shapes, inplace=True)
    assert conforms, report


@pytest.mark.parametrize(
    ("predicate", "wrong", "constraint"),
    [
        (SCHEMA.name, None, "MinCountConstraintComponent"),
        (SCHEMA.birthDate, Literal("7 November 1879"), "OrConstraintComponent"),
        (SCHEMA.birthPlace, ROW["people/stalin-joseph"], "ClassConstraintComponent"),
        (SCHEMA.gender, ROW["vocabularies/gender+men"], "ClassConstraintComponent"),
        (SCHEMA.gender, ROW["vocabularies/plea+guilty"], "PatternConstraintComponent"),
        (TERM.native_language, Literal("rus"), "InConstraintComponent"),
        (TERM.birth_date_julian, Literal("26.10.1879"), "PatternConstraintComponent"),
    ],
)
def test_the_shapes_are_awake(
    graph: Graph, shapes: Graph, predicate: URIRef, wrong: URIRef | Literal | None, constraint: str
) -> None:
    """One person alone, with the classes of what they point to, is judged right and then wrong."""
    shape = shapes.cbd(ROW["shapes/people"])
    person = Graph()
    for triple in graph.triples((TROTSKY, None, None)):
        person.add(triple)
        if triple[2] != TROTSKY and (triple[2], RDF.type, TERM.Person) not in graph:
            person += graph.triples((triple[2], RDF.type, None))
    assert validate(person, shacl_graph=shape)[0]
    person.remove((TROTSKY, predicate, None))
    if wrong is not None:
        person.add((TROTSKY, predicate, wrong))
    conforms, _, report = validate(person, shacl_graph=shape)
    assert not conforms
    assert constraint in str(report)
