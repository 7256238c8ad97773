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

TYPE_CHECKING = False  # as in typing, which takes longer to import than all the rest
if TYPE_CHECKING:
    from typing import Any

    from coyoacan.chronology import timeline
    from coyoacan.citing import cite
    from coyoacan.codebook import describe, tables
    from coyoacan.completeness import coverage
    from coyoacan.disputes import disputed
    from coyoacan.errors import CoyoacanError
    from coyoacan.evidence import why
    from coyoacan.loading import load
    from coyoacan.networks import network
    from coyoacan.searching import find, resolve
    from coyoacan.table_loaders import *  # noqa: F403  (an editor knows them; see __getattr__)

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

_HOMES = {
    "CoyoacanError": "errors",
    "cite": "citing",
    "coverage": "completeness",
    "describe": "codebook",
    "disputed": "disputes",
    "find": "searching",
    "load": "loading",
    "network": "networks",
    "resolve": "searching",
    "tables": "codebook",
    "timeline": "chronology",
    "why": "evidence",
}
"""The module of each public name; it is imported when the name is first used."""


def __getattr__(name: str) -> Any:
    """Return a public name, `__version__`, or the loader of a table: `load_people` and the like."""
    from importlib import import_module  # noqa: PLC0415  (an import of the package alone is free)

    if name in _HOMES:
        value = getattr(import_module(f"coyoacan.{_HOMES[name]}"), name)
    elif name == "__version__":
        value = import_module("coyoacan.store").descriptor()["version"]
    elif name.startswith("load_") and name[5:] in import_module("coyoacan.codebook").tables():
        value = import_module("coyoacan.loading").loader(name[5:])
    else:
        raise AttributeError(f"module 'coyoacan' has no attribute '{name}'")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, with the loader of every table."""
    from coyoacan.codebook import tables  # noqa: PLC0415  (see __getattr__)

    return sorted([*__all__, "__version__", *(f"load_{name}" for name in tables())])
