"""Where the break rules stand: for the screens, and for `deskcoach status`."""

from datetime import datetime
from typing import Any

from deskcoach.app.mode import Mode
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BREAKS, Kind
from deskcoach.core.breaks.rules import Rules, next_due
from deskcoach.core.breaks.seen import holders
from deskcoach.core.breaks.state import PAUSE, QUIET, State, due
from deskcoach.core.clock import Moment

QUIET_LONG = 4 * 3600.0
"""Seconds for which do-not-disturb holds, half a day of work, until one line says so. Ours."""


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
        quiet_since=_wall(_quiet_long(state), now),
        programs={code: found for code in state.holds if (found := holders(state, rules, code))},
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


def _quiet_long(state: State) -> float | None:
    """Since when do-not-disturb has held, if that is half a day and more."""
    since = state.seen.get(QUIET, state.at)
    return since if QUIET in state.holds and state.at - since >= QUIET_LONG else None


def _progress(state: State, rules: Rules, kind: Kind | None) -> float:
    return min(1.0, state.clocks[kind].desk / rules.after[kind]) if kind else 0.0


def _wall(elapsed: float | None, now: Moment) -> datetime | None:
    return None if elapsed is None else now.later(elapsed - now.elapsed).wall


def plain_status(status: StatusScreen) -> dict[str, Any]:
    """The state as `deskcoach status --json` prints it: times in ISO 8601, lengths in seconds."""
    return {
        "mode": str(status.mode),
        "next_kind": str(status.next_kind) if status.next_kind else None,
        "next_seconds": None if status.next_seconds is None else round(status.next_seconds, 1),
        "progress": round(status.progress, 3),
        "heads_up": status.heads_up,
        "desk_seconds": round(status.desk_seconds, 1),
        "holds": list(status.holds),
        "programs": {reason: list(who) for reason, who in status.programs.items()},
        "owed": [str(kind) for kind in status.owed],
        "paused_until": _iso(status.paused_until),
        "asks_again": _iso(status.asks_again),
        "until_seen": status.until_seen,
    }


def _iso(time: datetime | None) -> str | None:
    return time.isoformat(timespec="seconds") if time else None
