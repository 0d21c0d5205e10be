"""How steadily input comes, told in slots: in each there was some at its end, or not.

Steady input while something is watched is work; a key now and then is not. Whether a program that
uses the microphone is asked about is not urgent, so there the slots are longer.
"""

from deskcoach.core.breaks.events import InputComes
from deskcoach.core.breaks.state import FULLSCREEN, State
from deskcoach.core.clock import EPSILON

SLOT = 10.0
"""Seconds of a slot, in which input comes or does not. Ours, as is all that follows."""
LONG_SLOT = 60.0
"""The same where no window fills the screen."""
SLOTS = 30
"""How many slots are looked back on: five minutes, or thirty."""
_ALL = (1 << SLOTS) - 1
STEADY, STEADY_STILL = SLOTS // 2, SLOTS // 4
"""In how many of them input makes it work, and keeps it so: a key a minute, as in a slide show,
does neither."""


def works(state: State) -> bool:
    """Whether input in the slots is work; what was work needs less of it to stay so."""
    return state.slots.bit_count() >= _least(state)


def count_slots(state: State, *, steady: bool) -> None:
    """Note of each slot that is over whether input came in it.

    Args:
        state: It is changed.
        steady: Input came in all of them.
    """
    slot = _length(state)
    if state.slot_ends is None:
        state.slot_ends = state.at + slot
    over = (state.at - state.slot_ends + EPSILON) // slot + 1
    if over > SLOTS:  # nobody looks back on those before
        state.slot_ends += (over - SLOTS) * slot
    for _ in range(int(min(over, SLOTS))):
        came = steady or _came(state, state.slot_ends)
        state.slots = (state.slots << 1 | came) & _ALL
        state.slot_ends += slot


def forget_slots(state: State) -> None:
    """Nobody counts any more."""
    state.slots, state.slot_ends = 0, None


def next_verdict(state: State, comes: InputComes) -> float | None:
    """When the slots may say something else than now, in elapsed seconds; None: not by themselves.

    Args:
        state: Where the rules stand, while slots are counted.
        comes: What is known of the input until then.
    """
    ends, slots = state.slot_ends, state.slots
    if ends is None or (comes == "any" and not (state.present or slots)):
        return None
    if comes == "any":
        return ends
    steady, least = comes == "steady", _least(state)
    work = slots.bit_count() >= least
    if work if steady else not slots:
        return None
    came = steady or _came(state, ends)
    for _ in range(SLOTS):
        slots = (slots << 1 | came) & _ALL
        if (slots.bit_count() >= least) != work:
            return ends
        came, ends = steady, ends + _length(state)
    return None


def _length(state: State) -> float:
    return SLOT if FULLSCREEN in state.seen else LONG_SLOT


def _least(state: State) -> int:
    works_still = FULLSCREEN in state.seen and FULLSCREEN not in state.holds
    return STEADY_STILL if works_still else STEADY


def _came(state: State, ends: float) -> bool:
    """Whether input came in the slot that ends then, as far as one knows."""
    return ends - SLOT <= state.last_input + EPSILON <= ends + 2 * EPSILON
