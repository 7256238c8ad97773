"""The derived table `coverage`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Address, Reference, Text
from coyoacan.models.measures import Whole


class Coverage(Row):
    """How many members of each closed set are here, and which are known to be missing."""

    TABLE: ClassVar = Table("coverage", "Coverage", key=("closed_set_id",), is_derived=True)

    closed_set_id: Annotated[str, Reference("closed_sets")] = required(
        "The set.", "moscow-trial-1936-defendants"
    )
    name: Annotated[str, Text(latin=True, limit=150)] = required(
        "What the set holds, in English.", "Defendants of the first Moscow trial"
    )
    record: Annotated[str, Address()] = required(
        "The trial, event, organization or work of which it is a set.", "trials/moscow-trial-1936"
    )
    expected_count: Annotated[int | None, Whole(1, 2000)] = optional(
        "How many members the sources count; blank where none does.", "16"
    )
    present_count: Annotated[int, Whole(0, 2000)] = required("How many are in the dataset.", "16")
    missing_count: Annotated[int | None, Whole(0, 2000)] = optional(
        "How many are not; blank where nobody counts them.", "0"
    )
    missing_names: Annotated[str | None, Text(limit=4000)] = optional(
        "Missing members whom a source names, as in `gaps`, separated by '; '.", "Колодуб"
    )
