"""The citations of large tables, looked up together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from coyoacan_build.bulk.coding import Coded, Numbers


class Parts(NamedTuple):
    """The citations of a column: of each, the number of the text it stands in, and its source."""

    text: Numbers
    row: Numbers


def parts_of(columns: list[Coded], found: Callable[[Any], Numbers]) -> list[Parts]:
    """Return the citations in the distinct texts of each column; -2 for a blank one.

    `found` tells the row of each of some sources, or -1.
    """
    lists = [pc.split_pattern(column.texts, "; ") for column in columns]
    # Most are cited more than once.
    cited: Any = pa.concat_arrays([each.flatten() for each in lists]).dictionary_encode()
    sources = pc.list_element(pc.split_pattern(cited.dictionary, "[", max_splits=1), 0)
    known = found(sources)
    known[(known < 0) & pc.equal(sources, pa.scalar("")).to_numpy(zero_copy_only=False)] = -2
    row = known[cited.indices.to_numpy()]
    texts = [pc.list_parent_indices(each).to_numpy().astype(np.int64) for each in lists]
    rows = np.split(row, np.cumsum([len(text) for text in texts])[:-1])
    return list(map(Parts, texts, rows))
