"""What the dataset promises to hold, asked of the published tables as a reader would ask.

The figures come from the proceedings: how many stood before a court is not ours to change.
"""

from __future__ import annotations

import pytest
from pandas import DataFrame

import coyoacan
from coyoacan.models import seed_models


def among(table: str, **cells: str) -> DataFrame:
    frame = coyoacan.load(table)
    for name, value in cells.items():
        frame = frame[frame[name] == value]
    return frame


@pytest.mark.parametrize(
    ("trial", "defendants"),
    [
        ("moscow-trial-1936", 16),
        ("moscow-trial-1937", 17),
        ("moscow-trial-1938", 21),
        ("military-trial-1937", 8),
        ("mercader-trial", 1),
    ],
)
def test_a_trial_is_whole(trial: str, defendants: int) -> None:
    """Every defendant has a sentence and what became of them, and somebody presided."""
    roles = among("trial_roles", trial_id=trial)
    accused = set(roles[roles["role"] == "defendant"]["person_id"])
    judged = among("judgments", trial_id=trial, instance="first")
    assert len(accused) == defendants
    assert set(judged["person_id"]) == accused
    assert judged[["sentence", "outcome"]].notna().all(axis=None)
    assert (roles["role"] == "presiding-judge").sum() == 1


def test_coverage_is_computed_from_the_roles() -> None:
    sets = coyoacan.coverage().set_index("closed_set_id")
    assert sets.loc["moscow-trial-1936-defendants", "present_count"] == 16
    assert sets.loc["moscow-trial-1936-defendants", "share"] == 1
    assert (sets["share"].dropna() <= 1).all()
    assert set(coyoacan.coverage(missing_only=True)["closed_set_id"]) < set(sets.index)


def test_sentences_of_the_moscow_trials() -> None:
    first = among("judgments", instance="first")
    sentenced = first.groupby(["trial_id", "sentence"], observed=True).size()
    assert sentenced["moscow-trial-1936", "death"] == 16
    assert sentenced["moscow-trial-1937", "death"] == 13
    assert sentenced["moscow-trial-1938", "death"] == 18


def test_the_commission_of_inquiry() -> None:
    roles = among("trial_roles", trial_id="dewey-commission-inquiry")
    assert (roles["role"] == "commissioner").sum() == 11
    sessions = coyoacan.load("events")["event_id"].str.match(r"dewey-session-[0-9]{2}$")
    assert sessions.sum() == 13
    members = among("memberships", organization_id="dewey-subcommission")
    sat = members[members["role"].isin(["member", "chairman", "secretary"])]
    assert len(sat) == 5


def test_yagoda_was_refused() -> None:
    acts = among("rehabilitations", person_id="yagoda-genrikh")
    assert set(acts["outcome"]) == {"refused"}


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ("people/klement-rudolf", "death_date"),
        ("people/sedov-lev", "death_manner"),
        ("people/harte-robert-sheldon", "death_date"),
        ("events/reiss-assassination", "start_date"),
        ("people/stalin-joseph", "birth_date"),
        ("people/mercader-ramon", "birth_date"),
    ],
)
def test_rivals_stand_side_by_side(record: str, field: str) -> None:
    claims = coyoacan.why(record, field)
    claims = claims[claims["rank"] != "cited"]
    assert claims["value"].nunique() >= 2
    assert claims["source_id"].nunique() >= 2


def test_hartes_part_is_disputed() -> None:
    parts = among("participations", event_id="coyoacan-raid", person_id="harte-robert-sheldon")
    standing = dict(zip(parts["role"], parts["standing"], strict=True))
    assert standing["accomplice"] == "disputed"
    assert "victim" in standing


@pytest.mark.parametrize(
    "person",
    [
        "trotsky-leon", "stalin-joseph", "lenin-vladimir", "zinoviev-grigory", "kamenev-lev",
        "kirov-sergei", "bukharin-nikolai", "radek-karl", "rakovsky-christian",
        "tukhachevsky-mikhail", "gamarnik-yan", "blyukher-vasily", "blyukher-glafira",
        "kerensky-alexander", "sedova-natalia", "sedov-lev", "volkov-esteban", "klement-rudolf",
        "zborowski-mark", "dewey-john", "sudoplatov-pavel", "beria-lavrenty", "mercader-ramon",
        "hansen-joseph", "hitler-adolf",
    ],
)  # fmt: skip
def test_everybody_whom_the_seed_document_names_or_means(person: str) -> None:
    assert len(among("people", person_id=person)) == 1


def test_an_accusation_is_not_a_fact() -> None:
    flight = among("events", event_id="pyatakov-oslo-flight-alleged")
    assert set(flight["standing"]) == {"disproved"}
    centres = among("organizations", kind="alleged-centre")
    assert len(centres) >= 3
    assert set(centres["existence"]) == {"alleged"}


def test_every_fact_is_sourced() -> None:
    cited = set(coyoacan.load("citations")["record"].str.partition("/")[0])
    tables = {name for name in seed_models() if "certainty" in coyoacan.load(name).columns}
    assert tables <= cited
    for name in tables:
        assert coyoacan.load(name)["sources"].notna().all()


def test_births_and_deaths_rest_on_more_than_one_witness() -> None:
    """For at least sixty people two sources agree on birth and on death; all Wikipedias are one."""
    claims = among("claims").query("field in ('birth_date', 'death_date') and rank == 'preferred'")
    witness = claims["source_id"].str.replace(r"wikipedia-\w+", "wikipedia", regex=True)
    counted = claims.assign(witness=witness).groupby(["record", "field"])["witness"].nunique()
    both = counted[counted >= 2].reset_index().groupby("record").size()
    assert (both == 2).sum() >= 60


def test_what_is_argued_is_argued_from_both_sides() -> None:
    """At least twenty questions; an open one has rival positions, and each position an argument."""
    questions = coyoacan.load("questions")
    positions = coyoacan.load("positions")
    arguments = coyoacan.load("arguments")
    assert len(questions) >= 20
    held = positions.groupby("question_id").size()
    unsettled = questions[questions["status"] == "open"]["question_id"]
    assert (held[unsettled] >= 2).all()
    assert set(positions["position_id"]) == set(arguments["position_id"])
    assert {"for", "against"} <= set(arguments["side"])
    motive = positions[positions["question_id"] == "trotsky-killing-motive"]
    assert len(motive) >= 4
