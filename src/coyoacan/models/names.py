"""The table `names`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import (
    Fact,
    OptionalDate,
    PersonId,
    Table,
    end_date,
    optional,
    person_id,
    required,
    start_date,
)
from coyoacan.models.facets import Reference, Text, Vocabulary


class Name(Fact):
    """Every name that a person bore: usual, birth, party, pen, cover and code names, passports."""

    TABLE: ClassVar = Table("names", "Names", key=("person_id", "name", "kind"))

    person_id: PersonId = person_id("who bore the name")
    name: Annotated[str, Text(limit=100)] = required("The name as it was written.", "Перо")
    kind: Annotated[str, Vocabulary("name_kind")] = required("What kind of name it was.", "pen")
    language: Annotated[str | None, Vocabulary("language")] = optional(
        "The language in which the name is written (ISO 639-1).", "ru"
    )
    issuer_id: Annotated[str | None, Reference("organizations")] = optional(
        "The organization that gave the name, for code names and passports.", "nkvd"
    )
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
