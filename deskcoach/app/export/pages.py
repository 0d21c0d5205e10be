"""What is made to be shown: the report for a physiotherapist, and the plan for the wall."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from deskcoach.app.packs.ports import Belongings
from deskcoach.app.strength.prescription import Doses
from deskcoach.core.clock import DAY, WEEK, local_day, week_first
from deskcoach.core.exercises import Exercise
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.counting import report_of
from deskcoach.core.export.report import Besides, DoseLine, Report, UsualDose
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.wall_plan import (
    WallExercise,
    WallPlan,
    days_of,
    steps_of,
    weeks_of,
)
from deskcoach.core.history.statistics import Span
from deskcoach.core.messages import named
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.strength.routine import Routine, routines_of

if TYPE_CHECKING:
    from deskcoach.app.export.backup import About

REPORT_WEEKS = 4


class PageWish(Struct, frozen=True):
    """How a page is wanted.

    Attributes:
        person: Their name, or empty.
        notes: Whether notes stand on it.
        without: Ids of notes that do not.
        routine: Name of the routine for the wall; empty: the first.
    """

    person: str = ""
    notes: bool = True
    without: tuple[str, ...] = field(default=())
    routine: str = ""


USUAL_PAGE = PageWish()


def speaker(about: "About") -> Speaker:
    """Says it in the person's language."""
    return Speaker(about.say, about.day, about.short_day, about.language(), about.unit)


def report(
    archive: Archive,
    about: "About",
    now: datetime,
    since: datetime | None = None,
    until: datetime | None = None,
    wish: PageWish = USUAL_PAGE,
) -> Report:
    """What the page for a physiotherapist or doctor says.

    Args:
        archive: The records; those of other days do no harm, and earlier doses are wanted.
        about: Names, plan, doses and what is set aside.
        now: The time of day.
        since: The first moment that counts; None: four weeks back, with this one.
        until: The moment before which it ends; None: now.
        wish: What stands on it.
    """
    plan = about.plan
    today = local_day(now, plan.day_starts)
    last = today if until is None else min(today, local_day(until, plan.day_starts))
    back = week_first(last, plan.week_starts) - (REPORT_WEEKS - 1) * WEEK * DAY
    first = back if since is None else min(last, local_day(since, plan.day_starts))
    besides = Besides(
        plan,
        routines_of(about.routines, about.catalogue),
        {each.id: _usual(each, about) for each in about.catalogue.exercises if _counts(each)},
        about.catalogue.source,
        about.aside,
        wish.person,
        wish.without if wish.notes else None,
        about.told_name,
    )
    span = Span(first, last, plan.day_starts, plan.week_starts)
    return report_of(archive, besides, span, today)


def _counts(exercise: Exercise) -> bool:
    return exercise.kind == "strength"


def _usual(exercise: Exercise, about: "About") -> UsualDose:
    block = Doses(chosen=about.strength).block(exercise)
    held = block.hold is not None
    return UsualDose(
        about.say(named(exercise.name)),
        block.sets,
        None if held else block.reps,
        block.hold if block.hold is not None else block.tempo.hold,
        2 if exercise.sides == "each" else 1,
        exercise.own,
    )


def wall_plan(
    archive: Archive, about: "About", own: Belongings, now: datetime, name: str = ""
) -> WallPlan:
    """What hangs on the wall.

    Args:
        archive: For the doses that hold, and the loads of the last time.
        about: Names, plan and doses.
        own: Where figures and pictures are.
        now: The time of day.
        name: Of the routine; empty: the first.

    Raises:
        ValueError: There is no such routine.
    """
    routines = routines_of(about.routines, about.catalogue)
    routine = next((each for each in routines if name in ("", each.name)), None)
    if routine is None:
        there = ", ".join(each.name for each in routines)
        raise ValueError(f"{name}: no such routine: choose of {there}")
    today = local_day(now, about.plan.day_starts)
    days = days_of(routine, routines, about.plan)
    made = _Wall(archive, about, own)
    warm_up = about.catalogue.by_id(routine.warm_up)
    return WallPlan(
        routine.name,
        days,
        weeks_of(days, about.plan, today),
        tuple(made.exercises(routine)),
        made.stretch(warm_up) if warm_up is not None else None,
        today,
    )


class _Wall:
    def __init__(self, archive: Archive, about: "About", own: Belongings) -> None:
        self._about, self._own = about, own
        self._held = _newest(archive.prescriptions)
        loaded = (one for one in archive.sets if one.load_kg is not None)
        self._last = {one.exercise: one for one in sorted(loaded, key=lambda one: one.ended)}

    def exercises(self, routine: Routine) -> Iterable[WallExercise]:
        for exercise_id in routine.exercises:
            exercise = self._about.catalogue.by_id(exercise_id)
            if exercise is None or exercise_id in self._about.aside or not _counts(exercise):
                continue
            doses = Doses(self._about.strength, self._held, self._last.get)
            block = doses.block(exercise)
            usual = _usual(exercise, self._about)
            hold = block.hold if block.hold is not None else block.tempo.hold
            reps = None if block.hold is not None else block.reps
            dose = DoseLine(block.sets, reps, hold, usual.sides)
            yield self._shown(exercise, dose, block.load)

    def stretch(self, exercise: Exercise) -> WallExercise:
        hold = exercise.dose.hold
        return replace(self._shown(exercise, None, None), hold=float(hold.value) if hold else 0.0)

    def _shown(self, exercise: Exercise, dose: DoseLine | None, load: float | None) -> WallExercise:
        say, own = self._about.say, self._own
        return WallExercise(
            say(named(exercise.name)),
            dose,
            load,
            tuple(say(named(step)) for step in steps_of(exercise)),
            own.figures.load(exercise.figure) if exercise.figure else None,
            own.pictures.read(exercise.picture) if exercise.picture else None,
        )


def _newest(prescriptions: Collection[PrescriptionRecord]) -> dict[str, PrescriptionRecord]:
    in_order = sorted(prescriptions, key=lambda one: (one.at, one.id))
    return {one.exercise: one for one in in_order}
