"""Every id, code, address and source key names something.

A name that is missing is reported once, where it first stands, with the number of the other rows:
one id that was mistyped in its own table must not fill the screen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from coyoacan.dates import EMPTIES
from coyoacan.findings import shown
from coyoacan.models import seed_models
from coyoacan.nearest import Choices, did_you_mean
from coyoacan.sheets import Fault, Seeds

Place = tuple[str, int, str]


def references_exist(seeds: Seeds) -> Iterator[Fault]:
    """A column that points to a table holds an id of that table, `unknown` or `none`."""
    missing: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            target = seeds.get(column.reference) if column.reference else None
            if target is None:
                continue
            cells = sheet.cells[column.name]
            empties = () if column.name in sheet.model.TABLE.key else EMPTIES
            filled = set(cells).difference(("",), empties)
            dangling = {value for value in filled if value not in target.known}
            if dangling:
                for line, value in zip(sheet.lines, cells, strict=True):
                    if value in dangling:
                        missing[target.name, value].append((sheet.name, line, column.name))
    for (table, value), places in missing.items():
        choices = seeds.sheets[table].choices
        what = f"is no row of {table}.csv"
        yield _once(value, places, what, choices, "add the row or correct it")


def codes_exist(seeds: Seeds) -> Iterator[Fault]:
    """A column with a vocabulary holds one of its codes."""
    if not seeds.has("vocabularies"):
        return
    codes: dict[str, set[str]] = defaultdict(set)
    for _, (vocabulary, code) in seeds.rows("vocabularies", "vocabulary", "code"):
        codes[vocabulary].add(code)
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            if column.vocabulary is None:
                continue
            known = codes[column.vocabulary]
            cells = sheet.cells[column.name]
            strange: dict[str, list[Place]] = defaultdict(list)
            if not set(cells) <= known | {""}:
                for line, value in zip(sheet.lines, cells, strict=True):
                    if value and value not in known:
                        strange[value].append((sheet.name, line, column.name))
            for value, places in strange.items():
                what = f"is no code of the vocabulary {column.vocabulary}"
                yield _once(value, places, what, known, "use one of its codes or add it there")


def addresses_exist(seeds: Seeds) -> Iterator[Fault]:
    """A claim is about a row that exists."""
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            if column.is_address and sheet.name != "retired_ids":
                yield from _addresses(seeds, sheet.name, column.name)


def _addresses(seeds: Seeds, table: str, column: str) -> Iterator[Fault]:
    missing: dict[str, list[Place]] = defaultdict(list)
    for line, (address,) in seeds.rows(table, column):
        target, slash, key = address.partition("/")
        sheet = seeds.get(target)
        known = sheet.known if sheet else seed_models()
        if slash and (key if sheet else target) not in known:
            missing[address].append((table, line, column))
    for address, places in missing.items():
        target = address.partition("/")[0]
        sheet = seeds.get(target)
        choices = sheet.choices.under(f"{target}/") if sheet else Choices(seed_models())
        what = "names no row" if sheet else f"names no table ('{target}')"
        yield _once(address, places, what, choices, "correct the address")


def citations_exist(seeds: Seeds) -> Iterator[Fault]:
    """Every source that a row cites is in `sources.csv`."""
    sources = seeds.get("sources")
    if sources is None:
        return
    missing: dict[str, list[Place]] = defaultdict(list)
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            if not column.is_citations:
                continue
            dangling = sheet.cited(column.name) - sources.known - {""}
            rows = zip(sheet.lines, sheet.cells[column.name], strict=True)
            for line, cell in rows if dangling else ():
                if any(key in cell for key in dangling):
                    for part in cell.split("; "):
                        key = part.partition("[")[0]
                        if key in dangling:
                            missing[key].append((sheet.name, line, column.name))
    for key, places in missing.items():
        what = "is no row of sources.csv"
        yield _once(key, places, what, sources.choices, "add the source or correct the key")


def _once(
    value: str, places: list[Place], what: str, known: Iterable[str] | Choices, remedy: str
) -> Fault:
    table, line, column = places[0]
    others = f" (and {len(places) - 1} more rows)" if len(places) > 1 else ""
    hint = f"{did_you_mean(value, known)}; {remedy}".replace("?;", "? Else")
    return Fault(table, line, column, f"{shown(value)} {what}{others}{hint}", value)
