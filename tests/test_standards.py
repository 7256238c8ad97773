"""What strangers' tools make of the published package, offline."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.conftest import ROOT

PROFILES = files("dplib") / "profiles" / "2.0"


def profile(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads((PROFILES / name).read_text("utf-8")))


@pytest.fixture(scope="module")
def package() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
    return content


def test_the_official_profile_accepts_the_package(package: dict[str, Any]) -> None:
    assert [error.message for error in profile("datapackage.json").iter_errors(package)] == []


def test_the_official_profile_is_awake(package: dict[str, Any]) -> None:
    assert list(profile("datapackage.json").iter_errors(package | {"resources": []}))


def test_the_official_profile_accepts_every_schema() -> None:
    validator = profile("tableschema.json")
    for path in sorted((ROOT / "schemas").glob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        assert [error.message for error in validator.iter_errors(schema)] == [], path.name


def test_frictionless_validates_the_package() -> None:
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_citation_file() -> None:
    command = [
        sys.executable, "-m", "check_jsonschema", "--builtin-schema",
        "vendor.citation-file-format", "CITATION.cff",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_version_is_the_same_everywhere(package: dict[str, Any]) -> None:
    version = package["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\n## {version}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
