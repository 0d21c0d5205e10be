"""What a session is made of: exercises, their doses, and the loads of the last time.

A number of a dose is, in this order: what was prescribed for the exercise; what the source or the
person's own file gives; what the settings say for exercises without a dose of their own; ours.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from deskcoach.core.breaks.events import NotNow
from deskcoach.core.exercises import Catalogue, Exercise, Number, dose_shape
from deskcoach.core.records import PrescriptionRecord, SetRecord
from deskcoach.core.settings import Strength
from deskcoach.core.strength.routine import Routine, RoutineItem
from deskcoach.core.strength.session import (
    Block,
    Tempo,
    block_of,
    easy_reps_of,
    pairs_of,
    warm_up_of,
)

_GLOBAL = ("sets", "reps", "up", "hold", "down", "rest")
"""The numbers of a dose that the settings have, too."""


class SessionRequest(Struct, frozen=True):
    """What somebody asked a session to be; nothing means the usual.

    Attributes:
        exercises: Ids, in order; none: those of a routine that are not set aside.
        sets: Of each exercise, 1 to 6.
        manual: The person counts.
        routine: Name of the routine; empty: that of the day.
    """

    exercises: tuple[str, ...] = ()
    sets: int | None = None
    manual: bool = False
    routine: str = ""


class Doses(Struct, frozen=True):
    """Where the numbers of an exercise come from.

    Attributes:
        chosen: What the settings say for exercises without a dose of their own.
        prescribed: The prescription that holds, by the id of its exercise.
        last: Tells the set with a load that was done last of an exercise.
        fourth: Whether a fourth set is offered.
    """

    chosen: Strength = field(default_factory=Strength)
    prescribed: Mapping[str, PrescriptionRecord] = field(default_factory=dict)
    last: Callable[[str], SetRecord | None] = lambda _: None
    fourth: bool = False

    def block(self, exercise: Exercise, sets: int | None = None) -> Block:
        """A strength exercise with the numbers that hold; `sets`: as many as were asked for."""
        held = self.prescribed.get(exercise.id)
        dose = held if held is not None and not held.cleared else None
        made = block_of(exercise, load=self._load(exercise, dose), offer_more=self.fourth)
        told = {name: self._number(name, exercise, dose) for name in _GLOBAL}
        count = sets or int(told["sets"] or made.sets)
        more = dose.most_sets if dose and dose.most_sets else None
        own_count = dose is not None and dose.sets is not None
        made = replace(
            made,
            sets=count,
            most_sets=max(made.most_sets, count, more or 0),
            offer_more=made.offer_more and (not own_count or count < (more or 0)),
            rest=_or(told["rest"], made.rest),
            prescription=dose.id if dose else None,
        )
        if made.hold is not None:
            return replace(made, hold=_or(told["hold"], made.hold))
        tempo = Tempo(
            _or(told["up"], made.tempo.up),
            _or(told["hold"], made.tempo.hold),
            _or(told["down"], made.tempo.down),
        )
        return replace(made, reps=int(told["reps"] or made.reps), tempo=tempo)

    def _number(
        self, name: str, exercise: Exercise, dose: PrescriptionRecord | None
    ) -> float | None:
        """A number that somebody chose for the exercise; None: the exercise's own is left."""
        prescribed: float | None = getattr(dose, name, None)
        if prescribed is not None:
            return prescribed
        own: Number | None = getattr(exercise.dose, name)
        theirs = own is not None and (exercise.own or own.chosen_by == "source")
        of_a_hold = name == "hold" and dose_shape(exercise) == "hold"
        chosen: float = getattr(self.chosen, name)
        usual_number = chosen == getattr(Strength(), name)
        return None if theirs or of_a_hold or usual_number else chosen

    def _load(self, exercise: Exercise, dose: PrescriptionRecord | None) -> float | None:
        """What was lifted last, unless another load was prescribed since."""
        last = self.last(exercise.id) if exercise.loaded else None
        if dose is not None and dose.load_kg is not None and (not last or last.ended < dose.at):
            return dose.load_kg
        return last.load_kg if last else None


def _or(number: float | None, other: float) -> float:
    return other if number is None else float(number)


def blocks_for(
    wish: SessionRequest,
    catalogue: Catalogue,
    routine: Routine,
    doses: Doses,
    aside: Collection[str],
) -> tuple[Block, ...]:
    """The blocks of a session.

    Args:
        wish: What was asked for.
        catalogue: Where the exercises are.
        routine: What is done where no exercises were asked for.
        doses: Their numbers.
        aside: Ids of the exercises that are set aside.

    Raises:
        NotNow: What is wanted is set aside.
        ValueError: There is no such strength exercise.
    """
    if wish.exercises:
        wanted = tuple(dict.fromkeys(wish.exercises))
        return tuple(doses.block(e, wish.sets) for e in _chosen(wanted, catalogue, aside))
    found = [
        (item, exercise)
        for item in routine.items
        if (exercise := _strength(item.exercise, catalogue)) is not None
        and not item.left_out
        and item.exercise not in aside
    ]
    if not found:
        raise NotNow(
            "Every exercise is set aside. Bring one back in your plan first."
            if set(routine.exercises) & set(aside)
            else "This routine has no exercises yet. Add one first."
        )
    warm_up = catalogue.by_id(routine.warm_up) if routine.warm_up not in aside else None
    if warm_up is not None and (warm_up.archived or warm_up.kind != "stretch"):
        warm_up = None
    blocks = [(item, doses.block(exercise, wish.sets)) for item, exercise in found]
    return arranged(routine, blocks, warm_up)


def arranged(
    routine: Routine, found: Sequence[tuple[RoutineItem, Block]], warm_up: Exercise | None
) -> tuple[Block, ...]:
    """The blocks of a routine as they come: warm-up, pairs together, easy repetitions first.

    Args:
        routine: Whose they are.
        found: Its items that are done, each with its block.
        warm_up: The stretch that comes first.
    """
    blocks = [block for _, block in found]
    for place, (item, block) in enumerate(found):
        # Its partner may be set aside or left out: then nothing is done in turn.
        before = found[place - 1][0] if place else None
        wanted = item.paired and routine.items[routine.items.index(item) - 1] is before
        blocks[place] = replace(block, paired=wanted)
    made = [warm_up_of(warm_up)] if warm_up is not None else []
    for group in pairs_of(tuple(blocks)):
        if routine.easy:
            easy = (easy_reps_of(blocks[index]) for index in group)
            made += [one for one in easy if one is not None]
        made += [blocks[index] for index in group]
    return tuple(made)


def _strength(exercise_id: str, catalogue: Catalogue) -> Exercise | None:
    return next((e for e in catalogue.of_kind("strength") if e.id == exercise_id), None)


def _chosen(
    wanted: tuple[str, ...], catalogue: Catalogue, aside: Collection[str]
) -> tuple[Exercise, ...]:
    known = {exercise.id: exercise for exercise in catalogue.of_kind("strength")}
    for each in wanted:
        if each not in known:
            raise ValueError(f"{each} is no strength exercise: choose of {', '.join(known)}")
        if each in aside:
            raise NotNow(f"{known[each].name} is set aside. Bring it back in your plan first.")
    return tuple(known[each] for each in wanted)
