"""Evidence: what each source says of one field of one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.addresses import row
from coyoacan.errors import not_found
from coyoacan.loading import load

if TYPE_CHECKING:
    from pandas import DataFrame


def why(address: str, field: str | None = None) -> DataFrame:
    """Return what the sources say of a row, or of one of its fields.

    Each claim is a row: the field, the value that the source gives, its rank (`preferred`,
    `normal`, `deprecated`), the source and where in it, its tier and standpoint, and when
    what it says first became public, where that is known. After the claims
    stand the other sources that the row as a whole cites, with the rank `cited` and no value.

    Args:
        address: `table/id`, such as `people/klement-rudolf`.
        field: A column of that table, such as `death_date`.

    Raises:
        CoyoacanError: There is no such row or column.
    """
    import pandas as pd  # noqa: PLC0415  (see `loading.load`)

    _, record = row(address)
    if field is not None and field not in record.index:
        raise not_found("column", field, record.index)
    claims = load("claims")
    claims = claims[claims["record"] == address]
    if field is not None:
        claims = claims[claims["field"] == field]
    cited = load("citations")
    cited = cited[cited["record"] == address].assign(rank="cited")
    if field is not None:
        # What a source says of a field stands in its claims; the others are only cited.
        cited = cited[~cited["source_id"].isin(claims["source_id"])].assign(field=field)
    found = pd.concat([claims.astype({"rank": "string"}), cited], ignore_index=True)
    about = load("sources")[["source_id", "author", "title", "year", "tier", "standpoint"]]
    found = found.merge(about, on="source_id", how="left")
    order = {"preferred": "0", "normal": "1", "deprecated": "2", "cited": "3"}
    found = found.sort_values(
        ["field", "rank"], key=lambda c: c.map(lambda v: order.get(v, v)), kind="stable"
    )
    columns = ["field", "value", "rank", "source_id", "locator", "author", "title", "year", "tier"]
    return found[[*columns, "standpoint", "first_public", "note"]].reset_index(drop=True)
