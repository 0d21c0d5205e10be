"""What the screens read when they are shown, as functions that the composition root hands in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from deskcoach.app.pages import HistoryScreen, LibraryScreen, SessionLine, SetLine
from deskcoach.app.screens import TodayScreen
from deskcoach.core.problems import Problem
from deskcoach.core.settings import Settings


@dataclass(frozen=True, slots=True)
class HistoryReads:
    """What the history reads.

    Attributes:
        overview: The history over so many weeks.
        sessions: The sessions that began from a day to a day, newest first.
        sets: The sets of a session, in the order in which they were done.
        week_text: This week in a few lines, for a message or a note.
    """

    overview: Callable[[int], HistoryScreen] = lambda _weeks: HistoryScreen()
    sessions: Callable[[date, date], tuple[SessionLine, ...]] = lambda _first, _last: ()
    sets: Callable[[str], tuple[SetLine, ...]] = lambda _session: ()
    week_text: Callable[[], str] = str


@dataclass(frozen=True, slots=True)
class Reads:
    """What is read.

    Attributes:
        today: The first page.
        settings: The settings in force, and what is wrong in their file.
        autostart: Whether DeskCoach starts when one logs in.
        history: What was done, added up.
        library: The exercises, or None where there are none to show.
        first_run: Whether nobody has gone through the first steps yet.
        why: What the program decided lately and why, newest first, one line each.
    """

    today: Callable[[], TodayScreen]
    settings: Callable[[], tuple[Settings, tuple[Problem, ...]]]
    autostart: Callable[[], bool]
    history: HistoryReads = HistoryReads()
    library: Callable[[], LibraryScreen | None] = lambda: None
    first_run: Callable[[], bool] = lambda: False
    why: Callable[[], tuple[str, ...]] = tuple
