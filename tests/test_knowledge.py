"""The dataset at a time, and as it was known at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest

import coyoacan
from coyoacan import addresses, knowledge, store
from coyoacan.dates import EMPTIES
from coyoacan.loading import read

END = pd.Timestamp("1938-12-31")


def test_nothing_of_later_is_left() -> None:
    for table in coyoacan.tables():
        frame = coyoacan.load(table, as_known="1938")
        for name in frame.columns:
            if name.endswith("_earliest"):
                assert not frame[name].gt(END).any(), f"{table}.{name}"


def test_a_judgment_without_a_day_is_of_the_verdict() -> None:
    """Who was acquitted in Minneapolis on 1 December 1941 was not so in the summer."""
    judged = coyoacan.load("judgments").query("trial_id == 'minneapolis-trial-1941'")
    undated = set(judged[judged["judgment_date"].isna()]["person_id"])
    assert undated

    def known(when: str) -> set[str]:
        then = coyoacan.load("judgments", as_known=when)
        return set(then.query("trial_id == 'minneapolis-trial-1941'")["person_id"])

    assert not undated & known("1941-08")
    assert undated <= known("1942")


def test_every_pointer_has_its_row() -> None:
    known = {table: coyoacan.load(table, as_known=1938) for table in coyoacan.tables()}
    rows = {f"{table}/{key}" for table in known for key in addresses.keys(known[table], table)}
    for table, frame in known.items():
        for link in store.resource(table)["schema"].get("foreignKeys", []):
            target = link["reference"]["resource"] or table
            pointers = set(frame[link["fields"][0]].dropna()) - set(EMPTIES)
            assert {f"{target}/{key}" for key in pointers} <= rows, f"{table}.{link['fields']}"
        if "record" in frame:
            assert set(frame["record"].dropna()) <= rows, table


def test_required_cells_are_filled_but_for_hindsight() -> None:
    for table in coyoacan.tables():
        frame = coyoacan.load(table, as_known="1930")
        ours = set(knowledge.SUMMED_UP.get(table, ()))
        if "certainty" in frame:
            ours |= set(knowledge.HINDSIGHT)
        for field in store.resource(table)["schema"]["fields"]:
            cells = frame[field["name"]]
            if field["name"] in ours:
                assert cells.isna().all()
            elif field.get("constraints", {}).get("required"):
                assert cells.notna().all(), f"{table}.{field['name']}"


def test_the_network_shows_no_secret() -> None:
    """Neither why somebody is in the dataset today, nor how many ties were to be found."""
    nodes = coyoacan.load("network_nodes", as_known="1938").set_index("person_id")
    edges = coyoacan.load("network_edges", as_known="1938")
    ends = pd.concat([edges["person_id"], edges["other_person_id"]])
    assert nodes["degree"].to_dict() == ends.value_counts().to_dict()
    today = coyoacan.load("network_nodes").set_index("person_id")
    before, now = (frame["degree"].to_dict() for frame in (nodes, today))
    assert before["zborowski-mark"] < now["zborowski-mark"]
    assert "scope" not in coyoacan.network(as_known=1938).nodes["zborowski-mark"]


def test_the_scope_of_an_act_is_no_hindsight() -> None:
    acts = coyoacan.load("rehabilitations", as_known=1990)
    assert len(acts)
    assert acts["scope"].notna().all()


def test_a_life_that_goes_on() -> None:
    trotsky = coyoacan.load("people", as_known="1938").set_index("person_id").loc["trotsky-leon"]
    assert trotsky["birth_date"] == "1879-11-07"
    for column in ("death_date", "death_date_latest", "death_manner", "death_place_id"):
        assert pd.isna(trotsky[column]), column
    later = coyoacan.load("people", as_known=1940).set_index("person_id").loc["trotsky-leon"]
    assert later["death_date"] == "1940-08-21"
    assert pd.isna(later["description"])


def test_types_are_kept() -> None:
    for table in coyoacan.tables():
        assert (coyoacan.load(table, as_known="1938").dtypes == coyoacan.load(table).dtypes).all()


def test_what_no_later_date_hides_is_all_there() -> None:
    people = coyoacan.load("people", as_known="2026")
    assert len(people) == len(coyoacan.load("people"))
    assert len(coyoacan.load("judgments", as_known="2026")) == len(coyoacan.load("judgments"))


class Disclosures:
    """The claims on one row are replaced by others: what became public of it, and when."""

    def __init__(self) -> None:
        self.claims = read("claims")
        self.two = list(self.claims["source_id"].unique()[:2])

    def read(self, table: str) -> pd.DataFrame:
        return self.claims if table == "claims" else read(table)

    def forget(self, record: str) -> None:
        self.claims = self.claims[self.claims["record"] != record]

    def say(self, record: str, field: str, value: str, year: str, source: int = 0) -> None:
        row = {
            "record": record,
            "field": field,
            "value": value,
            "source_id": self.two[source],
            "rank": "preferred",
            "first_public": year,
            "first_public_earliest": pd.Timestamp(f"{year}-01-01"),
            "first_public_latest": pd.Timestamp(f"{year}-12-31"),
        }
        added = pd.DataFrame([row]).reindex(columns=self.claims.columns)
        both = pd.concat([self.claims.astype("object"), added.astype("object")], ignore_index=True)
        self.claims = both.astype(self.claims.dtypes.to_dict())


@pytest.fixture
def disclosed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disclosures]:
    """Claims that a test may change before the dataset is asked."""
    claims = Disclosures()
    knowledge.known_by.cache_clear()
    monkeypatch.setattr(knowledge, "read", claims.read)
    yield claims
    knowledge.known_by.cache_clear()


def test_a_secret_takes_its_row_along(disclosed: Disclosures) -> None:
    tie = read("relationships").iloc[0]
    record = f"relationships/{tie['relationship_id']}"
    disclosed.say(record, "kind", str(tie["kind"]), "1999")
    assert tie["relationship_id"] not in set(
        coyoacan.load("relationships", as_known=1998)["relationship_id"]
    )
    assert tie["relationship_id"] in set(
        coyoacan.load("relationships", as_known=1999)["relationship_id"]
    )
    assert record not in set(coyoacan.load("timeline", as_known=1998)["record"])


def test_a_secret_cell_is_blank(disclosed: Disclosures) -> None:
    disclosed.forget("people/trotsky-leon")
    disclosed.say("people/trotsky-leon", "birth_date", "1879-11-07", "1935")
    before = coyoacan.load("people", as_known=1934).set_index("person_id").loc["trotsky-leon"]
    assert pd.isna(before["birth_date"])
    assert pd.isna(before["birth_place_id"])
    after = coyoacan.load("people", as_known=1935).set_index("person_id").loc["trotsky-leon"]
    assert after["birth_date"] == "1879-11-07"


def test_the_first_to_say_so_counts(disclosed: Disclosures) -> None:
    disclosed.say("people/trotsky-leon", "birth_date", "1879-11-07", "1935")
    disclosed.say("people/trotsky-leon", "birth_date", "1879-11-07", "1925", 1)
    people = coyoacan.load("people", as_known=1930).set_index("person_id")
    assert people.loc["trotsky-leon", "birth_date"] == "1879-11-07"


def test_only_what_agrees_with_the_cell_dates_it(disclosed: Disclosures) -> None:
    disclosed.say("people/trotsky-leon", "birth_date", "1880", "1935")
    people = coyoacan.load("people", as_known=1930).set_index("person_id")
    assert people.loc["trotsky-leon", "birth_date"] == "1879-11-07"


def test_at_a_time() -> None:
    people = coyoacan.load("people", at=1941).set_index("person_id")
    assert "trotsky-leon" not in people.index
    assert "mercader-ramon" in people.index
    events = coyoacan.load("events", at="1940-08-20").set_index("event_id")
    assert not events["start_date_earliest"].gt(pd.Timestamp("1940-08-20")).any()
    assert "coyoacan-raid" not in events.index
    assert "coyoacan-raid" in set(coyoacan.load("events", at="1940-05")["event_id"])
    both = coyoacan.load("events", at="1940", as_known="1940-06")
    assert not both["start_date_earliest"].gt(pd.Timestamp("1940-06-30")).any()


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        ({"at": "1938-02-30"}, "did you mean 1938-02-28"),
        ({"as_known": "soon"}, "'soon' is no date"),
        ({"at": "1938"}, "judgments has no start and end"),
    ],
)
def test_what_cannot_be_asked(ask: dict[str, str], says: str) -> None:
    with pytest.raises(coyoacan.CoyoacanError, match=says):
        coyoacan.load("judgments", **ask)
