"""Russian names in Latin letters: the many spellings of one name brought to one form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coyoacan.nearest import plain

TRANSLITERATIONS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"[iyj]e|[yj]o|io", "e"),
        (r"[yj]u|iu", "u"),
        (r"[yj]a|ia", "a"),
        (r"[iyj]+", "i"),
        (r"kh", "h"),
        (r"x", "ks"),
        (r"ff?|w", "v"),
        (r"tz|ts|c", "z"),
        (r"(.)\1", r"\1"),
        (r"i\b", ""),
    )
)
"""Ways in which one Russian name is spelt in Latin letters, each brought to one form."""


def skeleton(words: str) -> str:
    """Return what is left of a name when the ways to transliterate it are taken out."""
    for pattern, letter in TRANSLITERATIONS:
        words = pattern.sub(letter, words)
    return words


def alike(name: str, known: Iterable[str]) -> set[str]:
    """Return the names that have every word of `name`, however each is spelt.

    A word is the same if its skeleton is; where no name has such a word, the nearest one counts,
    if the word is long enough to tell.
    """
    from difflib import get_close_matches  # noqa: PLC0415  (most look-ups never need it)

    bones = {text: _bones(text) for text in known}
    every = {bone for found in bones.values() for bone in found}
    wanted = [
        {bone}
        if bone in every or len(bone) < 4
        else set(get_close_matches(bone, every, n=1, cutoff=0.8))
        for bone in _bones(name)
    ]
    if not wanted:
        return set()
    return {text for text, found in bones.items() if all(found & each for each in wanted)}


def _bones(text: str) -> set[str]:
    return {skeleton(word) for word in re.findall(r"\w{3,}", plain(text))}
