"""What is there without always holding: a window that fills the screen, and do-not-disturb.

Many work in fullscreen all day, and keep do-not-disturb on for ever. A window that fills the screen
holds while something is watched in it (any other hold holds by itself); steady input in it is work.
"""

from deskcoach.core.breaks.rules import Rules
from deskcoach.core.breaks.state import FULLSCREEN, QUIET, State
from deskcoach.core.clock import EPSILON

SLOT = 10.0
"""Seconds of a slot, in which input comes or does not. Ours, as is all that follows."""
SLOTS = 30
"""How many slots are looked back on: five minutes."""
STEADY, STEADY_STILL = SLOTS // 2, SLOTS // 4
"""In how many of them input makes it work, and keeps it so: a key a minute, as in a slide show,
does neither."""


def see(state: State, reason: str, program: str) -> None:
    """It is there from now on, or has passed to this program."""
    if reason == FULLSCREEN and program != state.program:
        lose(state, reason)
        state.program = program
    since, believed = state.quiet_before or (state.at, 0.0)
    recalled = reason == QUIET and state.at <= believed
    state.seen.setdefault(reason, since if recalled else state.at)


def lose(state: State, reason: str) -> None:
    """It is there no longer."""
    state.seen.pop(reason, None)
    if reason == FULLSCREEN:
        state.program = ""
        _forget(state)


def count_slots(state: State, rules: Rules) -> None:
    """Note of each slot that is over whether input came in it, while that decides something."""
    undecided = state.watching and rules.in_fullscreen(state.program) == "watching"
    if FULLSCREEN not in state.seen or not undecided:
        _forget(state)
        return
    if state.slot_ends is None:
        state.slot_ends = state.at + SLOT
    while state.at >= state.slot_ends - EPSILON:
        came = state.slot_ends - SLOT <= state.last_input + EPSILON <= state.slot_ends + 2 * EPSILON
        state.slots = (state.slots << 1 | came) % (1 << SLOTS)
        state.slot_ends += SLOT


def _forget(state: State) -> None:
    state.slots, state.slot_ends = 0, None


def holds(state: State, rules: Rules, reason: str) -> bool:
    """Whether this one of `SEEN` keeps a break from being offered now."""
    since = state.seen.get(reason)
    if since is None:
        return False
    if reason == QUIET:
        most = rules.quiet_most
        return most is None or state.at < since + most - EPSILON
    wish = rules.in_fullscreen(state.program)
    if wish != "watching":
        return wish == "always"
    least = STEADY if reason in state.holds else STEADY_STILL
    return state.watching and state.slots.bit_count() < least


def ended(state: State, reason: str) -> str:
    """What has ended, in a word, when this no longer holds; empty: nothing, one works on in it."""
    if reason not in state.seen:
        return reason
    if reason == QUIET:
        return "quiet-limit"
    return "" if state.watching else "watching"


def offered_in(state: State, rules: Rules) -> str:
    """Why a break comes although a window fills the screen; empty: none does."""
    if FULLSCREEN not in state.seen:
        return ""
    return "work" if rules.in_fullscreen(state.program) == "watching" else "chosen"
