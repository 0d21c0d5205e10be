"""Which exercise of ours a foreign name means: surely, perhaps, or none.

A name is the same in any order of its words, in small or large letters, with or without accents,
in one or several. What stands in brackets is the equipment as most apps write it; where all but
that is the same, it is a guess, and told as one.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from deskcoach.core.exchange.amounts import plain_words

Sureness = Literal["sure", "guess", "new"]
"""`sure`: the same name, or chosen before. `guess`: to be confirmed. `new`: none of ours."""

_ALSO: Mapping[str, tuple[str, ...]] = {
    "back-extension": (
        *("Back extension", "Prone back extension", "Rückenstrecken", "Rückenstrecker"),
        *("Extension du dos", "Extension lombaire", "Extensions lombaires"),
        "Back Extension (Bodyweight)",
    ),
    "bent-over-row": (
        *("Bent over dumbbell row", "Bent over row (Dumbbell)", "Dumbbell bent over row"),
        *("Vorgebeugtes Rudern", "Vorgebeugtes Rudern (Kurzhantel)", "Kurzhantelrudern vorgebeugt"),
        *("Tirage haltères buste penché", "Rowing haltères buste penché"),
        *("Rowing buste penché (Haltères)", "Bent over two dumbbell row"),
    ),
    "cobra-stretch": (
        *("Cobra", "Cobra stretch", "Cobra pose", "Kobra", "Kobra-Dehnung", "Kobra Dehnung"),
        *("Étirement du cobra", "Posture du cobra"),
    ),
}
"""What the exercises that come with DeskCoach are called elsewhere."""
_IDLE = {
    *("a", "an", "and", "the", "with", "on", "of", "for", "at", "in", "to", "und", "mit", "auf"),
    *("der", "die", "das", "den", "am", "im", "zum", "de", "du", "la", "le", "les", "des", "au"),
    *("aux", "avec", "sur", "et", "en", "d", "l"),
}
"""Words that say nothing about an exercise."""
_NEAR = 0.6
"""Which share of their words two names have in common that may be one."""
_LEAST = 4


class Match(Struct, frozen=True):
    """What a foreign name is here.

    Attributes:
        exercise: The id of one of ours, or empty where it is new.
        sureness: How sure that is.
    """

    exercise: str
    sureness: Sureness


class Matcher:
    """Compares foreign names with ours.

    Args:
        names: What each of our exercises is called, in every language that is known.
    """

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._whole = dict[frozenset[str], str]()
        self._bare = dict[frozenset[str], str]()
        for exercise, ours in names.items():
            for name in (*ours, *_ALSO.get(exercise, ())):
                self._whole.setdefault(_words(name), exercise)
                self._bare.setdefault(_words(name.partition("(")[0]), exercise)

    def match(self, name: str) -> Match:
        """Which of ours it is."""
        whole, bare = _words(name), _words(name.partition("(")[0])
        if whole and whole in self._whole:
            return Match(self._whole[whole], "sure")
        if bare and bare in self._bare:
            return Match(self._bare[bare], "guess")
        near = max(
            ((_likeness(whole, each), each) for each in self._whole),
            default=(0.0, whole),
            key=lambda one: one[0],
        )
        return Match(self._whole[near[1]], "guess") if near[0] >= _NEAR else Match("", "new")


def _words(name: str) -> frozenset[str]:
    return frozenset(_single(word) for word in plain_words(name).split() if word not in _IDLE)


def _single(word: str) -> str:
    return (
        word[:-1]
        if len(word) >= _LEAST and word.endswith("s") and not word.endswith("ss")
        else word
    )


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    together = len(one | other)
    return len(one & other) / together if together else 0.0
