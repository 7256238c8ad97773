"""Parquet files with the descriptions inside, the same bytes for the same rows and pyarrow."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from coyoacan_build.arrow_arrays import number_array, text_array, truth_array
from coyoacan_build.shape import Field, PublishedTable

_TYPES: dict[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
_EPOCH = date(1970, 1, 1).toordinal()


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
        numbers = {"": None} | {code: number for number, code in enumerate(field.codes)}
        indices = number_array([numbers[cell] for cell in cells], pa.int32())
        return pa.DictionaryArray.from_arrays(indices, text_array(field.codes))
    if field.datatype == "string":
        return text_array(cells)
    if field.datatype == "boolean":
        return truth_array([cell == "true" if cell else None for cell in cells])
    read = _READERS[field.datatype]
    return number_array([read(cell) if cell else None for cell in cells], kind)


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal() - _EPOCH


_READERS: dict[str, Callable[[str], float]] = {"integer": int, "number": float, "date": _day}
