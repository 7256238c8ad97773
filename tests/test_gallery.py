"""The gallery shows what its scripts print, and pictures of the size that they draw."""

from __future__ import annotations

import re
import runpy
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

mpl = pytest.importorskip("matplotlib")
pytest.importorskip("networkx")

GALLERY = ROOT / "docs" / "gallery"
SHOWN = re.compile(r"!\[([^]]*)\]\((\w+)\.png\)\n```text\n(.*?)```\n", re.DOTALL)
PAGE = {
    name: (alt, text)
    for alt, name, text in SHOWN.findall((GALLERY / "README.md").read_text("utf-8"))
}
HELPERS = {"circles", "maps", "style"}


@pytest.fixture(scope="module", autouse=True)
def _as_in_the_folder() -> Iterator[None]:
    """Python finds the helpers of a script beside it; the style is for the gallery only."""
    with pytest.MonkeyPatch.context() as patch, mpl.rc_context():
        patch.syspath_prepend(GALLERY)
        yield
    for helper in HELPERS:
        sys.modules.pop(helper, None)


def size(picture: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


def test_the_page_has_every_script() -> None:
    assert set(PAGE) == {path.stem for path in GALLERY.glob("*.py")} - HELPERS
    assert set(PAGE) == {path.stem for path in GALLERY.glob("*.png")}


@pytest.mark.parametrize("name", PAGE)
def test_a_script_prints_what_the_page_shows(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    alt, text = PAGE[name]
    assert len(alt) > 80, "an alternative text says what is seen"
    monkeypatch.setattr(sys, "argv", [f"{name}.py", str(tmp_path)])
    runpy.run_path(str(GALLERY / f"{name}.py"), run_name="__main__")
    assert capsys.readouterr().out == text, "make pages draws the pictures anew, and puts this in"

    picture = tmp_path / f"{name}.png"
    assert list(tmp_path.iterdir()) == [picture]
    assert size(picture) == size(GALLERY / picture.name)
    assert 1200 <= size(picture)[0] <= 1600
    from matplotlib.image import imread

    ink = (imread(picture)[..., :3] < 0.9).any(axis=-1)
    assert 0.01 < ink.mean() < 0.9, "neither empty nor full"
