"""The history page: from the log to bars, a year of days, series and tables, and into them."""

from collections.abc import Collection, Hashable, Sequence
from datetime import date, datetime

from msgspec import Struct, field
from msgspec.structs import replace

from deskcoach.app.export.ports import HistoryLog
from deskcoach.app.history.view_models import (
    ExerciseRow,
    Filter,
    HistoryScreen,
    Period,
    SessionLine,
)
from deskcoach.app.strength.ports import TrainingLog
from deskcoach.core.breaks.events import Kind
from deskcoach.core.clock import DAY, MONDAY, WEEK, local_day, world_over
from deskcoach.core.exercises import Catalogue
from deskcoach.core.history.statistics import (
    GUIDED,
    BreakTotal,
    OutcomeWeek,
    Series,
    Span,
    WeekBar,
    Work,
    desk_series,
    effort_series,
    exercise_sums,
    heat,
    outcome_weeks,
    pain_series,
    week_bars,
    work_of,
)
from deskcoach.core.records import PainRecord
from deskcoach.core.typed import Unit

_WEEKS = {Period.WEEKS: 12, Period.YEAR: 53}


class Past(Struct, frozen=True):
    """What happened in some days, as the log adds it up.

    Attributes:
        work: Sessions with their sums, oldest first.
        totals: Sums of weeks.
        pains: What was told.
    """

    work: tuple[Work, ...] = ()
    totals: tuple[BreakTotal, ...] = ()
    pains: tuple[PainRecord, ...] = ()


class Lines(Struct, frozen=True):
    """The weeks of some days, as the page's charts have them; see `HistoryScreen`."""

    weeks: tuple[WeekBar, ...] = ()
    outcomes: tuple[OutcomeWeek, ...] = ()
    desk: Series = ()
    pain: Series = ()
    effort: Series = ()

    def and_then(self, later: "Lines") -> "Lines":
        """These weeks and later ones together."""
        names = self.__struct_fields__
        return Lines(*(getattr(self, name) + getattr(later, name) for name in names))


class Memory(Struct):
    """Years that have been added up already: nothing is remembered of a log that has changed.

    Attributes:
        key: Of which days and which state of the log it is.
        past: Those days.
        lines: Their weeks, for the exercise that is asked for, or all.
    """

    key: Hashable = None
    past: Past = field(default_factory=Past)
    lines: dict[str | None, Lines] = field(default_factory=dict)


