"""All of them."""

from tests.fuzz import buses, files, system, wires, words

TARGETS = (*words.TARGETS, *buses.TARGETS, *wires.TARGETS, *files.TARGETS, *system.TARGETS)
