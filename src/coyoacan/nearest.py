"""The nearest of the possible words, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, possible: Iterable[str]) -> str | None:
    """Return the one of `possible` that is most like `word`, or None where none is like it."""
    # difflib pulls in re and collections; a clean check never needs it.
    from difflib import get_close_matches  # noqa: PLC0415

    choices = list(possible)
    close = get_close_matches(word, choices, n=1, cutoff=0.7)
    if close:
        return close[0]
    folded = {choice.casefold(): choice for choice in choices}
    return folded.get(word.casefold().replace(" ", "-").replace("_", "-"))


def did_you_mean(word: str, possible: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest of `possible`, or an empty string."""
    match = nearest(word, possible)
    return f"; did you mean '{match}'?" if match else ""
