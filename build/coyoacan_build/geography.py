"""Places in the Linked Places format, and stays as GeoJSON with a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from coyoacan_build import json_text
from coyoacan_build.edition import Edition
from coyoacan_build.identity import code_iri, row_iri
from coyoacan_build.timespans import when

CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/"
    "linkedplaces-context-v1.1.jsonld"
)
"""Version 1.2 of the format keeps the context of version 1.1."""
AAT = {
    "burial-site": "300387004",
    "city": "300008389",
    "country": "300128207",
    "district": "300000705",
    "region": "300182722",
    "settlement": "300008347",
    "town": "300008375",
    "village": "300008372",
}
"""Kinds of place that the subset of the AAT for Linked Places has; the others name our code."""
FEATURE_CLASSES = {
    "city": "P", "country": "A", "district": "P", "region": "L", "settlement": "P",
    "town": "P", "village": "P",
}  # fmt: skip
"""Classes of GeoNames; whatever is not here is a site (S)."""

Row = dict[str, str]


def geography(edition: Edition) -> dict[str, bytes]:
    """Return `places.geojson` and `whereabouts.geojson`."""
    head = {"type": "FeatureCollection"}
    linked = head | {"@context": CONTEXT}
    return {
        "dataset/geo/places.geojson": json_text.records(_places(edition), linked, "features"),
        "dataset/geo/whereabouts.geojson": json_text.records(_stays(edition), head, "features"),
    }


def _places(edition: Edition) -> Iterator[dict[str, Any]]:
    names: dict[str, list[Row]] = defaultdict(list)
    for row in edition.rows("place_names"):
        names[row["place_id"]].append(row)
    titles = {row["place_id"]: row["name"] for row in edition.rows("places")}
    sources = {row["source_id"]: row for row in edition.rows("sources")}
    attested = _attested(edition)
    for row in edition.rows("places"):
        key, kind = row["place_id"], row["kind"]
        properties: dict[str, Any] = {"title": row["name"]}
        if row["country"]:
            properties["ccodes"] = [row["country"]]
        properties |= {"fclasses": [FEATURE_CLASSES.get(kind, "S")], "place_id": key, "kind": kind}
        properties |= {name: row[name] for name in ("coordinate_precision", "note") if row[name]}
        toponyms: list[dict[str, Any]] = [
            {"toponym": row["name"], "lang": "en"} | _citations(row, sources)
        ]
        if row["name_native"] and row["name_native"] != row["name"]:
            toponyms.append({"toponym": row["name_native"]})
        toponyms += [
            {"toponym": name["name"], "lang": name["language"]}
            | _citations(name, sources)
            | when(name["start_date"], name["end_date"])
            for name in names[key]
        ]
        feature: dict[str, Any] = {"@id": row_iri("places", key), "type": "Feature"}
        feature["properties"] = properties
        if key in attested:
            first, last = attested[key]
            span = {"start": {"earliest": first}, "end": {"latest": last}}
            feature["when"] = {"timespans": [span]}
        feature |= {"names": toponyms, "types": [_type(kind)], "geometry": _geometry(row)}
        parent = row["parent_place_id"]
        if parent in titles:
            feature["relations"] = [
                {
                    "relationType": "gvp:broaderPartitive",
                    "relationTo": row_iri("places", parent),
                    "label": f"part of {titles[parent]}",
                }
            ]
        yield feature


def _stays(edition: Edition) -> Iterator[dict[str, Any]]:
    people = {row["person_id"]: row["name"] for row in edition.rows("people")}
    places = {row["place_id"]: row for row in edition.rows("places")}
    for row in edition.rows("whereabouts"):
        place = places.get(row["place_id"], {})
        who, where = people.get(row["person_id"], row["person_id"]), place.get("name", "")
        title = ", ".join(part for part in (who, row["kind"], where) if part)
        yield {
            "type": "Feature",
            "id": row_iri("whereabouts", row["whereabouts_id"]),
            "properties": {"title": title, "person": who, "place": where}
            | {name: cell for name, cell in row.items() if cell},
            "geometry": _geometry(place),
        } | when(row["start_date"], row["end_date"])


def _geometry(place: Row) -> dict[str, Any] | None:
    if not place.get("latitude") or not place.get("longitude"):
        return None
    return {"type": "Point", "coordinates": [float(place["longitude"]), float(place["latitude"])]}


def _type(kind: str) -> dict[str, Any]:
    identifier = f"aat:{AAT[kind]}" if kind in AAT else code_iri("place_kind", kind)
    label = kind.replace("-", " ")
    return {"identifier": identifier, "label": label, "sourceLabels": [{"label": kind}]}


def _citations(row: Row, sources: dict[str, Row]) -> dict[str, Any]:
    cited = []
    for part in row["sources"].split("; "):
        key = part.partition("[")[0]
        source = sources.get(key, {})
        words = (source.get("author", ""), source.get("title", key))
        citation: dict[str, Any] = {"label": ", ".join(word for word in words if word)}
        if source.get("year"):
            citation["year"] = int(source["year"])
        cited.append(citation | {"@id": source.get("url") or row_iri("sources", key)})
    return {"citations": cited}


def _attested(edition: Edition) -> dict[str, tuple[str, str]]:
    """Return for each place the first and the last day of what is dated in it or a part of it."""
    parents = {row["place_id"]: row["parent_place_id"] for row in edition.rows("places")}
    days: dict[str, list[str]] = defaultdict(list)
    for start, ends in _dated(edition):
        place, seen = start, set[str]()
        while place in parents and place not in seen:
            seen.add(place)
            days[place] += ends
            place = parents[place]
    return {place: (min(found), max(found)) for place, found in days.items() if found}


def _dated(edition: Edition) -> Iterator[tuple[str, list[str]]]:
    pairs = [
        ("timeline", "place_id", "date"),
        ("people", "birth_place_id", "birth_date"),
        ("people", "death_place_id", "death_date"),
        ("judgments", "outcome_place_id", "outcome_date"),
    ]
    for table, place, date in pairs:
        for row in edition.rows(table):
            bounds = (row[f"{date}_earliest"], row[f"{date}_latest"])
            yield row[place], [day for day in bounds if day]
