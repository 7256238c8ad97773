"""Suspects of `coyoacan.rules.publicity`: whatever is said to have become public."""

from __future__ import annotations

from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion()
def public_after_the_fact(view: View) -> Found:
    """Suspect every claim that is dated: they are few."""
    yield "claims", ~view.among("claims", "first_public", {""})


@suspicion()
def public_by_the_edition(view: View) -> Found:
    """Suspect every source that is said to have become public after its year began."""
    public, year = view.days("sources", "first_public"), view.days("sources", "year")
    is_a_document = view.among("sources", "kind", {"document"})
    yield "sources", year.before(public) & ~is_a_document
