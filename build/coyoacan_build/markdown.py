"""Texts of the dataset inside Markdown."""

from __future__ import annotations


def cell(text: str) -> str:
    """Return a text that cannot end its cell, or begin anything else, in a Markdown table."""
    escaped = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return " ".join(escaped.split())
