"""The table `relationships`."""

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
from coyoacan.models.facets import Reference, Slug, Text


class Relationship(DisputableFact):
    """Ties between two people, read as a sentence: `person_id` `kind` `other_person_id`."""

    TABLE: ClassVar = Table("relationships", "Relationships", key=("relationship_id",))

    relationship_id: Annotated[str, Slug()] = required(
        "The id of the relationship.", "trotsky-parent-of-sedov-lev"
    )
    person_id: PersonId = person_id("who is the subject of the sentence")
    kind: Annotated[str, Reference("relationship_kinds")] = required(
        "What the subject was to the other.", "parent-of"
    )
    other_person_id: PersonId = required("The person who is its object.", "sedov-lev")
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
    description: Annotated[str | None, Text(latin=True, limit=300)] = optional(
        "What the tie was, in our words.", "Elder son and closest collaborator."
    )
