"""What comes in to the break rules, and what they say has happened."""

from dataclasses import dataclass
from enum import StrEnum

from deskcoach.core.guide import Course


class Kind(StrEnum):
    """The kinds of things that fall due while somebody sits."""

    STRETCH = "stretch"
    MOVE = "move"
    POSTURE = "posture"


BREAKS = (Kind.MOVE, Kind.STRETCH)
"""The kinds that are offered with a card; when both are due, the first is offered."""


class What(StrEnum):
    """The words of the journal: everything that the break rules can say."""

    OFFER = "offer"
    TUCKED = "tucked"
    HELD = "held"
    RELEASED = "released"
    STARTED = "started"
    DONE = "done"
    PART_DONE = "part-done"
    PUT_OFF = "put-off"
    SKIPPED = "skipped"
    UNANSWERED = "unanswered"
    NATURAL = "natural"
    NUDGE = "nudge"
    AWAY = "away"
    BACK = "back"
    PAUSED = "paused"
    RESUMED = "resumed"


OUTCOMES = frozenset(
    {What.DONE, What.PART_DONE, What.PUT_OFF, What.SKIPPED, What.UNANSWERED, What.NATURAL}
)
"""How an offer, or a break that nobody had to offer, can end."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that the rules decided or noticed.

    Attributes:
        at: When, in elapsed seconds.
        what: The word for it.
        kind: Which kind it concerns, or None.
        why: The reason as a short code with a value, such as `desk:1800` or `hold:microphone`;
            `deskcoach.app.reasons` turns it into words.
        offer: Number of the offer that it opens, tucks or closes, or None.
        offered: When that offer was made, in elapsed seconds, or None.
        seconds: A length that belongs to it: time guided, time away, time put off.
        desk: Time at the desk since the last break of this kind, before this ended it, seconds.
    """

    at: float
    what: What
    kind: Kind | None
    why: str
    offer: int | None = None
    offered: float | None = None
    seconds: float = 0.0
    desk: float = 0.0


# Events: what the world or the person did. Each is handed to `breaks.step` with the moment at
# which it is handled; `at` says when it happened, where that may be earlier.


@dataclass(frozen=True, slots=True)
class Looked:
    """The clock was read and nothing else happened; input was last seen at `last_input`."""

    last_input: float | None = None


@dataclass(frozen=True, slots=True)
class Acted:
    """The person used DeskCoach itself, so they are there."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The screen was locked."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The screen was unlocked, which only a person does."""


@dataclass(frozen=True, slots=True)
class FellAsleep:
    """The machine, or this program, stopped at `at` elapsed seconds."""

    at: float


@dataclass(frozen=True, slots=True)
class WokeUp:
    """The machine, or this program, goes on. Nobody need be there."""


@dataclass(frozen=True, slots=True)
class HoldBegan:
    """Something began during which no break is offered."""

    reason: str


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """It is over."""

    reason: str


@dataclass(frozen=True, slots=True)
class Watching:
    """Something is watched or listened to (or no longer): missing input is not absence."""

    on: bool


@dataclass(frozen=True, slots=True)
class PauseBegan:
    """The person asked for quiet for so many seconds (60 s to 36 h)."""

    seconds: float


@dataclass(frozen=True, slots=True)
class PauseEnded:
    """The person ended the pause."""


@dataclass(frozen=True, slots=True)
class BreakAsked:
    """The person wants a break now, which then runs this course."""

    kind: Kind
    course: Course


@dataclass(frozen=True, slots=True)
class OfferAccepted:
    """The person starts the break that is on offer, which then runs this course."""

    course: Course


@dataclass(frozen=True, slots=True)
class OfferPutOff:
    """The person asks to be asked again in so many minutes (1 to 60)."""

    minutes: int


@dataclass(frozen=True, slots=True)
class OfferSkipped:
    """The person skips the break that is on offer."""


@dataclass(frozen=True, slots=True)
class GuidePaused:
    """The person paused the guided break."""


@dataclass(frozen=True, slots=True)
class GuideResumed:
    """The person goes on with the guided break."""


@dataclass(frozen=True, slots=True)
class GuideMovedOn:
    """The person wants the next part of the guided break."""


@dataclass(frozen=True, slots=True)
class GuideStopped:
    """The person ends the guided break here."""


Event = (
    Looked
    | Acted
    | Locked
    | Unlocked
    | FellAsleep
    | WokeUp
    | HoldBegan
    | HoldEnded
    | Watching
    | PauseBegan
    | PauseEnded
    | BreakAsked
    | OfferAccepted
    | OfferPutOff
    | OfferSkipped
    | GuidePaused
    | GuideResumed
    | GuideMovedOn
    | GuideStopped
)


class NotNow(Exception):  # noqa: N818 - a refusal, not an error of the program
    """The event is not possible in the present state; the text says why, in one line."""
