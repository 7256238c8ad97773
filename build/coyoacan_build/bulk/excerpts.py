"""Excerpts: the rows that a rule must see to judge its suspects, as seeds of their own."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from coyoacan.models import seed_models
from coyoacan.nearest import Choices
from coyoacan.rules import Rule
from coyoacan.sheets import Fault, Seeds, Sheet
from coyoacan_build.bulk.coding import CodedCells, Mask, columns_of
from coyoacan_build.bulk.suspects import SUSPICIONS, Suspicion
from coyoacan_build.bulk.views import View


@dataclass(frozen=True)
class ExcerptSheet(Sheet):
    """Some rows of a sheet, and the keys of all."""

    whole: Sheet
    view: View

    @property
    def known(self) -> frozenset[str]:
        """The keys of the whole table."""
        return self.whole.known

    @property
    def choices(self) -> Choices:
        """The keys of the whole table, to find the nearest to a wrong one."""
        return self.view.choices(self.name)


Picked = dict[str, Mask]
"""The rows of each table that are in the excerpt."""


def faults_of_suspects(rules: Iterable[Rule], seeds: Seeds) -> list[list[Fault]]:
    """Return what each rule finds; it sees no more than it must to judge its suspects.

    Where a table could not be read, or a key stands twice, every rule goes through all rows.
    """
    view = View(seeds) if seeds.has(*seed_models()) else None
    # pyarrow and numpy let go of the interpreter while they work.
    with ThreadPoolExecutor(2) as pool:
        if view is None or not all(pool.map(view.has_unique_keys, view.tables)):
            return [list(rule(seeds)) for rule in rules]
        return list(pool.map(lambda rule: list(_faults(rule, view)), rules))


def _faults(rule: Rule, view: View) -> Iterable[Fault]:
    suspicion = SUSPICIONS.get(rule.__name__)
    if suspicion is None:
        return rule(view.seeds)
    suspects, whole = _suspects(view, suspicion)
    if not suspects and not whole:
        return ()
    picked = _with_what_they_point_to(view, suspects, ())
    if suspicion.context:
        for table, column in suspicion.context:
            picked.setdefault(table, _nothing(view, table))
            picked[table] |= _pointing(view, table, column, picked)
        # A suspect that came in by its context alone would lack a context of its own.
        picked = _with_what_they_point_to(view, picked, tuple(suspects))
    return rule(_excerpt(view, picked, whole))


def _suspects(view: View, suspicion: Suspicion) -> tuple[Picked, set[str]]:
    suspects: Picked = {}
    whole: set[str] = set()
    for table, mask in suspicion.find(view):
        if mask is None:
            whole.add(table)
        elif mask.any():
            suspects[table] = suspects.get(table, False) | mask
    return suspects, whole


def _with_what_they_point_to(view: View, picked: Picked, closed: tuple[str, ...]) -> Picked:
    """Return the rows, and those that they point to, and so on; none more of the closed tables."""
    picked = {table: mask.copy() for table, mask in picked.items()}
    waiting = {table: np.flatnonzero(mask) for table, mask in picked.items()}
    while waiting:
        table, rows = waiting.popitem()
        for column in view.seeds.sheets[table].columns:
            for target, found in view.targets(table, column, rows):
                mask = picked.setdefault(target, _nothing(view, target))
                new = np.unique(found[(found >= 0) & ~mask[found]])
                if len(new) and target not in closed:
                    mask[new] = True
                    more = waiting.get(target)
                    waiting[target] = new if more is None else np.union1d(more, new)
    return picked


def _pointing(view: View, table: str, name: str, picked: Picked) -> Mask:
    """Return the rows of a table that point to picked rows by a column."""
    every = np.arange(view.size(table))
    pointing = _nothing(view, table)
    column = next(c for c in view.seeds.sheets[table].columns if c.name == name)
    for target, found in view.targets(table, column, every):
        if target in picked:
            pointing |= (found >= 0) & picked[target][found]
        if column.reference:
            # What points to nothing may point to the same nothing.
            pointing |= found < 0
    return pointing


def _nothing(view: View, table: str) -> Mask:
    return np.full(view.size(table), False)


def _excerpt(view: View, picked: Picked, whole: set[str]) -> Seeds:
    sheets: dict[str, Sheet] = {}
    for name, sheet in view.seeds.sheets.items():
        if name in whole:
            sheets[name] = sheet
        else:
            rows = np.flatnonzero(picked.get(name, _nothing(view, name)))
            lines = [sheet.lines[row] for row in rows.tolist()]
            cells = CodedCells(columns_of(sheet), rows)
            sheets[name] = ExcerptSheet(sheet.model, cells, lines, sheet, view)
    return Seeds(sheets)
