"""The mutation score: which share of damages to single cells the check notices."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from typing import NamedTuple

from coyoacan.models import seed_models
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build.canonical import serialised
from coyoacan_build.checking import check, check_file, check_rules
from coyoacan_quality.mutations import FORMAL, SEMANTIC, Spot

MUTATIONS = {**FORMAL, **SEMANTIC}


class Mutant(NamedTuple):
    """One damage: the mutation, the cell, and what it holds now."""

    mutation: str
    table: str
    column: str
    row: int
    value: str


class Tally(NamedTuple):
    """How many damages of a kind were tried, and how many noticed."""

    tried: int
    noticed: int


def mutants(seeds: Seeds, count: int, seed: int) -> list[Mutant]:
    """Return that many different damages; the same ones for the same seed.

    Every mutation has an equal share. A table is drawn by the number of its cells.
    """
    random = Random(seed)
    tables = [sheet for sheet in seeds.sheets.values() if sheet.lines]
    weights = [len(sheet.lines) * len(sheet.columns) for sheet in tables]
    found: dict[Mutant, None] = {}
    names = list(MUTATIONS)
    while len(found) < count:
        name = names[len(found) % len(names)]
        sheet = random.choices(tables, weights)[0]
        column = random.choice(sheet.columns)
        spot = Spot(seeds, sheet, column, random.randrange(len(sheet.lines)))
        value = MUTATIONS[name](spot, random)
        if value is not None and value != spot.value:
            found[Mutant(name, sheet.name, column.name, spot.index, value)] = None
    return list(found)


def score(
    folder: Path, count: int, seed: int, say: Callable[[str], None] = lambda _: None
) -> Mapping[str, Tally]:
    """Return for each mutation how many damages to the seeds of a folder are noticed.

    `say` is told how far the work is.

    Raises:
        ValueError: The seeds are not clean to begin with, so that a score would mean nothing.
    """
    seeds, findings = check(folder)
    if findings:
        raise ValueError(f"the seeds have {len(findings)} findings; mend them first")
    damages = mutants(seeds, count, seed)
    batches = [damages[start::_BATCHES] for start in range(_BATCHES)]
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    with ProcessPoolExecutor() as pool:
        for batch, found in zip(
            batches, pool.map(_noticed, [folder] * _BATCHES, batches), strict=True
        ):
            tried.update(mutant.mutation for mutant in batch)
            noticed.update(found)
            say(f"{tried.total():,} of {count:,}")
    return {name: Tally(tried[name], noticed[name]) for name in MUTATIONS}


_BATCHES = 20
"""Into how many parts the work is cut, whatever the number of processors."""


def _noticed(folder: Path, batch: list[Mutant]) -> list[str]:
    """Return the mutation of each damage that the check notices."""
    seeds, _ = check(folder)
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / folder.name
        shutil.copytree(folder, copy)
        return [mutant.mutation for mutant in batch if is_noticed(seeds, copy, mutant)]


def is_noticed(seeds: Seeds, copy: Path, mutant: Mutant) -> bool:
    """Return whether the check finds anything after one damage; the copy is restored."""
    sheet = seeds.sheets[mutant.table]
    path = copy / f"{mutant.table}.csv"
    before = path.read_bytes()
    path.write_text(serialised(list(_records(sheet, mutant))), "utf-8", newline="")
    try:
        broken, findings = check_file(path, seed_models()[mutant.table])
    finally:
        path.write_bytes(before)
    if findings or broken is None:
        return True
    return bool(check_rules(Seeds({**seeds.sheets, mutant.table: broken}), copy.name))


def _records(sheet: Sheet, mutant: Mutant) -> Iterator[list[str]]:
    names = list(sheet.cells)
    yield names
    for number, cells in enumerate(zip(*sheet.cells.values(), strict=True)):
        row = list(cells)
        if number == mutant.row:
            row[names.index(mutant.column)] = mutant.value
        yield row
