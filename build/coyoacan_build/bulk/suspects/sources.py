"""Suspects of `coyoacan.rules.sources`: texts whose kind, tier and language do not fit."""

from __future__ import annotations

import numpy as np

from coyoacan.rules.sources import OF_THE_TIME, is_misnamed, is_misplaced
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
    names = ("source_id", "title", "language")
    rows = zip(*(view.column("sources", name).cells() for name in names), strict=True)
    wrong = (is_misplaced(title, code) or is_misnamed(key, code) for key, title, code in rows)
    yield "sources", np.fromiter(wrong, bool, view.size("sources"))
