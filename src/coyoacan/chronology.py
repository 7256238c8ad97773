"""Everything that has a date, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.dates import DateError, bounds
from coyoacan.errors import CoyoacanError, not_found
from coyoacan.loading import load
from coyoacan.searching import find

if TYPE_CHECKING:
    from pandas import DataFrame


def timeline(
    start: str | None = None, end: str | None = None, person: str | None = None
) -> DataFrame:
    """Return what happened, by date.

    Args:
        start: Leave out what certainly ended before this day (`1937`, `1937-03` or `1937-03-01`).
        end: Leave out what certainly began after this day.
        person: The id of a person, to see one life only.

    Raises:
        CoyoacanError: A day cannot be read, or there is no such person.
    """
    frame = load("timeline").sort_values(
        ["date_earliest", "date_latest", "record"], kind="stable", na_position="first"
    )
    if start is not None:
        frame = frame[~(frame["date_latest"] < _day(start)[0])]
    if end is not None:
        frame = frame[~(frame["date_earliest"] > _day(end)[1])]
    if person is not None:
        _known(person)
        about = frame["record"] == f"people/{person}"
        events = load("participations").query("person_id == @person")["event_id"]
        took_part = frame["record"].isin("events/" + events)
        frame = frame[about | took_part | (frame["person_id"] == person)]
    return frame.reset_index(drop=True)


def _day(text: str) -> tuple[str, str]:
    try:
        first, last = bounds(text)
    except DateError as error:
        raise CoyoacanError(str(error)) from None
    return str(first or "1700-01-01"), str(last or "2099-12-31")


def _known(person: str) -> None:
    ids = load("people")["person_id"]
    if not (ids == person).any():
        raise not_found("person", person, [*find(person)["person_id"], *ids], limit=8)
