"""A key names one row, and an id that was retired is not used again."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan.models import seed_models
from coyoacan.sheets import Fault, Seeds


def unique_keys(seeds: Seeds) -> Iterator[Fault]:
    """No two rows of a table have the same key."""
    for sheet in seeds.sheets.values():
        if len(sheet.known) == len(sheet.keys):
            continue
        for index, key in enumerate(sheet.keys):
            first = sheet.position[key]
            if first != index:
                yield Fault(
                    sheet.name,
                    sheet.lines[index],
                    sheet.model.TABLE.key[-1],
                    f"'{key}' is on line {sheet.lines[first]} already; merge the two rows",
                    key,
                )


def retired_stay_retired(seeds: Seeds) -> Iterator[Fault]:
    """An address in `retired_ids` names no row any more, and its successor does."""
    for line, (old, new) in seeds.rows("retired_ids", "old_record", "new_record"):
        if _exists(seeds, old):
            yield Fault(
                "retired_ids", line, "old_record", f"'{old}' is in use; choose a new id", old
            )
        if new and not _exists(seeds, new) and not _is_unread(seeds, new):
            yield Fault("retired_ids", line, "new_record", f"'{new}' names no row; correct it", new)


def _is_unread(seeds: Seeds, address: str) -> bool:
    """Return whether the file of an address could not be read, so that nothing is known of it."""
    table = address.partition("/")[0]
    return table in seed_models() and not seeds.has(table)


def _exists(seeds: Seeds, address: str) -> bool:
    table, _, key = address.partition("/")
    sheet = seeds.get(table)
    return sheet is not None and key in sheet.position
