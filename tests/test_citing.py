"""Every style of citation, read by what reads it."""

from __future__ import annotations

import json

import pytest
from bibtexparser.entrypoint import parse_string

import coyoacan
from coyoacan.citing import STYLES
from tests.conftest import ROOT

RECORD = "closed_sets/dewey-commissioners"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("record", [None, RECORD])
def test_every_style_names_author_title_version_and_record(style: str, record: str | None) -> None:
    text = coyoacan.cite(record, style).replace("\\_", "_")
    assert "The Coyoacán contributors" in text
    assert "the struggle between Stalin and Trotsky, 1879-1978" in text
    assert coyoacan.__version__ in text
    assert (RECORD in text) == (record is not None)


def test_bibtex_is_read_by_bibtexparser() -> None:
    library = parse_string(coyoacan.cite(RECORD, "bibtex"))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry.key == f"coyoacan-{coyoacan.__version__}"
    assert entry["year"] in (ROOT / "CITATION.cff").read_text("utf-8")
    assert "closed\\_sets" in entry["note"]


def test_csl_json_has_the_day_of_the_version() -> None:
    (item,) = json.loads(coyoacan.cite(style="csl-json"))
    assert item["type"] == "dataset"
    day = "-".join(f"{part:02}" for part in item["issued"]["date-parts"][0])
    assert f'date-released: "{day}"' in (ROOT / "CITATION.cff").read_text("utf-8")


def test_ris_has_one_tag_a_line() -> None:
    lines = coyoacan.cite(style="ris").splitlines()
    assert lines[0] == "TY  - DATA"
    assert lines[-1] == "ER  - "
    assert all(line[2:6] == "  - " for line in lines)


def test_no_such_style() -> None:
    with pytest.raises(coyoacan.CoyoacanError, match="did you mean 'bibtex'"):
        coyoacan.cite(style="bibtx")
