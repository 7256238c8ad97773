"""The SQLite database holds what the CSV files hold, and its keys hold."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing

import duckdb
import pytest
from duckdb_extensions import import_extension

import coyoacan
from coyoacan import store
from coyoacan.dates import EMPTIES
from coyoacan_build.checking import check
from coyoacan_build.publishing import published_tables
from coyoacan_build.sqlite_file import database
from tests.conftest import ROOT

STORED = {"coverage": "coverage_counts", "timeline": "timeline_entries"}


@pytest.fixture(scope="module")
def base() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(ROOT / "dataset/coyoacan.sqlite")) as opened:
        yield opened


def test_it_is_sound(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("SELECT value FROM about WHERE name = 'version'").fetchone() == (
        coyoacan.__version__,
    )


@pytest.mark.parametrize("table", list(coyoacan.tables()))
def test_every_cell_is_that_of_the_csv(base: sqlite3.Connection, table: str) -> None:
    with (ROOT / f"dataset/csv/{table}.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    fields = {field["name"]: field for field in store.resource(table)["schema"]["fields"]}
    pointers = {
        link["fields"][0] for link in store.resource(table)["schema"].get("foreignKeys", [])
    }
    found = base.execute(f"SELECT * FROM {STORED.get(table, table)} ORDER BY rowid").fetchall()
    assert len(found) == len(rows)
    for row, cells in zip(found, rows, strict=True):
        for name, value, cell in zip(names, row, cells, strict=True):
            if not cell or (name in pointers and cell in EMPTIES):
                assert value is None
            elif fields[name]["type"] == "boolean":
                assert value == int(cell == "true")
            elif fields[name]["type"] in ("integer", "number"):
                assert value == float(cell)
            else:
                assert value == cell


def test_a_pointer_that_is_a_word_keeps_it(base: sqlite3.Connection) -> None:
    people = coyoacan.load("people")
    wanted = set(people.loc[people["birth_place_id"] == "unknown", "person_id"])
    assert wanted
    found = base.execute(
        "SELECT row_key FROM words_for_missing"
        " WHERE table_name = 'people' AND column_name = 'birth_place_id' AND word = 'unknown'"
    )
    assert {key for (key,) in found} == wanted


def test_a_foreign_key_refuses_nobody(base: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:")) as copy:
        base.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            copy.execute("UPDATE relationships SET person_id = 'nobody'")
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            copy.execute("UPDATE people SET person_id = 'trotsky-leon'")


def test_the_views(base: sqlite3.Connection) -> None:
    shares = dict(base.execute("SELECT closed_set_id, share FROM coverage"))
    coverage = coyoacan.coverage().set_index("closed_set_id")["share"].dropna()
    assert {key for key, share in shares.items() if share is not None} == set(coverage.index)
    assert all(abs(shares[key] - share) < 0.001 for key, share in coverage.items())
    days = [day for (day,) in base.execute("SELECT date_earliest FROM timeline") if day]
    assert len(days) > 1000
    ordered = base.execute("SELECT coalesce(date_earliest, date_latest) FROM timeline").fetchall()
    assert ordered == sorted(ordered)
    raid = base.execute("SELECT place FROM timeline WHERE record = 'events/coyoacan-raid'")
    assert raid.fetchone() == ("Trotsky's house in the Avenida Viena",)


def test_the_dictionary_is_inside(base: sqlite3.Connection) -> None:
    (text,) = base.execute(
        "SELECT description FROM table_columns"
        " WHERE table_name = 'judgments' AND column_name = 'term_months'"
    ).fetchone()
    assert text in coyoacan.describe("judgments.term_months")


def test_the_same_rows_give_the_same_database(base: sqlite3.Connection) -> None:
    seeds, _ = check(ROOT / "seeds")
    made = database(published_tables(seeds), str(coyoacan.__version__))
    assert made == database(published_tables(seeds), str(coyoacan.__version__))
    with closing(sqlite3.connect(":memory:")) as again:
        again.deserialize(made)
        assert list(again.iterdump()) == list(base.iterdump())


def test_duckdb_joins_it_with_parquet() -> None:
    import_extension("sqlite_scanner")
    with duckdb.connect() as memory:
        memory.execute("LOAD sqlite_scanner")
        memory.execute(f"ATTACH '{ROOT}/dataset/coyoacan.sqlite' AS base (TYPE sqlite, READ_ONLY)")
        found = memory.execute(
            f"""
            SELECT count(*) FROM base.judgments AS j
            JOIN '{ROOT}/dataset/parquet/people.parquet' AS p USING (person_id)
            WHERE j.trial_id = 'moscow-trial-1938' AND j.instance = 'first'
            """
        ).fetchall()
    assert found == [(21,)]


def test_datasette_serves_it() -> None:
    """Tables, and the views that `timeline` and `coverage` are."""
    asked = {
        "people.json?person_id=trotsky-leon&_shape=array&_col=name": "Leon Trotsky",
        "timeline.json?record=events/coyoacan-raid&_shape=array": "1940-05-24",
        "coverage.json?closed_set_id=dewey-commissioners&_shape=array": "Dewey",
    }
    for path, says in asked.items():
        command = ["datasette", "coyoacan.sqlite", "--get", f"/coyoacan/{path}"]
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=ROOT / "dataset", capture_output=True, text=True, check=True,
        )  # fmt: skip
        (row,) = json.loads(done.stdout)
        assert says in json.dumps(row)
