"""What the screens show: plain values, made by the use cases, drawn by the ui."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from deskcoach.app.pages import Ribbon, StrengthWeek
from deskcoach.core.events import Kind, What
from deskcoach.core.exercises import Exercise, Source
from deskcoach.core.guide import Course


class Mode(StrEnum):
    """The state of the program in one word; each has a tray icon and a sentence."""

    WORKING = "working"
    DUE = "due"
    OFFERED = "offered"
    PUT_OFF = "put-off"
    GUIDED = "guided"
    RESTING = "resting"
    AWAY = "away"
    PAUSED = "paused"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class StatusScreen:
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


@dataclass(frozen=True, slots=True)
class CardScreen:
    """The break card.

    Attributes:
        offer: Number of the offer; answers carry it back: a late click answers nothing else.
        kind: Which break is offered.
        exercise: The (first) stretch of it.
        desk_seconds: Time at the desk without a break of this kind.
        length: How long the break takes, in seconds.
        later: The choices behind Later, in minutes.
        source: Where the stretch comes from.
    """

    offer: int
    kind: Kind
    exercise: Exercise
    desk_seconds: float
    length: float
    later: tuple[int, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class GuideScreen:
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
        source: Where the stretches come from.
    """

    kind: Kind
    course: Course
    exercises: tuple[Exercise, ...]
    position: float
    as_of: float
    running: bool
    paused: bool
    source: Source


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of today's log, newest first."""

    at: datetime
    kind: Kind | None
    what: What
    exercise: str
    seconds: float


@dataclass(frozen=True, slots=True)
class TodayScreen:
    """The first page of the window.

    Attributes:
        status: The state now.
        done: Guided breaks done today.
        natural: Natural breaks today.
        lines: Today's outcomes, newest first.
        problems: What cannot be used at present, each in one line with its remedy.
        tray: Whether a tray shows the icon; where none does, the window says so.
        ribbon: The day so far, or None where nobody looked.
        strength: This week's strength sessions, or None while there is no plan.
        why: Why the next break comes when it comes, in one line; empty where nobody knows.
    """

    status: StatusScreen
    done: int
    natural: int
    lines: tuple[LogLine, ...]
    problems: tuple[str, ...]
    tray: bool
    ribbon: Ribbon | None = None
    strength: StrengthWeek | None = None
    why: str = ""
