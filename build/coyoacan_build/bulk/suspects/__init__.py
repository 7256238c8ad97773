"""Which rows could break a rule: the others are proved right by column.

A suspicion has the name of its rule. It yields tables, each with a mask of the rows that could be
at fault; it may suspect too many, never too few. What the rule looks up from those rows comes with
them (see `excerpts`), save what it can only find by going through other tables: these columns are
the `context` of a suspicion. A table without a mask is needed as a whole.
"""

from __future__ import annotations

from coyoacan_build.bulk.suspects import (  # noqa: F401  (each registers its suspicions)
    chronology,
    counterparts,
    courts,
    debates,
    evidence,
    identifiers,
    lifetimes,
    names,
    naming,
    penalties,
    publicity,
    references,
    sets,
    sources,
    ties,
)
from coyoacan_build.bulk.suspects.register import SUSPICIONS, Suspicion

__all__ = ["SUSPICIONS", "Suspicion"]
