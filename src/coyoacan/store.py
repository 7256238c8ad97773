"""Where the published files lie, and what their descriptor says. Nothing here needs pandas."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from coyoacan.errors import CoyoacanError, not_found


@cache
def root() -> Path:
    """Return the folder that holds `datapackage.json` and `dataset/`.

    That is `_data` in an installed package, and the top of the checkout in an editable install.

    Raises:
        CoyoacanError: There is neither.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "_data", here.parents[1]):
        if (folder / "datapackage.json").is_file():
            return folder
    raise CoyoacanError(f"no datapackage.json beside {here}; run `make`, or install the package")


@cache
def descriptor() -> dict[str, Any]:
    """Return the content of `datapackage.json`."""
    content: dict[str, Any] = json.loads((root() / "datapackage.json").read_text("utf-8"))
    return content


@cache
def resources() -> dict[str, dict[str, Any]]:
    """Return the description of every table by its name."""
    return {resource["name"]: resource for resource in descriptor()["resources"]}


def resource(table: str) -> dict[str, Any]:
    """Return the description of one table.

    Raises:
        CoyoacanError: There is no such table.
    """
    if table not in resources():
        raise not_found("table", table, resources())
    return resources()[table]


def parquet_path(table: str) -> Path:
    """Return the path of the Parquet file of a table; raises `CoyoacanError` if there is none."""
    return root() / "dataset" / "parquet" / f"{resource(table)['name']}.parquet"


def key(table: str) -> list[str]:
    """Return the columns that together name a row of a table."""
    names: list[str] = resource(table)["schema"]["primaryKey"]
    return names
