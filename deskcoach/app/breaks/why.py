"""The journal in plain words: why a break came, and why it did not."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.messages import Sentence, listed, named, sentence
from deskcoach.core.records import Decision

HOLDS = {
    "pause": sentence("paused"),
    "microphone": sentence("microphone in use"),
    "camera": sentence("camera in use"),
    "screen-share": sentence("screen shared"),
    "do-not-disturb": sentence("do not disturb is on"),
    "fullscreen": sentence("a window fills the screen"),
    "meeting": sentence("in a meeting"),
    "outside-hours": sentence("outside your working hours"),
    "holiday": sentence("you are on holiday"),
    "session": sentence("a strength session is on"),
    "session-offer": sentence("a strength session is on offer"),
    "session-start": sentence("a strength session is about to begin"),
}
"""What a hold is, in words."""

USED_BY: dict[str, Callable[[str], Sentence]] = {
    "microphone": lambda p: sentence("microphone in use by {programs}", programs=p),
    "camera": lambda p: sentence("camera in use by {programs}", programs=p),
    "screen-share": lambda p: sentence("screen shared by {programs}", programs=p),
    "fullscreen": lambda p: sentence("{programs} fills the screen", programs=p),
}
"""The same where it is known whose doing it is."""

AFTER = {
    "pause": named("the pause ended", "Endings"),
    "microphone": named("the call ended", "Endings"),
    "camera": named("the call ended", "Endings"),
    "screen-share": named("the screen was no longer shared", "Endings"),
    "do-not-disturb": named("do not disturb was switched off", "Endings"),
    "fullscreen": named("no window filled the screen any more", "Endings"),
    "quiet-limit": named("do not disturb had held for as long as you allow", "Endings"),
    "watching": named("what you watched or played ended", "Endings"),
    "meeting": named("the meeting ended", "Endings"),
    "outside-hours": named("your working hours began", "Endings"),
    "holiday": named("your holiday was over", "Endings"),
    "session": named("the strength session ended", "Endings"),
    "session-offer": named("the offer of a session ended", "Endings"),
    "session-start": named("the strength session did not begin", "Endings"),
}
"""What had happened before an offer that was held."""

INSIDE = {
    "work": sentence("offered: it was due, and you work in the window that fills the screen"),
    "chosen": sentence("offered: it was due; by your settings, a full screen does not hold it"),
    "listens": sentence("offered: it was due; by your settings, the microphone does not hold it"),
}
"""Why a break comes although something is there that may hold it."""
INSIDE_OF: dict[str, Callable[[str], Sentence]] = {
    "work": lambda p: sentence(
        "offered: it was due, and you work in {programs}, which fills the screen", programs=p
    ),
    "chosen": lambda p: sentence(
        "offered: it was due; by your settings, {programs} does not hold it", programs=p
    ),
    "listens": lambda p: sentence(
        "offered: it was due; {programs} uses the microphone,"
        " which by your settings does not hold breaks",
        programs=p,
    ),
}
"""The same where it is known whose doing it is."""

WORDS = {
    BreakEventType.TUCKED: sentence("the card went into the tray: nobody answered"),
    BreakEventType.RELEASED: sentence("free again"),
    BreakEventType.STARTED: sentence("started"),
    BreakEventType.DONE: sentence("done"),
    BreakEventType.PART_DONE: sentence("done in part"),
    BreakEventType.SKIPPED: sentence("skipped"),
    BreakEventType.PUT_OFF: sentence("put off"),
    BreakEventType.UNANSWERED: sentence("not answered"),
    BreakEventType.BACK: sentence("you came back"),
    BreakEventType.RESUMED: sentence("the pause is over"),
}
KINDS = {
    Kind.STRETCH: named("stretch", "Kinds"),
    Kind.MOVE: named("longer break", "Kinds"),
    Kind.POSTURE: named("posture cue", "Kinds"),
    Kind.POSITION: named("cue to change position", "Kinds"),
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


FULL: dict[str, Callable[[str], Sentence]] = {
    "watching": lambda window: sentence(
        "{window} fills the screen, and something plays or is shown", window=window
    ),
    "game": lambda window: sentence("{window} fills the screen and keeps the mouse", window=window),
    "chosen": lambda window: sentence(
        "{window} fills the screen, which by your settings holds", window=window
    ),
}
"""Why a window that fills the screen holds."""


def why(decision: Decision) -> Sentence:  # noqa: C901, PLR0911 - one line for each word
    """The reason of one line, without its time and kind."""
    code, value, programs = reason_of(decision)
    at, seconds = decision.at, decision.seconds
    match decision.what:
        case BreakEventType.OFFER:
            return _offered(code, value, programs, seconds)
        case BreakEventType.HELD:
            return _since(at, seconds, sentence("held: {reason}", reason=hold(value, programs)))
        case BreakEventType.ASKED:
            asked = sentence("asked once whether {programs} is in a call", programs=value)
            return _since(at, seconds, sentence("{what}; the microphone is in use", what=asked))
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
            return sentence("the card gave way: {reason}", reason=hold(value))
        case BreakEventType.UNANSWERED if code == "settings":
            return sentence("taken back: your settings changed")
        case BreakEventType.NUDGE:
            return KINDS[decision.kind or Kind.POSTURE]
        case BreakEventType.BACK:
            return sentence("you came back after {time}", time=length(seconds))
        case _:
            return WORDS[decision.what]


def reason_of(decision: Decision) -> tuple[str, str, str]:
    """Its code, what that is about, and the names of programs; all but the first may be empty."""
    code, _, rest = decision.why.partition(":")
    value, _, programs = rest.partition(":")
    return code, value.partition("+")[0], programs


def hold(code: str, programs: str = "") -> Sentence:
    """What a hold is, in words.

    Args:
        code: Its code.
        programs: Whose doing it is, with commas; empty where nobody knows.
    """
    if programs and code in USED_BY:
        return USED_BY[code](programs)
    return HOLDS.get(code) or named(code)


def _offered(code: str, value: str, programs: str, seconds: float) -> Sentence:
    if code == "after":
        what = AFTER.get(value) or named(value)
        if seconds < 1:
            return sentence("offered as soon as {what}", what=what)
        return sentence("offered {time} after {what}", time=length(seconds), what=what)
    if programs and value in INSIDE_OF:
        return INSIDE_OF[value](programs)
    return INSIDE.get(value) or sentence("offered: it was due")


def _since(at: datetime, seconds: float, told: Sentence) -> Sentence:
    if seconds < 1:
        return told
    return sentence("{what} (since {time})", what=told, time=at - timedelta(seconds=seconds))


def _why_held(decision: Decision) -> Sentence:
    """Why it was held; of a window that fills the screen, also why that holds."""
    *_, programs = reason_of(decision)
    cause = decision.why.partition(":")[2].partition(":")[0].partition("+")[2]
    if cause not in FULL:
        return why(decision)
    reason = FULL[cause](programs or sentence("a window"))
    return _since(decision.at, decision.seconds, sentence("held: {reason}", reason=reason))


def line(decision: Decision) -> Sentence:
    """One line, such as `14:32 stretch held: microphone in use (since 14:05)`."""
    held = decision.what is BreakEventType.HELD
    told, at = _why_held(decision) if held else why(decision), decision.at
    if decision.kind is None or decision.what is BreakEventType.NUDGE:
        return sentence("{time} {what}", time=at, what=told)
    kind = KINDS[decision.kind]
    gave_way = decision.what is BreakEventType.UNANSWERED and decision.why.startswith("hold:")
    if gave_way or decision.what is BreakEventType.TUCKED:  # it is the card that does something
        return sentence("{time} {what} ({kind})", time=at, what=told, kind=kind)
    return sentence("{time} {kind} {what}", time=at, kind=kind, what=told)


def explain(decisions: Sequence[Decision], status: StatusScreen) -> list[Sentence]:
    """The journal, oldest first, and what comes next."""
    return [*(told for _, told in story(decisions)), *lines_below(status)]


def story(decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Sentence]]:
    """The journal in lines, without those that the next one makes needless."""
    last: dict[Kind | None, Decision] = {}
    offered: dict[Kind | None, str] = {}
    for place, each in enumerate(decisions):
        before, kind = last.get(each.kind), each.kind
        if not _is_told_below(each, decisions[place + 1 :]):
            yield each, _again(each, before, offered.get(kind, "desk")) or line(each)
        if each.what is BreakEventType.OFFER:
            offered[kind] = each.why
        if each.what is not BreakEventType.RELEASED:
            last[kind] = each


def _is_told_below(decision: Decision, after: Sequence[Decision]) -> bool:
    asked_again = decision.what is BreakEventType.UNANSWERED and decision.why == "asked-again"
    if not asked_again and decision.what is not BreakEventType.RELEASED:
        return False
    between = (BreakEventType.RELEASED, BreakEventType.UNANSWERED)
    follows = next((each.what for each in after if each.what not in between), None)
    return follows is BreakEventType.OFFER


def _again(decision: Decision, before: Decision | None, reason: str) -> Sentence | None:
    """The line of an offer that was made before; a reason that is new is told."""
    if before is None or decision.what is not BreakEventType.OFFER:
        return None
    if decision.why != "desk" and (decision.why != reason or not reason.startswith("desk")):
        return None
    kind, at = KINDS[decision.kind or Kind.STRETCH], decision.at
    if before.what is BreakEventType.UNANSWERED:
        return sentence("{time} {kind} offered again: nobody had answered", time=at, kind=kind)
    if before.what is BreakEventType.PUT_OFF:
        return sentence("{time} {kind} offered again, as you had asked", time=at, kind=kind)
    return None


def lines_below(status: StatusScreen) -> list[Sentence]:
    """What is so now, and, as the last line, what comes next."""
    told = []
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
    held = [hold(code, ", ".join(status.programs.get(code, ()))) for code in status.holds]
    reasons = listed(held)
    return sentence("next: {kind} is due, held: {reasons}", kind=kind, reasons=reasons)
