"""Check the seeds: every file, every cell, every rule, all findings of one run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coyoacan.findings import Finding, in_reading_order
from coyoacan.models import seed_models
from coyoacan.models.base import Row
from coyoacan.models.columns import Column
from coyoacan.nearest import did_you_mean
from coyoacan.rules import RULES
from coyoacan.sheets import Seeds, Sheet
from coyoacan_build import hygiene
from coyoacan_build.reading import read_sheet


def check(folder: Path) -> tuple[Seeds, list[Finding]]:
    """Return the seeds of a folder, and all that is wrong with them in reading order."""
    with _uncollected():
        sheets: dict[str, Sheet] = {}
        findings = list(_strangers(folder))
        for name, model in seed_models().items():
            sheet, found = check_file(folder / f"{name}.csv", model)
            findings += found
            if sheet is not None:
                sheets[name] = sheet
        seeds = Seeds(sheets)
        findings += check_rules(seeds, folder.name)
        return seeds, in_reading_order(findings)


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


def check_file(path: Path, model: type[Row]) -> tuple[Sheet | None, list[Finding]]:
    """Return the sheet of one file, and what is wrong with it whatever the others hold."""
    sheet, findings = read_sheet(path, model)
    if sheet is not None:
        for column in sheet.columns:
            findings += _check_column(f"{path.parent.name}/{path.name}", sheet, column)
    return sheet, findings


def check_rules(seeds: Seeds, folder: str) -> list[Finding]:
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
        for rule in RULES
        for fault in rule(seeds)
    ]


def _check_column(file: str, sheet: Sheet, column: Column) -> Iterator[Finding]:
    """Judge each distinct value of a column once, then find the rows that hold it.

    Most values are proved right by the thousand; only among the others is each looked at.
    """
    cells = sheet.cells[column.name]
    values = list(set(cells))
    wrong: dict[str, list[tuple[str, str]]] = {}
    for start in range(0, len(values), _PROVED_AT_ONCE):
        part = values[start : start + _PROVED_AT_ONCE]
        filled = [value for value in part if value]
        if hygiene.are_clean(filled, column) and column.facet.clears(filled):
            part = [""] if len(filled) < len(part) else []
        for value in part:
            found = list(_wrongs(value, column))
            if found:
                wrong[value] = found
    if wrong:
        for line, value in zip(sheet.lines, cells, strict=True):
            for rule, message in wrong.get(value, ()):
                yield Finding(file, line, column.name, message, rule, value)


_PROVED_AT_ONCE = 1000
"""How many values are proved right together; one that is wrong costs a look at all of them."""


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
