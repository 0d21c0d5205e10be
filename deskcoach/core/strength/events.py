"""What comes out of a strength session: cues to be heard, and what happened."""

from enum import StrEnum

from msgspec import Struct

from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.session import FinishedSet, Outcome

# Cues: what is to be heard, and when it was planned.


class CueKind(StrEnum):
    """Sounds that are told apart with eyes shut."""

    COUNTDOWN = "countdown"
    SET_START = "set start"  # where the person counts; a paced set starts with "up"
    UP = "up"
    LAST_REP = "last rep"  # stands in for "up"
    HOLD = "hold"
    DOWN = "down"
    REP = "rep"  # a rep that the person counted
    SET_END = "set end"
    CHANGE_SIDES = "change sides"
    REST_WARNING = "rest warning"


class Cue(Struct, frozen=True):
    """A sound due at a planned instant, with the words for a voice if there is one."""

    kind: CueKind
    at: float
    say: str = ""


# What happened, for the log and the screen.


class SessionStarted(Struct, frozen=True):
    """The person began."""


class SetFinished(Struct, frozen=True):
    """A set is to be logged."""

    record: FinishedSet


class SetCorrected(Struct, frozen=True):
    """A logged set has other numbers now."""

    record: FinishedSet


class SetReopened(Struct, frozen=True):
    """A logged set is undone and is to be taken out of the log."""

    slot: Slot


class ExerciseSkipped(Struct, frozen=True):
    """The rest of an exercise is left out this time."""

    exercise_id: str


class SetSkipped(Struct, frozen=True):
    """A set is left out this time."""

    slot: Slot


class RestChanged(Struct, frozen=True):
    """From now on there are so many seconds of rest after a set of an exercise."""

    exercise_id: str
    seconds: float


BEFORE = "before"
"""The occasion of a number that was told before the session."""


class PainNoted(Struct, frozen=True):
    """Pain from 0 to 10 was told, or told anew: each occasion has one number.

    Attributes:
        exercise_id: what hurt; None before a session and at its end.
        level: the number that counts now.
        occasion: of `ItHurts`; `BEFORE`; empty at the end of a session, which is one occasion.
    """

    exercise_id: str | None
    level: int
    occasion: str = ""


class EaseAdvised(Struct, frozen=True):
    """The pain asks for an easier way."""

    exercise_id: str


class ExerciseSetAside(Struct, frozen=True):
    """An exercise waits until the person brings it back."""

    exercise_id: str


class ExerciseReturned(Struct, frozen=True):
    """An exercise does not wait any longer: the number that set it aside was corrected."""

    exercise_id: str


class SessionPaused(Struct, frozen=True):
    """Nothing is counted until the person resumes. `asleep`: the computer slept."""

    asleep: bool = False


class SessionResumed(Struct, frozen=True):
    """Work goes on after a countdown."""


class SessionFinished(Struct, frozen=True):
    """The end, with the instants of the session."""

    outcome: Outcome
    began: float
    ended: float


SessionEvent = (
    Cue
    | SessionStarted
    | SetFinished
    | SetCorrected
    | SetReopened
    | ExerciseSkipped
    | SetSkipped
    | RestChanged
    | PainNoted
    | EaseAdvised
    | ExerciseSetAside
    | ExerciseReturned
    | SessionPaused
    | SessionResumed
    | SessionFinished
)
