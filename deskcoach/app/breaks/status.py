"""Where the break rules stand; the journal in plain words: why a break came, and why not."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from deskcoach.app.mode import Mode
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BREAKS, BreakEventType, Kind
from deskcoach.core.breaks.rules import Rules, next_due
from deskcoach.core.breaks.state import PAUSE, QUIET, State, due
from deskcoach.core.clock import Moment
from deskcoach.core.messages import Sentence, listed, named, sentence
from deskcoach.core.records import Decision

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


# -- The journal in plain words: why a break came, and why it did not ---------------------------


HOLDS = {
    "pause": sentence("paused"),
    "microphone": sentence("microphone in use"),
    "camera": sentence("camera in use"),
    "screen-share": sentence("screen shared"),
    "do-not-disturb": sentence("do not disturb is on"),
    "fullscreen": sentence("a window fills the screen"),
    "meeting": sentence("in a meeting"),
    "outside-hours": sentence("outside your working hours"),
    "session": sentence("a strength session is on"),
    "session-offer": sentence("a strength session is on offer"),
    "session-start": sentence("a strength session is about to begin"),
}
"""What a hold is, in words."""

ENDED = {
    "pause": named("the pause", "Endings"),
    "microphone": named("the call", "Endings"),
    "camera": named("the call", "Endings"),
    "screen-share": named("the screen was shared", "Endings"),
    "do-not-disturb": named("do not disturb", "Endings"),
    "fullscreen": named("the window filled the screen", "Endings"),
    "quiet-limit": named("the time that do not disturb may hold", "Endings"),
    "watching": named("what you watched in fullscreen", "Endings"),
    "meeting": named("the meeting", "Endings"),
    "outside-hours": named("your time off", "Endings"),
    "session": named("the strength session", "Endings"),
    "session-offer": named("the offer of a session", "Endings"),
    "session-start": named("the moment before a session", "Endings"),
}
"""What came to its end before an offer."""

INSIDE = {
    "work": sentence("offered: it was due; fullscreen, but you work in it"),
    "chosen": sentence("offered: it was due; fullscreen, which does not hold by your settings"),
}
"""Why a break comes although a window fills the screen."""

WORDS = {
    BreakEventType.TUCKED: sentence("the card went into the tray: nobody answered"),
    BreakEventType.RELEASED: sentence("free again"),
    BreakEventType.STARTED: sentence("started"),
    BreakEventType.DONE: sentence("done"),
    BreakEventType.PART_DONE: sentence("done in part"),
    BreakEventType.SKIPPED: sentence("skipped"),
    BreakEventType.PUT_OFF: sentence("put off"),
    BreakEventType.UNANSWERED: sentence("not answered"),
    BreakEventType.NUDGE: sentence("posture cue"),
    BreakEventType.BACK: sentence("you came back"),
    BreakEventType.RESUMED: sentence("the pause is over"),
}
KINDS = {
    Kind.STRETCH: named("stretch", "Kinds"),
    Kind.MOVE: named("move", "Kinds"),
    Kind.POSTURE: named("posture", "Kinds"),
}
AWAY = {
    "idle": sentence("no input"),
    "lock": sentence("the screen was locked"),
    "sleep": sentence("the computer slept, or DeskCoach did not run"),
}


def length(seconds: float) -> Sentence:
    """A length as it is read at a glance: `4 s`, `12 min`, `2 h 5 min`."""
    if seconds < 60:  # noqa: PLR2004 - a minute
        return sentence("{count} s", count=round(seconds))
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return sentence("{count} min", count=minutes)
    return sentence("{hours} h {minutes} min", hours=hours, minutes=minutes)


def why(decision: Decision) -> Sentence:  # noqa: PLR0911 - one line for each word
    """The reason of one line, without its time and kind."""
    code, _, value = decision.why.partition(":")
    at, seconds = decision.at, decision.seconds
    match decision.what:
        case BreakEventType.OFFER:
            return _offered(code, value, seconds)
        case BreakEventType.HELD:
            return _since(at, seconds, sentence("held: {reason}", reason=_hold(value)))
        case BreakEventType.NATURAL:
            return sentence("taken by being away for {time}", time=length(seconds))
        case BreakEventType.AWAY:
            reason = AWAY.get(code) or named(code)
            return _since(at, seconds, sentence("you left: {reason}", reason=reason))
        case BreakEventType.PAUSED:
            return sentence("paused for {time}", time=length(seconds))
        case BreakEventType.PUT_OFF if code == "later":
            return sentence("put off for {time}", time=length(seconds))
        case BreakEventType.UNANSWERED if code == "hold":
            return sentence("the card gave way: {reason}", reason=_hold(value))
        case BreakEventType.UNANSWERED if code == "settings":
            return sentence("taken back: your settings changed")
        case BreakEventType.BACK:
            return sentence("you came back after {time}", time=length(seconds))
        case _:
            return WORDS[decision.what]


def _hold(code: str) -> Sentence:
    return HOLDS.get(code) or named(code)


def _offered(code: str, value: str, seconds: float) -> Sentence:
    if code == "after":
        what = ENDED.get(value) or named(value)
        text = length(seconds)
        return sentence("offered {time} after {what} ended", time=text, what=what)
    return INSIDE.get(value) or sentence("offered: it was due")


def _since(at: datetime, seconds: float, told: Sentence) -> Sentence:
    if seconds < 1:
        return told
    return sentence("{what} (since {time})", what=told, time=at - timedelta(seconds=seconds))


def line(decision: Decision) -> Sentence:
    """One line, such as `14:32 stretch held: microphone in use (since 14:05)`."""
    told = why(decision)
    if decision.kind is None:
        return sentence("{time} {what}", time=decision.at, what=told)
    return sentence("{time} {kind} {what}", time=decision.at, kind=KINDS[decision.kind], what=told)


def explain(decisions: Sequence[Decision], status: StatusScreen) -> list[Sentence]:
    """The journal, oldest first, and what comes next."""
    told = [line(decision) for decision in decisions]
    if status.until_seen:
        told.append(sentence("sessions and stretches wait until you have been seen"))
    if status.quiet_since is not None:
        told.append(
            sentence(
                "do not disturb has held your breaks since {time};"
                " in your settings it can do so for a while only",
                time=status.quiet_since,
            )
        )
    return [*told, coming(status)]


def coming(status: StatusScreen) -> Sentence:
    """What comes next, and what it waits for."""
    if status.next_kind is None:
        return sentence("next: nothing, because every kind of break is switched off")
    kind = KINDS[status.next_kind]
    if status.asks_again is not None:
        return sentence("next: {kind} is asked again at {time}", kind=kind, time=status.asks_again)
    if status.next_seconds:
        time = length(status.next_seconds)
        return sentence("next: {kind} in {time} of desk time", kind=kind, time=time)
    if status.paused_until is not None:
        until = status.paused_until
        return sentence("next: {kind} is due, held: paused until {time}", kind=kind, time=until)
    if not status.holds:
        return sentence("next: {kind} is due", kind=kind)
    reasons = listed([_hold(code) for code in status.holds])
    return sentence("next: {kind} is due, held: {reasons}", kind=kind, reasons=reasons)
