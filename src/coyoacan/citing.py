"""How to cite the dataset, and the sources of one of its rows."""

from __future__ import annotations

from coyoacan.codebook import Page
from coyoacan.store import descriptor


def cite(address: str | None = None) -> Page:
    """Return how to cite the dataset, or one of its rows with the sources on which it rests.

    Args:
        address: `table/id`, such as `people/klement-rudolf`; without it, the whole dataset.

    Raises:
        CoyoacanError: There is no such row.
    """
    about = descriptor()
    who = ", ".join(person["title"] for person in about["contributors"])
    dataset = f"{who}. {about['title']}. Version {about['version']}. Dataset, CC BY 4.0."
    if address is None:
        return Page(dataset)
    # Only a row needs pandas; see `loading.load`.
    from coyoacan.evidence import why  # noqa: PLC0415

    found = why(address).drop_duplicates(["source_id", "locator"]).fillna({"locator": ""})
    lines = []
    for author, title, year, locator in found[["author", "title", "year", "locator"]].itertuples(
        index=False, name=None
    ):
        parts = [str(part) for part in (author, title, year, locator) if not _blank(part)]
        lines.append(f"  - {', '.join(parts)}")
    sources = "\n".join(dict.fromkeys(lines))
    return Page(f"{dataset} Record {address}, after:\n{sources}")


def _blank(part: object) -> bool:
    return str(part) in ("", "<NA>", "nan", "None")
