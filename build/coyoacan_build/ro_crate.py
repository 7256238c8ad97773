"""RO-Crate (1.2): the folder `dataset/` as a research object, with a word on every file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from coyoacan_build import json_text
from coyoacan_build.descriptor import DATA_LICENCE, DESCRIPTION, KEYWORDS, LOOSE, TITLE
from coyoacan_build.edition import Edition

CONTEXT = "https://w3id.org/ro/crate/1.2/context"
SPECIFICATION = "https://w3id.org/ro/crate/1.2"
ROOT = "dataset/"
AUTHORS = "#contributors"
MEDIA_TYPES = {
    ".bib": "application/x-bibtex",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".gexf": "application/gexf+xml",
    ".graphml": "application/graphml+xml",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".ttl": "text/turtle",
}
UNSTABLE = (".parquet", LOOSE)
"""The bytes of these depend on the version of a library, so that they have no size and no hash."""


def ro_crate(edition: Edition) -> dict[str, bytes]:
    """Return `ro-crate-metadata.json`, which describes every file that was made before it."""
    paths = sorted(path for path in edition.files if path.startswith(ROOT))
    files = list(_files(edition, paths))
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": TITLE,
        "description": DESCRIPTION,
        "version": edition.version,
        "datePublished": edition.released,
        "license": {"@id": DATA_LICENCE["path"]},
        "creator": {"@id": AUTHORS},
        "publisher": {"@id": AUTHORS},
        "keywords": list(KEYWORDS),
        "hasPart": [{"@id": file["@id"]} for file in files],
    }
    graph = [
        {
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "about": {"@id": "./"},
            "conformsTo": {"@id": SPECIFICATION},
        },
        root,
        {"@id": AUTHORS, "@type": "Organization", "name": "The Coyoacán contributors"},
        {
            "@id": DATA_LICENCE["path"],
            "@type": "CreativeWork",
            "name": DATA_LICENCE["title"],
            "description": "Share and adapt the material for any purpose, with attribution.",
        },
        *files,
    ]
    content = json_text.records(graph, {"@context": CONTEXT}, "@graph")
    return {f"{ROOT}ro-crate-metadata.json": content}


def _files(edition: Edition, paths: list[str]) -> Iterator[dict[str, Any]]:
    tables = {table.name: table for table in edition.tables}
    for path in paths:
        place = PurePosixPath(path)
        table = tables.get(place.stem) if place.suffix in (".csv", ".parquet") else None
        file: dict[str, Any] = {"@id": path.removeprefix(ROOT), "@type": "File"}
        if table:
            file |= {"name": table.model.TABLE.title, "description": table.description}
        else:
            file["name"] = place.name
        file["encodingFormat"] = MEDIA_TYPES[place.suffix]
        if place.suffix not in UNSTABLE:
            content = edition.files[path]
            file["contentSize"] = str(len(content))
            file["sha256"] = hashlib.sha256(content).hexdigest()
        yield file
