"""Day borders on the wall clock."""

from datetime import datetime, time, timedelta


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
    """Seconds until the next day begins; at least a minute, at most a day.

    A change to or from daylight saving in between makes the pause an hour longer or shorter
    on the wall clock, and nobody is waiting for it at that hour.
    """
    begun = day_start(wall, day_starts)
    return max(60.0, (begun + timedelta(days=1) - wall).total_seconds())
