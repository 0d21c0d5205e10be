"""What is there without always holding: a window that fills the screen, and do-not-disturb.

Many work in fullscreen all day, and keep do-not-disturb on for ever. A window that fills the screen
holds while something is watched in it (any other hold holds by itself); steady input in it is work.
"""

from deskcoach.core.breaks.rules import Rules
from deskcoach.core.breaks.state import FULLSCREEN, QUIET, State
from deskcoach.core.breaks.steady import count_slots, forget_slots, works
from deskcoach.core.clock import EPSILON


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
        forget_slots(state)


def watch_input(state: State, rules: Rules, *, steady: bool) -> None:
    """Count how steadily input comes, while that decides something; see `steady`."""
    undecided = state.watching and rules.in_fullscreen(state.program) == "watching"
    if FULLSCREEN in state.seen and undecided:
        count_slots(state, steady=steady)
    else:
        forget_slots(state)


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
    return state.watching and not works(state)


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
