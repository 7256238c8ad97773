"""Seeds to break: a copy of the real ones, with a hand that changes single cells."""

from __future__ import annotations

import csv
import gc
import hashlib
import io
import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from coyoacan.findings import Finding
from coyoacan.models import seed_models
from coyoacan.models.base import Row
from coyoacan.sheets import Sheet
from coyoacan_build import checking
from coyoacan_build.canonical import serialised
from coyoacan_build.checking import LARGE, check, check_file
from coyoacan_build.staging import STAGING

ROOT = Path(__file__).resolve().parents[1]

# The suite holds graphs of millions of objects that are no garbage; to walk them often takes time.
gc.set_threshold(200_000, 20, 100)

IN_BULK, EXACT = -1, 10**12
"""Sizes of seeds that are large, so that these are checked in bulk, and one by one."""


class SeedFolder:
    """A folder of seeds that a test may damage."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "seeds"

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.csv"

    def records(self, table: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.path(table).read_text("utf-8"))))

    def write(self, table: str, records: list[list[str]]) -> None:
        self.path(table).write_text(serialised(records), "utf-8")

    def line(self, table: str, **cells: str) -> int:
        """Return the line of the first row that has these cells."""
        names, *rows = self.records(table)
        for line, row in enumerate(rows, 2):
            if all(row[names.index(name)] == value for name, value in cells.items()):
                return line
        raise AssertionError(f"no row of {table} has {cells}")

    def get(self, table: str, line: int, column: str) -> str:
        records = self.records(table)
        return records[line - 1][records[0].index(column)]

    def set(self, table: str, line: int, **cells: str) -> int:
        """Change cells of one row, keeping everything else; return the line."""
        records = self.records(table)
        for name, value in cells.items():
            records[line - 1][records[0].index(name)] = value
        self.write(table, records)
        return line

    def add(self, table: str, like: int, **cells: str) -> int:
        """Append a copy of a row with other cells; return its line."""
        records = self.records(table)
        records.append(list(records[like - 1]))
        self.write(table, records)
        return self.set(table, len(records), **cells)

    def findings(self, large: int = LARGE) -> list[Finding]:
        """Check the seeds; a file that is as the real one is read once in a run."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(checking, "check_file", _check_changed_file)
            return check(self.folder, large)[1]

    def rows(self, table: str) -> Iterator[tuple[int, dict[str, str]]]:
        names, *rows = self.records(table)
        for line, row in enumerate(rows, 2):
            yield line, dict(zip(names, row, strict=True))


def _check_changed_file(
    path: Path, model: type[Row], in_bulk: bool
) -> tuple[Sheet | None, list[Finding]]:
    """What a file alone holds does not depend on the others, so that one answer serves all."""
    real = ROOT / "seeds" / path.name
    is_real = path.parent.name == "seeds" and path.exists() and path.read_bytes() == _bytes(real)
    return _check_real_file(real, model, in_bulk) if is_real else check_file(path, model, in_bulk)


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()


@cache
def _check_real_file(
    path: Path, model: type[Row], in_bulk: bool
) -> tuple[Sheet | None, list[Finding]]:
    return check_file(path, model, in_bulk)


def state(root: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder, without the lock of a build."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != f"{STAGING}.lock"
    }


def is_whole(root: Path) -> bool:
    """Return whether every published file is the one that the descriptor describes."""
    package = json.loads((root / "datapackage.json").read_text("utf-8"))
    return all(
        item["hash"] == f"sha256:{hashlib.sha256((root / item['path']).read_bytes()).hexdigest()}"
        for item in [*package["resources"], *package["files"]]
        if "hash" in item
    )


@pytest.fixture
def seeds(tmp_path: Path) -> SeedFolder:
    """The real seeds, copied."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return SeedFolder(tmp_path)


@pytest.fixture(scope="session")
def real_seeds() -> SeedFolder:
    """The real seeds, to read only."""
    return SeedFolder(ROOT)


def tables() -> list[str]:
    """The names of the tables that are typed by hand."""
    return list(seed_models())


@pytest.fixture
def checkout(tmp_path: Path) -> SeedFolder:
    """A checkout with seeds and a published dataset, to build in."""
    for name in ("seeds", "dataset", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("CITATION.cff", "datapackage.json", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return SeedFolder(tmp_path)
