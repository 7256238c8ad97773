"""People on a circle around one of them, everybody in one place on every panel."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import style
from matplotlib.axes import Axes


@dataclass
class Look:
    """How a tie is drawn."""

    ends: tuple[str, str]
    colour: str
    dashes: str = "-"


class Circle:
    """A circle of people, in order, with one in the middle."""

    def __init__(self, middle: str, order: Sequence[str], names: Mapping[str, str]) -> None:
        self.middle, self.names = middle, names
        self.angle = {person: math.tau * i / len(order) for i, person in enumerate(order)}
        self.spot = {
            person: (math.cos(turn), math.sin(turn)) for person, turn in self.angle.items()
        }
        self.spot[middle] = (0.0, 0.0)

    def panel(self, axes: Axes, ties: Iterable[Look], here: set[str]) -> None:
        """Draw ties, those of the one in the middle broad, and the names of who is here."""
        before: Counter[frozenset[str]] = Counter()
        for tie in ties:
            # Two ties of one pair lie side by side.
            step = 0.03 * before[frozenset(tie.ends)]
            before[frozenset(tie.ends)] += 1
            (x1, y1), (x2, y2) = sorted(self.spot[end] for end in tie.ends)
            length = math.hypot(x2 - x1, y2 - y1)
            dx, dy = -step * (y2 - y1) / length, step * (x2 - x1) / length
            width, alpha = (2, 0.9) if self.middle in tie.ends else (0.8, 0.55)
            line = (x1 + dx, x2 + dx), (y1 + dy, y2 + dy)
            axes.plot(*line, color=tie.colour, ls=tie.dashes, lw=width, alpha=alpha)
        for person, turn in self.angle.items():
            x, y = self.spot[person]
            if person not in here:
                axes.plot(x, y, "o", color=style.PALE, ms=3)
                continue
            axes.plot(x, y, "o", color=style.INK, ms=5)
            left = math.cos(turn) < 0
            axes.text(
                1.05 * x,
                1.05 * y,
                self.names[person],
                size=10,
                rotation=math.degrees(turn) - 180 * left,
                rotation_mode="anchor",
                ha="right" if left else "left",
                va="center",
            )
        axes.plot(0, 0, "o", color=style.INK, ms=12)
        axes.set(xlim=(-1.95, 1.95), ylim=(-1.95, 2.1), aspect="equal")
        axes.axis("off")
