"""Time and memory of a command, as the system accounts for a process that has ended."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """What one run took.

    Attributes:
        seconds: From its start to its end.
        memory: The most that it held, in bytes.
        output: What it printed.
    """

    seconds: float
    memory: int
    output: str


def run(command: list[str], folder: Path) -> Run:
    """Run a command to its end in a folder, whatever status it ends with.

    Compiled modules may be kept, as they are for whoever uses the command twice.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    out = folder / "output"
    with out.open("w") as sink:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=sink, stderr=subprocess.STDOUT, env=environment)
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = 0
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss * unit, out.read_text("utf-8"))
