"""What can be asked for: the type of each command, by which what comes over the socket is checked.

Those of a running session are in `core.strength.commands`, those of a guided break in
`core.breaks.events`: they go to the rules as they are. What carries all of them out is told by
`commands`.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from deskcoach.app.library.requests import ExerciseCommand
from deskcoach.app.packs.requests import PackCommand
from deskcoach.app.strength.requests import DoseCommand
from deskcoach.core.breaks.events import GuideEvent, PauseEnded
from deskcoach.core.command import Command
from deskcoach.core.exchange import DateOrder
from deskcoach.core.records import NoteRecord, SessionRecord, SetRecord
from deskcoach.core.settings import PROGRAM, WEEKDAYS
from deskcoach.core.strength.commands import Load, Reps, SessionCommand
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR, Unit

Level = Annotated[int, Meta(ge=0, le=10)]


Minutes = Annotated[int, Meta(ge=1, le=60)]
PauseMinutes = Annotated[float, Meta(ge=1, le=36 * 60)]
LOG_PAGE = 2000
"""Outcomes in one reply, at most: 0.4 MB, put together in some 30 ms."""


class Status(Command, frozen=True, tag="status"):
    """What is going on?"""


class TakeBreak(Command, frozen=True, tag="break"):
    """Start a break now."""

    kind: Literal["stretch", "move"] | None = None
    exercise: str | None = None


class StartBreak(Command, frozen=True, tag="start"):
    """Start the break that is on offer."""

    offer: int | None = None


class SnoozeBreak(Command, frozen=True, tag="later"):
    """Ask again in so many minutes."""

    minutes: Minutes
    offer: int | None = None


class SkipBreak(Command, frozen=True, tag="skip"):
    """Skip the break that is on offer."""

    offer: int | None = None


class PauseBreaks(Command, frozen=True, tag="pause"):
    """Be quiet for a while; without minutes, until tomorrow."""

    minutes: PauseMinutes | None = None
    until: Literal["tomorrow"] | None = None


class ShowLog(Command, frozen=True, tag="log"):
    """The outcomes since a time (ISO 8601 with offset); without one, today's.

    A long log is asked for page by page: `skip` so many, and give at `most` so many.
    """

    since: datetime | None = None
    skip: Annotated[int, Meta(ge=0, le=10**9)] = 0
    most: Annotated[int, Meta(ge=1, le=LOG_PAGE)] = LOG_PAGE


class Why(Command, frozen=True, tag="why"):
    """Why a break came, or did not: the last decisions in plain words."""

    limit: Annotated[int, Meta(ge=1, le=1000)] = 20


class Meeting(Command, frozen=True, tag="meeting"):
    """In a meeting for so many minutes; without minutes, not any more."""

    minutes: PauseMinutes | None = None


class ChangeSetting(Command, frozen=True, tag="set"):
    """Change one setting."""

    section: str
    key: str
    value: Any


ProgramList = Literal[
    "fullscreen_work", "fullscreen_watch", "microphone_listens", "microphone_calls"
]


class SortProgram(Command, frozen=True, tag="sort-program"):
    """Put a program into a list of exceptions, and out of its opposite; or take it out."""

    program: Annotated[str, Meta(pattern=PROGRAM)]
    list: ProgramList
    on: bool = True


class Programs(Command, frozen=True, tag="programs"):
    """Which programs can be excepted, and which are."""


class OpenWindow(Command, frozen=True, tag="open"):
    """Show the window; with a file, what that pack would add."""

    page: Literal["today", "plan", "history", "library", "settings"] = "today"
    file: Annotated[str, Meta(max_length=4096)] = ""


class Doctor(Command, frozen=True, tag="doctor"):
    """What works, what does not, and what to do."""


class SetAutostart(Command, frozen=True, tag="autostart"):
    """Start with the desktop, or not; without a word, tell which."""

    on: bool | None = None


class FirstRunDone(Command, frozen=True, tag="first-run-done"):
    """The first steps were taken, or skipped: they do not come again."""


class Quit(Command, frozen=True, tag="quit"):
    """End the program."""


# -- Strength ----


class AskSession(Command, frozen=True, tag="session"):
    """Show the session that is open, or a new one; the check comes first where it is due."""

    exercises: tuple[str, ...] = ()
    sets: Annotated[int, Meta(ge=1, le=6)] | None = None
    manual: bool = False
    routine: str = ""


class Safety(Command, frozen=True, tag="safety"):
    """Show the check, or what followed from it."""


class SafetyAnswer(Command, frozen=True, tag="safety-answer"):
    """What was ticked in the check, and the usual pain, which may be left out."""

    ticked: tuple[str, ...] = ()
    pain: Level | None = None


class SafetyRead(Command, frozen=True, tag="safety-read"):
    """The advice was read."""


class SafetySeen(Command, frozen=True, tag="safety-seen"):
    """Somebody has had a look since."""


class SafetyLater(Command, frozen=True, tag="safety-later"):
    """Not now."""


class ShowPlan(Command, frozen=True, tag="plan"):
    """The week as it stands."""


class PlanDays(Command, frozen=True, tag="plan-days"):
    """The days of the plan, as ISO weekdays."""

    days: Annotated[tuple[Annotated[int, Meta(ge=1, le=7)], ...], Meta(min_length=1)]


class PlanTime(Command, frozen=True, tag="plan-time"):
    """From when a session is offered."""

    at: Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class PlanMove(Command, frozen=True, tag="plan-move"):
    """Move a day within its week; with `swap`, what is planned on the other day takes its place."""

    day: date
    to: date
    swap: bool = False


class PlanPause(Command, frozen=True, tag="plan-pause"):
    """No sessions up to a day, or until further notice."""

    until: date | None = None


class PlanResume(Command, frozen=True, tag="plan-resume"):
    """End that."""


class PlanHoliday(Command, frozen=True, tag="plan-holiday"):
    """No sessions from one day to another, and no stretch breaks where `breaks` says so."""

    first: date
    last: date
    breaks: bool = False


class PlanHolidayEnd(Command, frozen=True, tag="plan-holiday-end"):
    """Take the holiday out that begins on a day; gives it back."""

    first: date


class SnoozeSession(Command, frozen=True, tag="plan-later"):
    """Offer the session again in so many minutes."""

    minutes: Minutes
    offer: int | None = None


class SkipSession(Command, frozen=True, tag="plan-skip"):
    """Not today."""

    offer: int | None = None


class PlanCalendar(Command, frozen=True, tag="plan-calendar"):
    """The plan as the text of an `.ics` file."""


class ExerciseBack(Command, frozen=True, tag="exercise-back"):
    """Bring an exercise back."""

    exercise: str


class ShowSets(Command, frozen=True, tag="sets"):
    """The sets of a week; without a day, of this one."""

    week: date | None = None


class SetCorrect(Command, frozen=True, tag="set-correct"):
    """Correct a set of an earlier session; gives back what it was."""

    id: str
    reps: Reps | None = None
    load: Load | None = None
    effort: Level | None = None


class SetRemove(Command, frozen=True, tag="set-remove"):
    """Take a set out; gives it back."""

    id: str


class SessionRemove(Command, frozen=True, tag="session-remove"):
    """Take a session out with its sets; gives them back."""

    id: str


class SessionRestore(Command, frozen=True, tag="session-restore"):
    """Put back what one of the three before gave back."""

    session: SessionRecord | None = None
    sets: tuple[SetRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()


StrengthCommand = (
    AskSession
    | Safety
    | SafetyAnswer
    | SafetyRead
    | SafetySeen
    | SafetyLater
    | ShowPlan
    | PlanMove
    | PlanPause
    | PlanResume
    | PlanHoliday
    | PlanHolidayEnd
    | SnoozeSession
    | SkipSession
    | ExerciseBack
    | ShowSets
    | SetCorrect
    | SetRemove
    | SessionRemove
    | SessionRestore
    | DoseCommand
)


def weekdays(days: tuple[int, ...]) -> tuple[str, ...]:
    """ISO weekdays as the settings name them, in order."""
    return tuple(WEEKDAYS[number - 1] for number in sorted(set(days)))


# -- The part of the table of commands that is about the person's data: along, in again, gone ---


Format = Literal["json", "csv", "hevy", "strong", "ics", "pdf", "html", "plan"]
Matches = Annotated[
    dict[Annotated[str, Meta(max_length=200)], Annotated[str, Meta(max_length=60)]],
    Meta(max_length=2000),
]


class Export(Command, frozen=True, tag="export"):
    """Write a file; `format` and `path` as in `Archives.write_out`.

    `separator` and `decimal` are those of `csv`; without a word, of the person's language.
    `person`, `notes` and `without` (ids of notes) are of `pdf` and `html`; `routine` is of `plan`.
    """

    format: Format
    path: str
    since: datetime | None = None
    until: datetime | None = None
    separator: Literal[",", ";", "\t"] | None = None
    decimal: Literal[".", ","] | None = None
    person: Annotated[str, Meta(max_length=80)] = ""
    notes: bool = True
    without: Annotated[tuple[str, ...], Meta(max_length=1000)] = ()
    routine: Annotated[str, Meta(max_length=60)] = ""


class Import(Command, frozen=True, tag="import"):
    """Take a backup or the file of another app in, or tell what that would do.

    For a file of another app: `matches` says what an exercise of it is, by the name that it has
    there: the id of one of ours, `new`, or `leave`. Without a word, one that is surely ours is
    that, and any other one becomes a new one; with `guesses` also one that is perhaps ours is it.
    `unit` is that of all weights, `order` what comes first in a date of three numbers.
    """

    path: str
    dry_run: bool = False
    replace: bool = False
    matches: Matches = msgspec.field(default_factory=dict)
    guesses: bool = False
    unit: Unit | None = None
    order: DateOrder | None = None


class Imports(Command, frozen=True, tag="imports"):
    """The imports from other apps of which something is left, the latest first."""


class ImportUndo(Command, frozen=True, tag="import-undo"):
    """Take the sets of an import out again: of the latest, or of the one that is named."""

    batch: Annotated[str, Meta(pattern=r"^[0-9a-f]{12}\Z")] | None = None


class Backups(Command, frozen=True, tag="backups"):
    """The backups that DeskCoach has made, the most complete first."""


class Restore(Command, frozen=True, tag="restore"):
    """Bring back what a backup holds and the log does not, or tell what that would be."""

    name: str | None = None
    dry_run: bool = False
    replace: bool = False


class Quarantine(Command, frozen=True, tag="quarantine"):
    """The rows of the log that could not be read, and were set aside."""


class Dates(Command, frozen=True, tag="dates"):
    """Which records a wrong clock has dated; or date them by their place in the order."""

    correct: bool = False


class Delete(Command, frozen=True, tag="delete"):
    """Remove what happened in a range, or everything, for good; or count it."""

    since: datetime | None = None
    until: datetime | None = None
    everything: bool = False
    dry_run: bool = False


DataCommand = (
    Export
    | Import
    | Imports
    | ImportUndo
    | Backups
    | Restore
    | Quarantine
    | Dates
    | Delete
    | PackCommand
)


BreakCommand = (
    Status
    | TakeBreak
    | StartBreak
    | SnoozeBreak
    | SkipBreak
    | PauseBreaks
    | PauseEnded
    | GuideEvent
    | ShowLog
    | Why
    | Meeting
)
SettingCommand = ChangeSetting | Programs | SortProgram | PlanDays | PlanTime
ProgramCommand = PlanCalendar | OpenWindow | Doctor | SetAutostart | FirstRunDone | Quit
AnyCommand = (
    BreakCommand
    | SettingCommand
    | ProgramCommand
    | SessionCommand
    | StrengthCommand
    | ExerciseCommand
    | DataCommand
)

_LONGEST_ERROR = 400


def read_command(words: object) -> AnyCommand:
    """The command that plain JSON values are, such as `{"command": "later", "minutes": 5}`.

    Raises:
        ValueError: They are none; one line.
    """
    try:
        command: AnyCommand = msgspec.convert(words, AnyCommand)
        _check_times(command)
    except (msgspec.ValidationError, OverflowError, UnicodeError) as error:
        raise ValueError(_one_line(str(error))) from None
    return command


def _check_times(command: Command) -> None:
    """See that all its times can be told in any zone."""
    for name, value in msgspec.structs.asdict(command).items():
        if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            words = f"{value}: choose a time between the years {FIRST_YEAR} and {LAST_YEAR}"
            raise msgspec.ValidationError(f"{name}: {words}")


def _one_line(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _LONGEST_ERROR else f"{line[: _LONGEST_ERROR - 1]}…"
