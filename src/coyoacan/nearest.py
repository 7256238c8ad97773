"""Words that are nearly the same: for "did you mean", and for looking names up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def plain(text: str) -> str:
    """Return a text without case and accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()


def nearest(word: str, possible: Iterable[str]) -> str | None:
    """Return the one of `possible` that is most like `word`, or None where none is like it."""
    # A clean check never needs difflib.
    from difflib import get_close_matches  # noqa: PLC0415

    choices = list(possible)
    # What all of them begin with, such as `people/`, says nothing of their likeness.
    table, slash, key = word.partition("/")
    shared = table + slash if slash and all(c.startswith(table + slash) for c in choices) else ""
    wanted = key if shared else word
    close = get_close_matches(wanted, [c[len(shared) :] for c in choices], n=1, cutoff=0.75)
    if close:
        return shared + close[0]
    folded = {choice.casefold(): choice for choice in choices}
    return folded.get(word.casefold().replace(" ", "-").replace("_", "-"))


def did_you_mean(word: str, possible: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest of `possible`, or an empty string."""
    match = nearest(word, possible)
    return f"; did you mean '{match}'?" if match else ""
