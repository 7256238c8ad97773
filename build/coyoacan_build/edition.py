"""What a format is made from: the published tables, and the files that were made before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coyoacan_build.shape import PublishedTable


@dataclass(frozen=True)
class Edition:
    """One edition of the dataset while its files are being made.

    Attributes:
        tables: Every published table, in alphabetical order.
        version: The version of code and data.
        released: The day of that version (YYYY-MM-DD).
        files: What has been made so far, by its path from the root; for sizes and hashes.
    """

    tables: list[PublishedTable]
    version: str
    released: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)

    def table(self, name: str) -> PublishedTable:
        """Return a table; raises `KeyError` if there is none of that name."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)

    def rows(self, name: str) -> Iterator[dict[str, str]]:
        """Yield the rows of a table, each with its cells by column; a blank is an empty string."""
        cells = self.table(name).cells
        for row in zip(*cells.values(), strict=True):
            yield dict(zip(cells, row, strict=True))
