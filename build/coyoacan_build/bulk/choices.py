"""The nearest of many words: how often each letter occurs in them is counted once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from coyoacan.nearest import Choices
from coyoacan_build.bulk.proofs import points_of

_SPAN = 40
"""Letters that are the same modulo this are taken for one: at worst, too many words are near."""


class ByLength(Mapping[int, list[str]]):
    """The words of an array by their length, made into strings when a length is asked for."""

    def __init__(self, words: Any) -> None:
        lengths = pc.utf8_length(words).to_numpy()
        order = np.argsort(lengths, kind="stable")
        self._words = words.take(pa.array(order))
        found, starts, counts = np.unique(lengths[order], return_index=True, return_counts=True)
        places = zip(starts.tolist(), counts.tolist(), strict=True)
        self._places = dict(zip(found.tolist(), places, strict=True))

    def __getitem__(self, length: int) -> list[str]:
        words: list[str] = self.array(length).to_pylist()
        return words

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def array(self, length: int) -> Any:
        """Return the words of a length as an array."""
        return self._words.slice(*self._places[length])


class ManyChoices(Choices):
    """Choices from an array, whose letters are counted in arrays, one for each length of word."""

    def __init__(self, words: Any) -> None:
        super().__init__(())
        self._by_length = self._arrays = ByLength(words)
        self._counts: dict[int, NDArray[np.int64]] = {}

    def _possible(self, word: str, length: int, least: float) -> Iterable[tuple[float, str]]:
        """Yield the words of a length with the most that their likeness could be, if enough."""
        letters, counts = np.unique([ord(c) % _SPAN for c in word] or [0], return_counts=True)
        shared = np.minimum(self._counted(length)[letters], counts[:, None]).sum(axis=0)
        most = 2.0 * shared / (length + len(word) or 1)
        words = self._arrays.array(length)
        for index in np.flatnonzero(most >= least).tolist():
            yield float(most[index]), words[index].as_py()

    def _counted(self, length: int) -> NDArray[np.int64]:
        """Return how often each letter stands in each word of a length."""
        if length not in self._counts:
            words = self._arrays.array(length)
            letters = points_of(words)[1:].reshape(len(words), length + 1)[:, :length] % _SPAN
            word = np.arange(len(words))[:, None]
            counts = np.bincount(
                (letters * len(words) + word).ravel(), minlength=_SPAN * len(words)
            )
            self._counts[length] = counts.reshape(_SPAN, len(words))
        return self._counts[length]
