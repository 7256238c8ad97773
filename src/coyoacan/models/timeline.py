"""The derived table `timeline`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Address, Reference, Text
from coyoacan.models.measures import Edtf


class TimelineEntry(Row):
    """Everything that has a date, in one table: lives, events, offices, stays, judgments."""

    TABLE: ClassVar = Table("timeline", "Timeline", key=("record", "field"), is_derived=True)

    record: Annotated[str, Address()] = required(
        "The address of the row: table/id.", "events/coyoacan-raid"
    )
    field: Annotated[str, Text(latin=True, limit=60)] = required(
        "The column of that row.", "start_date"
    )
    date: Annotated[str, Edtf()] = required("The date (EDTF, Gregorian).", "1940-05-24")
    label: Annotated[str, Text(limit=300)] = required(
        "What the date is of, in a few words.", "Raid on the house in the Avenida Viena"
    )
    person_id: Annotated[str | None, Reference("people")] = optional(
        "The person whom the row is about, if it is about one.", "trotsky-leon"
    )
    place_id: Annotated[str | None, Reference("places")] = optional(
        "The place of the row, if it names one.", "coyoacan"
    )
