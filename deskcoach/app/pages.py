"""What the pages of the window show: plain values; where a number comes from is not their affair."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from deskcoach.core.events import What
from deskcoach.core.exercises import Catalogue
from deskcoach.core.plan import WeekView


class SpanKind(StrEnum):
    """What a part of the day was."""

    WORK = "work"
    NATURAL = "natural"
    GUIDED = "guided"
    HELD = "held"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class DaySpan:
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


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The day as a ribbon.

    Attributes:
        spans: In order of time, without gaps wanted but with gaps allowed.
        now: Where the line stands.
        coming: When the next breaks would fall due, if one stays at the desk.
    """

    spans: tuple[DaySpan, ...]
    now: datetime
    coming: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class StrengthWeek:
    """This week's strength sessions.

    Attributes:
        week: The week as it stands.
        today: The local date.
        sets: How many sets were done on a day.
        minutes: How long a session takes, about.
    """

    week: WeekView
    today: date
    sets: Mapping[date, int] = field(default_factory=dict)
    minutes: int = 20


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """One week in the charts.

    Attributes:
        monday: Its first day.
        sessions: Sets of each session, in order of time.
        desk_minutes: Usual (median) time at the desk between breaks, or None without any.
        pain: Average of what was told, 0 to 10, or None.
        effort: The same of the effort of its sessions.
    """

    monday: date
    sessions: tuple[int, ...] = ()
    desk_minutes: float | None = None
    pain: float | None = None
    effort: float | None = None

    @property
    def sets(self) -> int:
        """All sets of the week."""
        return sum(self.sessions)


@dataclass(frozen=True, slots=True)
class DayNumbers:
    """One day in the year's map: guided breaks taken, and strength sessions begun."""

    day: date
    guided: int = 0
    sessions: int = 0


@dataclass(frozen=True, slots=True)
class ExerciseNumbers:
    """One exercise in the table; `aside` tells since when it waits, or None."""

    id: str
    name: str
    sessions: int
    sets: int
    reps: float
    unit: str = "reps"
    load_kg: float | None = None
    effort: float | None = None
    last: date | None = None
    aside: date | None = None


@dataclass(frozen=True, slots=True)
class HistoryScreen:
    """The history over some weeks, and a year's map.

    Attributes:
        weeks: Oldest first; the last one is this week.
        goal_sessions: Sessions a week that are meant.
        goal_sets: Sets that those make.
        days: A year of days, oldest first; the last one is today.
        outcomes: How often breaks ended in each way, over these weeks.
        desk_goal: Minutes at the desk after which a break is offered.
        exercises: All-time numbers of each exercise.
        since: The first day of those, or None while there are none.
    """

    weeks: tuple[WeekNumbers, ...] = ()
    goal_sessions: int = 3
    goal_sets: int = 27
    days: tuple[DayNumbers, ...] = ()
    outcomes: Mapping[What, int] = field(default_factory=dict)
    desk_goal: float = 30.0
    exercises: tuple[ExerciseNumbers, ...] = ()
    since: date | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show yet."""
        trained = any(week.sessions for week in self.weeks) or bool(self.exercises)
        return not trained and not any(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in a list."""

    id: str
    started: datetime
    sets: int
    minutes: int
    effort: int | None = None
    pain: int | None = None


@dataclass(frozen=True, slots=True)
class SetLine:
    """One set that can be corrected."""

    id: str
    exercise: str
    number: int
    actual: float
    unit: str = "reps"
    load_kg: float | None = None


@dataclass(frozen=True, slots=True)
class LibraryScreen:
    """The exercises that can be used.

    Attributes:
        catalogue: All of them.
        own: Ids of the person's own.
        folder: Where own exercises are put.
        history: What was done of each strength exercise, by id.
        held: How often each stretch was held in a guided break, by id.
        today: The local date; it decides how a review date is told.
    """

    catalogue: Catalogue
    today: date
    own: frozenset[str] = frozenset()
    folder: str = ""
    history: Mapping[str, ExerciseNumbers] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
