"""Prove many distinct cells right at once: their characters, and their form."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from coyoacan.models.columns import Column
from coyoacan.models.facets import Address, Citations, Code, Facet, Slug, Text
from coyoacan_build import hygiene

_NO_CELL = pa.array([""])
_END, _SPACE, _AND, _DELETE = b"\n &\x7f"
_FORMULAS = tuple(b"=+-@")

_UNSURE = 1 << 15
"""The mark of characters that may join with the one before them, so that NFC hangs on both."""

Points = NDArray[np.uint32]


def are_right(texts: Any, column: Column) -> bool:
    """Return True only if nothing is wrong with any of these cells, none of them blank."""
    return len(texts) == 0 or (are_clean(texts, column) and have_form(texts, column.facet))


def are_clean(texts: Any, column: Column) -> bool:
    """Return True only if `hygiene` finds nothing in any of these cells.

    What can be said of single characters is asked once for each character that occurs.
    """
    if not _is_plain(lines_of(texts), column):
        return False
    foreign = texts.filter(pc.invert(pc.string_is_ascii(texts)))
    if not len(foreign):
        return True
    points = points_of(foreign)
    kinds = _kinds(points, hygiene.is_latin(column))[points]
    return not (
        (kinds & 1).any()
        or any(
            ((kinds[:-1] & (2 << i)) != 0)[(kinds[1:] & (256 << i)) != 0].any()
            for i in range(len(hygiene.PAIRS))
        )
        or ((kinds & _UNSURE).any() and not _is_composed(foreign))
    )


def lines_of(texts: Any) -> Any:
    """Return the bytes of some cells, each on a line, with an empty line around them."""
    cells = pa.concat_arrays([_NO_CELL, texts, _NO_CELL])
    joined: Any = pc.binary_join(pa.ListArray.from_arrays([0, len(cells)], cells), "\n")
    return joined[0].as_buffer()


def points_of(texts: Any) -> Points:
    """Return the code points of `lines_of`."""
    return np.frombuffer(bytes(lines_of(texts)).decode().encode("utf-32-le"), np.uint32)


def characters_of(texts: Any) -> list[str]:
    """Return the characters that occur in some cells, each once, and the end of a line."""
    return [chr(point) for point in np.flatnonzero(np.bincount(points_of(texts))).tolist()]


def _is_composed(texts: Any) -> bool:
    return unicodedata.is_normalized("NFC", bytes(lines_of(texts)).decode())


def _is_plain(lines: Any, column: Column) -> bool:
    """Return whether no cell has a control character, a stray space, a formula or an entity."""
    data = np.frombuffer(lines, np.uint8)
    before, after = data[:-1], data[1:]
    starts = after[before == _END]
    is_marked = (
        (((data < _SPACE) & (data != _END)) | (data == _DELETE)).any()
        or ((before == _SPACE) & ((after == _SPACE) | (after == _END))).any()
        or (starts == _SPACE).any()
        or (column.facet.datatype == "string" and np.isin(starts, _FORMULAS).any())
    )
    return not is_marked and not (
        (data == _AND).any() and hygiene.ENTITY.search(bytes(lines).decode())
    )


def _kinds(points: Points, is_latin: bool) -> NDArray[np.uint16]:
    """Return of each character a sum: 1 if it is at fault, 2, 4, ... by its part in a pair."""
    found = np.flatnonzero(np.bincount(points))
    kinds = np.zeros(int(found[-1]) + 1, np.uint16)
    kinds[found] = [_kind(chr(point), is_latin) for point in found.tolist()]
    return kinds


@cache
def _kind(character: str, is_latin: bool) -> int:
    kind = int(character != "\n" and hygiene.is_strange(character, is_latin))
    if unicodedata.category(character)[0] == "M" or "\u1100" <= character <= "\u11ff":
        kind |= _UNSURE
    elif not unicodedata.is_normalized("NFC", character):
        kind |= 1
    for i, (first, second) in enumerate(hygiene.PAIRS):
        kind |= (2 << i) * bool(re.match(first, character)) | (256 << i) * bool(
            re.match(second, character)
        )
    return kind


def have_form(texts: Any, facet: Facet) -> bool:
    """Return True only if the facet judges every one of these clean cells to be right."""
    if isinstance(facet, Text):
        return bool(pc.max(pc.utf8_length(texts)).as_py() <= facet.limit)
    pattern = facet.form if isinstance(facet, Code) else facet.pattern
    if isinstance(facet, (Slug, Code, Address, Citations)):
        if not pc.all(pc.match_substring_regex(texts, f"^(?:{pattern})$")).as_py():
            return False
        return not isinstance(facet, Citations) or _are_cited_once(texts)
    return facet.clears(texts.to_pylist())


def _are_cited_once(texts: Any) -> bool:
    lists = pc.split_pattern(texts, "; ")
    parts = lists.flatten().dictionary_encode()
    cell = pc.list_parent_indices(lists).to_numpy().astype(np.int64)
    key = np.sort(cell * len(parts.dictionary) + parts.indices.to_numpy())
    return not (key[1:] == key[:-1]).any()
