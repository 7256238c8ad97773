from __future__ import annotations

import re

import pytest

from coyoacan.dates import EMPTIES
from coyoacan.models import models, seed_models
from coyoacan.models.base import Row
from coyoacan.models.columns import Column, columns, header
from tests.conftest import SeedFolder

ALL = [pytest.param(model, id=name) for name, model in models().items()]


@pytest.mark.parametrize("model", ALL)
def test_everything_is_described(model: type[Row]) -> None:
    assert (model.__doc__ or "").strip().endswith(".")
    for column in columns(model):
        assert re.fullmatch(r"[A-Z].*\.", column.description), column.name
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z]+)*", column.name)


@pytest.mark.parametrize("model", ALL)
def test_every_example_could_stand_in_its_column(model: type[Row]) -> None:
    for column in columns(model):
        assert column.example, column.name
        assert column.judge(column.example) is None, column.name


@pytest.mark.parametrize("model", ALL)
def test_the_key_is_required(model: type[Row]) -> None:
    required = {column.name for column in columns(model) if column.is_required}
    assert set(model.TABLE.key) <= required


def test_a_column_name_means_the_same_in_every_table() -> None:
    """The same name has the same datatype, and points to the same table wherever it points."""
    seen: dict[str, Column] = {}
    keys = {model.TABLE.key[0] for model in models().values()}
    for model in models().values():
        for column in columns(model):
            first = seen.setdefault(column.name, column)
            assert column.facet.datatype == first.facet.datatype, column.name
            assert column.is_date == first.is_date, column.name
            targets = {column.reference, first.reference} - {None}
            # `kind` is a code of another list in every table; an id is an id everywhere.
            assert len(targets) < 2 or column.name not in keys, column.name


@pytest.mark.parametrize("table", list(seed_models()))
def test_every_real_row_is_a_row_of_its_model(table: str, real_seeds: SeedFolder) -> None:
    """pydantic, asked row by row, agrees with the check that goes by column."""
    model = seed_models()[table]
    for _, row in real_seeds.rows(table):
        built = model.model_validate({name: value or None for name, value in row.items()})
        assert set(built.model_dump()) == set(header(model))


def test_blank_and_empties_are_not_the_same() -> None:
    birth = {column.name: column for column in columns(models()["people"])}["birth_date"]
    assert all(birth.judge(word) is None for word in EMPTIES)
    assert birth.judge("not known") is not None
