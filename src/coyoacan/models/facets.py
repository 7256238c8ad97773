"""What a column holds: each facet judges one cell and tells the publishers what they must know.

A facet stands in the annotation of a field (`Annotated[str, Reference("people")]`). pydantic calls
its `judge` with the text of a cell that is not blank; the message of the error is what a curator
reads, so it names the value, the rule and the remedy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id or a code: lower-case ASCII letters and digits, with single hyphens between them."""
CITATION = rf"{SLUG}(?:\[[^\[\];]+\])?"
"""A source key, and in brackets where in the source: `patenaude-2009[ch. 8]`."""


def fault(kind: str, message: str) -> PydanticCustomError:
    """Return the error that a facet raises; braces of the message are kept as they are."""
    return PydanticCustomError(kind, "{message}", {"message": message})


@dataclass(frozen=True)
class Facet:
    """The kind of a column; the base holds free text.

    Attributes:
        datatype: The Table Schema type under which the column is published.
        pattern: What every value fully matches, or None.
    """

    datatype: ClassVar[str] = "string"
    pattern: ClassVar[str | None] = None

    def judge(self, value: Any) -> Any:
        """Return the value, or raise a `PydanticCustomError` that says what is wrong with it."""
        return value

    def clears(self, values: Collection[str]) -> bool:  # noqa: ARG002
        """Return True only if `judge` accepts every one of these cells, none of them blank.

        It proves a whole column right at once. False says nothing: each value is judged then.
        """
        return type(self).judge is Facet.judge

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Tell pydantic to ask `judge` before its own reading, which takes `1_000`, `nan`, `on`."""
        return core_schema.no_info_before_validator_function(
            _unless_none(self.judge), handler(source)
        )


def all_match(pattern: str, values: Collection[str]) -> bool:
    """Return whether a pattern fully matches every one of these values."""
    return all(map(re.compile(pattern).fullmatch, values))


def _unless_none(judge: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else judge(value)


@dataclass(frozen=True)
class Text(Facet):
    """Prose or a name; `latin` forbids letters of other scripts, `limit` counts characters."""

    latin: bool = False
    limit: int = 2000

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the longest."""
        return max(map(len, values), default=0) <= self.limit

    def judge(self, value: str) -> str:
        """Refuse a text that is longer than the limit."""
        if len(value) > self.limit:
            raise fault(
                "length",
                f"'{value[:30]}...' has {len(value):,} characters; the limit is {self.limit:,}:"
                " shorten it",
            )
        return value


@dataclass(frozen=True)
class Slug(Facet):
    """The id or the code by which other rows point to this one."""

    pattern: ClassVar[str | None] = SLUG

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the pattern, which is all that there is to judge."""
        return all_match(SLUG, values)

    def judge(self, value: str) -> str:
        """Refuse what is not lower-case ASCII with single hyphens."""
        if not re.fullmatch(SLUG, value):
            raise fault(
                "slug", f"'{value}' is no id; write lower-case a-z, 0-9 and single hyphens between"
            )
        return value


@dataclass(frozen=True)
class Code(Facet):
    """A code with a form of its own, such as `RU`."""

    form: str
    remedy: str

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the form, which is all that there is to judge."""
        return all_match(self.form, values)

    def judge(self, value: str) -> str:
        """Refuse what the form does not match as a whole."""
        if not re.fullmatch(self.form, value):
            raise fault("code", f"'{value}' is not of the form; {self.remedy}")
        return value


@dataclass(frozen=True)
class Vocabulary(Facet):
    """A code out of one of the lists in `vocabularies.csv`; the dataset rules look it up."""

    name: str


@dataclass(frozen=True)
class Reference(Facet):
    """The id of a row of another table, or `unknown` or `none`; the dataset rules look it up."""

    table: str


@dataclass(frozen=True)
class Address(Facet):
    """The address of any row: `table/id`, the parts of a composite key joined by `+`."""

    pattern: ClassVar[str | None] = r"[a-z_]+/\S.*"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the pattern, which is all that there is to judge."""
        return all_match(str(self.pattern), values)

    def judge(self, value: str) -> str:
        """Refuse what does not read `table/id`."""
        if not re.fullmatch(str(self.pattern), value):
            raise fault("address", f"'{value}' is no address; write table/id: people/trotsky-leon")
        return value


@dataclass(frozen=True)
class Citations(Facet):
    """One or more sources, each with an optional locator, separated by `; `."""

    pattern: ClassVar[str | None] = rf"{CITATION}(?:; {CITATION})*"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the pattern of each citation, and by counting what stands in one cell."""
        cells = [value.split("; ") for value in values]
        return all_match(CITATION, {part for cell in cells for part in cell}) and all(
            len(cell) == 1 or len(set(cell)) == len(cell) for cell in cells
        )

    def judge(self, value: str) -> str:
        """Refuse a citation that does not read `key[locator]`, or a key and locator typed twice."""
        seen: set[str] = set()
        for part in value.split("; "):
            if not re.fullmatch(CITATION, part):
                raise fault(
                    "citation",
                    f"'{part}' is no citation; write key[locator], and '; ' between two of them",
                )
            if part in seen:
                raise fault("citation", f"'{part}' is cited twice; take one out")
            seen.add(part)
        return value
