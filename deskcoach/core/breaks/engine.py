"""What time does by itself: clocks go on, absences are credited, offers made, held and tucked away.

`step` lets it run up to each event, `turn` has what is done to the state.
"""

from msgspec.structs import replace

from deskcoach.core.breaks.events import BREAKS, BreakEventType, Kind
from deskcoach.core.breaks.rules import (
    due_cues,
    in_a_gap,
    in_question,
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
    Offer,
    first_due,
)
from deskcoach.core.breaks.turn import Turn
from deskcoach.core.clock import EPSILON

MOST_ASKED = 100
"""How many programs that were asked about are remembered: some call themselves anew each time."""


def run_to(turn: Turn, now: float) -> None:
    """Run every timer up to `now`, each at its time."""
    settled = None
    while (wake := _next_wake(turn)) is not None and wake <= now:
        _count(turn, wake)
        settle(turn)
        settled = wake
    if settled != now:
        _count(turn, now)
        settle(turn)


def run_before(turn: Turn, at: float) -> None:
    """Run every timer before `at`; what else happens at that very time comes first."""
    while (wake := _next_wake(turn)) is not None and wake < at:
        _count(turn, wake)
        settle(turn)
    _count(turn, at)


def _next_wake(turn: Turn) -> float | None:
    """When something happens by itself next."""
    return next_wake(turn.state, turn.rules, turn.comes)


def _count(turn: Turn, to: float) -> None:
    """Let the clocks go on to `to`, in which nothing else changes."""
    state = turn.state
    seconds, begun = to - state.at, state.at
    if seconds <= 0:
        return  # input that was seen late: what has been counted is not counted again
    state.at = to
    if state.guided:
        _count_guided(turn, state.guided, begun)
    elif state.present and not state.resting:
        for kind in turn.counted:
            state.clocks[kind] = state.clocks[kind].after(seconds)
        state.unsure += seconds
    if state.present and (state.guided or watched(state)):
        state.last_sign, state.unsure = to, 0.0


def _count_guided(turn: Turn, guided: Guided, begun: float) -> None:
    """Let the guided break go on, unless it is paused or the person was typing."""
    if guided.paused:
        return
    seconds = max(0.0, turn.state.at - max(begun, guided.stalled_until))
    seconds = min(seconds, guided.remaining)
    turn.state.guided = replace(
        guided, position=guided.position + seconds, spent=guided.spent + seconds
    )


def settle(turn: Turn) -> None:
    """Do everything that is to be done at this time, in a fixed order; a second time is nothing."""
    _end_pause(turn)
    _end_holds(turn)
    _judge_seen(turn)
    _end_guide(turn)
    _notice_absence(turn)
    _credit_absence(turn)
    _tuck(turn)
    _tell_held(turn)
    _tell_released(turn)
    _make_offer(turn)
    _nudge(turn)
    _ask(turn)


def _end_pause(turn: Turn) -> None:
    """Every pause ends by itself."""
    state = turn.state
    if state.pause_ends is not None and state.at >= state.pause_ends - EPSILON:
        state.pause_ends = None
        turn.released(PAUSE)
        turn.say(BreakEventType.RESUMED, None, "pause-over")


def _end_holds(turn: Turn) -> None:
    """A hold that was set by hand ends by itself."""
    if not turn.state.hold_ends:
        return
    over = [
        reason for reason, end in turn.state.hold_ends.items() if turn.state.at >= end - EPSILON
    ]
    for reason in over:
        turn.let_go(reason, reason)


def _judge_seen(turn: Turn) -> None:
    """What is there holds, or holds no longer."""
    state = turn.state
    if not (state.seen or state.holds):
        return
    watch_input(state, turn.rules, steady=turn.comes == "steady")
    for reason in SEEN:
        if reason not in state.seen and reason not in state.holds:
            continue
        if not holds(state, turn.rules, reason):
            turn.let_go(reason, ended(state, reason))
        elif reason not in state.holds:
            turn.hold(reason, None)


def _end_guide(turn: Turn) -> None:
    """A guided break that has run its course is over."""
    guided = turn.state.guided
    if guided and guided.remaining <= EPSILON:
        turn.finish(guided, "finished")
        # A key at this very moment is a return, whether it is told before the end or after it.
        turn.state.resting = turn.state.last_input < turn.state.at


def _notice_absence(turn: Turn) -> None:
    """Without input for long enough, the person has been away since the last of it."""
    state = turn.state
    if state.guided or watched(state) or not state.present or turn.comes == "steady":
        return
    if state.at - state.last_sign >= turn.rules.away_after - EPSILON:
        turn.leave(state.last_sign, "idle")


