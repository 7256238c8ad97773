"""A time that somebody asks for, and the rows that hold at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.dates import FIRST_YEAR, LAST_YEAR, DateError, bounds
from coyoacan.errors import CoyoacanError

if TYPE_CHECKING:
    from pandas import DataFrame, Timestamp

SPANS = (("start_date", "end_date"), ("birth_date", "death_date"))
"""The columns that say from when to when a row holds."""
OF_A_DAY = ("events", "trials")
"""Tables in which a row without an end lasted no longer than its start."""


def days(text: str | int) -> tuple[Timestamp, Timestamp]:
    """Return the first and the last day of a date (EDTF) or a year.

    Raises:
        CoyoacanError: It cannot be read.
    """
    import pandas as pd  # noqa: PLC0415  (see `loading.load`)

    try:
        first, last = bounds(str(text))
    except DateError as error:
        raise CoyoacanError(str(error)) from None
    return (
        pd.Timestamp(first.isoformat() if first else f"{FIRST_YEAR}-01-01"),
        pd.Timestamp(last.isoformat() if last else f"{LAST_YEAR}-12-31"),
    )


def holding(frame: DataFrame, table: str, at: str | int) -> DataFrame:
    """Return the rows of a table that may hold at a time: neither certainly over, nor yet to come.

    A start or an end that is blank may be any, but an event without an end is of one day.

    Raises:
        CoyoacanError: The date cannot be read, or the table has no spans.
    """
    first, last = days(at)
    for start, end in SPANS:
        if {start, end} <= set(frame.columns):
            over = frame[f"{end}_latest"]
            if table in OF_A_DAY:
                over = over.where(frame[end].notna(), frame[f"{start}_latest"])
            holds = ~frame[f"{start}_earliest"].gt(last) & ~over.lt(first)
            return frame[holds].reset_index(drop=True)
    raise CoyoacanError(f"{table} has no start and end by which to ask what holds at {at}")
