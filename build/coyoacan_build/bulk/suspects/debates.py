"""Suspects of `coyoacan.rules.debates`: questions and positions that nothing points to."""

from __future__ import annotations

import numpy as np

from coyoacan_build.bulk.coding import Numbers
from coyoacan_build.bulk.suspects.register import Found, suspicion
from coyoacan_build.bulk.views import View


@suspicion("positions.question_id")
def questions_have_positions(view: View) -> Found:
    """Suspect a question with too few positions."""
    held = _pointing(view, "positions", "question_id", "questions")
    wanted = np.where(view.among("questions", "status", {"open"}), 2, 1)
    yield "questions", held < wanted


@suspicion()
def positions_are_argued(view: View) -> Found:
    """Suspect a position without an argument."""
    yield "positions", _pointing(view, "arguments", "position_id", "positions") == 0


def _pointing(view: View, table: str, name: str, target: str) -> Numbers:
    row = view.link(table, name, target)
    return np.bincount(row[row >= 0], minlength=view.size(target))
