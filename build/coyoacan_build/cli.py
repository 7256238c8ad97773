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
        _say("stopped; the dataset is as it was")
        return 130


def _run(options: argparse.Namespace) -> int:
    started = time.monotonic()
    if options.command in ("publish", "release") and not _repaired(options.root):
        return 2
    if options.command == "diff":
        return _diff(options.root, options.document)
    seeds, findings = check(options.root / "seeds")
    if options.format == "json":
        print(as_json(findings), flush=True)
    else:
        _report(findings, seeds, time.monotonic() - started)
    if findings or options.command == "check":
        return 1 if findings else 0
    if options.command == "seed":
        return _compare(seeds, options.document)
    from coyoacan_build.staging import BusyError  # noqa: PLC0415  (a check does without)

    try:
        status = _publish(options.root, seeds)
        return status or (_release(options.root) if options.command == "release" else 0)
    except (BusyError, OSError) as error:
        _say(f"nothing was published: {error}")
        return 2


def _repaired(root: Path) -> bool:
    """Finish what an earlier build left, and return whether this one may go on."""
    from coyoacan_build.staging import BusyError, repair  # noqa: PLC0415

    try:
        if repair(root):
            _say("an earlier build had been stopped while it published; its work is finished now")
    except (BusyError, OSError) as error:
        _say(f"nothing was done: {error}")
        return False
    return True


def _diff(root: Path, old: Path | None) -> int:
    from coyoacan_build.difference import difference, report  # noqa: PLC0415
    from coyoacan_build.past_edition import read_edition  # noqa: PLC0415

    if old is None:
        _say("name the earlier edition, a folder or a release archive: python build diff OLD")
        return 2
    try:
        found = difference(read_edition(old), read_edition(root))
        changelog = (root / "CHANGELOG.md").read_text("utf-8")
    except (OSError, ValueError) as error:
        _say(f"the editions cannot be compared: {error}")
        return 2
    for table, text in report(found).items():
        print(f"{table}: {text}")
    faults = list(found.faults(changelog))
    for fault in faults:
        _say(fault)
    _say(f"{found.old} to {found.new}: a {found.level} change, {len(found.redirected)} redirects")
    return 1 if faults else 0


def _compare(seeds: Seeds, document: Path | None) -> int:
    if document is None:
        _say("name the document: python build seed FILE")
        return 2
    from coyoacan_build.seed_document import differences  # noqa: PLC0415  (see `_repaired`)

    try:
        found = differences(seeds, document)
    except (OSError, UnicodeDecodeError) as error:
        _say(f"{document} cannot be read: {error}")
        return 2
    for finding in found:
        print(finding)
    _say(f"{len(found)} differences" if found else "every sentence stands where the table says")
    return 1 if found else 0


def _publish(root: Path, seeds: Seeds) -> int:
    # pyarrow takes a third of a second to import; a check does without it.
    from coyoacan_build.opinion import second_opinion  # noqa: PLC0415
    from coyoacan_build.publishing import published_files, released_on, version_of  # noqa: PLC0415
    from coyoacan_build.staging import staged  # noqa: PLC0415
    from coyoacan_build.witnesses import corroboration  # noqa: PLC0415

    _say("writing CSV, Parquet, schemas and the data package ...")
    files = published_files(seeds, version_of(root), released_on(root))
    _say(f"asking Frictionless about {len(files)} files ...")
    try:
        with staged(root, files) as folder:
            doubts = second_opinion(folder)
            if doubts:
                raise _RefusedError(doubts)
    except _RefusedError as refused:
        for doubt in refused.doubts:
            _say(f"datapackage.json:0: -: {doubt}")
        _say("nothing was published: Frictionless does not accept the package")
        return 1
    for table, field, filled, _, twice in corroboration(seeds):
        share = 100 * int(twice) / max(int(filled), 1)
        _say(f"two witnesses: {table}.{field}: {twice} of {filled} ({share:.0f} %)")
    _say(f"published {len(files)} files: dataset/, schemas/, datapackage.json, docs/")
    return 0


def _release(root: Path) -> int:
    from hashlib import sha256  # noqa: PLC0415

    from coyoacan_build.archive import release_archive  # noqa: PLC0415
    from coyoacan_build.publishing import version_of  # noqa: PLC0415

    content = release_archive(root)
    target = root / "dist" / f"coyoacan-{version_of(root)}.zip"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(content)
    _say(f"dist/{target.name}: {len(content):,} bytes, sha256 {sha256(content).hexdigest()}")
    return 0


class _RefusedError(Exception):
    """Frictionless found something."""

    def __init__(self, doubts: list[str]) -> None:
        super().__init__(*doubts)
        self.doubts = doubts


def _report(findings: list[Finding], seeds: Seeds, seconds: float) -> None:
    for finding in findings:
        print(finding)
    rows = sum(len(sheet.lines) for sheet in seeds.sheets.values())
    what = f"{len(findings):,} findings" if findings else "no findings"
    _say(f"checked {rows:,} rows of {len(seeds.sheets)} tables in {seconds:.1f} s: {what}")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


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
