"""Draw every picture anew, and put what the scripts print into README.md: python docs/gallery."""

from __future__ import annotations

import io
import re
import runpy
from contextlib import redirect_stdout
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE / "README.md"
# A picture of the page, and the first block of text after it.
SHOWN = re.compile(r"(!\[[^]]*\]\((\w+)\.png\).*?```text\n)(.*?)(?=```\n)", re.DOTALL)


def drawn(shown: re.Match[str]) -> str:
    """Return a part of the page with what its script prints now."""
    out = io.StringIO()
    with redirect_stdout(out):
        runpy.run_path(str(HERE / f"{shown[2]}.py"), run_name="__main__")
    return shown[1] + out.getvalue()


if __name__ == "__main__":
    PAGE.write_text(SHOWN.sub(drawn, PAGE.read_text("utf-8")), "utf-8", newline="\n")
