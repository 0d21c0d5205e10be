"""What the last run left, taken in by one that had begun without knowing of it.

The log may come later than the program: a home on a network, a disk that is plugged in. Then there
are two states, and both are true: each offer of either ends once, and what is newer counts.
"""

from msgspec import structs

from deskcoach.core.breaks.engine import MOST_ASKED, run_to
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.breaks.rules import Rules
from deskcoach.core.breaks.state import State
from deskcoach.core.breaks.step import BreakEvents
from deskcoach.core.breaks.turn import Turn


def joined(last: State, state: State, rules: Rules, *, goes_on: bool) -> tuple[State, BreakEvents]:
    """The state of this run with what the last one left.

    Args:
        last: Where the last run stood, as `thaw` gives it. It is not changed.
        state: Where this one stands. It is not changed.
        rules: The rules.
        goes_on: Nothing was answered, paused or resumed in this run: then it goes on with what the
            last one had counted, put off, paused and been told, as any run does after a restart.

    Returns:
        It, and how what was open in the last run has ended, oldest first.
    """
    turn = Turn(last.copy(), rules)
    _end(turn, _begun(last, state))
    found, other = turn.state, state.copy()
    other.offers = max(found.offers, state.offers)
    other.asked = (*found.asked, *(each for each in state.asked if each not in found.asked))
    other.asked = other.asked[-MOST_ASKED:]
    if goes_on:
        _go_on(found, other)
    return other, tuple(turn.said)


def _begun(last: State, state: State) -> float:
    """When this run began, as far as its clocks tell; between the two nobody was there."""
    counted = max(clock.desk for clock in state.clocks.values())
    return max(last.at, state.at - counted)


def _end(turn: Turn, begun: float) -> None:
    """Nothing of the last run stays open."""
    if turn.state.guided:
        turn.finish(turn.state.guided, "sleep")
    turn.leave_now("sleep")
    run_to(turn, begun)
    offer = turn.state.offer
    if offer:
        turn.close(BreakEventType.UNANSWERED, offer.kind, "asked-again")


def _go_on(found: State, other: State) -> None:
    for kind, clock in found.clocks.items():
        other.clocks[kind] = structs.replace(clock, desk=clock.desk + other.clocks[kind].desk)
    for reason, end in found.hold_ends.items():
        other.holds.setdefault(reason, other.at)
        other.hold_ends.setdefault(reason, end)
    other.pause_ends, other.until_tomorrow = found.pause_ends, found.until_tomorrow
