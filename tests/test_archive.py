"""The archive of a release: complete, verifiable, and the same bytes from the same files."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import frictionless
import pytest

from coyoacan_build.archive import CHECKSUMS, CONTENTS, release_archive
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dist") / "coyoacan.zip"
    path.write_bytes(release_archive(ROOT))
    return path


def test_it_holds_what_is_published(archive: Path) -> None:
    with zipfile.ZipFile(archive) as content:
        assert content.testzip() is None
        names = content.namelist()
        assert names == sorted(set(names))
        assert {name.partition("/")[0] for name in names} == {*CONTENTS, CHECKSUMS}
        for path in (ROOT / "dataset").rglob("*.*"):
            assert content.read(path.relative_to(ROOT).as_posix()) == path.read_bytes()


def test_the_checksums_are_those_of_the_files(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as content:
        content.extractall(tmp_path)
    lines = (tmp_path / CHECKSUMS).read_text("utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    on_disk = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    assert set(listed) == on_disk - {CHECKSUMS}
    for path, digest in listed.items():
        assert hashlib.sha256((tmp_path / path).read_bytes()).hexdigest() == digest
    if shutil.which("sha256sum"):
        command = ["sha256sum", "--check", "--quiet", "--strict", CHECKSUMS]
        assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    for name in CONTENTS:
        (tmp_path / name).write_text(name, "utf-8")
    first = release_archive(tmp_path)
    for name in CONTENTS:
        os.utime(tmp_path / name, (10**9, 10**9))
        (tmp_path / name).chmod(0o600)
    assert release_archive(tmp_path) == first
    (tmp_path / "README.md").unlink()
    with pytest.raises(FileNotFoundError, match=r"README\.md"):
        release_archive(tmp_path)


def test_frictionless_validates_the_archive(archive: Path, tmp_path: Path) -> None:
    assert frictionless.validate(str(archive)).valid
    broken = tmp_path / "broken.zip"
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "dataset/csv/organizations.csv":
                content = content.replace(b",bolshevik-party,", b",bolsheviks,", 1)
            new.writestr(name, content)
    assert not frictionless.validate(str(broken)).valid
