"""Names compared by their words, whatever their order: each word is a number, a name their sum."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from random import Random
from typing import Any

import numpy as np
import pyarrow.compute as pc

from coyoacan.nearest import plain
from coyoacan_build.bulk.coding import Numbers

_WORDS = re.compile(r"\w+")
_SEED = 1940


def sums(names: Any, form: Callable[[str], str] = str) -> Numbers:
    """Return a number for each name, which is the same if its words have the same forms.

    Words are what `coyoacan.rules.people` takes for one. Two names with other words get the same
    number as rarely as two numbers of 64 bits drawn at random; 0 is that of a name without words.
    """
    parts = pc.ascii_split_whitespace(names)
    texts: Any = parts.flatten().dictionary_encode()
    numbers = np.array(list(_numbers(texts.dictionary.to_pylist(), form)), np.uint64)
    # Sums run over, and those of the same numbers all in the same way.
    total = np.append(np.uint64(0), np.cumsum(numbers[texts.indices.to_numpy()], dtype=np.uint64))
    ends = parts.offsets.to_numpy()
    return np.asarray((total[ends[1:]] - total[ends[:-1]]).view(np.int64))


def _numbers(texts: Iterable[str], form: Callable[[str], str]) -> Iterable[int]:
    draw = Random(_SEED).getrandbits
    drawn: dict[str, int] = defaultdict(lambda: draw(64))
    for text in texts:
        yield sum(drawn[form(word)] for word in _WORDS.findall(plain(text))) % (1 << 64)
