# Every target sets up what it needs: a virtual environment, the locked packages, the jars; each only once.
# Prerequisites of a fresh machine: Python 3.11 or newer, and make.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PACKAGES := $(VENV)/.packages
PROJECT := $(VENV)/.project

# The first that is there and new enough; what the lock was tried with comes before anything newer.
PYTHON = $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$name && exit; done; \
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo python3)

# The dashboard: npm's packages, the basemap and the build, each only when its sources changed.
FRONT := serving/dashboard
NPM = PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm --prefix $(FRONT) --no-update-notifier --loglevel=error
NODE_MODULES := $(FRONT)/node_modules/.package-lock.json
BASEMAP := $(FRONT)/public/basemap/harbours.pmtiles
DASHBOARD := $(FRONT)/dist/index.html
FRONT_SOURCES = $(shell find $(FRONT)/src $(FRONT)/public -type f -not -path '*/basemap/*') $(FRONT)/index.html $(FRONT)/vite.config.ts $(FRONT)/tsconfig.json seeds/maritime/cii_rating_boundaries.csv

SQL := models tests/dbt macros/adapter $(wildcard snapshots/*.sql)
TESTS = $(foreach suite,unit integration e2e,$(if $(wildcard tests/$(suite)/*),tests/$(suite)))

# Each worker has servers of its own, and takes the files of tests one by one; `make test WORKERS=0` has none.
WORKERS := 2
PYTEST := $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

# The site of the documentation: its generator in an environment of its own (docs/decisions/0125), and npm's packages.
SITE := docs/site
SITE_VENV := $(VENV)/docs
ZENSICAL := $(SITE_VENV)/bin/zensical
SITE_MODULES := $(SITE)/node_modules/.package-lock.json
SITE_TOOLS := $(SITE_VENV)/.packages $(SITE_MODULES)

.PHONY: help setup demo docs pictures test fuzz test-kills test-unit test-cluster test-integration lint up observe down bench bench-api bench-live bench-dashboard soak dagster elementary test-dagster lock clean clean-data

help: ## this text
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 22

setup: $(PROJECT) $(DASHBOARD) ## the virtual environment, the locked packages, the jars and the dashboard
	@$(BIN)/python -m stack.app.commands.jars delta kafka

demo: setup ## the main job on a bounded run, from nothing to a summary; leaves nothing running
	@$(BIN)/tideline demo

docs: setup $(SITE_TOOLS) ## the documentation as a site that opens from a file, with what is known of the lake
	@$(BIN)/python -m stack.app.site $(ZENSICAL)

pictures: setup ## the dashboard's pictures in docs/images, of what make demo has built
	@$(BIN)/python -m tests.support.documented_pictures

test: setup $(SITE_TOOLS) ## every test
	@$(PYTEST) $(TESTS)

test-unit: $(PROJECT) $(NODE_MODULES) ## run the unit tests, which need no servers
	@$(PYTEST) tests/unit

FUZZ_INPUTS := 500000
fuzz: $(PROJECT) ## fuzz every decoder and file reader with half a million broken inputs
	@TIDELINE_FUZZ_INPUTS=$(FUZZ_INPUTS) $(PYTEST) --dist load --maxschedchunk 1 --timeout 0 tests/unit/ingestion/sources/test_fuzz.py

SINK_KILLS := 1000
test-kills: setup ## a thousand random SIGKILLs of the sink, with pauses, outages and re-created topics among them
	@TIDELINE_SINK_KILLS=$(SINK_KILLS) $(BIN)/pytest --timeout 0 tests/integration/ingestion/sink/test_sink_kills.py

test-cluster: setup ## the main job on three brokers, two Spark workers, PostgreSQL and an S3 server: the same gold
	@$(BIN)/pytest --timeout 0 tests/cluster

test-integration: setup ## run the integration tests on a real broker and Thrift server
	@$(PYTEST) tests/integration

lint: $(PROJECT) $(NODE_MODULES) ## ruff, mypy, import-linter, sqlfluff, dbt parse; biome and tsc
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/sqlfluff lint --disable-progress-bar --processes 0 $(SQL)
	$(BIN)/dbt --quiet parse
	$(NPM) run --silent lint

up: setup ## everything live, in the background: source, Kafka, Spark, sink, dbt, API
	@$(BIN)/tideline up --live

observe: setup ## metrics, and Prometheus and Alertmanager where this machine has them
	@$(BIN)/tideline observe up

down: $(PROJECT) ## stop everything that runs
	@$(BIN)/tideline down

# Benchmarks without inputs: segments and encounters need labelled files, queries needs a lake (benchmarks/README.md).
BENCHMARKS := simulator sink marts domain batch_tools training

bench: setup ## run the benchmarks on their own servers; each prints its ratios and targets
	@$(BIN)/python -m stack.app.commands.jars bench
	@for name in $(BENCHMARKS); do echo "== $$name"; $(BIN)/python -m benchmarks.$$name || status=$$?; done; exit $${status:-0}

BENCH_API_BESIDE = --beside "$(BIN)/python -m benchmarks.marts" --beside "$(BIN)/python -m benchmarks.sink --rounds 1 --no-spark"
bench-api: setup ## the API with 50 clients and ten million positions: alone, and beside a build and the sink
	@$(BIN)/python -m stack.app.commands.jars bench
	@$(BIN)/python -m benchmarks.api || status=$$?; $(BIN)/python -m benchmarks.api $(BENCH_API_BESIDE) || status=$$?; exit $${status:-0}

bench-live: setup ## produce → gold published at 2,000 messages a second, for an hour
	@$(BIN)/python -m benchmarks.live --seconds 3600

MINUTES := 60
bench-dashboard: setup ## the dashboard in a browser: frames, first paint, weight, and memory over an hour (MINUTES=60)
	@$(BIN)/python -m benchmarks.dashboard --minutes $(MINUTES)

soak: MINUTES := 10
soak: setup ## the live system for ten minutes (MINUTES=10), every part killed once: repair, memory, files, nothing lost
	@$(BIN)/python -m benchmarks.soak --minutes $(MINUTES)

# Dagster has an environment of its own: its packages are not in the lock of the others (docs/orchestrators.md).
DAGSTER := orchestration/dagster
DAGSTER_VENV := $(VENV)/dagster
dagster: setup $(DAGSTER_VENV)/.packages ## Dagster's web interface over this project, in the foreground
	@$(BIN)/dbt --quiet parse
	@mkdir -p .tideline/dagster
	@DAGSTER_HOME=$(CURDIR)/.tideline/dagster DAGSTER_DISABLE_TELEMETRY=1 $(DAGSTER_VENV)/bin/dagster dev -f $(DAGSTER)/definitions.py

# elementary, too (docs/elementary.md).
ELEMENTARY := observability/elementary
ELEMENTARY_VENV := $(VENV)/elementary
elementary: $(ELEMENTARY_VENV)/.packages ## install elementary, for `tideline observe report`

test-dagster: setup $(DAGSTER_VENV)/.packages ## load the definitions into Dagster, and build one table by it on a real Spark
	@$(BIN)/pytest $(DAGSTER)

lock: $(PROJECT) ## resolve the dependencies of pyproject.toml and stack/ivy.xml again, and pin them by hash
	$(BIN)/uv pip compile --universal --upgrade --generate-hashes --no-header --no-emit-index-url \
		--python-version 3.11 --all-extras pyproject.toml --output-file requirements.lock
	$(BIN)/python -m stack.app.commands.jars --lock

clean: ## remove generated files; keeps the data
	rm -rf $(SITE)/node_modules $(FRONT)/node_modules $(FRONT)/dist $(FRONT)/public/basemap $(VENV) target logs build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

clean-data: down ## stop all and remove the home: the lake, Kafka's data, the jars
	rm -rf .tideline

# The environment's own pip installs only uv, by the hash in the lock; uv installs the rest.
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11 or newer as python3, python3.13, python3.12 or python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "error: $(PYTHON) cannot make a virtual environment (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }

$(PACKAGES): requirements.lock | $(BIN)/python
	@awk '/^[^ #]/ {keep = /^uv==/} keep' requirements.lock > $(VENV)/uv.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $(VENV)/uv.lock
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	@touch $@

$(PROJECT): pyproject.toml $(PACKAGES)
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

# npm writes this file last; it is older than what it was made from after a checkout.
$(NODE_MODULES): $(FRONT)/package.json $(FRONT)/package-lock.json | $(PACKAGES)
	@$(NPM) ci
	@touch $@

$(SITE_VENV)/.packages: $(SITE)/requirements.txt | $(PACKAGES)
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(SITE_VENV)
	@$(BIN)/uv pip sync --quiet --python $(SITE_VENV)/bin/python --require-hashes $(SITE)/requirements.txt
	@touch $@

$(DAGSTER_VENV)/.packages: $(DAGSTER)/requirements.txt | $(PACKAGES)
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(DAGSTER_VENV)
	@$(BIN)/uv pip sync --quiet --python $(DAGSTER_VENV)/bin/python --require-hashes $(DAGSTER)/requirements.txt
	@touch $@

$(ELEMENTARY_VENV)/.packages: $(ELEMENTARY)/requirements.txt | $(PACKAGES)
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(ELEMENTARY_VENV)
	@$(BIN)/uv pip sync --quiet --python $(ELEMENTARY_VENV)/bin/python --require-hashes $(ELEMENTARY)/requirements.txt
	@touch $@

$(SITE_MODULES): $(SITE)/package.json $(SITE)/package-lock.json | $(PACKAGES)
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm --prefix $(SITE) --no-update-notifier --loglevel=error ci
	@touch $@

# The coast of OpenStreetMap that comes with roaring-landmask, as vector tiles: the world, and harbours in detail.
LAND_WKB := $(VENV)/land.wkb
PORTS := seeds/reference/ports.csv
$(BASEMAP): $(FRONT)/scripts/basemap.ts $(FRONT)/scripts/pmtiles.ts $(FRONT)/scripts/ports.ts $(FRONT)/scripts/wkb.ts $(PORTS) | $(NODE_MODULES)
	@$(BIN)/python -c 'import sys; from pathlib import Path; from roaring_landmask import LandmaskProvider, Shapes; \
		Path(sys.argv[1]).write_bytes(Shapes.wkb(LandmaskProvider.Osm))' $(LAND_WKB)
	@$(NPM) run --silent basemap -- $(CURDIR)/$(LAND_WKB) $(CURDIR)/$(PORTS) $(CURDIR)/$(@D)
	@rm -f $(LAND_WKB)

$(DASHBOARD): $(FRONT_SOURCES) $(NODE_MODULES) $(BASEMAP)
	@$(NPM) run --silent build
	@touch $@
