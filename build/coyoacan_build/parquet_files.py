"""Parquet files with the descriptions inside, the same bytes for the same rows and pyarrow."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from coyoacan_build.shape import Field, PublishedTable

_TYPES: dict[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
_READERS: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": lambda text: text == "true",
    "date": date.fromisoformat,
}


def arrow_schema(table: PublishedTable, version: str) -> pa.Schema:
    """Return the Arrow schema: a dictionary type for a vocabulary, descriptions in the metadata."""
    fields = [
        pa.field(
            field.name,
            _arrow_type(field),
            nullable=not field.is_required,
            metadata={"title": field.title, "description": field.description},
        )
        for field in table.fields
    ]
    about: dict[bytes | str, bytes | str] = {
        "title": table.model.TABLE.title,
        "description": table.description,
        "version": version,
    }
    return pa.schema(fields, metadata=about)


def parquet_bytes(table: PublishedTable, version: str) -> bytes:
    """Return a table as a Parquet file (zstd)."""
    schema = arrow_schema(table, version)
    arrays = [
        _array(table.cells[field.name], field, schema.field(field.name).type)
        for field in table.fields
    ]
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), sink, compression="zstd")
    return sink.getvalue()


def _arrow_type(field: Field) -> pa.DataType:
    if field.vocabulary:
        return pa.dictionary(pa.int32(), pa.string())
    return _TYPES[field.datatype]


def _array(cells: list[str], field: Field, kind: pa.DataType) -> pa.Array[Any]:
    if field.vocabulary:
        numbers = {code: number for number, code in enumerate(field.codes)}
        indices = pa.array([numbers[cell] if cell else None for cell in cells], pa.int32())
        return pa.DictionaryArray.from_arrays(indices, pa.array(field.codes, pa.string()))
    read = _READERS[field.datatype]
    return pa.array([read(cell) if cell else None for cell in cells], kind)
