"""What a physiotherapist wants to know of some weeks: prescribed and done, loads, pain, notes.

`counting` counts it, `report_words` says it, `report_page` makes a page of HTML of it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from deskcoach.core.exercises import Source
from deskcoach.core.messages import Sentence
from deskcoach.core.strength.plan import Plan
from deskcoach.core.strength.routine import Routine


class UsualDose(Struct, frozen=True):
    """The dose of an exercise where nothing was prescribed, and how it is told.

    Attributes:
        name: Of the exercise, in the person's language.
        sets: How many.
        reps: In a set, or None for a hold.
        hold: Seconds: of the hold, or at the top of a repetition.
        sides: 2 where each side has its own sets.
        own: Whether it did not come with DeskCoach.
    """

    name: str
    sets: int
    reps: int | None
    hold: float
    sides: Literal[1, 2] = 1
    own: bool = False


class Besides(Struct, frozen=True):
    """What a report is made of besides the records.

    Attributes:
        plan: The weekly plan, as it is now.
        routines: At least one.
        doses: The strength exercises, by their ids.
        aside: Ids of those that are set aside now.
        source: Where the exercises come from that came with DeskCoach.
        person: Their name, or empty.
        without: Ids of notes that are left out; None: all of them.
        name_of: Names an exercise that is not among them, such as one that was deleted.
    """

    plan: Plan
    routines: Sequence[Routine]
    doses: Mapping[str, UsualDose]
    source: Source
    aside: Collection[str] = ()
    person: str = ""
    without: Collection[str] | None = ()
    name_of: Callable[[str], str] = str


class Tick(Struct, frozen=True):
    """Sets of a week: how many were prescribed, and how many done."""

    done: int = 0
    prescribed: int = 0

    def __add__(self, other: "Tick") -> "Tick":
        return Tick(self.done + other.done, self.prescribed + other.prescribed)


class DoseLine(Struct, frozen=True):
    """A dose, and from which day it holds; None: from before the report."""

    sets: int
    reps: int | None
    hold: float
    sides: Literal[1, 2]
    since: date | None = None


class PainPoint(Struct, frozen=True):
    """What was told of pain, 0 to 10, in a session with an exercise: None where nothing was."""

    day: date
    before: int | None
    during: int | None
    after: int | None


class ExerciseReport(Struct, frozen=True):
    """One exercise.

    Attributes:
        name: In the person's language.
        own: Whether it did not come with DeskCoach.
        doses: Those that held, in order.
        weeks: One for each week of the report.
        load_from: The load of the first set that had one, kg.
        load_to: That of the last one.
        pains: One for each session in which something was told.
    """

    name: str
    own: bool
    doses: tuple[DoseLine, ...]
    weeks: tuple[Tick, ...]
    load_from: float | None
    load_to: float | None
    pains: tuple[PainPoint, ...]

    @property
    def total(self) -> Tick:
        """All weeks together."""
        return sum(self.weeks, Tick())


class Happening(Struct, frozen=True):
    """Something that did not go as prescribed; `exercise` is empty where it was a whole session."""

    day: date
    exercise: str
    what: Sentence
    words: str = ""


class ReportNote(Struct, frozen=True):
    """What was noted besides; `about`: the exercise, or empty for the session."""

    day: date
    about: str
    text: str
    feelings: tuple[str, ...] = ()
    id: str = ""


class Report(Struct, frozen=True):
    """What the page says.

    Attributes:
        first: The first day.
        last: The last day.
        made: The day on which it is made.
        person: Their name, or empty.
        weeks: First and last day of each.
        sessions: How many were done in each week.
        planned: How many were planned in each week.
        exercises: Those that were planned or done.
        pain: Average during exercise in the first and in the last week that has any; or None.
        happenings: In order of time.
        notes: In order of time.
        aside: Names of the exercises that are set aside now.
        source: Where the exercises come from that came with DeskCoach.
    """

    first: date
    last: date
    made: date
    person: str
    weeks: tuple[tuple[date, date], ...]
    sessions: tuple[int, ...]
    planned: tuple[int, ...]
    exercises: tuple[ExerciseReport, ...]
    pain: tuple[float, float] | None
    happenings: tuple[Happening, ...]
    notes: tuple[ReportNote, ...]
    aside: tuple[str, ...]
    source: Source

    @property
    def total(self) -> Tick:
        """All sets of all weeks."""
        return sum((one.total for one in self.exercises), Tick())

    def together(self, week: int) -> Tick:
        """The sets of a week."""
        return sum((one.weeks[week] for one in self.exercises), Tick())
