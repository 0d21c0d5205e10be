"""The timers always go forward: each wake-up lies ahead, none is lost, and they come to rest."""

from hypothesis import example, given
from hypothesis import strategies as st

from deskcoach.core.breaks.events import (
    Acted,
    BreakAsked,
    Event,
    FellAsleep,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    HoldBegan,
    HoldEnded,
    Kind,
    Locked,
    Looked,
    NotNow,
    OfferAccepted,
    OfferPutOff,
    OfferSkipped,
    PauseBegan,
    PauseEnded,
    Unlocked,
    Watching,
    WokeUp,
)
from deskcoach.core.breaks.routine import CoursePhase
from deskcoach.core.breaks.rules import Rules, next_wake, rules_from
from deskcoach.core.breaks.state import State, fresh
from deskcoach.core.breaks.steady import SLOT
from deskcoach.core.breaks.step import BreakEvents, step
from deskcoach.core.clock import EPSILON, Moment
from deskcoach.core.settings import Asking, Settings
from tests.core.breaks.world import WALL, course

STARTS = st.sampled_from([0.0, 1000.0, 1e6 + 0.1, 1e9 + 0.5])
SECONDS = st.one_of(
    st.just(0.0),
    st.sampled_from([1e-7, EPSILON, 0.1, 1 / 3, 2.0, 30.0, 60.0, 120.0, 1800.0]),
    st.floats(0, 5),
    st.floats(0, 4000),
)
ODD = tuple(CoursePhase("hold", "sitting-back-extension", n, seconds) for n, seconds in
            enumerate((0.1, 0.2, 1 / 3, 59.9), start=1))  # fmt: skip
EVENTS = st.sampled_from(
    [
        Acted(), Locked(), Unlocked(), WokeUp(), Watching(on=True), Watching(on=False),
        HoldBegan("fullscreen"), HoldBegan("meeting", 0.3), HoldBegan("meeting", 7200.0),
        HoldEnded("meeting"), HoldEnded("fullscreen"), PauseBegan(60.0), PauseEnded(),
        BreakAsked(Kind.STRETCH, ODD), BreakAsked(Kind.MOVE, course(300)), OfferAccepted(ODD),
        OfferPutOff(1), OfferSkipped(), GuidePaused(), GuideResumed(), GuideMovedOn(),
        "typed", "typed before", "slept",
    ]
)  # fmt: skip


def acted(state: State, what: Event | str, at: float, rules: Rules) -> State:
    after, said = _acted(state, what, at, rules)
    assert after.at >= state.at, "time goes back"
    assert all(each.at >= state.at for each in said), "told out of order"
    for kind, clock in after.clocks.items():
        assert clock.desk <= state.clocks[kind].desk + after.at - state.at + EPSILON, (
            "counted twice"
        )
    return after


def _acted(state: State, what: Event | str, at: float, rules: Rules) -> tuple[State, BreakEvents]:
    words: dict[str, Event] = {
        "typed": Looked(at), "typed before": Looked(at - 3), "slept": FellAsleep(at),
    }  # fmt: skip
    try:
        return step(state, words[what] if isinstance(what, str) else what, at, rules)
    except NotNow:
        return step(state, Looked(), at, rules)


@given(
    start=STARTS,
    typing_gap=st.sampled_from([0, 2, 5]),
    happened=st.lists(st.tuples(SECONDS, EVENTS), max_size=30),
    rest=st.floats(0, 8000),
)
@example(
    start=0.0, typing_gap=2, happened=[(0.0, BreakAsked(Kind.MOVE, ODD)), (0.3, "typed")], rest=60.0
)  # fmt: skip
def test_property_wake_ups_lie_ahead_and_none_is_lost(
    start: float, typing_gap: int, happened: list[tuple[float, Event | str]], rest: float
) -> None:
    rules = rules_from(Settings(asking=Asking(typing_gap=typing_gap)))
    state = fresh(Moment(start, WALL))
    for seconds, what in happened:
        state = acted(state, what, state.at + seconds, rules)
        _wakes_ahead(state, rules)
    end = state.at + rest
    looked, woken = step(state, Looked(), end, rules), _woken(state, end, rules)
    # How often, and how late, somebody looks changes nothing of what is said.
    assert _plain(looked[1]) == _plain(woken)


def _wakes_ahead(state: State, rules: Rules) -> None:
    wake = next_wake(state, rules)
    assert wake is None or wake > state.at
    if state.guided and not state.guided.paused:
        stalled = max(0.0, state.guided.stalled_until - state.at)
        assert wake is not None
        assert wake <= state.at + stalled + state.guided.remaining + EPSILON


def _woken(state: State, end: float, rules: Rules) -> BreakEvents:
    said: BreakEvents = ()
    begun, wakes = state.at, 0
    while (wake := next_wake(state, rules)) is not None and wake <= end:
        assert wake > state.at
        wakes += 1
        assert wakes < 500 + (end - begun) / SLOT, "the timers do not come to rest"
        state, more = step(state, Looked(), wake, rules)
        _wakes_ahead(state, rules)
        said += more
    return said + step(state, Looked(), end, rules)[1]


def _plain(said: BreakEvents) -> list[tuple[str, object, str, float]]:
    return [(str(each.what), each.kind, each.why, round(each.at, 3)) for each in said]


def test_a_key_at_the_end_of_a_break_is_a_return_in_either_order() -> None:
    rules = rules_from(Settings())
    begun, _ = step(fresh(Moment(0.0, WALL)), BreakAsked(Kind.STRETCH, course(60)), 0.0, rules)
    seen, _ = step(begun, Looked(60.0), 60.0, rules)
    done, _ = step(begun, Looked(), 60.0, rules)
    after, _ = step(done, Looked(60.0), 60.0, rules)
    assert not seen.resting
    assert seen.guided is None
    assert done.resting
    assert not after.resting
