"""The dataset as the public could know it at a time: what came out later is left out.

A row goes if it tells of something later, if a cell that every row must have became public later,
or if a row to which it must point goes. A cell goes if it tells of something later, or if every
claim that agrees with it, and of which is known when it became public, did so later. With a date go
its kin: `death_date` takes `death_manner` and `death_place_id` along. A fact that no claim dates is
taken as known; a source, or a position of the literature, is not. `description`, `note` and the
`scope` of a person, in which the curators of today speak, are blank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from coyoacan.addresses import keys
from coyoacan.loading import read
from coyoacan.store import resource, resources

if TYPE_CHECKING:
    from pandas import DataFrame, Series, Timestamp

BEGINNINGS = (
    "birth_date", "start_date", "judgment_date", "rehabilitation_date", "published_date",
    "written_date", "since_date", "verdict_date", "date", "first_public",
)  # fmt: skip
"""Columns that say when began that of which a row tells; the first that is filled counts."""
HINDSIGHT = ("description", "note")
"""Columns of a fact in which its curators speak, who know how it ended."""
SUMMED_UP = {"people": ("scope",), "network_nodes": ("scope",)}
"""Columns that say in a word what a whole life came to."""


@cache
def known_by(day: Timestamp) -> Mapping[str, DataFrame]:
    """Return every table, by name, as it could have been written at the end of a day."""
    whole = {name: _addressed(name) for name in resources()}
    tables = {name: _until(day, name, whole) for name in whole}
    for (name, field), records in _disclosed_after(day, whole).items():
        _take_out(tables, name, field, tables[name].index.isin(records))
    _follow(tables, whole)
    _forget(tables, whole)
    tables["network_nodes"] = _tied(tables["network_nodes"], tables["network_edges"])
    return {name: frame.reset_index(drop=True) for name, frame in tables.items()}


def _addressed(name: str) -> DataFrame:
    frame = read(name)
    return frame.set_axis(f"{name}/" + keys(frame, name), axis="index")


def _until(day: Timestamp, table: str, whole: Mapping[str, DataFrame]) -> DataFrame:
    """Return the rows that began by a day, without the dates after it and without hindsight."""
    frame = whole[table]
    frame = frame[~_began(table, whole).gt(day)]
    if {"tier", "year"} <= set(frame.columns):
        # Of most sources the edition that was read is all that is known; of some, not even that.
        # A single document is dated by its writing, and may have lain in an archive since.
        edition = frame["year"].le(day.year).fillna(value=False) & frame["kind"].ne("document")
        frame = frame[frame["first_public"].notna() | edition]
    if "since_date" in frame.columns:
        frame = frame[frame["since_date"].notna()]
    frame = frame.copy()
    for name in frame.columns:
        if f"{name}_earliest" in frame.columns:
            later = frame[f"{name}_earliest"].gt(day)
            for column in _kin(frame, name):
                frame[column] = frame[column].mask(later)
    ours = HINDSIGHT if "certainty" in frame.columns else ()
    for name in (*ours, *SUMMED_UP.get(table, ())):
        if name in frame.columns:
            frame[name] = frame[name].mask(frame.index == frame.index)
    return frame


def _began(table: str, whole: Mapping[str, DataFrame]) -> Series[Any]:
    """Return the first day of each row; a judgment without its own has that of the verdict."""
    frame = whole[table]
    first = pd.Series(pd.NaT, frame.index, "datetime64[s]")
    for name in BEGINNINGS:
        if name in frame.columns:
            first = first.fillna(frame[f"{name}_earliest"])
    if table == "judgments":
        verdicts = whole["trials"].set_index("trial_id")["verdict_date_earliest"]
        first = first.fillna(frame["trial_id"].map(verdicts))
    return first


def _kin(frame: DataFrame, column: str) -> list[str]:
    """Return the columns that go with one: its bounds, and what a date is the date of."""
    stem = column.removesuffix("_date")
    if f"{stem}_date" not in frame.columns:
        return [
            name for name in (column, f"{column}_earliest", f"{column}_latest") if name in frame
        ]
    return [name for name in frame.columns if name == stem or name.startswith(f"{stem}_")]


def _disclosed_after(day: Timestamp, whole: Mapping[str, DataFrame]) -> Mapping[Any, list[str]]:
    """Return the rows, by table and column, whose cell became public after a day."""
    claims = whole["claims"]
    dated = claims[claims["first_public_earliest"].notna()]
    first: dict[tuple[str, str], list[Timestamp]] = defaultdict(list)
    for record, field, value, public in dated[
        ["record", "field", "value", "first_public_earliest"]
    ].itertuples(index=False, name=None):
        if str(whole[record.partition("/")[0]].at[record, field]) == value:
            first[record, field].append(public)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (record, field), days in first.items():
        if min(days) > day:
            found[record.partition("/")[0], field].append(record)
    return found


def _take_out(tables: dict[str, DataFrame], name: str, field: str, rows: Any) -> None:
    """Blank a column and its kin in some rows; where a cell may not be blank, the row goes."""
    frame = tables[name]
    kin = _kin(frame, field)
    if any(column in kin for column in _required(name)):
        tables[name] = frame[~rows]
    else:
        tables[name] = frame.assign(**{column: frame[column].mask(rows) for column in kin})


def _required(name: str) -> Iterator[str]:
    for field in resource(name)["schema"]["fields"]:
        if field.get("constraints", {}).get("required"):
            yield field["name"]


def _follow(tables: dict[str, DataFrame], whole: Mapping[str, DataFrame]) -> None:
    """Take out what points to a row that has gone, until nothing does."""
    gone: set[str] = set()
    while gone != (now := {row for name in whole for row in _lost(tables, whole, name)}):
        gone = now
        for name in whole:
            for link in resource(name)["schema"].get("foreignKeys", []):
                target, field = link["reference"]["resource"] or name, link["fields"][0]
                dangling = [f"{target}/{key}" in gone for key in tables[name][field]]
                _take_out(tables, name, field, np.array(dangling, bool))
            if "record" in tables[name]:
                dangling = [record in gone for record in tables[name]["record"]]
                tables[name] = tables[name][~np.array(dangling, bool)]


def _lost(
    tables: Mapping[str, DataFrame], whole: Mapping[str, DataFrame], name: str
) -> Iterator[str]:
    if len(tables[name]) < len(whole[name]):
        yield from set(whole[name].index) - set(tables[name].index)


def _forget(tables: dict[str, DataFrame], whole: Mapping[str, DataFrame]) -> None:
    """Take out of `claims` and `timeline` what they say of a cell that is blank now."""
    blank: set[tuple[str, str]] = set()
    for name, frame in tables.items():
        before = whole[name].loc[frame.index].notna()
        for field in frame.columns:
            rows = frame.index[frame[field].isna() & before[field]]
            blank.update((row, field) for row in rows)
    for name in ("claims", "timeline"):
        frame = tables[name]
        cells = zip(frame["record"], frame["field"], strict=True)
        tables[name] = frame[[cell not in blank for cell in cells]]


def _tied(nodes: DataFrame, edges: DataFrame) -> DataFrame:
    """Return the nodes that a tie is left to, each with the number of ties that are left."""
    degree = (
        edges["person_id"].value_counts().add(edges["other_person_id"].value_counts(), fill_value=0)
    )
    nodes = nodes[nodes["person_id"].isin(degree.index)]
    counted = nodes["person_id"].map(degree).astype(nodes["degree"].dtype)
    return nodes.assign(degree=counted)
