"""The folder as an RO-Crate, judged by roc-validator without a network.

The validator asks the web for the JSON-LD context of the specification. It gets the one that the
package `rocrate` brings along, which is that of version 1.3: the terms that we use are the same.
"""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from requests import PreparedRequest, Response
from requests_cache import CachedSession
from rocrate.rocrate import ROCrate
from rocrate_validator import services
from rocrate_validator.models import Severity, ValidationSettings
from urllib3 import HTTPResponse

from coyoacan_build.ro_crate import CONTEXT, UNSTABLE
from tests.conftest import ROOT

pytestmark = pytest.mark.filterwarnings("ignore")
FOLDER = ROOT / "dataset"
METADATA: dict[str, Any] = json.loads((FOLDER / "ro-crate-metadata.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the context lies as if it had been fetched."""
    path = tmp_path_factory.mktemp("cache") / "http"
    content = (files("rocrate") / "data" / "ro-crate.jsonld").read_bytes()
    response, request = Response(), PreparedRequest()
    request.prepare(method="GET", url=CONTEXT)
    response.status_code, response.url, response.request = 200, CONTEXT, request
    response.headers["Content-Type"] = "application/ld+json"
    response.raw = HTTPResponse(BytesIO(content), preload_content=False, request_url=CONTEXT)
    with CachedSession(str(path), backend="sqlite", expire_after=-1) as session:
        session.cache.save_response(response)
    return path


def issues(folder: Path, cache: Path) -> list[str]:
    settings = ValidationSettings(
        rocrate_uri=str(folder),
        profile_identifier="ro-crate-1.2",
        requirement_severity=Severity.REQUIRED,
        offline=True,
        cache_path=cache,
    )
    return [str(issue.message) for issue in services.validate(settings).get_issues()]


def test_the_validator_accepts_the_crate(cache: Path) -> None:
    assert issues(FOLDER, cache) == []


def test_the_validator_is_awake(cache: Path, tmp_path: Path) -> None:
    """Of the files only one is described: the validator takes its time for each."""
    content = json.loads(json.dumps(METADATA))
    content["@graph"] = [
        entity
        for entity in content["@graph"]
        if entity["@type"] != "File" or entity["@id"] == "csv/people.csv"
    ]
    root = next(entity for entity in content["@graph"] if entity["@id"] == "./")
    for key in ("datePublished", "license", "name"):
        del root[key]
    root["hasPart"] = [{"@id": "csv/people.csv"}]
    (tmp_path / "ro-crate-metadata.json").write_text(json.dumps(content), "utf-8")
    found = " ".join(issues(tmp_path, cache))
    for word in ("datePublished", "license", "name", "csv/people.csv"):
        assert word in found, found


def test_every_file_is_described() -> None:
    crate = ROCrate(str(FOLDER))
    described = {entity.id for entity in crate.data_entities}
    on_disk = {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*") if p.is_file()}
    assert described == on_disk - {"ro-crate-metadata.json"}
    for entity in METADATA["@graph"]:
        if entity["@type"] == "File" and not entity["@id"].endswith(UNSTABLE):
            content = (FOLDER / entity["@id"]).read_bytes()
            assert entity["contentSize"] == str(len(content))
            assert entity["sha256"] == hashlib.sha256(content).hexdigest()
