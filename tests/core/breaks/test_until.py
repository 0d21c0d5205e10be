"""Every *until* ends when a person would expect it, whatever the clocks do meanwhile."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.breaks.events import FellAsleep, HoldBegan, Kind, Looked, PauseBegan, WokeUp
from deskcoach.core.breaks.rules import rules_from
from deskcoach.core.breaks.state import KindClock, State, freeze, fresh, thaw
from deskcoach.core.breaks.step import step
from deskcoach.core.breaks.until import LONGEST_UNTIL, AskAgain, aimed, until_tomorrow
from deskcoach.core.clock import Moment, since
from deskcoach.core.settings import Settings

MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)
RULES = rules_from(Settings())
DAY_STARTS = 4
JUMPS = st.one_of(
    st.sampled_from([-2 * 3600, -1, 1, 3600, 86_400, -86_400]),
    st.integers(-60 * 365 * 86_400, 60 * 365 * 86_400),
)
HAPPENS = st.one_of(
    st.tuples(st.just("work"), st.floats(0, 7200)),
    st.tuples(st.just("sleep"), st.floats(0, 40_000)),
    st.tuples(st.just("restart"), st.floats(0, 40_000)),
    st.tuples(st.just("set"), JUMPS),
    st.tuples(st.just("zone"), st.integers(-12, 14)),
)


class Life:
    """A desk whose clocks are set, carried about, and started anew."""

    def __init__(self, wall: datetime = MORNING) -> None:
        self.now = Moment(5000.0, wall, "boot-1")
        self.state = fresh(self.now)
        self.true = 0.0

    def happen(self, what: str, how: float) -> None:
        if what == "set":
            self.now = Moment(
                self.now.elapsed, self.now.wall + timedelta(seconds=how), self.now.boot
            )
        elif what == "zone":
            wall = self.now.wall.astimezone(timezone(timedelta(hours=how)))
            self.now = Moment(self.now.elapsed, wall, self.now.boot)
        else:
            kept = freeze(self.state, self.now)
            asleep = self.state.at
            self.true += how
            self.now = self.now.later(how)
            if what == "restart":
                self.state = thaw(kept, self.now)
                asleep = self.state.at
            self.state = aimed(self.state, self.now, DAY_STARTS)
            if what != "work":
                self.do(FellAsleep(asleep))
                self.do(WokeUp())
        self.look()

    def look(self) -> None:
        self.state = aimed(self.state, self.now, DAY_STARTS)
        self.do(Looked())

    def do(self, event: object) -> None:
        self.state, _ = step(self.state, event, self.now.elapsed, RULES)  # type: ignore[arg-type]


def on(state: State) -> dict[str, bool]:
    ask_at = state.clocks[Kind.STRETCH].ask_at
    return {
        "pause": state.pause_ends is not None,
        "meeting": "meeting" in state.holds,
        "put off": ask_at is not None and ask_at > state.at,
    }


@given(st.sampled_from([60.0, 600.0, 7200.0, 86_400.0]), st.lists(HAPPENS, max_size=8))
def test_property_a_length_is_as_long_as_was_said(
    seconds: float, happens: list[tuple[str, float]]
) -> None:
    life = Life()
    life.do(PauseBegan(seconds))
    life.do(HoldBegan("meeting", seconds))
    life.state.clocks[Kind.STRETCH] = KindClock(desk=5000.0, ask_at=life.state.at + seconds)
    session = AskAgain(life.now.wall.date(), life.now, seconds)
    for what, how in happens:
        life.happen(what, how)
        if abs(life.true - seconds) > 1e-3:
            going_on = life.true < seconds
            assert on(life.state)["pause"] == going_on, (what, how)
            assert on(life.state)["meeting"] == going_on, (what, how)
            assert (session.left(life.now) > 0) == going_on


@given(st.integers(0, 86_399), st.integers(-12, 14), st.lists(HAPPENS, max_size=8), st.booleans())
def test_property_until_tomorrow_ends_with_the_day(
    second: int, zone: int, happens: list[tuple[str, float]], reboot: bool
) -> None:
    life = Life(datetime(2026, 3, 2, tzinfo=timezone(timedelta(hours=zone))))
    life.happen("work", float(second))
    asked, true = life.now, life.true
    life.do(PauseBegan(until_tomorrow(asked, asked, DAY_STARTS), asked))
    if reboot and not any(what == "set" for what, _ in happens):
        life.now = Moment(7.0, life.now.wall, "boot-2")
        life.state = thaw(freeze(life.state, asked), life.now)
    for what, how in happens:
        life.happen(what, how)
        passed = life.true - true
        then = (life.now.wall - timedelta(seconds=passed)).astimezone(asked.wall.tzinfo)
        border = then.replace(hour=DAY_STARTS, minute=0, second=0, microsecond=0, tzinfo=None)
        if border - then.replace(tzinfo=None) < timedelta(minutes=1):
            border += timedelta(days=1)
        shows = life.now.wall.replace(tzinfo=None)
        if not on(life.state)["pause"]:
            return  # ended: nothing begins it again
        assert passed < LONGEST_UNTIL
        assert shows < border + timedelta(seconds=1)
    left = until_tomorrow(asked, life.now, DAY_STARTS)
    life.happen("work", left - 1)
    assert on(life.state)["pause"] or left < 2
    life.happen("work", 2.0)
    assert not on(life.state)["pause"]


@pytest.mark.parametrize(
    ("evening", "after", "hours"),
    [
        ("2026-03-28T22:00:00+01:00", 2, 5),  # the clocks go forward in the night
        ("2026-10-24T22:00:00+02:00", 1, 7),  # they go back
        ("2026-03-02T22:00:00+01:00", -5, 12),  # a flight to the west
        ("2026-03-02T17:00:00-05:00", 9, 0),  # and one to the east: it is tomorrow there
    ],
)
def test_until_tomorrow_is_what_the_wall_shows(evening: str, after: int, hours: int) -> None:
    asked = Moment(0.0, datetime.fromisoformat(evening))
    there = Moment(0.0, asked.wall.astimezone(timezone(timedelta(hours=after))))
    assert max(0.0, until_tomorrow(asked, there, DAY_STARTS)) == hours * 3600


def test_what_was_promised_comes_back_after_a_restart() -> None:
    life = Life()
    life.do(HoldBegan("meeting", 3600.0))
    life.do(HoldBegan("microphone"))
    asks = KindClock(desk=1800.0, ask_at=life.state.at + 600, put_offs=2)
    life.state.clocks[Kind.MOVE] = asks
    life.happen("restart", 60.0)
    assert life.state.holds.keys() == {"meeting"}  # a call is looked for anew
    assert life.state.clocks[Kind.MOVE].put_offs == 2
    assert life.state.clocks[Kind.MOVE].ask_at == pytest.approx(life.state.at + 540)
    life.happen("restart", 3540.0)
    assert life.state.holds == {}


def test_time_between_two_readings() -> None:
    wall = MORNING
    day = timedelta(days=1)
    then = Moment(100.0, wall, "a")
    assert since(then, Moment(160.0, wall + 9 * day, "a")) == 60
    assert since(then, Moment(160.0, wall + day, "b")) == 86_400
    assert since(then, Moment(160.0, wall - day, "b")) == 0
    assert since(then, Moment(50.0, wall + day, "a")) == 86_400
    unnamed = Moment(100.0, wall)
    assert since(unnamed, Moment(160.0, wall + timedelta(seconds=61))) == 60
    assert since(unnamed, Moment(160.0, wall + day)) == 86_400
    assert since(unnamed, Moment(160.0, wall - day)) == 60
    assert since(unnamed, Moment(50.0, wall - day)) == 0
    assert AskAgain(date(2026, 3, 2), then, 90.0).left(Moment(130.0, wall, "a")) == 60
