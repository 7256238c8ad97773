"""The wheel, in an environment that has nothing but it and its pinned dependencies."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution, and from it the wheel, as a release would."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder), cwd=ROOT)
    archive = next(folder.glob("*.tar.gz"))
    _run("tar", "-xzf", str(archive), "-C", str(folder), cwd=ROOT)
    source = folder / archive.name.removesuffix(".tar.gz")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=source)
    return next(folder.glob("*.whl"))


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_contents(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    loaded = {
        f"coyoacan/_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("csv", "parquet")
        for path in (ROOT / "dataset" / folder).iterdir()
    }
    assert {name for name in names if name.startswith("coyoacan/_data/")} == loaded | {
        "coyoacan/_data/dataset/README.md",
        "coyoacan/_data/datapackage.json",
    }
    assert "coyoacan/py.typed" in names
    tops = {name.partition("/")[0] for name in names}
    assert len(tops - {"coyoacan"}) == 1, "only the package and its metadata"


USE = """
import json, coyoacan, pandas
loaded = {}
for name in coyoacan.tables():
    frame = coyoacan.load(name)
    known = coyoacan.load(name, as_known="1938")
    assert (frame.dtypes == known.dtypes).all(), name
    loaded[name] = [len(frame), *map(str, frame.dtypes)]
assert len(coyoacan.find("Троцкий"))
assert len(coyoacan.resolve("Felipe", 1939))
assert len(coyoacan.timeline("1940", "1940", person="trotsky-leon"))
assert len(coyoacan.why("people/klement-rudolf", "death_date"))
assert len(coyoacan.disputed(5)) == 5
assert len(coyoacan.load("people", at=1941)) < len(coyoacan.load("people"))
assert coyoacan.coverage()["share"].max() == 1
assert "site-packages" in coyoacan.__file__
try:
    import coyoacan.models
except ModuleNotFoundError as error:
    assert "pip install 'coyoacan[models]'" in str(error)
print(json.dumps([pandas.__version__, loaded]))
"""


@pytest.mark.parametrize("lock", ["runtime", "oldest"])
def test_installed_in_a_clean_environment(wheel: Path, tmp_path: Path, lock: str) -> None:
    """With the newest pandas and pyarrow, and with the oldest that are promised: the same types."""
    if lock == "oldest" and sys.version_info >= (3, 13):
        pytest.skip("pandas 2.2.0 and pyarrow 16.1 have no wheels for this Python")
    venv.create(tmp_path / "env")
    python = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    pins = ROOT / f"requirements/{lock}.txt"
    _run(*pip, "install", "-q", "--no-compile", "--require-hashes", "-r", str(pins), cwd=tmp_path)
    _run(*pip, "install", "-q", "--no-deps", str(wheel), cwd=tmp_path)
    _run(*pip, "check", cwd=tmp_path)
    version, loaded = json.loads(_run(str(python), "-W", "error", "-c", USE, cwd=tmp_path))
    assert f"pandas=={version} " in pins.read_text("utf-8")
    import coyoacan

    for name in coyoacan.tables():
        frame = coyoacan.load(name)
        assert loaded[name] == [len(frame), *map(str, frame.dtypes)]
