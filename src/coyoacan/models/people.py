"""The table `people`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, OptionalDate, PlaceId, Table, optional, required
from coyoacan.models.facets import Slug, Text, Vocabulary
from coyoacan.models.measures import JulianDay


class Person(Fact):
    """Everybody who has a part in the story, each once, with the reason why they are in it."""

    TABLE: ClassVar = Table("people", "People", key=("person_id",))

    person_id: Annotated[str, Slug()] = required("The id of the person.", "trotsky-leon")
    name: Annotated[str, Text(latin=True, limit=100)] = required(
        "The name usual in English-language scholarship.", "Leon Trotsky"
    )
    sort_name: Annotated[str, Text(latin=True, limit=100)] = required(
        "The name as an index would have it.", "Trotsky, Leon"
    )
    name_native: Annotated[str | None, Text(limit=100)] = optional(
        "The full name in the script of the person's own language.", "Лев Давидович Троцкий"
    )
    native_language: Annotated[str | None, Vocabulary("language")] = optional(
        "The language of the native name (ISO 639-1).", "ru"
    )
    gender: Annotated[str | None, Vocabulary("gender")] = optional(
        "The gender in the sources.", "male"
    )
    birth_date: OptionalDate = optional("When the person was born (EDTF, Gregorian).", "1879-11-07")
    birth_date_julian: Annotated[str | None, JulianDay()] = optional(
        "The day of birth in the Julian calendar, where a source gives it.", "1879-10-26"
    )
    birth_place_id: PlaceId = optional("Where the person was born.", "yanovka")
    death_date: OptionalDate = optional("When the person died (EDTF, Gregorian).", "1940-08-21")
    death_place_id: PlaceId = optional("Where the person died.", "mexico-city")
    death_manner: Annotated[str | None, Vocabulary("death_manner")] = optional(
        "How the person died.", "assassinated"
    )
    scope: Annotated[str, Vocabulary("scope")] = required(
        "Why the person is in the dataset.", "protagonist"
    )
    description: Annotated[str, Text(latin=True, limit=300)] = required(
        "Who the person was, in our words.", "Revolutionary, founder of the Red Army, exile."
    )
