"""When things became public: not before they happened, nor after they had been printed."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan.dates import bounds_or_none, certainly_before
from coyoacan.models import seed_models
from coyoacan.models.columns import columns
from coyoacan.sheets import Fault, Seeds

_BEFORE = "became public on {public}, before {what}; look at first_public"


def public_after_the_fact(seeds: Seeds) -> Iterator[Fault]:
    """What a claim says of a day was not public before that day."""
    dates = {
        (name, column.name)
        for name, model in seed_models().items()
        for column in columns(model)
        if column.is_date
    }
    picked = ("record", "field", "value", "first_public")
    for line, (record, field, value, public) in seeds.rows("claims", *picked):
        if public and (record.partition("/")[0], field) in dates:
            # A span may be announced while it lasts: what counts is its first day.
            bounds = bounds_or_none(value)
            if bounds and bounds.earliest and certainly_before(public, str(bounds.earliest)):
                message = _BEFORE.format(public=public, what=f"the {field} {value} of {record}")
                yield Fault("claims", line, "first_public", message, record)


def public_by_the_edition(seeds: Seeds) -> Iterator[Fault]:
    """A text was public by the year of the edition that was read.

    The year of a single document is that of its writing: it may have lain in an archive.
    """
    picked = ("source_id", "kind", "year", "first_public")
    for line, (source, kind, year, public) in seeds.rows("sources", *picked):
        if public and kind != "document" and certainly_before(year, public):
            message = (
                f"'{source}' was read in an edition of {year}, and became public in {public}; give"
                " the year in which it was first printed or released"
            )
            yield Fault("sources", line, "first_public", message, source)
