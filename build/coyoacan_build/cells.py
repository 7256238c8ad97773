"""The cells of a sheet: which texts are not proved right, and which rows have them.

`bulk.cells` has the same for large sheets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from coyoacan.models.columns import Column
from coyoacan.sheets import Sheet
from coyoacan_build import hygiene

_AT_ONCE = 200
"""How many values are proved right together; where one is wrong, they are halved."""


def doubtful(sheet: Sheet, column: Column) -> Iterator[str]:
    """Yield the distinct cells of a column that must be judged one by one, a blank included."""
    values = set(sheet.cells[column.name])
    if "" in values:
        values.remove("")
        yield ""
    filled = list(values)
    for start in range(0, len(filled), _AT_ONCE):
        yield from unproved(filled[start : start + _AT_ONCE], column)


def unproved(values: list[str], column: Column) -> Iterator[str]:
    """Yield what cannot be proved right, halving the values until one is left."""
    if hygiene.are_clean(values, column) and column.facet.clears(values):
        return
    if len(values) == 1:
        yield from values
        return
    middle = len(values) // 2
    yield from unproved(values[:middle], column)
    yield from unproved(values[middle:], column)


def holding(sheet: Sheet, name: str, texts: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the cell of each row that has one of some texts in a column."""
    for line, cell in zip(sheet.lines, sheet.cells[name], strict=True):
        if cell in texts:
            yield line, cell
