"""Coyoacán: people, events, trials and relationships of the struggle between Stalin and Trotsky.

>>> import coyoacan
>>> people = coyoacan.load("people")           # a pandas DataFrame, typed
>>> coyoacan.tables()                          # what there is
>>> coyoacan.describe("judgments")             # the codebook of a table
>>> coyoacan.find("Étienne")                   # who bore that name
>>> coyoacan.resolve("Felipe", 1939)           # who may have borne it then
>>> coyoacan.why("people/klement-rudolf", "death_date")  # what each source says
>>> coyoacan.network("kin")                    # ties as a networkx graph
>>> coyoacan.coverage()                        # what is whole, and what is missing
>>> coyoacan.cite()                            # how to cite the dataset

Every table also has a loader of its own, with the codebook as its docstring: `load_people()`.
pandas is imported when a table is asked for, not before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from coyoacan.chronology import timeline
from coyoacan.citing import cite
from coyoacan.codebook import describe, tables
from coyoacan.completeness import coverage
from coyoacan.disputes import disputed
from coyoacan.errors import CoyoacanError
from coyoacan.evidence import why
from coyoacan.loading import load, loader
from coyoacan.networks import network
from coyoacan.searching import find, resolve
from coyoacan.store import descriptor

if TYPE_CHECKING:
    from pandas import DataFrame

    __version__: str

__all__ = [
    "CoyoacanError",
    "cite",
    "coverage",
    "describe",
    "disputed",
    "find",
    "load",
    "network",
    "resolve",
    "tables",
    "timeline",
    "why",
]


def __getattr__(name: str) -> Any:
    """Return `__version__`, or the loader of a table: `load_people` and the like."""
    if name == "__version__":
        return descriptor()["version"]
    if name.startswith("load_") and name[5:] in tables():
        load_table: Callable[[], DataFrame] = loader(name[5:])
        return load_table
    raise AttributeError(f"module 'coyoacan' has no attribute '{name}'")


def __dir__() -> list[str]:
    """Return the public names, with the loader of every table."""
    return sorted([*__all__, "__version__", *(f"load_{name}" for name in tables())])
