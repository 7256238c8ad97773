"""Numbers that stand for texts, alone and together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from coyoacan_build.bulk.coding import Numbers

_MOST = np.iinfo(np.int64).max


def whole(text: str) -> int:
    """Return the number that a text means: -1 if it is none, -2 if it is oddly written."""
    if not text.isdecimal():
        return -1
    return int(text) if text.isascii() and len(text) < 10 and str(int(text)) == text else -2


def joined(*columns: Numbers) -> Numbers:
    """Return one number a row that two rows share only if they share all these numbers."""
    key = columns[0].astype(np.int64) + 1
    for column in columns[1:]:
        span = int(column.max()) + 2 if len(column) else 1
        if len(key) and int(key.max()) >= _MOST // span:
            key = renumbered(key)
        key = key * span + column + 1
    return key


def renumbered(key: Numbers) -> Numbers:
    """Return small numbers that are the same where these are."""
    array: Any = pa.array(key)
    return np.array(array.dictionary_encode().indices, np.int64)


def times(key: Numbers) -> Numbers:
    """Return how often the number of each row stands in all rows."""
    numbers = renumbered(key)
    return np.bincount(numbers)[numbers].astype(np.int64) if len(numbers) else numbers
