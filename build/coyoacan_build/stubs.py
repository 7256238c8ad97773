"""`src/coyoacan/table_loaders.pyi`: what an editor knows of `load_people()` and its kin."""

from __future__ import annotations

from textwrap import fill

from coyoacan_build.edition import Edition

_IN = " " * 4
_HEAD = '''\
"""The loader of every table; generated from the row models by `make`, do not edit it."""

from typing import Literal

from pandas import DataFrame

TableName = Literal[
{names}
]
"""The name of a table."""
When = str | int | None
"""A year, or a date (EDTF)."""
'''
_LOADER = '''
def load_{name}(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `{name}`.

{description}
    """
'''


def stubs(edition: Edition) -> str:
    """Return the stub file, for type checkers and editors: the loaders are made when asked for."""
    names = "\n".join(f'    "{table.name}",' for table in edition.tables)
    parts = [_HEAD.format(names=names)]
    for table in edition.tables:
        description = fill(table.description, 96, initial_indent=_IN, subsequent_indent=_IN)
        parts.append(_LOADER.format(name=table.name, description=description))
    return "".join(parts)
