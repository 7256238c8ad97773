"""What the sources dispute, and that `why` shows it."""

from __future__ import annotations

import pytest

import coyoacan
from coyoacan.dates import members
from coyoacan.disputes import ranked, rivals
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        (["1938", "1938-02", "1938-02-16"], ("1938-02-16",)),
        (["1938-02-14", "1938-02-16", "1938"], ("1938-02-14", "1938-02-16")),
        (["[1938-07-12,1938-07-13]", "1938-07-13"], ("1938-07-12", "1938-07-13")),
        (["executed", "natural", "disputed", "unknown"], ("executed", "natural")),
        (["53", "52"], ("52", "53")),
    ],
)
def test_which_values_exclude_one_another(said: list[str], apart: tuple[str, ...]) -> None:
    assert rivals(said) == apart


def test_the_widest_dispute_comes_first() -> None:
    claims = [
        ("people/a", "birth_date", "1900", "x"),
        ("people/a", "birth_date", "1900-01", "y"),
        ("people/b", "birth_date", "1900", "x"),
        ("people/b", "birth_date", "1901", "y"),
        ("people/c", "birth_date", "1900", "x"),
        ("people/c", "birth_date", "1901", "y"),
        ("people/c", "birth_date", "1902", "y"),
        ("people/d", "birth_date", "1900", "x"),
        ("people/d", "birth_date", "1901", "y"),
        ("people/d", "birth_date", "1901", "z"),
    ]
    assert [dispute.record for dispute in ranked(claims)] == ["people/c", "people/d", "people/b"]


def test_why_shows_every_value_of_the_twenty_most_disputed_cells() -> None:
    """Each rival stands in `why` with a source, and the cell follows or covers its claims."""
    found = coyoacan.disputed(20)
    assert len(found) == 20
    page = (ROOT / "docs/disputed.md").read_text("utf-8")
    for dispute in found.itertuples(index=False):
        shown = coyoacan.why(str(dispute.record), str(dispute.field))
        values = {part for value in shown["value"].dropna() for part in members(value)}
        assert set(str(dispute.values).split("; ")) <= values
        assert shown["source_id"].nunique() >= 2
        preferred = set(shown.loc[shown["rank"] == "preferred", "value"])
        assert len(preferred) <= 1
        assert preferred <= {str(dispute.cell)}
        assert f"## `{dispute.record}`: {str(dispute.field).replace('_', ' ')}" in page


def test_all_disputes_can_be_had() -> None:
    assert len(coyoacan.disputed(None)) > 200