def _credit_absence(turn: Turn) -> None:
    """An absence as long as a break is that break; each kind for itself."""
    state = turn.state
    if state.away_since is None or state.guided:
        return
    absence = state.at - state.away_since
    for kind in reversed(BREAKS):
        clock = state.clocks[kind]
        if clock.desk > EPSILON and absence >= turn.rules.length[kind] - EPSILON:
            if kind in turn.rules.after:
                turn.close(BreakEventType.NATURAL, kind, "absence", seconds=absence)
            turn.restart(kind)


def _tuck(turn: Turn) -> None:
    """A card that nobody answers goes into the tray, and asks again later."""
    state = turn.state
    offer = state.offer
    if not offer or offer.tucked or state.at < offer.since + turn.rules.tuck_after - EPSILON:
        return
    state.offer = replace(offer, tucked=True)
    clock = state.clocks[offer.kind]
    again = turn.sooner(offer.kind, turn.rules.again_after)
    state.clocks[offer.kind] = replace(clock, ask_at=state.at + again)
    turn.say(BreakEventType.TUCKED, offer.kind, "unanswered", offer=offer)


def _tell_held(turn: Turn) -> None:
    """Say once that a break has fallen due while something holds it."""
    state = turn.state
    kind = _wanted(turn) if state.is_held else None
    if kind is None or state.clocks[kind].held:
        return
    state.clocks[kind] = replace(state.clocks[kind], held=True)
    reason = state.held_by[0]
    since = state.holds.get(reason, state.at)
    who = ", ".join(holders(state, turn.rules, reason))
    what = f"{reason}+{cause(state, turn.rules)}" if reason == FULLSCREEN else reason
    why = ":".join(filter(None, ("hold", what, who)))
    turn.say(BreakEventType.HELD, kind, why, state.at - since)


def _tell_released(turn: Turn) -> None:
    """Say that a held break is free to be offered."""
    state = turn.state
    if state.is_held:
        return
    for kind in BREAKS:
        if state.clocks[kind].held:
            state.clocks[kind] = replace(state.clocks[kind], held=False)
            turn.say(BreakEventType.RELEASED, kind, "hold-over")


def _wanted(turn: Turn) -> Kind | None:
    """The kind that would be offered now, if nothing held it and nobody typed."""
    state = turn.state
    if not state.present or state.resting or state.guided:
        return None
    kind = first_due(state, turn.rules.after)
    if kind is None:
        return None
    ask_at = state.clocks[kind].ask_at
    if ask_at is not None and state.at < ask_at - EPSILON:
        return None
    if state.offer and (not state.offer.tucked or (state.offer.kind is kind and ask_at is None)):
        return None
    return kind


def _make_offer(turn: Turn) -> None:
    """Offer what is due, in a gap in typing, and close what was asked before."""
    state = turn.state
    kind = None if state.is_held else _wanted(turn)
    if kind is None:
        state.waiting_since = None
        return
    if state.waiting_since is None:
        state.waiting_since = state.at
    if not (in_a_gap(state, turn.rules) or _waited_enough(turn, state.waiting_since)):
        return
    if state.offer:
        turn.close(BreakEventType.UNANSWERED, state.offer.kind, "asked-again")
    inside = offered_in(state, turn.rules)
    why, waited = f"desk:{inside}" if inside else "desk", 0.0
    if state.released is not None:
        why, waited = f"after:{state.released[0]}", state.at - state.released[1]
    state.waiting_since = state.released = None
    state.offers += 1
    state.offer = Offer(state.offers, kind, state.at)
    clock = state.clocks[kind]
    state.clocks[kind] = replace(clock, ask_at=None)
    turn.say(BreakEventType.OFFER, kind, why, waited, offer=state.offer, desk=clock.desk)


def _waited_enough(turn: Turn, since: float) -> bool:
    """Whether an offer has waited as long for a gap as it may."""
    return turn.state.at - since >= turn.rules.typing_cap - EPSILON


def _nudge(turn: Turn) -> None:
    """Show a cue: one that is due at the same time would come on its heels, so it is left."""
    state = turn.state
    if not (nudge_open(state, turn.rules) and in_a_gap(state, turn.rules)):
        return
    shown, *left = due_cues(state, turn.rules)
    desk = state.clocks[shown].desk
    for kind in (shown, *left):
        turn.restart(kind)
    turn.say(BreakEventType.NUDGE, shown, "desk", desk=desk)


def _ask(turn: Turn) -> None:
    """Ask once whether a program that uses the microphone for long is in a call."""
    state = turn.state
    if question_open(state, turn.rules) and in_a_gap(state, turn.rules):
        program = in_question(state, turn.rules)
        state.asked = (*state.asked[-MOST_ASKED:], program.casefold())
        since = state.at - state.holds[MICROPHONE]
        turn.say(BreakEventType.ASKED, None, f"{MICROPHONE}:{program}", since)
