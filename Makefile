# make demo: from nothing to a graph that opens in the browser. make test: everything that must hold.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
JOBS ?= 2
VERSIONS ?= tests/constraints.txt

.PHONY: demo test check oldest lint exports docs clean

demo: $(VENV)/.runs ## build the graph of seeds/ and say where to look
	@$(BIN)/kg build seeds
	@echo "(kg is $(BIN)/kg; to type kg alone: export PATH=\"$(abspath $(BIN)):\$$PATH\")"

test: lint ## lint, types and every test, the browser's among them
	@tests/install-chromium.sh
	@tests/install-virtuoso.sh
	$(BIN)/python -m pytest -n $(JOBS)

check: lint ## the same without the slow tests
	$(BIN)/python -m pytest -n $(JOBS) -m "not slow"

oldest: ## the quick tests with the oldest versions of other packages that kg may be installed with
	@$(MAKE) $(VENV)-oldest/.tests VENV=$(VENV)-oldest VERSIONS=tests/oldest.txt
	$(VENV)-oldest/bin/python -m pytest -n $(JOBS) -m "not slow"

lint: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

exports: $(VENV)/.tests ## write the committed graph and the expected answers anew, after a change that means to
	rm -f exports/ids.tsv # the example's names are those of a first build
	$(BIN)/kg build seeds -o exports
	$(BIN)/python -m pytest -q tests/query tests/extract --refresh

docs: $(VENV)/.tests ## write the generated parts of docs/ anew
	$(BIN)/python docs/generate.py

clean: ## forget the virtual environment and all caches
	rm -rf $(VENV) $(VENV)-oldest exports/store .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "kg needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/.runs: $(VENV)/bin/python pyproject.toml
	@echo "Installing kg into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/bin/python pyproject.toml $(VERSIONS)
	@echo "Installing kg and what its tests need into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]' -c $(VERSIONS)
	@touch $@ $(VENV)/.runs
