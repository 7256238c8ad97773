"""The codebook: what tables there are, and what their columns hold."""

from __future__ import annotations

import csv
from textwrap import fill
from typing import Any

from coyoacan.errors import not_found
from coyoacan.store import resource, resources, root


class Listing(dict[str, str]):
    """Names and what they stand for; shown one a line."""

    def __repr__(self) -> str:
        width = max(map(len, self), default=0)
        return "\n".join(f"{name:<{width}}  {text}" for name, text in self.items())

    __str__ = __repr__


class Page(str):
    """A text that a console shows as it is, without quotes and escapes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def tables() -> Listing:
    """Return every table with its number of rows and what it holds."""
    return Listing(
        {name: f"{item['rows']:>6,}  {item['description']}" for name, item in resources().items()}
    )


def describe(table: str, column: str | None = None) -> Page:
    """Return the codebook of a table, of one of its columns, of a vocabulary or of a code.

    Args:
        table: The name of a table, `table.column`, a vocabulary (`death_manner`) or a code
            (`killed-in-prison`).
        column: The name of a column of that table.

    Raises:
        CoyoacanError: There is no such table, column, vocabulary or code.
    """
    if column is None and table not in resources() and (found := _codes(table)):
        return found
    table, dot, after = table.partition(".")
    column = column or (after if dot else None)
    described = resource(table)
    fields = {field["name"]: field for field in described["schema"]["fields"]}
    if column is None:
        key = ", ".join(described["schema"]["primaryKey"])
        head = f"{table}: {described['description']} {described['rows']:,} rows, key: {key}."
        return Page("\n\n".join([fill(head, 100), *(_field(field) for field in fields.values())]))
    if column not in fields:
        raise not_found(f"column of {table}", column, fields)
    return Page(_field(fields[column], described))


def _codes(name: str) -> Page | None:
    """Return what a vocabulary or a code means, or None where there is none of that name."""
    path = root() / "dataset" / "csv" / "vocabularies.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if name in (row["vocabulary"], row["code"])]
    lines = [
        f"{row['code']} ({row['vocabulary']}): {row['definition'] or row['label']}" for row in rows
    ]
    return Page("\n".join(lines)) if lines else None


def _field(field: dict[str, Any], table: dict[str, Any] | None = None) -> str:
    constraints = field.get("constraints", {})
    required = ", required" if constraints.get("required") else ""
    lines = [f"{field['name']} ({field['type']}{required})", f"    {field['description']}"]
    if "example" in field:
        lines.append(f"    For example: {field['example']}")
    if table is not None:
        lines += [
            f"    An id of: {key['reference']['resource'] or table['name']}"
            for key in table["schema"].get("foreignKeys", [])
            if key["fields"] == [field["name"]]
        ]
    if "enum" in constraints:
        codes = fill(f"One of: {', '.join(constraints['enum'])}", 96)
        lines += [f"    {line}" for line in codes.splitlines()]
    return "\n".join(lines)
