"""The one error that this package raises on purpose."""

from __future__ import annotations

from collections.abc import Iterable

from coyoacan.nearest import did_you_mean


class CoyoacanError(ValueError):
    """Something was asked for that the dataset does not have; the message says what it has."""


def not_found(what: str, value: str, possible: Iterable[str], limit: int = 40) -> CoyoacanError:
    """Return the error for a name that is not there: what was wrong, the nearest, what there is."""
    choices = sorted(possible)
    hint = did_you_mean(value, choices)
    listed = ", ".join(choices[:limit]) + (", ..." if len(choices) > limit else "")
    return CoyoacanError(f"no {what} '{value}'{hint or f'; there are: {listed}'}")
