"""Check the seeds: every file, every cell, every rule, all findings of one run."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from coyoacan.findings import Finding, in_reading_order
from coyoacan.models import seed_models
from coyoacan.models.base import Row
from coyoacan.models.columns import Column
from coyoacan.nearest import did_you_mean
from coyoacan.rules import RULES
from coyoacan.sheets import Fault, Seeds, Sheet
from coyoacan_build import hygiene
from coyoacan_build.reading import read_sheet

LARGE = 10_000_000
"""Seeds of more bytes are checked in bulk; others do not repay the import of pyarrow."""


def check(folder: Path, large: int = LARGE) -> tuple[Seeds, list[Finding]]:
    """Return the seeds of a folder, and all that is wrong with them in reading order.

    Seeds of more bytes than `large` are checked in bulk, with the same findings.
    """
    in_bulk = _size(folder) > large
    with _uncollected():
        sheets: dict[str, Sheet] = {}
        findings = list(_strangers(folder))
        for name, (sheet, found) in _files(folder, in_bulk):
            findings += found
            if sheet is not None:
                sheets[name] = sheet
        seeds = Seeds(sheets)
        findings += check_rules(seeds, folder.name, in_bulk)
        return seeds, in_reading_order(findings)


def _files(folder: Path, in_bulk: bool) -> Iterator[tuple[str, tuple[Sheet | None, list[Finding]]]]:
    paths = [folder / f"{name}.csv" for name in seed_models()]
    each = (paths, seed_models().values(), [in_bulk] * len(paths))
    if not in_bulk:
        yield from zip(seed_models(), map(check_file, *each), strict=True)
        return
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    # pyarrow and numpy let go of the interpreter while they work.
    with ThreadPoolExecutor(2) as pool:
        yield from zip(seed_models(), pool.map(check_file, *each), strict=True)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*.csv") if path.is_file())


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from walking all rows again and again: none of them is garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def check_file(
    path: Path, model: type[Row], in_bulk: bool = False
) -> tuple[Sheet | None, list[Finding]]:
    """Return the sheet of one file, and what is wrong with it whatever the others hold."""
    sheet, findings = read_sheet(path, model, in_bulk)
    if sheet is not None:
        for column in sheet.columns:
            findings += _check_column(f"{path.parent.name}/{path.name}", sheet, column, in_bulk)
    return sheet, findings


def check_rules(seeds: Seeds, folder: str, in_bulk: bool = False) -> list[Finding]:
    """Return what is wrong between rows and between tables, for files in a folder of that name."""
    return [
        Finding(
            f"{folder}/{fault.table}.csv",
            fault.line,
            fault.column,
            fault.message,
            rule.__name__.replace("_", "-"),
            fault.value,
        )
        for rule, faults in zip(RULES, _faults(seeds, in_bulk), strict=True)
        for fault in faults
    ]


def _faults(seeds: Seeds, in_bulk: bool) -> Iterable[Iterable[Fault]]:
    if in_bulk:
        from coyoacan_build.bulk.excerpts import faults_of_suspects  # noqa: PLC0415

        return faults_of_suspects(RULES, seeds)
    return (rule(seeds) for rule in RULES)


def _check_column(file: str, sheet: Sheet, column: Column, in_bulk: bool) -> Iterator[Finding]:
    """Judge each distinct value of a column once, then find the rows that hold it.

    Most values are proved right by the thousand; only among the others is each looked at.
    """
    if in_bulk:
        from coyoacan_build.bulk.cells import doubtful, holding  # noqa: PLC0415
    else:
        from coyoacan_build.cells import doubtful, holding  # noqa: PLC0415
    wrong = {value: list(_wrongs(value, column)) for value in doubtful(sheet, column)}
    wrong = {value: found for value, found in wrong.items() if found}
    if wrong:
        for line, value in holding(sheet, column.name, wrong):
            for rule, message in wrong[value]:
                yield Finding(file, line, column.name, message, rule, value)


def _wrongs(value: str, column: Column) -> Iterator[tuple[str, str]]:
    if not value:
        if column.is_required:
            yield "required", f"a blank; every row needs it: {column.description}"
        return
    dirty = list(hygiene.faults(value, column))
    yield from dirty
    if not dirty:
        yield from hygiene.foreign_letters(value, column)
        message = column.judge(value)
        if message:
            yield "form", message


def _strangers(folder: Path) -> Iterator[Finding]:
    """Report files that no table reads: a misnamed file would be lost in silence."""
    wanted = {f"{name}.csv" for name in seed_models()}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in wanted | {"README.md"} and not path.name.startswith("."):
            message = f"no table is called '{path.stem}'{did_you_mean(path.name, wanted)}"
            yield Finding(f"{folder.name}/{path.name}", 0, "-", message, "stranger", path.name)
