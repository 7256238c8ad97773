"""Arrow arrays made from lists of Python.

`pyarrow.array` would do it, but imports pandas, where it is installed, as soon as it sees a list.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import pyarrow as pa

Buffers = list[pa.Buffer | None]
_CODES = {pa.int32(): "i", pa.int64(): "q", pa.float64(): "d", pa.date32(): "i"}
"""For types of fixed width, the letter by which the module `array` knows their numbers."""


def text_array(cells: Sequence[str]) -> pa.Array[Any]:
    """Return an array of strings; what is empty becomes null."""
    parts = [cell.encode() for cell in cells]
    ends = array("i", [0, *accumulate(map(len, parts))])
    buffers: Buffers = [
        _bits([bool(cell) for cell in cells]),
        pa.py_buffer(ends),
        _buffer(b"".join(parts)),
    ]
    return pa.Array.from_buffers(pa.string(), len(cells), buffers)


def truth_array(values: Sequence[bool | None]) -> pa.Array[Any]:
    """Return an array of booleans."""
    buffers: Buffers = [_present(values), _bits([bool(value) for value in values])]
    return pa.Array.from_buffers(pa.bool_(), len(values), buffers)


def number_array(values: Sequence[float | None], kind: pa.DataType) -> pa.Array[Any]:
    """Return an array of numbers of a type of fixed width; a day is the number since 1970."""
    numbers = array(_CODES[kind], [value or 0 for value in values])
    buffers: Buffers = [_present(values), pa.py_buffer(numbers)]
    return pa.Array.from_buffers(kind, len(values), buffers)


def _present(values: Sequence[object]) -> pa.Buffer | None:
    """Return one bit a value that is there, or None where all of them are."""
    return _bits([value is not None for value in values]) if None in values else None


def _bits(flags: Sequence[bool]) -> pa.Buffer:
    """Return one bit a flag, the first one lowest."""
    digits = "".join("1" if flag else "0" for flag in reversed(flags))
    return _buffer(int(digits or "0", 2).to_bytes((len(flags) + 7) // 8, "little"))


def _buffer(content: bytes) -> pa.Buffer:
    return pa.py_buffer(content)
