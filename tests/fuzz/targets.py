"""All of them."""

from tests.fuzz import buses, files, wires, words

TARGETS = (*words.TARGETS, *buses.TARGETS, *wires.TARGETS, *files.TARGETS)
