"""The cells of a large sheet: which texts are not proved right, and which rows have them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from coyoacan.models.columns import Column
from coyoacan.sheets import Sheet
from coyoacan_build import cells
from coyoacan_build.bulk.coding import columns_of
from coyoacan_build.bulk.proofs import are_right

_AT_ONCE = 8_000
"""How many texts are proved right together; where one is wrong, they are halved."""
_FEW = 1_000
"""How few texts are better proved by the means of small seeds."""


def doubtful(sheet: Sheet, column: Column) -> Iterator[str]:
    """Yield the distinct cells of a column that must be judged one by one, a blank included."""
    texts = columns_of(sheet)[column.name].texts
    filled = texts.filter(pc.not_equal(texts, pa.scalar("")))
    if len(filled) < len(texts):
        yield ""
    for start in range(0, len(filled), _AT_ONCE):
        yield from _unproved(filled.slice(start, _AT_ONCE), column)


def _unproved(texts: Any, column: Column) -> Iterator[str]:
    """Halve what is not proved right until few are left."""
    if are_right(texts, column):
        return
    if len(texts) <= _FEW:
        yield from cells.unproved(texts.to_pylist(), column)
        return
    middle = len(texts) // 2
    yield from _unproved(texts.slice(0, middle), column)
    yield from _unproved(texts.slice(middle), column)


def holding(sheet: Sheet, name: str, texts: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the cell of each row that has one of some texts in a column."""
    column = columns_of(sheet)[name]
    rows = column.rows_of(texts)
    lines = (sheet.lines[row] for row in rows.tolist())
    yield from zip(lines, column.cells(rows), strict=True)
