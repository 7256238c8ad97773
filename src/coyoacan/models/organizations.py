"""The table `organizations`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    Fact,
    OptionalDate,
    Table,
    end_date,
    optional,
    required,
    start_date,
)
from coyoacan.models.facets import Reference, Slug, Text, Vocabulary


class Organization(Fact):
    """Parties, services, courts and committees; also those that only an indictment knows."""

    TABLE: ClassVar = Table("organizations", "Organizations", key=("organization_id",))

    organization_id: Annotated[str, Slug()] = required(
        "The id of the organization.", "left-opposition"
    )
    name: Annotated[str, Text(latin=True, limit=150)] = required(
        "The name in English.", "Left Opposition"
    )
    name_native: Annotated[str | None, Text(limit=200)] = optional(
        "The name in its own language.", "Левая оппозиция"
    )
    kind: Annotated[str, Vocabulary("organization_kind")] = required(
        "What kind of organization it was.", "faction"
    )
    parent_organization_id: Annotated[str | None, Reference("organizations")] = optional(
        "The organization of which it was a part.", "bolshevik-party"
    )
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
    existence: Annotated[str, Vocabulary("existence")] = required(
        "Whether it is documented, or only alleged by an accuser.", "documented"
    )
    description: Annotated[str | None, Text(latin=True, limit=300)] = optional(
        "What it was, in our words.", "Group around Trotsky inside the Bolshevik party."
    )
