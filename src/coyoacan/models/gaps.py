"""The table `gaps`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Address, Citations, Slug, Text, Vocabulary


class Gap(Row):
    """What is known to be missing: a member whom a source names only in part, an open question."""

    TABLE: ClassVar = Table("gaps", "Gaps", key=("gap_id",))

    gap_id: Annotated[str, Slug()] = required("The id of the gap.", "shakhty-defendant-kolodub")
    record: Annotated[str, Address()] = required(
        "The row that it would complete: a closed set, a trial, a person.",
        "closed_sets/shakhty-trial-defendants",
    )
    name: Annotated[str | None, Text(limit=150)] = optional(
        "The missing member, as the source names them.", "Колодуб"
    )
    question: Annotated[str, Text(latin=True, limit=300)] = required(
        "What is missing, in a sentence.", "Given name and fate of this defendant."
    )
    status: Annotated[str, Vocabulary("gap_status")] = required(
        "How far it was looked for.", "searched"
    )
    sources: Annotated[str | None, Citations()] = optional(
        "The sources that show the gap: key[locator], separated by '; '.",
        "pravda-1928-05-19[p. 2]",
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.",
        "The report gives a surname only.",
    )
