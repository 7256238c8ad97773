"""Croissant (1.1): the tables for machine learning tools and dataset search."""

from __future__ import annotations

import hashlib
from typing import Any

from coyoacan.models import models
from coyoacan_build import json_text
from coyoacan_build.descriptor import DATA_LICENCE, DESCRIPTION, KEYWORDS, TITLE
from coyoacan_build.edition import Edition
from coyoacan_build.shape import Field, PublishedTable

DATATYPES = {
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "string": "sc:Text",
}
_TERMS = (
    "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field",
    "fileObject", "fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset",
    "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex",
    "repeated", "replace", "samplingRate", "separator", "source", "subField", "transform",
)  # fmt: skip
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
} | {term: f"cr:{term}" for term in _TERMS}
"""The context that the specification gives; readers warn of any other."""


def croissant(edition: Edition) -> dict[str, bytes]:
    """Return `croissant.json`; it lies beside `csv/`, to which its addresses are relative."""
    content = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": "coyoacan",
        "alternateName": TITLE,
        "description": DESCRIPTION,
        "version": edition.version,
        "datePublished": edition.released,
        "license": DATA_LICENCE["path"],
        "keywords": list(KEYWORDS),
        "creator": {"@type": "sc:Organization", "name": "The Coyoacán contributors"},
        "citeAs": f"The Coyoacán contributors. {TITLE}. Version {edition.version}.",
        "isLiveDataset": False,
        "distribution": [_file(table, edition) for table in edition.tables],
        "recordSet": [_record_set(table) for table in edition.tables],
    }
    return {"dataset/croissant.json": json_text.document(content)}


def _file(table: PublishedTable, edition: Edition) -> dict[str, Any]:
    content = edition.files[f"dataset/csv/{table.name}.csv"]
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.name}.csv",
        "name": f"{table.name}.csv",
        "contentUrl": f"csv/{table.name}.csv",
        "contentSize": f"{len(content)} B",
        "encodingFormat": "text/csv",
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _record_set(table: PublishedTable) -> dict[str, Any]:
    key = [{"@id": f"{table.name}/{name}"} for name in table.model.TABLE.key]
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": key[0] if len(key) == 1 else key,
        "field": [_field(table, field) for field in table.fields],
    }


def _field(table: PublishedTable, field: Field) -> dict[str, Any]:
    described = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field.name}",
        "name": field.name,
        "description": field.description,
        "dataType": DATATYPES[field.datatype],
        "source": {
            "fileObject": {"@id": f"{table.name}.csv"},
            "extract": {"column": field.name},
        },
    }
    if field.reference:
        # Naming the file and not the record set lets a table refer to itself without a cycle.
        described["references"] = {
            "fileObject": {"@id": f"{field.reference}.csv"},
            "extract": {"column": models()[field.reference].TABLE.key[0]},
        }
    return described
