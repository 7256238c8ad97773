"""The seed document is held against its table, and its page is safe to read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import coyoacan
from coyoacan.models import seed_models
from coyoacan.models.columns import header
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build import cli
from coyoacan_build.checking import check
from coyoacan_build.seed_document import differences
from coyoacan_build.seed_page import seed_page
from tests.conftest import ROOT

SENTENCES = ("He was there.", "Was he? ", "So they | say <b>.")


def seeds_of(*sentences: str) -> Seeds:
    """A table of statements on a document that consists of these sentences."""
    model = seed_models()["statements"]
    text = " ".join(sentences)
    rows = []
    for number, sentence in enumerate(sentences, 1):
        row = dict.fromkeys(header(model), "")
        row |= {
            "statement_id": f"seed-{number:03}",
            "number": str(number),
            "offset": str(text.index(sentence)),
            "length": str(len(sentence)),
            "sha256": hashlib.sha256(sentence.encode()).hexdigest(),
            "kind": "fact",
            "verdict": "confirmed",
            "paraphrase": sentence,
            "explanation": "Because.",
        }
        rows.append(row)
    cells = {name: [row[name] for row in rows] for name in header(model)}
    return Seeds({"statements": Sheet(model, cells, list(range(2, len(rows) + 2)))})


def test_the_document_itself_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "document.txt"
    path.write_text(" ".join(SENTENCES), "utf-8")
    assert differences(seeds_of(*SENTENCES), path) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("He was here. Was he?  So they | say <b>.", "'seed-001': 13 characters from 0 are others"),
        (" ".join(SENTENCES) + " And more.", "text stands after the last sentence"),
        ("", "'seed-001'"),
    ],
)
def test_another_document_is_not(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "document.txt"
    path.write_text(text, "utf-8")
    assert any(says in finding.message for finding in differences(seeds_of(*SENTENCES), path))


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "document.txt"
    path.write_text("Something else.", "utf-8")
    assert cli.main(["seed", str(path), "--root", str(ROOT)]) == 1
    assert "seeds/statements.csv:" in capsys.readouterr().out
    assert cli.main(["seed", str(tmp_path / "none.txt"), "--root", str(ROOT)]) == 2
    assert cli.main(["seed", "--root", str(ROOT)]) == 2
    assert "name the document" in capsys.readouterr().err


def test_the_page_has_every_sentence_and_breaks_no_cell() -> None:
    page = seed_page(seeds_of(*SENTENCES))
    assert "So they \\| say \\<b\\>." in page
    rows = [line for line in page.splitlines() if line.startswith("| ") and "confirmed" in line]
    assert len(rows) == len(SENTENCES)
    real, _ = check(ROOT / "seeds")
    assert (ROOT / "docs/seed.md").read_text("utf-8") == seed_page(real)


def test_every_sentence_of_the_document_is_accounted_for() -> None:
    """The document has 102 sentences; each is judged, and a judged one is answered."""
    statements = coyoacan.load("statements")
    records = coyoacan.load("statement_records")
    assert sorted(statements["number"]) == list(range(1, 103))
    judged = statements[statements["verdict"] != "not-checkable"]
    assert set(judged["statement_id"]) <= set(records["statement_id"])
    facts = statements[statements["kind"] == "fact"]
    assert not (facts["verdict"] == "not-checkable").any()
    refuted = statements[statements["verdict"] == "refuted"]
    assert list(refuted["statement_id"]) == ["seed-044"]
