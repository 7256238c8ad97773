"""Small damages to single cells: what a hand does when it slips, and what a wrong fact looks like.

A mutation takes a cell and its surroundings and returns what stands there afterwards, or None where
it does not apply. `FORMAL` are those after which the cell cannot be right whatever the facts;
`SEMANTIC` are those after which it is well formed and, most often, false.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from coyoacan.dates import DateError, bounds
from coyoacan.models.columns import Column
from coyoacan.sheets import Seeds, Sheet

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_LOOK_ALIKE = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")


@dataclass(frozen=True)
class Spot:
    """A cell, and where it stands."""

    seeds: Seeds
    sheet: Sheet
    column: Column
    index: int

    @property
    def value(self) -> str:
        """What the cell holds now."""
        return self.sheet.cells[self.column.name][self.index]

    def cell(self, column: str) -> str:
        """Another cell of the same row; empty where the table has no such column."""
        return self.sheet.cells[column][self.index] if column in self.sheet.cells else ""


Mutation = Callable[[Spot, Random], str | None]


def _within(value: str, random: Random, pattern: str, change: Callable[[str], str]) -> str | None:
    """Change one match of a pattern, or return None where there is none."""
    found = list(re.finditer(pattern, value))
    if not found:
        return None
    match = random.choice(found)
    return value[: match.start()] + change(match[0]) + value[match.end() :]


def doubled_space(spot: Spot, random: Random) -> str | None:
    """A space becomes two."""
    return _within(spot.value, random, r"(?<=\S) (?=\S)", lambda _: "  ")


def trailing_space(spot: Spot, _: Random) -> str | None:
    """A space follows the cell."""
    return f"{spot.value} " if spot.value else None


def entity(spot: Spot, random: Random) -> str | None:
    """A letter becomes its HTML entity."""
    return _within(spot.value, random, r"[^\W\d_]", lambda letter: f"&#{ord(letter)};")


def decomposed(spot: Spot, random: Random) -> str | None:
    """A letter with an accent becomes a letter and an accent."""
    accents = {"é": "e\u0301", "ü": "u\u0308", "й": "и\u0306", "ё": "е\u0308", "ó": "o\u0301"}
    return _within(spot.value, random, "[éüйёó]", lambda letter: accents[letter])


def look_alike(spot: Spot, random: Random) -> str | None:
    """A Latin letter within a word becomes the Cyrillic one that looks like it."""
    pattern = r"(?<=[A-Za-z])[aceopxy]|[aceopxyABCEHKMOPTX](?=[A-Za-z])"
    return _within(spot.value, random, pattern, lambda letter: letter.translate(_LOOK_ALIKE))


def impossible_day(spot: Spot, random: Random) -> str | None:
    """The month of a date becomes the thirteenth."""
    if not spot.column.is_date:
        return None
    return _within(spot.value, random, _DAY.pattern, lambda day: f"{day[:5]}13{day[7:]}")


def required_dropped(spot: Spot, _: Random) -> str | None:
    """A cell that every row needs becomes blank."""
    return "" if spot.column.is_required and spot.value else None


def broken_key(spot: Spot, random: Random) -> str | None:
    """A character is lost from an id that points to another row, or from a code."""
    if not (spot.column.reference or spot.column.vocabulary) or len(spot.value) < 4:
        return None
    cut = random.randrange(len(spot.value))
    return spot.value[:cut] + spot.value[cut + 1 :]


def id_of_another_table(spot: Spot, random: Random) -> str | None:
    """An id becomes one of another table."""
    target = spot.column.reference
    others = [s for s in spot.seeds.sheets.values() if len(s.model.TABLE.key) == 1]
    strange = [s for s in others if s.name not in (target, "retired_ids")]
    if not target or not spot.value or not strange:
        return None
    there = spot.seeds.get(target)
    new = random.choice(random.choice(strange).keys)
    return None if there is None or new in there.position else new


def optional_dropped(spot: Spot, _: Random) -> str | None:
    """A cell that may be blank becomes so."""
    return "" if not spot.column.is_required and spot.value else None


def swapped(spot: Spot, _: Random) -> str | None:
    """A cell takes the value of the row below."""
    cells = spot.sheet.cells[spot.column.name]
    if spot.index + 1 >= len(cells) or cells[spot.index + 1] == spot.value:
        return None
    return cells[spot.index + 1]


def transposed_digits(spot: Spot, random: Random) -> str | None:
    """Two digits of a date change places, and a date remains."""
    if not spot.column.is_date:
        return None
    new = _within(spot.value, random, r"([0-9])(?!\1)[0-9]", lambda pair: pair[::-1])
    return new if new and _is_date(new) else None


def another_digit(spot: Spot, random: Random) -> str | None:
    """A digit of a date becomes another one, and a date remains."""
    if not spot.column.is_date:
        return None
    new = _within(spot.value, random, "[0-9]", lambda _: str(random.randrange(10)))
    return new if new and new != spot.value and _is_date(new) else None


def before_birth(spot: Spot, _: Random) -> str | None:
    """A date moves to before the birth of the person of the row."""
    people = spot.seeds.get("people")
    if not spot.column.is_date or not spot.value or people is None:
        return None
    born = people.value(spot.cell("person_id"), "birth_date")
    if spot.sheet.name == "people" or not re.match(r"[0-9]{4}", born):
        return None
    return str(int(born[:4]) - 5)


def other_code(spot: Spot, random: Random) -> str | None:
    """A code becomes another one of the same vocabulary."""
    vocabulary = spot.column.vocabulary
    if not vocabulary or not spot.value:
        return None
    rows = spot.seeds.rows("vocabularies", "vocabulary", "code")
    codes = [code for _, (name, code) in rows if name == vocabulary and code != spot.value]
    return random.choice(codes) if codes else None


def id_of_another_row(spot: Spot, random: Random) -> str | None:
    """An id becomes that of another row of the table it points to."""
    target = spot.seeds.get(spot.column.reference or "")
    if target is None or not spot.value:
        return None
    new = random.choice(target.keys)
    return new if new != spot.value else None


def lost_letter(spot: Spot, random: Random) -> str | None:
    """A letter is lost from a name, a title or a sentence."""
    if spot.column.reference or spot.column.vocabulary or spot.column.is_date:
        return None
    new = _within(spot.value, random, r"[^\W\d_]", lambda _: "")
    return new if new and new.strip() == new and html.unescape(new) == new else None


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return True


FORMAL: Mapping[str, Mutation] = {
    mutation.__name__: mutation
    for mutation in (
        doubled_space, trailing_space, entity, decomposed, look_alike, impossible_day,
        required_dropped, broken_key, id_of_another_table,
    )
}  # fmt: skip
SEMANTIC: Mapping[str, Mutation] = {
    mutation.__name__: mutation
    for mutation in (
        before_birth, transposed_digits, another_digit, swapped, other_code, id_of_another_row,
        optional_dropped, lost_letter,
    )
}  # fmt: skip
