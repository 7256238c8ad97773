"""Hold the seed document against `statements`: nothing of it is kept here but its digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from coyoacan.findings import Finding
from coyoacan.sheets import Seeds


def differences(seeds: Seeds, document: Path) -> list[Finding]:
    """Return where the sentences of a document are not those of the table.

    Raises:
        OSError: The document cannot be read.
        UnicodeDecodeError: It is not UTF-8.
    """
    return list(_differences(seeds, document.read_text("utf-8")))


def _differences(seeds: Seeds, text: str) -> Iterator[Finding]:
    end = 0
    picked = ("statement_id", "offset", "length", "sha256")
    rows = [(int(o), int(n), key, digest, line) for line, (key, o, n, digest) in
            seeds.rows("statements", *picked)]  # fmt: skip
    for offset, length, key, digest, line in sorted(rows):
        if text[end:offset].strip():
            yield _finding(line, "offset", f"'{key}': text stands before it that is no sentence")
        found = text[offset : offset + length]
        if hashlib.sha256(found.encode()).hexdigest() != digest:
            yield _finding(line, "sha256", f"'{key}': {length} characters from {offset} are others")
        end = offset + length
    if text[end:].strip():
        yield _finding(0, "length", f"text stands after the last sentence, from {end}")


def _finding(line: int, column: str, message: str) -> Finding:
    remedy = "; is this the seed document? else count again"
    return Finding("seeds/statements.csv", line, column, message + remedy, "seed-document")
