"""What the machine does to a build: no room, no right to write, another build, no network."""

from __future__ import annotations

import os
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from coyoacan_build.staging import PUBLISHED, STAGING
from tests.conftest import ROOT, is_whole

UNSHARE = ["unshare", "--map-root-user", "--net"]


@pytest.fixture
def copy() -> Iterator[Path]:
    """A copy of the project that another user could read, in a folder of the system."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        for part in ("seeds", "dataset", "schemas"):
            shutil.copytree(ROOT / part, root / part)
        for part in ("pyproject.toml", "CITATION.cff", *PUBLISHED[2:]):
            (root / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / part, root / part)
        yield root


def command(root: Path) -> list[str]:
    return [sys.executable, str(ROOT / "build"), "--root", str(root)]


def state(root: Path) -> dict[str, bytes]:
    """Return every published file."""
    files = (p for name in PUBLISHED for p in (root / name, *(root / name).rglob("*")))
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files if p.is_file()}


def retire_somebody(root: Path) -> None:
    """Change the seeds, so that a build would change the dataset."""
    path = root / "seeds/retired_ids.csv"
    path.write_text(path.read_text("utf-8") + "people/nobody-at-all,,Never was.,0.1.0\n", "utf-8")


def test_no_room_on_the_disk(copy: Path) -> None:
    """The system refuses to write more than some bytes: said in a line, and nothing is changed."""
    before = state(copy)
    retire_somebody(copy)

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = subprocess.run(
        command(copy), capture_output=True, text=True, check=False, preexec_fn=no_room
    )
    assert done.returncode == 2
    assert "nothing was published:" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(copy) == before
    assert not (copy / STAGING).exists()


def test_a_place_that_is_read_only(copy: Path) -> None:
    """Said in a line; root, too, cannot write to what is mounted so."""
    before = state(copy)
    mount = f"mount --bind '{copy}' '{copy}' && mount -o remount,bind,ro '{copy}'"
    alone = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*alone, mount], check=False).returncode:
        pytest.skip("this system gives no mount namespace")
    build = shlex.join(command(copy))
    done = subprocess.run(
        [*alone, f"{mount} && exec {build}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2, done.stderr
    assert "nothing was" in done.stderr
    assert "Read-only file system" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(copy) == before


def test_two_builds_at_once(copy: Path) -> None:
    """One of them publishes; the other one waits for nothing and says so, or comes after it."""
    retire_somebody(copy)
    builds = [
        subprocess.Popen(command(copy), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [build.communicate()[1] for build in builds]
    codes = sorted(build.returncode for build in builds)
    assert codes in ([0, 0], [0, 2]), said
    for build, text in zip(builds, said, strict=True):
        assert ("another build is at work" in text) == (build.returncode == 2)
    assert is_whole(copy)
    assert not (copy / STAGING).exists()


def test_another_place_time_zone_locale_and_hash_seed_give_the_same_bytes(copy: Path) -> None:
    before = state(copy)
    for zone, locale, seed in (("Pacific/Kiritimati", "tr_TR.UTF-8", "1"), ("UTC", "C", "2")):
        told = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        subprocess.run(command(copy), check=True, capture_output=True, env=told)
        assert state(copy) == before


def test_nothing_asks_the_network(copy: Path) -> None:
    """In a network namespace that has no network the build publishes, and every table loads."""
    if not shutil.which("unshare") or subprocess.run([*UNSHARE, "true"], check=False).returncode:
        pytest.skip("this system gives no network namespace")
    subprocess.run([*UNSHARE, *command(copy)], check=True, capture_output=True)
    code = (
        "import coyoacan\n"
        "for name in coyoacan.tables(): coyoacan.load(name)\n"
        "coyoacan.why('people/klement-rudolf'); coyoacan.timeline('1940', '1940')\n"
    )
    subprocess.run([*UNSHARE, sys.executable, "-c", code], check=True, capture_output=True)
