"""The alarm: one chain of wake-ups, none lost, none too early, whatever the wall clock does."""

import math
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise

import pytest
from apscheduler.schedulers import base
from apscheduler.schedulers.base import BaseScheduler
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deskcoach.adapters import alarm
from deskcoach.adapters.alarm import SchedulerAlarm

CLOCK_STEP = 0.016
"""Seconds by which Windows' clock goes on at a time."""


class Bench:
    """An alarm with short times and an elapsed clock that can be moved against the wall."""

    def __init__(self, heartbeat: float = 0.2) -> None:
        self.wakes = list[float]()
        self.shift = 0.0
        self.then: Callable[[], None] = lambda: None
        self.alarm = SchedulerAlarm(self.wake, self.elapsed, heartbeat=heartbeat)

    def elapsed(self) -> float:
        return time.monotonic() + self.shift

    def wake(self) -> None:
        self.wakes.append(time.monotonic())
        self.then()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    assert qtbot is not None
    bench = Bench()
    yield bench
    bench.alarm.stop()


class Years:
    """An alarm whose clocks and whose timer go on by hand, in no time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, begin: datetime) -> None:
        self.seconds = 1000.0
        self.wall = begin
        years = self

        class Wall(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> "Wall":
                return cls.fromtimestamp(0, tz) + (years.wall - datetime.fromtimestamp(0, UTC))

        monkeypatch.setattr(base, "datetime", Wall)
        monkeypatch.setattr(alarm, "datetime", Wall)
        self.wakes = list[float]()
        self.then: Callable[[], None] = lambda: None
        self.alarm = SchedulerAlarm(self.wake, lambda: self.seconds)

    def wake(self) -> None:
        self.wakes.append(self.seconds)
        self.then()

    def turn(self, most: float = math.inf) -> None:
        """Let the time go by for which the one timer sleeps, at most so many seconds."""
        timer = self.alarm._scheduler._one
        slept = timer.interval() / 1000
        seconds = min(slept, most)
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)
        if seconds == slept:
            self.alarm._scheduler._process_jobs()
        else:
            timer.setInterval(round((slept - seconds) * 1000))


@pytest.fixture
def simulated(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Years]:
    assert qtbot is not None
    made = Years(monkeypatch, datetime(2026, 3, 2, 12, tzinfo=UTC))
    yield made
    made.alarm.stop()


@pytest.fixture
def processed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    calls = list[int]()
    original = BaseScheduler._process_jobs

    def counted(self: BaseScheduler) -> float | None:
        calls.append(1)
        wait: float | None = original(self)
        return wait

    monkeypatch.setattr(BaseScheduler, "_process_jobs", counted)
    return calls


def test_fifty_wishes_are_one_chain_of_wake_ups(processed: list[int], qtbot: QtBot) -> None:
    bench = Bench(heartbeat=60)
    for number in range(50):
        bench.alarm.set(0.3 + number / 1000)  # later than the loop ends on a busy machine
    qtbot.waitUntil(lambda: bool(bench.wakes))
    qtbot.wait(100)
    assert len(bench.wakes) == len(processed) == 1
    bench.alarm.stop()


def test_the_heart_beats_beside_no_wish(processed: list[int], bench: Bench, qtbot: QtBot) -> None:
    bench.alarm.set(60)
    began = time.monotonic()
    qtbot.waitUntil(lambda: len(processed) >= 3, timeout=20_000)
    assert time.monotonic() - began > 3 * 0.2 - 0.05


def test_a_wish_is_kept_and_never_too_early(bench: Bench, qtbot: QtBot) -> None:
    began = time.monotonic()
    bench.alarm.set(0.07)
    qtbot.waitUntil(lambda: len(bench.wakes) == 1, timeout=20_000)
    assert bench.wakes[0] - began >= 0.07 - CLOCK_STEP


def test_a_wish_is_kept_on_time(simulated: Years) -> None:
    simulated.alarm.set(7.0)
    simulated.turn()
    assert simulated.wakes == [pytest.approx(1007.0, abs=0.002)]


def test_a_wish_that_rings_a_moment_too_early_is_kept_all_the_same(simulated: Years) -> None:
    """A heartbeat looks at the jobs when it is due by the wall, and not yet by the other clock."""
    simulated.alarm.set(60.0005)
    simulated.wall += timedelta(microseconds=800)
    simulated.turn()
    assert simulated.wakes == [1060.0]
    simulated.turn()
    assert simulated.wakes[1] == pytest.approx(1060.0015, abs=0.002)
    assert simulated.wakes[1] >= 1060.0005


def test_the_heartbeat_wakes_without_any_wish(simulated: Years) -> None:
    for _ in range(3):
        simulated.turn()
    assert simulated.wakes == [pytest.approx(1000.0 + 60.0 * n, abs=0.01) for n in (1, 2, 3)]


def test_a_wish_made_while_waking_is_kept(simulated: Years) -> None:
    simulated.then = lambda: simulated.alarm.set(2.0)
    simulated.alarm.set(0)
    for _ in range(5):
        simulated.turn()
    assert simulated.wakes == [pytest.approx(1000.0 + 2.0 * n, abs=0.02) for n in range(5)]


def test_a_wish_taken_back_is_not_kept(qtbot: QtBot) -> None:
    bench = Bench(heartbeat=60)  # on a busy machine a short one beats meanwhile
    bench.alarm.set(0.05)
    bench.alarm.set(None)
    bench.alarm.set(None)
    qtbot.wait(120)
    assert bench.wakes == []
    bench.alarm.stop()


def test_a_wall_clock_set_forward_rushes_nothing(simulated: Years) -> None:
    simulated.alarm.set(3600.0)
    simulated.wall += timedelta(seconds=3595.0)  # by the wall it is due in five seconds
    while simulated.seconds < 4590.0:
        simulated.turn(5.0)
    beats = [after - before for before, after in pairwise([1000.0, *simulated.wakes])]
    assert len(beats) > 50
    assert min(beats) > 59.9, "it woke between two heartbeats"
    while simulated.seconds < 4600.0:
        simulated.turn(5.0)
    assert simulated.wakes[-1] == pytest.approx(4600.0, abs=0.02)


def test_sleep_and_a_wall_clock_set_back_lose_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.alarm.set(3600)
    bench.shift = 3600  # the time has come, while the job still lies an hour ahead on the wall
    qtbot.waitUntil(lambda: len(bench.wakes) == 1, timeout=20_000)
    assert bench.alarm._due is None


def test_a_heartbeat_that_was_moved_far_away_comes_back(bench: Bench, qtbot: QtBot) -> None:
    job = bench.alarm._scheduler.get_job("heartbeat")
    job.modify(next_run_time=job.next_run_time.replace(year=2999))
    qtbot.waitUntil(lambda: len(bench.wakes) == 2, timeout=20_000)


def test_an_exception_is_seen_and_the_alarm_goes_on(bench: Bench, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("planted")

    bench.then = fail
    with qtbot.captureExceptions() as caught:
        bench.alarm.set(0)
        qtbot.waitUntil(lambda: bool(bench.wakes), timeout=20_000)
    assert {str(error) for _, error, _ in caught} == {"planted"}
    bench.then = lambda: None
    seen = len(bench.wakes)
    bench.alarm.set(0)
    qtbot.waitUntil(lambda: len(bench.wakes) > seen, timeout=20_000)


def test_after_stop_no_timer_is_left(processed: list[int], bench: Bench, qtbot: QtBot) -> None:
    bench.alarm.set(0.01)
    bench.alarm.stop()
    bench.alarm.stop()
    assert not bench.alarm._scheduler.waiting
    bench.alarm._scheduler.wakeup()
    bench.alarm._scheduler._process_jobs()
    bench.alarm.set(0.01)
    assert not bench.alarm._scheduler.waiting
    qtbot.wait(300)
    assert processed == []
    assert bench.wakes == []


def test_one_timer_sleeps_no_longer_than_the_heartbeat(bench: Bench) -> None:
    bench.alarm.set(100_000)
    assert 0 < bench.alarm._scheduler._one.remainingTime() <= 200


def test_stopping_while_waking(bench: Bench, qtbot: QtBot) -> None:
    bench.then = bench.alarm.stop
    bench.alarm.set(0)
    qtbot.wait(300)
    assert len(bench.wakes) == 1


YEAR = 365.25 * 86_400


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.usefixtures("qtbot", "traced")
@pytest.mark.parametrize("begin", [1970, 2000, 2026, 2086])
def test_a_wall_clock_that_jumps_by_years_is_one_wake_up(
    monkeypatch: pytest.MonkeyPatch, begin: int
) -> None:
    years = Years(monkeypatch, datetime(begin, 1, 1, tzinfo=UTC))
    chance = random.Random(begin)  # noqa: S311
    longest = 0.0
    for _ in range(250):
        years.turn(chance.uniform(0, 60))
        wish = chance.choice([0.0, 0.5, 10.0, 90.0, 400.0])
        due = years.seconds + wish
        years.alarm.set(wish)
        jump = chance.choice([1, 60, 3600, 86_400, YEAR, 30 * YEAR, 60 * YEAR])
        back = years.wall.year > 2000 + 60 or (years.wall.year > 1970 and chance.random() < 0.5)
        years.wall += timedelta(seconds=-jump if back and years.wall.year > 1910 else jump)
        years.wakes.clear()
        began = time.process_time()  # a busy machine is no standstill of ours
        turns = 0
        while not years.wakes or years.wakes[-1] < due:
            turns += 1
            assert turns < 3 + 2 * wish / 60 + 2, "it wakes up without end"
            years.turn()
        longest = max(longest, (time.process_time() - began) / turns)
        assert due <= years.wakes[-1] < due + 0.01
        # The heartbeat goes on meanwhile; one may be late where the clock was set back.
        beats = [years.wakes[0] - (due - wish), *(b - a for a, b in pairwise(years.wakes))]
        assert max(beats) <= 120.01
        assert len(beats) <= wish / 60 + 3
    years.alarm.stop()
    assert longest < 0.2
    assert tracemalloc.get_traced_memory()[1] < 10 * 2**20


def test_the_timer_sleeps_a_millisecond_longer_than_needed_and_a_minute_at_most(
    simulated: Years,
) -> None:
    timer = simulated.alarm._scheduler._one
    assert timer.isSingleShot()
    assert timer.timerType() is Qt.TimerType.PreciseTimer
    for seconds, milliseconds in ((7.0, 7001), (0.0, 1), (-5.0, 1), (59.5, 59_501), (9e6, 60_000)):
        simulated.alarm.set(seconds)
        assert timer.interval() == milliseconds
    simulated.alarm.set(None)
    assert timer.interval() == 60_000
    assert timer.isActive(), "the heart goes on"


def test_a_wish_that_is_true_to_the_millisecond_is_not_moved(simulated: Years) -> None:
    simulated.alarm.set(30.0)
    moved = list[int]()
    scheduler = simulated.alarm._scheduler
    scheduler.add_job = lambda *_, **__: moved.append(1)
    for step, times in ((0.001, 0), (0.0015, 1)):
        simulated.wall += timedelta(seconds=step)
        simulated.alarm._arm()
        assert len(moved) == times
