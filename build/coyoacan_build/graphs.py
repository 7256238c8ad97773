"""The network of people in the formats of those who draw and measure networks."""

from __future__ import annotations

from collections.abc import Mapping

from coyoacan_build.drawing import drawings
from coyoacan_build.edition import Edition
from coyoacan_build.gexf import gexf
from coyoacan_build.graphml import graphml


def graphs(edition: Edition) -> Mapping[str, bytes]:
    """Return `dataset/graph/`: documented and alleged ties apart, each as GEXF and GraphML."""
    files: dict[str, bytes] = {}
    for drawing in drawings(edition):
        stem = f"dataset/graph/{drawing.name}"
        files[f"{stem}.gexf"] = gexf(drawing, edition.version).encode()
        files[f"{stem}.graphml"] = graphml(drawing).encode()
    return files
