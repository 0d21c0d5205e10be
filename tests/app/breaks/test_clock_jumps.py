"""The wall clock jumps by seconds and by decades, at the start and while everything runs."""

import random
import time
import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest

from deskcoach.app.mode import Mode
from tests.app.desk import MIN, outdoors
from tests.app.strength.test_session_runner import office, ok
from tests.fakes import FakeClock

YEAR = 365.25 * 86_400
JUMPS = (1, 60, 3600, 86_400, 7 * 86_400, YEAR, 10 * YEAR, 60 * YEAR)


@pytest.mark.no_cover  # what is measured is the program, not coverage
@pytest.mark.parametrize("seed", range(4))
def test_a_jump_costs_nothing_and_breaks_no_promise(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    world = outdoors(FakeClock(datetime(chance.choice([1970, 2000, 2026]), 1, 1, 12, tzinfo=UTC)))
    desk = office(world, hours={"enabled": True})
    longest = 0.0
    if seed == 0:  # it takes three times as long to count
        tracemalloc.start()
    for number in range(125):
        clock = desk.clock
        ok(desk, "pause", minutes=5)
        ok(desk, "meeting", minutes=20)
        jump = chance.choice(JUMPS) * chance.choice([-1, 1])
        if not 1910 < (clock.wall + timedelta(seconds=jump)).year < 2090:
            jump = -jump
        restarted = number % 10 == 0
        if restarted:
            world = desk.quit()
        clock.set_wall(clock.wall + timedelta(seconds=jump))
        began = time.process_time()
        if restarted:
            desk = office(world, hours={"enabled": True})
        desk.coach.wake()
        desk.view.take()
        desk.view.statuses.clear()
        desk.log.journal.clear()
        ok(desk, "plan")
        ok(desk, "plan-calendar")
        longest = max(longest, time.process_time() - began)
        assert desk.coach.status().mode is Mode.PAUSED
        if number % 50:
            continue
        desk.rest(5 * MIN + 1)
        assert desk.coach.status().mode is not Mode.PAUSED
        assert "meeting" in desk.coach.status().holds
        desk.rest(15 * MIN)
        assert "meeting" not in desk.coach.status().holds
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert longest < 0.2
    assert peak < 10 * 2**20
