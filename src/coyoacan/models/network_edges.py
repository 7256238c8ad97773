"""The derived table `network_edges`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    OptionalDate,
    PersonId,
    Row,
    Standing,
    Table,
    end_date,
    person_id,
    required,
    start_date,
)
from coyoacan.models.facets import Reference, Text, Vocabulary
from coyoacan.models.measures import Flag


class NetworkEdge(Row):
    """The ties of `relationships` with what `relationship_kinds` says of their kind."""

    TABLE: ClassVar = Table(
        "network_edges", "Network edges", key=("relationship_id",), is_derived=True
    )

    relationship_id: Annotated[str, Reference("relationships")] = required(
        "The tie.", "trotsky-parent-of-sedov-lev"
    )
    person_id: PersonId = person_id("from whom the tie goes")
    other_person_id: PersonId = required("The person to whom it goes.", "sedov-lev")
    kind: Annotated[str, Reference("relationship_kinds")] = required(
        "What the first was to the second.", "parent-of"
    )
    label: Annotated[str, Text(latin=True, limit=60)] = required("The kind in words.", "parent of")
    family: Annotated[str, Vocabulary("relationship_family")] = required(
        "The family of kinds to which it belongs.", "kin"
    )
    is_symmetric: Annotated[bool, Flag()] = required("Whether the tie has no direction.", "false")
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
    standing: Standing = required(
        "What the literature makes of it: documented, disputed, alleged or disproved.",
        "documented",
    )
    certainty: Annotated[str, Vocabulary("certainty")] = required(
        "How sure the curators are of the tie.", "certain"
    )
