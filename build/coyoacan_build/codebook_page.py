"""`docs/codebook.md`: every column with what it holds, and how many rows have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from coyoacan_build.edition import Edition
from coyoacan_build.markdown import code
from coyoacan_build.shape import Field, PublishedTable

_SHOWN = 12
_INTRODUCTION = """\
# Codebook
Generated from the row models and the data by `make`; do not edit it. Version {version}. For each
column: its type, how many rows have it, and what it holds - for a vocabulary its codes with their
number of rows, the commonest first; for numbers and days their range; for anything else how many
different values there are, and an example. What each column means is said in full in [the data
dictionary](../dataset/README.md), what each code means in [its
vocabularies](../dataset/README.md#vocabularies).
"""


def codebook_page(edition: Edition) -> str:
    """Return the page as Markdown."""
    parts = [_INTRODUCTION.format(version=edition.version)]
    for table in edition.tables:
        parts += _table(table)
    return "".join(parts)


def _table(table: PublishedTable) -> Iterator[str]:
    derived = " Derived at publishing." if table.model.TABLE.is_derived else ""
    yield f"\n## {table.name}\n{table.description}{derived} {len(table):,} rows.\n\n"
    yield "| column | type | rows | share | holds |\n|---|---|---:|---:|---|\n"
    for field in table.fields:
        filled = [value for value in table.cells[field.name] if value]
        share = f"{100 * len(filled) / len(table):.0f} %" if len(table) else ""
        yield f"| `{field.name}` | {field.datatype} | {len(filled):,} | {share} |"
        yield f" {_holds(field, filled)} |\n"


def _holds(field: Field, filled: list[str]) -> str:
    counted = Counter(filled)
    if not filled:
        return "nothing yet"
    if field.vocabulary or field.datatype == "boolean":
        common = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        shown = ", ".join(f"`{code}` {count:,}" for code, count in common[:_SHOWN])
        more = f", and {len(common) - _SHOWN} more codes" if len(common) > _SHOWN else ""
        return f"of `{field.vocabulary}`: {shown}{more}" if field.vocabulary else shown
    if field.datatype in ("integer", "number"):
        numbers = sorted(map(float, filled))
        return f"{numbers[0]:g} to {numbers[-1]:g}"
    if field.datatype == "date":
        return f"{min(filled)} to {max(filled)}"
    what = f"ids of `{field.reference}`" if field.reference else "values"
    example = f"; for example {code(field.example)}" if field.example else ""
    return f"{len(counted):,} different {what}{example}"
