# Two commands: `make run` and `make test`. Both set everything up by themselves.

SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test bench soak shots tour lint clean

run: $(VENV)/.run ## start DeskCoach; without a screen, show it on a virtual one
	@tools/run

test: $(VENV)/.test ## lint, types, import contracts, and every test
	@tools/test

bench: $(VENV)/.test ## speed and memory, as ratios against a bare PySide6 tray
	@$(BIN)/python -m tools.bench

soak: $(VENV)/.test ## the Hypothesis machines, for longer
	@DESKCOACH_HYPOTHESIS=long QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -k "machine or property"

shots: $(VENV)/.test ## pictures of every screen in build/shots
	@$(BIN)/python -m tools.shots

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
