"""Which sources count as one witness, and how corroboration is counted."""

from __future__ import annotations

import pytest

from coyoacan.models import seed_models
from coyoacan.models.columns import header
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build.corroboration import corroboration
from coyoacan_build.witnesses import independent, origins


def sheet(table: str, *rows: dict[str, str]) -> Sheet:
    model = seed_models()[table]
    cells = {name: [row.get(name, "") for row in rows] for name in header(model)}
    return Sheet(model, cells, list(range(2, len(rows) + 2)))


def seeds_with(*claims: tuple[str, str], death: str = "1938", value: str = "1938") -> Seeds:
    """Seeds of one person, sources a to d and two Wikipedias; b derives from a, and c from b."""
    sources = [{"source_id": key} for key in ("a", "b", "c", "d", "wikipedia-en", "wikipedia-ru")]
    links = [
        {"source_id": "b", "derives_from_id": "a"},
        {"source_id": "c", "derives_from_id": "b"},
    ]
    said = [
        {"record": "people/x", "field": field, "source_id": source, "value": value}
        for field, source in claims
    ]
    tables = (
        sheet("people", {"person_id": "x", "death_date": death}),
        sheet("sources", *sources),
        sheet("source_links", *links),
        sheet("claims", *said),
    )
    return Seeds({table.name: table for table in tables})


def counted(seeds: Seeds, table: str = "people", field: str = "death_date") -> tuple[str, ...]:
    return next(row[2:] for row in corroboration(seeds) if row[:2] == (table, field))


def test_a_source_has_all_that_it_derives_from_as_origins() -> None:
    known = origins(seeds_with())
    assert known["c"] == {"a", "b", "c"}
    assert known["d"] == {"d"}
    assert known["wikipedia-en"] & known["wikipedia-ru"]


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ("", 0),
        ("a", 1),
        ("a b", 1),
        ("b c", 1),
        ("a d", 2),
        ("d unheard-of", 2),
        ("wikipedia-en wikipedia-ru", 1),
        ("wikipedia-en d", 2),
        ("of-a of-a-too", 1),
        ("of-a-and-d", 1),
        ("of-a-and-d of-a", 1),
        ("of-a-and-d of-a of-d", 2),
        ("a d of-a-and-d", 2),
        ("one-way other-way", 1),
    ],
)
def test_sources_are_as_many_witnesses_as_are_independent(sources: str, expected: int) -> None:
    known = {
        **origins(seeds_with()),
        "of-a": frozenset({"of-a", "a"}),
        "of-a-too": frozenset({"of-a-too", "a"}),
        "of-d": frozenset({"of-d", "d"}),
        "of-a-and-d": frozenset({"of-a-and-d", "a", "d"}),
        "one-way": frozenset({"one-way", "other-way"}),
        "other-way": frozenset({"one-way", "other-way"}),
    }
    assert independent(sources.split(), known) == expected


def test_copies_do_not_corroborate() -> None:
    copies = [("death_date", "a"), ("death_date", "b"), ("death_date", "c")]
    assert counted(seeds_with(*copies)) == ("1", "1", "0")
    assert counted(seeds_with(*copies, ("death_date", "d"))) == ("1", "1", "1")


def test_what_is_unknown_needs_no_witness() -> None:
    assert counted(seeds_with(death="unknown")) == ("0", "0", "0")


def test_what_contradicts_does_not_corroborate() -> None:
    rival = seeds_with(("death_date", "a"), ("death_date", "d"), death="1940")
    assert counted(rival) == ("1", "0", "0")
    coarser = seeds_with(("death_date", "a"), ("death_date", "d"), death="1938-03-15")
    assert counted(coarser) == ("1", "1", "1")


def test_a_code_agrees_with_itself_only() -> None:
    tables = seeds_with(("death_manner", "a"), ("death_manner", "d"), value="suicide").sheets
    for manner, expected in (("suicide", ("1", "1", "1")), ("natural", ("1", "0", "0"))):
        person = sheet("people", {"person_id": "x", "death_manner": manner})
        assert counted(Seeds({**tables, "people": person}), field="death_manner") == expected


