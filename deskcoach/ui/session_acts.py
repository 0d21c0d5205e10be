"""Which buttons a state of the session offers, with their keys."""

from deskcoach.app.session_screen import SessionScreen
from deskcoach.ui.session_buttons import Act
from deskcoach.ui.widgets.capsule import Tone
from deskcoach.ui.words import translate

CLOSE = "close"
"""Not an intention: the window closes itself."""


def acts_for(screen: SessionScreen) -> tuple[Act, ...]:
    """The buttons of a state; those that would be refused are left out."""
    now = screen.snapshot
    if screen.unfinished:
        return (_resume(translate("Session", "Go on")), _part_done())
    match now.stage:
        case "ready":
            acts = _before()
        case "countdown" | "working" | "holding":
            acts = _working(screen)
        case "resting":
            acts = _resting(screen)
        case "paused":
            acts = _paused(screen)
        case "closing":
            acts = _closing()
        case _:
            return (
                Act(CLOSE, translate("Session", "Close"), "Space", "check", Tone.PRIMARY),
            )  # fmt: skip
    fits = {"session-counting", CLOSE} | screen.can
    return tuple(act for act in acts if act.name in fits)


def _before() -> tuple[Act, ...]:
    return (
        Act("session-start", translate("Session", "Start"), "Space", "play", Tone.PRIMARY),
        Act("session-abandon", translate("Session", "Not now"), "Esc", tone=Tone.GHOST),
    )


def _working(screen: SessionScreen) -> tuple[Act, ...]:
    now = screen.snapshot
    counting = now.stage == "working" and now.counting == "manual"
    return (
        Act("session-pause", translate("Session", "Pause"), "P" if counting else "Space", "pause"),
        Act("session-undo", translate("Session", "Undo rep"), "Backspace", "undo"),
        Act("session-end-set", translate("Session", "End set"), "E", "check"),
        _skip(translate("Session", "Next")),
        *_count_by(screen),
        _hurts(),
    )


def _resting(screen: SessionScreen) -> tuple[Act, ...]:
    now = screen.snapshot
    start = translate("Session", "Start now")
    if now.next is not None and not now.turning:
        start = translate("Session", "Start set {number} now").format(number=now.next.set)
    return (
        Act("session-start-now", start, "Space", "play", Tone.PRIMARY),
        Act("session-more-rest", translate("Session", "30 s"), "R", "plus"),
        _skip(translate("Session", "Next exercise")),
        Act("session-pause", translate("Session", "Pause"), "P", "pause"),
        Act("session-undo", translate("Session", "Undo"), "Backspace", "undo", Tone.GHOST),
        _finish(),
        _hurts(),
    )


def _paused(screen: SessionScreen) -> tuple[Act, ...]:
    return (
        _resume(translate("Session", "Go on")),
        Act("session-undo", translate("Session", "Undo"), "Backspace", "undo"),
        _skip(translate("Session", "Next exercise")),
        Act("session-back", translate("Session", "Back to what you skipped"), "B", "chevron-left"),
        *_count_by(screen),
        _finish(),
        _hurts(),
    )


def _closing() -> tuple[Act, ...]:
    return (
        Act("session-finish", translate("Session", "Finish"), "Space", "check", Tone.PRIMARY),
        Act("session-add-set", translate("Session", "One more set"), "A", "plus"),
        Act("session-back", translate("Session", "Back to what you skipped"), "B", "chevron-left"),
        Act("session-undo", translate("Session", "Undo"), "Backspace", "undo", Tone.GHOST),
        _hurts(),
    )


def _resume(text: str) -> Act:
    return Act("session-resume", text, "Space", "play", Tone.PRIMARY)


def _part_done() -> Act:
    return Act("session-finish", translate("Session", "Leave it at that"), "F", "check")


def _skip(text: str) -> Act:
    return Act("session-skip", text, "N", "next")


def _finish() -> Act:
    return Act("session-finish", translate("Session", "Finish here"), "F", tone=Tone.GHOST,
               right=True)  # fmt: skip


def _hurts() -> Act:
    text = translate("Session", "It hurts")
    return Act("session-hurts", text, "H", "hurts", Tone.DUSK, right=True)


def _count_by(screen: SessionScreen) -> tuple[Act, ...]:
    if screen.block.hold is not None:
        return ()
    manual = screen.snapshot.counting == "manual"
    text = translate("Session", "Count for me") if manual else translate("Session", "Count myself")
    mode = "paced" if manual else "manual"
    return (Act("session-counting", text, "M", tone=Tone.GHOST, words={"mode": mode}),)
