"""The state of the break rules as the tray, the window and the command line show it."""

from datetime import datetime

from deskcoach.app.screens import Mode, StatusScreen
from deskcoach.core.break_state import PAUSE, State, due
from deskcoach.core.events import BREAKS, Kind
from deskcoach.core.moment import Moment
from deskcoach.core.rules import Rules
from deskcoach.core.timers import next_due


def status(state: State, rules: Rules, now: Moment) -> StatusScreen:
    """What is to be shown of this state at this moment."""
    coming = next_due(state, rules)
    kind, left = coming or (None, None)
    return StatusScreen(
        mode=_mode(state, rules),
        next_kind=kind,
        next_seconds=left,
        progress=_progress(state, rules, kind),
        heads_up=left is not None and left <= rules.heads_up and state.present,
        desk_seconds=min(state.clocks[each].desk for each in BREAKS),
        holds=tuple(hold for hold in state.held_by if hold != PAUSE),
        owed=tuple(each for each in BREAKS if due(state, each, rules.after)),
        paused_until=_wall(state.pause_ends, now),
        asks_again=_wall(_asks_again(state, rules), now),
    )


def _mode(state: State, rules: Rules) -> Mode:  # noqa: PLR0911 - one line for each mode
    if state.guided:
        return Mode.GUIDED
    if state.pause_ends is not None:
        return Mode.PAUSED
    if state.offer:
        return Mode.DUE if state.offer.tucked else Mode.OFFERED
    if not state.present:
        return Mode.AWAY
    if state.resting:
        return Mode.RESTING
    if state.holds:
        return Mode.QUIET
    if _asks_again(state, rules) is not None:
        return Mode.PUT_OFF
    owed = any(due(state, kind, rules.after) for kind in BREAKS)
    return Mode.DUE if owed else Mode.WORKING


def _asks_again(state: State, rules: Rules) -> float | None:
    """When a break that is owed is asked for again, if it was put off."""
    times = [
        clock.ask_at
        for kind, clock in state.clocks.items()
        if clock.ask_at is not None and clock.ask_at > state.at and due(state, kind, rules.after)
    ]
    return min(times, default=None)


def _progress(state: State, rules: Rules, kind: Kind | None) -> float:
    return min(1.0, state.clocks[kind].desk / rules.after[kind]) if kind else 0.0


def _wall(elapsed: float | None, now: Moment) -> datetime | None:
    return None if elapsed is None else now.later(elapsed - now.elapsed).wall
