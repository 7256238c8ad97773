"""The Frictionless Table Schema of each published table."""

from __future__ import annotations

from typing import Any

from coyoacan.dates import EMPTIES
from coyoacan.models import models
from coyoacan_build.shape import Field, PublishedTable

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def table_schema(table: PublishedTable) -> dict[str, Any]:
    """Return the Table Schema (v2) of a table, with its keys."""
    schema: dict[str, Any] = {
        "$schema": PROFILE,
        "fields": [_field(field, table) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.model.TABLE.key),
    }
    references = [
        {
            "fields": [field.name],
            # An empty name is the table itself, as the profile of v1 and frictionless have it.
            "reference": {
                "resource": "" if field.reference == table.name else field.reference,
                "fields": [_key_of(field.reference)],
            },
        }
        for field in table.fields
        if field.reference
    ]
    return schema | ({"foreignKeys": references} if references else {})


def _field(field: Field, table: PublishedTable) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if field.is_required:
        constraints["required"] = True
    if table.model.TABLE.key == (field.name,):
        constraints["unique"] = True
    if field.pattern and field.datatype == "string":
        constraints["pattern"] = field.pattern
    if field.codes:
        constraints["enum"] = list(field.codes)
    described: dict[str, Any] = {
        "name": field.name,
        "type": field.datatype,
        "title": field.title,
        "description": field.description,
    }
    if field.example:
        described["example"] = field.example
    if field.codes:
        described["categories"] = list(field.codes)
    if field.reference and field.name not in table.model.TABLE.key:
        # So that a foreign key is not looked for where a curator wrote that there is none.
        described["missingValues"] = ["", *EMPTIES]
    return described | ({"constraints": constraints} if constraints else {})


def _key_of(table: str) -> str:

    return models()[table].TABLE.key[0]
