"""What the pages show is what a reader gets."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout

import pytest

from tests.conftest import ROOT

BLOCKS = re.compile(r"```python\n(.*?)```\n```text\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize(("page", "least"), [("README.md", 3), ("docs/as-known.md", 3)])
def test_the_examples_print_what_the_page_says(page: str, least: int) -> None:
    shown = BLOCKS.findall((ROOT / page).read_text("utf-8"))
    assert len(shown) >= least
    namespace: dict[str, object] = {}
    for code, expected in shown:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(code, namespace)
        printed = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
        assert printed == "\n".join(line.rstrip() for line in expected.splitlines())
