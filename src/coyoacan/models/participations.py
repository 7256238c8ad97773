"""The table `participations`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import DisputableFact, PersonId, Table, person_id, required
from coyoacan.models.facets import Reference, Vocabulary


class Participation(DisputableFact):
    """Who had which part in an event."""

    TABLE: ClassVar = Table(
        "participations", "Participations", key=("event_id", "person_id", "role")
    )

    event_id: Annotated[str, Reference("events")] = required("The event.", "coyoacan-raid")
    person_id: PersonId = person_id("who had a part in it")
    role: Annotated[str, Vocabulary("participation_role")] = required(
        "The part that the person had.", "target"
    )
