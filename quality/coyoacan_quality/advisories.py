"""What is known to be vulnerable, from a checkout of the advisories of the Packaging Authority."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

Advisory = dict[str, Any]
Advisories = dict[str, list[Advisory]]


def advisories(folder: Path, names: Iterable[str]) -> Advisories:
    """Return the advisories of a checkout by canonical name of the package, for the packages named.

    Raises:
        FileNotFoundError: The folder holds no advisories, so that an audit would pass for nothing.
    """
    vulns = folder / "vulns"
    if not any(vulns.glob("*/*.yaml")):
        raise FileNotFoundError(f"{vulns}: no advisories; check out pypa/advisory-database there")
    found: Advisories = defaultdict(list)
    for name in sorted({canonicalize_name(name) for name in names}):
        for path in sorted((vulns / name).glob("*.yaml")):
            found[name].append(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader))
    return found


def affecting(known: Advisories, name: str, version: str) -> list[Advisory]:
    """Return the advisories that hold for one version of one package, as OSV reckons it."""
    package = canonicalize_name(name)
    return [
        advisory
        for advisory in known.get(package, [])
        if any(
            _holds(affected, Version(version))
            for affected in advisory.get("affected", [])
            if canonicalize_name(affected["package"]["name"]) == package
        )
    ]


def _holds(affected: Advisory, version: Version) -> bool:
    """Whether a version is listed, or lies within one of the ranges."""
    if any(_version(listed) == version for listed in affected.get("versions", [])):
        return True
    spans = (span for span in affected.get("ranges", []) if span["type"] == "ECOSYSTEM")
    return any(_within(span["events"], version) for span in spans)


def _within(events: list[dict[str, str]], version: Version) -> bool:
    steps = [(_version(value), kind) for event in events for kind, value in event.items()]
    inside = False
    for at, kind in sorted((at, kind) for at, kind in steps if at is not None):
        if kind == "introduced" and at <= version:
            inside = True
        elif (kind == "fixed" and at <= version) or (kind == "last_affected" and at < version):
            inside = False
    return inside


def _version(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None
