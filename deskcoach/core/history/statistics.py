"""From what the log keeps to weeks, series and tables; nothing of it is ever stored.

Days and weeks are those of `sums`. Sets belong to the day on which their session began.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind
from deskcoach.core.clock import DAY, MONDAY, WEEK, local_day, week_first
from deskcoach.core.records import BreakRecord, PainRecord, SessionRecord


class Span(Struct, frozen=True):
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


class BreakTotal(Struct, frozen=True):
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
    outcome: BreakEventType
    count: int
    desk_seconds: float


class SetTotal(Struct, frozen=True):
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
    counts: Counter[tuple[date, Kind, BreakEventType]] = Counter()
    desk: defaultdict[tuple[date, Kind, BreakEventType], float] = defaultdict(float)
    for record in records:
        day = span.day(record.at)
        if span.first <= day <= span.last:
            key = (day if days == 1 else span.week(day), record.kind, record.outcome)
            counts[key] += 1
            desk[key] += record.desk_seconds
    return [BreakTotal(*key, count, desk[key]) for key, count in sorted(counts.items())]


# -- From what the log keeps to weeks, series and tables; nothing of it is ever stored ----------


TAKEN = frozenset({BreakEventType.DONE, BreakEventType.PART_DONE, BreakEventType.NATURAL})
"""Outcomes in which a person was away from the work for a while."""

GUIDED = frozenset({BreakEventType.DONE, BreakEventType.PART_DONE})
"""Outcomes of a break that was guided."""


class WeekBar(Struct, frozen=True):
    """Strength work of one week.

    Attributes:
        first: Its first day.
        sizes: The sets of each session that has any, in the order of the sessions.
    """

    first: date
    sizes: tuple[int, ...] = ()

    @property
    def sets(self) -> int:
        """How many sets."""
        return sum(self.sizes)

    @property
    def sessions(self) -> int:
        """How many sessions with at least one set."""
        return len(self.sizes)


class HeatDay(Struct, frozen=True):
    """One day of the year.

    Attributes:
        day: The local day.
        guided: Guided breaks.
        sets: Strength sets.
        sessions: Sessions with at least one set.
    """

    day: date
    guided: int = 0
    sets: int = 0
    sessions: int = 0


class OutcomeWeek(Struct, frozen=True):
    """How the breaks of one week ended.

    Attributes:
        first: Its first day.
        counts: For each of `events.OUTCOMES`, how many.
    """

    first: date
    counts: Mapping[BreakEventType, int]


class DataPoint(Struct, frozen=True):
    """One week of a series.

    Attributes:
        first: Its first day.
        value: The week's average, or None where there is nothing to average.
        count: How many values that is the average of.
        most: The largest of them, or None.
    """

    first: date
    value: float | None
    count: int = 0
    most: float | None = None


Series = tuple[DataPoint, ...]


class Work(Struct, frozen=True):
    """One session with the sums of its sets.

    Attributes:
        session: The session.
        day: The local day on which it began.
        parts: One sum for each exercise and unit.
    """

    session: SessionRecord
    day: date
    parts: tuple[SetTotal, ...]

    @property
    def sets(self) -> int:
        """All sets that were done in it."""
        return sum(part.sets for part in self.parts)

    @property
    def effort(self) -> float | None:
        """What was told of the session; else the average of its sets; else None."""
        if self.session.effort is not None:
            return float(self.session.effort)
        return _average_effort(self.parts)


def _average_effort(parts: Iterable[SetTotal]) -> float | None:
    told = [(part.effort, part.efforts) for part in parts if part.efforts]
    return sum(sums for sums, _ in told) / sum(count for _, count in told) if told else None


def work_of(
    sessions: Iterable[SessionRecord], totals: Iterable[SetTotal], span: Span
) -> tuple[Work, ...]:
    """The sessions of a span with their sums, oldest first.

    Args:
        sessions: More than the span needs does no harm.
        totals: The same.
        span: The days that count.
    """
    parts: defaultdict[str, list[SetTotal]] = defaultdict(list)
    for total in totals:
        parts[total.session].append(total)
    dated = [(span.day(one.started), one) for one in sessions]
    return tuple(
        Work(one, day, tuple(parts.get(one.id, ())))
        for day, one in sorted(dated, key=lambda found: (found[1].started, found[1].id))
        if span.first <= day <= span.last
    )


def week_bars(work: Iterable[Work], span: Span) -> tuple[WeekBar, ...]:
    """Sets and sessions of each week; a week without any has a bar of nothing."""
    sizes: defaultdict[date, list[int]] = defaultdict(list)
    for one in work:
        if done := one.sets:
            sizes[span.week(one.day)].append(done)
    return tuple(WeekBar(day, tuple(sizes.get(day, ()))) for day in span.steps(7))


def heat(totals: Iterable[BreakTotal], work: Iterable[Work], span: Span) -> tuple[HeatDay, ...]:
    """Each day of the span: guided breaks and sets.

    Args:
        totals: Sums of days.
        work: Sessions.
        span: The days.
    """
    guided: Counter[date] = Counter()
    sets: Counter[date] = Counter()
    sessions: Counter[date] = Counter()
    for total in totals:
        guided[total.day] += total.count if total.outcome in GUIDED else 0
    for one in work:
        done = one.sets
        sets[one.day] += done
        sessions[one.day] += done > 0
    return tuple(HeatDay(day, guided[day], sets[day], sessions[day]) for day in span.steps(1))


def outcome_weeks(totals: Iterable[BreakTotal], span: Span) -> tuple[OutcomeWeek, ...]:
    """Breaks of each week by how they ended, both kinds together."""
    counts: defaultdict[date, Counter[BreakEventType]] = defaultdict(Counter)
    for total in totals:
        counts[total.day][total.outcome] += total.count
    words = [what for what in BreakEventType if what in OUTCOMES]
    return tuple(
        OutcomeWeek(day, {what: counts[day][what] for what in words}) for day in span.steps(7)
    )


def desk_series(totals: Iterable[BreakTotal], span: Span, kind: Kind) -> Series:
    """Average time at the desk before a break of this kind that was taken, in seconds."""
    counts: Counter[date] = Counter()
    seconds: defaultdict[date, float] = defaultdict(float)
    for total in totals:
        if total.kind is kind and total.outcome in TAKEN:
            counts[total.day] += total.count
            seconds[total.day] += total.desk_seconds
    return tuple(
        DataPoint(day, seconds[day] / counts[day] if counts[day] else None, counts[day])
        for day in span.steps(7)
    )


def pain_series(pains: Iterable[PainRecord], span: Span, exercise: str | None = None) -> Series:
    """Average pain of each week, 0 to 10."""
    told = [
        (day, float(pain.level))
        for pain in pains
        if exercise in {None, pain.exercise}
        and span.first <= (day := span.day(pain.at)) <= span.last
    ]
    return _averages(told, span)


def effort_series(work: Iterable[Work], span: Span) -> Series:
    """Average effort of each week's sessions, 0 to 10."""
    told = [(one.day, effort) for one in work if (effort := one.effort) is not None]
    return _averages(told, span)


