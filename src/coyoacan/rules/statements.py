"""The seed document: every sentence that can be checked is answered by a row and a source."""

from __future__ import annotations

from collections.abc import Iterator

from coyoacan.sheets import Fault, Seeds

OPEN = "not-checkable"
"""The verdict on a sentence that nothing can decide."""


def statements_follow_one_another(seeds: Seeds) -> Iterator[Fault]:
    """The sentences are numbered from 1 without gap, and none begins before the last one ended."""
    picked = ("number", "offset", "length")
    rows = [
        (int(number), int(offset), int(length), line)
        for line, (number, offset, length) in seeds.rows("statements", *picked)
        if number.isdecimal() and offset.isdecimal() and length.isdecimal()
    ]
    end = 0
    for place, (number, offset, length, line) in enumerate(sorted(rows), 1):
        if number != place:
            message = f"{number} stands where {place} should; number the sentences from 1"
            yield Fault("statements", line, "number", message, str(number))
            return
        if offset < end:
            message = f"{offset} lies within the sentence before, which ends at {end}; count again"
            yield Fault("statements", line, "offset", message, str(offset))
        end = max(end, offset + length)


def statements_are_answered(seeds: Seeds) -> Iterator[Fault]:
    """A sentence with a verdict has a record and a source."""
    if not seeds.has("statement_records"):
        return
    answered = {key for _, (key,) in seeds.rows("statement_records", "statement_id")}
    for line, (key, verdict, cited) in seeds.rows(
        "statements", "statement_id", "verdict", "sources"
    ):
        if verdict != OPEN and key not in answered:
            message = f"'{verdict}', but no row answers '{key}'; add it to statement_records.csv"
            yield Fault("statements", line, "verdict", message, verdict)
        elif verdict != OPEN and not cited:
            message = f"'{key}' is '{verdict}' without a source; cite what the explanation rests on"
            yield Fault("statements", line, "sources", message, key)


def repeats_repeat(seeds: Seeds) -> Iterator[Fault]:
    """A sentence is a repetition exactly where an earlier one has the same digest."""
    first: dict[str, str] = {}
    picked = ("number", "statement_id", "sha256", "duplicate_of_id")
    rows = sorted(
        (int(number), line, key, digest, original)
        for line, (number, key, digest, original) in seeds.rows("statements", *picked)
        if number.isdecimal()
    )
    for _, line, key, digest, original in rows:
        wanted = first.setdefault(digest, key)
        if original != ("" if wanted == key else wanted):
            remedy = (
                f"write '{wanted}'" if wanted != key else "clear it: no earlier one is the same"
            )
            message = f"'{key}' is said to repeat '{original}'; {remedy}"
            yield Fault("statements", line, "duplicate_of_id", message, original)
