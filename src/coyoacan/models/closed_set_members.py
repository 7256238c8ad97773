"""The table `closed_set_members`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, Table, optional, required
from coyoacan.models.facets import Address, Reference
from coyoacan.models.measures import Whole


class ClosedSetMember(Fact):
    """Who or what belongs to a closed set, where no role in a trial, event or body says so."""

    TABLE: ClassVar = Table(
        "closed_set_members",
        "Members of closed sets",
        key=("closed_set_id", "record"),
        may_be_empty=True,
    )

    closed_set_id: Annotated[str, Reference("closed_sets")] = required(
        "The set.", "central-committee-august-1917"
    )
    record: Annotated[str, Address()] = required(
        "The address of the member: table/id.", "people/trotsky-leon"
    )
    position: Annotated[int | None, Whole(1, 2000)] = optional(
        "The place in the order of the source, counted from 1.", "1"
    )
