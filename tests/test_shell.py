from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from coyoacan.__main__ import main


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["tables"], "people"),
        (["describe", "people", "scope"], "Why the person is in the dataset."),
        (["show", "trials"], "beria-trial-1953"),
        (["show", "people", "--all"], "trotsky-leon"),
        (["show", "people"], "more rows; --all shows them"),
        (["find", "Étienne"], "zborowski-mark"),
        (["find", "Zborovski"], "zborowski-mark"),
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
        (["find", "Robespierre"], "nobody bore the name 'Robespierre'"),
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


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_console_of_another_encoding(encoding: str) -> None:
    """Russian names come out as escapes, not as a traceback."""
    shown = _shell("show", "names", "--all", env={"PYTHONIOENCODING": encoding})
    assert shown.returncode == 0, shown.stderr
    assert b"\\u0422\\u0440\\u043e\\u0446\\u043a\\u0438\\u0439" in shown.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes that close")
def test_a_reader_who_has_had_enough() -> None:
    command = [sys.executable, "-m", "coyoacan", "show", "claims", "--all"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as shell:
        assert shell.stdout is not None
        assert shell.stderr is not None
        shell.stdout.readline()
        shell.stdout.close()
        assert shell.stderr.read() == b""


def _shell(*arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "coyoacan", *arguments]
    return subprocess.run(command, capture_output=True, env=os.environ | env, check=False)
