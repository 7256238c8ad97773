"""Sources: what kind of text they are, in which language, and that each work has one row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coyoacan.rules.people import SCRIPTS
from coyoacan.sheets import Fault, Seeds

OF_THE_TIME = frozenset({"document", "court-report"})
"""Kinds of text that are primary by what they are."""
ENCYCLOPEDIA = re.compile(r"wikipedia-(?P<language>[a-z]{2,3})")
"""The id of a source that is one language of an encyclopedia."""
CYRILLIC = "[\u0400-\u04ff]"
"""A Cyrillic letter, as a regular expression."""
CYRILLIC_LANGUAGES = frozenset(
    {"kk", "ky", "sr"} | {code for code in SCRIPTS if SCRIPTS[code] == "CYRILLIC"}
)
"""Languages whose titles may have such a letter."""
_FOREIGN = re.compile(CYRILLIC)
_SCHEME = re.compile(r"https?://(www\.)?")


def tier_fits_kind(seeds: Seeds) -> Iterator[Fault]:
    """A document and the report of a court are primary sources."""
    for line, (kind, tier) in seeds.rows("sources", "kind", "tier"):
        if kind in OF_THE_TIME and tier not in {"", "primary"}:
            message = f"a source of the kind '{kind}' is primary, not '{tier}'; correct one of them"
            yield Fault("sources", line, "tier", message, tier)


def language_fits_title(seeds: Seeds) -> Iterator[Fault]:
    """A title in Cyrillic is of a language that has it, and an id with a language keeps it."""
    for line, (key, title, language) in seeds.rows("sources", "source_id", "title", "language"):
        if is_misplaced(title, language) or is_misnamed(key, language):
            message = f"'{key}', '{title}', is not in '{language}'; correct one of them"
            yield Fault("sources", line, "language", message, language)


def works_listed_once(seeds: Seeds) -> Iterator[Fault]:
    """No work has two rows, which would count as two witnesses: same title, and author or address.

    Letter case does not matter, nor do `https`, `www.` and a last slash of an address.
    """
    first: dict[tuple[str, str], tuple[int, str]] = {}
    for line, (key, title, *marks) in seeds.rows("sources", "source_id", "title", "author", "url"):
        names = [(title.casefold(), mark) for mark in map(_plain, marks) if mark]
        known = next((first[name] for name in names if name in first), None)
        if known:
            message = f"is the work on line {known[0]} too; cite '{known[1]}' in place of '{key}'"
            yield Fault("sources", line, "title", message, title)
        for name in names:
            first.setdefault(name, (line, key))


def _plain(mark: str) -> str:
    return _SCHEME.sub("", mark.casefold()).rstrip("/")


def is_misplaced(title: str, language: str) -> bool:
    """Return whether a title has a Cyrillic letter that its language does not have."""
    return (
        bool(language) and language not in CYRILLIC_LANGUAGES and _FOREIGN.search(title) is not None
    )


def is_misnamed(key: str, language: str) -> bool:
    """Return whether a source is named after another language than its own."""
    found = ENCYCLOPEDIA.fullmatch(key)
    return found is not None and language not in {"", found["language"]}
