"""The derived table `network_nodes`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import OptionalDate, Row, Table, optional, required
from coyoacan.models.facets import Reference, Text, Vocabulary
from coyoacan.models.measures import Whole


class NetworkNode(Row):
    """The people who are tied to somebody in `relationships`, as the nodes of a network."""

    TABLE: ClassVar = Table("network_nodes", "Network nodes", key=("person_id",), is_derived=True)

    person_id: Annotated[str, Reference("people")] = required("The person.", "trotsky-leon")
    label: Annotated[str, Text(latin=True, limit=150)] = required("The usual name.", "Leon Trotsky")
    scope: Annotated[str, Vocabulary("scope")] = required(
        "Why the person is in the dataset.", "protagonist"
    )
    gender: Annotated[str | None, Vocabulary("gender")] = optional("The gender.", "male")
    birth_date: OptionalDate = optional("When the person was born (EDTF, Gregorian).", "1879-11-07")
    death_date: OptionalDate = optional("When the person died (EDTF, Gregorian).", "1940-08-21")
    degree: Annotated[int, Whole(1, 1_000_000)] = required(
        "How many ties the person has, of whatever standing.", "120"
    )
