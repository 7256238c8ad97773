"""Find people by any name that they bore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.dates import DateError, bounds, certainly_before
from coyoacan.errors import CoyoacanError
from coyoacan.loading import load
from coyoacan.nearest import plain
from coyoacan.spelling import alike

if TYPE_CHECKING:
    from pandas import DataFrame


def find(name: str) -> DataFrame:
    """Return every person who bore a name, and when; an empty table if nobody did.

    Case and accents do not matter, and part of a name is enough: `find("etienne")` finds Étienne,
    `find("бронштейн")` Trotsky and his family. Whole names stand before parts of names. Where no
    name has these letters, other spellings of its words count: `find("Trotzky")`.

    Returns:
        One row a name: `person_id`, `person` (the usual name), `matched`, `kind`, `language`,
        `start_date`, `end_date`.
    """
    import pandas as pd  # noqa: PLC0415  (see `loading.load`)

    people, names = load("people"), load("names")
    usual = people.set_index("person_id")["name"]
    own = people[["person_id", "name"]].assign(kind="usual", language="en")
    columns = ["person_id", "name", "kind", "language", "start_date", "end_date"]
    text = names[columns].astype({"kind": "string", "language": "string"})
    known = pd.concat([text.head(0), own.astype("string"), text], ignore_index=True)
    wanted = plain(name)
    known = known.assign(plain=known["name"].map(plain), person=known["person_id"].map(usual))
    found = known[[bool(wanted) and wanted in text for text in known["plain"]]]
    if found.empty:
        found = known[known["name"].isin(alike(name, known["name"]))]
    found = found.assign(part=found["plain"] != wanted)
    found = found.sort_values(["part", "person_id"], kind="stable")
    found = found.rename(columns={"name": "matched"})
    order = ["person_id", "person", "matched", "kind", "language", "start_date", "end_date"]
    # What `people` and `names` both have is told as `names` has it.
    found = found.drop_duplicates(["person_id", "matched", "kind"], keep="last")
    return found[order].reset_index(drop=True)


def resolve(name: str, at: str | int) -> DataFrame:
    """Return those who may have borne a name at a time: `resolve("Felipe", 1939)`.

    A name without dates may have been borne at any time; one whose span certainly ended before, or
    began after, is left out. So are people who were dead by then, or not yet born.

    Args:
        name: As in `find`.
        at: A date (EDTF) or a year.

    Returns:
        The rows of `find`.

    Raises:
        CoyoacanError: The date cannot be read.
    """
    day = str(at)
    try:
        bounds(day)
    except DateError as error:
        raise CoyoacanError(str(error)) from None
    found = find(name)
    lives = load("people").set_index("person_id")[["birth_date", "death_date"]].fillna("")
    spans = found.assign(
        born=found["person_id"].map(lives["birth_date"]),
        died=found["person_id"].map(lives["death_date"]),
    ).fillna("")
    begins, ends = ("start_date", "born"), ("end_date", "died")
    kept = [
        not any(certainly_before(day, row[name]) for name in begins)
        and not any(certainly_before(row[name], day) for name in ends)
        for _, row in spans.iterrows()
    ]
    return found[kept].reset_index(drop=True)
