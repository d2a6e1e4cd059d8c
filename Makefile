# The commands of the project; each makes what it needs. `make run` starts a living newsroom.
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run setup test lint bench lock messages

run: $(VENV)/.core
	@PORT=$(PORT) $(BIN)/python -m newsportal.launch

setup: $(VENV)/.core $(VENV)/.dev

test: setup
	@$(BIN)/python -m tests.both_databases

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/djlint --lint --quiet templates

bench: setup
	@$(BIN)/python -m tests.bench

# For maintainers: writes the hash-locked requirements from pyproject.toml.
lock: setup
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		pyproject.toml --all-extras --group test --group browser --group lint --group lock \
		--constraint requirements.txt --output-file requirements-dev.txt

# For maintainers, needs GNU gettext: collects new strings and compiles the catalogues.
messages: setup
	SECRET_KEY=messages $(BIN)/python manage.py makemessages --locale hi --no-location \
		--no-obsolete --no-wrap --ignore .venv --ignore var --ignore tests
	SECRET_KEY=messages $(BIN)/python manage.py compilemessages --ignore .venv

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: requirements.txt | $(BIN)/python
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.core
	$(PIP) -r requirements-dev.txt
	@touch $@
