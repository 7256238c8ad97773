"""GEXF 1.3, the format of Gephi; lives and ties have spells, so that its timeline works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from coyoacan.networks import EDGE, NODE
from coyoacan_build.drawing import TYPES, Drawing

# The format has a place of its own for ids and labels.
_NODE = tuple(name for name in NODE if name != "label")
_EDGE = tuple(name for name in EDGE if name not in ("relationship_id", "label"))

# Most values stand in many rows.
_quoted = cache(quoteattr)


def gexf(drawing: Drawing, version: str) -> str:
    """Return a graph as GEXF: every edge directed, `is_symmetric` says which mean both ways."""
    return "\n".join((*_lines(drawing, version), ""))


def _lines(drawing: Drawing, version: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
    yield "  <meta>"
    yield "    <creator>The Coyoacán contributors</creator>"
    yield f"    <description>Coyoacán {escape(version)}: {escape(drawing.title)}</description>"
    yield "  </meta>"
    yield '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" idtype="string">'
    yield from _declarations("node", _NODE)
    yield from _declarations("edge", _EDGE)
    yield "    <nodes>"
    for node in drawing.nodes:
        names = {"id": node["person_id"], "label": node["label"]}
        yield f"      <node{_attributes(names)}>"
        yield from _content(node, _NODE, ("birth_date", "death_date"))
        yield "      </node>"
    yield "    </nodes>"
    yield "    <edges>"
    for edge in drawing.edges:
        names = {
            "id": edge["relationship_id"],
            "source": edge["person_id"],
            "target": edge["other_person_id"],
            "label": edge["label"],
        }
        yield f"      <edge{_attributes(names)}>"
        yield from _content(edge, _EDGE, ("start_date", "end_date"))
        yield "      </edge>"
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>"


def _declarations(kind: str, names: tuple[str, ...]) -> Iterator[str]:
    yield f'    <attributes class="{kind}" mode="static">'
    for name in names:
        declared = {"id": name, "title": name, "type": TYPES.get(name, "string")}
        yield f"      <attribute{_attributes(declared)}/>"
    yield "    </attributes>"


def _content(
    row: Mapping[str, str], names: tuple[str, ...], span: tuple[str, str]
) -> Iterator[str]:
    yield "        <attvalues>"
    for name in names:
        if row[name]:
            yield f"          <attvalue{_attributes({'for': name, 'value': row[name]})}/>"
    yield "        </attvalues>"
    start, end = row[f"{span[0]}_earliest"], row[f"{span[1]}_latest"]
    if start or end:
        # A spell that is open at one end has no attribute for it.
        ends = {"start": start, "end": end}
        spell = {name: day for name, day in ends.items() if day}
        yield f"        <spells><spell{_attributes(spell)}/></spells>"


def _attributes(pairs: Mapping[str, str]) -> str:
    return "".join(f" {name}={_quoted(value)}" for name, value in pairs.items())
