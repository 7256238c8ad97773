"""Put the published dataset into the wheel: what is loaded from Python, and no other format.

An editable install reads the checkout itself: a copy in it would go stale with the next build.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOADED = ("dataset/csv", "dataset/parquet", "dataset/README.md", "datapackage.json")
"""What the wheel holds, by its path from the root; whatever else is published is left out."""


class DatasetHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds what is loaded as `coyoacan/_data`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files when a standard wheel is built, and only then."""
        if version == "standard":
            for path in LOADED:
                build_data["force_include"][path] = f"coyoacan/_data/{path}"
