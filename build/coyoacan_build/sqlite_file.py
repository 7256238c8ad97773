"""One SQLite database of all tables, with keys, foreign keys and two views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from coyoacan.dates import EMPTIES
from coyoacan_build.edition import Edition
from coyoacan_build.shape import Field, PublishedTable

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
"""The SQLite type of a column; the others are texts, days among them (ISO 8601)."""
_STORED = {"coverage": "coverage_counts", "timeline": "timeline_entries"}
"""The names under which the rows lie whose own name is that of a view."""
_VIEWS = """
CREATE VIEW coverage AS
SELECT *, round(1.0 * present_count / expected_count, 3) AS share FROM coverage_counts;
CREATE VIEW timeline AS
SELECT entry.*, people.name AS person, places.name AS place
FROM timeline_entries AS entry
LEFT JOIN people USING (person_id)
LEFT JOIN places USING (place_id)
ORDER BY coalesce(date_earliest, date_latest), coalesce(date_latest, date_earliest), record, field;
"""


def sqlite_file(edition: Edition) -> Mapping[str, bytes]:
    """Return `dataset/coyoacan.sqlite`."""
    return {"dataset/coyoacan.sqlite": database(edition.tables, edition.version)}


def database(tables: list[PublishedTable], version: str) -> bytes:
    """Return the database: the same bytes for the same rows and the same version of SQLite.

    A foreign key cannot say that somebody looked and found nothing: where a pointer is `unknown` or
    `none`, its cell is NULL, and `words_for_missing` has the word.
    """
    keys = {table.name: table.model.TABLE.key for table in tables}
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(_META)
        for table in tables:
            base.execute(_create(table, keys))
            marks = ", ".join("?" * len(table.fields))
            base.executemany(f"INSERT INTO {_stored(table.name)} VALUES ({marks})", _rows(table))
            base.executemany("INSERT INTO table_columns VALUES (?, ?, ?, ?, ?, ?)", _about(table))
            base.executemany("INSERT INTO words_for_missing VALUES (?, ?, ?, ?)", _words(table))
        base.execute("INSERT INTO about VALUES ('version', ?)", (version,))
        base.executescript(_VIEWS)
        base.commit()
        return bytes(base.serialize())


_META = """
PRAGMA page_size = 4096;
PRAGMA temp_store = MEMORY;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE table_columns (
  table_name TEXT, column_name TEXT, type TEXT, description TEXT, vocabulary TEXT, reference TEXT,
  PRIMARY KEY (table_name, column_name)
) WITHOUT ROWID;
CREATE TABLE words_for_missing (
  table_name TEXT, row_key TEXT, column_name TEXT, word TEXT,
  PRIMARY KEY (table_name, row_key, column_name)
) WITHOUT ROWID;
"""


def _stored(name: str) -> str:
    return f'"{_STORED.get(name, name)}"'


def _create(table: PublishedTable, keys: dict[str, tuple[str, ...]]) -> str:
    parts = [
        f'"{field.name}" {_TYPES.get(field.datatype, "TEXT")}'
        + (" NOT NULL" if field.is_required else "")
        for field in table.fields
    ]
    parts.append(f"PRIMARY KEY ({', '.join(keys[table.name])})")
    parts += [
        f'FOREIGN KEY ("{field.name}") REFERENCES {_stored(field.reference)}'
        f" ({keys[field.reference][0]})"
        for field in table.fields
        if field.reference
    ]
    columns = ",\n  ".join(parts)
    return f"CREATE TABLE {_stored(table.name)} (\n  {columns}\n)"


def _rows(table: PublishedTable) -> Iterator[tuple[str | int | float | None, ...]]:
    return zip(*(_values(field, table.cells[field.name]) for field in table.fields), strict=True)


def _values(field: Field, cells: list[str]) -> Sequence[str | int | float | None]:
    if field.reference:
        return [cell if cell and cell not in EMPTIES else None for cell in cells]
    if field.datatype == "boolean":
        return [int(cell == "true") if cell else None for cell in cells]
    if field.datatype == "integer":
        return [int(cell) if cell else None for cell in cells]
    if field.datatype == "number":
        return [float(cell) if cell else None for cell in cells]
    return [cell or None for cell in cells]


def _about(table: PublishedTable) -> Iterator[tuple[str | None, ...]]:
    for field in table.fields:
        yield (
            table.name, field.name, field.datatype, field.description, field.vocabulary,
            field.reference,
        )  # fmt: skip


def _words(table: PublishedTable) -> Iterator[tuple[str, ...]]:
    keys = list(zip(*(table.cells[name] for name in table.model.TABLE.key), strict=True))
    for field in table.fields:
        if field.reference:
            for key, cell in zip(keys, table.cells[field.name], strict=True):
                if cell in EMPTIES:
                    yield table.name, "+".join(key), field.name, cell