def _averages(told: Iterable[tuple[date, float]], span: Span) -> Series:
    weeks: defaultdict[date, list[float]] = defaultdict(list)
    for day, value in told:
        weeks[span.week(day)].append(value)
    return tuple(_point(day, weeks.get(day, ())) for day in span.steps(7))


def _point(first: date, values: Sequence[float]) -> DataPoint:
    if not values:
        return DataPoint(first, None)
    return DataPoint(first, sum(values) / len(values), len(values), max(values))


# -- the table of exercises -------------------------------------------------------------------


class ExerciseSum(Struct, frozen=True):
    """What was done of one exercise.

    Attributes:
        exercise: Its id.
        sessions: Sessions with at least one set of it.
        sets: How many sets.
        reps: Repetitions in all.
        seconds: Held in all.
        load_kg: The heaviest dumbbell of the newest session, or None without.
        effort: The average of what was told for its sets; where nothing was, for the sessions
            themselves; else None.
    """

    exercise: str
    sessions: int
    sets: int
    reps: float
    seconds: float
    load_kg: float | None
    effort: float | None


def exercise_sums(work: Iterable[Work]) -> dict[str, ExerciseSum]:
    """The sums of each exercise that was done, by id.

    Args:
        work: Sessions, oldest first.
    """
    groups: defaultdict[str, list[tuple[SessionRecord, SetTotal]]] = defaultdict(list)
    for one in work:
        for part in one.parts:
            groups[part.exercise].append((one.session, part))
    return {exercise: _sum(exercise, group) for exercise, group in groups.items()}


def _sum(exercise: str, group: Sequence[tuple[SessionRecord, SetTotal]]) -> ExerciseSum:
    sessions = {session.id: session for session, _ in group}
    newest = group[-1][0].id
    loads = [part.load_kg for session, part in group if session.id == newest]
    return ExerciseSum(
        exercise,
        sessions=len(sessions),
        sets=sum(part.sets for _, part in group),
        reps=sum(part.amount for _, part in group if part.unit == "reps"),
        seconds=sum(part.amount for _, part in group if part.unit == "s"),
        load_kg=max((load for load in loads if load is not None), default=None),
        effort=_effort(sessions.values(), [part for _, part in group]),
    )


def _effort(sessions: Iterable[SessionRecord], parts: Iterable[SetTotal]) -> float | None:
    told = _average_effort(parts)
    if told is not None:
        return told
    efforts = [one.effort for one in sessions if one.effort is not None]
    return sum(efforts) / len(efforts) if efforts else None
