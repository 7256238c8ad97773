"""GraphML, which igraph, networkx, yEd and Cytoscape read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from coyoacan.networks import EDGE, NODE
from coyoacan_build.drawing import TYPES, Drawing

# Most values stand in many rows.
_escaped = cache(escape)


def graphml(drawing: Drawing) -> str:
    """Return a graph as GraphML: every edge directed, `is_symmetric` says which mean both ways."""
    return "\n".join((*_lines(drawing), ""))


def _lines(drawing: Drawing) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for kind, names in (("node", NODE), ("edge", EDGE)):
        for name in names:
            yield (
                f'  <key id="{kind}-{name}" for="{kind}" attr.name="{name}"'
                f' attr.type="{TYPES.get(name, "string")}"/>'
            )
    yield f'  <graph id={quoteattr(drawing.name)} edgedefault="directed">'
    yield f"    <desc>{escape(drawing.title)}</desc>"
    for node in drawing.nodes:
        yield f"    <node id={quoteattr(node['person_id'])}>"
        yield from _data("node", NODE, node)
        yield "    </node>"
    for edge in drawing.edges:
        ends = (
            f"id={quoteattr(edge['relationship_id'])} source={quoteattr(edge['person_id'])}"
            f" target={quoteattr(edge['other_person_id'])}"
        )
        yield f"    <edge {ends}>"
        yield from _data("edge", EDGE, edge)
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _data(kind: str, names: tuple[str, ...], row: Mapping[str, str]) -> Iterator[str]:
    for name in names:
        if row[name]:
            yield f'      <data key="{kind}-{name}">{_escaped(row[name])}</data>'
