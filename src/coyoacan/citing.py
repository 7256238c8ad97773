"""How to cite the dataset, and the sources of one of its rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

from coyoacan.codebook import Page
from coyoacan.errors import not_found
from coyoacan.store import descriptor


class Work(NamedTuple):
    """What a citation names."""

    author: str
    title: str
    version: str
    day: str
    record: str

    @property
    def year(self) -> str:
        """The year of the version."""
        return self.day[:4]


def cite(address: str | None = None, style: str = "text") -> Page:
    """Return how to cite the dataset, or one of its rows.

    Args:
        address: `table/id`, such as `people/klement-rudolf`; without it, the whole dataset.
        style: `text` (of a row with the sources on which it rests), `apa`, `chicago`, `bibtex`,
            `csl-json` or `ris`.

    Raises:
        CoyoacanError: There is no such row or style.
    """
    if style not in STYLES:
        raise not_found("style", style, STYLES)
    if address is not None:
        # Only a row needs pandas; see `loading.load`.
        from coyoacan.addresses import row  # noqa: PLC0415

        row(address)
    about = descriptor()
    author = ", ".join(person["title"] for person in about["contributors"])
    day = about["created"][:10]
    work = Work(author, about["title"], about["version"], day, address or "")
    return Page(STYLES[style](work))


def _text(work: Work) -> str:
    dataset = f"{work.author}. {work.title}. Version {work.version}. Dataset, CC BY 4.0."
    if not work.record:
        return dataset
    from coyoacan.evidence import why  # noqa: PLC0415  (see above)

    found = why(work.record).drop_duplicates(["source_id", "locator"])
    cells = found[["author", "title", "year", "locator"]].astype("string").fillna("")
    lines = [
        "  - " + ", ".join(part for part in parts if part)
        for parts in cells.itertuples(index=False, name=None)
    ]
    sources = "\n".join(dict.fromkeys(lines))
    return f"{dataset} Record {work.record}, after:\n{sources}"


def _apa(work: Work) -> str:
    record = f" Record {work.record}." if work.record else ""
    title = f"{work.title} (Version {work.version}) [Data set]."
    return f"{work.author}. ({work.year}). {title}{record}"


def _chicago(work: Work) -> str:
    record = f" Record {work.record}." if work.record else ""
    return f"{work.author}. {work.year}. {work.title}. Version {work.version}. Dataset.{record}"


def _bibtex(work: Work) -> str:
    address = work.record.replace("_", r"\_")
    record = f" Record {address}." if address else ""
    fields = {
        "author": f"{{{work.author}}}",
        "title": f"{{{work.title}}}",
        "year": work.year,
        "version": work.version,
        "note": f"Dataset, CC BY 4.0.{record}",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{coyoacan-{work.version},\n{lines}}}"


def _csl_json(work: Work) -> str:
    item = {
        "id": f"coyoacan-{work.version}",
        "type": "dataset",
        "title": work.title,
        "author": [{"literal": work.author}],
        "issued": {"date-parts": [[int(part) for part in work.day.split("-")]]},
        "version": work.version,
    } | ({"section": work.record} if work.record else {})
    return json.dumps([item], ensure_ascii=False, indent=2)


def _ris(work: Work) -> str:
    lines = ["TY  - DATA", f"AU  - {work.author}", f"TI  - {work.title}", f"PY  - {work.year}"]
    lines += [f"ET  - {work.version}"]
    lines += [f"SE  - {work.record}"] if work.record else []
    return "\n".join([*lines, "ER  - "])


STYLES: dict[str, Callable[[Work], str]] = {
    "text": _text,
    "apa": _apa,
    "chicago": _chicago,
    "bibtex": _bibtex,
    "csl-json": _csl_json,
    "ris": _ris,
}
"""The styles that `cite` knows."""
