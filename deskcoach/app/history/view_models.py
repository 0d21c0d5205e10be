"""What the history page shows: plain values, made by `app.history`, drawn by the ui."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from deskcoach.core.history.order import Doubt
from deskcoach.core.history.statistics import HeatDay, OutcomeWeek, Series, WeekBar
from deskcoach.core.records import SessionRecord
from deskcoach.core.typed import Unit


class Period(StrEnum):
    """How much of the past the page shows, up to today."""

    WEEKS = "12-weeks"
    YEAR = "year"
    ALL = "all"


class Filter(Struct, frozen=True):
    """What the page is to show.

    Attributes:
        period: How much of the past.
        exercise: Only sets of this one, by its id, or None for all.
    """

    period: Period = Period.WEEKS
    exercise: str | None = None


class ExerciseRow(Struct, frozen=True):
    """One line of the table of exercises.

    Attributes:
        id: Of the exercise.
        name: Its name; its id where the catalogue has it no more.
        sessions: Sessions with at least one set of it.
        sets: How many sets.
        reps: Repetitions in all; 0 for holds.
        seconds: Held in all; 0 for repetitions.
        load_kg: The heaviest dumbbell of the newest session, or None without.
        effort: Average of what was told, 0 to 10, or None.
        last_done: The local day of its last set, whatever the filter; None: never.
        aside: Whether it is set aside because it hurt.
    """

    id: str
    name: str
    sessions: int
    sets: int
    reps: float
    seconds: float
    load_kg: float | None
    effort: float | None
    last_done: date | None
    aside: bool


class HistoryScreen(Struct, frozen=True):
    """The history page. Every week of the period is there, also those of nothing.

    Attributes:
        filter: What it shows.
        first: The first day of the period's first week.
        today: The local day.
        goal: Sessions that make a week.
        weeks: Sets and sessions per week; the last one is still going on.
        outcomes: Breaks by how they ended, per week.
        desk: Average time at the desk before a stretch break that was taken, in seconds.
        pain: Average pain per week.
        effort: Average effort per week.
        year: 53 weeks of days up to today, whatever the period; the first begins a week.
        exercises: All strength exercises of the catalogue, and those that were done besides.
        unit: In which loads are read.
        doubt: What a wrong clock has dated, and is counted nowhere.
        begun: The first day of which anything is kept; today, where nothing is.
    """

    filter: Filter
    first: date
    today: date
    goal: int
    weeks: tuple[WeekBar, ...]
    outcomes: tuple[OutcomeWeek, ...]
    desk: Series
    pain: Series
    effort: Series
    year: tuple[HeatDay, ...]
    exercises: tuple[ExerciseRow, ...]
    unit: Unit = "kg"
    doubt: Doubt | None = None
    begun: date = date.min

    @property
    def weeks_in(self) -> int:
        """For how many whole weeks something has been kept."""
        return (self.today - self.begun).days // 7

    @property
    def first_days(self) -> tuple[HeatDay, ...]:
        """The days from the first one on."""
        return tuple(each for each in self.year if each.day >= self.begun)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show yet."""
        broke = any(any(week.counts.values()) for week in self.outcomes)
        trained = any(week.sets for week in self.weeks)
        told = any(point.count for point in self.pain)
        return not (broke or trained or told or any(day.guided for day in self.year))


class SessionLine(Struct, frozen=True):
    """One session behind a bar.

    Attributes:
        session: As it is kept.
        day: The person's day to which it belongs.
        sets: How many sets.
        effort: Told of it, or the average of its sets, 0 to 10, or None.
        pain: The worst that was told in it, 0 to 10, or None.
    """

    session: SessionRecord
    day: date
    sets: int
    effort: float | None = None
    pain: int | None = None
