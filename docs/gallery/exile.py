"""Trotsky's road of exile, 1928 to 1940, on a map."""

from __future__ import annotations

import math
import textwrap

import pandas as pd
import style
from maps import Point, Road

import coyoacan

NEAR = 0.7  # degrees: what is nearer than that is one stop
places = coyoacan.load("places").set_index("place_id")


def located(place: str) -> str | None:
    """Return the place itself if it has a point, or else the town that it is in."""
    while isinstance(place, str) and places.at[place, "kind"] not in ("country", "region"):
        if pd.notna(places.at[place, "longitude"]):
            return place
        place = places.at[place, "parent_place_id"]
    return None


stays = coyoacan.load("whereabouts").query("person_id == 'trotsky-leon'")
start, end = stays["start_date_earliest"], stays["start_date_latest"]
middle = (start + (end - start) / 2).fillna(stays["end_date_latest"])
stays = stays.assign(begins=middle, ends=stays["end_date_latest"].fillna(end))
stays = stays[stays["begins"] >= "1928"].sort_values(["begins", "ends"])
countries = places.loc[stays["place_id"], "country"].nunique()

points = places[["longitude", "latitude"]].dropna().astype(float)
spot: dict[str, Point] = {town: (x, y) for town, x, y in points.itertuples()}
# A stop is stays that follow one another and lie near one another. Of those with the same
# dates the nearer comes first.
stops: list[tuple[Point, list[str], str]] = []
waiting = [(stay, town) for stay in stays.itertuples() if (town := located(stay.place_id))]
while waiting:
    times = waiting[0][0].begins, waiting[0][0].ends
    same = [item for item in waiting if (item[0].begins, item[0].ends) == times]
    here = stops[-1][0] if stops else spot[waiting[0][1]]
    stay, town = min(same, key=lambda item: math.dist(here, spot[item[1]]))
    waiting.remove((stay, town))
    since = stay.start_date if isinstance(stay.start_date, str) else f"../{stay.end_date}"
    if not stops or math.dist(here, spot[town]) > NEAR:
        stops.append((spot[town], [], since))
    if places.at[town, "name"] not in stops[-1][1]:
        stops[-1][1].append(places.at[town, "name"])

rows = [[str(n), since, ", ".join(names)] for n, (_, names, since) in enumerate(stops, 1)]
style.show(["stop", "from", "places"], rows)
pointless = [stay for stay in stays.itertuples() if not located(stay.place_id)]
lost = [f"{places.at[stay.place_id, 'name']}, {stay.start_date}" for stay in pointless]
print("without a point:", "; ".join(lost) or "none")

# Stops at one place share a mark.
numbers: dict[Point, list[str]] = {}
town_at: dict[Point, str] = {}
for n, (where, names, _) in enumerate(stops, 1):
    mark = next((known for known in numbers if math.dist(known, where) <= NEAR), where)
    numbers.setdefault(mark, []).append(str(n))
    town_at.setdefault(mark, names[0])
labels = {mark: f"{', '.join(numbers[mark])} {name}" for mark, name in town_at.items()}

drawn = style.figure(
    1450,
    f"From Alma-Ata to Coyoacán: {len(stops)} stops in {countries} countries in twelve years",
    f"Trotsky's stays from January 1928 to August 1940, n = {len(stays)} (not on the map for want "
    f"of a point: {len(pointless)}); stays near one another are one stop. Lines join the stops in "
    "order and are no routes. Houses stand where their town is. Countries of today.",
)
road = Road(drawn, [where for where, *_ in stops], labels)
france = road.map((0.014, 0.205, 0.32, 0.28), (-3.2, 9.2, 46.1), "France, 1933-1935")
mexico = road.map((0.686, 0.205, 0.3, 0.28), (-102.5, -95.0, 20.2), "Mexico, 1937-1940")
title = "Europe, Turkey and Central Asia, 1928-1936"
europe = road.map((0.014, 0.525, 0.972, 0.38), (-8.5, 83, 51), title, [france])
title = "The crossing, 1936-1937"
road.map((0.35, 0.205, 0.32, 0.28), (-120, 40, 32), title, [europe, mexico])
deep = math.ceil(len(stops) / 3)
for row, (_, names, since) in enumerate(stops):
    x, y = 0.014 + 0.335 * (row // deep), 0.182 - 0.0165 * (row % deep)
    drawn.text(x, y, row + 1, size=10, weight="bold", va="top")
    drawn.text(x + 0.02, y, since, size=10, color=style.GREY, va="top")
    drawn.text(
        x + 0.105, y, textwrap.shorten(", ".join(names), 34, placeholder=" …"), size=10, va="top"
    )
style.save(drawn, "exile")
