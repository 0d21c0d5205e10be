"""Anything in any order: the promises of the break rules, looked for by Hypothesis.

`DESKCOACH_HYPOTHESIS=long make test` (or `make soak`) looks for longer.
"""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from deskcoach.core.breaks.engine import settle
from deskcoach.core.breaks.events import (
    BREAKS,
    OUTCOMES,
    Acted,
    BreakAsked,
    BreakEvent,
    BreakEventType,
    Event,
    FellAsleep,
    GuideHurts,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    GuideStopped,
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
from deskcoach.core.breaks.rules import next_wake, rules_from
from deskcoach.core.breaks.state import freeze, fresh, thaw
from deskcoach.core.breaks.step import step
from deskcoach.core.breaks.turn import Turn
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Asking, Move, Settings, Stretch
from tests.core.breaks.world import WALL, course

RESTARTS = OUTCOMES - {BreakEventType.PUT_OFF, BreakEventType.UNANSWERED}
SECONDS = st.one_of(st.floats(0, 5), st.floats(0, 120), st.floats(0, 4000), st.floats(0, 50_000))


class BreakMachine(RuleBasedStateMachine):
    """A person, a machine that sleeps, two clocks, and the rules."""

    @initialize(
        stretch=st.integers(5, 60),
        move=st.integers(10, 120),
        cap=st.sampled_from([0, 60, 600]),
        typing_gap=st.integers(0, 5),
    )
    def sit_down(self, stretch: int, move: int, cap: int, typing_gap: int) -> None:
        self.numbers = rules_from(
            Settings(
                stretch=Stretch(after=stretch),
                move=Move(after=move),
                asking=Asking(typing_cap=cap, typing_gap=typing_gap),
            )
        )
        self.now = Moment(1000.0, WALL)
        self.state = fresh(self.now)
        self.busy = False
        self.open: int | None = None
        self.seen: set[int] = set()
        self.closed: set[int] = set()
        self.desk = dict.fromkeys(BREAKS, 0.0)  # at the desk since this kind's last break

    # -- what may happen --------------------------------------------------------------------------

    @rule(seconds=SECONDS)
    def time_goes_by(self, seconds: float) -> None:
        end = self.now.elapsed + seconds
        wakes = 0
        while (wake := next_wake(self.state, self.numbers)) is not None and wake <= end:
            wakes += 1
            # Who types on through a guided break is looked at once in each gap of a second.
            assert wakes < 20_000 + 2 * seconds, "the timers do not come to rest"
            self.look(wake)
        self.look(end)

    @rule(seconds=SECONDS)
    def one_late_look(self, seconds: float) -> None:
        self.do(Looked(), seconds)

    @rule(ago=st.floats(0, 300))
    def input_is_seen(self, ago: float) -> None:
        self.do(Looked(self.now.elapsed - ago))

    @rule(busy=st.booleans())
    def begins_or_stops_working(self, busy: bool) -> None:
        self.busy = busy

    @rule(seconds=SECONDS, asleep_for=SECONDS)
    def sleeps(self, seconds: float, asleep_for: float) -> None:
        self.do(FellAsleep(self.now.elapsed + seconds / 2), seconds)
        self.do(WokeUp(), asleep_for)

    @rule(hours=st.integers(-48, 48))
    def the_wall_clock_is_set(self, hours: int) -> None:
        self.now = Moment(self.now.elapsed, self.now.wall + timedelta(hours=hours))

    @rule(
        event=st.sampled_from(
            [
                Acted(),
                Locked(),
                Unlocked(),
                Watching(on=True),
                Watching(on=False),
                HoldBegan("microphone"),
                HoldEnded("microphone"),
                HoldBegan("fullscreen"),
                HoldEnded("fullscreen"),
                PauseBegan(900),
                PauseBegan(40_000),
                PauseEnded(),
                BreakAsked(Kind.STRETCH, course(60)),
                BreakAsked(Kind.MOVE, course(300)),
                OfferAccepted(course(60)),
                OfferSkipped(),
                OfferPutOff(2),
                OfferPutOff(10),
                GuidePaused(),
                GuideResumed(),
                GuideHurts(),
                GuideMovedOn(),
                GuideStopped(),
            ]
        )
    )
    def something_happens(self, event: Event) -> None:
        self.do(event)

    @precondition(lambda self: self.state.offer is not None)
    @rule(event=st.sampled_from([OfferAccepted(course(60)), OfferSkipped(), OfferPutOff(5)]))
    def the_offer_is_answered(self, event: Event) -> None:
        self.do(event)

    @rule(down=st.floats(0, 100_000))
    def the_program_restarts(self, down: float) -> None:
        kept = freeze(self.state, self.now)
        self.now = self.now.later(down)
        self.state = thaw(kept, self.now)
        self.do(FellAsleep(self.state.at))
        self.do(WokeUp())
        self.do(Acted())

    # -- how it happens ---------------------------------------------------------------------------

    def look(self, at: float) -> None:
        self.do(Looked(at - self.numbers.typing_gap if self.busy else None), at - self.now.elapsed)

    def do(self, event: Event, seconds: float = 0.0) -> None:
        self.now = self.now.later(seconds)
        before = self.state
        try:
            self.state, said = step(before, event, self.now.elapsed, self.numbers)
        except NotNow:
            return
        times = [each.at for each in said]
        assert times == sorted(times), "told out of order"
        for happened in said:
            self.check(happened)

    def check(self, happened: BreakEvent) -> None:
        if happened.what is BreakEventType.OFFER:
            assert self.open is None, "two offers at once"
            assert happened.offer not in self.seen, "an offer's number twice"
            assert happened.kind is not None
            assert happened.desk >= self.numbers.after[happened.kind] - 1e-3, "too early"
            self.open = happened.offer
            self.seen.add(happened.offer or 0)
        elif happened.what is BreakEventType.STARTED and happened.offer is not None:
            assert happened.offer == self.open
        elif happened.what in OUTCOMES and happened.offer is not None:
            assert happened.offer == self.open, "closed what was not open"
            assert happened.offer not in self.closed, "closed twice"
            self.closed.add(happened.offer)
            self.open = None

    # -- what is promised -------------------------------------------------------------------------

    @invariant()
    def one_offer_at_a_time_and_none_forgotten(self) -> None:
        if not hasattr(self, "state"):
            return
        guided = self.state.guided
        offers = [o for o in (self.state.offer, guided.offer if guided else None) if o]
        assert len(offers) <= 1
        assert self.open == (offers[0].number if offers else None)
        assert self.seen - self.closed == ({self.open} if self.open else set())

    @invariant()
    def clocks_never_run_backwards(self) -> None:
        if hasattr(self, "state"):
            assert all(clock.desk >= 0 for clock in self.state.clocks.values())
            assert self.state.at >= self.state.last_sign - 1e-6

    @invariant()
    def what_is_settled_stays_so(self) -> None:
        """Else it would depend on how often somebody looks at one moment."""
        if hasattr(self, "state"):
            turn = Turn(self.state.copy(), self.numbers)
            settle(turn)
            assert not turn.said
            assert turn.state == self.state

    @invariant()
    def nothing_due_is_lost(self) -> None:
        """Whatever is due is offered if a free, present person is left in peace long enough."""
        if not hasattr(self, "state"):
            return
        due = [kind for kind in BREAKS if self.state.clocks[kind].desk >= self.numbers.after[kind]]
        if not due or self.state.locked or self.state.asleep or self.state.guided:
            return
        state, at = self.state, self.state.at
        for reason in (*state.holds, *state.seen):
            state, _ = step(state, HoldEnded(reason), at, self.numbers)
        if state.pause_ends is not None:
            state, _ = step(state, PauseEnded(), at, self.numbers)
        # There now: else the time until the first key may itself be as long as a break.
        state, said = step(state, Acted(), at, self.numbers)
        offered = state.offer is not None or any(each.what is BreakEventType.OFFER for each in said)
        for _ in range(40):  # in steps of 30 s, working on, for twenty minutes
            at += 30
            state, said = step(state, Looked(at - self.numbers.typing_gap), at, self.numbers)
            offered = offered or any(each.what is BreakEventType.OFFER for each in said)
        assert offered, "a break that was due never came"


def test_the_time_until_the_first_key_may_be_the_break() -> None:
    machine = BreakMachine()
    machine.sit_down(stretch=20, move=40, cap=0, typing_gap=0)
    machine.something_happens(HoldBegan("microphone"))
    machine.one_late_look(1170)
    machine.sleeps(61, 0)
    machine.nothing_due_is_lost()


TestBreakMachine = BreakMachine.TestCase
