"""The weekly plan: which days, what is due today, where a session moves, when a fourth set fits.

Days and weeks are a person's own (`workday`): a session belongs to the day on which it began,
whatever midnight, summer time or a flight do in between.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time, tzinfo
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from deskcoach.core.clock import DAY, MONDAY, WEEK, local_day, time_on, week_first
from deskcoach.core.messages import Sentence, listed, named, sentence

APART = 2  # days from one session to the next, so that a day lies between; ACSM: 48 h apart
FULL_WEEKS = 2  # before a fourth set is offered; ours
MOST_PAIN = 3  # of 10, for a fourth set; ours
MOST_EFFORT = 6  # of 10, for a fourth set; ours

PLAN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MINUTES = 20
"""Of a session, about."""


class _Week(NamedTuple):
    """Seven days."""

    first: date

    @property
    def days(self) -> tuple[date, ...]:
        """All of them."""
        return tuple(self.first + n * DAY for n in range(WEEK))


def week_of(day: date, week_starts: int = MONDAY) -> _Week:
    """The week of a day, which begins with the weekday of that ISO number."""
    return _Week(week_first(day, week_starts))


class Break(Struct, frozen=True):
    """Days without training, for illness or holiday; no last day means until further notice.

    Attributes:
        first: The first day.
        last: The last one.
        breaks_too: On these days no stretch breaks are offered, either.
    """

    first: date
    last: date | None = None
    breaks_too: bool = False

    def covers(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


class Plan(Struct, frozen=True):
    """What a person means to do.

    Attributes:
        days: ISO weekdays, Monday is 1. The source says three times a week; Monday, Wednesday
            and Friday are ours (WHO and ACSM: days that do not follow each other).
        at: local time at which a session is offered; ours.
        moves: days that were moved by hand, each to another day of its week. One whose day is not
            planned any more, or that would put two sessions on a day, is left out.
        breaks: for illness or holiday; they keep the row of weeks.
        week_starts: ISO number of the day with which weeks begin.
        day_starts: the hour at which a day begins; an earlier time of day is that of the night.
        since: the day on which the person began with DeskCoach: planned is what comes after it.
    """

    days: frozenset[int] = frozenset({1, 3, 5})
    at: time = time(17, 30)
    moves: tuple[tuple[date, date], ...] = ()
    breaks: tuple[Break, ...] = ()
    week_starts: int = MONDAY
    day_starts: int = 0
    since: date | None = None

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(1, WEEK + 1)):
            raise ValueError("a plan has one to seven days, numbered 1 (Monday) to 7 (Sunday)")
        force_setattr(self, "moves", _standing(self.days, self.moves))

    @property
    def goal(self) -> int:
        """Sessions that make a week, on whatever days."""
        return len(self.days)

    def planned(self, week: _Week) -> tuple[date, ...]:
        """The days of a week as the person planned them, moves included, breaks not taken out."""
        moved = dict(self.moves)
        days = (day for day in week.days if day.isoweekday() in self.days)
        laid = sorted(moved.get(day, day) for day in days)
        return tuple(day for day in laid if self.since is None or day > self.since)

    def week_of(self, day: date) -> _Week:
        """The week of a day."""
        return week_of(day, self.week_starts)

    def offered_at(self, day: date) -> datetime:
        """When a session of that day is offered, without a zone."""
        return time_on(day, self.at, self.day_starts)

    def paused(self, day: date) -> bool:
        """Whether a day lies in a break."""
        return any(b.covers(day) for b in self.breaks)


def _standing(
    days: Collection[int], moves: Iterable[tuple[date, date]]
) -> tuple[tuple[date, date], ...]:
    """The moves that still mean something on these days; the last of two for one day counts."""
    left = {origin: to for origin, to in moves if origin.isoweekday() in days}

    def doubled(origin: date, to: date) -> bool:
        planned = to.isoweekday() in days and to not in left
        return planned or any(to == b for a, b in left.items() if a != origin)

    # one that falls may lay its day open for the next
    while (gone := next((a for a, b in reversed(left.items()) if doubled(a, b)), None)) is not None:
        del left[gone]
    return tuple(left.items())


DayState = Literal["done", "today", "ahead", "passed", ""]
"""Trained; to be trained today; planned; planned, but over; nothing."""


class PlanDay(Struct, frozen=True):
    """One day of the plan as it stands.

    Attributes:
        day: Which.
        state: What is on it.
        moved_from: The day of the plan that was moved here by hand.
        holiday: It lies in a break.
    """

    day: date
    state: DayState = ""
    moved_from: date | None = None
    holiday: Break | None = None


def calendar(
    plan: Plan, today: date, sessions: Collection[date], before: int = 1, after: int = 5
) -> tuple[tuple[PlanDay, ...], ...]:
    """Some weeks around today, a row a week.

    Args:
        plan: The plan.
        today: The local date.
        sessions: The local day on which each session began.
        before: Weeks before this one.
        after: Weeks behind it.
    """
    first = plan.week_of(today).first
    this, sessions = week_view(plan, today, sessions), frozenset(sessions)
    origins = {to: origin for origin, to in plan.moves}
    return tuple(
        tuple(
            PlanDay(
                day,
                _state_of(plan, day, today, sessions, this),
                origins.get(day),
                next((one for one in plan.breaks if one.covers(day)), None),
            )
            for day in plan.week_of(first + number * WEEK * DAY).days
        )
        for number in range(-before, after + 1)
    )


def _state_of(
    plan: Plan, day: date, today: date, sessions: Collection[date], this: "WeekView"
) -> DayState:
    if day <= today and day in sessions:
        return "done"
    if plan.week_of(day) == this.week:
        if day in this.ahead:
            return "today" if day == today else "ahead"
        return "passed" if day in this.passed else ""
    if day < today or plan.paused(day) or day not in plan.planned(plan.week_of(day)):
        return ""
    return "ahead"


class WeekView(Struct, frozen=True):
    """A week as it stands today.

    Attributes:
        done: days on which sessions were done, one entry for each session.
        ahead: days on which the other ones are laid, today at the earliest.
        sentence: one sentence if the days are not the planned ones; empty otherwise.
        passed: planned days that went by without a session and left none ahead.
    """

    week: _Week
    goal: int
    done: tuple[date, ...]
    ahead: tuple[date, ...]
    sentence: str = ""
    passed: tuple[date, ...] = ()

    @property
    def made(self) -> bool:
        """Whether the week has its sessions."""
        return len(self.done) >= self.goal


def week_view(plan: Plan, today: date, sessions: Iterable[date]) -> WeekView:
    """Lay the sessions that are still open over the rest of the week.

    A session whose day has passed moves to the next day that keeps a day between, and the ones
    behind it give way. What no longer fits before the next week begins is left out, and so are
    days in a break.

    Args:
        plan: the plan.
        today: the local date.
        sessions: the local day on which each session began, in any order.
    """
    week = plan.week_of(today)
    days = sorted(day for day in sessions if day <= today)
    done = tuple(days[bisect_left(days, week.first) :])
    open_days = [d for d in plan.planned(week) if d not in done and not plan.paused(d)]
    open_days = open_days[len(open_days) - max(0, min(plan.goal - len(done), len(open_days))) :]
    ahead = _laid(plan, open_days, today, days[-1] if days else None)
    unmoved = tuple(day for day in open_days if day >= today)
    left = max(0, plan.goal - len(done) - len(ahead))
    gone = sorted(d for d in plan.planned(week) if d < today and d not in done)
    passed = tuple([day for day in gone if not plan.paused(day)][-left:]) if left else ()
    told = "" if ahead == unmoved else _told(ahead)
    return WeekView(week, plan.goal, done, ahead, told, passed)


def _laid(plan: Plan, days: Iterable[date], today: date, before: date | None) -> tuple[date, ...]:
    week = plan.week_of(today)
    following = min(plan.planned(plan.week_of(week.first + WEEK * DAY)))
    # Days that were planned side by side stay so. Only what moves has to keep a day between.
    in_place = before is None or before in plan.planned(plan.week_of(before))
    laid: list[date] = []
    for planned in days:
        day = planned
        if planned < today or not in_place:
            day = max(planned, today, before + APART * DAY if before else today)
        while plan.paused(day) and plan.week_of(day) == week:
            day += DAY
        moved = day != planned
        if plan.week_of(day) != week or (moved and following - day < APART * DAY):
            continue
        laid.append(day)
        before, in_place = day, not moved
    return tuple(laid)


def _told(days: Collection[date]) -> str:
    names = [_name(day) for day in days]
    if not names:
        return ""
    if len(names) == 1:
        return sentence("This week's session moves to {day}.", day=names[0])
    return sentence("This week's sessions move to {days}.", days=_and(names))


def _name(day: date) -> Sentence:
    return named(PLAN_DAYS[day.weekday()], "Days")


def _and(names: Sequence[Sentence]) -> Sentence:
    """`Monday, Wednesday and Friday`."""
    if len(names) == 1:
        return names[0]
    return sentence("{some} and {one}", some=listed(names[:-1]), one=names[-1])


WEEKS_AHEAD = 53  # that are searched for the next session


def next_offer(
    plan: Plan, now: datetime, zone: tzinfo, sessions: Iterable[date]
) -> datetime | None:
    """The instant (UTC) of the next offer; it has passed if today's session still waits.

    Where the clocks skip the plan's time, the offer comes as much later; where they repeat it, at
    the first time. None: a break lasts until further notice.
    """
    today = local_day(now.astimezone(zone), plan.day_starts)
    coming = list(week_view(plan, today, sessions).ahead)
    week = plan.week_of(today)
    while not coming and week.first - today < WEEKS_AHEAD * WEEK * DAY:
        week = plan.week_of(week.first + WEEK * DAY)
        coming = [day for day in plan.planned(week) if not plan.paused(day)]
    return plan.offered_at(coming[0]).replace(tzinfo=zone).astimezone(UTC) if coming else None


def about_minutes(minutes: float) -> int:
    """How long a session is said to be: to five minutes, since people rest as they like."""
    return max(5, 5 * round(minutes / 5))


def hint(today: date, sessions: Iterable[date]) -> str:
    """A hint, never a block, before a session under 48 h after the last one; empty otherwise.

    Days are compared and not hours, so that Wednesday 17:30 after a late Monday earns no hint.
    """
    last = max((day for day in sessions if day <= today), default=None)
    if last is None or today - last >= APART * DAY:
        return ""
    if last == today:
        return sentence("You trained today. A day between is easier on your muscles.")
    return sentence("You trained yesterday. A day between is easier on your muscles.")


def moved(plan: Plan, origin: date, to: date, today: date, *, swap: bool = False) -> Plan:
    """The plan with one day moved by hand within its week.

    Args:
        plan: The plan.
        origin: The day.
        to: Its new day.
        today: The local date.
        swap: What is planned on the new day goes to the day that is left.

    Raises:
        ValueError: nothing is planned on that day, the new day has passed, is planned already or
            lies in another week; the text says which.
    """
    week = plan.week_of(origin)
    if origin not in plan.planned(week):
        raise ValueError(sentence("Nothing is planned on {day}.", day=_day(origin)))
    if plan.week_of(to) != week:
        raise ValueError(
            sentence("{day} is in another week. Choose a day of the same week.", day=_day(to))
        )
    if to < today:
        raise ValueError(sentence("{day} has passed. Choose today or a later day.", day=_day(to)))
    laid = {origin: to}
    if to in plan.planned(week):
        if not swap or origin < today:
            raise ValueError(sentence("A session is planned on {day} already.", day=_day(to)))
        laid[to] = origin
    others = tuple((a, b) for a, b in plan.moves if b not in laid)
    first = {b: a for a, b in plan.moves}
    made = ((first.get(day, day), new) for day, new in laid.items())
    moves = (*others, *(each for each in made if each[0] != each[1]))
    # Said here, too: msgspec 0.19, which Debian 13 has, looks at nothing when it replaces.
    return replace(plan, moves=_standing(plan.days, moves))


def _day(day: date) -> Sentence:
    return sentence("{name} {day}", name=_name(day), day=day)


def move_hint(plan: Plan, day: date) -> str:
    """A hint if a planned day has another one right beside it; empty otherwise."""
    beside = [n for n in (day - DAY, day + DAY) if n in plan.planned(plan.week_of(n))]
    if not beside:
        return ""
    return sentence(
        "{day} is next to {others}. A day between is easier on your muscles.",
        day=_name(day),
        others=_and([_name(n) for n in beside]),
    )


def row_of_weeks(plan: Plan, today: date, sessions: Iterable[date]) -> int:
    """How many weeks in a row have their sessions, up to this one or the one before.

    A week touched by a break does not count unless it has its sessions, and does not end the row.
    All weeks are measured by today's goal.
    """
    days = sorted(day for day in sessions if day <= today)
    if not days:
        return 0
    row, first = 0, plan.week_of(days[0])
    week = plan.week_of(today)
    while week >= first:
        done = bisect_left(days, week.first + WEEK * DAY) - bisect_left(days, week.first)
        if done >= plan.goal:
            row += 1
        elif week != plan.week_of(today) and not any(plan.paused(day) for day in week.days):
            break
        week = plan.week_of(week.first - DAY)
    return row


class Trained(Struct, frozen=True):
    """What the fourth-set rule wants to know of a session.

    Attributes:
        on: the local day on which it began.
        every_set_done: all planned sets with all their reps.
        pain: the worst that was told, 0 to 10; None if nobody said that it hurt.
        effort: the highest that was told, 0 to 10; None if none was told.
    """

    on: date
    every_set_done: bool
    pain: int | None = None
    effort: int | None = None

    @property
    def went_well(self) -> bool:
        """Whether it speaks for a set more. An effort that was not told does not."""
        easy = self.effort is not None and self.effort <= MOST_EFFORT
        return self.every_set_done and (self.pain or 0) <= MOST_PAIN and easy


def offers_fourth_set(plan: Plan, today: date, sessions: Collection[Trained]) -> bool:
    """Whether a fourth set is offered: the two weeks before this one were full and went well."""
    first = plan.week_of(today).first
    for number in range(1, FULL_WEEKS + 1):
        week = plan.week_of(first - number * WEEK * DAY)
        trained = [s for s in sessions if plan.week_of(s.on) == week]
        if len(trained) < plan.goal or not all(s.went_well for s in trained):
            return False
    return True
