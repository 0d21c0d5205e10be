"""One turn of the break rules: what time does by itself, and how an offer is closed.

`step` begins a turn for each event. Here the clocks go on, absences are noticed and credited,
offers are made, held and tucked away, and a guided break comes to its end.
"""

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
from deskcoach.core.breaks.rules import (
    MINUTE,
    Rules,
    due_cues,
    in_a_gap,
    in_question,
    may_put_off,
    next_wake,
    nudge_open,
    question_open,
    watched,
)
from deskcoach.core.breaks.seen import cause, ended, holders, holds, offered_in, watch_input
from deskcoach.core.breaks.state import (
    FULLSCREEN,
    MICROPHONE,
    PAUSE,
    SEEN,
    Guided,
    KindClock,
    Offer,
    State,
    first_due,
)
from deskcoach.core.clock import EPSILON

GRACE = 3.0
"""Seconds after a press of a button in which input is not taken for work. Ours."""
ENOUGH = 0.8
"""The share of a guided break that must really be spent for it to count as done. Ours."""
MOST_ASKED = 100
"""How many programs that were asked about are remembered: some call themselves anew each time."""


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

    # -- time ---------------------------------------------------------------------------------

    def run_to(self, now: float) -> None:
        """Run every timer up to `now`, each at its time."""
        while (wake := self.next_wake()) is not None and wake <= now:
            self.count(wake)
            self.settle()
        self.count(now)
        self.settle()

    def run_before(self, at: float) -> None:
        """Run every timer before `at`; what else happens at that very time comes first."""
        while (wake := self.next_wake()) is not None and wake < at:
            self.count(wake)
            self.settle()
        self.count(at)

    def next_wake(self) -> float | None:
        """When something happens by itself next."""
        return next_wake(self.state, self.rules, self.comes)

    def count(self, to: float) -> None:
        """Let the clocks go on to `to`, in which nothing else changes."""
        state = self.state
        seconds, begun = to - state.at, state.at
        if seconds <= 0:
            return  # input that was seen late: what has been counted is not counted again
        state.at = to
        if state.guided:
            self.count_guided(state.guided, begun)
        elif state.present and not state.resting:
            for kind in self.counted:
                state.clocks[kind] = state.clocks[kind].after(seconds)
            state.unsure += seconds
        if state.present and (state.guided or watched(state)):
            state.last_sign, state.unsure = to, 0.0

    def count_guided(self, guided: Guided, begun: float) -> None:
        """Let the guided break go on, unless it is paused or the person was typing."""
        if guided.paused:
            return
        seconds = max(0.0, self.state.at - max(begun, guided.stalled_until))
        seconds = min(seconds, guided.remaining)
        self.state.guided = replace(
            guided, position=guided.position + seconds, spent=guided.spent + seconds
        )

    def settle(self) -> None:
        """Do everything that is to be done at this time, in a fixed order."""
        self.end_pause()
        self.end_holds()
        self.judge_seen()
        self.end_guide()
        self.notice_absence()
        self.credit_absence()
        self.tuck()
        self.tell_held()
        self.tell_released()
        self.make_offer()
        self.nudge()
        self.ask()

    def say(self, what: BreakEventType, kind: Kind | None, why: str, seconds: float = 0.0) -> None:
        """Note something that concerns no offer."""
        self.said.append(BreakEvent(self.state.at, what, kind, why, seconds=seconds))

    # -- presence -----------------------------------------------------------------------------

    def notice_absence(self) -> None:
        """Without input for long enough, the person has been away since the last of it."""
        state = self.state
        if state.guided or watched(state) or not state.present or self.comes == "steady":
            return
        if state.at - state.last_sign >= self.rules.away_after - EPSILON:
            self.leave(state.last_sign, "idle")

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

    def credit_absence(self) -> None:
        """An absence as long as a break is that break; each kind for itself."""
        state = self.state
        if state.away_since is None or state.guided:
            return
        absence = state.at - state.away_since
        for kind in reversed(BREAKS):
            clock = state.clocks[kind]
            if clock.desk > EPSILON and absence >= self.rules.length[kind] - EPSILON:
                if kind in self.rules.after:
                    self.close(BreakEventType.NATURAL, kind, "absence", seconds=absence)
                self.restart(kind)

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

    # -- pauses and holds ---------------------------------------------------------------------

    def end_pause(self) -> None:
        """Every pause ends by itself."""
        state = self.state
        if state.pause_ends is not None and state.at >= state.pause_ends - EPSILON:
            state.pause_ends = None
            self.released(PAUSE)
            self.say(BreakEventType.RESUMED, None, "pause-over")

    def wanted(self) -> Kind | None:
        """The kind that would be offered now, if nothing held it and nobody typed."""
        state = self.state
        if not state.present or state.resting or state.guided:
            return None
        kind = first_due(state, self.rules.after)
        if kind is None:
            return None
        ask_at = state.clocks[kind].ask_at
        if ask_at is not None and state.at < ask_at - EPSILON:
            return None
        if state.offer and (
            not state.offer.tucked or (state.offer.kind is kind and ask_at is None)
        ):
            return None
        return kind

    def tell_held(self) -> None:
        """Say once that a break has fallen due while something holds it."""
        state = self.state
        kind = self.wanted() if state.is_held else None
        if kind is None or state.clocks[kind].held:
            return
        state.clocks[kind] = replace(state.clocks[kind], held=True)
        reason = state.held_by[0]
        since = state.holds.get(reason, state.at)
        who = ", ".join(holders(state, self.rules, reason))
        what = f"{reason}+{cause(state, self.rules)}" if reason == FULLSCREEN else reason
        why = ":".join(filter(None, ("hold", what, who)))
        self.say(BreakEventType.HELD, kind, why, state.at - since)

    def tell_released(self) -> None:
        """Say that a held break is free to be offered."""
        state = self.state
        if state.is_held:
            return
        for kind in BREAKS:
            if state.clocks[kind].held:
                state.clocks[kind] = replace(state.clocks[kind], held=False)
                self.say(BreakEventType.RELEASED, kind, "hold-over")

    def end_holds(self) -> None:
        """A hold that was set by hand ends by itself."""
        if not self.state.hold_ends:
            return
        over = [
            reason for reason, end in self.state.hold_ends.items() if self.state.at >= end - EPSILON
        ]
        for reason in over:
            self.let_go(reason, reason)

    def judge_seen(self) -> None:
        """What is there holds, or holds no longer."""
        state = self.state
        if not (state.seen or state.holds):
            return
        watch_input(state, self.rules, steady=self.comes == "steady")
        for reason in SEEN:
            if reason not in state.seen and reason not in state.holds:
                continue
            if not holds(state, self.rules, reason):
                self.let_go(reason, ended(state, reason))
            elif reason not in state.holds:
                self.hold(reason, None)

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

    # -- offers -------------------------------------------------------------------------------

    def tuck(self) -> None:
        """A card that nobody answers goes into the tray, and asks again later."""
        state = self.state
        offer = state.offer
        if not offer or offer.tucked or state.at < offer.since + self.rules.tuck_after - EPSILON:
            return
        state.offer = replace(offer, tucked=True)
        clock = state.clocks[offer.kind]
        again = self.sooner(offer.kind, self.rules.again_after)
        state.clocks[offer.kind] = replace(clock, ask_at=state.at + again)
        self.said.append(
            BreakEvent(
                state.at, BreakEventType.TUCKED, offer.kind, "unanswered", offer.number, offer.since
            )
        )

    def make_offer(self) -> None:
        """Offer what is due, in a gap in typing, and close what was asked before."""
        state = self.state
        kind = None if state.is_held else self.wanted()
        if kind is None:
            state.waiting_since = None
            return
        if state.waiting_since is None:
            state.waiting_since = state.at
        if not (in_a_gap(state, self.rules) or self.waited_enough(state.waiting_since)):
            return
        if state.offer:
            self.close(BreakEventType.UNANSWERED, state.offer.kind, "asked-again")
        inside = offered_in(state, self.rules)
        why, waited = f"desk:{inside}" if inside else "desk", 0.0
        if state.released is not None:
            why, waited = f"after:{state.released[0]}", state.at - state.released[1]
        state.waiting_since = state.released = None
        state.offers += 1
        state.offer = Offer(state.offers, kind, state.at)
        clock = state.clocks[kind]
        state.clocks[kind] = replace(clock, ask_at=None)
        happened = BreakEvent(
            state.at, BreakEventType.OFFER, kind, why, state.offers, state.at, waited, clock.desk
        )
        self.said.append(happened)

    def waited_enough(self, since: float) -> bool:
        """Whether an offer has waited as long for a gap as it may."""
        return self.state.at - since >= self.rules.typing_cap - EPSILON

    def close(self, what: BreakEventType, kind: Kind, why: str, seconds: float = 0.0) -> None:
        """Say how a break ended, and close the open offer if it was of this kind."""
        state = self.state
        offer = state.offer if state.offer and state.offer.kind is kind else None
        if offer:
            state.offer = None
        self.said.append(
            BreakEvent(
                state.at,
                what,
                kind,
                why,
                offer.number if offer else None,
                offer.since if offer else None,
                seconds,
                state.clocks[kind].desk,
            )
        )

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

    def nudge(self) -> None:
        """Show a cue: one that is due at the same time would come on its heels, so it is left."""
        state = self.state
        if not (nudge_open(state, self.rules) and in_a_gap(state, self.rules)):
            return
        shown, *left = due_cues(state, self.rules)
        desk = state.clocks[shown].desk
        for kind in (shown, *left):
            self.restart(kind)
        self.said.append(BreakEvent(state.at, BreakEventType.NUDGE, shown, "desk", desk=desk))

    # -- what one cannot know -----------------------------------------------------------------

    def ask(self) -> None:
        """Ask once whether a program that uses the microphone for long is in a call."""
        state = self.state
        if question_open(state, self.rules) and in_a_gap(state, self.rules):
            program = in_question(state, self.rules)
            state.asked = (*state.asked[-MOST_ASKED:], program.casefold())
            since = state.at - state.holds[MICROPHONE]
            self.say(BreakEventType.ASKED, None, f"{MICROPHONE}:{program}", since)

    # -- guided breaks ------------------------------------------------------------------------

    def start(self, kind: Kind, course: Course, offer: Offer | None) -> None:
        """Begin to guide a break."""
        state = self.state
        state.offer = None
        state.waiting_since = None
        state.guided = Guided(kind, course, offer, state.at, grace_until=state.at + GRACE)
        why = "offer" if offer else "asked"
        self.said.append(
            BreakEvent(
                state.at,
                BreakEventType.STARTED,
                kind,
                why,
                offer.number if offer else None,
                offer.since if offer else None,
                desk=state.clocks[kind].desk,
            )
        )

    def end_guide(self) -> None:
        """A guided break that has run its course is over."""
        guided = self.state.guided
        if guided and guided.remaining <= EPSILON:
            self.finish(guided, "finished")
            # A key at this very moment is a return, whether it is told before the end or after it.
            self.state.resting = self.state.last_input < self.state.at

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
