"""The generator of damages is fair, and the check notices every formal one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coyoacan_build.checking import check
from coyoacan_quality.mutations import FORMAL, SEMANTIC
from coyoacan_quality.report import rendered, replaced
from coyoacan_quality.score import MUTATIONS, Tally, is_noticed, mutants
from coyoacan_quality.synthetic import written
from tests.conftest import ROOT


def test_the_same_seed_gives_the_same_damages() -> None:
    seeds, _ = check(ROOT / "seeds")
    some = mutants(seeds, 170, seed=7)
    assert some == mutants(seeds, 170, seed=7)
    assert some != mutants(seeds, 170, seed=8)
    assert len(set(some)) == 170
    assert {mutant.mutation for mutant in some} == set(MUTATIONS)
    for mutant in some:
        assert mutant.value != seeds.sheets[mutant.table].cells[mutant.column][mutant.row]


def test_every_formal_damage_is_noticed(tmp_path: Path) -> None:
    seeds, _ = check(ROOT / "seeds")
    copy = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", copy)
    some = [mutant for mutant in mutants(seeds, 170, seed=1937) if mutant.mutation in FORMAL]
    assert [mutant for mutant in some if not is_noticed(seeds, copy, mutant)] == []
    assert check(copy)[1] == [], "the copy is as it was"


def test_seeds_of_many_copies_have_the_seeded_faults_and_no_other(tmp_path: Path) -> None:
    seeds, _ = check(ROOT / "seeds")
    spot = ("people", 3, "gender")
    count = written(seeds, tmp_path / "seeds", 30_000, {spot: "mael"})
    copies, findings = check(tmp_path / "seeds")
    assert count == sum(len(sheet.lines) for sheet in copies.sheets.values()) >= 30_000
    assert [(found.file, found.line, found.value) for found in findings] == [
        ("seeds/people.csv", 5, "mael")
    ]


def test_the_report_counts() -> None:
    tallies = {name: Tally(10, 10 if name in FORMAL else 4) for name in MUTATIONS}
    text = rendered(tallies, 1940, "0.8.0")
    assert "seeds of 0.8.0;" in text
    assert f"| **together** | {10 * len(FORMAL)} | {10 * len(FORMAL)} | 100.0 % |" in text
    assert f"| **together** | {10 * len(SEMANTIC)} | {4 * len(SEMANTIC)} | 40.0 % |" in text


def test_the_document_keeps_its_marks() -> None:
    document = (ROOT / "docs/quality.md").read_text("utf-8")
    once = replaced(document, "new")
    assert replaced(once, "new") == once
    assert document.partition("<!--")[0] == once.partition("<!--")[0]
    with pytest.raises(ValueError, match="put them back"):
        replaced("no marks", "new")
