"""What can be asked for of breaks, of the settings and of the program.

Each command is a type, by which what comes over the socket is checked (`any_command`). Those of
sessions and plan are in `strength.requests`, those of doses, routines and notes in
`strength.record_requests`, the rest in `library`, `packs` and `export`. Those of a running session
are in `core.strength.commands`, those of a guided break in `core.breaks.events`: they go to the
rules as they are. What carries all of them out is told by `commands`.
"""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta

from deskcoach.core.breaks.events import GuideEvent, PauseEnded
from deskcoach.core.command import Command
from deskcoach.core.settings import PROGRAM

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


class TryLog(Command, frozen=True, tag="try-log"):
    """Have the log tried at once, which could not take something; tells whether it can now."""


class Quit(Command, frozen=True, tag="quit"):
    """End the program."""


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
SettingCommand = ChangeSetting | Programs | SortProgram
ProgramCommand = OpenWindow | Doctor | SetAutostart | FirstRunDone | TryLog | Quit
