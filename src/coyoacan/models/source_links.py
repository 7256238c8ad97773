"""The table `source_links`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Reference, Text


class SourceLink(Row):
    """Which source derives from which: two texts that copy one another are one witness."""

    TABLE: ClassVar = Table(
        "source_links", "Source links", key=("source_id", "derives_from_id"), may_be_empty=True
    )

    source_id: Annotated[str, Reference("sources")] = required(
        "The source that depends on the other.", "wikipedia-en"
    )
    derives_from_id: Annotated[str, Reference("sources")] = required(
        "The source on which it depends.", "deutscher-1963"
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.",
        "The article cites it for the date.",
    )
