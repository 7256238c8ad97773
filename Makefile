# Two targets matter: `make` sets up and builds the dataset, `make test` passes the tests.
# README.md says the same without make.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready
CLIENTS := $(VENV)/.clients
UV ?= uv

.PHONY: all build release check test types lint format pages quality bench kills audit other lock same clean

all: build

$(READY): requirements/dev.txt pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# The tests read every format with the programs that people use; a build needs none of them.
$(CLIENTS): requirements/clients.txt $(READY)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/clients.txt
	touch $(CLIENTS)

build: $(READY)  ## check the seeds, publish dataset/, schemas/ and datapackage.json
	$(RUN) build

check: $(READY)  ## check the seeds only
	$(RUN) build check

release: $(READY)  ## publish, and pack dist/coyoacan-VERSION.zip with checksums
	$(RUN) build release

test: $(CLIENTS)
	$(RUN) -m pytest

types: $(CLIENTS)
	$(RUN) -m mypy

lint: $(READY)
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

format: $(READY)
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

pages: $(CLIENTS)  ## run the examples of the pages and the gallery, and put in what they print
	$(RUN) docs

same: build  ## rebuild, and nothing differs
	git diff --exit-code -- dataset schemas datapackage.json docs src ':!*.sqlite'
	test -z "$$(git status --porcelain -- dataset schemas datapackage.json docs src ':!*.sqlite')"

quality: $(READY)  ## measure what the check notices: docs/quality.md (about ten minutes)
	$(RUN) -m coyoacan_quality

bench: $(READY)  ## time the check against frictionless: docs/quality.md (about ten minutes)
	$(RUN) -m coyoacan_quality.starts
	$(RUN) -m coyoacan_quality.bench

kills: $(READY)  ## kill two hundred builds at random moments (about ten minutes)
	COYOACAN_KILLS=200 $(RUN) -m pytest tests/test_killed.py

ADVISORIES ?=
audit: $(READY)  ## look up known vulnerabilities of everything that is pinned: make audit ADVISORIES=folder
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip install --quiet pip-audit
	$(RUN) -m coyoacan_quality.audit .venv-audit/bin/pip-audit $(ADVISORIES)

OTHER ?= python3.13
other: $(READY)  ## build with another Python, and nothing differs: make other OTHER=python3.12
	$(OTHER) -m venv .venv-other
	.venv-other/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	.venv-other/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	.venv-other/bin/python build
	git diff --exit-code -- dataset schemas datapackage.json docs src ':!*.sqlite'
	$(RUN) -m hatchling build -t wheel -d dist/one
	.venv-other/bin/python -m hatchling build -t wheel -d dist/two
	cmp dist/one/*.whl dist/two/*.whl

lock:  ## pin every dependency anew, by version and hash
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade --group dev --group clients pyproject.toml -o requirements/clients.txt
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade --group dev pyproject.toml -c requirements/clients.txt \
	  -o requirements/dev.txt
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade pyproject.toml -c requirements/dev.txt -o requirements/runtime.txt
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade --resolution lowest-direct pyproject.toml -o requirements/oldest.txt

clean:
	rm -rf $(VENV) $(VENV)-audit $(VENV)-other dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
