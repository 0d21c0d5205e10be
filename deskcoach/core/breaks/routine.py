"""The course of a guided break: which stretch, which round, which phase, for how long."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from deskcoach.core.clock import EPSILON
from deskcoach.core.settings import Stretch

PhaseName = Literal["ready", "in", "hold", "out", "walk"]

EASE_IN = 4.0
"""Seconds to move into a stretch. Ours: slow enough to feel where it pulls."""
EASE_OUT = 5.0
"""Seconds to come back out of it. Ours."""
SHORTEST_READY = 6.0
"""Seconds that are left at least to read the steps and get into position. Ours."""


class CoursePhase(Struct, frozen=True):
    """One stretch of time in a guided break.

    Attributes:
        name: `ready` (getting into position), `in`, `hold`, `out`, or `walk`.
        exercise: Id of the stretch, or None while walking.
        round: From 1; 0 before the first.
        seconds: How long it lasts.
    """

    name: PhaseName
    exercise: str | None
    round: int
    seconds: float


Course = tuple[CoursePhase, ...]


def stretch_course(exercise: str, rules: Stretch) -> Course:
    """One stretch: into position, then `rounds` times in, hold, out.

    The whole takes `rules.length` seconds, or longer where holds and rounds need it.
    """
    one_round = EASE_IN + rules.hold + EASE_OUT
    ready = max(SHORTEST_READY, rules.length - rules.rounds * one_round)
    phases = [CoursePhase("ready", exercise, 0, ready)]
    for number in range(1, rules.rounds + 1):
        phases += [
            CoursePhase("in", exercise, number, EASE_IN),
            CoursePhase("hold", exercise, number, float(rules.hold)),
            CoursePhase("out", exercise, number, EASE_OUT),
        ]
    return tuple(phases)


def move_course(exercises: Sequence[str], rules: Stretch, length: float) -> Course:
    """Every stretch in turn, then a walk for what is left of `length` seconds."""
    phases = [phase for exercise in exercises for phase in stretch_course(exercise, rules)]
    walk = length - course_seconds(phases)
    if walk > 0:
        phases.append(CoursePhase("walk", None, 0, walk))
    return tuple(phases)


def walk_course(length: float) -> Course:
    """A walk of so many seconds, and no stretch."""
    return (CoursePhase("walk", None, 0, length),)


def exercises_in(course: Course) -> tuple[str, ...]:
    """Ids of the stretches in a course, in their order."""
    return tuple(dict.fromkeys(phase.exercise for phase in course if phase.exercise))


def course_seconds(course: Sequence[CoursePhase]) -> float:
    """How long the whole course takes, in seconds."""
    return sum(phase.seconds for phase in course)


def place_in_course(course: Sequence[CoursePhase], position: float) -> tuple[int, float]:
    """Where in the course one is after `position` seconds.

    Returns:
        Index of the phase, and the seconds spent in it; at the end, the last phase in full.
    """
    begun = 0.0
    for index, phase in enumerate(course):
        if position < begun + phase.seconds - EPSILON:
            return index, max(0.0, position - begun)
        begun += phase.seconds
    return len(course) - 1, course[-1].seconds


def next_part(course: Sequence[CoursePhase], position: float, *, whole: bool = False) -> float:
    """Where the next round or the next stretch begins, in seconds; the end, if there is none.

    Args:
        course: All phases.
        position: Seconds into it.
        whole: Leave out every round of this stretch.
    """
    index, _ = place_in_course(course, position)
    here = course[index]
    begun = 0.0
    for number, phase in enumerate(course):
        other = phase.exercise != here.exercise or (phase.round != here.round and not whole)
        if number > index and other:
            return begun
        begun += phase.seconds
    return begun


# -- Which stretch comes next: the one that has not been shown for longest ----------------------


def in_turn(stretches: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """All stretches, the one that has not been shown for longest first.

    Args:
        stretches: Ids, at least one; their order decides among equals.
        shown: Ids in the order in which they were shown, oldest first.
    """
    last = {exercise: number for number, exercise in enumerate(shown)}
    return tuple(sorted(stretches, key=lambda each: last.get(each, -1)))
