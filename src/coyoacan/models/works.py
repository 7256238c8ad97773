"""The table `works`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, OptionalDate, PlaceId, Table, optional, required
from coyoacan.models.facets import Reference, Slug, Text, Vocabulary


class Work(Fact):
    """Books, letters, declarations and journals that play a part in the story."""

    TABLE: ClassVar = Table("works", "Works", key=("work_id",))

    work_id: Annotated[str, Slug()] = required("The id of the work.", "trotsky-my-life")
    title: Annotated[str, Text(latin=True, limit=200)] = required(
        "The title in English.", "My Life"
    )
    title_native: Annotated[str | None, Text(limit=200)] = optional(
        "The title in the language of the work.", "Моя жизнь"
    )
    author_id: Annotated[str | None, Reference("people")] = optional(
        "Who wrote it.", "trotsky-leon"
    )
    kind: Annotated[str, Vocabulary("work_kind")] = required("What kind of work it is.", "book")
    written_date: OptionalDate = optional("When it was written (EDTF).", "1929")
    published_date: OptionalDate = optional("When it first appeared (EDTF).", "1930")
    place_id: PlaceId = optional("Where it first appeared.", "berlin")
    publisher: Annotated[str | None, Text(limit=150)] = optional(
        "Who first published it.", "Granit"
    )
    description: Annotated[str | None, Text(latin=True, limit=300)] = optional(
        "Why it matters here, in our words.", "Autobiography written on Prinkipo."
    )
