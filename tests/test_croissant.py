"""The Croissant description, read by mlcroissant: the records, and the hashes that it verifies."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path
from typing import Any

import mlcroissant
import pytest

import coyoacan
from tests.conftest import ROOT

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
PATH = ROOT / "dataset" / "croissant.json"
TABLES = ["people", "places", "judgments", "organizations", "relationships", "vocabularies"]


@pytest.fixture(scope="module")
def dataset() -> Any:
    return mlcroissant.Dataset(jsonld=PATH)


def test_the_description_has_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        metadata = mlcroissant.Dataset(jsonld=PATH).metadata
    assert not metadata.ctx.issues.errors
    assert not metadata.ctx.issues.warnings
    assert "not standard" not in caplog.text


def test_every_table_is_a_record_set(dataset: Any) -> None:
    assert {record_set.id for record_set in dataset.metadata.record_sets} == set(coyoacan.tables())


@pytest.mark.parametrize("name", TABLES)
def test_the_records_are_the_rows(dataset: Any, name: str) -> None:
    table = coyoacan.load(name)
    records = list(dataset.records(name))
    assert len(records) == len(table)
    key, *_ = table.columns
    for column in (key, "certainty", "description", "name"):
        if column in table:
            read = [record[f"{name}/{column}"] for record in records]
            texts = [cell.decode() if isinstance(cell, bytes) else "" for cell in read]
            assert texts == table[column].astype("string").fillna("").tolist()


def test_dates_and_numbers_are_typed() -> None:
    # One object gives the records of a table with references only once.
    dataset: Any = mlcroissant.Dataset(jsonld=PATH)
    born = {
        record["people/person_id"].decode(): record["people/birth_date_earliest"]
        for record in dataset.records("people")
    }
    assert str(born["trotsky-leon"].date()) == "1879-11-07"
    place = next(r for r in dataset.records("places") if r["places/place_id"] == b"oslo")
    assert (
        place["places/latitude"]
        == coyoacan.load("places").set_index("place_id")["latitude"]["oslo"]
    )


def test_a_file_that_was_changed_is_refused(tmp_path: Path) -> None:
    shutil.copy(PATH, tmp_path)
    (tmp_path / "csv").mkdir()
    shutil.copy(ROOT / "dataset/csv/retired_ids.csv", tmp_path / "csv")
    content = json.loads((tmp_path / PATH.name).read_text("utf-8"))
    for part in ("distribution", "recordSet"):
        content[part] = [i for i in content[part] if i["name"].startswith("retired_ids")]
    (tmp_path / PATH.name).write_text(json.dumps(content), "utf-8")
    assert list(mlcroissant.Dataset(jsonld=tmp_path / PATH.name).records("retired_ids"))
    changed = tmp_path / "csv/retired_ids.csv"
    changed.write_bytes(changed.read_bytes().replace(b"0.2.0", b"0.2.1", 1))
    with pytest.raises(mlcroissant.GenerationError) as refused:
        list(mlcroissant.Dataset(jsonld=tmp_path / PATH.name).records("retired_ids"))
    assert "hash" in str(refused.value.__cause__).lower()
