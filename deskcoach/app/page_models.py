"""What the pages of the window show: plain values, made by the use cases, drawn by the ui."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from deskcoach.app.library.ports import FileProblem
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.exercises import Catalogue, Exercise
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.strength.plan import Break, Plan, PlanDay, WeekView
from deskcoach.core.strength.routine import Routine
from deskcoach.core.typed import Unit

if TYPE_CHECKING:
    from deskcoach.app.history.view_models import ExerciseRow
    from deskcoach.core.history.progress import Progress
    from deskcoach.core.strength.session import Block


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
    from deskcoach.core.history.progress import Progress

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
    broken: tuple[FileProblem, ...] = ()
    deleted: tuple[Exercise, ...] = ()
    drafts: tuple[Exercise, ...] = ()
    progress: "Callable[[str], Progress]" = no_progress
    unit: Unit = "kg"
    prescribed: Mapping[str, PrescriptionRecord] = field(default_factory=dict)


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


class LogLine(Struct, frozen=True):
    """One line of today's log, newest first; `walked`: a guided break without a stretch."""

    at: datetime
    kind: Kind | None
    what: BreakEventType
    exercise: str
    seconds: float
    walked: bool = False


class Trouble(Struct, frozen=True):
    """Something that cannot be used at present.

    Attributes:
        line: What it is, and what to do.
        about: Where it stands: `settings`, `exercises` or `log`.
        path: The file that it stands in; empty: nobody knows.
        again: Whether it may be gone when it is tried again.
    """

    line: str
    about: str
    path: str = ""
    again: bool = False


class TodayScreen(Struct, frozen=True):
    """The first page of the window.

    Attributes:
        status: The state now.
        done: Guided breaks done today.
        natural: Natural breaks today.
        lines: Today's outcomes, newest first.
        problems: What cannot be used at present.
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
    problems: tuple[Trouble, ...]
    tray: bool
    ribbon: Ribbon | None = None
    plan: PlanScreen | None = None
    sets: Mapping[date, tuple[int, ...]] = field(default_factory=dict)
    minutes: int | None = None
