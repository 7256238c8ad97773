"""A build that is killed leaves the old dataset or the new one, and the next one clears up."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from coyoacan_build.staging import STAGING, finish
from tests.conftest import ROOT, SeedFolder, is_whole

KILLS = int(os.environ.get("COYOACAN_KILLS", "10"))
"""How many builds are killed; `make kills` sets 200."""


def test_killed_at_random_moments(checkout: SeedFolder) -> None:
    root = checkout.root
    command = [sys.executable, str(ROOT / "build"), "--root", str(root)]
    started = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.monotonic() - started
    moments = random.Random(1940)
    for number in range(KILLS):
        _edit(root, number)
        build = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.3, 1.0) * whole)
        build.kill()
        build.wait()
        finish(root)
        assert is_whole(root), f"a mixture after kill {number}"
        assert not (root / STAGING).exists()
    subprocess.run(command, check=True, capture_output=True)
    assert is_whole(root)


def _edit(root: Path, number: int) -> None:
    """Change the seeds, so that the old and the new dataset differ."""
    path = root / "seeds/retired_ids.csv"
    header = path.read_text("utf-8").splitlines()[0]
    row = f"people/nobody-{number},,Never was in a release.,0.1.0\n"
    path.write_text(f"{header}\n{row}", "utf-8")
