"""The sources for reference managers: BibTeX and CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from coyoacan.dates import EMPTIES
from coyoacan_build import json_text
from coyoacan_build.edition import Edition

KINDS = {
    "article": ("article", "article-journal"),
    "book": ("book", "book"),
    "court-report": ("book", "report"),
    "database": ("misc", "dataset"),
    "document": ("misc", "document"),
    "document-edition": ("book", "book"),
    "encyclopedia": ("book", "book"),
    "memoir": ("book", "book"),
    "newspaper": ("article", "article-newspaper"),
    "web-page": ("misc", "webpage"),
}
"""The type of an entry in BibTeX and in CSL by the kind of the source."""

_EDITED = re.compile(r"(.+) \((?:eds?\.|ред\.|editors?)\)")
_POINT = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\lbrace{}", "}": r"\rbrace{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
} | {mark: f"\\{mark}" for mark in "&%$#_"}  # fmt: skip
# Two hyphens become a dash, two quotes one of another kind: an empty group keeps them apart.
_TEX_SPECIAL = re.compile(r"[\\{}~^&%$#_]|-(?=-)|`(?=`)|'(?=')|,(?=,)|<(?=<)|>(?=>)|[?!](?=`)")
_UNFIT_URL = re.compile(r"[{}\\]")

Row = dict[str, str]


def bibliography(edition: Edition) -> dict[str, bytes]:
    """Return the sources as `coyoacan.bib` and `coyoacan.csl.json`."""
    rows = list(edition.rows("sources"))
    return {
        "dataset/sources/coyoacan.bib": "\n".join(_bibtex(row) for row in rows).encode(),
        "dataset/sources/coyoacan.csl.json": json_text.records(_csl(row) for row in rows),
    }


def tex(text: str) -> str:
    """Return a text with the characters that TeX takes for commands written as commands."""
    # A brace is a command, not an escaped brace: BibTeX counts those too.
    return _TEX_SPECIAL.sub(lambda match: _TEX.get(match[0], f"{match[0]}{{}}"), text)


def _bibtex(row: Row) -> str:
    lines = [f"@{KINDS[row['kind']][0]}{{{row['source_id']}"]
    lines += [f"  {name} = {{{value}}}" for name, value in _bibtex_fields(row)]
    return ",\n".join(lines) + "\n}\n"


def _bibtex_fields(row: Row) -> Iterator[tuple[str, str]]:
    role, name = _author(row)
    if name:
        # In braces of its own a name is taken as it is: the table has it whole, person or body.
        yield role, f"{{{tex(name)}}}"
    yield "title", f"{{{tex(row['title'])}}}"
    if row["year"]:
        yield "year", row["year"]
    container = "journal" if KINDS[row["kind"]][0] == "article" else "howpublished"
    for field, column in (("publisher", "publisher"), (container, "container")):
        if row[column]:
            yield field, tex(row[column])
    if row["language"]:
        yield "language", row["language"]
    for field in ("isbn", "doi", "url"):
        if row[field]:
            yield field, _UNFIT_URL.sub(lambda match: f"%{ord(match[0]):02X}", row[field])
    yield "keywords", f"{row['tier']}, {row['standpoint']}"
    if row["note"]:
        yield "note", tex(row["note"])


def _csl(row: Row) -> dict[str, Any]:
    item: dict[str, Any] = {"id": row["source_id"], "type": KINDS[row["kind"]][1]}
    role, name = _author(row)
    if name:
        item[role] = [{"literal": name}]
    item["title"] = row["title"]
    if row["year"]:
        item["issued"] = {"date-parts": [[int(row["year"])]]}
    first = row["first_public"]
    if first and first not in EMPTIES:
        item["original-date"] = _date(first)
    for field, column in (
        ("publisher", "publisher"), ("container-title", "container"), ("language", "language"),
        ("URL", "url"), ("ISBN", "isbn"), ("DOI", "doi"), ("note", "note"),
    ):  # fmt: skip
        if row[column]:
            item[field] = row[column]
    return item | {"keyword": f"{row['tier']}, {row['standpoint']}"}


def _author(row: Row) -> tuple[str, str]:
    edited = _EDITED.fullmatch(row["author"])
    return ("editor", edited[1]) if edited else ("author", row["author"])


def _date(edtf: str) -> dict[str, Any]:
    if _POINT.fullmatch(edtf):
        return {"date-parts": [[int(part) for part in edtf.split("-")]]}
    return {"literal": edtf}
