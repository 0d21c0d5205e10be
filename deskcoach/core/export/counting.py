"""Counts the report from the records.

A session counts when it has a set. What is prescribed is the dose that held when a session began,
once for each exercise that was planned in it; and where a week has fewer sessions than the plan
has days, once more for each day that went by.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from deskcoach.core.clock import DAY, WEEK
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.report import (
    Besides,
    DoseLine,
    ExerciseReport,
    Happening,
    PainPoint,
    Report,
    ReportNote,
    Tick,
)
from deskcoach.core.history.statistics import Span
from deskcoach.core.messages import Sentence, listed, sentence
from deskcoach.core.records import (
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
)
from deskcoach.core.strength.routine import joined, on_day
from deskcoach.core.strength.safety import EASE_FROM, STOP_FROM

_T = TypeVar("_T")


def report_of(archive: Archive, besides: Besides, span: Span, made: date) -> Report:
    """Count it.

    Args:
        archive: The records; those of other days do no harm, and earlier doses are wanted.
        besides: Everything else.
        span: The days.
        made: The local date; what is planned for it is still to come.
    """
    return _Counting(archive, besides, span, made).report()


@dataclass
class _Counting:
    archive: Archive
    besides: Besides
    span: Span
    made: date
    ticks: dict[tuple[str, int], Tick] = field(default_factory=dict)

    def report(self) -> Report:
        weeks = tuple(self._weeks())
        for session in self.sessions:
            week = self._week(self.span.day(session.started))
            for exercise, done in self._done(session).items():
                self._count(exercise, week, done, 0)
            for exercise in dict.fromkeys(session.exercises):
                self._count(exercise, week, 0, self._prescribed(exercise, session.started, session))
        missed = list(self.missed)
        for day in missed:
            for exercise in self._planned_on(day):
                sets = self._sets_on(exercise, day)
                self._count(exercise, self._week(day), 0, sets)
        happenings, told = self._happenings(missed)
        held = [self._in_week(n, self.session_days) for n in range(len(weeks))]
        short = [self._in_week(n, missed) for n in range(len(weeks))]
        names = {exercise for exercise, _ in self.ticks}
        order = [each for each in self.besides.doses if each in names]
        order += sorted(names - {*order})
        return Report(
            first=self.span.first,
            last=self.span.last,
            made=self.made,
            person=self.besides.person,
            weeks=weeks,
            sessions=tuple(held),
            planned=tuple(n + m for n, m in zip(held, short, strict=True)),
            exercises=tuple(self._exercise(each, len(weeks)) for each in order),
            pain=self._pain(),
            happenings=tuple(happenings),
            notes=tuple(self._notes(told)),
            aside=tuple(self._name(each) for each in sorted(self.besides.aside)),
            source=self.besides.source,
        )

    def _count(self, exercise: str, week: int, done: int, prescribed: int) -> None:
        key = exercise, week
        self.ticks[key] = self.ticks.get(key, Tick()) + Tick(done, prescribed)

    # -- days and weeks --

    def _weeks(self) -> Iterator[tuple[date, date]]:
        for first in self.span.steps(7):
            yield max(first, self.span.first), min(first + (WEEK - 1) * DAY, self.span.last)

    def _week(self, day: date) -> int:
        return (day - self.span.week(self.span.first)).days // WEEK

    def _in_week(self, week: int, days: Iterable[date]) -> int:
        return sum(self._week(day) == week for day in days)

    @cached_property
    def sessions(self) -> list[SessionRecord]:
        """Those of the days of the report that have a set, in order."""
        within = (
            one
            for one in self.archive.sessions
            if self.span.first <= self.span.day(one.started) <= self.span.last and self.sets[one.id]
        )
        return sorted(within, key=lambda one: (one.started, one.id))

    @cached_property
    def sets(self) -> dict[str, list[SetRecord]]:
        return _grouped(
            self.archive.sets, lambda one: one.session, lambda one: (one.started, one.id)
        )

    @cached_property
    def session_days(self) -> list[date]:
        return [self.span.day(one.started) for one in self.sessions]

    @property
    def missed(self) -> Iterator[date]:
        """Planned days that went by, as many as a week has sessions too few; the last ones."""
        plan, days = self.besides.plan, self.session_days
        for first in self.span.steps(7):
            planned = [
                day
                for day in plan.planned(plan.week_of(first))
                if self.span.first <= day <= self.span.last
                and (day < self.made or day in days)
                and not plan.paused(day)
            ]
            short = len(planned) - self._in_week(self._week(first), days)
            open_days = [day for day in planned if day not in days]
            yield from open_days[len(open_days) - max(0, min(short, len(open_days))) :]

    def _planned_on(self, day: date) -> Iterator[str]:
        """The exercises that a session of that day would have had."""
        routine = joined(on_day(self.besides.routines, day.isoweekday()))
        for exercise in routine.exercises:
            if exercise in self.besides.doses and exercise not in self.besides.aside:
                yield exercise

    # -- doses --

    @cached_property
    def prescriptions(self) -> dict[str, list[PrescriptionRecord]]:
        return _grouped(
            self.archive.prescriptions, lambda one: one.exercise, lambda one: (one.at, one.id)
        )

    def _sets_on(self, exercise: str, day: date) -> int:
        held = [one for one in self.prescriptions[exercise] if self.span.day(one.at) <= day]
        return self._sets(exercise, held[-1] if held else None)

    def _prescribed(self, exercise: str, at: datetime, session: SessionRecord) -> int:
        if exercise not in self.besides.doses:  # nobody knows any more what it was
            return self._done(session).get(exercise, 0)
        held = [one for one in self.prescriptions[exercise] if one.at <= at]
        return self._sets(exercise, held[-1] if held else None)

    def _sets(self, exercise: str, held: PrescriptionRecord | None) -> int:
        usual = self.besides.doses[exercise]
        sets = held.sets if held is not None and held.sets is not None else usual.sets
        return sets * usual.sides

    def _doses(self, exercise: str) -> Iterator[DoseLine]:
        if exercise not in self.besides.doses:
            return
        before = [o for o in self.prescriptions[exercise] if self.span.day(o.at) <= self.span.first]
        since = self.span.day(before[-1].at) if before else None
        yield self._dose(exercise, before[-1] if before else None, since)
        for one in self.prescriptions[exercise]:
            day = self.span.day(one.at)
            if self.span.first < day <= self.span.last:
                yield self._dose(exercise, one, day)

    def _dose(self, exercise: str, held: PrescriptionRecord | None, since: date | None) -> DoseLine:
        usual = self.besides.doses[exercise]
        return DoseLine(
            self._sets(exercise, held) // usual.sides,
            usual.reps if usual.reps is None or held is None or held.reps is None else held.reps,
            usual.hold if held is None or held.hold is None else held.hold,
            usual.sides,
            since,
        )

    # -- what was done --

    def _done(self, session: SessionRecord) -> dict[str, int]:
        done: dict[str, int] = {}
        for one in self.sets[session.id]:
            done[one.exercise] = done.get(one.exercise, 0) + 1
        return done

    def _name(self, exercise: str) -> str:
        found = self.besides.doses.get(exercise)
        return found.name if found else self.besides.name_of(exercise)

    def _exercise(self, exercise: str, weeks: int) -> ExerciseReport:
        usual = self.besides.doses.get(exercise)
        sets = [one for s in self.sessions for one in self.sets[s.id] if one.exercise == exercise]
        loads = [one.load_kg for one in sets if one.load_kg is not None]
        points = (self._point(exercise, session) for session in self.sessions)
        return ExerciseReport(
            self._name(exercise),
            usual is None or usual.own,
            tuple(self._doses(exercise)),
            tuple(self.ticks.get((exercise, week), Tick()) for week in range(weeks)),
            loads[0] if loads else None,
            loads[-1] if loads else None,
            tuple(point for point in points if point is not None),
        )

    # -- pain --

    @cached_property
    def pains(self) -> dict[str, list[PainRecord]]:
        in_sessions = (one for one in self.archive.pains if one.session is not None)
        return _grouped(in_sessions, lambda one: one.session or "", lambda one: (one.at, one.id))

    def _point(self, exercise: str, session: SessionRecord) -> PainPoint | None:
        if exercise not in session.exercises and exercise not in self._done(session):
            return None
        begun = self.sets[session.id][0].started
        told = [one for one in self.pains[session.id] if one.exercise is None]
        before = [one.level for one in told if one.at <= begun]
        after = [one.level for one in told if one.at > begun]
        point = PainPoint(
            self.span.day(session.started),
            before[-1] if before else None,
            self._worst(exercise, session),
            after[-1] if after else None,
        )
        return None if (point.before, point.during, point.after) == (None, None, None) else point

    def _worst(self, exercise: str, session: SessionRecord) -> int | None:
        levels = (one.level for one in self.pains[session.id] if one.exercise == exercise)
        return max(levels, default=None)

    def _pain(self) -> tuple[float, float] | None:
        by_week: dict[int, list[int]] = {}
        for session in self.sessions:
            week = self._week(self.span.day(session.started))
            levels = [one.level for one in self.pains[session.id] if one.exercise is not None]
            by_week.setdefault(week, []).extend(levels)
        means = [sum(levels) / len(levels) for _, levels in sorted(by_week.items()) if levels]
        return (means[0], means[-1]) if means else None

    # -- what did not go as prescribed, and notes --

    @cached_property
    def notes(self) -> list[NoteRecord]:
        without = self.besides.without
        if without is None:
            return []
        days = self.span.first, self.span.last
        kept = (
            one
            for one in self.archive.notes
            if days[0] <= self.span.day(one.at) <= days[1] and one.id not in without
        )
        return sorted(kept, key=attrgetter("at", "id"))

    def _happenings(self, missed: Sequence[date]) -> tuple[list[Happening], set[str]]:
        """Those, and the ids of the notes that stand beside them."""
        found = [Happening(day, "", sentence("no session")) for day in missed]
        told: set[str] = set()
        for session in self.sessions:
            for exercise in dict.fromkeys([*session.exercises, *self._done(session)]):
                what = self._what(exercise, session)
                if what is None:
                    continue
                words = [
                    one
                    for one in self.notes
                    if one.text and (one.session, one.exercise) == (session.id, exercise)
                ]
                told |= {one.id for one in words if not one.feelings}
                line = " ".join(one.text for one in words)
                day = self.span.day(session.started)
                found.append(Happening(day, self._name(exercise), what, line))
        return sorted(found, key=attrgetter("day")), told

    def _what(self, exercise: str, session: SessionRecord) -> Sentence | None:
        sets = [one for one in self.sets[session.id] if one.exercise == exercise]
        wanted = 0
        if exercise in session.exercises:
            wanted = self._prescribed(exercise, session.started, session)
        less = sum(one.actual < one.target for one in sets)
        worst = self._worst(exercise, session)
        parts: list[Sentence] = []
        if not sets:
            parts.append(sentence("skipped"))
        elif len(sets) < wanted:
            parts.append(sentence("{done} of {all} sets", done=len(sets), all=wanted))
        if less:
            parts.append(sentence("sets below the target: {count}", count=less))
        if worst is not None and worst >= EASE_FROM:
            aside = sentence("pain {level} of 10: set aside", level=worst)
            eased = sentence("pain {level} of 10: eased", level=worst)
            parts.append(aside if worst >= STOP_FROM else eased)
        return listed(parts) if parts else None

    def _notes(self, told: Collection[str]) -> Iterator[ReportNote]:
        for one in self.notes:
            if one.id not in told:
                about = self._name(one.exercise) if one.exercise else ""
                yield ReportNote(self.span.day(one.at), about, one.text, one.feelings, one.id)


def _grouped(
    records: Iterable[_T], key: Callable[[_T], str], order: Callable[[_T], Any]
) -> dict[str, list[_T]]:
    """The records of each key, in order; of a key that has none, none."""
    groups: dict[str, list[_T]] = defaultdict(list)
    for one in sorted(records, key=order):
        groups[key(one)].append(one)
    return groups
