"""JSON as it is published: UTF-8, and where there are many records, one on each line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any


def document(content: Any) -> bytes:
    """Return one indented document."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def records(items: Iterable[Any], head: dict[str, Any] | None = None, key: str = "") -> bytes:
    """Return a list with one item a line: bare, or as the last member `key` of an object `head`."""
    lines = ",\n".join(compact(item) for item in items)
    if head is None:
        return f"[\n{lines}\n]\n".encode()
    members = "".join(f"{compact(name)}: {compact(value)},\n" for name, value in head.items())
    return f"{{\n{members}{compact(key)}: [\n{lines}\n]\n}}\n".encode()


def compact(content: Any) -> str:
    """Return JSON on one line."""
    return json.dumps(content, ensure_ascii=False)
