"""Answers of a view that are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast


class Remembering(Protocol):
    """What keeps its answers, and a lock for each."""

    memo: dict[tuple[object, ...], Any]
    locks: dict[tuple[object, ...], Lock]


Keeper = TypeVar("Keeper", bound=Remembering)
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once(
    method: Callable[Concatenate[Keeper, Asked], Answer],
) -> Callable[Concatenate[Keeper, Asked], Answer]:
    """Let a method of a view answer each question once."""

    @wraps(method)
    def remembered(self: Keeper, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        key = (method.__name__, *asked)
        # Two threads that ask the same wait for one answer; nothing asks for what asks for it.
        with self.locks.setdefault(key, Lock()):
            if key not in self.memo:
                self.memo[key] = method(self, *asked, **named)
        answer: Answer = self.memo[key]
        return answer

    return cast("Callable[Concatenate[Keeper, Asked], Answer]", remembered)
