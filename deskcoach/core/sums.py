"""Days and weeks of the log, and the sums of its records that a log can make quickly.

Days and weeks are those of `workday`; a week is named by its first day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from deskcoach.core.events import Kind, What
from deskcoach.core.records import BreakRecord, SetRecord
from deskcoach.core.workday import DAY, MONDAY, WEEK, local_day, week_first


@dataclass(frozen=True, slots=True)
class Span:
    """Local days from the first to the last, both included.

    Attributes:
        first: The first day.
        last: The last day.
        day_starts: The hour at which a day begins, 0 to 12.
        week_starts: The ISO number of the day with which weeks begin.
    """

    first: date
    last: date
    day_starts: int = 0
    week_starts: int = MONDAY

    def steps(self, days: Literal[1, 7]) -> tuple[date, ...]:
        """Its days, or the first days of its weeks."""
        begin = self.first if days == 1 else self.week(self.first)
        return tuple(begin + n * DAY for n in range(0, (self.last - begin).days + 1, days))

    def day(self, at: datetime) -> date:
        """The day to which a moment belongs."""
        return local_day(at, self.day_starts)

    def week(self, day: date) -> date:
        """The first day of a day's week."""
        return week_first(day, self.week_starts)

    def whole_weeks(self, first: date, last: date) -> "Span":
        """The weeks from that of one day to that of another."""
        end = self.week(last) + (WEEK - 1) * DAY
        return replace(self, first=self.week(first), last=end)


@dataclass(frozen=True, slots=True)
class BreakTotal:
    """Breaks of one kind and outcome in one day, or in one week.

    Attributes:
        day: The day, or the first one of the week.
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
        day = span.day(record.at)
        if span.first <= day <= span.last:
            key = (day if days == 1 else span.week(day), record.kind, record.outcome)
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
