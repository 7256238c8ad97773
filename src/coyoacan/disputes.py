"""Disputes: the cells of which the sources say different things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from coyoacan.addresses import row
from coyoacan.dates import EMPTIES, bounds_or_none, covers, members
from coyoacan.loading import load

if TYPE_CHECKING:
    from pandas import DataFrame


NO_ANSWER = (*EMPTIES, "disputed")
"""Words of a source that gives no answer, and so contradicts none."""


class Dispute(NamedTuple):
    """A cell, the values that exclude one another, and how many sources speak of it."""

    record: str
    field: str
    values: tuple[str, ...]
    source_count: int


def ranked(claims: Iterable[tuple[str, str, str, str]]) -> list[Dispute]:
    """Return the disputes among claims (record, field, value, source), the widest first.

    A coarser date does not differ from a finer one that it covers: 1938 and 1938-02 are one value.
    """
    said: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for record, field, value, source in claims:
        said[record, field][value].add(source)
    found = [
        Dispute(*cell, rivals(sources), len(set().union(*sources.values())))
        for cell, sources in said.items()
    ]
    disputes = [dispute for dispute in found if len(dispute.values) > 1]
    return sorted(disputes, key=lambda d: (-len(d.values), -d.source_count, d.record, d.field))


def rivals(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values of which none covers another, in order; sets count by their members."""
    single = {part for value in values if value not in NO_ANSWER for part in members(value)}
    return tuple(
        sorted(
            value
            for value in single
            if not bounds_or_none(value)
            or not any(covers(value, other) for other in single - {value})
        )
    )


def disputed(limit: int | None = 20) -> DataFrame:
    """Return the most disputed cells of the dataset; `why(record, field)` shows who says what.

    Args:
        limit: How many; None for all.

    Returns:
        One row a cell: `record`, `field`, the `cell` as the dataset has it, the rival `values`,
        `value_count`, and `source_count`, the number of sources that speak of it.
    """
    import pandas as pd  # noqa: PLC0415  (see `loading.load`)

    claims = load("claims")[["record", "field", "value", "source_id"]]
    found = ranked(claims.itertuples(index=False, name=None))[:limit]
    rows = [
        {
            "record": dispute.record,
            "field": dispute.field,
            "cell": row(dispute.record)[1][dispute.field],
            "values": "; ".join(dispute.values),
            "value_count": len(dispute.values),
            "source_count": dispute.source_count,
        }
        for dispute in found
    ]
    columns = ["record", "field", "cell", "values", "value_count", "source_count"]
    return pd.DataFrame(rows, columns=columns)
