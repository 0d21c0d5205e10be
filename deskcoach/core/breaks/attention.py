"""When it matters what goes on outside: calls, films, fullscreen, do-not-disturb.

A little before a break may be offered, while one is on offer, held or guided, and before missing
input is taken for absence. In between nobody need ask.
"""

from collections.abc import Iterator

from deskcoach.core.breaks.rules import Rules
from deskcoach.core.breaks.state import State
from deskcoach.core.breaks.steady import SLOT, SLOTS
from deskcoach.core.clock import EPSILON

LEAD = 10.0
"""Seconds before the answer matters at which one asks at the latest. Ours."""
GLANCE = 5.0
"""Seconds of a look at whether something is watched in fullscreen, as long before a break as one
then looks back on how steadily input came. Ours."""
_EVER = float("inf")
_Span = tuple[float, float]


def attention(state: State, rules: Rules, opens: float | None = None) -> tuple[bool, float | None]:
    """Whether it matters now, and when that changes by itself next, in elapsed seconds.

    Args:
        state: Where the rules stand.
        rules: What they go by.
        opens: When working hours begin again, if it is known that they have ended.
    """
    spans = list(_spans(state, rules, opens))
    at = state.at + EPSILON
    edges = [edge for span in spans for edge in span if at < edge < _EVER]
    return any(begin <= at < end for begin, end in spans), min(edges, default=None)


def _spans(state: State, rules: Rules, opens: float | None) -> Iterator[_Span]:
    if state.guided or state.offer:
        yield -_EVER, _EVER
        return
    if state.present:
        yield state.last_input + rules.away_after - min(LEAD, rules.away_after / 2), _EVER
    # As long as these hold, by hand or by the clock, no other hold changes anything.
    known = (state.pause_ends, opens, *state.hold_ends.values())
    free = max((end for end in known if end is not None), default=-_EVER)
    lead = max(LEAD, rules.heads_up)
    for kind, after in rules.after.items():
        clock = state.clocks[kind]
        asks = max(state.at + after - clock.desk, free, clock.ask_at or -_EVER)
        if (state.present and not state.resting) or asks - lead <= state.at:
            yield asks - lead, _EVER
            yield from _glance(state, rules, asks - SLOT * SLOTS)


def _glance(state: State, rules: Rules, begin: float) -> Iterator[_Span]:
    """What is watched in fullscreen is followed while input is counted in it."""
    if rules.fullscreen == "watching" or state.slot_ends is not None:
        yield begin, _EVER if state.slot_ends is not None else begin + GLANCE
