"""What a session consists of: which exercises, in which order, in which pairs, on which days."""

from collections.abc import Collection, Iterable, Sequence
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from deskcoach.core.exercises import Catalogue
from deskcoach.core.records import ExerciseId

RoutineName = Annotated[
    str, Meta(min_length=1, max_length=60, description="a name of 1 to 60 characters")
]
Weekday = Annotated[int, Meta(ge=1, le=7)]
USUAL = "Back"
"""The name of the routine that everybody has at first."""
EASY_REPS = 5
"""Repetitions without weight before the first set of an exercise; ours."""
MOST_ROUTINES, MOST_ITEMS = 30, 40


class RoutineItem(Struct, frozen=True):
    """One exercise of a routine.

    Attributes:
        exercise: Its id.
        paired: Whether it is done in turn with the one before it: a set of each, then the rest.
        left_out: Whether it is left out in the next session, and comes back after that.
    """

    exercise: ExerciseId
    paired: bool = False
    left_out: bool = False


class Routine(Struct, frozen=True):
    """Exercises that make a session.

    Attributes:
        name: Which no other routine has.
        items: The exercises in order.
        days: ISO weekdays, Monday is 1; none: the days of the plan that no other routine has.
        warm_up: Id of the stretch that comes first, or empty.
        easy: Whether a few repetitions without weight come before each exercise's first set.
    """

    name: RoutineName
    items: Annotated[tuple[RoutineItem, ...], Meta(max_length=MOST_ITEMS)] = ()
    days: Annotated[tuple[Weekday, ...], Meta(max_length=7)] = ()
    warm_up: Annotated[str, Meta(max_length=60)] = ""
    easy: bool = False

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of those that are done next time."""
        return tuple(item.exercise for item in self.items if not item.left_out)


def usual(catalogue: Catalogue) -> Routine:
    """The routine that everybody has at first: what the source documents."""
    documented = (e.id for e in catalogue.of_kind("strength") if not e.own)
    return Routine(USUAL, tuple(map(RoutineItem, documented)))


def routines_of(kept: Sequence[Routine], catalogue: Catalogue) -> tuple[Routine, ...]:
    """The routines that a person has: their own, or the usual one."""
    return tuple(kept) or (usual(catalogue),)


def tidied(routine: Routine) -> Routine:
    """The same with each exercise once, its days in order, and pairs of two at most."""
    items: list[RoutineItem] = []
    seen = set[str]()
    for item in routine.items:
        if item.exercise in seen:
            continue
        seen.add(item.exercise)
        alone = not items or items[-1].paired
        items.append(replace(item, paired=item.paired and not alone))
    return replace(routine, items=tuple(items), days=tuple(sorted(set(routine.days))))


def on_day(routines: Sequence[Routine], weekday: int) -> tuple[Routine, ...]:
    """The routines of an ISO weekday, in order; those that name no day are for what is left."""
    named = tuple(one for one in routines if weekday in one.days)
    return named or tuple(one for one in routines if not one.days)[:1] or tuple(routines[:1])


def joined(routines: Iterable[Routine]) -> Routine:
    """Several routines, one after the other, as one."""
    some = tuple(routines)
    items = tuple(item for one in some for item in one.items)
    warm_up = next((one.warm_up for one in some if one.warm_up), "")
    return tidied(Routine(some[0].name, items, (), warm_up, any(one.easy for one in some)))


def next_session(routine: Routine, done: Collection[str]) -> Routine:
    """The routine after a session of these exercises: what was left out this time is back."""
    if not set(routine.exercises) & set(done):
        return routine
    return replace(routine, items=tuple(replace(item, left_out=False) for item in routine.items))
