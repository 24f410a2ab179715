# One command each. `make demo` to see it, `make test` to check everything from a fresh clone.
PYTHON ?= python3
BIN := .venv/bin
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix widget

.PHONY: setup check test fix demo serve bench soak chaos chaos-short chaos-sqlite conformance fuzz eval widget clean

.venv/.setup: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Barista needs Python 3.11 or later.") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

setup: .venv/.setup
	scripts/browser
	$(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel=error

check: ## Everything that CI checks
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NPM) run check
	$(NPM) run build
	git diff --exit-code -- widget/static
	$(BIN)/pytest

test: setup check

fix:
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.venv/.demo: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Barista needs Python 3.11 or later.") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

demo: .venv/.demo
	@exec $(BIN)/barista demo

serve: .venv/.demo
	@exec $(BIN)/barista serve

bench: .venv/.setup
	$(BIN)/python -m bench.turn
	-$(BIN)/python -m bench.reading
	-$(BIN)/python -m bench.growth
	-$(BIN)/python -m bench.record
	-$(BIN)/python -m bench.reconnect

soak: .venv/.setup ## 10 minutes of 2,000 connections that come and go: memory must not grow
	$(BIN)/python -m bench.soak

chaos: .venv/.setup ## 8 minutes: workers, PostgreSQL and Valkey are killed under talking visitors
	$(BIN)/python -m bench.chaos --seconds 440 --kills 100 --database-kills 5 --live-kills 5 --freezes 4

chaos-short: .venv/.setup ## Less than a minute of it, then the planted faults, each of which must be caught
	$(BIN)/python -m bench.chaos --seconds 40 --kills 8 --database-kills 1 --live-kills 1 --freezes 1 --wasted 0.5 --planted

chaos-sqlite: .venv/.setup
	$(BIN)/python -m bench.chaos --record sqlite --seconds 560 --kills 50

.venv/.conformance: .venv/.setup
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[conformance]'
	touch $@

conformance: .venv/.conformance ## Autobahn's cases against an echo route on the stack that we serve with
	$(BIN)/python -m bench.conformance

.venv/.fuzz: .venv/.setup # apart: it would come into every run of pytest
	$(PYTHON) -m venv .venv/fuzz
	.venv/fuzz/bin/pip install --quiet --disable-pip-version-check 'schemathesis>=4.32'
	touch $@

fuzz: .venv/.fuzz ## 10,000 malformed frames and bodies, the REST side by its schema, and every parser
	$(BIN)/python -m bench.fuzz --schemathesis .venv/fuzz/bin/schemathesis
	FUZZ_EXAMPLES=2000 $(BIN)/pytest -q tests/chat/test_parsers.py

# DATA and VECTORS are folders of third-party sets; ONLY="visits messages" shows these sections alone.
SCENARIOS ?= tests/scenarios
eval: .venv/.setup
	@$(BIN)/python -m lab eval --scenarios $(SCENARIOS) $(if $(DATA),--data $(DATA)) $(if $(VECTORS),--vectors $(VECTORS)) \
		$(addprefix --only ,$(ONLY)) $(if $(STRICT),--strict)

widget:
	$(NPM) run build
