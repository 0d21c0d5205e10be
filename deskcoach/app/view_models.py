"""What tray, card, player and check show: plain values, made by the use cases, drawn by the ui.

What the pages of the window show is in `page_models`: no window, no need of it.
"""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct, field

from deskcoach.app.mode import Mode
from deskcoach.app.requests import SkipBreak, SnoozeBreak, StartBreak
from deskcoach.app.strength.requests import AskSession, SkipSession, SnoozeSession
from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import Course
from deskcoach.core.command import Command
from deskcoach.core.exercises import Exercise, Source


class StatusScreen(Struct, frozen=True):
    """The tray icon, its menu, the head of the window, `deskcoach status`.

    Attributes:
        mode: The state in one word.
        next_kind: Which break comes next, or None when no kind is enabled.
        next_seconds: Seconds at the desk until it falls due (0 when it is), or None.
        progress: How far the ring has filled, 0 to 1.
        heads_up: The next break is about to be offered.
        desk_seconds: Time at the desk since the last break of any kind.
        holds: What keeps a break from being offered, as codes (`microphone`, `meeting`, …).
        owed: The kinds that are due.
        paused_until: When the pause ends, on the wall clock, or None.
        asks_again: When a break that was put off is offered again, or None.
        strength_day: A strength session is planned for today, and was not done yet.
        until_seen: Sessions and stretches wait until the person has been seen: an urgent sign.
        quiet_since: Since when do-not-disturb has held, once that is half a day, or None.
        programs: Whose doing a hold is, by its code, as far as anybody knows.
    """

    mode: Mode
    next_kind: Kind | None
    next_seconds: float | None
    progress: float
    heads_up: bool
    desk_seconds: float
    holds: tuple[str, ...]
    owed: tuple[Kind, ...]
    paused_until: datetime | None
    asks_again: datetime | None
    strength_day: bool = False
    until_seen: bool = False
    quiet_since: datetime | None = None
    programs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class CardScreen(Struct, frozen=True):
    """The break card.

    Attributes:
        offer: Number of the offer; answers carry it back: a late click answers nothing else.
        kind: Which break is offered.
        exercise: The (first) stretch of it; None where stretches wait until one has been seen.
        desk_seconds: Time at the desk without a break of this kind.
        length: How long the break takes, in seconds.
        later: The choices behind Later, in minutes; none when it was put off often enough.
        source: Where our stretches come from, if there is one on it.
        can_skip: Whether it can be skipped still, by the limit that the person chose.
        trial: It is only shown to be tried: nothing of it is kept.
    """

    offer: int
    kind: Kind
    exercise: Exercise | None
    desk_seconds: float
    length: float
    later: tuple[int, ...]
    source: Source | None
    can_skip: bool = True
    trial: bool = False

    def start(self) -> Command:
        """Yes."""
        return StartBreak(self.offer)

    def snooze(self, minutes: int) -> Command:
        """Not now: ask again."""
        return SnoozeBreak(minutes, self.offer)

    def skip(self) -> Command:
        """No."""
        return SkipBreak(self.offer)


class GuideScreen(Struct, frozen=True):
    """The stretch player.

    Between two of these the player goes on by itself: while `running`, the position grows with
    the elapsed clock from `position` at `as_of`.

    Attributes:
        kind: Which break is guided.
        course: All phases of it.
        exercises: The stretches in it, by id.
        position: Seconds into the course.
        as_of: Elapsed seconds at which `position` was true.
        running: False while paused or while the person goes on typing.
        paused: The person pressed Pause.
        hurting: The person said that it hurts, and chooses how to go on.
        source: Where our stretches come from, if there are any in it.
        firm: It stands on every screen, and leaving it takes three seconds.
    """

    kind: Kind
    course: Course
    exercises: tuple[Exercise, ...]
    position: float
    as_of: float
    running: bool
    paused: bool
    source: Source | None
    firm: bool = False
    hurting: bool = False


class SessionCard(Struct, frozen=True):
    """The break card when it offers a strength session.

    Attributes:
        offer: Number of the offer; answers carry it back.
        day: The local date.
        exercise: The first exercise, for its figure.
        exercises: How many there are.
        minutes: About how long it takes.
        later: The choices behind Later, in minutes.
        sentence: Why it comes today, where it was planned for another day; else empty.
        can_skip: It always can.
    """

    offer: int
    day: date
    exercise: Exercise
    exercises: int
    minutes: int
    later: tuple[int, ...]
    sentence: str = ""
    can_skip: bool = True

    def start(self) -> Command:
        """Yes."""
        return AskSession()

    def snooze(self, minutes: int) -> Command:
        """Not now: ask again."""
        return SnoozeSession(minutes, self.offer)

    def skip(self) -> Command:
        """No."""
        return SkipSession(self.offer)


OfferCard = CardScreen | SessionCard
"""Whatever can be offered: each knows what answers to it."""


def usual_later(choices: tuple[int, ...]) -> int:
    """What one click on Later means: the middle one of the choices, in minutes; 0 without any."""
    return choices[len(choices) // 2] if choices else 0


class SafetyScreen(Struct, frozen=True):
    """What the check before strength work shows.

    Attributes:
        today: The local date.
        ticked: What was ticked the last time.
        pain: The usual pain that was told with it, 0 to 10, or None.
        answered: Show what followed from it, instead of the questions.
        first: Nobody has answered it yet.
    """

    today: date
    ticked: frozenset[str] = frozenset()
    pain: int | None = None
    answered: bool = False
    first: bool = True
