"""The columns of a table, read off its row model: the one view of checks and publishers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from coyoacan.models.base import Row
from coyoacan.models.facets import Address, Citations, Facet, Reference, Vocabulary
from coyoacan.models.measures import Edtf

TRAILING = ("standing", "certainty", "sources", "note")
"""Columns that every table of facts has, in the order in which they close its header."""


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        name: The name in the header.
        description: What it holds, in a sentence.
        example: A value that it could hold.
        is_required: Whether a blank is a fault.
        facet: The kind of its values.
        judge: Returns None for a value that is right, else the message for a curator.
    """

    name: str
    description: str
    example: str
    is_required: bool
    facet: Facet
    judge: Callable[[str], str | None]

    @property
    def title(self) -> str:
        """The name for people."""
        return self.name.replace("_", " ").capitalize()

    @property
    def is_date(self) -> bool:
        """Whether the publisher derives bounds from it."""
        return isinstance(self.facet, Edtf)

    @property
    def reference(self) -> str | None:
        """The table that it points to, or None."""
        return self.facet.table if isinstance(self.facet, Reference) else None

    @property
    def vocabulary(self) -> str | None:
        """The vocabulary that its values come from, or None."""
        return self.facet.name if isinstance(self.facet, Vocabulary) else None

    @property
    def is_address(self) -> bool:
        """Whether it points to a row of any table."""
        return isinstance(self.facet, Address)

    @property
    def is_citations(self) -> bool:
        """Whether it lists sources."""
        return isinstance(self.facet, Citations)


@cache
def columns(model: type[Row]) -> tuple[Column, ...]:
    """Return the columns of a row model in the order of its header."""
    fields = model.model_fields
    own = [name for name in fields if name not in TRAILING]
    closing = [name for name in TRAILING if name in fields]
    return tuple(_column(name, fields[name]) for name in (*own, *closing))


def header(model: type[Row]) -> tuple[str, ...]:
    """Return the names of the columns of a row model in order."""
    return tuple(column.name for column in columns(model))


def _column(name: str, field: FieldInfo) -> Column:
    facet = next(item for item in field.metadata if isinstance(item, Facet))
    return Column(
        name=name,
        description=field.description or "",
        example=str(field.examples[0]) if field.examples else "",
        is_required=field.is_required(),
        facet=facet,
        judge=_judge(facet, _type_of(field, facet)),
    )


def _type_of(field: FieldInfo, facet: Facet) -> Any:
    return Annotated[field.annotation, facet]


def _judge(facet: Facet, kind: Any) -> Callable[[str], str | None]:
    # Most columns are proved right as a whole, and never need their adapter made.
    adapter = cache(lambda: TypeAdapter(kind))

    def judge(value: str) -> str | None:
        try:
            # pydantic asks the facet first; what the facet refuses is refused without an adapter.
            facet.judge(value)
            adapter().validate_python(value)
        except PydanticCustomError as error:
            return error.message()
        except ValidationError as error:
            return "; ".join(item["msg"] for item in error.errors())
        return None

    return judge
