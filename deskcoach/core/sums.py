"""Days and weeks of the log, and the sums of its records that a log can make quickly.

Days are local: a record belongs to the day that its own wall clock showed, with the border between
two days at the hour `day_starts`. So neither summer time nor a flight moves what was done. Weeks
are ISO weeks and are named by their Monday.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from deskcoach.core.events import Kind, What
from deskcoach.core.records import BreakRecord, SetRecord

WEEK = 7
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Local days from the first to the last, both included.

    Attributes:
        first: The first day.
        last: The last day.
        day_starts: The hour at which a day begins, 0 to 12.
    """

    first: date
    last: date
    day_starts: int = 0

    def steps(self, days: Literal[1, 7]) -> tuple[date, ...]:
        """Its days, or the Mondays of its weeks."""
        begin = self.first if days == 1 else monday_of(self.first)
        return tuple(begin + n * DAY for n in range(0, (self.last - begin).days + 1, days))


def local_day(at: datetime, day_starts: int) -> date:
    """The day to which a moment belongs, by its own wall clock.

    Args:
        at: A moment with UTC offset.
        day_starts: The hour at which a day begins.
    """
    return (at.replace(tzinfo=None) - timedelta(hours=day_starts)).date()


def monday_of(day: date) -> date:
    """The Monday of its ISO week; around New Year that may lie in the other year."""
    return day - day.weekday() * DAY


@dataclass(frozen=True, slots=True)
class BreakTotal:
    """Breaks of one kind and outcome in one day, or in one week.

    Attributes:
        day: The day, or the Monday of the week.
        kind: `stretch` or `move`.
        outcome: How they ended.
        count: How many.
        desk_seconds: Time at the desk before them, together.
    """

    day: date
    kind: Kind
    outcome: What
    count: int
    desk_seconds: float


@dataclass(frozen=True, slots=True)
class SetTotal:
    """The sets of one exercise in one session.

    Attributes:
        session: Id of the session.
        exercise: Id of the exercise.
        unit: `reps`, or `s` for holds.
        sets: How many.
        amount: Done in all, in `unit`.
        load_kg: The heaviest dumbbell, or None without.
        efforts: For how many of the sets an effort was told.
        effort: Those efforts added up.
    """

    session: str
    exercise: str
    unit: str
    sets: int
    amount: float
    load_kg: float | None
    efforts: int
    effort: int


def break_totals(
    records: Iterable[BreakRecord], span: Span, days: Literal[1, 7]
) -> list[BreakTotal]:
    """The sums of each day or week, made from the records themselves."""
    counts: Counter[tuple[date, Kind, What]] = Counter()
    desk: defaultdict[tuple[date, Kind, What], float] = defaultdict(float)
    for record in records:
        day = local_day(record.at, span.day_starts)
        if span.first <= day <= span.last:
            key = (day if days == 1 else monday_of(day), record.kind, record.outcome)
            counts[key] += 1
            desk[key] += record.desk_seconds
    return [BreakTotal(*key, count, desk[key]) for key, count in sorted(counts.items())]


def set_totals(records: Iterable[SetRecord]) -> list[SetTotal]:
    """The sums of each session, exercise and unit, made from the sets themselves."""
    groups: defaultdict[tuple[str, str, str], list[SetRecord]] = defaultdict(list)
    for record in records:
        groups[record.session, record.exercise, record.unit].append(record)
    return [_set_total(key, group) for key, group in sorted(groups.items())]


def _set_total(key: tuple[str, str, str], group: Sequence[SetRecord]) -> SetTotal:
    efforts = [one.effort for one in group if one.effort is not None]
    return SetTotal(
        *key,
        sets=len(group),
        amount=sum(one.actual for one in group),
        load_kg=max((one.load_kg for one in group if one.load_kg is not None), default=None),
        efforts=len(efforts),
        effort=sum(efforts),
    )
