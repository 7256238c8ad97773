"""Characters that nobody meant to type: invisible, broken, look-alike, or read as a formula."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from itertools import filterfalse

from coyoacan.findings import shown
from coyoacan.models.columns import Column
from coyoacan.models.facets import Text

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "Ѐ-ӿ"
_INVISIBLE = (
    r"[\x01-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_SPACE = r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"

PAIRS = (
    ("[ÃÂÐÑ]", r"[\x80-\xbf]"),
    ("â", "€"),
    ("[РС]", "[ЂЃѓ†‡€‰Љ‹ЊЌЋЏђ™љ›њќћџ°±ґµ¶·јЅѕ]"),
    (f"[{_LATIN}]", f"[{_CYRILLIC}]"),
    (f"[{_CYRILLIC}]", f"[{_LATIN}]"),
)
"""Characters that must not follow each other: text in the wrong encoding, two scripts in a word."""

_MOJIBAKE = "|".join(first + second for first, second in PAIRS[:3])
_MIXED = "|".join(first + second for first, second in PAIRS[3:])
ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[A-Za-z]+[0-9]?);")

FAULTS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("invisible", re.compile(_INVISIBLE), "an invisible character"),
    ("space", re.compile(_SPACE), "a space that is not the plain one"),
    ("replacement", re.compile("\ufffd"), "the mark of a character that was lost"),
    ("mojibake", re.compile(_MOJIBAKE), "text that was read in the wrong encoding"),
    ("edge-space", re.compile(r"^ | $"), "a space at the beginning or end"),
    ("double-space", re.compile(r"  +"), "two spaces in a row"),
    ("formula", re.compile(r"^[=+\-@]"), "a beginning that a spreadsheet takes for a formula"),
    ("mixed-script", re.compile(_MIXED), "Latin and Cyrillic letters in one word"),
    ("entity", ENTITY, "an HTML entity"),
)
"""Name, pattern and description of each kind, tried on every distinct cell."""

_STRANGE = re.compile(f"{_INVISIBLE[:-1]}{_SPACE[1:-1]}\ufffd]")
# Both begin with the letter that a search can skip to, and then look at its neighbour.
_BROKEN = re.compile(
    f"[{''.join(first.strip('[]') for first, _ in PAIRS[:3])}]"
    f"(?:{'|'.join(f'(?<={first}){second}' for first, second in PAIRS[:3])})"
)
_TOUCHING = re.compile(f"[{_CYRILLIC}](?:(?<=[{_LATIN}].)|(?=[{_LATIN}]))")
_CONTROL = re.compile(r"[\x01-\x09\x0b-\x1f\x7f]")
_CONTROLS = bytes({*range(32), 127} - {ord("\n")})
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")


def are_clean(values: Collection[str], column: Column) -> bool:
    """Return True only if `faults` and `foreign_letters` find nothing in any cell of a column.

    One search over all of them costs a small part of a search in each; where it returns False, the
    cells must be looked at one by one.
    """
    text = "\n".join(["", *values, ""])
    if "  " in text or "\n " in text or " \n" in text:
        return False
    if column.facet.datatype == "string" and any(f"\n{mark}" in text for mark in "=+-@"):
        return False
    if "&" in text and ENTITY.search(text):
        return False
    raw = text.encode("utf-8", "surrogatepass")
    # To take them out and compare is several times as fast as to look for them.
    if len(raw.translate(None, _CONTROLS)) < len(raw):
        return False
    if text.isascii():
        return True
    text = "\n".join(filterfalse(str.isascii, values))
    return not (
        _has_strange(text, is_latin(column))
        or touch(text)
        or not unicodedata.is_normalized("NFC", text)
    )


def touch(text: str) -> bool:
    """Return whether two characters of `PAIRS` follow each other anywhere in a text."""
    return bool(_BROKEN.search(text) or _TOUCHING.search(text))


def _has_strange(text: str, is_latin: bool) -> bool:
    known = _KNOWN[is_latin]
    new = set(text) - known
    if any(is_strange(character, is_latin) for character in new):
        return True
    known |= new
    return False


_KNOWN: dict[bool, set[str]] = {False: {"\n"}, True: {"\n"}}
"""Characters that were seen and are not strange, in any column and in one of Latin script."""


@cache
def is_strange(character: str, is_latin: bool) -> bool:
    """Return whether a character is at fault wherever it stands."""
    pattern = (_STRANGE, _CONTROL, *((_OTHER_SCRIPT,) if is_latin else ()))
    return any(each.match(character) for each in pattern)


def faults(value: str, column: Column) -> Iterator[tuple[str, str]]:
    """Yield the rule and the message for each kind of fault in one cell."""
    if not unicodedata.is_normalized("NFC", value):
        composed = shown(unicodedata.normalize("NFC", value))
        yield "nfc", f"{shown(value)} is not in Unicode form NFC; retype it as {composed}"
    for rule, pattern, what in FAULTS:
        match = pattern.search(value)
        if not match or (rule == "formula" and column.facet.datatype != "string"):
            continue
        if rule == "entity" and not _is_entity(match[0]):
            continue
        yield rule, f"{shown(value)} has {what} ({_named(match[0])}); retype the cell"


def _is_entity(text: str) -> bool:
    # The list of entities takes its time to import, and few cells look like one.
    from html import unescape  # noqa: PLC0415

    return unescape(text) != text


def foreign_letters(value: str, column: Column) -> Iterator[tuple[str, str]]:
    """Yield a message where a column in Latin script holds a letter of another one."""
    if is_latin(column):
        match = _OTHER_SCRIPT.search(value)
        if match:
            yield (
                "latin",
                f"{shown(value)} has {_named(match[0])}; this column is in Latin script: retype it",
            )


def is_latin(column: Column) -> bool:
    """Return whether a column holds letters of no other script."""
    return isinstance(column.facet, Text) and column.facet.latin


def _named(characters: str) -> str:
    return ", ".join(
        f"U+{ord(c):04X} {unicodedata.name(c, 'control character').lower()}"
        for c in dict.fromkeys(characters)
    )
