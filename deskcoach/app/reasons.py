"""The journal in plain words: why a break came, and why it did not."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from deskcoach.app.screens import StatusScreen
from deskcoach.core.events import What
from deskcoach.core.records import Decision

HOLDS = {
    "pause": "paused",
    "microphone": "microphone in use",
    "camera": "camera in use",
    "screen-share": "screen shared",
    "do-not-disturb": "do not disturb is on",
    "fullscreen": "a window fills the screen",
    "meeting": "in a meeting",
    "outside-hours": "outside your working hours",
    "session": "a strength session is on",
}
"""What a hold is, in words."""

ENDED = {
    "pause": "the pause",
    "microphone": "the call",
    "camera": "the call",
    "screen-share": "the screen was shared",
    "do-not-disturb": "do not disturb",
    "fullscreen": "the window filled the screen",
    "meeting": "the meeting",
    "outside-hours": "your time off",
    "session": "the strength session",
}
"""What came to its end before an offer."""

WORDS = {
    What.TUCKED: "the card went into the tray: nobody answered",
    What.RELEASED: "free again",
    What.STARTED: "started",
    What.DONE: "done",
    What.PART_DONE: "done in part",
    What.SKIPPED: "skipped",
    What.PUT_OFF: "put off",
    What.UNANSWERED: "not answered",
    What.NUDGE: "posture cue",
    What.BACK: "you came back",
    What.RESUMED: "the pause is over",
}
AWAY = {
    "idle": "no input",
    "lock": "the screen was locked",
    "sleep": "the computer slept, or DeskCoach did not run",
}
UNANSWERED = {"asked-again": "asked again"}


def length(seconds: float) -> str:
    """A length as it is read at a glance: `4 s`, `12 min`, `2 h 5 min`."""
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{round(seconds)} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def why(decision: Decision) -> str:  # noqa: PLR0911 - one line for each word
    """The reason of one line, without its time and kind."""
    code, _, value = decision.why.partition(":")
    at, seconds = decision.at, decision.seconds
    match decision.what:
        case What.OFFER:
            return _offered(code, value, seconds)
        case What.HELD:
            return f"held: {HOLDS.get(value, value)}{_since(at, seconds)}"
        case What.NATURAL:
            return f"taken by being away for {length(seconds)}"
        case What.AWAY:
            return f"you left: {AWAY.get(code, code)}{_since(at, seconds)}"
        case What.PAUSED:
            return f"paused for {length(seconds)}"
        case What.PUT_OFF if code == "later":
            return f"put off for {length(seconds)}"
        case What.UNANSWERED if code == "hold":
            return f"the card gave way: {HOLDS.get(value, value)}"
        case What.BACK:
            return f"you came back after {length(seconds)}"
        case _:
            return WORDS.get(decision.what, str(decision.what))


def _offered(code: str, value: str, seconds: float) -> str:
    if code == "after":
        return f"offered {length(seconds)} after {ENDED.get(value, value)} ended"
    return "offered: it was due"


def _since(at: datetime, seconds: float) -> str:
    return f" (since {at - timedelta(seconds=seconds):%H:%M})" if seconds >= 1 else ""


def line(decision: Decision) -> str:
    """One line, such as `14:32 stretch held: microphone in use (since 14:05)`."""
    kind = f"{decision.kind} " if decision.kind else ""
    return f"{decision.at:%H:%M} {kind}{why(decision)}"


def explain(decisions: Sequence[Decision], status: StatusScreen) -> list[str]:
    """The journal, oldest first, and what comes next."""
    return [*(line(decision) for decision in decisions), _next(status)]


def _next(status: StatusScreen) -> str:
    if status.next_kind is None:
        return "next: nothing, because every kind of break is switched off"
    if status.asks_again is not None:
        return f"next: {status.next_kind} is asked again at {status.asks_again:%H:%M}"
    if status.next_seconds:
        return f"next: {status.next_kind} in {length(status.next_seconds)} of desk time"
    held = ", ".join(HOLDS.get(hold, hold) for hold in status.holds)
    if status.paused_until is not None:
        held = f"paused until {status.paused_until:%H:%M}"
    return f"next: {status.next_kind} is due" + (f", held: {held}" if held else "")
