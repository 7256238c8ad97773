"""From clean seeds to an edition: its tables, their CSV files and schemas, and its descriptor.

This is all that Frictionless reads; `every_format` has the rest.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from coyoacan.models import derived_models, seed_models
from coyoacan.sheets import Seeds
from coyoacan_build.canonical import serialised
from coyoacan_build.derive import derived
from coyoacan_build.descriptor import data_package
from coyoacan_build.edition import Edition
from coyoacan_build.json_text import document
from coyoacan_build.shape import PublishedTable, published
from coyoacan_build.table_schemas import table_schema

DESCRIPTOR = "datapackage.json"


def published_tables(seeds: Seeds) -> list[PublishedTable]:
    """Return every table, typed and derived, in alphabetical order."""
    codes: dict[str, tuple[str, ...]] = {}
    for _, (vocabulary, code) in seeds.rows("vocabularies", "vocabulary", "code"):
        codes[vocabulary] = (*codes.get(vocabulary, ()), code)
    codes = {vocabulary: tuple(sorted(found)) for vocabulary, found in codes.items()}
    made = derived(seeds)
    tables = [
        published(model, seeds.sheets[name].cells, codes) for name, model in seed_models().items()
    ]
    tables += [published(model, made[name], codes) for name, model in derived_models().items()]
    return sorted(tables, key=lambda table: table.name)


def edition_of(seeds: Seeds, version: str, released: str) -> Edition:
    """Return an edition whose files are the CSV files and the schemas."""
    tables = published_tables(seeds)
    files: dict[str, bytes] = {}
    for table in tables:
        files[f"dataset/csv/{table.name}.csv"] = csv_bytes(table)
        files[f"schemas/{table.name}.json"] = document(table_schema(table))
    return Edition(tables, version, released, files)


def descriptor_of(edition: Edition) -> dict[str, Any]:
    """Return the descriptor of the tables of an edition, and of the files that it has."""
    return data_package(edition.tables, edition.files, edition.version, edition.released)


def version_of(root: Path) -> str:
    """Return the version that `pyproject.toml` gives; code and data share it."""
    with (root / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def released_on(root: Path) -> str:
    """Return the day of the version (YYYY-MM-DD), which `CITATION.cff` gives; empty if not."""
    text = (root / "CITATION.cff").read_text("utf-8")
    found = re.search(r'^date-released: "?([0-9-]{10})"?$', text, re.MULTILINE)
    return found[1] if found else ""


def csv_bytes(table: PublishedTable) -> bytes:
    """Return a table as a CSV file: UTF-8, LF, quotes only where needed."""
    names = [field.name for field in table.fields]
    rows = zip(*(table.cells[name] for name in names), strict=True)
    return serialised([names, *rows]).encode()