class History(Struct, frozen=True):
    """What the history page asks.

    Attributes:
        sums: Adds up what the log keeps.
        training: Sessions, sets and pains.
        catalogue: Where the names are.
        day_starts: The hour at which a day begins.
        goal: Sessions that make a week.
        aside: Ids of the exercises that are set aside.
        memory: Kept by whoever asks again and again.
        unit: In which loads are read.
        week_starts: The ISO number of the day with which weeks begin.
    """

    sums: HistoryLog
    training: TrainingLog
    catalogue: Catalogue
    day_starts: int = 0
    goal: int = 3
    aside: Collection[str] = ()
    memory: Memory = field(default_factory=Memory)
    unit: Unit = "kg"
    week_starts: int = MONDAY

    def prepare(self, now: datetime) -> None:
        """Add up the years before this one, in an idle moment, so that they are there at once.

        Raises:
            LogError: The log could not be read.
        """
        span = self._span(Period.ALL, self._week_of(local_day(now, self.day_starts)).last)
        self._before(span, self._last_weeks(_WEEKS[Period.YEAR], span.last), None)

    def screen(self, wanted: Filter, now: datetime) -> HistoryScreen:
        """The page as the filter would have it.

        Raises:
            LogError: The log could not be read.
        """
        today = local_day(now, self.day_starts)
        # To the week's end, not to today: who has flown west has records of tomorrow.
        last = self._week_of(today).last
        span = self._span(wanted.period, last)
        recent = self._last_weeks(_WEEKS[Period.YEAR], last)
        days = self._past(recent)
        earlier, lines = self._before(span, recent, wanted.exercise)
        shown = replace(span, first=max(span.first, recent.first))
        lines = lines.and_then(_lines(days, shown, wanted.exercise))
        work = _only((*earlier.work, *days.work), span, wanted.exercise)
        year = replace(recent, last=today)
        return HistoryScreen(
            filter=wanted,
            first=span.first,
            today=today,
            goal=self.goal,
            weeks=lines.weeks,
            outcomes=lines.outcomes,
            desk=lines.desk,
            pain=lines.pain,
            effort=lines.effort,
            year=heat(self.sums.break_totals(year, 1, GUIDED), days.work, year),
            exercises=self._exercises(work),
            unit=self.unit,
            doubt=self.sums.doubt(),
            begun=self._begun(today),
        )

    def sessions(self, week: date, exercise: str | None = None) -> tuple[SessionLine, ...]:
        """The sessions behind the bar of a week, oldest first.

        Args:
            week: Any day of it.
            exercise: Only sets of this one count, or None for all.

        Raises:
            LogError: The log could not be read.
        """
        span = self._week_of(week)
        pains = self.training.pains(*world_over(span.first, span.last))
        work = _only(self._work(span), span, exercise)
        return tuple(_session_line(one, pains) for one in work if one.sets)

    def _span(self, period: Period, today: date) -> Span:
        if period in _WEEKS:
            return self._last_weeks(_WEEKS[period], today)
        return replace(self._week_of(self._begun(today)), last=today)

    def _begun(self, today: date) -> date:
        """The first day of which anything is kept, or today."""
        first = self.sums.first_at()
        return today if first is None else min(local_day(first, self.day_starts), today)

    def _last_weeks(self, weeks: int, today: date) -> Span:
        first = self._week_of(today).first - (weeks - 1) * WEEK * DAY
        return Span(first, today, self.day_starts, self.week_starts)

    def _week_of(self, day: date) -> Span:
        return Span(day, day, self.day_starts, self.week_starts).whole_weeks(day, day)

    def _work(self, span: Span) -> tuple[Work, ...]:
        ends = world_over(span.first, span.last)
        return work_of(self.training.sessions(*ends), self.sums.set_totals(*ends), span)

    def _before(self, span: Span, year: Span, exercise: str | None) -> tuple[Past, Lines]:
        """What of a span lies before this year, and its weeks, which are whole: remembered."""
        if span.first >= year.first:
            return Past(), Lines()
        before = replace(span, last=year.first - DAY)
        _, until = world_over(before.first, before.last)
        key, memory = (before, self.sums.mark(until)), self.memory
        if memory.key != key:
            memory.past, memory.lines = self._past(before), {}
            memory.key = key
        if exercise not in memory.lines:
            known = memory.lines.get(None)
            memory.lines[exercise] = _lines(memory.past, before, exercise, known)
        return memory.past, memory.lines[exercise]

    def _past(self, span: Span) -> Past:
        pains = [
            pain
            for pain in self.training.pains(*world_over(span.first, span.last))
            if span.first <= span.day(pain.at) <= span.last
        ]
        return Past(self._work(span), tuple(self.sums.break_totals(span, 7)), tuple(pains))

    def _exercises(self, work: Sequence[Work]) -> tuple[ExerciseRow, ...]:
        sums = exercise_sums(work)
        last = self.sums.last_done()
        named = [one.id for one in self.catalogue.of_kind("strength")]
        others = sorted((set(sums) | set(last)) - set(named))
        return tuple(
            ExerciseRow(
                id=each,
                name=self.catalogue.name_of(each),
                sessions=one.sessions if (one := sums.get(each)) else 0,
                sets=one.sets if one else 0,
                reps=one.reps if one else 0,
                seconds=one.seconds if one else 0,
                load_kg=one.load_kg if one else None,
                effort=one.effort if one else None,
                last_done=local_day(last[each], self.day_starts) if each in last else None,
                aside=each in self.aside,
            )
            for each in [*named, *others]
        )


def _session_line(one: Work, pains: Sequence[PainRecord]) -> SessionLine:
    levels = [pain.level for pain in pains if pain.session == one.session.id]
    return SessionLine(one.session, one.day, one.sets, one.effort, max(levels, default=None))


def _lines(days: Past, span: Span, exercise: str | None, known: Lines | None = None) -> Lines:
    """The weeks of a span; breaks are those of `known`, for they belong to no exercise."""
    work = _only(days.work, span, exercise)
    return Lines(
        weeks=week_bars(work, span),
        outcomes=known.outcomes if known else outcome_weeks(days.totals, span),
        desk=known.desk if known else desk_series(days.totals, span, Kind.STRETCH),
        pain=pain_series(days.pains, span, exercise),
        effort=effort_series(work, span),
    )


def _only(days: Sequence[Work], span: Span, exercise: str | None) -> tuple[Work, ...]:
    """The sessions of a span, with the sums of one exercise or of all."""
    kept = [one for one in days if span.first <= one.day <= span.last]
    if exercise is None:
        return tuple(kept)
    own = [
        Work(one.session, one.day, tuple(p for p in one.parts if p.exercise == exercise))
        for one in kept
    ]
    return tuple(one for one in own if one.parts)
