"""The derived table `citations`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Address, Reference, Text
from coyoacan.models.measures import Whole


class Citation(Row):
    """Which row rests on which source: the column `sources` of all tables, one citation a row."""

    TABLE: ClassVar = Table("citations", "Citations", key=("record", "position"), is_derived=True)

    record: Annotated[str, Address()] = required(
        "The address of the row: table/id.", "people/klement-rudolf"
    )
    position: Annotated[int, Whole(1, 200)] = required(
        "The place of the citation in the cell, counted from 1.", "1"
    )
    source_id: Annotated[str, Reference("sources")] = required(
        "The source that is cited.", "patenaude-2009"
    )
    locator: Annotated[str | None, Text(limit=150)] = optional(
        "Where in the source: a chapter, a heading, a date; only what was seen.", "ch. 8"
    )
