"""What can be told of times by the order in which they were kept, which no clock decides."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise

DAYS, WEEKS, MONTHS = 7, 5, 12
"""Of how many days, weeks and months the last backup is kept. Ours."""
LEAP = timedelta(days=31)
"""A date this far beyond the one before is doubted until a week of others has followed it."""


def steady(times: Sequence[float]) -> list[int]:
    """The places of the most times that follow each other without a step back.

    Args:
        times: In the order in which they were kept.
    """
    if all(one <= other for one, other in pairwise(times)):
        return list(range(len(times)))
    ends: list[float] = []  # the least time with which so many can end, and its place
    places: list[int] = []
    before: list[int] = []
    for place, time in enumerate(times):
        length = bisect_right(ends, time)
        before.append(places[length - 1] if length else -1)
        ends[length : length + 1] = [time]
        places[length : length + 1] = [place]
    found = []
    place = places[-1] if places else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]


def out_of_order(times: Sequence[float], slack: float) -> set[int]:
    """The places of times that do not fit between those around them, by more than the slack.

    Of two groups that contradict each other the smaller one is doubted.

    Args:
        times: In the order in which they were kept, in seconds.
        slack: How far a time may lie before an earlier one.
    """
    highest = accumulate(times, max)
    if all(time >= high - slack for time, high in zip(times, highest, strict=True)):
        return set()
    kept = steady(times)
    wrong = set()
    for left, right in zip([-1, *kept], [*kept, len(times)], strict=True):
        low = times[left] if left >= 0 else float("-inf")
        high = times[right] if right < len(times) else float("inf")
        wrong |= {n for n in range(left + 1, right) if not low - slack <= times[n] <= high + slack}
    return wrong


def ladder(days: Sequence[date]) -> set[int]:
    """The places of the backups to keep: the last of each of the newest days, weeks and months.

    A date that a wrong clock gave takes the place of no other: what stands out of order, and what
    has just leapt ahead, is kept only while it is among the newest seven of all. What day it is
    now is not asked, for that may be as wrong.

    Args:
        days: The date of each backup, in the order of what they hold, the oldest first.
    """
    wrong = out_of_order([float(day.toordinal()) for day in days], 0)
    good = [n for n in range(len(days)) if n not in wrong]
    leaps = [n for n in range(1, len(good)) if days[good[n]] - days[good[n - 1]] > LEAP]
    good = good[: min((n for n in leaps if len(good) - n < DAYS), default=len(good))]
    keep = set(range(len(days))[-DAYS:])
    slots: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
        (DAYS, date.toordinal),
        (WEEKS, lambda day: day.isocalendar()[:2]),
        (MONTHS, lambda day: (day.year, day.month)),
    )
    for count, slot in slots:
        last = {slot(days[n]): n for n in good}
        keep |= set(sorted(last.values())[-count:])
    return keep
