"""Coyoacán: people, events, trials and relationships of the struggle between Stalin and Trotsky.

>>> import coyoacan
>>> people = coyoacan.load("people")           # a pandas DataFrame, typed
>>> coyoacan.tables()                          # what there is
>>> coyoacan.describe("judgments")             # the codebook of a table
>>> coyoacan.find("Étienne")                   # who bore that name
>>> coyoacan.resolve("Felipe", 1939)           # who may have borne it then
>>> coyoacan.why("people/klement-rudolf", "death_date")  # what each source says
>>> coyoacan.coverage()                        # what is whole, and what is missing
>>> coyoacan.cite()                            # how to cite the dataset

Every table also has a loader of its own, with the codebook as its docstring: `load_people()`.
pandas is imported when a table is asked for, not before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame

    from coyoacan.chronology import timeline
    from coyoacan.citing import cite
    from coyoacan.codebook import describe, tables
    from coyoacan.completeness import coverage
    from coyoacan.errors import CoyoacanError
    from coyoacan.evidence import why
    from coyoacan.loading import load
    from coyoacan.searching import find, resolve

    __version__: str

_HOMES = {
    "CoyoacanError": "errors",
    "cite": "citing",
    "coverage": "completeness",
    "describe": "codebook",
    "find": "searching",
    "load": "loading",
    "resolve": "searching",
    "tables": "codebook",
    "timeline": "chronology",
    "why": "evidence",
}
"""In which module each name is defined; it is imported when the name is first asked for."""

__all__ = [
    "CoyoacanError",
    "cite",
    "coverage",
    "describe",
    "find",
    "load",
    "resolve",
    "tables",
    "timeline",
    "why",
]


def __getattr__(name: str) -> Any:
    """Return a public name: a function, `__version__`, or the loader of a table: `load_people`."""
    if name in _HOMES:
        value = globals()[name] = getattr(import_module(f"coyoacan.{_HOMES[name]}"), name)
        return value
    if name == "__version__":
        from coyoacan.store import descriptor  # noqa: PLC0415

        return descriptor()["version"]
    if name.startswith("load_") and name[5:] in _tables():
        from coyoacan.loading import loader  # noqa: PLC0415

        load_table: Callable[[], DataFrame] = loader(name[5:])
        return load_table
    raise AttributeError(f"module 'coyoacan' has no attribute '{name}'")


def _tables() -> Collection[str]:
    from coyoacan.store import resources  # noqa: PLC0415

    return resources()


def __dir__() -> list[str]:
    """Return the public names, with the loader of every table."""
    return sorted([*__all__, "__version__", *(f"load_{name}" for name in _tables())])
