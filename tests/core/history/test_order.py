"""What the order in which things were kept tells of the clock that dated them."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.history.order import (
    DAYS,
    LEAP,
    MONTHLY_KEPT,
    WEEKS,
    Doubt,
    doubted,
    ladder,
    out_of_order,
    redated,
    steady,
    told,
)

TODAY = date(2026, 11, 28)
DAY = timedelta(days=1)


@given(st.lists(st.integers(0, 50)))
def test_the_most_that_never_step_back(times: list[int]) -> None:
    found = steady(times)
    kept = [times[place] for place in found]
    assert found == sorted(set(found))
    assert kept == sorted(kept)
    assert len(found) == longest(times)


def test_what_never_steps_back_stays_whole() -> None:
    assert steady([1, 2, 2, 5]) == [0, 1, 2, 3]
    assert steady([]) == []


def longest(times: list[int]) -> int:
    most = [1] * len(times)
    for n, time in enumerate(times):
        most[n] = 1 + max((most[m] for m in range(n) if times[m] <= time), default=0)
    return max(most, default=0)


@given(
    st.lists(st.integers(0, 5), min_size=11, max_size=40),
    st.integers(0, 39),
    st.integers(1, 3),
    st.sampled_from([-9_999, 9_999]),
)
def test_a_few_wrong_ones_are_found_and_no_others(
    steps: list[int], place: int, count: int, jump: int
) -> None:
    times = [float(sum(steps[: n + 1])) for n in range(len(steps))]
    place = count + 1 + place % (len(steps) - 3 * count - 1)  # more good ones on both sides
    wrong = set(range(place, place + count))
    dated = [time + jump * (n in wrong) for n, time in enumerate(times)]
    assert out_of_order(dated, 5) == wrong


def test_a_small_step_back_is_a_zone_or_a_correction() -> None:
    assert out_of_order([10, 20, 12, 30], 8) == set()
    assert out_of_order([10, 20, 20, 11, 30], 8) == {3}
    assert out_of_order([], 8) == set()


def test_seven_days_five_weeks_twelve_months() -> None:
    days = [TODAY - n * DAY for n in range(600)][::-1]
    kept = {days[place] for place in ladder(days)}
    assert sorted(kept)[-DAYS:] == days[-DAYS:]
    assert len({one.isocalendar()[:2] for one in kept}) >= WEEKS
    assert len({(one.year, one.month) for one in kept}) == MONTHLY_KEPT
    assert len(kept) <= DAYS + WEEKS + MONTHLY_KEPT
    last = [one for one, after in pairwise([*days, TODAY + DAY]) if one.month != after.month]
    assert set(last[-MONTHLY_KEPT + 1 :]) <= kept


@given(
    st.lists(st.integers(1, 9), min_size=8, max_size=60),
    st.lists(st.dates(date(1970, 1, 1), date(2060, 1, 1)), max_size=6),
)
def test_a_wrong_clock_pushes_no_good_backup_out(steps: list[int], wrong: list[date]) -> None:
    """A machine that begins in any year on some days: what was worth keeping before is still."""
    days: list[date] = []
    for step in reversed(steps):
        days.append((days[-1] if days else TODAY) + step * DAY)
    today = days[-1]
    before = {days[place] for place in ladder(days)}
    for number in range(len(wrong)):
        kept = ladder([*days, *wrong[: number + 1]])
        assert len(days) + number in kept
    later = [*days, *wrong, today]
    kept = ladder(later)
    # Some weeks ahead, and more than once, it may as well have been a holiday.
    near = [one for one in wrong if days[0] <= one <= today + LEAP]
    if not near:
        assert before <= {later[place] for place in kept if place < len(days)} | {today}
    assert len(later) - 1 in kept


@given(st.lists(st.dates(date(1970, 1, 1), date(2060, 1, 1)), max_size=30))
def test_the_newest_always_stay(days: list[date]) -> None:
    assert set(range(len(days))[-DAYS:]) <= ladder(days)


def test_four_boots_in_2031_leave_what_was_good() -> None:
    days = [TODAY - n * DAY for n in range(60)][::-1]
    before = {days[place] for place in ladder(days)}
    for number in range(4):
        days.append(date(2031, 5, 1) + number * 40 * DAY)
        kept = ladder(days)
        assert before <= {days[place] for place in kept}


def test_what_is_doubted_is_said_in_a_line() -> None:
    first, last = datetime(1970, 1, 1, tzinfo=UTC), datetime(2031, 5, 1, tzinfo=UTC)
    assert told(Doubt(3, first, last)).startswith(
        "Dates that cannot be right: 3, from 1970-01-01 to 2031-05-01."
    )
    assert "set this computer's clock" in told(Doubt(3, first, last, clock=True))


def test_what_is_to_come_is_doubted_before_the_order_is_asked() -> None:
    day = 86_400.0
    times = [0.0, day, 900 * day, 901 * day, 902 * day, 2 * day]
    assert doubted(times, 3 * day) == {2, 3, 4}
    moved = redated(times, {2, 3, 4}, 3 * day)
    assert day < moved[2] < moved[3] < moved[4] < 2 * day
    assert moved[4] - moved[3] == pytest.approx(moved[3] - moved[2])


def test_two_wrong_starts_lie_a_second_apart_and_each_by_its_own_steps() -> None:
    moved = redated([0.0, 9e9, 9e9 + 60, 5e9, 5e9 + 30, 8e4], {1, 2, 3, 4}, 1e5)
    assert moved == pytest.approx({4: 8e4 - 1, 3: 8e4 - 31, 2: 8e4 - 32, 1: 8e4 - 92})
    assert redated([9e9], {0}, 100.0) == {0: 99.0}
    assert redated([], set(), 100.0) == {}


@given(st.lists(st.integers(0, 10**9), max_size=30), st.data())
def test_a_corrected_time_lies_between_its_neighbours(
    steps: list[int], data: st.DataObject
) -> None:
    times = sorted(map(float, steps))
    wrong = data.draw(st.sets(st.integers(0, max(0, len(times) - 1))))
    wrong = {place for place in wrong if place < len(times)}
    dated = [9e12 if place in wrong else time for place, time in enumerate(times)]
    moved = redated(dated, wrong, 2e9)
    assert moved.keys() == wrong
    whole = [moved.get(place, time) for place, time in enumerate(times)]
    assert whole == sorted(whole)
