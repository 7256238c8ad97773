"""Totals that a source states, against the rows: how many stood there, died, and went to prison.

Each line names the source that states the total. A trial of which not every sentence is known is
held to what is known of it.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pytest

import coyoacan


class Total(NamedTuple):
    """What a source states of a trial in the first instance; None where it states nothing."""

    trial: str
    defendants: int
    death: int | None
    prison: int | None
    source: str


TOTALS = [
    Total("moscow-trial-1936", 16, 16, 0, "conquest-1990"),
    Total("moscow-trial-1937", 17, 13, 4, "court-report-1937"),
    Total("moscow-trial-1938", 21, 18, 3, "court-report-1938"),
    Total("military-trial-1937", 8, 8, 0, "suvenirov-2009"),
    Total("leningrad-centre-trial-1934", 14, 14, 0, "stalin-bez-lzhi"),
    Total("moscow-centre-trial-1935", 19, 0, 19, "koshel-istoriya-syska"),
    Total("leningrad-nkvd-trial-1935", 12, 0, 12, "egge-zagadka-kirova"),
    Total("nikolaev-relatives-trial-1935", 3, 3, 0, "ulrikh-memo-1935-03-11"),
    Total("poum-trial-1938", 7, 0, 5, "poum-revision-declaration"),
    Total("industrial-party-trial-1930", 8, 5, 3, "hokitika-guardian-1930-12-09"),
    Total("sr-trial-1922", 34, 15, None, "kersten-1925"),
    Total("menshevik-trial-1931", 14, 0, 14, "jta-menshevik-verdict-1931"),
    Total("metro-vickers-trial-1933", 18, 0, None, "metro-vickers-report-1933"),
    Total("efron-trial-1941", 6, None, None, "kudrova-put-komet"),
    Total("soble-trial-1957", 3, 0, 3, "decatur-1957-08-10"),
    Total("mercader-trial", 1, 0, 1, "orourke-1943"),
]


@pytest.mark.parametrize("total", TOTALS, ids=lambda total: total.trial)
def test_the_rows_add_up_to_what_the_source_states(total: Total) -> None:
    roles = coyoacan.load("trial_roles").query("trial_id == @total.trial and role == 'defendant'")
    judged = coyoacan.load("judgments").query("trial_id == @total.trial and instance == 'first'")
    assert len(roles) == total.defendants
    if total.prison is not None or total.death is not None:
        assert len(judged) == total.defendants
    if total.death is not None:
        assert (judged["sentence"] == "death").sum() == total.death
    if total.prison is not None:
        assert judged["sentence"].isin(["imprisonment", "camp"]).sum() == total.prison


@pytest.mark.parametrize("total", TOTALS, ids=lambda total: total.trial)
def test_the_source_of_a_total_is_cited_by_the_trial_or_its_judgments(total: Total) -> None:
    citations = coyoacan.load("citations")
    of_trial = citations["record"].str.startswith(
        (f"trials/{total.trial}", f"judgments/{total.trial}+")
    )
    assert total.source in set(citations[of_trial]["source_id"])


def test_the_condemned_of_trials_of_which_not_every_defendant_is_known() -> None:
    """Twelve Socialist Revolutionaries of the first group and eleven at Shakhty: all are here."""
    judged = coyoacan.load("judgments").query("instance == 'first' and sentence == 'death'")
    shakhty = judged[judged["trial_id"] == "shakhty-trial-1928"]
    assert len(shakhty) == 11
    assert (shakhty["outcome"] == "shot").sum() == 5
    members = coyoacan.load("closed_set_members").query(
        "closed_set_id == 'sr-trial-1922-condemned'"
    )
    condemned = judged[judged["trial_id"] == "sr-trial-1922"]["person_id"]
    assert len(members) == 12
    assert set(members["record"].str.removeprefix("people/")) <= set(condemned)


KREMLIN_CASE_TERMS = {120: 9, 96: 1, 84: 5, 72: 5, 60: 1, 48: 1, 36: 3, 24: 3}
"""How many got each term of months in July 1935, beside two condemned to death (Koshel)."""


def test_the_known_terms_of_the_kremlin_case_stay_within_what_its_source_counts() -> None:
    judged = coyoacan.load("judgments").query(
        "trial_id == 'kremlin-case-trial-1935' and instance == 'first'"
    )
    condemned = judged[judged["sentence"] == "death"]
    known = Counter(int(term) for term in judged["term_months"].dropna())
    assert len(condemned) == 2
    assert known - Counter(KREMLIN_CASE_TERMS) == Counter()
