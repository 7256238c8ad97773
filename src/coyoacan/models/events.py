"""The table `events`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    DisputableFact,
    OptionalDate,
    PlaceId,
    Table,
    end_date,
    optional,
    required,
    start_date,
)
from coyoacan.models.facets import Reference, Slug, Text, Vocabulary
from coyoacan.models.measures import JulianDay


class Event(DisputableFact):
    """What happened, when and where; who took part is in `participations`."""

    TABLE: ClassVar = Table("events", "Events", key=("event_id",))

    event_id: Annotated[str, Slug()] = required("The id of the event.", "coyoacan-raid")
    name: Annotated[str, Text(latin=True, limit=150)] = required(
        "The event in a few words.", "Raid on the house in the Avenida Viena"
    )
    kind: Annotated[str, Vocabulary("event_kind")] = required(
        "What kind of event it was.", "attempt"
    )
    start_date: OptionalDate = start_date()
    start_date_julian: Annotated[str | None, JulianDay()] = optional(
        "The first day in the Julian calendar, where a source gives it.", "1917-10-25"
    )
    end_date: OptionalDate = end_date()
    place_id: PlaceId = optional("Where it happened.", "coyoacan")
    part_of: Annotated[str | None, Reference("events")] = optional(
        "The larger event of which it was a part.", "dewey-hearings"
    )
    description: Annotated[str | None, Text(latin=True, limit=300)] = optional(
        "What happened, in our words.", "Some twenty armed men fired into the bedrooms."
    )
