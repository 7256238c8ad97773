"""From an edition to every file of it; this imports pyarrow and the writers of all formats."""

from __future__ import annotations

from dataclasses import replace

from coyoacan.sheets import Seeds
from coyoacan_build.dictionary import data_dictionary
from coyoacan_build.edition import Edition
from coyoacan_build.formats import FORMATS
from coyoacan_build.json_text import document
from coyoacan_build.pages import pages
from coyoacan_build.parquet_files import parquet_bytes
from coyoacan_build.publishing import DESCRIPTOR, descriptor_of, edition_of


def published_files(seeds: Seeds, version: str, released: str) -> dict[str, bytes]:
    """Return the content of every file of the dataset by its path from the root."""
    edition = edition_of(seeds, version, released)
    return {**edition.files, **other_files(seeds, edition)}


def other_files(seeds: Seeds, edition: Edition) -> dict[str, bytes]:
    """Return what is published beside the CSV files and the schemas of an edition, by its path.

    The descriptor is among them: it lists the files of every format.
    """
    tables, version = edition.tables, edition.version
    files = dict(edition.files)
    for table in tables:
        files[f"dataset/parquet/{table.name}.parquet"] = parquet_bytes(table, version)
    files["dataset/README.md"] = data_dictionary(tables, version, FORMATS).encode()
    for form in FORMATS:
        files |= form.write(replace(edition, files=dict(files)))
    files[DESCRIPTOR] = document(descriptor_of(replace(edition, files=files)))
    files |= pages(seeds, edition)
    return {path: content for path, content in files.items() if path not in edition.files}
