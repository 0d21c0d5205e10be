"""The plan for the wall: which exercises, with which dose, on which days of which weeks."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from deskcoach.core.clock import DAY, WEEK
from deskcoach.core.exercises import Exercise
from deskcoach.core.export.report import DoseLine
from deskcoach.core.figure.model import Figure
from deskcoach.core.strength.plan import Plan
from deskcoach.core.strength.routine import Routine

WEEKS = 4
MOST_STEPS = 4
"""Steps that have room beside a picture."""


class WallExercise(Struct, frozen=True):
    """One exercise on the wall.

    Attributes:
        name: In the person's language.
        dose: That holds; None for a stretch to warm up, which is told by `hold`.
        load_kg: That of the last time, or None.
        steps: In the person's language.
        figure: Or None.
        picture: A photo that the person gave, in its place.
        hold: Seconds of a stretch.
    """

    name: str
    dose: DoseLine | None
    load_kg: float | None
    steps: tuple[str, ...]
    figure: Figure | None
    picture: bytes | None
    hold: float = 0.0


class WallPlan(Struct, frozen=True):
    """What hangs on the wall.

    Attributes:
        name: Of the routine.
        days: ISO weekdays of it.
        weeks: The first day of each week, and which of its days are trained on: those of a holiday
            are left out, and a week without any.
        exercises: In order.
        warm_up: What comes first, or None.
        made: The local date.
    """

    name: str
    days: tuple[int, ...]
    weeks: tuple[tuple[date, tuple[int, ...]], ...]
    exercises: tuple[WallExercise, ...]
    warm_up: WallExercise | None
    made: date


def days_of(routine: Routine, routines: Sequence[Routine], plan: Plan) -> tuple[int, ...]:
    """The weekdays of a routine: its own, or those of the plan that no other routine has."""
    if routine.days:
        return routine.days
    taken = {day for one in routines for day in one.days}
    return tuple(sorted(plan.days - taken)) or tuple(sorted(plan.days))


def weeks_of(
    days: Sequence[int], plan: Plan, today: date, count: int = WEEKS
) -> tuple[tuple[date, tuple[int, ...]], ...]:
    """The coming weeks from this one on, with the days that lie ahead and in no holiday."""
    first = plan.week_of(today).first
    weeks: list[tuple[date, tuple[int, ...]]] = []
    for number in range(count):
        week = [first + (number * WEEK + n) * DAY for n in range(WEEK)]
        kept = tuple(
            day.isoweekday()
            for day in week
            if day.isoweekday() in days and day >= today and not plan.paused(day)
        )
        if kept:
            weeks.append((week[0], kept))
    return tuple(weeks)


def steps_of(exercise: Exercise) -> tuple[str, ...]:
    """The steps that have room, in English."""
    return exercise.steps[:MOST_STEPS]
