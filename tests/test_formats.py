"""Every format beyond CSV and Parquet: its example runs, and its files are documented."""

from __future__ import annotations

import os

import pytest

from coyoacan_build.archive import release_archive
from coyoacan_build.formats import FORMATS, Format
from coyoacan_build.publishing import version_of
from tests.conftest import ROOT

EACH = [pytest.param(form, id=form.title) for form in FORMATS]


@pytest.fixture(scope="module", autouse=True)
def archive() -> None:
    """The archive of a release lies in `dist/` only where somebody has packed one."""
    target = ROOT / "dist" / f"coyoacan-{version_of(ROOT)}.zip"
    target.parent.mkdir(exist_ok=True)
    # Another process of the tests may be reading the one that is there.
    packed = target.with_suffix(f".{os.getpid()}")
    packed.write_bytes(release_archive(ROOT))
    packed.replace(target)


# rdflib warns of itself.
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("form", EACH)
def test_the_example_of_the_documentation_runs(
    form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(form.example, form.title, "exec"), {"__name__": "example"})
