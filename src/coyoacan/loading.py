"""From a Parquet file to a typed DataFrame."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, overload

from coyoacan.codebook import describe
from coyoacan.moments import days, holding
from coyoacan.store import parquet_path, resource

if TYPE_CHECKING:
    from pandas import DataFrame

    from coyoacan.table_loaders import TableName


@overload
def load(
    table: TableName, *, at: str | int | None = None, as_known: str | int | None = None
) -> DataFrame: ...
@overload
def load(
    table: str, *, at: str | int | None = None, as_known: str | int | None = None
) -> DataFrame: ...
def load(
    table: str, *, at: str | int | None = None, as_known: str | int | None = None
) -> DataFrame:
    """Return one table of the dataset.

    Texts, ids and EDTF dates are `string`, codes `category`, whole numbers `Int64`, yes or no
    `boolean`, and the derived first and last days (`birth_date_earliest`) `datetime64[s]`. A blank
    cell is missing. `DataFrame.attrs` holds the title, the description and the version.

    Args:
        table: Its name; `coyoacan.tables()` lists them.
        at: Only the rows that may hold at a time, a year or a date (EDTF): offices that were held,
            ties that lasted, people who lived. See `coyoacan.moments.holding`.
        as_known: Leave out what happened, or became public, after a time: `as_known="1938"` is
            what could be known at the end of 1938. See `coyoacan.knowledge`.

    Raises:
        CoyoacanError: There is no such table, a date cannot be read, or `at` is asked of a table
            without spans.
    """
    if as_known is None:
        frame = read(table)
    else:
        from coyoacan.knowledge import known_by  # noqa: PLC0415  (it loads tables itself)

        resource(table)
        frame = known_by(days(as_known)[1])[table].copy()
    return frame if at is None else holding(frame, table, at)


def read(table: str) -> DataFrame:
    """Return one table as it is published; raises `CoyoacanError` if there is none."""
    # pandas and pyarrow take more than a second to import: only whoever asks for a table waits.
    import pandas as pd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    arrow = pq.read_table(parquet_path(table))
    types = {
        pa.string(): pd.StringDtype("pyarrow"),
        pa.int64(): pd.Int64Dtype(),
        pa.float64(): pd.Float64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
    }
    frame: DataFrame = arrow.to_pandas(types_mapper=types.get, date_as_object=False)
    for name in frame.columns:
        # Which unit a day gets depends on the version of pandas; seconds reach far enough back.
        if frame[name].dtype.kind == "M":
            frame[name] = frame[name].astype("datetime64[s]")
    about = arrow.schema.metadata or {}
    frame.attrs.update({key.decode(): value.decode() for key, value in about.items()})
    return frame


def loader(table: str) -> Callable[[], DataFrame]:
    """Return a function that loads one table, as `load` does, with its codebook as docstring."""

    def load_table(*, at: str | int | None = None, as_known: str | int | None = None) -> DataFrame:
        return load(table, at=at, as_known=as_known)

    load_table.__name__ = load_table.__qualname__ = f"load_{table}"
    load_table.__doc__ = f"Return the table `{table}`.\n\n{describe(table)}"
    return load_table
