"""What the README shows is what a reader gets."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout

from tests.conftest import ROOT

BLOCKS = re.compile(r"```python\n(.*?)```\n```text\n(.*?)```", re.DOTALL)


def test_the_examples_print_what_the_readme_says() -> None:
    shown = BLOCKS.findall((ROOT / "README.md").read_text("utf-8"))
    assert len(shown) >= 3
    namespace: dict[str, object] = {}
    for code, expected in shown:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(code, namespace)
        printed = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
        assert printed == "\n".join(line.rstrip() for line in expected.splitlines())
