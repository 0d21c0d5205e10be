"""What can be asked for of strength sessions, of the check before them, and of their plan."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from deskcoach.app.requests import Minutes
from deskcoach.core.command import Command
from deskcoach.core.records import Score
from deskcoach.core.settings import WEEKDAYS


class AskSession(Command, frozen=True, tag="session"):
    """Show the session that is open, or a new one; the check comes first where it is due."""

    exercises: tuple[str, ...] = ()
    sets: Annotated[int, Meta(ge=1, le=6)] | None = None
    manual: bool = False
    routine: Annotated[str, Meta(max_length=60)] = ""


class Safety(Command, frozen=True, tag="safety"):
    """Show the check, or what followed from it."""


class SafetyAnswer(Command, frozen=True, tag="safety-answer"):
    """What was ticked in the check, and the usual pain, which may be left out."""

    ticked: tuple[str, ...] = ()
    pain: Score | None = None


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


StrengthCommand = (
    AskSession
    | Safety
    | SafetyAnswer
    | SafetyRead
    | SafetySeen
    | SafetyLater
    | ShowPlan
    | PlanDays
    | PlanTime
    | PlanCalendar
    | PlanMove
    | PlanPause
    | PlanResume
    | PlanHoliday
    | PlanHolidayEnd
    | SnoozeSession
    | SkipSession
    | ExerciseBack
)


def weekdays(days: tuple[int, ...]) -> tuple[str, ...]:
    """ISO weekdays as the settings name them, in order."""
    return tuple(WEEKDAYS[number - 1] for number in sorted(set(days)))
