"""Frictionless reads beside the build, in processes of its own: what it says counts, and so does
that it says anything at all."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, system

from coyoacan_build import cli, commands, every_format, readers
from coyoacan_build.edition import Edition
from coyoacan_build.opinion import second_opinion
from coyoacan_build.publishing import DESCRIPTOR, descriptor_of
from coyoacan_build.readers import READERS, shares
from coyoacan_build.staging import STAGING
from tests.conftest import ROOT, SeedFolder, state

TABLES = sorted(path.stem for path in (ROOT / "schemas").glob("*.json"))


@pytest.fixture
def refused(
    checkout: SeedFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], str]:
    """Build, be refused with a status, find the old dataset as it was, and return what was said."""
    # The other formats take their time to write, and no reader sees them.
    monkeypatch.setattr(every_format, "other_files", lambda *_: {DESCRIPTOR: b"{}"})

    def build(status: int) -> str:
        before = state(checkout.root)
        assert cli.main(["--root", str(checkout.root)]) == status
        assert state(checkout.root) == before
        assert not (checkout.root / STAGING).exists()
        return capsys.readouterr().err

    return build


@pytest.mark.parametrize("table", ["citations", "timeline", "retired_ids"])
def test_what_any_reader_finds_is_said_and_nothing_is_published(
    table: str, refused: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong_size(edition: Edition) -> dict[str, Any]:
        package = descriptor_of(edition)
        for resource in package["resources"]:
            resource["bytes"] += resource["name"] == table
        return package

    monkeypatch.setattr(commands, "descriptor_of", wrong_size)
    said = refused(1)
    assert "datapackage.json:0: -: byte-count: " in said
    assert "nothing was published: Frictionless does not accept the package" in said


def script(*lines: str) -> tuple[str, ...]:
    return (sys.executable, "-c", "\n".join(("import os, sys", *lines)))


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (script("sys.exit('no memory')"), "status 1 before it had read everything: no memory"),
        (script("sys.stdin.readline()", "raise OSError('gone')"), "OSError: gone"),
        (script("sys.stdin.readline()", "os._exit(0)"), "it said nothing"),
        (script("sys.stdin.readline()", "print('all is well')"), "all is well"),
        (script("sys.stdin.readline()", "print('{}')"), "before it had read everything"),
        (
            script("sys.stdin.readline()", """print('{"read": ["people"], "found": []}')"""),
            "Frictionless did not read arguments, citations, ",
        ),
    ],
    ids=["at-once", "while-reading", "silent", "nonsense", "no-answer", "half-an-answer"],
)
def test_a_reader_that_dies_or_does_not_answer_stops_the_build(
    command: tuple[str, ...],
    words: str,
    refused: Callable[[int], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(readers, "COMMAND", command)
    said = refused(2)
    assert "nothing was published: Frictionless " in said
    assert words in said


@pytest.mark.skipif(sys.platform == "win32", reason="a process is not killed by a signal there")
def test_a_reader_that_is_killed_stops_the_build(
    refused: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        readers, "COMMAND", script("sys.stdin.readline()", "os.kill(os.getpid(), 9)")
    )
    assert "status -9 before it had read everything" in refused(2)


def test_a_reader_that_cannot_be_started_is_said_before_anything_is_done(
    refused: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "COMMAND", ("no-such-program",))
    assert "nothing was done: Frictionless cannot be started" in refused(2)


def test_readers_say_together_what_frictionless_says_alone(checkout: SeedFolder) -> None:
    """Faults of every kind that the package is checked for: type, key, reference, code, hash."""
    damages = (
        ("memberships", b",politburo,", b",politbureau,"),
        ("people", b"trotsky-leon,", b"trotsky-leo,"),
        ("places", b",19.", b",x19."),
        ("timeline", b"1940-08-21", b"1940-08-32"),
        ("claims", b"\n", b"\n\n"),
    )
    for table, old, new in damages:
        path = checkout.root / f"dataset/csv/{table}.csv"
        assert old in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(old, new, 1))
    with system.use_context(trusted=True):
        report = Package(str(checkout.root / "datapackage.json")).validate()
    alone = sorted(f"{kind}: {words}" for kind, words in report.flatten(["type", "message"]))
    assert len({line.partition(":")[0] for line in alone}) >= 4
    assert sorted(second_opinion(checkout.root)) == alone
    parts = shares(dict.fromkeys(TABLES, 1), READERS)
    found = [second_opinion(checkout.root, part, not number) for number, part in enumerate(parts)]
    assert sorted(line for lines in found for line in lines) == alone


def test_a_descriptor_that_cannot_be_loaded_is_a_finding(checkout: SeedFolder) -> None:
    package: dict[str, Any] = json.loads((checkout.root / "datapackage.json").read_text("utf-8"))
    package["resources"][0]["schema"]["fields"][0]["type"] = "no-such-type"
    (checkout.root / "datapackage.json").write_text(json.dumps(package), "utf-8")
    for judges in (True, False):
        assert any(
            "no-such-type" in line for line in second_opinion(checkout.root, ["people"], judges)
        )


def test_shares_hold_every_table_once_and_weigh_the_same() -> None:
    costs = {"a": 9, "b": 5, "c": 4, "d": 1, "e": 1}
    assert shares(costs, 2) == [["a", "d"], ["b", "c", "e"]]
    assert shares({"a": 1}, 2) == [["a"], []]


def reader() -> subprocess.Popen[bytes]:
    return subprocess.Popen(readers.COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_a_reader_ends_when_nobody_asks() -> None:
    said, _ = reader().communicate(b"", timeout=60)
    assert said == b""


def test_a_reader_ends_when_whoever_asked_is_gone() -> None:
    with reader() as process:
        assert process.stdin is not None
        question = {"folder": str(ROOT), "tables": TABLES * 20, "judges_descriptor": True}
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.close()
        assert process.wait(timeout=20) == 1


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks /proc for the children")
def test_a_build_that_is_killed_leaves_no_reader(checkout: SeedFolder) -> None:
    command = [sys.executable, str(ROOT / "build"), "--root", str(checkout.root)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as build:
        assert build.stderr is not None
        for line in build.stderr:
            if line.startswith("asking Frictionless"):
                break
        children = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text().split()
        assert len(children) == READERS
        build.send_signal(signal.SIGKILL)
        build.stderr.read()
    limit = time.monotonic() + 20
    while any(_is_alive(pid) for pid in children):
        assert time.monotonic() < limit, "a reader outlived the build"
        time.sleep(0.05)


def _is_alive(pid: str) -> bool:
    """Return whether a process runs; one that has ended and was not collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
