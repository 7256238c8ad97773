"""Texts of the dataset inside Markdown."""

from __future__ import annotations

import re


def cell(text: str) -> str:
    """Return a text that cannot end its cell, or begin anything else, in a Markdown table."""
    return re.sub(r"[\\`*_\[\]<>|&~]", r"\\\g<0>", " ".join(text.split()))


def code(text: str) -> str:
    """Return a text as code, whatever backticks and bars it holds, for a cell of a table."""
    runs = [len(run) for run in re.findall(r"`+", text)]
    fence = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{' '.join(text.split()).replace('|', chr(92) + '|')}{pad}{fence}"
