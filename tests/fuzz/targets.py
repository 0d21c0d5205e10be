"""All of them."""

from tests.fuzz import buses, files, packs, system, wires, words

TARGETS = (
    *words.TARGETS,
    *buses.TARGETS,
    *wires.TARGETS,
    *files.TARGETS,
    *packs.TARGETS,
    *system.TARGETS,
)
