"""Put the published dataset into the wheel.

An editable install reads the checkout itself: a copy in it would go stale with the next build.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DatasetHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `dataset/` and `datapackage.json` as `coyoacan/_data`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files when a standard wheel is built, and only then."""
        if version == "standard":
            build_data["force_include"]["dataset"] = "coyoacan/_data/dataset"
            build_data["force_include"]["datapackage.json"] = "coyoacan/_data/datapackage.json"
