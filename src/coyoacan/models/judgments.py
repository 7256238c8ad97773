"""The table `judgments`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    Fact,
    OptionalDate,
    PersonId,
    PlaceId,
    Table,
    optional,
    person_id,
    required,
)
from coyoacan.models.facets import Reference, Text, Vocabulary
from coyoacan.models.measures import Whole


class Judgment(Fact):
    """What a court decided of one defendant in one instance, and what became of them."""

    TABLE: ClassVar = Table("judgments", "Judgments", key=("trial_id", "person_id", "instance"))

    trial_id: Annotated[str, Reference("trials")] = required("The trial.", "moscow-trial-1936")
    person_id: PersonId = person_id("who was judged")
    instance: Annotated[str, Vocabulary("instance")] = required(
        "First instance, appeal or review.", "first"
    )
    judgment_date: OptionalDate = optional(
        "When the judgment was given (EDTF, Gregorian).", "1936-08-24"
    )
    charges: Annotated[str | None, Text(limit=200)] = optional(
        "The articles of the law, or the charge in a few words.", "RSFSR 58-8, 58-11"
    )
    finding: Annotated[str, Vocabulary("finding")] = required("What the court found.", "guilty")
    sentence: Annotated[str | None, Vocabulary("sentence")] = optional("The penalty.", "death")
    term_months: Annotated[int | None, Whole(1, 600)] = optional(
        "The length of a prison or camp sentence, in months.", "120"
    )
    outcome: Annotated[str | None, Vocabulary("judgment_outcome")] = optional(
        "What became of the defendant under this judgment.", "shot"
    )
    outcome_date: OptionalDate = optional("When that happened (EDTF, Gregorian).", "1936-08-25")
    outcome_place_id: PlaceId = optional("Where that happened.", "moscow")
