"""The table `whereabouts`."""

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
from coyoacan.models.facets import Reference, Slug, Text, Vocabulary


class Stay(DisputableFact):
    """Where somebody was, why, and from when to when: homes, exiles, prisons, hiding places."""

    TABLE: ClassVar = Table("whereabouts", "Whereabouts", key=("whereabouts_id",))

    whereabouts_id: Annotated[str, Slug()] = required(
        "The id of the stay.", "trotsky-prinkipo-1929"
    )
    person_id: PersonId = person_id("who was there")
    place_id: Annotated[str, Reference("places")] = required("The place.", "prinkipo")
    address: Annotated[str | None, Text(limit=150)] = optional(
        "The street, house or institution, as the source gives it.", "Avenida Viena 19"
    )
    kind: Annotated[str, Vocabulary("whereabouts_kind")] = required(
        "In what way the person was there.", "exile"
    )
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
