"""One reading of the clocks, and what it means: a person's days, weeks and working hours.

Whatever asks which day or week it is asks here: the day begins at the hour that the person chose,
and a moment belongs to the day that its own wall clock showed. So neither summer time nor a flight
moves what was done.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

EPSILON = 1e-6
"""Seconds below which two times are the same: sums of floats are not exact."""


class Moment(Struct, frozen=True):
    """Now, on both clocks.

    Attributes:
        elapsed: Seconds on a clock that nobody can set and that goes on counting in suspend.
            Every duration is a difference of two of these.
        wall: The time of day with its UTC offset. Only shown, logged, and compared with
            working hours; it may jump in either direction at any time.
        boot: What the machine calls this start of it, empty where it does not say; readings of
            `elapsed` from two of them have nothing to do with each other.
    """

    elapsed: float
    wall: datetime
    boot: str = ""

    def later(self, seconds: float) -> "Moment":
        """The moment `seconds` after this one, if nobody sets the wall clock meanwhile."""
        # Spelled out: `replace` takes three times as long, and a simulated year has many of these.
        return Moment(self.elapsed + seconds, self.wall + timedelta(seconds=seconds), self.boot)


def since(then: Moment, now: Moment) -> float:
    """Seconds from one reading to a later one, perhaps of another run; never negative.

    Within one start of the machine nobody can set the clock that tells; else the wall does, and
    where that was set back meanwhile nobody knows, so that it is 0.
    """
    by_elapsed = now.elapsed - then.elapsed
    by_wall = (now.wall - then.wall).total_seconds()
    same_boot_slack = 120.0
    known = bool(then.boot and now.boot)
    same = then.boot == now.boot if known else by_wall - by_elapsed < same_boot_slack
    return by_elapsed if same and by_elapsed >= 0 else max(0.0, by_wall)


# -- A person's days and weeks, and working hours, on the wall clock ----------------------------


OUTSIDE_HOURS = "outside-hours"
"""The hold that time off is."""
_Week = Sequence[Sequence[str]]
"""Ranges such as `22:00-06:00` for each weekday, Monday first; see `settings.Hours`."""


MONDAY = 1
WEEK = 7
DAY = timedelta(days=1)
_ZONES = 2 * DAY  # no wall clock is further from UTC


def local(at: datetime) -> datetime:
    """A moment in this machine's zone; one without an offset is meant in it.

    Windows knows its zones from 1970 to 3000 only; beyond, they are as they were on 2 Jan 1971.

    Raises:
        ValueError, OverflowError: It is outside the calendar there.
    """
    try:
        return at.astimezone()
    except OSError:
        zone = datetime(1971, 1, 2).astimezone().tzinfo
        return at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone)


def local_day(at: datetime, day_starts: int) -> date:
    """The day to which a moment belongs, by its own wall clock.

    Args:
        at: A moment with UTC offset.
        day_starts: The hour at which a day begins.
    """
    return (at.replace(tzinfo=None) - timedelta(hours=day_starts)).date()


def world_over(first: date, last: date) -> tuple[datetime, datetime]:
    """Two moments between which these days lie on every wall clock of the world."""
    begin, end = (datetime.combine(day, time(), UTC) for day in (first, last + DAY))
    return begin - _ZONES, end + _ZONES


def week_first(day: date, week_starts: int = MONDAY) -> date:
    """The first day of the week of a day.

    Args:
        day: Any day.
        week_starts: The ISO number of the day with which weeks begin: 1 Monday, 6 Saturday,
            7 Sunday.
    """
    return day - (day.isoweekday() - week_starts) % WEEK * DAY


def time_on(day: date, at: time, day_starts: int) -> datetime:
    """When a time of day comes on a person's day, without a zone: after midnight, if it is early.

    Args:
        day: The person's day.
        at: The time of day.
        day_starts: The hour at which a day begins.
    """
    moment = datetime.combine(day, at)  # a time of day, wherever that is
    return moment + DAY if at.hour < day_starts else moment


def day_start(wall: datetime, day_starts: int) -> datetime:
    """When the day of this moment began.

    Args:
        wall: A moment with UTC offset.
        day_starts: The hour at which a new day begins, 0 to 12: who works past midnight is
            still in the day before.
    """
    begun = datetime.combine(wall.date(), time(day_starts), wall.tzinfo)
    return begun if begun <= wall else begun - timedelta(days=1)


def seconds_to_tomorrow(wall: datetime, day_starts: int) -> float:
    """Seconds until the next day begins, if nobody touches the clock; a minute to a day."""
    begun = day_start(wall, day_starts)
    return max(60.0, (begun + timedelta(days=1) - wall).total_seconds())


def at_work(wall: datetime, week: _Week) -> bool:
    """Whether this moment lies in working hours."""
    return any(begin <= wall < end for begin, end in _spans(wall, week))


def next_border(wall: datetime, week: _Week) -> datetime | None:
    """When working hours next begin or end after this moment; None in a week without any."""
    borders = (border for span in _spans(wall, week) for border in span if border > wall)
    return min(borders, default=None)


def hours_turn(now: Moment, week: _Week) -> float | None:
    """When working hours next begin or end, in elapsed seconds; None in a week without any."""
    border = next_border(now.wall, week)
    return None if border is None else now.elapsed + (border - now.wall).total_seconds()


def _spans(wall: datetime, week: _Week) -> Iterator[tuple[datetime, datetime]]:
    """The working hours from the day before to a week ahead."""
    for days in range(-1, 9):
        day = wall.date() + timedelta(days=days)
        for words in week[day.weekday()]:
            begin, end = (_clock_time(day, text, wall) for text in words.split("-"))
            yield begin, end if end > begin else end + timedelta(days=1)


def _clock_time(day: date, text: str, wall: datetime) -> datetime:
    hours, minutes = (int(part) for part in text.split(":"))
    begun = datetime.combine(day, time(), wall.tzinfo)
    return begun + timedelta(hours=hours, minutes=minutes)
