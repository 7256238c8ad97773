"""What is said to whoever runs the command; findings alone go to the standard output."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """Write a line to the standard error at once."""
    print(text, file=sys.stderr, flush=True)
