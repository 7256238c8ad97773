"""From clean seeds to the published files."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from coyoacan.models import derived_models, seed_models
from coyoacan.sheets import Seeds
from coyoacan_build.canonical import serialised
from coyoacan_build.derive import derived
from coyoacan_build.descriptor import data_package
from coyoacan_build.dictionary import data_dictionary
from coyoacan_build.edition import Edition
from coyoacan_build.formats import FORMATS
from coyoacan_build.pages import pages
from coyoacan_build.parquet_files import parquet_bytes
from coyoacan_build.shape import PublishedTable, published
from coyoacan_build.table_schemas import table_schema


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


def published_files(seeds: Seeds, version: str, released: str) -> dict[str, bytes]:
    """Return the content of every file of the dataset by its path from the root."""
    tables = published_tables(seeds)
    files: dict[str, bytes] = {}
    for table in tables:
        files[f"dataset/csv/{table.name}.csv"] = csv_bytes(table)
        files[f"dataset/parquet/{table.name}.parquet"] = parquet_bytes(table, version)
        files[f"schemas/{table.name}.json"] = _json(table_schema(table))
    files["dataset/README.md"] = data_dictionary(tables, version, FORMATS).encode()
    for form in FORMATS:
        files |= form.write(Edition(tables, version, released, dict(files)))
    files["datapackage.json"] = _json(data_package(tables, files, version, released))
    return files | pages(seeds, Edition(tables, version))


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
    return serialised([names, *(list(row) for row in rows)]).encode()


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
