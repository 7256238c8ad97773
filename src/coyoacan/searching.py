"""Find people by any name that they bore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.loading import load
from coyoacan.nearest import plain

if TYPE_CHECKING:
    from pandas import DataFrame


def find(name: str) -> DataFrame:
    """Return every person who bore a name, and when; an empty table if nobody did.

    Case and accents do not matter, and part of a name is enough: `find("etienne")` finds Étienne,
    `find("бронштейн")` Trotsky and his family. Whole names stand before parts of names.

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
    found = found.assign(part=found["plain"] != wanted)
    found = found.sort_values(["part", "person_id"], kind="stable")
    found = found.rename(columns={"name": "matched"})
    order = ["person_id", "person", "matched", "kind", "language", "start_date", "end_date"]
    # What `people` and `names` both have is told as `names` has it.
    found = found.drop_duplicates(["person_id", "matched", "kind"], keep="last")
    return found[order].reset_index(drop=True)
