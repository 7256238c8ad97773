"""The facets of what is counted: days, numbers, angles, yes or no."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from coyoacan import dates
from coyoacan.models.facets import Facet, all_match, fault

_CHANGE = "1918-02-01"
"""The Julian day on which Russia was Gregorian for the first time."""
_ANGLE = r"-?[0-9]{1,3}(?:\.[0-9]{1,6})?"
_DIGITS = "(?:0|[1-9][0-9]{0,8})"


@dataclass(frozen=True)
class Edtf(Facet):
    """A date of the profile of `coyoacan.dates`, or `unknown` or `none`."""

    pattern: ClassVar[str | None] = rf"(?:{dates.PATTERN}|{dates.UNKNOWN}|{dates.NONE})"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the bounds that the rules will ask for anyway."""
        return all(
            value in dates.EMPTIES or dates.bounds_or_none(value) is not None for value in values
        )

    def judge(self, value: str) -> str:
        """Refuse what is no date, naming the nearest one."""
        if value not in dates.EMPTIES:
            try:
                dates.bounds(value)
            except dates.DateError as error:
                raise fault("date", str(error)) from None
        return value


@dataclass(frozen=True)
class JulianDay(Facet):
    """A day of the Julian calendar (Old Style), before Russia changed on 1 February 1918 O.S."""

    pattern: ClassVar[str | None] = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by finding the Gregorian days."""
        try:
            return all(dates.gregorian(value) and value < _CHANGE for value in values)
        except dates.DateError:
            return False

    def judge(self, value: str) -> str:
        """Refuse what is no Julian day, or lies after the change of the calendar."""
        try:
            dates.gregorian(value)
        except dates.DateError as error:
            raise fault("julian", str(error)) from None
        if value >= _CHANGE:
            raise fault("julian", f"'{value}': Russia was Gregorian by then; leave this blank")
        return value


@dataclass(frozen=True)
class Whole(Facet):
    """A whole number between two bounds, written with digits alone."""

    minimum: int
    maximum: int
    datatype: ClassVar[str] = "integer"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by digits and bounds."""
        return all_match(_DIGITS, values) and all(
            self.minimum <= int(value) <= self.maximum for value in values
        )

    def judge(self, value: str) -> int:
        """Refuse anything but digits within the bounds."""
        if not re.fullmatch(_DIGITS, str(value)):
            raise fault("whole", f"'{value}' is no whole number; write digits only")
        if not self.minimum <= int(value) <= self.maximum:
            raise fault("whole", f"{value} is not between {self.minimum} and {self.maximum}")
        return int(value)


@dataclass(frozen=True)
class Degrees(Facet):
    """An angle in decimal degrees (WGS 84)."""

    limit: int
    datatype: ClassVar[str] = "number"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by form and limit."""
        return all_match(_ANGLE, values) and all(abs(float(v)) <= self.limit for v in values)

    def judge(self, value: str) -> float:
        """Refuse anything but a plain decimal number within the limit."""
        if not re.fullmatch(_ANGLE, str(value)):
            raise fault("degrees", f"'{value}' is no angle; write decimal degrees, as in 19.3549")
        if abs(float(value)) > self.limit:
            raise fault("degrees", f"{value} is not between -{self.limit} and {self.limit}")
        return float(value)


@dataclass(frozen=True)
class Flag(Facet):
    """Yes or no."""

    datatype: ClassVar[str] = "boolean"

    def clears(self, values: Collection[str]) -> bool:
        """Prove it by the two words."""
        return set(values) <= {"true", "false"}

    def judge(self, value: str) -> bool:
        """Refuse anything but `true` and `false`."""
        if value not in ("true", "false"):
            raise fault("flag", f"'{value}' is neither true nor false; write one of the two")
        return value == "true"
