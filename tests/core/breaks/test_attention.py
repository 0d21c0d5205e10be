"""When it matters what goes on outside, and what is forgotten when it no longer does."""

import pytest

from deskcoach.core.breaks.attention import GLANCE, LEAD, attention
from deskcoach.core.breaks.events import (
    Attended,
    BreakAsked,
    HoldBegan,
    HoldEnded,
    Kind,
    Locked,
    OfferSkipped,
    PauseBegan,
    Watching,
)
from deskcoach.core.breaks.rules import rules_from
from deskcoach.core.breaks.state import freeze, thaw
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Asking, Posture, Presence, Settings
from tests.core.breaks.world import MIN, WALL, World, course

QUIET, LOUD = HoldBegan("do-not-disturb"), HoldEnded("do-not-disturb")
LOOK_BACK = 5 * MIN


def world(*, posture: bool = False, heads_up: int = 30, **presence: object) -> World:
    chosen = Presence(**presence)  # type: ignore[arg-type]
    settings = Settings(
        presence=chosen, posture=Posture(enabled=posture), asking=Asking(heads_up=heads_up)
    )
    return World(rules_from(settings))


def spans(day: World, to: float) -> list[tuple[float, bool]]:
    """From when on it matters, or no longer, as somebody learns who looks when told to."""
    found: list[tuple[float, bool]] = []
    while day.state.at < to:
        now, changes = attention(day.state, day.rules)
        if not found or found[-1][1] != now:
            found.append((round(day.state.at, 3), now))
        day.go(min(to, changes or to, day.state.at + 60.0))
    return found


def test_at_the_heads_up_and_for_a_glance_before_it() -> None:
    assert spans(world(), 30 * MIN - 1) == [
        (0.0, False),
        (25 * MIN, True),
        (25 * MIN + GLANCE, False),
        (30 * MIN - 30, True),
    ]


@pytest.mark.parametrize(("heads_up", "ahead"), [(0, LEAD), (5, LEAD), (60, 60.0)])
def test_a_while_before_however_short_the_heads_up(heads_up: int, ahead: float) -> None:
    day = world(heads_up=heads_up, fullscreen="never")
    assert spans(day, 30 * MIN - 1) == [(0.0, False), (30 * MIN - ahead, True)]


def test_a_posture_cue_matters_too() -> None:
    assert (20 * MIN - 30, True) in spans(world(posture=True, fullscreen="never"), 20 * MIN)


def test_what_is_watched_in_fullscreen_is_followed_while_input_is_counted() -> None:
    day = world().go(25 * MIN).do(HoldBegan("fullscreen")).do(Watching(on=True))
    assert spans(day, 30 * MIN) == [(25 * MIN, True)]


def test_while_on_offer_held_or_guided_and_no_longer() -> None:
    day = world(fullscreen="never").go(30 * MIN)
    assert attention(day.state, day.rules)[0]
    day.do(OfferSkipped())
    assert not attention(day.state, day.rules)[0]
    day.do(BreakAsked(Kind.STRETCH, course(45.0)))
    assert attention(day.state, day.rules) == (True, None)
    day = world(fullscreen="never").go(20 * MIN).do(HoldBegan("camera")).go(40 * MIN)
    assert attention(day.state, day.rules)[0]


def test_before_missing_input_is_absence_and_no_more_when_it_was() -> None:
    day = world().go(60.0)
    day.busy = False
    last = day.state.last_input
    now, changes = attention(day.state, day.rules)
    assert not now
    assert changes == pytest.approx(last + 120 - LEAD)
    assert attention(day.go(last + 120 - LEAD).state, day.rules)[0]
    assert not attention(day.go(last + 121).state, day.rules)[0]
    assert attention(day.do(Locked()).state, day.rules) == (False, None)


def test_a_pause_a_meeting_and_time_off_hold_without_being_asked() -> None:
    for event in (PauseBegan(3600.0), HoldBegan("meeting", 3600.0)):
        day = world(fullscreen="never").go(25 * MIN).do(event)
        assert spans(day, 90 * MIN) == [(25 * MIN, False), (85 * MIN - 30, True)]
    day = world(fullscreen="never").do(HoldBegan("outside-hours")).go(40 * MIN)
    assert attention(day.state, day.rules, 90 * MIN) == (False, day.state.last_input + 110)


# -- What nobody looks after any more -------------------------------------------------------------


def test_what_nobody_looks_after_holds_nothing() -> None:
    day = world().do(Attended(on=True)).do(HoldBegan("fullscreen", programs=("mpv",)))
    day.do(Watching(on=True)).do(HoldBegan("camera")).do(HoldBegan("meeting")).go(60.0)
    assert set(day.state.holds) == {"fullscreen", "camera", "meeting"}
    day.do(Attended(on=False))
    assert (set(day.state.holds), day.state.seen, day.state.program) == ({"meeting"}, {}, "")
    assert day.state.slots == 0


def test_do_not_disturb_that_was_on_has_been_on_all_the_time() -> None:
    day = world(do_not_disturb="limited", do_not_disturb_limit=60).do(Attended(on=True)).do(QUIET)
    day.go(60.0).do(Attended(on=False)).go(29 * MIN)
    then = Moment(day.state.at, WALL)
    day.state = thaw(freeze(day.state, then), then)  # a restart changes nothing
    day.do(Attended(on=True)).do(QUIET)
    assert day.state.seen["do-not-disturb"] == pytest.approx(0.0, abs=0.01)


def test_do_not_disturb_that_was_switched_off_begins_anew() -> None:
    day = world().do(Attended(on=True)).do(QUIET).go(60.0).do(LOUD).do(Attended(on=False))
    day.go(20 * MIN).do(Attended(on=True)).do(QUIET)
    assert day.state.seen["do-not-disturb"] == 20 * MIN
    day.do(Attended(on=False)).go(25 * MIN).do(Attended(on=True)).go(27 * MIN).do(QUIET)
    assert day.state.seen["do-not-disturb"] == 27 * MIN  # it was not on when one looked
