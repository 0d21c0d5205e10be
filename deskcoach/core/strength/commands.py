"""What goes into a strength session: what a person may ask for, and that time has passed.

What comes over the socket is checked by these types.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta, Struct, field

from deskcoach.core.command import Command

MOST_REPS, MOST_LOAD = 999, 500
Reps = Annotated[float, Meta(ge=0, le=MOST_REPS)]
Load = Annotated[float, Meta(ge=0, le=MOST_LOAD)]
"""Kg."""
Counting = Literal["paced", "manual"]


class Slot(NamedTuple):
    """A set to be done: index of the block, number of the set from 1, side (0: both at once)."""

    block: int
    set: int
    side: int


class Tick(Struct, frozen=True):
    """Time has passed. The clock says so, nobody asks for it."""


class Start(Command, frozen=True, tag="session-start"):
    """Begin, with these loads in kg, by exercise, and what the back is like before it, 0 to 10."""

    loads: Mapping[str, Load] = field(default_factory=dict)
    pain: Any = None  # an int; what is none is refused in our words

    def __post_init__(self) -> None:
        if self.pain is not None:
            _check_level("pain", self.pain)


class Rep(Command, frozen=True, tag="session-rep"):
    """Count one repetition (manual counting)."""


class Undo(Command, frozen=True, tag="session-undo"):
    """Take back the last rep, or the last command that changed the session."""


class Pause(Command, frozen=True, tag="session-pause"):
    """Wait."""


class Resume(Command, frozen=True, tag="session-resume"):
    """Go on."""


class EndSet(Command, frozen=True, tag="session-end-set"):
    """End the running set early."""


class SkipExercise(Command, frozen=True, tag="session-skip"):
    """Leave out the rest of the running or next exercise."""


class SkipSet(Command, frozen=True, tag="session-skip-set"):
    """Leave out the running or next set, and go on with the one behind it."""


class Back(Command, frozen=True, tag="session-back"):
    """Return to the last exercise that was skipped, or else to the last set."""


class AddSet(Command, frozen=True, tag="session-add-set"):
    """One set more of the exercise at hand."""


class StartNow(Command, frozen=True, tag="session-start-now"):
    """End the rest."""


class MoreRest(Command, frozen=True, tag="session-more-rest"):
    """15 s more, now and after the next sets of this exercise."""


class LessRest(Command, frozen=True, tag="session-less-rest"):
    """15 s less, now and after the next sets of this exercise."""


class ItHurts(Command, frozen=True, tag="session-hurts"):
    """Stop at once and ask."""

    occasion: Annotated[str, Meta(max_length=0)] = ""
    """An id for what is answered; who runs the session gives it, and nobody outside."""


class Ease(Command, frozen=True, tag="session-ease"):
    """Go on with less, whether a number was given or not."""


class Finish(Command, frozen=True, tag="session-finish"):
    """End here; the reps of a running set count."""


class Abandon(Command, frozen=True, tag="session-abandon"):
    """End here; the running set does not count, the finished ones stay."""


class CountBy(Command, frozen=True, tag="session-counting"):
    """Let the machine count, or count yourself."""

    counting: Counting = field(name="mode")


def _check_level(name: str, value: object) -> None:
    if type(value) is not int or not 0 <= value <= 10:  # noqa: PLR2004 - the scale
        raise ValueError(f"{name} is a number from 0 to 10, not {value!r:.20}")


def _check(name: str, value: float | None, most: float) -> None:
    if value is not None and not 0 <= value <= most:
        raise ValueError(f"{name} is a number from 0 to {most}, not {value}")


class RatePain(Command, frozen=True, tag="session-pain"):
    """How much it hurts, 0 to 10; in place of the number that was given before."""

    level: Any  # an int; what is none is refused in our words
    before: bool = False
    """Of how the back was before the session, where that was told."""

    def __post_init__(self) -> None:
        _check_level("pain", self.level)


class RateEffort(Command, frozen=True, tag="session-effort"):
    """How hard the last finished set was, 0 to 10."""

    level: Any  # an int; what is none is refused in our words

    def __post_init__(self) -> None:
        _check_level("effort", self.level)


class Correct(Command, frozen=True, tag="session-correct"):
    """A finished set's real numbers; without a slot, the last one's. None leaves a number alone."""

    actual: Reps | None = field(default=None, name="reps")  # or seconds of a hold
    load: Load | None = None
    slot: Slot | None = field(default=None, name="set")

    def __post_init__(self) -> None:
        _check("reps", self.actual, MOST_REPS)
        _check("load", self.load, MOST_LOAD)


SessionCommand = (
    Start
    | Rep
    | Undo
    | Pause
    | Resume
    | EndSet
    | SkipExercise
    | SkipSet
    | Back
    | AddSet
    | StartNow
    | MoreRest
    | LessRest
    | ItHurts
    | Ease
    | Finish
    | Abandon
    | CountBy
    | RatePain
    | RateEffort
    | Correct
)
SessionInput = Tick | SessionCommand
