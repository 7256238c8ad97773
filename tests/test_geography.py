"""Places and stays as GeoJSON: right by the two specifications, and what the tables say."""

from __future__ import annotations

import json
from typing import Any

import pytest

import coyoacan
from coyoacan.dates import bounds
from coyoacan_build.timespans import timespan
from tests.conftest import ROOT

GEO = ROOT / "dataset" / "geo"


def features(name: str) -> list[dict[str, Any]]:
    collection = json.loads((GEO / name).read_text("utf-8"))
    assert collection["type"] == "FeatureCollection"
    found: list[dict[str, Any]] = collection["features"]
    return found


@pytest.mark.parametrize("name", ["places.geojson", "whereabouts.geojson"])
def test_what_geojson_asks(name: str) -> None:
    for feature in features(name):
        assert feature["type"] == "Feature"
        assert isinstance(feature["properties"], dict)
        if feature["geometry"] is not None:
            assert set(feature["geometry"]) == {"type", "coordinates"}
            longitude, latitude = feature["geometry"]["coordinates"]
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_what_linked_places_asks() -> None:
    places = features("places.geojson")
    ids = [place["@id"] for place in places]
    assert len(set(ids)) == len(ids) == len(coyoacan.load("places"))
    for place in places:
        assert place["properties"]["title"]
        assert set(place["properties"]["fclasses"]) <= set("AHLPRST")
        assert all(len(code) == 2 for code in place["properties"].get("ccodes", []))
        assert any(name.get("citations") for name in place["names"])
        assert all(name["toponym"] for name in place["names"])
        for relation in place.get("relations", []):
            assert relation["relationTo"] in ids
        _times(place)
        for name in place["names"]:
            _times(name)


def _times(item: dict[str, Any]) -> None:
    for span in item.get("when", {}).get("timespans", []):
        assert span["start"]
        for end in span.values():
            assert set(end) <= {"in", "earliest", "latest"}
            for date in end.values():
                bounds(date)


def test_the_coordinates_are_those_of_the_table() -> None:
    table = coyoacan.load("places").set_index("place_id")
    located = {
        place["properties"]["place_id"]: place["geometry"]["coordinates"]
        for place in features("places.geojson")
        if place["geometry"]
    }
    known = table[table["latitude"].notna()]
    assert set(located) == set(known.index)
    assert located["oslo"] == [known["longitude"]["oslo"], known["latitude"]["oslo"]]


def test_a_stay_has_the_point_of_its_place() -> None:
    places = {f["properties"]["place_id"]: f["geometry"] for f in features("places.geojson")}
    stays = features("whereabouts.geojson")
    assert len(stays) == len(coyoacan.load("whereabouts"))
    assert all(stay["geometry"] == places[stay["properties"]["place_id"]] for stay in stays)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1920~", "", {"start": {"in": "1920~"}}),
        ("1920", "1922-03", {"start": {"in": "1920"}, "end": {"in": "1922-03"}}),
        ("", "1922", {"start": {"latest": "1922-12-31"}, "end": {"in": "1922"}}),
        ("../1917", "", {"start": {"latest": "1917-12-31"}}),
        ("1917/..", "", {"start": {"earliest": "1917-01-01"}}),
        ("[1938,1940]", "", {"start": {"earliest": "1938-01-01", "latest": "1940-12-31"}}),
        ("unknown", "none", None),
        ("", "", None),
    ],
)
def test_dates_become_timespans(start: str, end: str, expected: dict[str, Any] | None) -> None:
    assert timespan(start, end) == expected
