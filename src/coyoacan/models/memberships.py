"""The table `memberships`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    DisputableFact,
    OptionalDate,
    PersonId,
    Table,
    end_date,
    optional,
    person_id,
    required,
    start_date,
)
from coyoacan.models.facets import Reference, Slug, Vocabulary


class Membership(DisputableFact):
    """Who belonged to which organization, in which role or office, and from when to when."""

    TABLE: ClassVar = Table("memberships", "Memberships", key=("membership_id",))

    membership_id: Annotated[str, Slug()] = required(
        "The id of the membership.", "trotsky-politburo-1919"
    )
    person_id: PersonId = person_id("who belonged to it")
    organization_id: Annotated[str, Reference("organizations")] = required(
        "The organization.", "politburo"
    )
    role: Annotated[str, Vocabulary("membership_role")] = required(
        "The role or office held.", "member"
    )
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
    end_reason: Annotated[str | None, Vocabulary("end_reason")] = optional(
        "Why it ended.", "expelled"
    )
