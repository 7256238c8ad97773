"""The shape of a published table: the typed columns, and two days derived from every date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coyoacan.dates import bounds_or_none
from coyoacan.models.base import Row
from coyoacan.models.columns import Column, columns


@dataclass(frozen=True)
class Field:
    """One column as it is published.

    Attributes:
        name: Its name.
        title: Its name for people.
        description: What it holds.
        datatype: A Table Schema type: string, integer, number, boolean or date.
        is_required: Whether every row fills it.
        example: A value that it could hold.
        pattern: What every value fully matches, or None.
        codes: The codes that it may hold, or an empty tuple where it has no vocabulary.
        vocabulary: The vocabulary of those codes, or None.
        reference: The table that it points to, or None.
    """

    name: str
    title: str
    description: str
    datatype: str
    is_required: bool
    example: str
    pattern: str | None = None
    codes: tuple[str, ...] = ()
    vocabulary: str | None = None
    reference: str | None = None


@dataclass(frozen=True)
class PublishedTable:
    """One table as it is published: its fields, and its cells as text, sorted by key."""

    model: type[Row]
    fields: tuple[Field, ...]
    cells: Mapping[str, list[str]]

    @property
    def name(self) -> str:
        """The name of the table and of its files."""
        return self.model.TABLE.name

    @property
    def description(self) -> str:
        """What the table holds."""
        return " ".join((self.model.__doc__ or "").split())

    def __len__(self) -> int:
        return len(self.cells[self.fields[0].name])


def published(
    model: type[Row], cells: Mapping[str, list[str]], codes: Mapping[str, tuple[str, ...]]
) -> PublishedTable:
    """Return a table ready to be written: rows sorted by key, dates with their bounds."""
    count = len(next(iter(cells.values())))
    keys = list(zip(*(cells[name] for name in model.TABLE.key), strict=True))
    order = sorted(range(count), key=keys.__getitem__)
    fields: list[Field] = []
    filled: dict[str, list[str]] = {}
    for column in columns(model):
        values = [cells[column.name][i] for i in order]
        fields.append(_field(column, codes))
        filled[column.name] = values
        if column.is_date:
            both = [bounds_or_none(value) or (None, None) for value in values]
            for index, end in enumerate(("earliest", "latest")):
                field = _bound(column, end)
                fields.append(field)
                filled[field.name] = [day.isoformat() if (day := b[index]) else "" for b in both]
    return PublishedTable(model, tuple(fields), filled)


def _field(column: Column, codes: Mapping[str, tuple[str, ...]]) -> Field:
    return Field(
        name=column.name,
        title=column.title,
        description=column.description,
        datatype=column.facet.datatype,
        is_required=column.is_required,
        example=column.example,
        # Table Schema takes its regular expressions from XML Schema, which knows only plain groups.
        pattern=column.facet.pattern.replace("(?:", "(") if column.facet.pattern else None,
        codes=codes.get(column.vocabulary, ()) if column.vocabulary else (),
        vocabulary=column.vocabulary,
        reference=column.reference,
    )


def _bound(column: Column, end: str) -> Field:
    which = "first" if end == "earliest" else "last"
    name = f"{column.name}_{end}"
    return Field(
        name=name,
        title=name.replace("_", " ").capitalize(),
        description=f"The {which} day that {column.name} may mean; derived, blank at an open end.",
        datatype="date",
        is_required=False,
        example="1940-08-21",
    )
