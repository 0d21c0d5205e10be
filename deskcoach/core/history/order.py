"""What can be told of times by the order in which they were kept, which no clock decides."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate, pairwise

from msgspec import Struct

from deskcoach.core.messages import Sentence, sentence

DAYS, WEEKS, MONTHLY_KEPT = 7, 5, 12
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
        (MONTHLY_KEPT, lambda day: (day.year, day.month)),
    )
    for count, slot in slots:
        last = {slot(days[n]): n for n in good}
        keep |= set(sorted(last.values())[-count:])
    return keep


_A_DAY = 86_400.0
"""In seconds. Zones differ by no more: what lies further off was dated by a wrong clock."""


class Doubt(Struct, frozen=True):
    """Records whose date cannot be right.

    Attributes:
        count: How many.
        first: The earliest of their dates.
        last: The latest of them.
        clock: Most records are to come: it is the computer's clock that cannot be right.
    """

    count: int
    first: datetime
    last: datetime
    clock: bool = False


def told(doubt: Doubt) -> Sentence:
    """It in one line, with what can be done."""
    if doubt.clock:
        return sentence("Most of your records are to come: please set this computer's clock.")
    return sentence(
        "Dates that cannot be right: {count}, from {first} to {last}. These records count on no "
        "day; the history can correct them.",
        count=doubt.count,
        first=doubt.first.date(),
        last=doubt.last.date(),
    )


def doubted(times: Sequence[float], now: float) -> set[int]:
    """The places of times that are to come, or do not fit between those around them.

    Args:
        times: In the order in which they were kept, in seconds.
        now: What the clock says now.
    """
    wrong = {place for place, time in enumerate(times) if time > now + _A_DAY}
    rest = [place for place in range(len(times)) if place not in wrong]
    return wrong | {rest[n] for n in out_of_order([times[place] for place in rest], _A_DAY)}


def redated(times: Sequence[float], wrong: set[int], now: float) -> dict[int, float]:
    """When what is doubted may have been: just before what was kept next, in its own order.

    Args:
        times: In the order in which they were kept, in seconds.
        wrong: The places of those that are doubted.
        now: What the clock says now.

    Returns:
        A time for each of these places, between those of the good ones around it.
    """
    found: dict[int, float] = {}
    group: list[int] = []
    low = float("-inf")
    for place in range(len(times) + 1):
        if place in wrong:
            group.append(place)
            continue
        high = times[place] if place < len(times) else max(now, low)
        found |= _spread(times, group, low, max(low, high))
        group, low = [], max(low, high)
    return found


def _spread(times: Sequence[float], group: list[int], low: float, high: float) -> dict[int, float]:
    """Times up to the higher border, with the same steps between them, or smaller ones."""
    steps = [times[b] - times[a] for a, b in pairwise(group)]
    # Between two starts with different wrong clocks nobody knows how long it was.
    steps = [step if 0 <= step <= _A_DAY else 1.0 for step in steps]
    room = (high - low) / (sum(steps) + 2.0)
    scale = min(1.0, room)
    found, at = {}, high - scale
    for place, step in zip(reversed(group), [*reversed(steps), 0.0], strict=False):
        found[place] = at
        at -= step * scale
    return found
