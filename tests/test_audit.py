"""The audit finds a pinned version that an advisory names, and only that."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from coyoacan_quality.advisories import Advisories, advisories, affecting
from coyoacan_quality.audit import LOCKS, pinned, served
from tests.conftest import ROOT

ADVISORY = """\
id: PYSEC-1940-{number}
affected:
- package: {{name: {name}, ecosystem: PyPI}}
  ranges:
  - type: {kind}
    events: {events}
  versions: {versions}
"""


def written(folder: Path, name: str, *, events: str = "[]", versions: str = "[]") -> Advisories:
    place = folder / "vulns" / "ice-axe"
    place.mkdir(parents=True)
    text = ADVISORY.format(number=1, name=name, kind="ECOSYSTEM", events=events, versions=versions)
    (place / "PYSEC-1940-1.yaml").write_text(text, "utf-8")
    return advisories(folder, ["Ice_Axe", "unheard-of"])


@pytest.mark.parametrize(
    ("events", "hit", "spared"),
    [
        ("[{introduced: '0'}, {fixed: 1.10}]", ["0.1", "1.9"], ["1.10", "2"]),
        ("[{introduced: 1.2}, {last_affected: 1.4}]", ["1.2", "1.4"], ["1.1", "1.4.1"]),
        ("[{introduced: '2'}]", ["2.0", "9"], ["1.9"]),
        (
            "[{fixed: 1.1}, {introduced: '1'}, {introduced: '2'}, {fixed: 2.1}]",
            ["1.0", "2.0.5"],
            ["0.9", "1.5", "2.1"],
        ),
        ("[]", [], ["1"]),
    ],
)
def test_a_range_holds_from_its_beginning_to_its_mending(
    tmp_path: Path, events: str, hit: list[str], spared: list[str]
) -> None:
    known = written(tmp_path, "ice-axe", events=events)
    assert [v for v in hit if affecting(known, "ice.axe", v)] == hit
    assert [v for v in spared if affecting(known, "ice.axe", v)] == []


def test_a_listed_version_is_affected_however_it_is_written(tmp_path: Path) -> None:
    known = written(tmp_path, "Ice_Axe", versions="[1.10, 0.17-beta]")
    assert affecting(known, "ice-axe", "1.10.0")
    assert not affecting(known, "ice-axe", "1.1")
    assert not affecting(known, "pick-axe", "1.10")


def test_a_folder_without_advisories_clears_nobody(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="pypa/advisory-database"):
        advisories(tmp_path, ["pandas"])


def test_the_answer_is_that_of_osv(tmp_path: Path) -> None:
    known = written(tmp_path, "ice-axe", events="[{introduced: '0'}, {fixed: '2'}]")

    def answer(version: str) -> dict[str, Any]:
        query = {"package": {"name": "ice-axe", "ecosystem": "PyPI"}, "version": version}
        with urllib.request.urlopen(address, json.dumps(query).encode()) as response:
            found: dict[str, Any] = json.load(response)
        return found

    with served(known) as address:
        assert [found["id"] for found in answer("1")["vulns"]] == ["PYSEC-1940-1"]
        assert answer("2") == {}


def test_every_lock_is_audited() -> None:
    assert {Path(lock) for lock in LOCKS} == {
        path.relative_to(ROOT) for path in ROOT.glob("requirements/*.txt")
    }
    for lock in LOCKS:
        lines = (ROOT / lock).read_text("utf-8").splitlines()
        assert len(pinned(ROOT / lock)) == sum(line[:1] not in {"", " ", "#"} for line in lines)
    assert "pyarrow" in pinned(ROOT / "requirements/runtime.txt")
