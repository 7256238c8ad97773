"""The name of every row on the web of data: `urn:coyoacan:` and its address."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

BASE = "urn:coyoacan:"
TERMS = f"{BASE}term/"
"""Classes and properties that no public vocabulary has."""
_PLAIN = re.compile("[A-Za-z0-9_.~/+-]*")
"""What needs no escape, as most addresses."""


@cache
def row_iri(table: str, *key: str) -> str:
    """Return the IRI of a row by the cells of its key."""
    return address_iri(f"{table}/{'+'.join(key)}")


@cache
def address_iri(address: str) -> str:
    """Return the IRI of the row at an address (`table/id`); what an IRI cannot bear is escaped."""
    return BASE + (address if _PLAIN.fullmatch(address) else quote(address, safe="/+"))


def code_iri(vocabulary: str, code: str) -> str:
    """Return the IRI of a code of a vocabulary, which is a row of `vocabularies`."""
    return row_iri("vocabularies", vocabulary, code)
