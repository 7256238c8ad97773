"""What is typed is used: a source, place, organization or code that nothing needs is a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coyoacan.models import seed_models
from coyoacan.models.columns import columns
from coyoacan.sheets import Fault, Seeds

Uses = dict[str, set[str]]

MUST_BE_USED = ("sources", "places", "organizations", "relationship_kinds")
"""Tables of which every row serves another row."""


def everything_is_used(seeds: Seeds) -> Iterator[Fault]:
    """Every source, place, organization, kind of tie and vocabulary code is used somewhere."""
    if not seeds.has(*seed_models()):
        return
    used, codes = _in_use(seeds)
    for table in MUST_BE_USED:
        sheet = seeds.sheets[table]
        for line, key in zip(sheet.lines, sheet.keys, strict=True):
            if key not in used[table]:
                message = f"'{key}' is used by no row; use it or take the row out"
                yield Fault(table, line, sheet.model.TABLE.key[0], message, key)
    for line, (vocabulary, code) in seeds.rows("vocabularies", "vocabulary", "code"):
        if code not in codes[vocabulary]:
            message = f"'{code}' of {vocabulary} is used by no row; use it or take it out"
            yield Fault("vocabularies", line, "code", message, code)


def _in_use(seeds: Seeds) -> tuple[Uses, Uses]:
    """Return the ids that each table's rows are known by, and the codes of each vocabulary."""
    used: Uses = defaultdict(set)
    codes: Uses = defaultdict(set)
    for sheet in seeds.sheets.values():
        for column in sheet.columns:
            if column.reference and sheet.name != "source_links":
                used[column.reference].update(sheet.cells[column.name])
            elif column.vocabulary:
                codes[column.vocabulary].update(sheet.cells[column.name])
            elif column.is_citations:
                used["sources"] |= sheet.cited(column.name)
    by_field = {
        (name, column.name): column
        for name, model in seed_models().items()
        for column in columns(model)
    }
    # What only a rival claim mentions is used too.
    for _, (record, field, value) in seeds.rows("claims", "record", "field", "value"):
        claimed = by_field.get((record.partition("/")[0], field))
        if claimed and claimed.reference:
            used[claimed.reference].add(value)
        elif claimed and claimed.vocabulary:
            codes[claimed.vocabulary].add(value)
    return used, codes
