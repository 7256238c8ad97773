"""The report on the mutation score, as Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from coyoacan_quality.mutations import FORMAL, SEMANTIC, Mutation
from coyoacan_quality.score import Tally

BEGIN, END = "<!-- mutations: begin -->", "<!-- mutations: end -->"
"""What stands between these in the document is written by the command."""


def rendered(tallies: Mapping[str, Tally], seed: int, version: str) -> str:
    """Return the two tables of the score, with a sentence on how and of which version."""
    total = sum(tally.tried for tally in tallies.values())
    return "\n\n".join(
        (
            f"{total:,} damages, seed {seed}, each to one cell of the seeds of {version}; no two"
            " are the same.",
            "**Formal**: the cell cannot be right, whatever the facts.",
            _table(FORMAL, tallies),
            "**Semantic**: the cell is well formed and, most often, false.",
            _table(SEMANTIC, tallies),
        )
    )


def replaced(document: str, text: str, marks: tuple[str, str] = (BEGIN, END)) -> str:
    """Return a document with a new text between two marks.

    Raises:
        ValueError: The document has no such marks.
    """
    before, begin, rest = document.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    if not begin or not end:
        raise ValueError(f"the document has no lines '{marks[0]}' and '{marks[1]}'; put them back")
    return f"{before}{begin}\n{text}\n{end}{after}"


def _table(mutations: Mapping[str, Mutation], tallies: Mapping[str, Tally]) -> str:
    rows = ["| damage | tried | noticed | share |", "|---|---:|---:|---:|"]
    tried = noticed = 0
    for name, mutation in mutations.items():
        tally = tallies[name]
        tried, noticed = tried + tally.tried, noticed + tally.noticed
        what = (mutation.__doc__ or name).rstrip(".")
        rows.append(f"| {what} | {tally.tried:,} | {tally.noticed:,} | {_share(*tally)} |")
    rows.append(f"| **together** | {tried:,} | {noticed:,} | {_share(tried, noticed)} |")
    return "\n".join(rows)


def _share(tried: int, noticed: int) -> str:
    return f"{100 * noticed / tried:.1f} %" if tried else "-"
