"""The table `vocabularies`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Code, Text


class Term(Row):
    """The codes that columns may hold, each with its label and definition."""

    TABLE: ClassVar = Table("vocabularies", "Vocabularies", key=("vocabulary", "code"))

    vocabulary: Annotated[str, Code(r"[a-z]+(?:_[a-z]+)*", "write lower-case words with _")] = (
        required("The vocabulary to which the code belongs.", "death_manner")
    )
    code: Annotated[
        str,
        Code(r"[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{2}", "write lower-case a-z, 0-9 and single hyphens"),
    ] = required("The code that columns hold.", "assassinated")
    label: Annotated[str, Text(latin=True, limit=60)] = required(
        "The code in words.", "assassinated"
    )
    definition: Annotated[str, Text(latin=True, limit=300)] = required(
        "When the code applies.", "Killed on purpose for political reasons."
    )
    see: Annotated[str | None, Text(latin=True, limit=120)] = optional(
        "The term of a public vocabulary that it matches.", "https://schema.org/Male"
    )
