"""CSV on the Web: what each CSV file means, in the file where readers look for it."""

from __future__ import annotations

import re
from typing import Any

from coyoacan.dates import EMPTIES
from coyoacan.models import models
from coyoacan_build import json_text
from coyoacan_build.descriptor import DATA_LICENCE, DESCRIPTION, TITLE
from coyoacan_build.edition import Edition
from coyoacan_build.shape import Field, PublishedTable

CONTEXT = "http://www.w3.org/ns/csvw"


def csvw_metadata(edition: Edition) -> dict[str, bytes]:
    """Return `csv-metadata.json`; it lies among the CSV files, to which its addresses refer."""
    content = {
        "@context": [CONTEXT, {"@language": "en"}],
        "@type": "TableGroup",
        "dc:title": TITLE,
        "dc:description": DESCRIPTION,
        "dc:license": {"@id": DATA_LICENCE["path"]},
        "schema:version": edition.version,
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True},
        "tables": [_table(table) for table in edition.tables],
    }
    return {"dataset/csv/csv-metadata.json": json_text.document(content)}


def _table(table: PublishedTable) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_column(table, field) for field in table.fields],
        "primaryKey": list(table.model.TABLE.key),
    }
    references = [
        {
            "columnReference": field.name,
            "reference": {
                "resource": f"{field.reference}.csv",
                "columnReference": models()[field.reference].TABLE.key[0],
            },
        }
        for field in table.fields
        if field.reference
    ]
    if references:
        schema["foreignKeys"] = references
    return {
        "url": f"{table.name}.csv",
        "dc:title": table.model.TABLE.title,
        "dc:description": table.description,
        "tableSchema": schema,
    }


def _column(table: PublishedTable, field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name,
        # Readers hold the titles against the header.
        "titles": field.name,
        "dc:title": field.title,
        "dc:description": field.description,
        "datatype": _datatype(field),
    }
    if field.is_required:
        described["required"] = True
    if field.reference and field.name not in table.model.TABLE.key:
        # So that nothing is looked for where a curator wrote that there is none.
        described["null"] = ["", *EMPTIES]
    return described


def _datatype(field: Field) -> Any:
    if field.codes:
        return {"base": "string", "format": "|".join(re.escape(code) for code in field.codes)}
    if field.pattern and field.datatype == "string":
        return {"base": "string", "format": field.pattern}
    return "decimal" if field.datatype == "number" else field.datatype
