"""The row models, one module a table: the single definition from which everything else follows.

A module that defines a subclass of `Row` with a `TABLE` is a table; nothing needs to be registered.
This package needs pydantic (`pip install coyoacan[models]`); using the data does not.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

try:
    import pydantic  # noqa: F401
except ModuleNotFoundError as error:
    message = "the row models need pydantic; install it with: pip install 'coyoacan[models]'"
    raise ModuleNotFoundError(message, name=error.name) from None

from coyoacan.models.base import Row

__all__ = ["derived_models", "models", "seed_models"]


@cache
def models() -> dict[str, type[Row]]:
    """Return every row model by the name of its table, in alphabetical order."""
    found: dict[str, type[Row]] = {}
    for module in pkgutil.iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Row) and "TABLE" in vars(value):
                found[value.TABLE.name] = value
    return dict(sorted(found.items()))


def seed_models() -> dict[str, type[Row]]:
    """Return the models of the tables that are typed by hand."""
    return {name: model for name, model in models().items() if not model.TABLE.is_derived}


def derived_models() -> dict[str, type[Row]]:
    """Return the models of the tables that the publisher computes."""
    return {name: model for name, model in models().items() if model.TABLE.is_derived}
