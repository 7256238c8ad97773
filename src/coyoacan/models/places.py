"""The table `places`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, PlaceId, Table, optional, required
from coyoacan.models.facets import Slug, Text, Vocabulary
from coyoacan.models.measures import Degrees


class Place(Fact):
    """Places by their English name of today; older names are in `place_names`."""

    TABLE: ClassVar = Table("places", "Places", key=("place_id",))

    place_id: Annotated[str, Slug()] = required("The id of the place.", "coyoacan")
    name: Annotated[str, Text(latin=True, limit=100)] = required(
        "The English name of today.", "Coyoacán"
    )
    name_native: Annotated[str | None, Text(limit=100)] = optional(
        "The name in the language of the place.", "Coyoacán"
    )
    kind: Annotated[str, Vocabulary("place_kind")] = required(
        "What kind of place it is.", "district"
    )
    parent_place_id: PlaceId = optional("The place that contains it.", "mexico-city")
    country: Annotated[str | None, Vocabulary("country")] = optional(
        "The country of today (ISO 3166-1 alpha-2).", "MX"
    )
    latitude: Annotated[float | None, Degrees(90)] = optional(
        "Degrees north (WGS 84), only where a source shows it.", "19.3549"
    )
    longitude: Annotated[float | None, Degrees(180)] = optional(
        "Degrees east (WGS 84), only where a source shows it.", "-99.1612"
    )
    coordinate_precision: Annotated[str | None, Vocabulary("coordinate_precision")] = optional(
        "What the coordinates point at.", "building"
    )
