"""The wheel, in an environment that has nothing but it and its pinned dependencies."""

from __future__ import annotations

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


def test_installed_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
    lock = str(ROOT / "requirements/runtime.txt")
    _run(*pip, "install", "-q", "--require-hashes", "-r", lock, cwd=tmp_path)
    _run(*pip, "install", "-q", "--no-deps", str(wheel), cwd=tmp_path)
    _run(*pip, "check", cwd=tmp_path)
    code = (
        "import coyoacan\n"
        "for name in coyoacan.tables():\n"
        "    print(name, len(coyoacan.load(name)))\n"
        "assert len(coyoacan.find('Троцкий'))\n"
        "assert 'site-packages' in coyoacan.__file__\n"
    )
    models = (
        "try:\n    import coyoacan.models\nexcept ModuleNotFoundError as error:\n    print(error)\n"
    )
    assert "pip install 'coyoacan[models]'" in _run(str(python), "-c", models, cwd=tmp_path)
    loaded = dict(line.split() for line in _run(str(python), "-c", code, cwd=tmp_path).splitlines())
    import coyoacan

    assert loaded == {name: str(len(coyoacan.load(name))) for name in coyoacan.tables()}
