"""Addresses of rows: `table/id`, the parts of a composite key joined by `+`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.errors import CoyoacanError, not_found
from coyoacan.loading import load
from coyoacan.store import key, resource

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def keys(frame: DataFrame, table: str) -> Series[str]:
    """Return the key of each row of a table, composite ones joined by `+`."""
    first, *others = key(table)
    joined = frame[first].astype("string")
    for name in others:
        joined = joined + "+" + frame[name].astype("string")
    return joined.fillna("")


def row(address: str) -> tuple[str, Series[str]]:
    """Return the table of an address and the row that it names.

    Raises:
        CoyoacanError: It is no address, or there is no such table or row.
    """
    table, slash, wanted = address.partition("/")
    if not slash:
        raise CoyoacanError(f"'{address}' is no address; write table/id: people/trotsky-leon")
    resource(table)
    frame = load(table)
    known = keys(frame, table)
    found = frame[known == wanted]
    if found.empty:
        raise not_found(f"row of {table}", wanted, known, limit=8)
    return table, found.iloc[0]
