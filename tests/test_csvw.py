"""The CSV files against their CSVW description, judged by the package csvw."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW

from tests.conftest import ROOT

FOLDER = ROOT / "dataset" / "csv"
METADATA = FOLDER / "csv-metadata.json"


def test_the_validator_accepts_the_dataset() -> None:
    code = "from csvw.__main__ import csvwvalidate; csvwvalidate()"
    command = [sys.executable, "-c", code, "--verbose", "--lax", str(METADATA)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "OK" in done.stdout


def test_every_file_and_column_is_described() -> None:
    tables = json.loads(METADATA.read_text("utf-8"))["tables"]
    assert {table["url"] for table in tables} == {path.name for path in FOLDER.glob("*.csv")}
    for table in tables:
        header = (FOLDER / table["url"]).read_text("utf-8").partition("\n")[0]
        assert [column["titles"] for column in table["tableSchema"]["columns"]] == header.split(",")
        assert all(column["dc:description"] for column in table["tableSchema"]["columns"])


@pytest.fixture
def organizations(tmp_path: Path) -> Path:
    """One table that refers only to itself, and the description of it alone."""
    metadata: dict[str, Any] = json.loads(METADATA.read_text("utf-8"))
    metadata["tables"] = [t for t in metadata["tables"] if t["url"] == "organizations.csv"]
    (tmp_path / METADATA.name).write_text(json.dumps(metadata), "utf-8")
    shutil.copy(FOLDER / "organizations.csv", tmp_path)
    return tmp_path / "organizations.csv"


def is_valid(path: Path) -> bool:
    with warnings.catch_warnings():
        # What is wrong is said in warnings.
        warnings.simplefilter("ignore")
        try:
            return bool(
                CSVW(str(path.with_name(METADATA.name)), validate=True, strict=False).is_valid
            )
        except ValueError:
            return False


def _twice(text: str) -> str:
    return text + text.splitlines(keepends=True)[-1]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda text: text.replace(",bolshevik-party,", ",bolsheviks,", 1), id="key"),
        pytest.param(lambda text: text.replace("1936-01-01", "1936-13-01", 1), id="date"),
        pytest.param(lambda text: text.replace(",documented,", ",real,", 1), id="code"),
        pytest.param(lambda text: text.replace(",committee,", ",,", 1), id="required"),
        pytest.param(_twice, id="primary key"),
    ],
)
def test_the_validator_is_awake(organizations: Path, damage: Callable[[str], str]) -> None:
    assert is_valid(organizations)
    before = organizations.read_text("utf-8")
    after = damage(before)
    assert after != before
    organizations.write_text(after, "utf-8")
    assert not is_valid(organizations)
