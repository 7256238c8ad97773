"""The command: check the seeds, and publish them if they are clean."""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from coyoacan.findings import Finding, as_json
from coyoacan.sheets import Seeds
from coyoacan_build.checking import check
from coyoacan_build.console import say

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Returns:
        0 if all is well, 1 if there are findings, 2 if the files could not be written.
    """
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A console of another encoding must not end in a traceback over a Russian name.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(options)
        sys.stdout.flush()
        sys.stderr.flush()
        return status
    except BrokenPipeError:
        # Whoever reads had enough, as `head` has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        say("stopped; the dataset is as it was")
        return 130


def _run(options: argparse.Namespace) -> int:
    if options.command == "check":
        return _checked(options)[1]
    # The rest of the pipeline takes its time to import.
    from coyoacan_build import commands  # noqa: PLC0415

    if options.command == "diff":
        return commands.diff(options.root, options.document)
    if options.command == "seed":
        seeds, status = _checked(options)
        return status or commands.compare(seeds, options.document)
    with commands.beginning(options.root) as readers:
        if readers is None:
            return 2
        seeds, status = _checked(options)
        status = status or commands.publish(options.root, seeds, readers)
    return status or (commands.release(options.root) if options.command == "release" else 0)


def _checked(options: argparse.Namespace) -> tuple[Seeds, int]:
    """Check the seeds and say what was found; return them, and 1 if anything was."""
    started = time.monotonic()
    seeds, findings = check(options.root / "seeds")
    if options.format == "json":
        print(as_json(findings), flush=True)
    else:
        _report(findings, seeds, time.monotonic() - started)
    return seeds, 1 if findings else 0


def _report(findings: list[Finding], seeds: Seeds, seconds: float) -> None:
    for finding in findings:
        print(finding)
    rows = sum(len(sheet.lines) for sheet in seeds.sheets.values())
    what = f"{len(findings):,} findings" if findings else "no findings"
    say(f"checked {rows:,} rows of {len(seeds.sheets)} tables in {seconds:.1f} s: {what}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python build",
        description="Check the seeds and publish the dataset.",
        epilog="Exit status: 0 all is well, 1 findings, 2 the files could not be written.",
    )
    parser.add_argument(
        "command",
        nargs="?",
        choices=("publish", "check", "release", "diff", "seed"),
        default="publish",
        help="'check' stops after the check; 'publish' (the default) goes on if it is clean;"
        " 'release' also packs dist/coyoacan-VERSION.zip;"
        " 'diff' tells what changed for a reader since an earlier edition;"
        " 'seed' holds the seed document against the table statements",
    )
    parser.add_argument("document", nargs="?", type=Path, help="the seed document; the old edition")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how findings are printed"
    )
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="the folder that holds seeds/ (default: this one)"
    )
    return parser
