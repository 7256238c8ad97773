"""JSON as it is published: UTF-8, and where there are many records, one on each line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def document(content: Any) -> bytes:
    """Return one indented document."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def records(items: Iterable[Any], head: dict[str, Any] | None = None, key: str = "") -> bytes:
    """Return a list with one item a line: bare, or as the last member `key` of an object `head`."""
    return lines(map(compact, items), head, key)


def lines(items: Iterable[str], head: dict[str, Any] | None = None, key: str = "") -> bytes:
    """Return the same of items that are JSON already."""
    # Encoded one by one: a text of many megabytes takes two bytes a letter if one is Cyrillic.
    body = b",\n".join(item.encode() for item in items)
    if head is None:
        return b"[\n" + body + b"\n]\n"
    members = "".join(f"{compact(name)}: {compact(value)},\n" for name, value in head.items())
    return b"".join((f"{{\n{members}{compact(key)}: [\n".encode(), body, b"\n]\n}\n"))


def compact(content: Any) -> str:
    """Return JSON on one line."""
    return _ENCODER.encode(content)
