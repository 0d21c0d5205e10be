"""What is there without always holding: a full screen, do-not-disturb, and the microphone in use.

Many work in fullscreen all day, keep do-not-disturb on for ever, or have a program that listens all
the time. A window that fills the screen holds while something is watched in it, or while its
program keeps all input to itself, as games do (any other hold holds by itself); steady input in
what is watched is work.
"""

from deskcoach.core.breaks.events import HoldBegan
from deskcoach.core.breaks.rules import CALLS, Rules, question_near
from deskcoach.core.breaks.state import FULLSCREEN, MICROPHONE, QUIET, RECALLED, SEEN, State
from deskcoach.core.breaks.steady import count_slots, forget_slots, works
from deskcoach.core.clock import EPSILON

TOLD = (*SEEN, *CALLS)
"""What is told from outside."""
NEVER = float("inf")


def see(state: State, event: HoldBegan) -> None:
    """It is there from now on, or has passed to other programs."""
    reason, programs = event.reason, state.programs.get(event.reason, ())
    if reason == FULLSCREEN and (event.programs != programs or reason not in state.seen):
        lose(state, reason)
    if event.programs:
        state.programs[reason] = event.programs
    else:
        state.programs.pop(reason, None)
    if reason == FULLSCREEN:
        state.grabs = event.grabs
    since, believed = state.quiet_before or (state.at, 0.0)
    recalled = reason == QUIET and state.at <= believed
    state.seen.setdefault(reason, since if recalled else state.at)


def lose(state: State, reason: str) -> None:
    """It is there no longer."""
    state.seen.pop(reason, None)
    state.programs.pop(reason, None)
    if reason == QUIET:
        state.quiet_before = None
    if reason == FULLSCREEN:
        state.grabs = False
        forget_slots(state)


def attend(state: State, *, on: bool) -> None:
    """Somebody tells what is there from now on, or nobody does."""
    if on:
        if state.quiet_before is not None:
            state.quiet_before = (state.quiet_before[0], state.at + RECALLED)
        return
    quiet = state.seen.get(QUIET)
    for reason in TOLD:
        lose(state, reason)
        state.holds.pop(reason, None)
    state.quiet_before = None if quiet is None else (quiet, NEVER)


def watch_input(state: State, rules: Rules, *, steady: bool) -> None:
    """Count how steadily input comes, while that decides something; see `steady`."""
    if FULLSCREEN in state.seen:
        decides = state.watching and rules.in_fullscreen(state.program) == "watching"
    else:
        decides = question_near(state, rules)
    if decides:
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
    if reason == MICROPHONE:
        known = state.programs.get(MICROPHONE, ())
        return bool(rules.callers_among(known)) if known else rules.microphone
    wish = rules.in_fullscreen(state.program)
    if wish != "watching" or state.grabs:
        return wish != "never"
    return state.watching and not works(state)


def cause(state: State, rules: Rules) -> str:
    """Why a window that fills the screen holds."""
    if rules.in_fullscreen(state.program) == "always":
        return "chosen"
    return "game" if state.grabs else "watching"


def ended(state: State, reason: str) -> str:
    """What has ended, in a word, when this no longer holds; empty: nothing, it is there still."""
    if reason not in state.seen:
        return reason
    if reason == QUIET:
        return "quiet-limit"
    return "watching" if reason == FULLSCREEN and not state.watching else ""


def offered_in(state: State, rules: Rules) -> str:
    """Why a break comes although something is there that may hold; empty: nothing is."""
    if FULLSCREEN in state.seen:
        why = "work" if rules.in_fullscreen(state.program) == "watching" else "chosen"
        return ":".join(filter(None, (why, state.program)))
    if MICROPHONE in state.seen:
        return ":".join(filter(None, ("listens", ", ".join(state.programs.get(MICROPHONE, ())))))
    return ""


def holders(state: State, rules: Rules, reason: str) -> tuple[str, ...]:
    """Whose doing it is, as far as anybody knows."""
    known = state.programs.get(reason, ())
    return rules.callers_among(known) if reason == MICROPHONE else known
