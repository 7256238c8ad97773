"""A table more takes one model module and one CSV, and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

MODEL = '''
"""The table `letters`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, OptionalDate, PersonId, Table, optional, person_id, required
from coyoacan.models.facets import Slug


class Letter(Fact):
    """Letters, for a test."""

    TABLE: ClassVar = Table("letters", "Letters", key=("letter_id",))

    letter_id: Annotated[str, Slug()] = required("The id of the letter.", "a-letter")
    person_id: PersonId = person_id("who wrote it")
    written_date: OptionalDate = optional("When it was written (EDTF).", "1938")
'''


def test_a_new_table(tmp_path: Path) -> None:
    for name in ("src", "build", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("CITATION.cff", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "src/coyoacan/models/letters.py").write_text(MODEL, "utf-8")
    source = (ROOT / "seeds/sources.csv").read_text("utf-8").splitlines()[1].partition(",")[0]
    (tmp_path / "seeds/letters.csv").write_text(
        "letter_id,person_id,written_date,certainty,sources,note\n"
        f"a-letter,trotsky-leon,1938-07,certain,{source},\n",
        "utf-8",
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "src")}
    command = [sys.executable, "build", "--root", "."]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "dataset/csv/letters.csv").is_file()
    assert (tmp_path / "dataset/parquet/letters.parquet").is_file()
    assert "## letters" in (tmp_path / "dataset/README.md").read_text("utf-8")
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert "letters" in [resource["name"] for resource in package["resources"]]
    timeline = (tmp_path / "dataset/csv/timeline.csv").read_text("utf-8")
    assert "letters/a-letter,written_date,1938-07," in timeline
