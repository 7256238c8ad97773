"""The nearest of many words: how often each letter occurs in them is counted once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from coyoacan.nearest import Choices

_SPAN = 64
"""Letters that are the same modulo this are taken for one: at worst, too many words are near."""


class ManyChoices(Choices):
    """Choices whose letters are counted in arrays, one for each length of word."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(words)
        self._counts: dict[int, NDArray[np.int64]] = {}

    def _possible(self, word: str, length: int, least: float) -> Iterable[tuple[float, str]]:
        """Yield the words of a length with the most that their likeness could be, if enough."""
        letters, counts = np.unique([ord(c) % _SPAN for c in word] or [0], return_counts=True)
        shared = np.minimum(self._counted(length)[letters], counts[:, None]).sum(axis=0)
        most = 2.0 * shared / (length + len(word) or 1)
        for index in np.flatnonzero(most >= least).tolist():
            yield float(most[index]), self._by_length[length][index]

    def _counted(self, length: int) -> NDArray[np.int64]:
        """Return how often each letter stands in each word of a length."""
        if length not in self._counts:
            words = self._by_length[length]
            points = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32) % _SPAN
            word = np.repeat(np.arange(len(words)), length)
            counts = np.bincount(points * len(words) + word, minlength=_SPAN * len(words))
            self._counts[length] = counts.reshape(_SPAN, len(words))
        return self._counts[length]
