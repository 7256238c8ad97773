"""Under which public terms the tables appear in the graph; what has none gets a term of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coyoacan_build.identity import TERMS
from coyoacan_build.rdf import expanded
from coyoacan_build.shape import Field, PublishedTable

SHARED = {
    "description": "schema:description",
    "end_date": "schema:endDate",
    "name": "schema:name",
    "note": "skos:note",
    "place_id": "schema:location",
    "sources": "dcterms:source",
    "start_date": "schema:startDate",
}
"""Columns that mean the same in every table."""
ENGLISH = ("definition", "description", "label", "note")
"""Columns that are written in English, whatever they are about."""


@dataclass(frozen=True)
class Entity:
    """How the rows of one table appear in the graph.

    Attributes:
        classes: Their public classes; each row also has the class of its row model.
        terms: The public property of a column, where it has one of its own.
        languages: The column that gives the language of a text.
    """

    classes: tuple[str, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)


ENTITIES: dict[str, Entity] = {
    "people": Entity(
        ("schema:Person", "crm:E21_Person"),
        {
            "gender": "schema:gender",
            "birth_date": "schema:birthDate",
            "birth_place_id": "schema:birthPlace",
            "death_date": "schema:deathDate",
            "death_place_id": "schema:deathPlace",
        },
        {"name_native": "native_language"},
    ),
    "events": Entity(
        ("schema:Event", "crm:E5_Event"),
        {"kind": "crm:P2_has_type", "part_of": "schema:superEvent"},
    ),
    "trials": Entity(("schema:Event", "crm:E7_Activity"), {"kind": "crm:P2_has_type"}),
    "organizations": Entity(
        ("schema:Organization", "crm:E74_Group"),
        {
            "kind": "crm:P2_has_type",
            "parent_organization_id": "schema:parentOrganization",
            "start_date": "schema:foundingDate",
            "end_date": "schema:dissolutionDate",
        },
    ),
    "places": Entity(
        ("schema:Place", "crm:E53_Place"),
        {
            "kind": "crm:P2_has_type",
            "parent_place_id": "schema:containedInPlace",
            "latitude": "schema:latitude",
            "longitude": "schema:longitude",
        },
    ),
    "relationships": Entity(
        ("rdf:Statement",),
        {"person_id": "rdf:subject", "kind": "rdf:predicate", "other_person_id": "rdf:object"},
    ),
    "relationship_kinds": Entity(
        ("rdf:Property",), {"label": "rdfs:label", "definition": "rdfs:comment"}
    ),
    "memberships": Entity(
        ("schema:OrganizationRole",),
        {
            "person_id": "schema:member",
            "organization_id": "schema:memberOf",
            "role": "schema:roleName",
        },
    ),
    "participations": Entity(),
    "trial_roles": Entity(),
    "judgments": Entity(),
    "whereabouts": Entity(),
    "claims": Entity(
        ("crm:E13_Attribute_Assignment",),
        {
            "record": "crm:P140_assigned_attribute_to",
            "field": "crm:P177_assigned_property_of_type",
            "source_id": "dcterms:source",
        },
    ),
    "sources": Entity(
        ("schema:CreativeWork", "crm:E31_Document"),
        {
            "kind": "crm:P2_has_type",
            "author": "dc:creator",
            "title": "schema:name",
            "year": "schema:datePublished",
            "publisher": "dc:publisher",
            "language": "schema:inLanguage",
            "url": "schema:url",
            "isbn": "schema:isbn",
        },
        {"title": "language"},
    ),
    "vocabularies": Entity(
        ("skos:Concept",),
        {"code": "skos:notation", "label": "skos:prefLabel", "definition": "skos:definition"},
    ),
}
"""The tables of the graph."""


_SPECIAL = {
    ("claims", "field"): "property",
    ("claims", "record"): "address",
    ("sources", "url"): "xsd:anyURI",
    ("sources", "year"): "xsd:gYear",
}
_DATATYPES = {
    "boolean": "xsd:boolean",
    "date": "xsd:date",
    "integer": "xsd:integer",
    "number": "xsd:decimal",
    "string": "xsd:string",
}


def property_of(table: str, column: str) -> str:
    """Return the full IRI of the property under which a column of a table appears."""
    terms = ENTITIES[table].terms if table in ENTITIES else {}
    public = terms.get(column) or SHARED.get(column)
    return expanded(public) if public else TERMS + column.removesuffix("_id")


def kind_of(table: PublishedTable, column: Field) -> str:
    """Return how a column appears in the graph.

    Returns:
        `citations`, `reference`, `code`, `address`, `property`, `date` (a day or EDTF), `text`
        (with a language where its row gives one), or the datatype of a literal.
    """
    name = column.name
    if (table.name, name) in _SPECIAL:
        return _SPECIAL[table.name, name]
    if name == "sources":
        return "citations"
    if column.reference:
        return "reference"
    if column.vocabulary:
        return "xsd:string" if name in ("language", "native_language") else "code"
    if f"{name}_earliest" in table.cells:
        return "date"
    is_text = column.datatype == "string" and language_column(table.name, name)
    return "text" if is_text else _DATATYPES[column.datatype]


def language_column(table: str, column: str) -> str:
    """Return the column that gives the language of a text, `en` for English, or nothing."""
    return "en" if column in ENGLISH else ENTITIES[table].languages.get(column, "")
