"""`docs/seed.md`: the seed document answered sentence by sentence, for people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from coyoacan.sheets import Seeds
from coyoacan_build.markdown import cell

_INTRODUCTION = """\
# The seed document answered
Generated from `seeds/statements.csv` by `make`; do not edit it.

The project began with a web page on the killing of Trotsky, whose {count} sentences had been taken
from encyclopedias, an article, question-and-answer sites and advertising, and scrambled. None is
quoted here: each is told in our words, judged, and answered by rows of the dataset. `python build
seed FILE` holds a copy of the document against the offsets and digests of the table.

{verdicts}.

| no. | kind | what it says | verdict | why, and what is right | rows |
|---:|---|---|---|---|---|
"""


def seed_page(seeds: Seeds) -> str:
    """Return the page as Markdown."""
    records: dict[str, list[str]] = defaultdict(list)
    for _, (key, record) in seeds.rows("statement_records", "statement_id", "record"):
        records[key].append(f"`{record}`")
    rows = sorted(_rows(seeds), key=lambda row: int(row[1]))
    counted = Counter(row[4] for row in rows)
    verdicts = ", ".join(
        f"{count} {verdict.replace('-', ' ')}" for verdict, count in counted.most_common()
    )
    lines = [
        f"| {number} | {kind} | {cell(text)} | {verdict} | {cell(why)} |"
        f" {' '.join(records[key])} |\n"
        for key, number, kind, text, verdict, why in rows
    ]
    return _INTRODUCTION.format(count=len(rows), verdicts=verdicts) + "".join(lines)


def _rows(seeds: Seeds) -> Iterator[tuple[str, ...]]:
    picked = ("statement_id", "number", "kind", "paraphrase", "verdict", "explanation")
    return (cells for _, cells in seeds.rows("statements", *picked))
