"""What is said of strength exercises, of the plan and of its days; what needs no session."""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from deskcoach.app.strength.requests import AskSession, Safety
from deskcoach.core.command import Command
from deskcoach.core.strength.plan import Break, WeekView
from deskcoach.core.typed import Unit, in_unit
from deskcoach.ui.design.translation import clock_time, dated, long_day, number, tr


def exercise_name(name: str) -> str:
    """The name of an exercise in the person's language."""
    return tr("Exercises", name)


def start_words(*, until_seen: bool) -> tuple[str, str, Command]:
    """Text, icon and command of the button that starts a session, or says why none starts."""
    if until_seen:
        return tr("Safety", "See the advice"), "info", Safety()
    return tr("Plan", "Start session"), "play", AskSession()


def load_words(kilograms: float, unit: Unit) -> str:
    """`2 × 8 kg`: two dumbbells."""  # noqa: RUF002 - the sign that is meant
    weight = f"{number(in_unit(kilograms, unit))} {unit}"
    return tr("Session", "2 × {weight}", weight=weight)  # noqa: RUF001 - the same


def each_weighs(unit: Unit) -> str:
    """The unit of one dumbbell, for a field: `kg each`."""
    return tr("Session", "{unit} each", unit=unit)


def day_name(day: date) -> str:
    """`Wednesday`."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def next_line(next_at: datetime | None, today: date) -> str:
    """When the next session is, without asking for anything."""
    if next_at is None:
        return ""
    days = (next_at.date() - today).days
    time = clock_time(next_at)
    if days == 1:
        return tr("Session", "Next: tomorrow, {time}", time=time)
    if days < 7:
        return tr("Session", "Next: {day}, {time}", day=day_name(next_at.date()), time=time)
    return tr("Session", "Next: {day}", day=dated(next_at.date(), today))


def week_line(week: WeekView) -> str:
    """How the week stands."""
    if week.made:
        return tr("Session", "Your week is complete.")
    return tr("Session", "{done} of {goal} this week", done=len(week.done), goal=week.goal)


def pause_title(pause: Break | None) -> str:
    """What the card about a pause says."""
    if pause is None:
        return tr("Plan", "Ill, or on holiday?")
    if pause.last is None:
        return tr("Plan", "Paused until you say so")
    return tr("Plan", "Paused up to {day}", day=long_day(pause.last))
