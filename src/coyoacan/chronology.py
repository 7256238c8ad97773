"""Everything that has a date, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.errors import not_found
from coyoacan.loading import load
from coyoacan.moments import days
from coyoacan.searching import find

if TYPE_CHECKING:
    from pandas import DataFrame


def timeline(
    start: str | int | None = None,
    end: str | int | None = None,
    person: str | None = None,
) -> DataFrame:
    """Return what happened, by date.

    Args:
        start: Leave out what certainly ended before this day (`1937`, `1937-03` or `1937-03-01`).
        end: Leave out what certainly began after this day.
        person: The id of a person, to see one life only.

    Raises:
        CoyoacanError: A day cannot be read, or there is no such person.
    """
    frame = load("timeline")
    # An end stands after a beginning of the same day, an open end where its other end stands.
    frame = frame.assign(
        first=frame["date_earliest"].fillna(frame["date_latest"]),
        last=frame["date_latest"].fillna(frame["date_earliest"]),
        is_end=frame["field"].isin(["end_date", "death_date", "outcome_date"]),
    )
    frame = frame.sort_values(["first", "last", "is_end", "record"], kind="stable")
    if start is not None:
        frame = frame[frame["last"] >= days(start)[0]]
    if end is not None:
        frame = frame[frame["first"] <= days(end)[1]]
    if person is not None:
        _known(person)
        frame = frame[(frame["person_id"] == person) | frame["record"].isin(_records(person))]
    return frame.drop(columns=["first", "last", "is_end"]).reset_index(drop=True)


def _records(person: str) -> set[str]:
    """Return the addresses of what somebody had a part in, and of ties in which they are second."""
    parts = load("participations").query("person_id == @person")["event_id"]
    roles = load("trial_roles").query("person_id == @person")["trial_id"]
    ties = load("relationships").query("other_person_id == @person")["relationship_id"]
    records = {f"people/{person}"}
    for table, ids in (("events", parts), ("trials", roles), ("relationships", ties)):
        records |= {f"{table}/{key}" for key in ids}
    return records


def _known(person: str) -> None:
    ids = load("people")["person_id"]
    if not (ids == person).any():
        raise not_found("person", person, [*find(person)["person_id"], *ids], limit=8)
