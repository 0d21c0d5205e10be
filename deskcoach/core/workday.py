"""A person's days and weeks, and working hours, on the wall clock.

Whatever asks which day or week it is asks here: the day begins at the hour that the person chose,
and a moment belongs to the day that its own wall clock showed. So neither summer time nor a flight
moves what was done.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

OUTSIDE_HOURS = "outside-hours"
"""The hold that time off is."""
Week = Sequence[Sequence[str]]
"""Ranges such as `22:00-06:00` for each weekday, Monday first; see `settings.Hours`."""


MONDAY = 1
WEEK = 7
DAY = timedelta(days=1)


def local_day(at: datetime, day_starts: int) -> date:
    """The day to which a moment belongs, by its own wall clock.

    Args:
        at: A moment with UTC offset.
        day_starts: The hour at which a day begins.
    """
    return (at.replace(tzinfo=None) - timedelta(hours=day_starts)).date()


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


def at_work(wall: datetime, week: Week) -> bool:
    """Whether this moment lies in working hours."""
    return any(begin <= wall < end for begin, end in _spans(wall, week))


def next_border(wall: datetime, week: Week) -> datetime | None:
    """When working hours next begin or end after this moment; None in a week without any."""
    borders = (border for span in _spans(wall, week) for border in span if border > wall)
    return min(borders, default=None)


def _spans(wall: datetime, week: Week) -> Iterator[tuple[datetime, datetime]]:
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
