from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from coyoacan_build import cli, opinion
from coyoacan_build.checking import check
from coyoacan_build.every_format import published_files
from coyoacan_build.publishing import released_on, version_of
from coyoacan_build.staging import PUBLISHED, STAGING, BusyError, finish, staged
from tests.conftest import ROOT, SeedFolder, state

PACKAGE: dict[str, Any] = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
RESOURCES = [pytest.param(resource, id=resource["name"]) for resource in PACKAGE["resources"]]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    seeds, findings = check(ROOT / "seeds")
    assert findings == []
    return published_files(seeds, version_of(ROOT), released_on(ROOT))


def test_what_is_committed_is_what_the_seeds_give(files: dict[str, bytes]) -> None:
    """CSV, JSON and the dictionary by bytes, Parquet as tables: `make` and commit, if not."""
    for path, content in files.items():
        committed = (ROOT / path).read_bytes()
        if path.endswith(".parquet"):
            assert pq.read_table(io.BytesIO(committed)).equals(pq.read_table(io.BytesIO(content)))
        elif path == "datapackage.json":
            assert _without_parquet(committed) == _without_parquet(content)
        elif not path.endswith(".sqlite"):  # held against the CSV files in test_sqlite
            assert committed == content, path
    published = {
        path.relative_to(ROOT).as_posix()
        for folder in ("dataset", "schemas")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    assert published | set(PUBLISHED[2:]) == set(files)


def _without_parquet(content: bytes) -> dict[str, Any]:
    """The size and hash of a Parquet file depend on the version of pyarrow."""
    package: dict[str, Any] = json.loads(content)
    package["files"] = [f for f in package["files"] if not f["path"].endswith(".parquet")]
    return package


def test_a_second_build_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    seeds, _ = check(ROOT / "seeds")
    assert published_files(seeds, version_of(ROOT), released_on(ROOT)) == files


def test_size_and_hash_of_every_file() -> None:
    named = [*PACKAGE["resources"], *PACKAGE["files"]]
    for item in named:
        content = (ROOT / item["path"]).read_bytes()
        if item["path"].endswith(".sqlite"):
            assert set(item) == {"path"}
            continue
        assert item["bytes"] == len(content), item["path"]
        assert item["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}", item["path"]
    on_disk = {p.relative_to(ROOT).as_posix() for p in (ROOT / "dataset").rglob("*.*")}
    assert on_disk <= {item["path"] for item in named}


@pytest.mark.parametrize("resource", RESOURCES)
def test_parquet_holds_what_the_csv_holds(resource: dict[str, Any]) -> None:
    name = resource["name"]
    table = pq.read_table(ROOT / "dataset/parquet" / f"{name}.parquet")
    with (ROOT / resource["path"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert table.num_rows == len(rows) == resource["rows"]
    for field in resource["schema"]["fields"]:
        arrow = table.schema.field(field["name"])
        assert (arrow.metadata or {})[b"description"].decode() == field["description"]
        values = table.column(field["name"]).to_pylist()
        read = (lambda text: float(text) if text else None) if field["type"] == "number" else str
        cells = [read(row[field["name"]]) for row in rows]
        assert (values if field["type"] == "number" else [_text(v) for v in values]) == cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


@pytest.mark.parametrize("resource", RESOURCES)
def test_the_schema_file_is_the_schema_of_the_package(resource: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "schemas" / f"{resource['name']}.json").read_text("utf-8"))
    assert schema == resource["schema"]


def test_vocabulary_columns_are_dictionaries() -> None:
    schema = pq.read_schema(ROOT / "dataset/parquet/people.parquet")
    assert pa.types.is_dictionary(schema.field("scope").type)
    assert schema.field("birth_date_earliest").type == pa.date32()
    assert not schema.field("person_id").nullable


def test_the_command_publishes(checkout: SeedFolder, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(checkout.root / "dataset")
    assert cli.main(["--root", str(checkout.root)]) == 0
    assert (checkout.root / "dataset/csv/people.csv").is_file()
    assert not (checkout.root / STAGING).exists()
    assert "published" in capsys.readouterr().err


def test_findings_leave_the_dataset_alone(
    checkout: SeedFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    line = checkout.line("people", person_id="trotsky-leon")
    checkout.set("people", line, death_date="1940-02-30")
    before = state(checkout.root)
    assert cli.main(["--root", str(checkout.root)]) == 1
    assert state(checkout.root) == before
    out = capsys.readouterr().out
    assert f"seeds/people.csv:{line}: death_date: '1940-02-30' is no date" in out


def test_findings_as_json(checkout: SeedFolder, capsys: pytest.CaptureFixture[str]) -> None:
    line = checkout.line("people", person_id="trotsky-leon")
    checkout.set("people", line, gender="man")
    assert cli.main(["check", "--format", "json", "--root", str(checkout.root)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(f["file"], f["line"], f["column"]) for f in found] == [
        ("seeds/people.csv", line, "gender")
    ]


def test_frictionless_finds_a_broken_package(files: dict[str, bytes], tmp_path: Path) -> None:
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert opinion.second_opinion(tmp_path) == []
    target = tmp_path / "dataset/csv/memberships.csv"
    target.write_bytes(target.read_bytes().replace(b",politburo,", b",politbureau,", 1))
    assert opinion.second_opinion(tmp_path) != []


def test_a_build_killed_before_the_mark_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("old")
    (tmp_path / STAGING / "new").mkdir(parents=True)
    (tmp_path / STAGING / "new" / "datapackage.json").write_text("half")
    finish(tmp_path)
    assert state(tmp_path) == {"datapackage.json": b"old"}


@pytest.mark.parametrize("moved", [False, True], ids=["before-the-swap", "in-the-swap"])
def test_a_build_killed_after_the_mark_is_finished(tmp_path: Path, moved: bool) -> None:
    staging = tmp_path / STAGING
    (staging / "new" / "dataset").mkdir(parents=True)
    (staging / "new" / "dataset" / "a.csv").write_text("new")
    (staging / "complete").touch()
    old = staging / "old" / "dataset" if moved else tmp_path / "dataset"
    old.mkdir(parents=True)
    (old / "a.csv").write_text("old")
    finish(tmp_path)
    assert state(tmp_path) == {"dataset/a.csv": b"new"}


def test_a_refused_move_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may refuse to move a file that another program holds open."""
    for name in ("dataset", "schemas"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.csv").write_text("old")
    before = state(tmp_path)
    move = Path.rename

    def refuse_schemas(self: Path, target: Path) -> Path:
        if self.parent.name == "new" and self.name == "schemas":
            raise PermissionError(13, "held open", str(self))
        return move(self, target)

    monkeypatch.setattr(Path, "rename", refuse_schemas)
    new = {"dataset/a.csv": b"new", "schemas/a.csv": b"new"}
    with pytest.raises(PermissionError), staged(tmp_path, new):
        pass
    monkeypatch.undo()
    finish(tmp_path)
    assert {k: v for k, v in state(tmp_path).items() if not k.startswith(STAGING)} == before


def test_the_next_build_first_ends_what_was_begun(
    checkout: SeedFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    """Even where the seeds are broken by then, nothing half published stays."""
    assert cli.main(["--root", str(checkout.root)]) == 0
    whole = state(checkout.root)
    staging = checkout.root / STAGING
    (staging / "new").mkdir(parents=True)
    (staging / "old").mkdir()
    (checkout.root / "schemas").rename(staging / "new" / "schemas")
    (staging / "complete").touch()
    checkout.set("people", 2, gender="man")
    assert cli.main(["--root", str(checkout.root)]) == 1
    assert "its work is finished now" in capsys.readouterr().err
    after = state(checkout.root)
    assert {k for k in whole if not k.startswith("seeds/")} <= set(after)
    assert not staging.exists()


def test_one_build_at_a_time(tmp_path: Path) -> None:
    with (
        staged(tmp_path, {"datapackage.json": b"one"}),
        pytest.raises(BusyError, match="another build"),
        staged(tmp_path, {}),
    ):
        pass
    assert (tmp_path / "datapackage.json").read_bytes() == b"one"


def test_an_error_in_between_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("old")
    with pytest.raises(ZeroDivisionError), staged(tmp_path, {"datapackage.json": b"new"}):
        raise ZeroDivisionError
    assert (tmp_path / "datapackage.json").read_text() == "old"
    assert not (tmp_path / STAGING).exists()
