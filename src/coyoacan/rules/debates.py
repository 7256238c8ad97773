"""Questions that the literature argues: each is answered, and each answer argued."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan.sheets import Fault, Seeds


def questions_have_positions(seeds: Seeds) -> Iterator[Fault]:
    """A question has a position, and one that is not resolved has two."""
    if not seeds.has("positions"):
        return
    held: dict[str, int] = {}
    for _, (question,) in seeds.rows("positions", "question_id"):
        held[question] = held.get(question, 0) + 1
    for line, (question, status) in seeds.rows("questions", "question_id", "status"):
        wanted = 2 if status == "open" else 1
        if held.get(question, 0) < wanted:
            message = (
                f"'{question}' has {held.get(question, 0)} positions and needs {wanted}; add who"
                " answers it how to positions.csv"
            )
            yield Fault("questions", line, "question_id", message, question)


def positions_are_argued(seeds: Seeds) -> Iterator[Fault]:
    """A position has an argument for it or against it."""
    if not seeds.has("arguments"):
        return
    argued = {position for _, (position,) in seeds.rows("arguments", "position_id")}
    for line, (position,) in seeds.rows("positions", "position_id"):
        if position not in argued:
            message = f"nothing is said for or against '{position}'; add it to arguments.csv"
            yield Fault("positions", line, "position_id", message, position)
