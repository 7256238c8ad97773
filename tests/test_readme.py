"""What the pages show is what a reader gets."""

from __future__ import annotations

import io
import re
import runpy
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from tests.conftest import ROOT

BLOCKS = re.compile(r"```python\n(.*?)```\n```text\n(.*?)```", re.DOTALL)


PAGES = runpy.run_path(str(ROOT / "docs/__main__.py"))["EXAMPLES"]
"""The pages that `python docs` renews."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_print_what_the_page_says(page: Path) -> None:
    shown = BLOCKS.findall(page.read_text("utf-8"))
    assert len(shown) >= 3
    namespace: dict[str, object] = {}
    for code, expected in shown:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(code, namespace)
        printed = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
        assert printed == "\n".join(line.rstrip() for line in expected.splitlines())
