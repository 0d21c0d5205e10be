"""Today, derived from the log: its numbers, and the day as a ribbon."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import (
    DaySpan,
    LogLine,
    PlanScreen,
    Ribbon,
    SpanKind,
    TodayScreen,
    Trouble,
)
from deskcoach.app.ports import Log
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.exercises import Catalogue
from deskcoach.core.records import BreakRecord

RESTS = {
    BreakEventType.NATURAL: SpanKind.NATURAL,
    BreakEventType.DONE: SpanKind.GUIDED,
    BreakEventType.PART_DONE: SpanKind.GUIDED,
}
COMING = 5
"""How many breaks ahead are drawn; more would promise too much."""


def ribbon(
    records: Sequence[BreakRecord],
    status: StatusScreen,
    since: datetime,
    now: datetime,
    every: float,
) -> Ribbon:
    """The ribbon of today.

    Args:
        records: Today's outcomes, oldest first.
        status: The state now.
        since: When today began; nothing is drawn before.
        now: Where the line stands.
        every: Seconds at the desk between two breaks, for the ones to come.
    """
    rests = _rests(records, since, now - timedelta(seconds=status.desk_seconds))
    spans = list(_with_work(rests, _began(records, status, rests, since, now)))
    last = spans[-1].end if spans else _back(status, now, since)
    if last < now:
        spans.append(_ongoing(status, last, now))
    return Ribbon(tuple(spans), now, _coming(status, now, every))


def spans_between(
    records: Sequence[BreakRecord], began: datetime, since: datetime, now: datetime
) -> list[DaySpan]:
    """Breaks with the time at the desk between and after them.

    Args:
        records: Outcomes, oldest first.
        began: When the first time at the desk began.
        since: Nothing is drawn before.
        now: Where the last time at the desk ends.
    """
    spans = list(_with_work(_rests(records, since, since), began))
    last = spans[-1].end if spans else began
    return [*spans, DaySpan(SpanKind.WORK, last, now)] if last < now else spans


def _rests(records: Iterable[BreakRecord], since: datetime, back: datetime) -> list[DaySpan]:
    """Breaks as spans; one absence that ended several kinds of break is one span.

    The log keeps a break of one's own as soon as it counts as one. How long it went on is known
    from the time at the desk before what came next, or up to now (`back`).
    """
    found: list[DaySpan] = []
    for record in sorted(records, key=lambda each: each.at - _length(each)):
        kind = RESTS.get(record.outcome)
        if kind is None or record.seconds <= 0:
            continue
        start = max(record.at - _length(record), since)
        if kind is SpanKind.GUIDED:
            _went_on(found, min(start, start - timedelta(seconds=record.desk_seconds)))
        if found and start <= found[-1].end:
            if kind is found[-1].kind:
                _went_on(found, record.at)
                continue
            start = found[-1].end
        if start < record.at:
            found.append(DaySpan(kind, start, record.at))
    _went_on(found, back)
    return found


def _went_on(found: list[DaySpan], until: datetime) -> None:
    """Let the last break last until then, if it was one of one's own."""
    if found and found[-1].kind is SpanKind.NATURAL and found[-1].end < until:
        found[-1] = replace(found[-1], end=until)


def _length(record: BreakRecord) -> timedelta:
    return timedelta(seconds=record.seconds)


def _began(
    records: Sequence[BreakRecord],
    status: StatusScreen,
    rests: Sequence[DaySpan],
    since: datetime,
    now: datetime,
) -> datetime:
    """When the first time at the desk began, as far as the first break of the day knows."""
    if not rests:
        return _back(status, now, since)
    first = (each for each in records if rests[0].start < each.at <= rests[0].end)
    desk = max((each.desk_seconds for each in first), default=0.0)
    return max(since, rests[0].start - timedelta(seconds=desk))


def _back(status: StatusScreen, now: datetime, since: datetime) -> datetime:
    return max(since, now - timedelta(seconds=status.desk_seconds))


def _with_work(rests: Iterable[DaySpan], began: datetime) -> Iterable[DaySpan]:
    at = began
    for rest in rests:
        if at < rest.start:
            yield DaySpan(SpanKind.WORK, at, rest.start)
        yield rest
        at = rest.end


def _ongoing(status: StatusScreen, start: datetime, now: datetime) -> DaySpan:
    kind = {Mode.AWAY: SpanKind.AWAY, Mode.GUIDED: SpanKind.GUIDED}.get(status.mode, SpanKind.WORK)
    if status.holds and status.owed:
        kind = SpanKind.HELD
    return DaySpan(kind, start, now, ",".join(status.holds))


def _coming(status: StatusScreen, now: datetime, every: float) -> tuple[datetime, ...]:
    if status.next_seconds is None or status.mode is Mode.PAUSED:
        return ()
    first = now + timedelta(seconds=status.next_seconds)
    return tuple(first + n * timedelta(seconds=every) for n in range(COMING))


# -- From the log to what is shown: numbers are derived when they are looked at, never stored ---


class TodayMore(Struct, frozen=True):
    """What the first page shows besides the outcomes.

    Attributes:
        now: The wall clock.
        every: Seconds at the desk between two breaks.
        sets: How many sets each session of a day of this week had, in their order.
        minutes: About how long a session takes, or None where nobody knows.
    """

    now: datetime
    every: float
    sets: Mapping[date, tuple[int, ...]] = field(default_factory=dict)
    minutes: int | None = None


def today(  # noqa: PLR0913 - what a page is made of, by name
    log: Log,
    catalogue: Catalogue,
    status: StatusScreen,
    since: datetime,
    problems: Sequence[Trouble],
    *,
    tray: bool,
    more: TodayMore | None = None,
    plan: PlanScreen | None = None,
) -> TodayScreen:
    """The first page of the window.

    Args:
        log: Where the outcomes are.
        catalogue: Where the exercises' names are.
        status: The state now.
        since: When today began.
        problems: What cannot be used at present.
        tray: Whether a tray shows the icon.
        more: What else the page shows; without it, no ribbon and no week.
        plan: The week of strength sessions, if it is to be shown.
    """
    records = log.breaks(since)
    return TodayScreen(
        status=status,
        done=sum(record.outcome is BreakEventType.DONE for record in records),
        natural=sum(record.outcome is BreakEventType.NATURAL for record in records),
        lines=tuple(_line(record, catalogue) for record in reversed(records)),
        problems=tuple(problems),
        tray=tray,
        ribbon=ribbon(records, status, since, more.now, more.every) if more else None,
        sets=more.sets if more else {},
        minutes=more.minutes if more else None,
        plan=plan,
    )


def _line(record: BreakRecord, catalogue: Catalogue) -> LogLine:
    names = [name for each in record.exercises if (name := catalogue.name_of(each)) != each]
    guided = record.outcome in {BreakEventType.DONE, BreakEventType.PART_DONE}
    walked = guided and not record.exercises
    return LogLine(record.at, record.kind, record.outcome, ", ".join(names), record.seconds, walked)
