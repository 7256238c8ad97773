"""The table `trials`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    Fact,
    OptionalDate,
    PlaceId,
    Table,
    end_date,
    optional,
    required,
    start_date,
)
from coyoacan.models.facets import Reference, Slug, Text, Vocabulary
from coyoacan.models.measures import Whole


class Trial(Fact):
    """Proceedings against people of this story, show trials and counter-trials alike."""

    TABLE: ClassVar = Table("trials", "Trials", key=("trial_id",))

    trial_id: Annotated[str, Slug()] = required("The id of the trial.", "moscow-trial-1936")
    name: Annotated[str, Text(latin=True, limit=150)] = required(
        "The name usual in English.", "First Moscow Trial"
    )
    official_name: Annotated[str | None, Text(limit=300)] = optional(
        "The name that the court gave the case, in English or its own language.",
        "The Case of the Trotskyite-Zinovievite Terrorist Centre",
    )
    name_native: Annotated[str | None, Text(limit=300)] = optional(
        "The name of the case in the language of the court.",
        "Дело троцкистско-зиновьевского террористического центра",
    )
    kind: Annotated[str, Vocabulary("trial_kind")] = required(
        "What kind of proceeding it was.", "show-trial"
    )
    court_id: Annotated[str | None, Reference("organizations")] = optional(
        "The court or body that sat.", "military-collegium"
    )
    place_id: PlaceId = optional("Where it sat.", "moscow")
    statute: Annotated[str | None, Text(limit=200)] = optional(
        "The articles of law under which the accused were charged or sentenced.",
        "RSFSR Criminal Code, art. 58-8, 58-11",
    )
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
    verdict_date: OptionalDate = optional(
        "When the verdict was given (EDTF, Gregorian).", "1936-08-24"
    )
    openness: Annotated[str | None, Vocabulary("openness")] = optional(
        "Whether the public was let in.", "public"
    )
    expected_defendants: Annotated[int | None, Whole(0, 200)] = optional(
        "How many defendants stood trial, as the sources count them.", "16"
    )
    description: Annotated[str, Text(latin=True, limit=300)] = required(
        "What it was about, in our words.", "Zinoviev, Kamenev and fourteen others."
    )
