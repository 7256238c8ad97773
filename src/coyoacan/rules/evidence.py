"""Evidence: what the sources say, and that the dataset follows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coyoacan.dates import are_apart, bounds_or_none
from coyoacan.models import seed_models
from coyoacan.models.columns import Column, columns
from coyoacan.nearest import did_you_mean
from coyoacan.sheets import Fault, Seeds


def claims_fit_their_field(seeds: Seeds) -> Iterator[Fault]:
    """A claim names a column of its table, and gives a value that the column could hold."""
    models = seed_models()
    known = {name: {c.name: c for c in columns(model)} for name, model in models.items()}
    codes = _codes(seeds)
    right: set[tuple[str, str, str]] = set()
    for line, (record, field, value) in seeds.rows("claims", "record", "field", "value"):
        table = record.partition("/")[0]
        if (table, field, value) in right:
            continue
        if table not in known:
            continue
        column = known[table].get(field)
        if column is None:
            message = f"'{field}' is no column of {table}.csv{did_you_mean(field, known[table])}"
            yield Fault("claims", line, "field", message, field)
            continue
        wrong = _wrong(seeds, codes, column, value)
        if wrong:
            yield Fault("claims", line, "value", f"as {field}: {wrong}", value)
        else:
            right.add((table, field, value))


def cell_follows_claims(seeds: Seeds) -> Iterator[Fault]:
    """The cell equals the preferred claim; where none is preferred, it covers all of them."""
    claims: dict[tuple[str, str], dict[str, list[tuple[int, str]]]] = defaultdict(dict)
    for line, (record, field, value, rank) in seeds.rows(
        "claims", "record", "field", "value", "rank"
    ):
        claims[record, field].setdefault(rank, []).append((line, value))
    for (record, field), ranks in claims.items():
        table, _, key = record.partition("/")
        sheet = seeds.get(table)
        if sheet is None or key not in sheet.position or field not in sheet.cells:
            continue
        if field.endswith("place_id") and not seeds.has("places"):
            continue
        cell = sheet.value(key, field)
        home = sheet.lines[sheet.position[key]]
        preferred = ranks.get("preferred", [])
        rivals = [(line, value) for line, value in preferred if value != cell]
        if len(rivals) > 1 and len(rivals) == len(preferred):
            message = (
                f"'{cell}' is not what its {len(rivals)} preferred claims say"
                f" ('{rivals[0][1]}', claims.csv:{rivals[0][0]}); follow them or change their rank"
            )
            yield Fault(table, home, field, message, cell)
            continue
        for line, value in rivals:
            message = (
                f"the preferred claim '{value}' is not what {table}.csv:{home} has in {field}"
                f" ('{cell}'); follow the claim or change its rank"
            )
            yield Fault("claims", line, "value", message, value)
        if not preferred:
            said = [value for _, value in ranks.get("normal", [])]
            for message in _hidden(seeds, cell, said):
                yield Fault(table, home, field, message, cell)


def witnesses_not_alone(seeds: Seeds) -> Iterator[Fault]:
    """Two claims that agree do not rest on a source and its own copy."""
    origins: dict[str, list[str]] = defaultdict(list)
    for _, (copy, origin) in seeds.rows("source_links", "source_id", "derives_from_id"):
        origins[copy].append(origin)
    if not origins:
        return
    rows = list(seeds.rows("claims", "record", "field", "value", "source_id", "note"))
    said = {cells[:4] for _, cells in rows}
    for line, (record, field, value, source, note) in rows:
        for origin in origins.get(source, ()):
            if (record, field, value, origin) in said and not note:
                yield Fault(
                    "claims",
                    line,
                    "source_id",
                    f"'{source}' derives from '{origin}', which says the same: one witness;"
                    " take the copy out, or say in note why it counts",
                    source,
                )


def one_encyclopedia_is_probable(seeds: Seeds) -> Iterator[Fault]:
    """A fact that rests on one reference work alone is not called certain."""
    tiers = seeds.values("sources", "tier")
    for sheet in seeds.sheets.values():
        if not {"standing", "certainty", "sources"} <= sheet.cells.keys():
            continue
        for line, (certainty, cited) in seeds.rows(sheet.name, "certainty", "sources"):
            works = {item.partition("[")[0] for item in cited.split("; ")}
            if certainty == "certain" and len(works) == 1 and tiers.get(works.pop()) == "reference":
                yield Fault(
                    sheet.name,
                    line,
                    "certainty",
                    f"'certain' on '{cited}' alone, a reference work; write probable, or find a"
                    " second source",
                    certainty,
                )


def _hidden(seeds: Seeds, cell: str, claimed: list[str]) -> Iterator[str]:
    """Say which of several claims, of which none is preferred, a cell leaves out."""
    for value in claimed:
        if bounds_or_none(value) and (not bounds_or_none(cell) or are_apart(cell, value)):
            yield (
                f"'{cell}' does not cover the claim '{value}', and no claim is preferred; write the"
                " set or interval of all claims, or prefer one"
            )
    around = {place for value in claimed for place in _around(seeds, value)}
    if claimed and not bounds_or_none(claimed[0]) and cell not in around | {"disputed", "unknown"}:
        yield (
            f"'{cell}' is what no claim says (they say {', '.join(sorted(set(claimed)))});"
            " follow one of them, or write unknown"
        )


def _around(seeds: Seeds, value: str) -> list[str]:
    """Return a value, and if it is a place, every place that contains it."""
    parents = seeds.values("places", "parent_place_id")
    found = [value]
    while (parent := parents.get(found[-1], "")) and parent not in found:
        found.append(parent)
    return found


def _codes(seeds: Seeds) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = defaultdict(set)
    for _, (vocabulary, code) in seeds.rows("vocabularies", "vocabulary", "code"):
        codes[vocabulary].add(code)
    return codes


def _wrong(seeds: Seeds, codes: dict[str, set[str]], column: Column, value: str) -> str | None:
    """Return why a column could not hold a value, or None where it could."""
    if column.vocabulary and codes and value not in codes[column.vocabulary]:
        hint = did_you_mean(value, codes[column.vocabulary])
        return f"'{value}' is no code of {column.vocabulary}{hint}"
    target = seeds.get(column.reference) if column.reference else None
    if target and value not in target.known and value not in ("unknown", "none"):
        return f"'{value}' is no row of {target.name}.csv{did_you_mean(value, target.choices)}"
    return None if value and column.facet.clears([value]) else column.judge(value)
