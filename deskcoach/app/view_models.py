"""What the screens show: plain values, made by the use cases, drawn by the ui."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from deskcoach.app.library.ports import BrokenFile
from deskcoach.app.mode import Mode
from deskcoach.app.requests import (
    AnyCommand,
    AskSession,
    SkipBreak,
    SkipSession,
    SnoozeBreak,
    SnoozeSession,
    StartBreak,
)
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.breaks.routine import Course
from deskcoach.core.exercises import Catalogue, Exercise, Source
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.strength.plan import Break, Plan, PlanDay, WeekView
from deskcoach.core.strength.routine import Routine
from deskcoach.core.typed import Unit

if TYPE_CHECKING:
    from deskcoach.app.history.view_models import ExerciseRow
    from deskcoach.core.history.progress import Progress
    from deskcoach.core.strength.session import Block


# -- What the pages of the window show: plain values, made by the use cases, drawn by the ui ----


class OpenPrograms(Struct, frozen=True):
    """Programs that can be excepted, by the names that they call themselves.

    Attributes:
        windows: Those that have windows, as far as the desktop tells.
        microphone: Those that use the microphone.
    """

    windows: tuple[str, ...] = ()
    microphone: tuple[str, ...] = ()


class SpanKind(StrEnum):
    """What a part of the day was."""

    WORK = "work"
    NATURAL = "natural"
    GUIDED = "guided"
    HELD = "held"
    AWAY = "away"


class DaySpan(Struct, frozen=True):
    """A part of the day.

    Attributes:
        kind: What it was.
        start: When it began, on the wall clock.
        end: When it ended; the last one ends now.
        why: For a span in which breaks were held, the codes of the reasons, with commas.
    """

    kind: SpanKind
    start: datetime
    end: datetime
    why: str = ""


class Ribbon(Struct, frozen=True):
    """The day as a ribbon.

    Attributes:
        spans: In order of time, without gaps wanted but with gaps allowed.
        now: Where the line stands.
        coming: When the next breaks would fall due, if one stays at the desk.
    """

    spans: tuple[DaySpan, ...]
    now: datetime
    coming: tuple[datetime, ...] = ()


def no_progress(_exercise: str) -> "Progress":
    """Where nothing is kept, nothing was done."""
    from deskcoach.core.history.progress import Progress  # noqa: PLC0415 - idle, nobody asks

    return Progress()


class LibraryScreen(Struct, frozen=True):
    """The exercises that can be used.

    Attributes:
        catalogue: All of them.
        own: Ids of the person's own.
        folder: Where own exercises are put.
        history: What was done of each strength exercise, by id.
        held: How often each stretch was held in a guided break, by id.
        today: The local date; it decides how a review date is told.
        until_seen: Sessions and stretches wait until the person has been seen.
        editable: Ids of those that the person can change.
        broken: Files of the person's own that do not read.
        deleted: What was deleted and can be brought back.
        drafts: Forms that were not finished.
        progress: What was done of an exercise over time, by its id.
        unit: In which loads are read.
        prescribed: The dose that was set last of each exercise, by its id.
    """

    catalogue: Catalogue
    today: date
    own: frozenset[str] = frozenset()
    folder: str = ""
    history: Mapping[str, "ExerciseRow"] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
    until_seen: bool = False
    editable: frozenset[str] = frozenset()
    broken: tuple[BrokenFile, ...] = ()
    deleted: tuple[Exercise, ...] = ()
    drafts: tuple[Exercise, ...] = ()
    progress: "Callable[[str], Progress]" = no_progress
    unit: Unit = "kg"
    prescribed: Mapping[str, PrescriptionRecord] = field(default_factory=dict)


# -- What the screens show: plain values, made by the use cases, drawn by the ui ----------------


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

    def start(self) -> AnyCommand:
        """Yes."""
        return StartBreak(self.offer)

    def snooze(self, minutes: int) -> AnyCommand:
        """Not now: ask again."""
        return SnoozeBreak(minutes, self.offer)

    def skip(self) -> AnyCommand:
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


class LogLine(Struct, frozen=True):
    """One line of today's log, newest first; `walked`: a guided break without a stretch."""

    at: datetime
    kind: Kind | None
    what: BreakEventType
    exercise: str
    seconds: float
    walked: bool = False


class TodayScreen(Struct, frozen=True):
    """The first page of the window.

    Attributes:
        status: The state now.
        done: Guided breaks done today.
        natural: Natural breaks today.
        lines: Today's outcomes, newest first.
        problems: What cannot be used at present, each in one line with its remedy.
        tray: Whether a tray shows the icon; where none does, the window says so.
        ribbon: The day so far, or None where nobody looked.
        plan: The week of strength sessions, or None where they are switched off.
        sets: How many sets each session of a day of this week had, in their order.
        minutes: About how long a session takes, or None where nobody knows.
    """

    status: StatusScreen
    done: int
    natural: int
    lines: tuple[LogLine, ...]
    problems: tuple[str, ...]
    tray: bool
    ribbon: Ribbon | None = None
    plan: "PlanScreen | None" = None
    sets: Mapping[date, tuple[int, ...]] = field(default_factory=dict)
    minutes: int | None = None


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

    def start(self) -> AnyCommand:
        """Yes."""
        return AskSession()

    def snooze(self, minutes: int) -> AnyCommand:
        """Not now: ask again."""
        return SnoozeSession(minutes, self.offer)

    def skip(self) -> AnyCommand:
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


class PlanScreen(Struct, frozen=True):
    """What the page of the weekly plan shows.

    Attributes:
        plan: Days, time and breaks.
        week: This week as it stands.
        today: The local date.
        hint: One sentence when the last session was less than two days ago; empty otherwise.
        aside: Ids and names of the exercises that wait.
        weeks: How many weeks in a row had their sessions.
        until_seen: Sessions wait until the person has been seen.
        weeks_around: The days around today, a row a week.
        routines: What sessions consist of.
        choices: The strength exercises that there are, each with its dose.
        stretches: Those that one can warm up with.
        taken: Ids of those that a stretch break takes; none: all of them.
    """

    plan: Plan
    week: WeekView
    today: date
    hint: str = ""
    aside: tuple[tuple[str, str], ...] = ()
    weeks: int = 0
    until_seen: bool = False
    weeks_around: tuple[tuple[PlanDay, ...], ...] = ()
    routines: tuple[Routine, ...] = ()
    choices: "tuple[tuple[Exercise, Block], ...]" = ()
    stretches: tuple[Exercise, ...] = ()
    taken: tuple[str, ...] = ()

    @property
    def pause(self) -> Break | None:
        """The break that today lies in, if any."""
        return next((b for b in self.plan.breaks if b.covers(self.today)), None)


__all__ = [
    "CardScreen",
    "GuideScreen",
    "LogLine",
    "PlanScreen",
    "SafetyScreen",
    "SessionCard",
    "StatusScreen",
    "TodayScreen",
]
