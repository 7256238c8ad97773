"""The table `arguments`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Address, Citations, Reference, Slug, Text, Vocabulary


class Argument(Row):
    """What is said for a position, or against it, and by which source."""

    TABLE: ClassVar = Table("arguments", "Arguments", key=("argument_id",))

    argument_id: Annotated[str, Slug()] = required(
        "The id of the argument.", "sedov-death-cause-murder-against-files"
    )
    position_id: Annotated[str, Reference("positions")] = required(
        "The position.", "sedov-death-cause-murder"
    )
    side: Annotated[str, Vocabulary("argument_side")] = required(
        "Whether it speaks for the position or against it.", "against"
    )
    argument: Annotated[str, Text(latin=True, limit=400)] = required(
        "The argument, in our words.", "Sudoplatov found no trace of a killing in the files."
    )
    record: Annotated[str | None, Address()] = optional(
        "A row that bears on it.", "events/sedov-death"
    )
    sources: Annotated[str, Citations()] = required(
        "The sources that were read for this row: key[locator], separated by '; '.",
        "sudoplatov-1994",
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.", "As quoted by Kolpakidi."
    )
