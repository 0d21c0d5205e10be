"""What goes into a strength session (commands) and what comes out of it (cues, happenings)."""

from dataclasses import dataclass
from enum import StrEnum

from deskcoach.core.strength.session import Counting, FinishedSet, Outcome, Slot

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


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound due at a planned instant, with the words for a voice if there is one."""

    kind: CueKind
    at: float
    say: str = ""


# What happened, for the log and the screen.


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """The person began."""


@dataclass(frozen=True, slots=True)
class SetFinished:
    """A set is to be logged."""

    record: FinishedSet


@dataclass(frozen=True, slots=True)
class SetCorrected:
    """A logged set has other numbers now."""

    record: FinishedSet


@dataclass(frozen=True, slots=True)
class SetReopened:
    """A logged set is undone and is to be taken out of the log."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class ExerciseSkipped:
    """The rest of an exercise is left out this time."""

    exercise_id: str


@dataclass(frozen=True, slots=True)
class PainNoted:
    """Pain from 0 to 10 was told, or told anew: each occasion has one number.

    Attributes:
        exercise_id: what hurt; None at the end of a session.
        level: the number that counts now.
        occasion: of `ItHurts`; empty at the end of a session, which is one occasion.
    """

    exercise_id: str | None
    level: int
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class EaseAdvised:
    """The pain asks for an easier way."""

    exercise_id: str


@dataclass(frozen=True, slots=True)
class ExerciseSetAside:
    """An exercise waits until the person brings it back."""

    exercise_id: str


@dataclass(frozen=True, slots=True)
class ExerciseReturned:
    """An exercise does not wait any longer: the number that set it aside was corrected."""

    exercise_id: str


@dataclass(frozen=True, slots=True)
class SessionPaused:
    """Nothing is counted until the person resumes. `asleep`: the computer slept."""

    asleep: bool = False


@dataclass(frozen=True, slots=True)
class SessionResumed:
    """Work goes on after a countdown."""


@dataclass(frozen=True, slots=True)
class SessionFinished:
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
    | PainNoted
    | EaseAdvised
    | ExerciseSetAside
    | ExerciseReturned
    | SessionPaused
    | SessionResumed
    | SessionFinished
)


# Commands: what a person may ask for.


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Start:
    """Begin."""


@dataclass(frozen=True, slots=True)
class Rep:
    """Count one repetition (manual counting)."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last rep, or the last command that changed the session."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on."""


@dataclass(frozen=True, slots=True)
class EndSet:
    """End the running set early."""


@dataclass(frozen=True, slots=True)
class SkipExercise:
    """Leave out the rest of the running or next exercise."""


@dataclass(frozen=True, slots=True)
class Back:
    """Return to the last exercise that was skipped."""


@dataclass(frozen=True, slots=True)
class AddSet:
    """One set more of the exercise at hand."""


@dataclass(frozen=True, slots=True)
class StartNow:
    """End the rest."""


@dataclass(frozen=True, slots=True)
class MoreRest:
    """30 s more."""


@dataclass(frozen=True, slots=True)
class ItHurts:
    """Stop at once and ask; `occasion` is an id for what is answered."""

    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Ease:
    """Go on with less, whether a number was given or not."""


@dataclass(frozen=True, slots=True)
class Finish:
    """End here; the reps of a running set count."""


@dataclass(frozen=True, slots=True)
class Abandon:
    """End here; the running set does not count, the finished ones stay."""


@dataclass(frozen=True, slots=True)
class CountBy:
    """Let the machine count, or count yourself."""

    counting: Counting


def _check_level(name: str, value: object) -> None:
    if type(value) is not int or not 0 <= value <= 10:  # noqa: PLR2004 - the scale
        raise ValueError(f"{name} is a number from 0 to 10, not {value!r:.20}")


def _check(name: str, value: float | None, most: float) -> None:
    if value is not None and not 0 <= value <= most:
        raise ValueError(f"{name} is a number from 0 to {most}, not {value}")


@dataclass(frozen=True, slots=True)
class RatePain:
    """How much it hurts, 0 to 10; in place of the number that was given before."""

    level: int

    def __post_init__(self) -> None:
        _check_level("pain", self.level)


@dataclass(frozen=True, slots=True)
class RateEffort:
    """How hard a finished set was, 0 to 10; without a slot, the last one."""

    level: int
    slot: Slot | None = None

    def __post_init__(self) -> None:
        _check_level("effort", self.level)


@dataclass(frozen=True, slots=True)
class Correct:
    """A finished set's real numbers; without a slot, the last one's. None leaves a number alone."""

    actual: float | None = None  # reps or seconds, 0 to 999
    load: float | None = None  # kg, 0 to 500
    slot: Slot | None = None

    def __post_init__(self) -> None:
        _check("reps", self.actual, 999)
        _check("load", self.load, 500)


Command = (
    Tick
    | Start
    | Rep
    | Undo
    | Pause
    | Resume
    | EndSet
    | SkipExercise
    | Back
    | AddSet
    | StartNow
    | MoreRest
    | ItHurts
    | Ease
    | Finish
    | Abandon
    | CountBy
    | RatePain
    | RateEffort
    | Correct
)
