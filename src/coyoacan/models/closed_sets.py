"""The table `closed_sets`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, Table, optional, required
from coyoacan.models.facets import Address, Slug, Text
from coyoacan.models.measures import Whole


class ClosedSet(Fact):
    """Sets known to be finite: the defendants of a trial, the signatories of a declaration.

    `expected_count` is what `sources` count; rival counts stand in `claims`. Members come from the
    roles that the record gives (`role`), or are listed in `closed_set_members`, never both.
    """

    TABLE: ClassVar = Table("closed_sets", "Closed sets", key=("closed_set_id",))

    closed_set_id: Annotated[str, Slug()] = required(
        "The id of the set.", "moscow-trial-1936-defendants"
    )
    name: Annotated[str, Text(latin=True, limit=150)] = required(
        "What the set holds, in English.", "Defendants of the first Moscow trial"
    )
    record: Annotated[str, Address()] = required(
        "The trial, event, organization or work of which it is a set.", "trials/moscow-trial-1936"
    )
    role: Annotated[str | None, Slug()] = optional(
        "The role in that record that makes a member: in trial_roles, participations or"
        " memberships; blank where the members are listed in closed_set_members.",
        "defendant",
    )
    expected_count: Annotated[int | None, Whole(1, 2000)] = optional(
        "How many members there are, as the sources count them; blank where none does.", "16"
    )
