"""Words that are nearly the same: for "did you mean", and for looking names up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from copy import copy

CUTOFF = 0.75
"""How like a word another one must be, as difflib measures it."""


def plain(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():
        return text.lower().strip()
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()


class Choices:
    """Words of which the nearest to another one is asked for, again and again.

    A prefix, such as `people/`, stands before all of them and says nothing of their likeness.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._prefix = ""
        by_length: dict[int, list[str]] = {}
        for word in words:
            by_length.setdefault(len(word), []).append(word)
        self._by_length: Mapping[int, list[str]] = by_length

    def nearest(self, word: str) -> str | None:
        """Return the one that is most like a word, or None where none is like it."""
        wanted = word.removeprefix(self._prefix)
        found = self._close(wanted)
        if found is None:
            folded = wanted.casefold().replace(" ", "-").replace("_", "-")
            same = (
                each for each in self._by_length.get(len(folded), ()) if each.casefold() == folded
            )
            found = max(same, default=None)
        return None if found is None else self._prefix + found

    def under(self, prefix: str) -> Choices:
        """Return the same words with a prefix before all of them."""
        choices = copy(self)
        choices._prefix = prefix
        return choices

    def _close(self, word: str) -> str | None:
        """Return what `difflib.get_close_matches` would put first, asking it of few words."""
        # A clean check never needs difflib.
        from difflib import SequenceMatcher  # noqa: PLC0415

        matcher = SequenceMatcher(b=word)
        best = (CUTOFF, "")
        for length in sorted(self._by_length, key=lambda length: abs(length - len(word))):
            if likeness(min(length, len(word)), length + len(word)) >= best[0]:
                for most, choice in sorted(self._possible(word, length, best[0]), reverse=True):
                    if most < best[0]:
                        break
                    matcher.set_seq1(choice)
                    best = max(best, (matcher.ratio(), choice))
        return best[1] or None

    def _possible(self, word: str, length: int, least: float) -> Iterable[tuple[float, str]]:
        """Yield the words of a length with the most that their likeness could be, if enough."""
        letters = [(letter, word.count(letter)) for letter in set(word)]
        without = dict.fromkeys(map(ord, word))
        total = length + len(word)
        for choice in self._by_length[length]:
            # What is left of a word without the letters of the other one is not like it.
            if likeness(length - len(choice.translate(without)), total) >= least:
                shared = sum(min(choice.count(letter), count) for letter, count in letters)
                if likeness(shared, total) >= least:
                    yield likeness(shared, total), choice


def likeness(shared: int, letters: int) -> float:
    """Return how like two words are that share letters in order, of so many in both."""
    return 2.0 * shared / letters if letters else 1.0


def nearest(word: str, possible: Iterable[str] | Choices) -> str | None:
    """Return the one of `possible` that is most like `word`, or None where none is like it."""
    if isinstance(possible, Choices):
        return possible.nearest(word)
    choices = list(possible)
    # What all of them begin with, such as `people/`, says nothing of their likeness.
    table, slash, _ = word.partition("/")
    shared = table + slash if slash and all(c.startswith(table + slash) for c in choices) else ""
    return Choices(choice[len(shared) :] for choice in choices).under(shared).nearest(word)


def did_you_mean(word: str, possible: Iterable[str] | Choices) -> str:
    """Return `; did you mean 'x'?` for the nearest of `possible`, or an empty string."""
    match = nearest(word, possible)
    return f"; did you mean '{match}'?" if match else ""
