"""The register of suspicions, by the name of their rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coyoacan_build.bulk.coding import Mask
from coyoacan_build.bulk.views import View

Found = Iterator[tuple[str, Mask | None]]
"""Tables, with the rows of each that could be at fault; None where the whole table is needed."""
Finder = Callable[[View], Found]


@dataclass(frozen=True)
class Suspicion:
    """How the suspects of a rule are found.

    Attributes:
        find: Yields them.
        context: Tables and columns: what points to a suspect, or to what a suspect points to,
            belongs to what the rule must see.
    """

    find: Finder
    context: tuple[tuple[str, str], ...] = ()


SUSPICIONS: dict[str, Suspicion] = {}
"""By the name of the rule; a rule without one goes through all rows."""


def suspicion(*context: str) -> Callable[[Finder], Finder]:
    """Register a finder for the rule of its name; the context is written `table.column`."""

    def register(find: Finder) -> Finder:
        columns = tuple((table, column) for table, _, column in (c.partition(".") for c in context))
        SUSPICIONS[find.__name__] = Suspicion(find, columns)
        return find

    return register
