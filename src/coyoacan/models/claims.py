"""The table `claims`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import OptionalDate, Row, Table, optional, required
from coyoacan.models.facets import Address, Reference, Text, Vocabulary


class Claim(Row):
    """What one source says of one field of one row; rivals stand side by side."""

    TABLE: ClassVar = Table("claims", "Claims", key=("record", "field", "value", "source_id"))

    record: Annotated[str, Address()] = required(
        "The address of the row: table/id.", "people/klement-rudolf"
    )
    field: Annotated[str, Text(latin=True, limit=60)] = required(
        "The column of that row.", "death_date"
    )
    value: Annotated[str, Text(limit=300)] = required(
        "What the source says, in the form of that column.", "1938-07-13"
    )
    source_id: Annotated[str, Reference("sources")] = required(
        "The source that says so.", "patenaude-2009"
    )
    locator: Annotated[str | None, Text(limit=150)] = optional(
        "Where in the source: a chapter, a heading, a date; only what was seen.", "ch. 8"
    )
    rank: Annotated[str, Vocabulary("claim_rank")] = required(
        "Whether the dataset follows the claim.", "preferred"
    )
    first_public: OptionalDate = optional(
        "When what the claim says first became public, wherever that was (EDTF); this may be long "
        "before, or after, the source was printed.",
        "1955-11",
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.",
        "Counts from the day of the letter.",
    )
