# Two targets matter: `make` sets up and builds the dataset, `make test` passes the tests.
# README.md says the same without make.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready
UV ?= uv

.PHONY: all build check test types lint format quality lock same clean

all: build

$(READY): requirements/dev.txt pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

build: $(READY)  ## check the seeds, publish dataset/, schemas/ and datapackage.json
	$(RUN) build

check: $(READY)  ## check the seeds only
	$(RUN) build check

test: $(READY)
	$(RUN) -m pytest

types: $(READY)
	$(RUN) -m mypy

lint: $(READY)
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

format: $(READY)
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

same: build  ## rebuild, and nothing differs
	git diff --exit-code -- dataset schemas datapackage.json
	test -z "$$(git status --porcelain -- dataset schemas datapackage.json)"

quality: $(READY)  ## measure what the check notices: docs/quality.md (about ten minutes)
	$(RUN) -m coyoacan_quality

lock:  ## pin every dependency anew, by version and hash
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade --group dev pyproject.toml -o requirements/dev.txt
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade pyproject.toml -c requirements/dev.txt -o requirements/runtime.txt

clean:
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
