"""`dataset/README.md`: the data dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coyoacan_build.completeness import completeness
from coyoacan_build.formats import Format
from coyoacan_build.shape import Field, PublishedTable

_INTRODUCTION = """\
# Data dictionary
Generated from the row models by `make`; do not edit it. Version {version}: {count} tables,
{rows} rows.

Every table is in `csv/` (UTF-8, comma, LF) and in `parquet/` with the same columns. Dates are EDTF
strings of honest precision in the Gregorian calendar; beside each stand the first and the last day
that it may mean, as dates. A blank cell is not researched; `unknown` was looked for and is not
known; `none` is known not to exist. `certainty` is the curators' word on the row, `standing` the
literature's on the fact. `table/id` is the address of a row; the parts of a composite key are
joined by `+`.

| table | rows | what it holds |
|---|---:|---|
"""


def data_dictionary(
    tables: list[PublishedTable], version: str, formats: Sequence[Format] = ()
) -> str:
    """Return the dictionary: tables, formats, columns, and the codes of every vocabulary."""
    rows = f"{sum(len(table) for table in tables):,}"
    parts = [_INTRODUCTION.format(version=version, count=len(tables), rows=rows)]
    parts += [
        f"| [{table.name}](#{table.name}) | {len(table):,} | {table.description} |\n"
        for table in tables
    ]
    parts += _formats(formats)
    parts += completeness(tables)
    for table in tables:
        parts += _table(table)
    parts += _vocabularies(next(table for table in tables if table.name == "vocabularies"))
    return "".join(parts)


def _formats(formats: Sequence[Format]) -> Iterator[str]:
    if formats:
        yield "\n## Other formats\n"
        yield "The same rows for other tools. The examples are Python, run in the folder that holds"
        yield " `dataset/`. The wheel holds only `csv/`, `parquet/` and this page; the others come"
        yield " with a checkout or the release archive.\n"
    for form in formats:
        needs = f"\n\nNeeds `pip install {form.needs}`." if form.needs else ""
        yield f"\n### {form.title}\n{form.description}{needs}\n"
        yield f"```python\n{form.example.strip()}\n```\n"


def _table(table: PublishedTable) -> Iterator[str]:
    derived = " Derived at publishing." if table.model.TABLE.is_derived else ""
    yield f"\n## {table.name}\n{table.description}{derived}\n\n"
    yield f"Key: {', '.join(f'`{name}`' for name in table.model.TABLE.key)}.\n\n"
    yield "| column | type | required | holds | description | example |\n"
    yield "|---|---|---|---|---|---|\n"
    for field in table.fields:
        required = "yes" if field.is_required else ""
        example = f"`{field.example}`" if field.example else ""
        yield (
            f"| `{field.name}` | {field.datatype} | {required} | {_holds(field)} |"
            f" {field.description} | {example} |\n"
        )


def _holds(field: Field) -> str:
    if field.reference:
        return f"id of [{field.reference}](#{field.reference})"
    if field.vocabulary:
        return f"code of [{field.vocabulary}](#codes-of-{field.vocabulary})"
    return ""


def _vocabularies(table: PublishedTable) -> Iterator[str]:
    cells = table.cells
    before = ""
    for vocabulary, code, label, definition in zip(
        cells["vocabulary"], cells["code"], cells["label"], cells["definition"], strict=True
    ):
        if vocabulary != before:
            yield f"\n## Codes of {vocabulary}\n| code | label | definition |\n|---|---|---|\n"
            before = vocabulary
        yield f"| `{code}` | {label} | {definition} |\n"
