"""What is whole and what is not, as a part of the data dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan_build.shape import PublishedTable


def completeness(tables: list[PublishedTable]) -> Iterator[str]:
    """Yield the Markdown of two tables: closed sets, and key fields with two witnesses."""
    by_name = {table.name: table for table in tables}
    yield "\n## How complete it is\n"
    yield "Sets that are known to be finite: how many members there are by the sources, how many"
    yield " are here, and who is missing as far as a source names them.\n\n"
    yield "| set | expected | present | missing |\n|---|---:|---:|---|\n"
    for name, expected, present, lacking, names in _rows(
        by_name["coverage"],
        "name", "expected_count", "present_count", "missing_count", "missing_names",
    ):  # fmt: skip
        named = f" ({names})" if names else ""
        missing = "" if lacking == "0" else lacking + named
        yield f"| {name} | {expected} | {present} | {missing.replace('|', '/')} |\n"
    yield "\nKey fields, and how many of them rest on claims of two or more sources that do not"
    yield " derive from one another; all Wikipedias are one.\n\n"
    yield "| field | filled | with a claim | with two witnesses |\n|---|---:|---:|---:|\n"
    for table, field, filled, claimed, twice in _rows(
        by_name["corroboration"],
        "table_name", "field", "filled_count", "claimed_count", "corroborated_count",
    ):  # fmt: skip
        share = f"{100 * int(twice) / int(filled):.0f} %" if int(filled) else "-"
        yield f"| `{table}.{field}` | {filled} | {claimed} | {twice} ({share}) |\n"


def _rows(table: PublishedTable, *names: str) -> Iterator[tuple[str, ...]]:
    return zip(*(table.cells[name] for name in names), strict=True)
