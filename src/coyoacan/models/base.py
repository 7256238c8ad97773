"""The base of the row models, and the columns that several tables share.

Modules of row models do without postponed annotations: pydantic would evaluate each from its text.
"""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from coyoacan.models.facets import Citations, Reference, Text, Vocabulary
from coyoacan.models.measures import Edtf


def required(description: str, example: str) -> Any:
    """Return a field that every row must fill."""
    return Field(description=description, examples=[example])


def optional(description: str, example: str) -> Any:
    """Return a field that may be blank: not researched yet."""
    return Field(default=None, description=description, examples=[example])


@dataclass(frozen=True)
class Table:
    """What a table is, beyond its columns.

    Attributes:
        name: The name of the table and of its files.
        title: The name for people.
        key: The columns that together name a row.
        is_derived: Whether the publisher computes it; then it has no seed file.
        may_be_empty: Whether a seed file with a header alone is right.
    """

    name: str
    title: str
    key: tuple[str, ...]
    is_derived: bool = False
    may_be_empty: bool = False


class Row(BaseModel):
    """One row of a table. The docstring of a subclass is the description of its table."""

    # Columns are judged, rows are rarely built: a model is completed when one is.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    TABLE: ClassVar[Table]


Standing = Annotated[str, Vocabulary("standing")]


class Fact(Row):
    """A row that states a fact, and so says how sure we are and who says so."""

    certainty: Annotated[str, Vocabulary("certainty")] = required(
        "How sure the curators are of the row as it stands.", "certain"
    )
    sources: Annotated[str, Citations()] = required(
        "The sources that were read for this row: key[locator], separated by '; '.",
        "patenaude-2009[ch. 8]; volkogonov-1996",
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.",
        "The police report gives another day.",
    )


class DisputableFact(Fact):
    """A fact that the literature may dispute."""

    standing: Standing = required(
        "What the literature makes of it: documented, disputed, alleged or disproved.",
        "documented",
    )


PersonId = Annotated[str, Reference("people")]
PlaceId = Annotated[str | None, Reference("places")]
OptionalDate = Annotated[str | None, Edtf()]


def person_id(role: str) -> Any:
    """Return the field that says whom the row is about."""
    return required(f"The person {role}.", "trotsky-leon")


def start_date() -> Any:
    """Return the field for the first day of a span."""
    return optional("When it began (EDTF, Gregorian).", "1929-02-12")


def end_date() -> Any:
    """Return the field for the last day of a span."""
    return optional("When it ended (EDTF, Gregorian); blank for a single day.", "1933-07-17")
