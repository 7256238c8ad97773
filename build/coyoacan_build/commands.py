"""What the commands do beyond the check; each returns the exit status of the process.

A check does without this module.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from hashlib import sha256
from pathlib import Path

from coyoacan.sheets import Seeds
from coyoacan_build.archive import release_archive
from coyoacan_build.console import say
from coyoacan_build.corroboration import corroboration
from coyoacan_build.difference import difference, report
from coyoacan_build.json_text import compact
from coyoacan_build.past_edition import read_edition
from coyoacan_build.publishing import (
    DESCRIPTOR,
    descriptor_of,
    edition_of,
    released_on,
    version_of,
)
from coyoacan_build.readers import OpinionError, Readers
from coyoacan_build.seed_document import differences
from coyoacan_build.staging import BusyError, repair, staged, write


@contextmanager
def beginning(root: Path) -> Iterator[Readers | None]:
    """Finish what an earlier build left, and start Frictionless, which takes its time to come.

    Yields:
        The readers to be asked, or None where this build may not go on.
    """
    readers = None
    try:
        if repair(root):
            say("an earlier build had been stopped while it published; its work is finished now")
        readers = Readers()
    except (BusyError, OpinionError, OSError) as error:
        say(f"nothing was done: {error}")
    with readers or nullcontext():
        yield readers


def publish(root: Path, seeds: Seeds, readers: Readers) -> int:
    """Publish clean seeds, if Frictionless accepts what would be published.

    It reads the CSV files, the schemas and the descriptor while the other formats are written.
    """
    say("writing CSV, schemas and the data package ...")
    try:
        edition = edition_of(seeds, version_of(root), released_on(root))
        described = {**edition.files, DESCRIPTOR: compact(descriptor_of(edition)).encode()}
        with staged(root, described) as folder:
            readers.ask(folder, edition.tables)
            say("asking Frictionless, and writing the other formats ...")
            # Frictionless reads while the libraries of the other formats are imported.
            from coyoacan_build.every_format import other_files  # noqa: PLC0415

            others = other_files(seeds, edition)
            # The one that is being read is replaced only when Frictionless is done with it.
            full_descriptor = others.pop(DESCRIPTOR)
            write(folder, others)
            doubts = readers.doubts()
            if doubts:
                raise _RefusedError(doubts)
            write(folder, {DESCRIPTOR: full_descriptor})
    except (BusyError, OpinionError, OSError) as error:
        say(f"nothing was published: {error}")
        return 2
    except _RefusedError as refused:
        for doubt in refused.doubts:
            say(f"datapackage.json:0: -: {doubt}")
        say("nothing was published: Frictionless does not accept the package")
        return 1
    for table, field, filled, _, twice in corroboration(seeds):
        share = 100 * int(twice) / max(int(filled), 1)
        say(f"two witnesses: {table}.{field}: {twice} of {filled} ({share:.0f} %)")
    count = len(described) + len(others)
    say(f"published {count} files: dataset/, schemas/, datapackage.json, docs/")
    return 0


def release(root: Path) -> int:
    """Pack what is published into `dist/coyoacan-VERSION.zip`."""
    target = root / "dist" / f"coyoacan-{version_of(root)}.zip"
    try:
        content = release_archive(root)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        say(f"nothing was packed: {error}")
        return 2
    say(f"dist/{target.name}: {len(content):,} bytes, sha256 {sha256(content).hexdigest()}")
    return 0


class _RefusedError(Exception):
    """Frictionless found something."""

    def __init__(self, doubts: list[str]) -> None:
        super().__init__(*doubts)
        self.doubts = doubts


def diff(root: Path, old: Path | None) -> int:
    """Tell what changed for a reader since an earlier edition, and what a release must not have."""
    if old is None:
        say("name the earlier edition, a folder or a release archive: python build diff OLD")
        return 2
    try:
        found = difference(read_edition(old), read_edition(root))
        changelog = (root / "CHANGELOG.md").read_text("utf-8")
    except (OSError, ValueError) as error:
        say(f"the editions cannot be compared: {error}")
        return 2
    for table, text in report(found).items():
        print(f"{table}: {text}")
    faults = list(found.faults(changelog))
    for fault in faults:
        say(fault)
    say(f"{found.old} to {found.new}: a {found.level} change, {len(found.redirected)} redirects")
    return 1 if faults else 0


def compare(seeds: Seeds, document: Path | None) -> int:
    """Hold the seed document against the table of its sentences."""
    if document is None:
        say("name the document: python build seed FILE")
        return 2
    try:
        found = differences(seeds, document)
    except (OSError, UnicodeDecodeError) as error:
        say(f"{document} cannot be read: {error}")
        return 2
    for finding in found:
        print(finding)
    say(f"{len(found)} differences" if found else "every sentence stands where the table says")
    return 1 if found else 0
