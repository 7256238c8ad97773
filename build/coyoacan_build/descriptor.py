"""`datapackage.json`: the Data Package (v2) over the CSV files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from coyoacan_build.shape import PublishedTable
from coyoacan_build.table_schemas import table_schema

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DATA_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
TITLE = "Coyoacán: the struggle between Stalin and Trotsky, 1879-1978"
DESCRIPTION = (
    "Hand-curated, sourced tables of the people, events, trials and relationships of the struggle"
    " between Stalin and Trotsky: the opposition in the Bolshevik party, the Moscow trials, the"
    " exile, the hunt, the assassination of 1940 and the rehabilitations."
)
KEYWORDS = (
    "history", "Leon Trotsky", "Joseph Stalin", "Moscow trials", "Great Terror", "prosopography",
    "Fourth International", "Soviet intelligence", "rehabilitation",
)  # fmt: skip


LOOSE = ".sqlite"
"""The ending of files whose bytes depend on the library that wrote them; they have no hash."""


def data_package(
    tables: list[PublishedTable],
    files: Mapping[str, bytes],
    version: str,
    released: str,
) -> dict[str, Any]:
    """Return the descriptor of the tables; `files` are all that is published, by path.

    CSV files are described as resources. The Parquet files and the dictionary stand under `files`
    with size and hash: as resources, the readers of today take a missing integer for a fraction.
    """
    described = {f"dataset/csv/{table.name}.csv" for table in tables}
    return {
        "$schema": PROFILE,
        "name": "coyoacan",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        "created": f"{released}T00:00:00Z",
        "keywords": list(KEYWORDS),
        "licenses": [DATA_LICENCE],
        "contributors": [{"title": "The Coyoacán contributors", "roles": ["author", "curator"]}],
        "sources": _sources(tables),
        "resources": [_resource(table, files) for table in tables],
        "files": [
            {"path": path} | ({} if path.endswith(LOOSE) else _fingerprint(content))
            for path, content in sorted(files.items())
            if path not in described
        ],
    }


def _resource(table: PublishedTable, files: Mapping[str, bytes]) -> dict[str, Any]:
    path = f"dataset/csv/{table.name}.csv"
    return {
        "name": table.name,
        "path": path,
        "title": table.model.TABLE.title,
        "description": table.description,
        # Readers of v1, R's among them, know a table by this.
        "profile": "tabular-data-resource",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_fingerprint(files[path]),
        "rows": len(table),
        "schema": table_schema(table),
    }


def _fingerprint(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _sources(tables: list[PublishedTable]) -> list[dict[str, str]]:
    cells = next(table.cells for table in tables if table.name == "sources")
    rows = zip(cells["author"], cells["title"], cells["year"], cells["url"], strict=True)
    return [
        {"title": ", ".join(part for part in (author, title, year) if part)}
        | ({"path": url} if url else {})
        for author, title, year, url in rows
    ]
