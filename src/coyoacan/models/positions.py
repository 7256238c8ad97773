"""The table `positions`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import DisputableFact, OptionalDate, Table, optional, required
from coyoacan.models.facets import Address, Reference, Slug, Text


class Position(DisputableFact):
    """Who answers a question how, since when; `certainty` is that they do, not that it is so."""

    TABLE: ClassVar = Table("positions", "Positions", key=("position_id",))

    position_id: Annotated[str, Slug()] = required(
        "The id of the position.", "sedov-death-cause-murder"
    )
    question_id: Annotated[str, Reference("questions")] = required(
        "The question.", "sedov-death-cause"
    )
    answer: Annotated[str, Text(latin=True, limit=300)] = required(
        "The answer given, in our words.", "He was killed in the clinic by agents of the NKVD."
    )
    holder: Annotated[str, Text(latin=True, limit=150)] = required(
        "Who holds it.", "Georges Vereeken"
    )
    holder_record: Annotated[str | None, Address()] = optional(
        "The row of the holder: a person, an organization or a source.", "people/serge-victor"
    )
    since_date: OptionalDate = optional(
        "When it was first put forward (EDTF, Gregorian).", "1938-02"
    )
