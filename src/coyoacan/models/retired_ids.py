"""The table `retired_ids`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Address, Code, Text


class RetiredId(Row):
    """Addresses that a release once had and that no row bears any more; they are never reused."""

    TABLE: ClassVar = Table("retired_ids", "Retired ids", key=("old_record",), may_be_empty=True)

    old_record: Annotated[str, Address()] = required(
        "The address that was retired: table/id.", "people/bronstein-leon"
    )
    new_record: Annotated[str | None, Address()] = optional(
        "The address that took its place, if one did.", "people/trotsky-leon"
    )
    reason: Annotated[str, Text(latin=True, limit=300)] = required(
        "Why it was retired.", "Two rows for one person were merged."
    )
    version: Annotated[str, Code(r"[0-9]+\.[0-9]+\.[0-9]+", "write it as 1.2.3")] = required(
        "The first release without it.", "0.2.0"
    )
