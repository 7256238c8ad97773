"""Maps with a coast line, drawn without a library for maps."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import style
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # west, east, south, north

HALO = [withStroke(linewidth=3, foreground="white")]
LAND = json.loads((Path(__file__).parent / "land.json").read_text("utf-8"))


def within(point: Point, box: Box) -> bool:
    """Return whether a point lies in a box."""
    return box[0] <= point[0] <= box[1] and box[2] <= point[1] <= box[3]


class Road:
    """A road from point to point, and labels of some of them, to be drawn on several maps."""

    def __init__(self, drawn: Figure, line: Sequence[Point], labels: Mapping[Point, str]) -> None:
        self.drawn, self.line, self.labels = drawn, line, labels

    def map(
        self,
        rectangle: Box,
        view: tuple[float, float, float],
        title: str,
        closer: Sequence[Box] = (),
    ) -> Box:
        """Draw a map into a part of the picture, and return what it shows.

        Args:
            rectangle: Left, bottom, width and height, as shares of the picture.
            view: The meridians to the west and the east, and the parallel of the middle.
            title: What is written above.
            closer: What closer maps show: here it gets a frame, and no labels.
        """
        west, east, middle = view
        wide, high = (self.drawn.get_size_inches() * self.drawn.dpi) * rectangle[2:]
        degree = wide / (east - west)  # of longitude, in pixels
        half = high / degree * math.cos(math.radians(middle)) / 2
        box = west, east, middle - half, middle + half
        axes = self.drawn.add_axes(rectangle)
        for colour, rings in (("#ece7db", LAND["land"]), ("white", LAND["water"])):
            for ring in rings:
                axes.fill(*zip(*ring, strict=True), facecolor=colour, edgecolor="#b5ad9c", lw=0.6)
        axes.plot(*zip(*self.line, strict=True), color=style.RED, lw=1, alpha=0.5)
        for x, right, y, top in closer:
            axes.add_patch(Rectangle((x, y), right - x, top - y, fill=False, ec=style.GREY))
        shown = {point: text for point, text in self.labels.items() if within(point, box)}
        named = {point for point in shown if not any(within(point, other) for other in closer)}
        for (x, y), text in shown.items():
            axes.plot(x, y, "o", color=style.RED, ms=7 if (x, y) in named else 4, mec="white")
            # To the left where a neighbour or the margin is in the way.
            room, line = (8 * len(text) + 12) / degree, 14 / degree
            crowded = any(0 < u - x < room and abs(v - y) < line for u, v in named)
            left = crowded or x + room > east
            if (x, y) in named:
                axes.annotate(
                    text,
                    (x, y),
                    (-7 if left else 7, 0),
                    textcoords="offset points",
                    ha="right" if left else "left",
                    va="center",
                    size=10,
                    path_effects=HALO,
                )
        axes.set(xlim=box[:2], ylim=box[2:], xticks=[], yticks=[])
        axes.set_title(title, loc="left", size=12, weight="bold")
        axes.spines[:].set(visible=True, color=style.PALE)
        return box
