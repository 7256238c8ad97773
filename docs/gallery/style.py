"""What the pictures of the gallery share: size, colours, source line, and how they are saved."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

import coyoacan

WIDTH = 1400
DPI = 100
INK, GREY, PALE = "#222222", "#767676", "#d9d9d9"
# Okabe and Ito, Color Universal Design: told apart by the colour-blind too.
BLUE, SKY, GREEN, YELLOW = "#0072b2", "#56b4e9", "#009e73", "#f0e442"
ORANGE, RED, PURPLE = "#e69f00", "#d55e00", "#cc79a7"

mpl.rcdefaults()  # whatever the reader has in their matplotlibrc
mpl.rcParams.update(
    {
        "font.family": "DejaVu Sans",
        "font.size": 11,
        "text.color": INK,
        "axes.edgecolor": GREY,
        "axes.labelcolor": INK,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.color": INK,
        "ytick.color": INK,
        "legend.frameon": False,
    }
)


def figure(height: int, title: str, below: str) -> Figure:
    """Return an empty picture of `WIDTH` by `height` pixels with its finding and how to read it."""
    drawn = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor="white")
    drawn.text(20 / WIDTH, 1 - 20 / height, title, size=17, weight="bold", va="top")
    text = textwrap.fill(below, 165)
    drawn.text(20 / WIDTH, 1 - 56 / height, text, size=11, color=GREY, va="top", linespacing=1.35)
    return drawn


def save(drawn: Figure, name: str) -> None:
    """Write a picture into the folder that the command line names, or else beside the scripts."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    height = drawn.get_figheight() * DPI
    line = f"Coyoacán {coyoacan.__version__}, CC BY 4.0"
    drawn.text(1 - 20 / WIDTH, 12 / height, line, size=10, color=GREY, ha="right")
    # Without the name of the program the same data gives the same bytes on one machine.
    drawn.savefig(folder / f"{name}.png", metadata={"Software": None})


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table: texts to the left, numbers to the right."""
    cells = [list(map(str, row)) for row in (columns, *rows)]
    aligned = []
    for column in zip(*cells, strict=True):
        width = max(map(len, column))
        numbers = all(map(str.isdigit, column[1:]))
        aligned.append([cell.rjust(width) if numbers else cell.ljust(width) for cell in column])
    for row in zip(*aligned, strict=True):
        print("  ".join(row).rstrip())
