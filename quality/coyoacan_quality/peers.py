"""What a user would check the same seeds with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from coyoacan.models import seed_models
from coyoacan.models.columns import header
from coyoacan.sheets import Seeds
from coyoacan_build.shape import published
from coyoacan_build.table_schemas import table_schema


def described(seeds: Seeds, folder: Path) -> Path:
    """Write a `datapackage.json` over the seeds of a folder, with every key; return its path.

    The schemas are those that are published, without the derived columns.
    """
    codes: dict[str, tuple[str, ...]] = {}
    for _, (vocabulary, code) in seeds.rows("vocabularies", "vocabulary", "code"):
        codes[vocabulary] = (*codes.get(vocabulary, ()), code)
    resources = []
    for name, model in seed_models().items():
        table = published(model, seeds.sheets[name].cells, codes)
        schema = table_schema(table)
        schema["fields"] = [f for f in schema["fields"] if f["name"] in header(model)]
        resources.append(_resource(name, schema))
    path = folder / "datapackage.json"
    package = {"name": "seeds", "resources": resources}
    path.write_text(json.dumps(package, ensure_ascii=False), "utf-8")
    return path


def _resource(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "type": "table",
        "path": f"seeds/{name}.csv",
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "schema": schema,
    }
