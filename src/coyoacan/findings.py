"""What a check has to say: one finding a fault, in one line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in a seed file.

    Attributes:
        file: The file as a curator would type it, such as `seeds/people.csv`.
        line: The line in that file, counted from 1; 0 when the whole file is meant.
        column: The name of the column, or `-` when no single column is at fault.
        message: The value, the rule that it breaks, and the remedy.
        rule: The short name of the rule, for machines.
        value: The value at fault, as typed.
    """

    file: str
    line: int
    column: str
    message: str
    rule: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.column}: {self.message}"


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line and column, each once."""
    return sorted(set(findings), key=lambda f: (f.file, f.line, f.column, f.message))


def as_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON array of objects, in the order given."""
    return json.dumps([asdict(f) for f in findings], ensure_ascii=False, indent=2)


def shown(value: str, limit: int = 60) -> str:
    """Return a value fit for one line of a message: printable, quoted, cut where it is long."""
    text = value if len(value) <= limit else f"{value[:limit]}… ({len(value)} characters)"
    return "'" + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text) + "'"
