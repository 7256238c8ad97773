"""A second opinion: Frictionless reads the package as a stranger would.

`python -m coyoacan_build.opinion` is one reader. It takes one line of JSON (the folder, the tables
that are its share, whether it judges the descriptor), and answers with one line: what it read, and
what it found. It ends at once when whoever asked is gone.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path


def second_opinion(
    folder: Path, tables: Sequence[str] | None = None, judges_descriptor: bool = True
) -> list[str]:
    """Return what Frictionless finds wrong with the `datapackage.json` of a folder.

    Without `tables` it reads all of them. Together, readers of all the tables, one of whom judges
    the descriptor, do what `frictionless validate` does.
    """
    # A quarter of a second to import, and a plain check never needs it.
    from frictionless import FrictionlessException, Package, system  # noqa: PLC0415

    with system.use_context(trusted=True):
        try:
            package = Package(str(folder / "datapackage.json"))
            if judges_descriptor:
                package.to_descriptor(validate=True)
        except FrictionlessException as error:
            return [f"{fault.type}: {fault.message}" for fault in error.to_errors()]
        names = package.resource_names if tables is None else tables
        reports = [package.get_resource(name).validate() for name in names]
    found = [error for report in reports for task in report.tasks for error in task.errors]
    found += [error for report in reports for error in report.errors]
    return [f"{error.type}: {error.message}" for error in found]


def main() -> None:
    """Wait for a question, answer it, and end."""
    _prepare()
    line = sys.stdin.buffer.readline()
    if not line:
        return
    threading.Thread(target=_end_with_the_other, daemon=True).start()
    asked = json.loads(line)
    tables = asked["tables"]
    found = second_opinion(Path(asked["folder"]), tables, asked["judges_descriptor"])
    print(json.dumps({"read": tables, "found": found}), flush=True)


def _prepare() -> None:
    """Have Frictionless import what it imports late, while the seeds are still being checked."""
    from frictionless import Package  # noqa: PLC0415

    fields = [{"name": "word", "type": "string"}, {"name": "day", "type": "date"}]
    rows = [["word", "day"], ["late", "1940-08-21"]]
    nothing = {"name": "nothing", "data": rows, "schema": {"fields": fields}}
    Package({"name": "nothing", "resources": [nothing]}).validate()


def _end_with_the_other() -> None:
    """End the process as soon as the other end of the standard input is closed."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    gc.disable()
    main()
    # The system takes memory back faster than Python takes it down, piece by piece.
    os._exit(0)
