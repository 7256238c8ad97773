"""All or nothing: what is published is the old dataset or the new one.

The new files are written beside, in a staging folder. A mark says that they are complete; only then
are they moved in. A build that is killed before the mark leaves the old dataset as it was. One that
is killed in the moment between the first move and the last is finished by the next build, before it
looks at anything else.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

STAGING = ".coyoacan-staging"
PUBLISHED = (
    "dataset",
    "schemas",
    "datapackage.json",
    "docs/codebook.md",
    "docs/disputed.md",
    "docs/seed.md",
    "docs/trials.md",
    "src/coyoacan/table_loaders.pyi",
)
"""What is generated and replaced as one, by its path from the root."""


class BusyError(RuntimeError):
    """Another build is at work in the same folder."""


@contextmanager
def staged(root: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """Write files beside the published ones; move them in if the body of the `with` ends well.

    Yields:
        The folder that holds the new files, to be looked at, and added to with `write`, before
        they are published.

    Raises:
        BusyError: Another build is at work here.
        OSError: A file cannot be written; the published ones are as they were.
    """
    with _alone(root):
        staging = root / STAGING
        finish(root)
        new = staging / "new"
        try:
            write(new, files)
            yield new
            (staging / "complete").touch()
        finally:
            finish(root)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder by their paths, and have the system keep them."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())


def repair(root: Path) -> bool:
    """Finish or clear away what a build that was killed left behind; return whether it left any.

    Raises:
        BusyError: Another build is at work here.
    """
    if not (root / STAGING).exists():
        return False
    with _alone(root):
        finish(root)
    return True


def finish(root: Path) -> None:
    """Move in what a build had completed, and clear away what it had not.

    Raises:
        OSError: A file cannot be moved; what had been moved is put back, if that can be done.
    """
    staging = root / STAGING
    if (staging / "complete").exists():
        (staging / "old").mkdir(exist_ok=True)
        try:
            for name in PUBLISHED:
                if (staging / "new" / name).exists():
                    if (root / name).exists():
                        _move(root / name, staging / "old" / name)
                    _move(staging / "new" / name, root / name)
        except OSError:
            _put_back(root)
            raise
        (staging / "complete").unlink()
    _remove(staging)


def _put_back(root: Path) -> None:
    """Undo a swap that could not be ended: the old files return, the new ones are dropped."""
    staging = root / STAGING
    for name in PUBLISHED:
        if (staging / "old" / name).exists():
            _move(staging / "old" / name, root / name)
    (staging / "complete").unlink()


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove(target)
    source.rename(target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold a lock that the system lets go when the process ends, however it ends."""
    with (root / f"{STAGING}.lock").open("w") as lock:
        try:
            _lock(lock.fileno())
        except OSError:
            message = f"another build is at work in {root}; wait for it to end"
            raise BusyError(message) from None
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
