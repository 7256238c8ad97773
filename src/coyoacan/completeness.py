"""How complete the dataset is, measured against sets that are known to be finite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coyoacan.loading import load

if TYPE_CHECKING:
    from pandas import DataFrame


def coverage(*, missing_only: bool = False) -> DataFrame:
    """Return every closed set with the members expected, present and missing.

    A closed set is one whose size the sources state: the defendants of a trial, the signatories of
    a declaration. `share` is present over expected, missing where nobody counts the set.

    Args:
        missing_only: Leave out the sets that are whole.
    """
    frame = load("coverage")
    share = frame["present_count"] / frame["expected_count"]
    place = list(frame.columns).index("missing_count") + 1
    frame.insert(place, "share", share.astype("Float64"))
    if missing_only:
        frame = frame[~(frame["missing_count"] == 0).fillna(value=False)]
    return frame.reset_index(drop=True)
