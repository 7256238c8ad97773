"""An edition that was published before, read back: from a checkout or from a release archive."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coyoacan.models import derived_models


@dataclass(frozen=True)
class PastTable:
    """One table as it was published: the type of each column, and the cells of each row by key."""

    key: tuple[str, ...]
    is_derived: bool
    types: Mapping[str, str]
    rows: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class PastEdition:
    """The version of an edition, and its tables by name."""

    version: str
    tables: Mapping[str, PastTable]


def read_edition(place: Path) -> PastEdition:
    """Return the edition that lies in a folder, or in a zip of a release.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no edition of this dataset.
    """
    if place.is_dir():
        return _edition(lambda path: (place / path).read_bytes())
    try:
        with zipfile.ZipFile(place) as archive:
            return _edition(archive.read)
    except (zipfile.BadZipFile, KeyError) as error:
        raise ValueError(f"{place} is no release of this dataset: {error}") from None


def _edition(read: Callable[[str], bytes]) -> PastEdition:
    package = json.loads(read("datapackage.json"))
    tables = {item["name"]: _table(item, read(item["path"])) for item in package["resources"]}
    return PastEdition(package["version"], tables)


def _table(resource: Mapping[str, Any], content: bytes) -> PastTable:
    fields = resource["schema"]["fields"]
    key = tuple(resource["schema"]["primaryKey"])
    reader = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return PastTable(
        key=key,
        is_derived=resource["name"] in derived_models(),
        types={field["name"]: field["type"] for field in fields},
        rows={"+".join(row[name] for name in key): row for row in reader},
    )
