"""Whatever a file holds, the check answers with findings: no traceback, no flood."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coyoacan.models import seed_models
from coyoacan.models.columns import Column, columns, header
from coyoacan_build import hygiene
from coyoacan_build.arrow_arrays import number_array, text_array, truth_array
from coyoacan_build.canonical import needs_its_quotes, serialised
from coyoacan_build.parquet_files import parquet_bytes
from coyoacan_build.publishing import csv_bytes
from coyoacan_build.reading import read_sheet
from coyoacan_build.shape import published
from tests.conftest import SeedFolder

WORKS = seed_models()["works"]
HEADER = (",".join(header(WORKS)) + "\n").encode()
quiet = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@quiet
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda raw: HEADER + raw)))
def test_any_bytes_are_read_or_refused_in_one_finding(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "works.csv"
    path.write_bytes(raw)
    sheet, findings = read_sheet(path, WORKS)
    assert len(findings) == 1 if sheet is None else len(findings) <= 1
    for finding in findings:
        assert str(finding).isprintable()
        assert 0 <= finding.line <= raw.count(b"\n") + 1


@settings(quiet, max_examples=1500)
@given(st.text('a,"', min_size=1, max_size=12))
def test_quotes_that_are_needed_are_those_that_would_be_written(line: str) -> None:
    """A quick look at the quotes of a line lets nothing pass that would be written otherwise."""
    try:
        record = next(csv.reader([line], strict=True))
    except csv.Error:
        return
    if '"' in line and needs_its_quotes(line, record):
        assert serialised([record]) == f"{line}\n"
    written = serialised([record])[:-1]
    if '"' in written and '""' not in written:
        assert needs_its_quotes(written, record), "what is written needs no second look"


@quiet
@given(st.data())
def test_any_text_in_any_cell_is_borne(real_seeds: SeedFolder, data: st.DataObject) -> None:
    """One cell of a real file is replaced by anything that CSV can carry."""
    table = data.draw(st.sampled_from(["people", "claims", "judgments", "relationships"]))
    records = real_seeds.records(table)
    row = data.draw(st.integers(1, len(records) - 1))
    column = data.draw(st.integers(0, len(records[0]) - 1))
    records[row][column] = data.draw(
        # A file in UTF-8 holds no surrogates.
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"), max_size=40)
    )
    for judge in columns(seed_models()[table]):
        if judge.name == records[0][column]:
            message = judge.judge(records[row][column])
            assert message is None or message


hostile = st.text(
    st.one_of(
        st.sampled_from("\"',;\n\r\t<>&=+-@|\\`#\u202e\u200b\ufeff\u0301"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    ),
    min_size=1,
    max_size=20,
)


@quiet
@given(st.lists(hostile, min_size=1, max_size=8, unique=True))
def test_hostile_text_comes_out_as_it_went_in(texts: list[str]) -> None:
    """Publishing does not rely on the check: CSV and Parquet carry any text unharmed."""
    model = seed_models()["retired_ids"]
    cells = {name: [f"{name}-{i}" for i in range(len(texts))] for name in header(model)}
    cells["reason"] = texts
    table = published(model, cells, {})
    rows = list(csv.DictReader(io.StringIO(csv_bytes(table).decode("utf-8"), newline="")))
    assert sorted(row["reason"] for row in rows) == sorted(texts)
    arrow = pq.read_table(io.BytesIO(parquet_bytes(table, "0.0.0")))
    assert sorted(text or "" for text in arrow["reason"].to_pylist()) == sorted(texts)


@quiet
@given(st.lists(st.lists(st.one_of(st.just(""), hostile), min_size=1, max_size=4), max_size=4))
def test_the_form_is_what_the_writer_of_csv_makes_of_it(records: list[list[str]]) -> None:
    lines = []
    for record in records:
        sink = io.StringIO(newline="")
        csv.writer(sink, lineterminator="\r\n").writerow(record)
        lines.append(sink.getvalue().removesuffix("\r\n") + "\n")
    assert serialised(records) == "".join(lines)


@quiet
@given(st.text(st.sampled_from("ÃÂÐÑâ€РСЂ†°µЅaZéÿЀӿя×\x80\xa0\xbf. -\n"), max_size=4))
def test_letters_that_must_not_touch_are_found_from_either_side(text: str) -> None:
    pairs = any(re.search(first + second, text) for first, second in hygiene.PAIRS)
    assert hygiene.touch(text) == pairs


@quiet
@given(
    st.lists(st.one_of(st.none(), st.integers(-(2**31), 2**31 - 1)), max_size=20),
    st.lists(st.one_of(st.none(), st.booleans()), max_size=20),
    st.lists(st.one_of(st.just(""), hostile), max_size=20),
)
def test_arrays_are_those_that_pyarrow_makes_of_lists(
    numbers: list[int | None], flags: list[bool | None], texts: list[str]
) -> None:
    for kind in (pa.int32(), pa.int64(), pa.float64(), pa.date32()):
        made = number_array(numbers, kind)
        made.validate(full=True)
        assert made.equals(pa.array(numbers, pa.int32()).cast(kind))
    assert truth_array(flags).equals(pa.array(flags, pa.bool_()))
    made = text_array(texts)
    made.validate(full=True)
    assert made.equals(pa.array([text or None for text in texts], pa.string()))


ALL_COLUMNS = [(name, column) for name, model in seed_models().items() for column in columns(model)]
near_misses = st.one_of(
    hostile.filter(lambda text: not set(text) & set("\r\n")),
    st.sampled_from(
        ["a b", "a  b", " a", "a ", "&amp;", "R&D", "a-b", "a--b", "people/x", "people/",
         "k[p. 1]; k[p. 1]", "k[p. 1]; k", "=1", "-1", "Tрotsky", "Ð¢", "1938-02-30", "e\u0301"]
    ),
)  # fmt: skip


def with_real_ones(seeds: SeedFolder, table: str, column: Column, texts: list[str]) -> list[str]:
    """Return some texts among cells that a column really has, none of them blank."""
    names, *rows = seeds.records(table)
    index = names.index(column.name)
    return sorted(({row[index] for row in rows[:40]} | set(texts)) - {""})


@settings(quiet, max_examples=400)
@given(st.sampled_from(ALL_COLUMNS), st.lists(near_misses, max_size=6))
def test_what_is_proved_right_as_a_whole_is_right_cell_by_cell(
    real_seeds: SeedFolder, place: tuple[str, Column], texts: list[str]
) -> None:
    """The fast proofs of the check never clear a cell that its exact path would refuse."""
    table, column = place
    values = with_real_ones(real_seeds, table, column, texts)
    if hygiene.are_clean(values, column):
        for value in values:
            assert not [*hygiene.faults(value, column), *hygiene.foreign_letters(value, column)]
    if column.facet.clears(values):
        assert [column.judge(value) for value in values] == [None] * len(values)


@pytest.mark.parametrize("name", sorted(seed_models()))
def test_a_file_of_noise_is_one_finding(name: str, seeds: SeedFolder) -> None:
    """No other rule is confused by a table that could not be read."""
    seeds.path(name).write_bytes(bytes(range(1, 256)) * 4)
    findings = seeds.findings()
    assert len(findings) == 1
    assert findings[0].file == f"seeds/{name}.csv"
