"""SQL and data frames of other makers over the published files."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import duckdb
import polars as pl
import pytest

import coyoacan
from tests.conftest import ROOT

PARQUET = ROOT / "dataset/parquet"


def _asked(query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as base:
        return base.execute(query).fetchall()


def test_duckdb_joins_parquet_and_csv() -> None:
    found = _asked(
        f"""
        SELECT p.name, j.sentence
        FROM '{PARQUET}/judgments.parquet' AS j
        JOIN '{ROOT}/dataset/csv/people.csv' AS p USING (person_id)
        WHERE j.trial_id = 'moscow-trial-1936' AND j.instance = 'first'
        """
    )
    assert len(found) == 16
    assert {sentence for _, sentence in found} == {"death"}


@pytest.mark.parametrize("table", list(coyoacan.tables()))
def test_polars_and_duckdb_read_what_load_reads(table: str) -> None:
    frame = coyoacan.load(table)
    read = pl.read_parquet(PARQUET / f"{table}.parquet")
    assert read.columns == list(frame.columns)
    assert read.height == len(frame)
    for name in frame.columns:
        ours = frame[name].astype("object").where(frame[name].notna(), None).tolist()
        theirs = read[name].to_list()
        if str(frame[name].dtype).startswith("datetime"):
            ours = [day.date() if day is not None else None for day in ours]
        assert ours == theirs, name
    assert _asked(f"SELECT count(*) FROM '{PARQUET}/{table}.parquet'") == [(len(frame),)]


def test_the_types_that_others_see() -> None:
    people = pl.read_parquet(PARQUET / "people.parquet")
    assert people.schema["death_date_earliest"] == pl.Date
    assert people.schema["death_manner"] == pl.Categorical
    described = _asked(f"DESCRIBE SELECT * FROM '{PARQUET}/judgments.parquet'")
    types = {name: kind for name, kind, *_ in described}
    assert types["term_months"] == "BIGINT"
    assert types["judgment_date_latest"] == "DATE"


def test_the_loader_imports_no_query_engine() -> None:
    code = (
        "import sys, coyoacan; coyoacan.load('people');"
        "heavy = {'duckdb', 'polars', 'networkx', 'pydantic', 'matplotlib'};"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
