# Two commands: `make run` and `make test`. Both set everything up by themselves.

SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test test-lowest test-windows test-plasma packages test-packages release everywhere reach lock bench soak fuzz mutants shots sheets film pictures words tour clean

run: $(VENV)/.run ## start DeskCoach; without a screen, show it on a virtual one
	@tools/run

test: $(VENV)/.test ## lint, types, import contracts, and every test
	@tools/test

test-lowest: $(VENV)/.test ## the tests with the lowest versions that pyproject.toml allows
	@$(BIN)/python -m tools.lowest

everywhere: $(VENV)/.test ## the tests without a desktop in six zones, in other languages, at odd times
	@tools/everywhere

test-windows: $(VENV)/.test ## as a Windows program under Wine: PART=core, rest (adapters, ui, command line), desktop, or all
	@tools/windows/test $(PART)

test-plasma: $(VENV)/.test ## on a real Plasma 5.27, X11 and Wayland, in a chroot; as root
	@tools/plasma/test

packages: $(VENV)/.test ## what people install, in dist: KINDS="python debian linux windows", or some of them
	@tools/setup packages
	@$(BIN)/python -m tools.packages $(KINDS)

release: $(VENV)/.test ## packages, test-packages, then whether what lies in dist can be handed out
	@$(BIN)/python -m tools.packages.release before
	@$(MAKE) --no-print-directory packages
	@$(MAKE) --no-print-directory test-packages
	@$(BIN)/python -m tools.packages.release

test-packages: $(VENV)/.test ## installs, starts, upgrades and removes what `make packages` built
	@tools/packages/test

lock: $(VENV)/.test ## renew requirements.lock: what we ship, each with its hashes
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
	    --custom-compile-command 'make lock' pyproject.toml -o requirements.lock

bench: $(VENV)/.test ## speed and memory, as ratios against a bare PySide6 tray
	@$(BIN)/python -m tools.bench

KILLS ?= 1000
STRETCHES ?= 200

soak: $(VENV)/.test ## the Hypothesis machines, for longer; 10,000 random days; 1,000 kills, bad disks; a month
	@DESKCOACH_HYPOTHESIS=long QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -k "machine or property" \
	    $(if $(SEED),--hypothesis-seed=$(SEED))
	@$(BIN)/python -m tools.random_days 10000
	@$(BIN)/python -m tests.bad_days.days $(KILLS) $(STRETCHES) $(SEED)
	@$(BIN)/python -m tools.soak

fuzz: $(VENV)/.test ## hostile inputs for all that reads: COUNT=1000000 SEED=1 TARGET=pulse; keeps what it finds
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.fuzz $(or $(COUNT),1000000) $(or $(SEED),1) $(TARGET)

mutants: $(VENV)/.test ## small faults that no test misses: SEED=1 COUNT=50 FLOOR=core; MAP=1 first makes it quick
	@$(BIN)/python -m tools.mutants $(if $(MAP),--map) $(if $(SEED),--seed $(SEED)) \
	    $(if $(COUNT),--count $(COUNT)) $(if $(FLOOR),--floor $(FLOOR))

shots: $(VENV)/.test ## every screen judged, its pictures in build/shots; ALL=1: every look, font, size, language; minutes
	@$(BIN)/python -m tools.shots $(if $(ALL),--all)

sheets: shots ## a sheet for each screen with all of its pictures, in build/shots/sheets
	@$(BIN)/python -m tools.shots.sheets

film: $(VENV)/.run ## a break and a set as a moving picture, for the README
	@tools/setup desktop
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.film

pictures: shots tour film ## the pictures of the README, anew
	@for name in today-light history-light work-hold-light settings-breaks-light library-back-extension-dark; do \
	    cp "build/shots/en/$$name-100.png" "docs/pictures/$$name.png"; done
	@cp build/shots/de/today-dark-100.png docs/pictures/heute-dark.png
	@cp build/tour/2-card.png docs/pictures/tour-2-card.png
	@$(BIN)/deskcoach exercises sheet --out docs/pictures/exercises-light.png
	@$(BIN)/deskcoach exercises sheet --dark --out docs/pictures/exercises-dark.png

reach: $(VENV)/.test ## that every control can be pressed: each language, font, text size and screen; minutes
	@$(BIN)/python -m tests.ui.reach

words: $(VENV)/.test ## take up new texts for the translators, and tell what is open
	@$(BIN)/python -m tools.translations

tour: $(VENV)/.run ## the visible tour on a virtual screen, pictures in build/tour
	@tools/setup desktop
	@$(BIN)/python -m tools.tour

$(VENV)/.run: pyproject.toml tools/setup
	@PYTHON=$(PYTHON) tools/setup run
	@touch $@

$(VENV)/.test: pyproject.toml tools/setup
	@PYTHON=$(PYTHON) tools/setup test
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) build dist .coverage* .hypothesis .mypy_cache .ruff_cache .pytest_cache
