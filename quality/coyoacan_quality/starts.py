"""What it costs to begin: the import, and a first table, each beside what nobody can do without.

`python -m coyoacan_quality.starts` writes its table into docs/quality.md.
"""

from __future__ import annotations

import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple

from coyoacan.store import parquet_path
from coyoacan_quality.bench import DOCUMENT
from coyoacan_quality.measuring import run
from coyoacan_quality.report import replaced

TIMES = 31
MARKS = ("<!-- starts: begin -->", "<!-- starts: end -->")


class Pair(NamedTuple):
    """What is asked of this package, and the least that it can be held against."""

    what: str
    ours: str
    theirs: str
    promised: float


def pairs() -> list[Pair]:
    """Return what is measured; each side is a program in a process of its own."""
    read = f"import pandas; pandas.read_parquet({str(parquet_path('claims'))!r})"
    return [
        Pair("`import coyoacan` / a bare interpreter", "import coyoacan", "pass", 1.3),
        Pair(
            '`coyoacan.load("claims")` / `pandas.read_parquet` of the same file',
            "import coyoacan; coyoacan.load('claims')",
            read,
            1.1,
        ),
    ]


def measured(pair: Pair, times: int = TIMES) -> tuple[float, float, float]:
    """Return the medians of both, in seconds, and the median of their ratio, run by run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, theirs = ([sys.executable, "-c", code] for code in (pair.ours, pair.theirs))
        run(ours, folder)
        run(theirs, folder)
        runs = [(run(ours, folder).seconds, run(theirs, folder).seconds) for _ in range(times)]
    return (
        median(a for a, _ in runs),
        median(b for _, b in runs),
        median(a / b for a, b in runs),
    )


def main() -> int:
    """Measure, and write the table."""
    lines = [
        f"Fresh processes, {platform.machine()}, Python {platform.python_version()}, pandas"
        f" {version('pandas')}, pyarrow {version('pyarrow')}; medians of {TIMES} paired runs.",
        "",
        "| what | this | that | ratio | promised |",
        "|---|---:|---:|---:|---:|",
    ]
    for pair in pairs():
        ours, theirs, ratio = measured(pair)
        lines.append(
            f"| {pair.what} | {1000 * ours:.0f} ms | {1000 * theirs:.0f} ms | {ratio:.2f} |"
            f" {pair.promised} |"
        )
        print(lines[-1], file=sys.stderr, flush=True)
    document = DOCUMENT.read_text("utf-8")
    DOCUMENT.write_text(replaced(document, "\n".join(lines), MARKS), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
