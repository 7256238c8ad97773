"""What changed for a reader between two editions, and which version number that asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coyoacan_build.past_edition import PastEdition, PastTable

PASSING = frozenset(
    ("arguments", "claims", "closed_set_members", "gaps", "source_links", "statement_records")
)
"""Tables whose rows may go without a redirect: nobody cites them by their address."""
_LEVELS = ("patch", "minor", "major")


@dataclass
class Change:
    """What changed in one table: rows that came, rows that went, and cells by column."""

    table: str
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    cells: dict[str, int] = field(default_factory=dict)
    columns_added: list[str] = field(default_factory=list)
    columns_removed: list[str] = field(default_factory=list)
    columns_retyped: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Difference:
    """The difference of two editions.

    Attributes:
        old: The earlier version.
        new: The later version.
        tables_added: Tables that only the later one has.
        tables_removed: Tables that only the earlier one has.
        changes: What changed in each table that both have, if anything did.
        lost: Addresses that vanished without a redirect in `retired_ids`.
        redirected: Addresses that vanished with one.
    """

    old: str
    new: str
    tables_added: tuple[str, ...]
    tables_removed: tuple[str, ...]
    changes: tuple[Change, ...]
    lost: tuple[str, ...]
    redirected: tuple[str, ...]

    @property
    def level(self) -> str:
        """The change of version that it asks for: `patch`, `minor` or `major`."""
        gone = any(c.columns_removed or c.columns_retyped for c in self.changes)
        if self.tables_removed or gone or self.lost:
            return "major"
        more = any(c.added or c.removed or c.columns_added for c in self.changes)
        return "minor" if self.tables_added or more else "patch"

    def faults(self, changelog: str) -> Iterator[str]:
        """Yield what a release must not have: a lost address, a version too low, no news of it."""
        for address in self.lost:
            yield f"{address} vanished; give its successor, or the reason, in seeds/retired_ids.csv"
        step = _step(self.old, self.new)
        if step is None:
            yield f"version {self.new} does not follow {self.old}; raise it in pyproject.toml"
        elif _LEVELS.index(step) < _LEVELS.index(self.level):
            yield f"{self.old} to {self.new} is a {step} change; what changed is {self.level}"
        heading = re.search(rf"^## {re.escape(self.new)} - \d{{4}}-\d\d-\d\d$", changelog, re.M)
        if not heading:
            yield f"CHANGELOG.md has no heading '## {self.new} - YYYY-MM-DD'"


def difference(old: PastEdition, new: PastEdition) -> Difference:
    """Return what changed from one edition to a later one."""
    both = [name for name in old.tables if name in new.tables]
    changes = [_change(name, old.tables[name], new.tables[name]) for name in both]
    retired = set(new.tables["retired_ids"].rows)
    gone = [
        f"{change.table}/{key}"
        for change in changes
        if change.table not in PASSING and not new.tables[change.table].is_derived
        for key in change.removed
    ]
    return Difference(
        old=old.version,
        new=new.version,
        tables_added=tuple(name for name in new.tables if name not in old.tables),
        tables_removed=tuple(name for name in old.tables if name not in new.tables),
        changes=tuple(change for change in changes if change != Change(change.table)),
        lost=tuple(address for address in gone if address not in retired),
        redirected=tuple(address for address in gone if address in retired),
    )


def _change(name: str, old: PastTable, new: PastTable) -> Change:
    shared = [column for column in old.types if column in new.types]
    cells = {
        column: sum(
            row[column] != new.rows[key][column] for key, row in old.rows.items() if key in new.rows
        )
        for column in shared
    }
    return Change(
        table=name,
        added=[key for key in new.rows if key not in old.rows],
        removed=[key for key in old.rows if key not in new.rows],
        cells={column: count for column, count in cells.items() if count},
        columns_added=[column for column in new.types if column not in old.types],
        columns_removed=[column for column in old.types if column not in new.types],
        columns_retyped=[column for column in shared if old.types[column] != new.types[column]],
    )


def _step(old: str, new: str) -> str | None:
    """Return by how much a version was raised, or None if it was not."""
    before, after = ([int(part) for part in text.split(".")] for text in (old, new))
    for index, level in enumerate(("major", "minor", "patch")):
        if after[index] != before[index]:
            # Before 1.0.0 the second number tells of what breaks.
            raised = after[index] == before[index] + 1 and not any(after[index + 1 :])
            if not raised:
                return None
            return "major" if level == "minor" and before[0] == 0 else level
    return None


def report(found: Difference, shown: int = 10) -> Mapping[str, str]:
    """Return the difference in words, by table."""
    lines: dict[str, str] = {}
    for name in found.tables_added:
        lines[name] = "a new table"
    for name in found.tables_removed:
        lines[name] = "the table is gone"
    for change in found.changes:
        parts = [
            *(f"column {name} is new" for name in change.columns_added),
            *(f"column {name} is gone" for name in change.columns_removed),
            *(f"column {name} has another type" for name in change.columns_retyped),
        ]
        for what, keys in (("new", change.added), ("gone", change.removed)):
            if keys:
                more = ", ..." if len(keys) > shown else ""
                parts.append(f"{len(keys)} rows {what} ({', '.join(keys[:shown])}{more})")
        if change.cells:
            counted = ", ".join(f"{name} {count}" for name, count in change.cells.items())
            parts.append(f"cells changed: {counted}")
        lines[change.table] = "; ".join(parts)
    return dict(sorted(lines.items()))
