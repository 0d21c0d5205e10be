"""One turn of the break rules: a state that changes, and what there is to say of it."""

from msgspec.structs import replace

from deskcoach.core.breaks.events import (
    BREAKS,
    CUES,
    BreakEvent,
    BreakEventType,
    InputComes,
    Kind,
    NotNow,
)
from deskcoach.core.breaks.routine import Course, course_seconds
from deskcoach.core.breaks.rules import MINUTE, Rules, may_put_off
from deskcoach.core.breaks.state import Guided, KindClock, Offer, State
from deskcoach.core.clock import EPSILON

GRACE = 3.0
"""Seconds after a press of a button in which input is not taken for work. Ours."""
ENOUGH = 0.8
"""The share of a guided break that must really be spent for it to count as done. Ours."""


class Turn:
    """One call of `step`: a state of its own, and what has happened so far."""

    def __init__(self, state: State, rules: Rules) -> None:
        self.state = state
        self.rules = rules
        self.said: list[BreakEvent] = []
        self.comes: InputComes = "none"  # within a step; what came before it has been told

    @property
    def counted(self) -> tuple[Kind, ...]:
        """The kinds whose clocks go on: a break that is switched on later falls due by them."""
        return (*BREAKS, *(kind for kind in CUES if kind in self.rules.after))

    def say(
        self,
        what: BreakEventType,
        kind: Kind | None,
        why: str,
        seconds: float = 0.0,
        *,
        offer: Offer | None = None,
        desk: float = 0.0,
    ) -> None:
        """Note what has happened; `offer`: to that one."""
        number, since = (offer.number, offer.since) if offer else (None, None)
        self.said.append(BreakEvent(self.state.at, what, kind, why, number, since, seconds, desk))

    def leave_now(self, why: str) -> None:
        """The person leaves at this moment: what was counted up to here stands."""
        self.state.unsure = 0.0
        self.leave(self.state.at, why)

    def leave(self, since: float, why: str) -> None:
        """The person has been gone since then; what was counted after it is taken back."""
        state = self.state
        state.away_since = since
        state.waiting_since = None
        for kind, clock in state.clocks.items():
            state.clocks[kind] = replace(clock, desk=max(0.0, clock.desk - state.unsure))
        state.unsure = 0.0
        self.say(BreakEventType.AWAY, None, why, seconds=state.at - since)

    def sign(self, at: float) -> None:
        """Input was seen at `at`."""
        state = self.state
        if state.locked or state.asleep:
            return
        if state.away_since is not None:
            self.come_back(at)
        if state.guided and at > state.guided.grace_until:
            state.guided = replace(state.guided, stalled_until=at + self.rules.typing_gap)
        if not state.guided and at >= state.last_break:
            state.resting = False
        state.last_input = max(state.last_input, at)
        state.last_sign = max(state.last_sign, at)
        state.unsure = state.at - state.last_sign if not state.guided else 0.0

    def come_back(self, at: float) -> None:
        """The person is back; a break may just have been taken, so cues wait."""
        state = self.state
        assert state.away_since is not None  # noqa: S101 - sign() has looked
        absence = at - state.away_since
        state.away_since = None
        if absence >= self.rules.length[Kind.STRETCH] - EPSILON:
            state.last_break = at
        self.say(BreakEventType.BACK, None, "input", seconds=absence)

    def hold(self, reason: str, seconds: float | None) -> None:
        """Nothing is offered from now on, for this reason."""
        state = self.state
        self.make_way(reason)
        state.holds.setdefault(reason, state.at)
        if seconds is not None:
            state.hold_ends[reason] = state.at + seconds

    def let_go(self, reason: str, what: str) -> None:
        """This reason is over, because `what` ended, if anything did."""
        state = self.state
        state.hold_ends.pop(reason, None)
        if state.holds.pop(reason, None) is not None and not state.holds and what:
            self.released(what)

    def released(self, reason: str) -> None:
        """Remember what held a break, so that its offer can say so."""
        if any(clock.held for clock in self.state.clocks.values()):
            self.state.released = (reason, self.state.at)

    def make_way(self, reason: str) -> None:
        """A card that is up gives way to a hold that begins; the break is owed."""
        offer = self.state.offer
        if offer and not offer.tucked:
            self.close(BreakEventType.UNANSWERED, offer.kind, f"hold:{reason}")

    def close(self, what: BreakEventType, kind: Kind, why: str, seconds: float = 0.0) -> None:
        """Say how a break ended, and close the open offer if it was of this kind."""
        state = self.state
        offer = state.offer if state.offer and state.offer.kind is kind else None
        if offer:
            state.offer = None
        self.say(what, kind, why, seconds, offer=offer, desk=state.clocks[kind].desk)

    def restart(self, kind: Kind) -> None:
        """This kind's clock starts anew."""
        self.state.clocks[kind] = KindClock()

    def due_with(self, kind: Kind) -> bool:
        """Whether this kind is due, or so nearly that its card would come on another's heels."""
        after = self.rules.after.get(kind)
        desk = self.state.clocks[kind].desk
        return after is not None and desk > after - self.rules.typing_cap - EPSILON

    def sooner(self, kind: Kind, seconds: float) -> float:
        """How long to wait before asking again: less each time, for a kind that is steady."""
        if kind not in self.rules.sooner:
            return seconds
        return max(MINUTE, seconds / (1 + self.state.clocks[kind].put_offs))

    def may_put_off(self, offer: Offer) -> None:
        """Refuse to put off what has been put off as often as the person wished to allow."""
        if not may_put_off(self.state, self.rules, offer.kind):
            times = self.state.clocks[offer.kind].put_offs
            often = "once" if times == 1 else f"{times} times"
            raise NotNow(f"You have put this break off {often}, as often as you chose.")

    def put_off(self, offer: Offer, seconds: float, why: str, ask_in: float | None = None) -> None:
        """Close the offer; ask again in so many seconds, if the break is still owed then.

        Args:
            offer: The open offer.
            seconds: What the log is told.
            why: The reason.
            ask_in: Seconds after which it may be asked again, if that is not the same.
        """
        self.close(BreakEventType.PUT_OFF, offer.kind, why, seconds)
        clock = self.state.clocks[offer.kind]
        self.state.clocks[offer.kind] = replace(
            clock,
            ask_at=self.state.at + (seconds if ask_in is None else ask_in),
            put_offs=clock.put_offs + (why == "later"),
        )
        self.state.last_break = self.state.at

    def open_offer(self) -> Offer:
        """The offer that an answer is meant for."""
        if self.state.offer is None:
            raise NotNow("No break is on offer now.")
        return self.state.offer

    def start(self, kind: Kind, course: Course, offer: Offer | None) -> None:
        """Begin to guide a break."""
        state = self.state
        state.offer = None
        state.waiting_since = None
        state.guided = Guided(kind, course, offer, state.at, grace_until=state.at + GRACE)
        why, desk = "offer" if offer else "asked", state.clocks[kind].desk
        self.say(BreakEventType.STARTED, kind, why, offer=offer, desk=desk)

    def finish(self, guided: Guided, why: str) -> None:
        """The guided break is over; it counts as done if most of it was really spent."""
        state = self.state
        state.guided = None
        state.offer = guided.offer
        done = guided.spent >= ENOUGH * course_seconds(guided.course) - EPSILON
        self.close(
            BreakEventType.DONE if done else BreakEventType.PART_DONE,
            guided.kind,
            why,
            guided.spent,
        )
        self.restart(guided.kind)
        if guided.kind is Kind.MOVE and guided.spent >= self.rules.length[Kind.STRETCH] - EPSILON:
            self.restart(Kind.STRETCH)
        state.last_break = state.at
        state.resting = True
        state.unsure = 0.0
        state.last_sign = state.at

    def the_guided(self) -> Guided:
        """The guided break that a button of the player is meant for."""
        if self.state.guided is None:
            raise NotNow("No break is being guided now.")
        return self.state.guided
