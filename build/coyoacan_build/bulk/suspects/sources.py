"""Suspects of `coyoacan.rules.sources`: texts that do not fit themselves, or one another."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from coyoacan.rules.sources import CYRILLIC, CYRILLIC_LANGUAGES, ENCYCLOPEDIA, OF_THE_TIME
from coyoacan_build.bulk.numbering import times
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def tier_fits_kind(view: View) -> Found:
    """Suspect what is of the time and not primary."""
    is_primary = view.among("sources", "tier", {"", "primary"})
    yield "sources", view.among("sources", "kind", OF_THE_TIME) & ~is_primary


@suspicion()
def language_fits_title(view: View) -> Found:
    """Suspect another language than that of the title, or of the id."""
    titles = view.column("sources", "title")
    is_cyrillic = pc.match_substring_regex(titles.texts, CYRILLIC).to_numpy(zero_copy_only=False)
    is_read_so = view.among("sources", "language", {"", *CYRILLIC_LANGUAGES})
    yield "sources", is_cyrillic[titles.codes] & ~is_read_so
    is_encyclopedia = pc.match_substring_regex(view.keys("sources"), f"^{ENCYCLOPEDIA.pattern}$")
    yield "sources", is_encyclopedia.to_numpy(zero_copy_only=False)


@suspicion()
def works_listed_once(view: View) -> Found:
    """Suspect works of one title."""
    titles = view.column("sources", "title")
    folded = pa.array([title.casefold() for title in titles.values], pa.string())
    codes = folded.dictionary_encode().indices.to_numpy()
    yield "sources", times(codes[titles.codes]) > 1
