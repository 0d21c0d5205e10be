"""The deadlines of a session's stages, and what a pause keeps of a stage.

A deadline follows from the one before it, never from the moment of a call.
"""

from collections.abc import Iterator
from typing import NamedTuple, cast

from msgspec.structs import replace

from deskcoach.core.exercises import Side
from deskcoach.core.messages import Sentence, named, sentence
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.events import Cue, CueKind, SessionEvent
from deskcoach.core.strength.session import (
    COUNTDOWN,
    WARNING,
    Block,
    Closing,
    Countdown,
    Holding,
    Paused,
    Resting,
    Session,
    Stage,
    Working,
    shifted,
)

INSTANT = 1e-6  # s; two deadlines closer than this are one, whatever adding floats makes of them


SessionEvents = list[SessionEvent]
SessionStep = tuple[Session, SessionEvents]


class Due(NamedTuple):
    """A deadline: a cue, or (without one) the end of the stage."""

    at: float
    cue: Cue | None = None


def _cue(kind: CueKind, at: float, say: str = "") -> Due:
    return Due(at, Cue(kind, at, say))


def deadlines(session: Session) -> Iterator[Due]:
    """All deadlines of the stage, in order."""
    match session.stage:
        case Working(reps, float(began)):
            yield from _rep(session.blocks[session.here.block], reps, began)
        case Resting(_, ends, False) | Countdown(_, ends, None):
            # in a rest or countdown of less than 10 s this lies in the past and is never due
            yield _cue(CueKind.REST_WARNING, ends - WARNING, stage_title(session, session.here))
            yield from _counted_down(ends)
        case Resting(_, ends) | Countdown(_, ends):
            yield from _counted_down(ends)
        case Holding(ends) | Closing(ends):
            yield Due(ends)


def _rep(block: Block, reps: int, began: float) -> Iterator[Due]:
    """One repetition; where the sides alternate, first the one and then the other."""
    kind = CueKind.LAST_REP if reps + 1 == block.reps else CueKind.UP
    yield _cue(kind, began, str(reps + 1))
    for side in (1, 2) if block.alternate else (1,):
        start = began + (side - 1) * block.tempo.length
        if side > 1:
            yield _cue(CueKind.UP, start, side_said(block.side(side)))
        if block.tempo.hold:
            yield _cue(CueKind.HOLD, start + block.tempo.up)
        yield _cue(CueKind.DOWN, start + block.tempo.up + block.tempo.hold)
    yield Due(began + block.rep_length)


def _counted_down(ends: float) -> Iterator[Due]:
    for number in range(int(COUNTDOWN), 0, -1):
        yield _cue(CueKind.COUNTDOWN, ends - number, str(number))
    yield Due(ends)


def stage_title(session: Session, slot: Slot) -> str:
    """What the voice says of a set, such as "Cobra stretch, set 1 of 3"."""
    block = session.blocks[slot.block]
    name = named(block.name)
    if block.warm_up:
        told: Sentence = sentence("Warm-up, {name}", name=name)
    else:
        told = sentence(
            "{name}, set {number} of {count}", name=name, number=slot.set, count=block.sets
        )
    match block.side(1 if block.alternate else slot.side):
        case "left":
            return sentence("{set}, left", set=told)
        case "right":
            return sentence("{set}, right", set=told)
    return told


def side_said(side: Side | None) -> str:
    """What the voice says of a side."""
    return sentence("Right") if side == "right" else sentence("Left")


def set_done(number: int) -> str:
    """What the voice says when a set has ended."""
    return sentence("Set {number} done", number=number)


def hold_length(seconds: float) -> str:
    """What the voice says when a hold begins."""
    return sentence("1 second") if seconds == 1 else sentence("{count} seconds", count=seconds)


def change_sides(side: Side) -> str:
    """What the voice says between the two sides of a set: which one comes."""
    if side == "right":
        return sentence("Change to the right side")
    return sentence("Change to the left side")


def next_deadline(session: Session) -> Due | None:
    """The next deadline, or None if the stage waits for the person."""
    return next((due for due in deadlines(session) if due.at > session.at + INSTANT), None)


def enter(session: Session, stage: Stage, at: float) -> SessionStep:
    """Go to a stage, with the cues that are due at its very beginning."""
    session = replace(session, stage=stage, at=at)
    cues = [due.cue for due in deadlines(session) if due.cue and abs(due.at - at) <= INSTANT]
    return session, [*cues]


def held(stage: Stage, at: float) -> Working | Holding | Resting | Closing | None:
    """What a pause keeps of a stage: what is left of it, as if it were 0 o'clock."""
    match stage:
        case Working(reps):
            return Working(reps, None)  # a rep that was cut short is done again
        case Holding() | Resting() | Closing():
            return cast("Holding | Resting | Closing", shifted(stage, -at))
    return cast("Countdown | Paused", stage).then  # no other stage is ever paused
