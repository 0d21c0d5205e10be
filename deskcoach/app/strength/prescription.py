"""What a session is made of: exercises, their numbers, and the loads of the last time."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from deskcoach.core.breaks.events import NotNow
from deskcoach.core.exercises import Catalogue, Exercise
from deskcoach.core.settings import Strength
from deskcoach.core.strength.session import Block, Tempo, block_of


@dataclass(frozen=True, slots=True)
class SessionRequest:
    """What somebody asked a session to be; nothing means the usual.

    Attributes:
        exercises: Ids, in order; none: those that came with DeskCoach and are not set aside.
        sets: Of each exercise, 1 to 6.
        manual: The person counts.
    """

    exercises: tuple[str, ...] = ()
    sets: int | None = None
    manual: bool = False


def blocks_for(
    wish: SessionRequest,
    catalogue: Catalogue,
    chosen: Strength,
    aside: Collection[str],
    last_load: Callable[[str], float | None],
    *,
    fourth: bool,
) -> tuple[Block, ...]:
    """The blocks of a session.

    Args:
        wish: What was asked for.
        catalogue: Where the exercises are.
        chosen: Their numbers, where the person chose some.
        aside: Ids of the exercises that are set aside.
        last_load: Tells the load in kg with which an exercise was done last.
        fourth: Whether a fourth set is offered.

    Raises:
        NotNow: What is wanted is set aside.
        ValueError: There is no such strength exercise.
    """
    exercises = _chosen(wish, catalogue, aside)
    return tuple(_block(e, wish, chosen, last_load, fourth=fourth) for e in exercises)


def _chosen(
    wish: SessionRequest, catalogue: Catalogue, aside: Collection[str]
) -> tuple[Exercise, ...]:
    known = {exercise.id: exercise for exercise in catalogue.of_kind("strength")}
    wanted = tuple(dict.fromkeys(wish.exercises))
    for each in wanted:
        if each not in known:
            raise ValueError(f"{each} is no strength exercise: choose of {', '.join(known)}")
        if each in aside:
            raise NotNow(f"{known[each].name} is set aside. Bring it back in your plan first.")
    usual = [name for name, exercise in known.items() if not exercise.own]
    chosen = tuple(known[e] for e in wanted or usual if e not in aside)
    if not chosen:
        raise NotNow("Every exercise is set aside. Bring one back in your plan first.")
    return chosen


def _block(
    exercise: Exercise,
    wish: SessionRequest,
    chosen: Strength,
    last_load: Callable[[str], float | None],
    *,
    fourth: bool,
) -> Block:
    load = last_load(exercise.id) if exercise.loaded else None
    block = block_of(exercise, load=load, offer_more=fourth)
    sets = wish.sets or _own("sets", chosen, block.sets)
    block = replace(
        block,
        sets=sets,
        most_sets=max(block.most_sets, sets),
        rest=float(_own("rest", chosen, block.rest)),
    )
    if block.hold is not None:
        return block
    up, hold, down = block.tempo.up, block.tempo.hold, block.tempo.down
    tempo = Tempo(
        float(_own("up", chosen, up)),
        float(_own("hold", chosen, hold)),
        float(_own("down", chosen, down)),
    )
    return replace(block, reps=_own("reps", chosen, block.reps), tempo=tempo)


def _own(key: str, chosen: Strength, number: Any) -> Any:
    """A number that the person set, else the exercise's own."""
    value = getattr(chosen, key)
    return number if value == getattr(Strength(), key) else value
