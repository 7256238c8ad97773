"""Run what the pages show, and put what is printed into them: python docs.

The figures of the pages follow the data, and so do the pictures of the gallery. The tests hold the
pages to what their examples print; this writes it, so that the difference can be read.
"""

from __future__ import annotations

import io
import re
import runpy
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

DOCS = Path(__file__).parent
GALLERY = DOCS / "gallery"
EXAMPLES = (DOCS.parent / "README.md", DOCS / "as-known.md", DOCS / "datasheet.md")
EXAMPLE = re.compile(r"(```python\n(.*?)```\n```text\n).*?(?=```\n)", re.DOTALL)
PICTURE = re.compile(r"(!\[[^]]*\]\((\w+)\.png\)\n```text\n).*?(?=```\n)", re.DOTALL)


def renew(page: Path, shown: re.Pattern[str], run: Callable[[str], object]) -> None:
    """Replace the blocks of text of a page by what their code, or their script, prints now."""

    def printed(match: re.Match[str]) -> str:
        out = io.StringIO()
        with redirect_stdout(out):
            run(match[2])
        return match[1] + "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())

    text = shown.sub(printed, page.read_text("utf-8"))
    page.write_text(text, "utf-8", newline="\n")


def draw(name: str) -> None:
    """Run a script of the gallery."""
    runpy.run_path(str(GALLERY / f"{name}.py"), run_name="__main__")


if __name__ == "__main__":
    for example in EXAMPLES:
        names: dict[str, object] = {}
        renew(example, EXAMPLE, lambda code, names=names: exec(code, names))
    sys.path.insert(0, str(GALLERY))
    renew(GALLERY / "README.md", PICTURE, draw)
