"""SHACL shapes of the graph, made from the row models as the Table Schemas are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coyoacan.models import models
from coyoacan_build.identity import BASE, TERMS, code_iri
from coyoacan_build.linked_terms import ENTITIES, kind_of, language_column, property_of
from coyoacan_build.rdf import PREFIXES, expanded
from coyoacan_build.shape import Field, PublishedTable
from coyoacan_build.turtle import name, quoted

_DATE = "sh:or ( [ sh:datatype xsd:date ] [ sh:datatype edtf:EDTF ] )"
_TEXT = "sh:or ( [ sh:datatype rdf:langString ] [ sh:datatype xsd:string ] )"


def shapes(tables: list[PublishedTable]) -> str:
    """Return the shapes of some tables as Turtle."""
    prefixes = {"sh": "http://www.w3.org/ns/shacl#"} | PREFIXES
    parts = [f"@prefix {prefix}: <{base}> .\n" for prefix, base in sorted(prefixes.items())]
    for table in tables:
        lines = [f"\n<{BASE}shapes/{table.name}> a sh:NodeShape"]
        lines.append(f"sh:name {quoted(table.model.TABLE.title)}")
        lines.append(f"sh:targetClass {_class(table.name)}")
        for field in table.fields:
            # A key of one column is the name of the subject.
            if table.model.TABLE.key != (field.name,):
                lines += _constraints(table, field)
        parts.append(" ;\n    ".join(lines) + " .\n")
    return "".join(parts)


def _constraints(table: PublishedTable, field: Field) -> Iterator[str]:
    kind = kind_of(table, field)
    path = name(property_of(table.name, field.name))
    terms = [f"sh:path {path}", f"sh:name {quoted(field.title)}"]
    may_be_empty = kind in ("date", "reference") and field.name not in table.model.TABLE.key
    if field.is_required and not may_be_empty:
        terms.append("sh:minCount 1")
    if kind != "citations":
        terms.append("sh:maxCount 1")
    terms += _values(table, field, kind)
    yield f"sh:property [ {' ; '.join(terms)} ]"
    if field.is_required and may_be_empty:
        ways = [f"[ sh:path {path} ; sh:minCount 1 ]"]
        ways += [
            f"[ sh:path <{TERMS}{word}> ; sh:hasValue {path} ]" for word in ("unknown", "none")
        ]
        yield f"sh:or ( {' '.join(ways)} )"


def _values(table: PublishedTable, field: Field, kind: str) -> Iterator[str]:
    if kind in ("address", "property"):
        yield "sh:nodeKind sh:IRI"
    elif kind == "citations":
        yield f"sh:class {_class('sources')}"
    elif kind == "reference":
        yield f"sh:class {_class(str(field.reference))}"
    elif kind == "date":
        yield _DATE
    elif kind == "text":
        is_english = language_column(table.name, field.name) == "en"
        yield "sh:datatype rdf:langString" if is_english else _TEXT
    elif kind == "code":
        # A validator walks through a list for every value; the beginning of the name is as good.
        beginning = re.escape(code_iri(str(field.vocabulary), ""))
        yield f"sh:class {_class('vocabularies')}"
        yield f"sh:pattern {quoted(f'^{beginning}')}"
    else:
        yield f"sh:datatype {kind}"
        if field.codes:
            yield f"sh:in ( {' '.join(quoted(code) for code in field.codes)} )"
        elif field.pattern and kind == "xsd:string":
            yield f"sh:pattern {quoted(f'^({field.pattern})$')}"


def _class(table: str) -> str:
    if table not in ENTITIES:
        raise KeyError(f"{table} is no table of the graph; add it to ENTITIES")
    return name(expanded(f"term:{models()[table].__name__}"))
