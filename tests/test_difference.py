"""What changed between two editions, and what a release must not have."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coyoacan_build import cli
from coyoacan_build.archive import release_archive
from coyoacan_build.difference import difference, report
from coyoacan_build.past_edition import PastEdition, PastTable, read_edition
from tests.conftest import ROOT

CHANGELOG = "# Changelog\n\n## 1.1.0 - 2026-12-01\n"


def edition(version: str, **tables: PastTable) -> PastEdition:
    retired = PastTable(("old_record",), False, {"old_record": "string"}, {})
    return PastEdition(version, {"retired_ids": retired} | tables)


def table(*rows: str, derived: bool = False, **types: str) -> PastTable:
    columns = {"id": "string", "name": "string"} | types
    cells = {row: dict.fromkeys(columns, row) | {"id": row} for row in rows}
    return PastTable(("id",), derived, columns, cells)


OLD = edition("1.0.0", people=table("a", "b"))


def renamed(past: PastEdition, successor: str) -> PastEdition:
    retired = replace(past.tables["retired_ids"], rows={"people/b": {"old_record": successor}})
    return replace(past, tables={**past.tables, "retired_ids": retired})


def reworded(past: PastEdition) -> PastEdition:
    people = past.tables["people"]
    rows = {**people.rows, "a": {**people.rows["a"], "name": "another"}}
    return replace(past, tables={**past.tables, "people": replace(people, rows=rows)})


@pytest.mark.parametrize(
    ("new", "level", "faults"),
    [
        (reworded(edition("1.0.1", people=table("a", "b"))), "patch", ["CHANGELOG.md has no"]),
        (edition("1.1.0", people=table("a", "b", "c")), "minor", []),
        (edition("1.0.1", people=table("a", "b", "c")), "minor", ["is a patch", "CHANGELOG"]),
        (edition("1.1.0", people=table("a", "b", born="date")), "minor", []),
        (edition("1.1.0", people=table("a", "b"), places=table("p")), "minor", []),
        (edition("1.1.0", people=table("a")), "major", ["people/b vanished", "is a minor change"]),
        (renamed(edition("1.1.0", people=table("a", "c")), "people/b"), "minor", []),
        (edition("1.1.0", people=table("a", "b", name="integer")), "major", ["is a minor"]),
        (edition("1.1.0"), "major", ["is a minor"]),
        (edition("1.0.0", people=table("a", "b")), "patch", ["does not follow", "CHANGELOG"]),
        (edition("1.3.0", people=table("a", "b")), "patch", ["does not follow", "CHANGELOG"]),
    ],
)
def test_which_version_a_change_asks_for(new: PastEdition, level: str, faults: list[str]) -> None:
    found = difference(OLD, new)
    assert found.level == level
    said = list(found.faults(CHANGELOG))
    assert len(said) == len(faults), said
    for text, fault in zip(said, faults, strict=True):
        assert fault in text


def test_rows_that_nobody_cites_may_go() -> None:
    old = edition("1.0.0", gaps=table("a"), timeline=table("t", derived=True))
    new = edition("1.1.0", gaps=table(), timeline=table(derived=True))
    assert difference(old, new).lost == ()


def test_the_report_names_rows_columns_and_cells() -> None:
    new = reworded(edition("1.1.0", people=table("a", "c", born="date"), places=table("p")))
    assert report(difference(OLD, new)) == {
        "people": "column born is new; 1 rows new (c); 1 rows gone (b); cells changed: name 1",
        "places": "a new table",
    }


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for part in ("dataset/csv", "datapackage.json", "CHANGELOG.md"):
        target = tmp_path / part
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, target)
    return tmp_path


def _drop_a_person(root: Path) -> None:
    path = root / "dataset/csv/people.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(
        "".join(line for line in lines if not line.startswith("trotsky-leon,")), "utf-8"
    )


@pytest.mark.parametrize("packed", [False, True])
def test_the_command(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], packed: bool
) -> None:
    """A folder or a release archive; a person who vanished is named, and it ends with 1."""
    old: Path = ROOT
    if packed:
        old = tmp_path / "old.zip"
        old.write_bytes(release_archive(ROOT))
    _drop_a_person(copy)
    assert cli.main(["diff", str(old), "--root", str(copy)]) == 1
    said = capsys.readouterr()
    assert "people: 1 rows gone (trotsky-leon)" in said.out
    assert "people/trotsky-leon vanished; give its successor" in said.err


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path / "nothing", "cannot be compared"),
        (lambda path: _file(path / "text.zip", "no zip"), "is no release of this dataset"),
    ],
)
def test_what_is_no_edition(
    tmp_path: Path,
    make: Callable[[Path], Path],
    says: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["diff", str(make(tmp_path))]) == 2
    assert says in capsys.readouterr().err


def _file(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_without_an_edition_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff"]) == 2
    assert "python build diff OLD" in capsys.readouterr().err


def test_an_edition_differs_from_itself_in_nothing() -> None:
    now = read_edition(ROOT)
    found = difference(now, now)
    assert (found.changes, found.lost, found.tables_added) == ((), (), ())
