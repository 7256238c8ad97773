"""What a reader of the data meets."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys

import pandas as pd
import pytest

import coyoacan
from coyoacan import addresses, store
from tests.conftest import ROOT

TABLES = list(coyoacan.tables())


def test_import_is_light() -> None:
    """Neither pandas nor pyarrow nor pydantic is imported before a table is asked for."""
    code = (
        "import sys, coyoacan; coyoacan.tables(); coyoacan.describe('people'); coyoacan.cite();"
        "print(*sorted({'pandas', 'pyarrow', 'pydantic', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("table", TABLES)
def test_load(table: str) -> None:
    frame = coyoacan.load(table)
    assert len(frame) == store.resource(table)["rows"]
    assert frame.attrs["description"] == store.resource(table)["description"]
    assert frame.attrs["version"] == coyoacan.__version__
    keys = addresses.keys(frame, table)
    assert keys.is_unique
    kinds = {"string": ("string", "category"), "integer": ("Int64",), "number": ("Float64",),
             "boolean": ("boolean",), "date": ("datetime64[s]",)}  # fmt: skip
    for field in store.resource(table)["schema"]["fields"]:
        assert str(frame[field["name"]].dtype) in kinds[field["type"]], field["name"]


def test_a_blank_is_missing_and_a_word_is_a_word() -> None:
    people = coyoacan.load("people")
    assert not people["death_date"].eq("").any()
    assert people["birth_date_earliest"].isna().any()
    assert people["birth_date_latest"].max() < pd.Timestamp("1950-01-01")


def test_every_table_has_a_loader_with_its_codebook() -> None:
    text = coyoacan.load_people.__doc__ or ""
    assert text.splitlines()[0] == "Return the table `people`."
    assert "death_manner" in text
    assert len(coyoacan.load_people()) == len(coyoacan.load("people"))
    assert len(coyoacan.load_people(at=1941)) == len(coyoacan.load("people", at=1941))
    assert "load_judgments" in dir(coyoacan)


def test_an_editor_knows_every_loader() -> None:
    stub = ast.parse((ROOT / "src/coyoacan/table_loaders.pyi").read_text("utf-8"))
    known = {node.name: node for node in stub.body if isinstance(node, ast.FunctionDef)}
    assert list(known) == [f"load_{table}" for table in TABLES]
    for name, node in known.items():
        real = inspect.signature(getattr(coyoacan, name))
        assert [arg.arg for arg in node.args.kwonlyargs] == list(real.parameters)
        assert ast.get_docstring(node)


def test_no_other_attribute() -> None:
    with pytest.raises(AttributeError, match="load_poeple"):
        _ = coyoacan.load_poeple


def test_tables_are_listed_one_a_line() -> None:
    lines = str(coyoacan.tables()).splitlines()
    assert len(lines) == len(TABLES)
    assert lines[TABLES.index("people")].startswith("people ")
    assert repr(coyoacan.tables()) == str(coyoacan.tables())


def test_describe_a_table() -> None:
    page = coyoacan.describe("judgments")
    assert page.startswith("judgments: What a court decided")
    assert "term_months (integer)" in page
    assert repr(page) == str(page)


def test_describe_a_vocabulary_and_a_code() -> None:
    assert "killed-in-prison (death_manner): " in coyoacan.describe("killed-in-prison")
    assert len(coyoacan.describe("standing").splitlines()) == 4


def test_describe_a_column() -> None:
    page = coyoacan.describe("judgments", "trial_id")
    assert page.startswith("trial_id (string, required)")
    assert "An id of: trials" in page
    assert coyoacan.describe("judgments.trial_id") == page


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Étienne", "zborowski-mark"),
        ("etienne", "zborowski-mark"),
        ("Троцкий", "trotsky-leon"),
        ("Бронштейн", "trotsky-leon"),
        ("Jacson", "mercader-ramon"),
        ("Trotskii", "trotsky-leon"),
        ("Trotzky", "trotsky-leon"),
        ("Trockij", "trotsky-leon"),
        ("Tuchatschewski", "tukhachevsky-mikhail"),
        ("Sinowjew", "zinoviev-grigory"),
        ("Bukharine", "bukharin-nikolai"),
    ],
)
def test_find(name: str, person: str) -> None:
    found = coyoacan.find(name)
    assert person in set(found["person_id"])
    assert list(found.columns) == [
        "person_id", "person", "matched", "kind", "language", "start_date", "end_date",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Maximilien Robespierre", "", "  ", "Ejov", "zz"])
def test_find_nobody(name: str) -> None:
    assert coyoacan.find(name).empty


def test_resolve_leaves_out_who_could_not_bear_the_name_then() -> None:
    assert "grigulevich-iosif" in set(coyoacan.resolve("Felipe", 1939)["person_id"])
    assert coyoacan.resolve("Felipe", "1890").empty
    names = coyoacan.load("names").dropna(subset=["end_date"])
    dated = names[names["end_date"].str.fullmatch(r"19[0-9]{2}")]
    person, name, kind, end = (
        str(dated[column].iloc[0]) for column in ("person_id", "name", "kind", "end_date")
    )
    later = coyoacan.resolve(name, int(end) + 1)
    rows = later[(later["person_id"] == person) & (later["kind"] == kind)]
    assert name not in set(rows["matched"])


def test_resolve_says_what_is_wrong_with_a_date() -> None:
    with pytest.raises(coyoacan.CoyoacanError, match="no date"):
        coyoacan.resolve("Felipe", "1939-02-30")


def test_whole_names_come_first() -> None:
    people = coyoacan.load("people")
    found = coyoacan.find(people["name"].iloc[0])
    assert found["person_id"].iloc[0] == people["person_id"].iloc[0]


def test_why_sets_the_claims_side_by_side() -> None:
    found = coyoacan.why("people/klement-rudolf", "death_date")
    claims = found[found["rank"] != "cited"]
    assert claims["value"].nunique() >= 2
    assert claims["source_id"].nunique() >= 2
    assert found["title"].notna().all()


def test_why_puts_no_words_into_a_source() -> None:
    found = coyoacan.why("people/klement-rudolf", "death_date")
    cited = found[found["rank"] == "cited"]
    assert len(cited)
    assert cited["value"].isna().all()
    assert not set(cited["source_id"]) & set(found[found["rank"] != "cited"]["source_id"])


def test_why_of_a_whole_row_ends_with_what_it_cites() -> None:
    found = coyoacan.why("people/trotsky-leon")
    assert set(found[found["rank"] != "cited"]["field"]) >= {"birth_date", "death_date"}
    assert "cited" in set(found["rank"])


def test_timeline_is_in_order_and_cut() -> None:
    whole = coyoacan.timeline()
    begins = whole["date_earliest"].fillna(whole["date_latest"])
    assert begins.is_monotonic_increasing
    year = coyoacan.timeline(1940, "1940")
    assert 0 < len(year) < len(whole)
    assert "events/coyoacan-raid" in set(year["record"])
    assert (year["date_earliest"].dropna() <= pd.Timestamp("1940-12-31")).all()
    assert (year["date_latest"].dropna() >= pd.Timestamp("1940-01-01")).all()


def test_timeline_of_a_life_has_its_events() -> None:
    records = set(coyoacan.timeline(person="trotsky-leon")["record"])
    assert {"people/trotsky-leon", "events/trotsky-assassination"} <= records
    assert "trials/moscow-trial-1936" in records
    assert "people/stalin-joseph" not in records


def test_cite() -> None:
    assert coyoacan.__version__ in coyoacan.cite()
    assert "CC BY 4.0" in coyoacan.cite()
    record = coyoacan.cite("people/klement-rudolf")
    assert "Record people/klement-rudolf, after:" in record
    assert record.count("\n  - ") >= 2
    assert "nan" not in record
    assert "<NA>" not in record


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: coyoacan.load("poeple"), "no table 'poeple'; did you mean 'people'?"),
        (lambda: coyoacan.load("qqq"), "no table 'qqq'; there are: arguments, citations, claims"),
        (lambda: coyoacan.describe("people", "born"), "no column of people 'born'; there are"),
        (lambda: coyoacan.why("people/trotsky-leo"), "did you mean 'trotsky-leon'?"),
        (lambda: coyoacan.why("people/trotsky-leon", "death"), "no column 'death'"),
        (lambda: coyoacan.why("trotsky-leon"), "write table/id: people/trotsky-leon"),
        (lambda: coyoacan.timeline("1940-02-30"), "did you mean 1940-02-29?"),
        (lambda: coyoacan.timeline(person="trotzky-leon"), "did you mean 'trotsky-leon'?"),
    ],
)  # fmt: skip
def test_errors_say_what_was_possible(ask: object, message: str) -> None:
    with pytest.raises(coyoacan.CoyoacanError) as caught:
        ask()  # type: ignore[operator]
    assert message in str(caught.value)


def test_the_checkout_reads_its_own_files() -> None:
    """An editable install must not carry a copy that goes stale."""
    assert store.root() == ROOT
    assert store.parquet_path("people") == ROOT / "dataset/parquet/people.parquet"
