"""What is checked in bulk is held to the exact path: the same cells, the same findings.

Each broken row of `test_broken_rows` is checked in both ways there.
"""

from __future__ import annotations

import re
import shutil
from difflib import get_close_matches
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coyoacan.models import seed_models
from coyoacan.models.columns import Column
from coyoacan.nearest import Choices, plain
from coyoacan.rules import RULES
from coyoacan.sheets import Seeds, Sheet
from coyoacan.spelling import skeleton
from coyoacan_build import hygiene
from coyoacan_build.bulk import proofs
from coyoacan_build.bulk.choices import ManyChoices
from coyoacan_build.bulk.coding import coded
from coyoacan_build.bulk.files import proved_sheet
from coyoacan_build.bulk.numbering import joined
from coyoacan_build.bulk.suspects import SUSPICIONS
from coyoacan_build.bulk.views import View
from coyoacan_build.bulk.words import sums
from coyoacan_build.checking import check
from coyoacan_build.reading import read_sheet
from coyoacan_quality.score import Mutant, mutants
from tests.conftest import EXACT, IN_BULK, ROOT, SeedFolder
from tests.test_fuzz import ALL_COLUMNS, near_misses, with_real_ones

quiet = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_every_suspicion_has_the_name_of_a_rule() -> None:
    assert SUSPICIONS.keys() <= {rule.__name__ for rule in RULES}


def test_clean_seeds_are_clean_in_bulk(real_seeds: SeedFolder) -> None:
    assert check(real_seeds.folder, IN_BULK)[1] == []


@pytest.fixture(scope="session")
def damages() -> list[Mutant]:
    """Damages of the kinds on which the check is measured."""
    return mutants(check(ROOT / "seeds")[0], 2000, 1917)


@settings(quiet, max_examples=40)
@given(st.data())
def test_whatever_is_damaged_the_same_is_found(
    real_seeds: SeedFolder, damages: list[Mutant], tmp_path: Path, data: st.DataObject
) -> None:
    shutil.copytree(real_seeds.folder, tmp_path / "seeds", dirs_exist_ok=True)
    seeds = SeedFolder(tmp_path)
    for mutant in data.draw(st.lists(st.sampled_from(damages), max_size=20)):
        seeds.set(mutant.table, mutant.row + 2, **{mutant.column: mutant.value})
    for table, column in data.draw(st.lists(st.sampled_from(ALL_COLUMNS), max_size=6)):
        names, *rows = seeds.records(table)
        at = st.integers(0, len(rows) - 1)
        one, other = data.draw(st.tuples(at, at))
        value = data.draw(st.one_of(st.just(rows[other][names.index(column.name)]), near_misses))
        seeds.set(table, one + 2, **{column.name: value})
    for table in data.draw(st.lists(st.sampled_from(sorted(seed_models())), max_size=2)):
        names, *rows = seeds.records(table)
        gone = data.draw(st.integers(0, len(rows) - 1))
        seeds.write(table, [names, *rows[:gone], *rows[gone + 1 :], *rows[: gone % 2]])
    assert seeds.findings(IN_BULK) == seeds.findings(EXACT)


@settings(quiet, max_examples=300)
@given(st.data())
def test_a_file_that_is_proved_has_nothing_wrong_and_the_same_cells(
    real_seeds: SeedFolder, tmp_path: Path, data: st.DataObject
) -> None:
    table = data.draw(st.sampled_from(["questions", "works", "retired_ids", "place_names"]))
    raw = bytearray(real_seeds.path(table).read_bytes())
    for _ in range(data.draw(st.integers(0, 3))):
        marks = [i for i, byte in enumerate(raw) if byte in b'",\n']
        at = data.draw(st.one_of(st.sampled_from(marks), st.integers(0, len(raw) - 1)))
        piece = st.sampled_from([b'"', b'""', b",", b"\n", b"\r", b"\0", b"\xff", b"\xed\xa0\x80"])
        raw[at : at + data.draw(st.integers(0, 2))] = data.draw(st.one_of(st.just(b""), piece))
    path = tmp_path / f"{table}.csv"
    path.write_bytes(raw)
    model = seed_models()[table]
    proved = proved_sheet(bytes(raw), model, 131_072)
    sheet, findings = read_sheet(path, model)
    if proved is not None:
        assert not findings
        assert sheet is not None
        assert dict(proved.cells) == dict(sheet.cells)
        assert list(proved.lines) == list(sheet.lines)


@settings(quiet, max_examples=400)
@given(st.sampled_from(ALL_COLUMNS), st.lists(near_misses, max_size=6))
def test_cells_that_are_proved_in_bulk_are_right_one_by_one(
    real_seeds: SeedFolder, place: tuple[str, Column], texts: list[str]
) -> None:
    table, column = place
    values = with_real_ones(real_seeds, table, column, texts)
    if proofs.are_right(pa.array(values, pa.string()), column):
        for value in values:
            assert not [*hygiene.faults(value, column), *hygiene.foreign_letters(value, column)]
            assert column.judge(value) is None


words = st.text("abc-é", max_size=8)


names = st.lists(st.text("abéÉеё -,'ij", max_size=8), max_size=12)


@settings(quiet, max_examples=300)
@given(names)
def test_names_of_the_same_words_have_the_same_sum(texts: list[str]) -> None:
    found = sums(pa.array(texts, pa.string()), skeleton).tolist()
    words = [sorted(map(skeleton, re.findall(r"\w+", plain(text)))) for text in texts]
    for one, its_words in zip(found, words, strict=True):
        assert [each == one for each in found] == [each == its_words for each in words]
        assert (one == 0) == (not its_words)


@settings(quiet, max_examples=300)
@given(words, st.sets(words, max_size=12))
def test_the_nearest_word_is_that_of_difflib(word: str, possible: set[str]) -> None:
    close = get_close_matches(word, possible, n=1, cutoff=0.75)
    if close and word not in possible:
        assert Choices(possible).nearest(word) == close[0]
    many = ManyChoices(pa.array(sorted(possible), pa.string()))
    assert Choices(possible).nearest(word) == many.nearest(word)


@settings(quiet, max_examples=300)
@given(st.lists(st.tuples(*[st.sampled_from(["a", "a+a", "a+a+a", "b"])] * 3), min_size=1))
def test_keys_are_unique_as_they_are_written(parts: list[tuple[str, str, str]]) -> None:
    model = seed_models()["trial_roles"]
    blank = {column: [""] * len(parts) for column in model.model_fields}
    cells = blank | dict(zip(model.TABLE.key, map(list, zip(*parts, strict=True)), strict=True))
    view = View(Seeds({"trial_roles": coded(Sheet(model, cells, range(2, len(parts) + 2)))}))
    keys = {"+".join(each) for each in parts}
    assert view.has_unique_keys("trial_roles") == (len(keys) == len(parts))


numbers = st.one_of(st.integers(-1, 8), st.just(2**31 - 2))
"""With the last one, three columns do not fit into one number of 64 bits."""


@settings(quiet, max_examples=300)
@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=8))
def test_rows_share_a_number_if_they_share_all(rows: list[tuple[int, int, int]]) -> None:
    key = joined(*(np.array(column, np.int64) for column in zip(*rows, strict=True))).tolist()
    for one, row in zip(key, rows, strict=True):
        for other, another in zip(key, rows, strict=True):
            assert (one == other) == (row == another)
