"""What comes in to the break rules, and what they say has happened."""

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from deskcoach.core.breaks.routine import Course
from deskcoach.core.clock import Moment
from deskcoach.core.command import Command


class Kind(StrEnum):
    """The kinds of things that fall due while somebody sits."""

    STRETCH = "stretch"
    MOVE = "move"
    POSTURE = "posture"
    POSITION = "position"


BREAKS = (Kind.MOVE, Kind.STRETCH)
"""The kinds that are offered with a card; when both are due, the first is offered."""
CUES = (Kind.POSITION, Kind.POSTURE)
"""The kinds that are only shown, for a moment; when both are due, the first is shown."""


class BreakEventType(StrEnum):
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
    ASKED = "asked"


OUTCOMES = frozenset(
    {
        BreakEventType.DONE,
        BreakEventType.PART_DONE,
        BreakEventType.PUT_OFF,
        BreakEventType.SKIPPED,
        BreakEventType.UNANSWERED,
        BreakEventType.NATURAL,
    }
)
"""How an offer, or a break that nobody had to offer, can end."""


class BreakEvent(Struct, frozen=True):
    """One thing that the rules decided or noticed.

    Attributes:
        at: When, in elapsed seconds.
        what: The word for it.
        kind: Which kind it concerns, or None.
        why: The reason as a short code with a value, such as `desk:1800` or `hold:microphone`;
            `deskcoach.app.breaks.status` turns it into words. Where programs matter, their names
            stand behind another colon, such as `hold:microphone:Zoom, Noise filter`.
        offer: Number of the offer that it opens, tucks or closes, or None.
        offered: When that offer was made, in elapsed seconds, or None.
        seconds: A length that belongs to it: time guided, time away, time put off.
        desk: Time at the desk since the last break of this kind, before this ended it, seconds.
    """

    at: float
    what: BreakEventType
    kind: Kind | None
    why: str
    offer: int | None = None
    offered: float | None = None
    seconds: float = 0.0
    desk: float = 0.0


# Events: what the world or the person did. Each is handed to `step.step` with the moment at
# which it is handled; `at` says when it happened, where that may be earlier.


class Looked(Struct, frozen=True):
    """The clock was read and nothing else happened; input was last seen at `last_input`.

    Attributes:
        last_input: When; None: nobody can tell, or it is of no interest.
        steady: It has come all the time since the last step, every few seconds; see `InputComes`.
    """

    last_input: float | None = None
    steady: bool = False


class Acted(Struct, frozen=True):
    """The person used DeskCoach itself, so they are there."""


class Locked(Struct, frozen=True):
    """The screen was locked."""


class Unlocked(Struct, frozen=True):
    """The screen was unlocked, which only a person does."""


class FellAsleep(Struct, frozen=True):
    """The machine, or this program, stopped at `at` elapsed seconds."""

    at: float


class WokeUp(Struct, frozen=True):
    """The machine, or this program, goes on. Nobody need be there."""


class HoldBegan(Struct, frozen=True):
    """Something began during which no break is offered; with `seconds`, it ends by itself.

    Of a window that fills the screen, of do-not-disturb and of the microphone it says that they are
    there, or are so in another way: whether they hold is a rule (`seen`).

    Attributes:
        reason: What it is.
        seconds: How long it lasts, if that is known.
        programs: Who fills the screen or uses the device; empty where nobody knows.
        grabs: Of a window that fills the screen: its program keeps all input to itself, as a game.
    """

    reason: str
    seconds: float | None = None
    programs: tuple[str, ...] = ()
    grabs: bool = False


class HoldEnded(Struct, frozen=True):
    """It is over."""

    reason: str


class Watching(Struct, frozen=True):
    """Something is watched or listened to (or no longer): missing input is not absence."""

    on: bool


class Attended(Struct, frozen=True):
    """What holds a break is looked after from here on, and told; or no longer: nobody knows of it.

    Until it is told otherwise, do-not-disturb has then been on all the time.
    """

    on: bool


class PauseBegan(Struct, frozen=True):
    """The person asked for quiet for so many seconds (60 s to 36 h).

    Attributes:
        seconds: How many, as far as one knows now.
        until_tomorrow: When they asked for quiet until tomorrow; None where it is a length.
    """

    seconds: float
    until_tomorrow: Moment | None = None


class PauseEnded(Command, frozen=True, tag="resume"):
    """The person ended the pause."""


class BreakAsked(Struct, frozen=True):
    """The person wants a break now, which then runs this course."""

    kind: Kind
    course: Course


class OfferAccepted(Struct, frozen=True):
    """The person starts the break that is on offer, which then runs this course."""

    course: Course


class OfferPutOff(Struct, frozen=True):
    """The person asks to be asked again in so many minutes (1 to 60)."""

    minutes: int


class OfferSkipped(Struct, frozen=True):
    """The person skips the break that is on offer."""


class GuidePaused(Command, frozen=True, tag="guide-pause"):
    """The person paused the guided break."""


class GuideResumed(Command, frozen=True, tag="guide-resume"):
    """The person goes on with the guided break."""


class GuideHurts(Command, frozen=True, tag="guide-hurts"):
    """It hurts: the guided break waits for what the person chooses. Said twice, it is said once."""


class GuideMovedOn(Command, frozen=True, tag="guide-next"):
    """The person wants the next part of the guided break; where it hurts, another exercise."""


class GuideStopped(Command, frozen=True, tag="guide-stop"):
    """The person ends the guided break here."""


GuideEvent = GuidePaused | GuideResumed | GuideHurts | GuideMovedOn | GuideStopped
"""What a person has the guided break do."""

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
    | Attended
    | PauseBegan
    | PauseEnded
    | BreakAsked
    | OfferAccepted
    | OfferPutOff
    | OfferSkipped
    | GuideEvent
)


InputComes = Literal["any", "steady", "none"]
"""What is known of the input until one looks again: it may come or not, it comes every few seconds
(fewer than a slot of `seen`, and than would be an absence), or none comes."""


class NotNow(Exception):  # noqa: N818 - a refusal, not an error of the program
    """The event is not possible in the present state; the text says why, in one line."""
