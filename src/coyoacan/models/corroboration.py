"""The derived table `corroboration`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, required
from coyoacan.models.facets import Text
from coyoacan.models.measures import Whole


class Corroboration(Row):
    """How many cells of each key field have claims of one, or of two or more independent sources.

    Only a claim that agrees with the cell counts. Two sources are independent if neither derives
    from the other or from what the other derives from (`source_links`); Wikipedias never are. The
    death of a person and the same end in a judgment are one fact, as are the day of a verdict and
    that of a judgment: a claim of the one counts for the other.
    """

    TABLE: ClassVar = Table(
        "corroboration", "Corroboration", key=("table_name", "field"), is_derived=True
    )

    table_name: Annotated[str, Text(latin=True, limit=60)] = required("The table.", "people")
    field: Annotated[str, Text(latin=True, limit=60)] = required("The column.", "death_date")
    filled_count: Annotated[int, Whole(0, 10_000_000)] = required(
        "How many rows have the cell.", "329"
    )
    claimed_count: Annotated[int, Whole(0, 10_000_000)] = required(
        "How many of them have a claim that agrees.", "300"
    )
    corroborated_count: Annotated[int, Whole(0, 10_000_000)] = required(
        "How many of them have such claims of two or more independent sources.", "190"
    )
