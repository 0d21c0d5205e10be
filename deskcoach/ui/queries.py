"""What the screens read when they are shown, as functions that the composition root hands in."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from deskcoach.app.page_models import (
    LibraryScreen,
    OpenPrograms,
    PlanScreen,
    TodayScreen,
    Trouble,
)
from deskcoach.core.settings import Settings

if TYPE_CHECKING:  # the idle program does not import the history
    from datetime import date

    from deskcoach.app.breaks.exceptions import WhyLine
    from deskcoach.app.history.view_models import Filter, HistoryScreen, SessionLine
    from deskcoach.core.records import SetRecord


class HistoryReads(Struct, frozen=True):
    """What the history reads.

    Attributes:
        overview: The page as a filter would have it; None where nothing is kept at all.
        sessions: The sessions of the ISO week of a day, oldest first; of one exercise, by its id,
            or of all.
        sets: The sets of a session, in the order in which they were done.
        week_text: This week in a few lines, for a message or a note.
        desk_goal: Minutes at the desk after which a break is offered.
        prepare: Adds up the years before this one, so that they are there when they are asked for.
        name_of: The name of an exercise in English, by its id.
    """

    overview: "Callable[[Filter], HistoryScreen | None]" = lambda _filter: None
    sessions: "Callable[[date, str | None], tuple[SessionLine, ...]]" = lambda _day, _exercise: ()
    sets: "Callable[[str], Sequence[SetRecord]]" = lambda _session: ()
    week_text: Callable[[], str] = str
    desk_goal: Callable[[], float] = lambda: 30.0
    prepare: Callable[[], None] = lambda: None
    name_of: Callable[[str], str] = str


class Places(Struct, frozen=True):
    """Where the person's own files lie.

    Attributes:
        log: What was done.
        settings: The settings.
        exercises: The folder of one's own exercises.
    """

    log: str = ""
    settings: str = ""
    exercises: str = ""


class Reads(Struct, frozen=True):
    """What is read.

    Attributes:
        today: The first page.
        settings: The settings in force, and what is wrong in their file.
        autostart: Whether DeskCoach starts when one logs in.
        history: What was done, added up.
        library: The exercises, or None where there are none to show.
        first_run: Whether nobody has gone through the first steps yet.
        why: What the program decided lately and why, newest first.
        open_programs: The programs that have windows now, and those that use the microphone.
        plan: The weekly plan of strength sessions, or None where nobody can tell.
        below: What an organisation gives as defaults of the settings; None: nothing.
        places: Where the person's own files lie.
        other_breaks: Whether the desktop itself asks for breaks, too.
    """

    today: Callable[[], TodayScreen]
    settings: Callable[[], tuple[Settings, tuple[Trouble, ...]]]
    autostart: Callable[[], bool]
    history: HistoryReads = HistoryReads()
    library: Callable[[], LibraryScreen | None] = lambda: None
    first_run: Callable[[], bool] = lambda: False
    why: "Callable[[], tuple[WhyLine, ...]]" = tuple
    open_programs: Callable[[], OpenPrograms] = OpenPrograms
    below: Callable[[], Settings | None] = lambda: None
    plan: Callable[[], PlanScreen | None] = lambda: None
    places: Places = Places()
    other_breaks: Callable[[], bool] = lambda: False
