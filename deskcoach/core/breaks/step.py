"""The break rules: what falls due when, what is offered when, and how each offer ends.

`step` is the whole of it: a state, an event and the time go in; the next state and what happened
come out. It runs every timer that lies between the two times in its order, so the result does not
depend on how often, or how late, it is called; `rules.next_wake` tells when the next one lies.
"""

from msgspec.structs import replace

from deskcoach.core.breaks.engine import run_before, run_to, settle
from deskcoach.core.breaks.events import (
    BREAKS,
    Acted,
    Attended,
    BreakAsked,
    BreakEvent,
    BreakEventType,
    Event,
    FellAsleep,
    GuideHurts,
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
from deskcoach.core.breaks.routine import Course, next_part
from deskcoach.core.breaks.rules import MINUTE, Rules
from deskcoach.core.breaks.seen import attend, holds, lose, see
from deskcoach.core.breaks.state import MICROPHONE, PAUSE, SEEN, KindClock, Offer, State, due
from deskcoach.core.breaks.turn import GRACE, Turn

BreakEvents = tuple[BreakEvent, ...]
NEVER = float("inf")


def step(state: State, event: Event, now: float, rules: Rules) -> tuple[State, BreakEvents]:
    """Let time go on to `now`, then let the event happen.

    Args:
        state: Where the rules stood. It is not changed.
        event: What happened at `now`.
        now: Elapsed seconds, not before `state.at`; an earlier one is taken as `state.at`.
        rules: The rules from here on.

    Returns:
        The next state, and what happened on the way, oldest first.

    Raises:
        NotNow: The event is an answer or a wish that is not possible now. Time has then not
            gone on either: a caller who wants that steps with `Looked()`.
    """
    turn = Turn(state.copy(), rules)
    _happen(turn, event, max(now, state.at))
    return turn.state, tuple(turn.said)


def change_rules(
    state: State, now: float, before: Rules | None, rules: Rules
) -> tuple[State, BreakEvents]:
    """Let time go on to `now` by the rules before, then judge where things stand by the new ones.

    A guided break goes on as it was begun, and an answer that was given stands.

    Args:
        state: Where the rules stood. It is not changed.
        now: Elapsed seconds, not before `state.at`; an earlier one is taken as `state.at`.
        before: The rules up to here. None: nobody knows them any more, so nothing stands that
            is not due by the new ones.
        rules: The rules from here on.

    Returns:
        The next state, and what happened, oldest first.
    """
    turn = Turn(state.copy(), before or rules)
    run_to(turn, max(now, state.at))
    offer = turn.state.offer
    asked_in = turn.sooner(offer.kind, turn.rules.again_after) if offer else 0.0
    turn.rules = rules
    if offer and offer.tucked:
        _ask_again_in(turn, offer.kind, turn.sooner(offer.kind, rules.again_after) - asked_in)
    for kind in BREAKS:
        if before is None or rules.after.get(kind, NEVER) > before.after.get(kind, NEVER):
            _take_back(turn, kind)
    settle(turn)
    return turn.state, tuple(turn.said)


def _ask_again_in(turn: Turn, kind: Kind, later: float) -> None:
    clock = turn.state.clocks[kind]
    if clock.ask_at is not None and clock.ask_at > turn.state.at:
        turn.state.clocks[kind] = replace(clock, ask_at=clock.ask_at + later)


def _take_back(turn: Turn, kind: Kind) -> None:
    """What now falls due later, or not at all, is neither on offer nor put off."""
    if due(turn.state, kind, turn.rules.after):
        return
    offer = turn.state.offer
    if offer and offer.kind is kind:
        turn.close(BreakEventType.UNANSWERED, kind, "settings")
    turn.state.clocks[kind] = KindClock(turn.state.clocks[kind].desk)


def _happen(turn: Turn, event: Event, now: float) -> None:
    match event:
        case Looked(last_input, steady):
            turn.comes = "steady" if steady else "none"
            _look(turn, last_input, now)
        case FellAsleep(at):
            _fall_asleep(turn, min(max(at, turn.state.at), now))
        case _:
            run_to(turn, now)
            _change(turn, event)
            settle(turn)


def _look(turn: Turn, last_input: float | None, now: float) -> None:
    if last_input is not None and last_input > turn.state.last_input:
        at = min(last_input, now)
        run_before(turn, at)
        turn.sign(at)
    run_to(turn, now)


def _fall_asleep(turn: Turn, at: float) -> None:
    run_to(turn, at)
    state = turn.state
    if state.guided:
        turn.finish(state.guided, "sleep")
    state.asleep = True
    if state.present:
        turn.leave_now("sleep")
    settle(turn)


def _change(turn: Turn, event: Event) -> None:
    match event:
        case Acted():
            _person_acted(turn)
        case Locked():
            _lock(turn)
        case Unlocked():
            turn.state.locked = False
            turn.sign(turn.state.at)
        case WokeUp():
            turn.state.asleep = False
            turn.state.last_input = turn.state.at  # only what is typed from here on is a return
        case Watching() | Attended() | HoldBegan() | HoldEnded():
            _tell(turn, event)
        case PauseBegan():
            _begin_pause(turn, event)
        case PauseEnded():
            _stop_pause(turn)
        case _:
            _answer(turn, event)


def _tell(turn: Turn, event: Watching | Attended | HoldBegan | HoldEnded) -> None:
    match event:
        case Watching(on):
            turn.state.watching = on
        case Attended(on):
            attend(turn.state, on=on)
        case HoldBegan():
            _begin_hold(turn, event)
        case _:
            _end_hold(turn, event.reason)


def _begin_hold(turn: Turn, event: HoldBegan) -> None:
    if event.reason in SEEN:
        see(turn.state, event)
        if event.reason == MICROPHONE and not holds(turn.state, turn.rules, MICROPHONE):
            turn.let_go(MICROPHONE, MICROPHONE)  # who was in a call has gone, another one listens
    else:
        if event.programs:
            turn.state.programs[event.reason] = event.programs
        turn.hold(event.reason, event.seconds)


def _end_hold(turn: Turn, reason: str) -> None:
    if reason in SEEN:
        lose(turn.state, reason)
    else:
        turn.state.programs.pop(reason, None)
        turn.let_go(reason, reason)


def _lock(turn: Turn) -> None:
    turn.state.locked = True
    if turn.state.present:
        turn.leave_now("lock")


def _begin_pause(turn: Turn, event: PauseBegan) -> None:
    _person_acted(turn)
    seconds = event.seconds
    offer = turn.state.offer
    if offer:
        turn.put_off(offer, seconds, PAUSE, ask_in=0.0)
    turn.state.pause_ends = turn.state.at + seconds
    turn.state.until_tomorrow = event.until_tomorrow
    turn.say(BreakEventType.PAUSED, None, PAUSE, seconds)


def _stop_pause(turn: Turn) -> None:
    if turn.state.pause_ends is None:
        raise NotNow("Nothing is paused.")
    _person_acted(turn)
    turn.state.pause_ends = None
    turn.released(PAUSE)
    turn.say(BreakEventType.RESUMED, None, "asked")


def _person_acted(turn: Turn) -> None:
    """A wish or an answer is a sign of presence, wherever it came from."""
    turn.sign(turn.state.at)


def _answer(turn: Turn, event: Event) -> None:
    match event:
        case BreakAsked(kind, course):
            _ask_for_break(turn, kind, course)
        case OfferAccepted(course):
            offer = turn.open_offer()
            _person_acted(turn)
            turn.start(offer.kind, course, offer)
        case OfferPutOff(minutes):
            offer = turn.open_offer()
            turn.may_put_off(offer)
            _person_acted(turn)
            turn.put_off(offer, turn.sooner(offer.kind, minutes * MINUTE), "later")
        case OfferSkipped():
            _skip(turn, turn.open_offer())
        case _:
            _steer(turn, event)


def _ask_for_break(turn: Turn, kind: Kind, course: Course) -> None:
    state = turn.state
    if state.guided:
        raise NotNow("A break is already being guided.")
    _person_acted(turn)
    offer = state.offer
    if offer and offer.kind is not kind:
        turn.put_off(offer, turn.rules.again_after, "another-break")
        offer = None
    turn.start(kind, course, offer)


def _skip(turn: Turn, offer: Offer) -> None:
    _person_acted(turn)
    settled = offer.kind is Kind.MOVE and turn.due_with(Kind.STRETCH)
    turn.close(BreakEventType.SKIPPED, offer.kind, "asked")
    turn.restart(offer.kind)
    if settled:
        turn.restart(Kind.STRETCH)
    turn.state.last_break = turn.state.at


def _steer(turn: Turn, event: Event) -> None:
    guided = turn.the_guided()
    grace = turn.state.at + GRACE
    match event:
        case GuidePaused():
            turn.state.guided = replace(guided, paused=True)
        case GuideHurts():
            turn.state.guided = replace(guided, paused=True, hurting=True)
        case GuideResumed():
            turn.state.guided = replace(
                guided,
                paused=False,
                hurting=False,
                stalled_until=turn.state.at,
                grace_until=grace,
            )
        case GuideMovedOn():
            turn.state.guided = replace(
                guided,
                position=next_part(guided.course, guided.position, whole=guided.hurting),
                paused=False,
                hurting=False,
                stalled_until=turn.state.at,
                grace_until=grace,
            )
        case _:
            turn.finish(guided, "stopped")
