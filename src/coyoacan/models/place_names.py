"""The table `place_names`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, OptionalDate, Table, end_date, required, start_date
from coyoacan.models.facets import Reference, Text, Vocabulary


class PlaceName(Fact):
    """Names that a place bore at other times, with the span of each."""

    TABLE: ClassVar = Table("place_names", "Place names", key=("place_id", "name", "language"))

    place_id: Annotated[str, Reference("places")] = required(
        "The place that bore the name.", "saint-petersburg"
    )
    name: Annotated[str, Text(limit=100)] = required("The name as it was written.", "Петроград")
    language: Annotated[str, Vocabulary("language")] = required(
        "The language in which the name is written (ISO 639-1).", "ru"
    )
    start_date: OptionalDate = start_date()
    end_date: OptionalDate = end_date()
