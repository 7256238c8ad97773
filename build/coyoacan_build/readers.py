"""Two readers, each a process of its own, in which Frictionless reads while the build goes on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from coyoacan_build.shape import PublishedTable

READERS = 2
"""How many share the tables: each must import Frictionless and load the descriptor."""
COMMAND = (sys.executable, "-m", "coyoacan_build.opinion")
_HOME = Path(__file__).resolve().parents[1]


class OpinionError(RuntimeError):
    """Frictionless could not be asked."""


class Readers:
    """Frictionless, started early, asked when there is something to read, heard at the end.

    The readers write nothing but their answer. They end with the context, whatever they are doing,
    and by themselves if this process is gone.
    """

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self._tables: set[str] = set()
        try:
            for _ in range(READERS):
                self._processes.append(_started())
        except OSError as error:
            self.__exit__()
            message = f"Frictionless cannot be started: {error}"
            raise OpinionError(message) from None

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.kill()
        for process in self._processes:
            # What was not sent is flushed when a pipe is closed, and there is nobody to take it.
            with suppress(OSError), process:
                pass

    def ask(self, folder: Path, tables: Sequence[PublishedTable]) -> None:
        """Have the package in a folder read, which describes these tables."""
        made = shares(costs(tables), READERS)
        self._tables = set().union(*made)
        for number, (process, share) in enumerate(zip(self._processes, made, strict=True)):
            question = {
                "folder": str(folder.resolve()),
                "tables": share,
                "judges_descriptor": number == 0,
            }
            assert process.stdin is not None
            # If it has died, its last words are heard where its answer is wanted.
            with suppress(OSError):
                process.stdin.write(json.dumps(question).encode() + b"\n")
                process.stdin.flush()

    def doubts(self) -> list[str]:
        """Wait for the answers, and return what was found wrong.

        Raises:
            OpinionError: A reader died, or a table was not read.
        """
        answers = [_answer(process) for process in self._processes]
        unread = self._tables.difference(*(answer["read"] for answer in answers))
        if unread:
            message = f"Frictionless did not read {', '.join(sorted(unread))}"
            raise OpinionError(message)
        return [doubt for answer in answers for doubt in answer["found"]]


def costs(tables: Sequence[PublishedTable]) -> dict[str, int]:
    """Return what it takes to read each table: its cells, and the rows of those it points to."""
    rows = {table.name: len(table) for table in tables}
    return {
        table.name: len(table) * (len(table.fields) + 5)
        + 20 * sum(rows[name] for name in {f.reference for f in table.fields if f.reference})
        for table in tables
    }


def shares(costs: Mapping[str, int], count: int) -> list[list[str]]:
    """Return the tables in so many shares of about the same cost."""
    made: list[list[str]] = [[] for _ in range(count)]
    sums = [0] * count
    for name in sorted(costs, key=lambda name: (-costs[name], name)):
        least = sums.index(min(sums))
        made[least].append(name)
        sums[least] += costs[name]
    return made


def _started() -> subprocess.Popen[bytes]:
    # What a reader says beside its answer is shown only if it dies: a stop from the keyboard
    # reaches it too, and must not end in a traceback.
    pipe = subprocess.PIPE
    return subprocess.Popen(COMMAND, cwd=_HOME, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT)


def _answer(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    assert process.stdout is not None
    said = process.stdout.read().decode("utf-8", "replace").splitlines()
    status = process.wait()
    last = said[-1] if said else "it said nothing"
    if status == 0:
        with suppress(ValueError, TypeError, KeyError):
            answer = json.loads(last)
            return {"read": list(answer["read"]), "found": list(answer["found"])}
    message = f"Frictionless ended with status {status} before it had read everything: {last}"
    raise OpinionError(message)
