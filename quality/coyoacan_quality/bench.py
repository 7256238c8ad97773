"""The benchmark: the check against `frictionless validate`, on the real seeds and larger ones.

`python -m coyoacan_quality.bench` writes its table into docs/quality.md.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from coyoacan.sheets import Seeds
from coyoacan_build.checking import check
from coyoacan_quality.measuring import Run, run
from coyoacan_quality.mutations import FORMAL
from coyoacan_quality.peers import described
from coyoacan_quality.report import replaced
from coyoacan_quality.score import mutants
from coyoacan_quality.synthetic import Spot, written

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs/quality.md"
SIZES = {0: 5, 500_000: 3, 2_000_000: 3}
"""How many rows (0: the real seeds), and how many paired runs."""
BUILDS = 9
"""How many paired runs of a whole build, and of the validation of its result."""
FAULTS = 90
MARKS = ("<!-- bench: begin -->", "<!-- bench: end -->")


class Result(NamedTuple):
    """What both commands took on one size; medians, and the ratio pair by pair."""

    rows: int
    size: int
    ours: float
    theirs: float
    ratio: float
    memory: float
    found: int
    found_by_peer: int


def main() -> int:
    """Measure, and write the table; return 0, or 1 where the seeds are not clean."""
    seeds, findings = check(ROOT / "seeds")
    if findings:
        print(f"the seeds have {len(findings)} findings; mend them first", file=sys.stderr)
        return 1
    results = []
    for rows, times in SIZES.items():
        results.append(measured(seeds, rows, times))
        print(results[-1], file=sys.stderr, flush=True)
    text = f"{rendered(results)}\n\n{whole_build()}"
    document = DOCUMENT.read_text("utf-8")
    DOCUMENT.write_text(replaced(document, text, MARKS), "utf-8", newline="\n")
    return 0


def measured(seeds: Seeds, rows: int, times: int) -> Result:
    """Return what the two commands take on seeds of a size, damaged in the same cells."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        faults = seeded(seeds)
        count = written(seeds, folder / "seeds", rows, faults)
        size = sum(path.stat().st_size for path in (folder / "seeds").iterdir())
        package = described(seeds, folder)
        ours = [sys.executable, str(ROOT / "build"), "check", "--format", "json",
                "--root", str(folder)]  # fmt: skip
        theirs = [sys.executable, "-m", "frictionless", "validate", "--json", str(package)]
        run(ours, folder)
        pairs = [(run(ours, folder), run(theirs, folder)) for _ in range(times)]
    first, peer = pairs[0]
    places = {(table, index + 2) for table, index, _ in faults}
    return Result(
        rows=count,
        size=size,
        ours=median(a.seconds for a, _ in pairs),
        theirs=median(b.seconds for _, b in pairs),
        ratio=median(b.seconds / a.seconds for a, b in pairs),
        memory=first.memory / size,
        found=len(places & set(_places(first))),
        found_by_peer=len(places & set(_places_of_peer(peer))),
    )


def whole_build() -> str:
    """Return in words what a whole build takes beside `frictionless validate` of its result."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        for part in ("pyproject.toml", "CITATION.cff"):
            shutil.copy(ROOT / part, folder)
        ours = [sys.executable, str(ROOT / "build"), "--root", str(folder)]
        package = folder / "datapackage.json"
        theirs = [sys.executable, "-m", "frictionless", "validate", "--json", str(package)]
        run(ours, folder)
        pairs = [(run(ours, folder).seconds, run(theirs, folder).seconds) for _ in range(BUILDS)]
    build, validation = median(a for a, _ in pairs), median(b for _, b in pairs)
    ratio = median(a / b for a, b in pairs)
    return (
        f"A whole build of the real seeds takes {build:.1f} s, `frictionless validate` of its"
        f" result {validation:.1f} s: {ratio:.2f} times, as the median of {BUILDS} pairs on"
        f" {os.cpu_count()} cores. The build checks the seeds, writes every format, and has"
        " Frictionless read the same tables before it publishes."
    )


def seeded(seeds: Seeds) -> Mapping[Spot, str]:
    """Return formal faults, one a row, the same ones at every size."""
    chosen: dict[tuple[str, int], tuple[Spot, str]] = {}
    for mutant in mutants(seeds, 20 * FAULTS, 1940):
        if mutant.mutation in FORMAL:
            spot = (mutant.table, mutant.row, mutant.column)
            chosen.setdefault((mutant.table, mutant.row), (spot, mutant.value))
    picked = Random(1940).sample(sorted(chosen.values()), FAULTS)
    return dict(picked)


def _places(result: Run) -> Iterator[tuple[str, int]]:
    found = re.search(r"^\[.*^\]", result.output, re.MULTILINE | re.DOTALL)
    for finding in json.loads(found[0]) if found else ():
        yield Path(finding["file"]).stem, finding["line"]


def _places_of_peer(result: Run) -> Iterator[tuple[str, int]]:
    for task in json.loads(result.output[result.output.index("{") :])["tasks"]:
        for error in task["errors"]:
            if "rowNumber" in error:
                yield task["name"], error["rowNumber"]


def rendered(results: list[Result]) -> str:
    """Return the table as Markdown, with machine and versions."""
    lines = [
        f"Whole processes, {platform.machine()}, Python {platform.python_version()}, frictionless"
        f" {version('frictionless')}, pydantic {version('pydantic')}; medians of paired runs. Each"
        f" size has the same {FAULTS} formal faults, one a row.",
        "",
        "| rows | size | check | frictionless validate | ratio | memory | rows found |"
        " found by frictionless |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {r.rows:,} | {r.size / 1e6:.1f} MB | {r.ours:.2f} s | {r.theirs:.2f} s |"
        f" {r.ratio:.1f} | {r.memory:.1f} x the file | {r.found} of {FAULTS} |"
        f" {r.found_by_peer} of {FAULTS} |"
        for r in results
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
