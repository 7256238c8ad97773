"""`docs/disputed.md`: the twenty cells on which the sources differ most, and who says what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coyoacan.disputes import Dispute, ranked
from coyoacan.sheets import Seeds
from coyoacan_build.markdown import cell, code

_COUNT = 20
_ORDER = ("preferred", "normal", "deprecated")
_INTRODUCTION = """\
# The most disputed facts
Generated from `seeds/claims.csv` by `make`; do not edit it. `coyoacan.disputed()` lists them all,
`coyoacan.why(record, field)` shows the claims on any cell.

Of {all} cells on which the sources differ, these {count} have the most values that exclude one
another, and the most sources. `preferred` is the value that the dataset follows; where none is
preferred, its cell covers them all.
"""


def disputed_page(seeds: Seeds) -> str:
    """Return the page as Markdown."""
    picked = ("record", "field", "value", "source_id")
    found = ranked(cells for _, cells in seeds.rows("claims", *picked))  # type: ignore[misc]
    shown = found[:_COUNT]
    wanted = {(dispute.record, dispute.field) for dispute in shown}
    claims: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    about_them = ("record", "field", "rank", "value", "source_id", "locator", "note")
    for _, (record, field, *claim) in seeds.rows("claims", *about_them):
        if (record, field) in wanted:
            claims.setdefault((record, field), []).append(tuple(claim))
    about = {
        source: ", ".join(part for part in parts if part)
        for _, (source, *parts) in seeds.rows("sources", "source_id", "author", "title", "year")
    }
    parts = [_INTRODUCTION.format(all=len(found), count=_COUNT)]
    for dispute in shown:
        parts += _section(seeds, dispute, claims[dispute.record, dispute.field], about)
    return "".join(parts)


def _section(
    seeds: Seeds, dispute: Dispute, claims: list[tuple[str, ...]], about: Mapping[str, str]
) -> Iterator[str]:
    table, _, key = dispute.record.partition("/")
    value = seeds.sheets[table].value(key, dispute.field)
    yield f"\n## `{dispute.record}`: {dispute.field.replace('_', ' ')}\n"
    yield f"In the dataset: {code(value)}.\n\n"
    yield "| value | rank | source | where | tier | note |\n|---|---|---|---|---|---|\n"
    tiers = seeds.values("sources", "tier")
    for rank, value, source, locator, note in sorted(
        claims, key=lambda claim: (_ORDER.index(claim[0]), claim[1:])
    ):
        who, where, why = cell(about[source]), cell(locator), cell(note)
        yield f"| {code(value)} | {rank} | {who} | {where} | {tiers[source]} | {why} |\n"
