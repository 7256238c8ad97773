"""What CIDOC-CRM adds to the graph: births, deaths, spans of time, and who took part."""

from __future__ import annotations

from coyoacan.dates import EMPTIES
from coyoacan_build.edition import Edition
from coyoacan_build.identity import row_iri
from coyoacan_build.rdf import Graph, Iri, Literal, expanded

_LIFE = (
    ("birth", "crm:E67_Birth", "crm:P98_brought_into_life"),
    ("death", "crm:E69_Death", "crm:P100_was_death_of"),
)


def add_crm_view(graph: Graph, edition: Edition) -> None:
    """Add to a graph what follows from the rows in the terms of CIDOC-CRM."""
    for row in edition.rows("people"):
        person = row_iri("people", row["person_id"])
        for part, kind, whose in _LIFE:
            first, last = row[f"{part}_date_earliest"], row[f"{part}_date_latest"]
            place = row[f"{part}_place_id"]
            if first or last or (place and place not in EMPTIES):
                event = f"{person}/{part}"
                graph.add(event, expanded("rdf:type"), Iri(expanded(kind)))
                graph.add(event, expanded(whose), Iri(person))
                _add_place(graph, event, place)
                _add_span(graph, event, first, last)
    for table, key in (("events", "event_id"), ("trials", "trial_id")):
        for row in edition.rows(table):
            event = row_iri(table, row[key])
            last = row["end_date_latest"] or row["start_date_latest"]
            _add_place(graph, event, row["place_id"])
            _add_span(graph, event, row["start_date_earliest"], last)
    for row in edition.rows("participations"):
        if row["standing"] == "documented":
            event = row_iri("events", row["event_id"])
            person = row_iri("people", row["person_id"])
            graph.add(event, expanded("crm:P11_had_participant"), Iri(person))


def _add_place(graph: Graph, event: str, place: str) -> None:
    if place and place not in EMPTIES:
        graph.add(event, expanded("crm:P7_took_place_at"), Iri(row_iri("places", place)))


def _add_span(graph: Graph, event: str, first: str, last: str) -> None:
    if not first and not last:
        return
    span = f"{event}/time-span"
    graph.add(event, expanded("crm:P4_has_time-span"), Iri(span))
    graph.add(span, expanded("rdf:type"), Iri(expanded("crm:E52_Time-Span")))
    for term, day in (
        ("crm:P82a_begin_of_the_begin", first),
        ("crm:P82b_end_of_the_end", last),
    ):
        if day:
            graph.add(span, expanded(term), Literal(day, expanded("xsd:date")))
