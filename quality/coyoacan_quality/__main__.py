"""The command: damage the seeds, count what the check notices, write it down."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from coyoacan_build.publishing import version_of
from coyoacan_quality.report import rendered, replaced
from coyoacan_quality.score import score

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs/quality.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0, or 1 where the seeds are not clean."""
    parser = argparse.ArgumentParser(prog="python -m coyoacan_quality", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="damages (default: 10000)")
    parser.add_argument("--seed", type=int, default=1940, help="of the generator (default: 1940)")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    print(f"damaging {options.count:,} cells, one at a time ...", file=sys.stderr, flush=True)
    try:
        tallies = score(ROOT / "seeds", options.count, options.seed, say=_say)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    text = rendered(tallies, options.seed, version_of(ROOT))
    DOCUMENT.write_text(replaced(DOCUMENT.read_text("utf-8"), text), "utf-8", newline="\n")
    _say(f"wrote docs/quality.md after {time.monotonic() - started:.0f} s")
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
