"""A second opinion: Frictionless reads the package as a stranger would."""

from __future__ import annotations

from pathlib import Path


def second_opinion(folder: Path) -> list[str]:
    """Return what Frictionless finds wrong with the `datapackage.json` of a folder."""
    # Half a second to import, and a plain check never needs it.
    from frictionless import Package, system  # noqa: PLC0415

    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [f"{type_}: {message}" for type_, message in report.flatten(["type", "message"])] + [
        str(error.message) for error in report.errors
    ]
