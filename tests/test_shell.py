from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from coyoacan.__main__ import main


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["tables"], "people"),
        (["describe", "people", "scope"], "Why the person is in the dataset."),
        (["show", "trials"], "moscow-trial-1936"),
        (["show", "people", "--all"], "trotsky-leon"),
        (["show", "people"], "more rows; --all shows them"),
        (["find", "Étienne"], "zborowski-mark"),
        (["find", "Robespierre"], "nothing found"),
        (["why", "people/klement-rudolf", "death_date"], "1938-07"),
        (["timeline", "--start", "1940-08", "--end", "1940-08"], "1940-08-20"),
        (["cite"], "CC BY 4.0"),
        (["cite", "people/klement-rudolf"], "after:"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands(arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert expected in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["csv", "parquet", "json"])
def test_export(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / f"trials.{kind}"
    assert main(["export", "trials", str(target)]) == 0
    assert "rows of trials" in capsys.readouterr().out
    if kind == "json":
        ids = {row["trial_id"] for row in json.loads(target.read_text("utf-8"))}
    else:
        read = pd.read_csv if kind == "csv" else pd.read_parquet
        ids = set(read(target)["trial_id"])
    assert "moscow-trial-1936" in ids


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "trails"], "did you mean 'trials'?"),
        (["export", "trials", "trials.xls"], "name a file in csv, parquet, json"),
        (["export", "trials", "/no/such/folder/trials.csv"], "cannot be written"),
        (["why", "people/nobody-x"], "no row of people 'nobody-x'"),
    ],
)
def test_errors_are_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1
