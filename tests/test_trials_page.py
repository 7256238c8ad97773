"""Every trial stands on its page whole, as the tables have it."""

from __future__ import annotations

import re

import pytest

import coyoacan
from coyoacan_build.dock import term
from tests.conftest import ROOT

PAGE = (ROOT / "docs/trials.md").read_text("utf-8")
SECTIONS = {part.split('"')[0]: part for part in PAGE.split('\n<a id="')[1:]}


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ("120", "10 years"),
        ("126", "10 years 6 months"),
        ("13", "1 year 1 month"),
        ("6", "6 months"),
        ("", ""),
        ("unknown", ""),
    ],
)
def test_a_term_is_told_in_years_and_months(months: str, said: str) -> None:
    assert term(months) == said


def test_every_trial_is_listed_and_has_its_section() -> None:
    trials = coyoacan.load("trials")
    assert set(SECTIONS) == set(trials["trial_id"])
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) == set(SECTIONS)
    assert len(SECTIONS) == len(re.findall("^## ", PAGE, flags=re.MULTILINE))


def test_the_trials_stand_in_the_order_in_which_they_began() -> None:
    began = [
        section.split("| began | ")[1][:4] for section in SECTIONS.values() if "| began" in section
    ]
    assert began == sorted(began)


def test_every_defendant_has_a_row_in_the_order_of_the_report() -> None:
    names = coyoacan.load("people").set_index("person_id")["name"]
    docks = coyoacan.load("trial_roles").query("role == 'defendant'")
    for trial, dock in docks.groupby("trial_id"):
        shown = re.findall(r"^\| \d* \| ([^|]+) \|", SECTIONS[str(trial)], flags=re.MULTILINE)
        assert sorted(shown) == sorted(names[dock["person_id"]])
        if dock["position"].notna().all():
            assert shown == list(names[dock.sort_values("position")["person_id"]])


def test_what_was_looked_for_in_vain_stands_under_its_trial() -> None:
    gaps = coyoacan.load("gaps").query("record == 'trials/shakhty-trial-1928'")
    assert len(gaps)
    for question in gaps["question"]:
        assert question in SECTIONS["shakhty-trial-1928"]


def test_a_verdict_names_its_term_and_what_came_later() -> None:
    row = next(line for line in SECTIONS["moscow-trial-1937"].splitlines() if "Karl Radek" in line)
    assert "imprisonment 10 years | killed in prison 1939-05-19" in row
    assert "judicial rehabilitation granted 1988-06-13" in row