def test_a_death_and_the_end_by_law_are_one_fact() -> None:
    shot = {"trial_id": "t", "person_id": "x", "instance": "first", "outcome": "shot"}
    tables = seeds_with(("death_date", "a"), ("death_date", "d")).sheets
    for day, expected in (("1938", ("1", "1", "1")), ("1938-03", ("1", "0", "0"))):
        judged = sheet("judgments", shot | {"outcome_date": day})
        seeds = Seeds({**tables, "judgments": judged})
        assert counted(seeds, "judgments", "outcome_date") == expected


def test_a_verdict_and_the_judgments_in_it_are_one_fact() -> None:
    claim = {"record": "trials/t", "field": "verdict_date", "value": "1938", "rank": "normal"}
    judged = {"trial_id": "t", "person_id": "x", "judgment_date": "1938"}
    tables = {
        **seeds_with().sheets,
        "trials": sheet("trials", {"trial_id": "t", "verdict_date": "1938"}),
        "claims": sheet("claims", claim | {"source_id": "a"}, claim | {"source_id": "d"}),
    }
    for instance, expected in (("first", ("1", "1", "1")), ("review", ("1", "0", "0"))):
        judgments = sheet("judgments", judged | {"instance": instance})
        seeds = Seeds({**tables, "judgments": judgments})
        assert counted(seeds, "judgments", "judgment_date") == expected


def test_what_was_rejected_does_not_count() -> None:
    tables = seeds_with(("death_date", "a"), ("death_date", "d")).sheets
    names, claims = tables["claims"].cells, tables["claims"]
    rejected = [dict(zip(names, row, strict=True)) for row in zip(*names.values(), strict=True)]
    rejected[1]["rank"] = "deprecated"
    assert counted(Seeds({**tables, "claims": sheet("claims", *rejected)})) == ("1", "1", "0")
    assert counted(Seeds({**tables, "claims": claims})) == ("1", "1", "1")


def test_a_case_of_one_day_behind_closed_doors_begins_on_the_day_of_its_decision() -> None:
    claim = {"record": "trials/t", "field": "verdict_date", "rank": "normal"}
    for kind, start, verdict, expected in (
        ("closed-trial", "1938-02-08", "1938-02-08", ("1", "1", "1")),
        ("extrajudicial", "1938-02-08", "1938-02-08", ("1", "1", "1")),
        ("show-trial", "1938-02-08", "1938-02-08", ("1", "0", "0")),
        ("closed-trial", "1938-02-07", "1938-02-08", ("1", "0", "0")),
        ("closed-trial", "1938", "1938", ("1", "0", "0")),
    ):
        trial = {"trial_id": "t", "kind": kind, "start_date": start, "verdict_date": verdict}
        said = claim | {"value": verdict}
        claims = sheet("claims", said | {"source_id": "a"}, said | {"source_id": "d"})
        seeds = Seeds({**seeds_with().sheets, "trials": sheet("trials", trial), "claims": claims})
        assert counted(seeds, "trials", "start_date") == expected


def test_who_was_condemned_on_the_only_day_of_a_trial_was_tried_on_it() -> None:
    judged = {"trial_id": "t", "person_id": "x", "instance": "first", "judgment_date": "1938-02-08"}
    claim = {"record": "judgments/t+x+first", "field": "judgment_date", "value": "1938-02-08"}
    said = sheet("claims", claim | {"source_id": "a"}, claim | {"source_id": "d"})
    for start, expected in (("1938-02-08", ("1", "1", "1")), ("1938-02-07", ("1", "0", "0"))):
        trial = {"trial_id": "t", "kind": "closed-trial", "start_date": start}
        tables = {
            **seeds_with().sheets,
            "trials": sheet("trials", trial | {"verdict_date": "1938-02-08"}),
            "judgments": sheet("judgments", judged),
            "claims": said,
        }
        assert counted(Seeds(tables), "trials", "start_date") == expected
