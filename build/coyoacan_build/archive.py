"""The archive of a release: what a user takes who wants neither git nor Python."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

CONTENTS = (
    "CITATION.cff",
    "LICENSE",
    "LICENSE-DATA",
    "README.md",
    "datapackage.json",
    "dataset",
    "schemas",
)
"""What is in the archive, by its path from the root."""
CHECKSUMS = "SHA256SUMS"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def release_archive(root: Path) -> bytes:
    """Return the zip of the published files, with the SHA-256 of each in `SHA256SUMS`.

    The same files give the same bytes, whatever their dates and modes, with one version of zlib.

    Raises:
        OSError: A file is missing or cannot be read.
    """
    files: dict[str, bytes] = {}
    for name in CONTENTS:
        place = root / name
        paths = [path for path in place.rglob("*") if path.is_file()] if place.is_dir() else [place]
        files |= {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
    sums = [f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)]
    files[CHECKSUMS] = "".join(sums).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.create_system = 3  # Unix, so that the mode is read everywhere
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[path], zipfile.ZIP_DEFLATED, 9)
    return target.getvalue()
