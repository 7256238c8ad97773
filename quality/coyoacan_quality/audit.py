"""The locks, audited by pip-audit: `python -m coyoacan_quality.audit PIP_AUDIT [ADVISORIES]`.

ADVISORIES is a checkout of pypa/advisory-database, for a machine that does not reach the advisories
of the package index; pip-audit then asks it over the loopback, as it would ask osv.dev.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from coyoacan_quality.advisories import Advisories, advisories, affecting

LOCKS = tuple(f"requirements/{name}.txt" for name in ("runtime", "oldest", "dev", "clients"))

EXPLAINED = {
    "PYSEC-2023-154": "holds for datasette 1.0a0 to 1.0a3; 0.65 is named for want of a range",
    "PYSEC-2024-161": "holds for the R package arrow; pyarrow is safe by the advisory's own text",
    "PYSEC-2026-113": "holds for a call of Arrow C++ that Python cannot make",
}
"""Advisories that name something pinned and do not hold for it, and why."""


@contextmanager
def served(known: Advisories) -> Iterator[str]:
    """Answer the queries of OSV on the loopback as long as the context lasts; yield the address."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            found = affecting(known, query["package"]["name"], query["version"])
            body = json.dumps({"vulns": found} if found else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: the report is pip-audit's."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1/query"
        finally:
            server.shutdown()


def pinned(lock: Path) -> list[str]:
    """Return the names of what a lock pins."""
    lines = lock.read_text("utf-8").splitlines()
    return [line.split("==")[0] for line in lines if "==" in line and line[0] not in " #"]


def audited(program: str, *options: str) -> int:
    """Run pip-audit on each lock; return 0 if nothing is found that is not explained."""
    ignored = [part for advisory in EXPLAINED for part in ("--ignore-vuln", advisory)]
    fixed = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", *ignored, *options]
    status = 0
    for lock in LOCKS:
        print(f"{lock}: {len(pinned(Path(lock)))} packages", flush=True)
        status |= subprocess.run([program, *fixed, "-r", lock], check=False).returncode
    return status


def main(program: str, folder: str = "") -> int:
    """Audit the locks against the package index, or against a checkout of the advisories."""
    for advisory, reason in EXPLAINED.items():
        print(f"not counted: {advisory}, which {reason}")
    if not folder:
        return audited(program)
    names = {name for lock in LOCKS for name in pinned(Path(lock))}
    with served(advisories(Path(folder), names)) as address:
        return audited(program, "--vulnerability-service", "osv", "--osv-url", address)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
