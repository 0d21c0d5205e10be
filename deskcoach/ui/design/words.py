"""Sentences that depend on values, in the person's language: short, kind, second person."""

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from deskcoach.app.mode import Mode
from deskcoach.app.view_models import SessionCard, StatusScreen
from deskcoach.core.breaks.events import CUES, BreakEventType, Kind
from deskcoach.core.exercises import Exercise, Source
from deskcoach.core.strength.safety import WHEN_IT_HURTS, AdviceLine
from deskcoach.ui.design.translation import (
    about_duration,
    clock_time,
    duration,
    month,
    plural,
    said,
    tr,
)

if TYPE_CHECKING:
    from deskcoach.app.page_models import LogLine

MARK = "\N{SUPERSCRIPT ONE}"
"""Behind a sentence that the source says, among others that it does not."""


def advice(line: AdviceLine) -> str:
    """A line of advice; what is from the source has a mark, which the source below explains."""
    text = tr("Safety", line.text)
    return f"{text}\N{NO-BREAK SPACE}{MARK}" if line.origin == "source" else text


def when_it_hurts() -> tuple[str, ...]:
    """What is said as soon as something hurts, before anybody knows how much."""
    return tuple(advice(line) for line in WHEN_IT_HURTS)


def break_name(kind: Kind | None, *, until_seen: bool = False) -> str:
    """What a break is called; without stretches it is a walk."""
    if until_seen and kind not in CUES:
        return tr("Words", "A short walk")
    if kind is Kind.MOVE:
        return tr("Words", "Longer break")
    if kind is Kind.POSTURE:
        return tr("Words", "Posture cue")
    if kind is Kind.POSITION:
        return tr("Words", "Change of position")
    return tr("Words", "Stretch")


def card_reason(kind: Kind, desk_seconds: float) -> str:
    """Why the card is here, in one line."""
    if desk_seconds < 60:
        return tr("Words", "A break for you")
    time = duration(desk_seconds)
    if kind is Kind.MOVE:
        return tr("Words", "{time} without a longer break", time=time)
    return tr("Words", "{time} without a real break", time=time)


def card_title(kind: Kind, exercise: Exercise | None) -> str:
    """What is on offer."""
    if exercise is None:
        return break_name(kind, until_seen=True)
    if kind is Kind.MOVE:
        return tr("Words", "Stretch, then walk")
    return tr("Exercises", exercise.name)


def card_cue(kind: Kind, exercise: Exercise | None) -> str:
    """What one would do, in one line."""
    if exercise is None:
        return tr("Words", "Get up for a few steps. Stretches wait until you have been seen.")
    if kind is Kind.MOVE:
        return tr("Words", "Each stretch once, then a few steps away from the desk.")
    return tr("Exercises", exercise.cue)


def card_length(kind: Kind, exercise: Exercise | None, seconds: float) -> str:
    """How long it takes, and where."""
    about = tr("Words", "About {time}", time=about_duration(seconds))
    if kind is Kind.MOVE or exercise is None:
        return about
    return f"{about}, {position(exercise.position)}"


def session_card_title() -> str:
    """What is on offer."""
    return tr("Words", "Your strength session")


def session_card_reason(card: SessionCard) -> str:
    """Why the card is here, in one line."""
    day = QLocale().standaloneDayName(card.day.isoweekday(), QLocale.FormatType.LongFormat)
    return tr("Words", "{day} is one of your days", day=day)


def session_card_cue(card: SessionCard) -> str:
    """What one would do, in one line; a moved day is told."""
    if card.sentence:
        return said(card.sentence)
    return tr("Words", "Hands free: it counts, and rests by itself.")


def session_card_length(card: SessionCard) -> str:
    """How much there is to do, and how long it takes."""
    many = plural("Session", "%n exercise(s)", card.exercises)
    about = tr("Session", "about {count} min", count=card.minutes)
    return f"{many}, {about}"


def position(name: str) -> str:
    """How one sits, stands or lies for an exercise."""
    return {
        "seated": tr("Words", "seated"),
        "standing": tr("Words", "standing"),
        "prone": tr("Words", "lying face down"),
        "bent-over": tr("Words", "bent over"),
        "supine": tr("Words", "lying face up"),
        "side-lying": tr("Words", "lying on one side"),
        "kneeling": tr("Words", "kneeling"),
        "all-fours": tr("Words", "on all fours"),
    }.get(name, name)


def source_line(source: Source) -> str:
    """The source of health text, with its dates."""
    parts = [f"{source.publisher}, {source.title}"]
    if source.reviewed:
        parts.append(tr("Words", "reviewed {month}", month=month(source.reviewed)))
    return tr("Words", "Source: {source}", source=", ".join(parts))


def marked_source(source: Source) -> str:
    """The same below lines of which only some are from the source."""
    return f"{MARK} {source_line(source)}"


def exercise_source(exercise: Exercise, source: Source) -> str:
    """Where an exercise comes from: the source, or a file of the person's own.

    Args:
        exercise: It.
        source: That of the catalogue that comes with the program.
    """
    if exercise.source is None:
        return source_line(source)
    own = exercise.source
    if (own.publisher, own.title) == (source.publisher, source.title):
        return tr("Words", "From your own file")  # which began as a copy of ours
    return tr("Words", "From your own file: {source}", source=f"{own.publisher}, {own.title}")


def status_line(status: StatusScreen) -> str:
    """The state of the program in one sentence."""
    if status.mode is Mode.WORKING:
        return _working_line(status)
    if status.mode is Mode.PAUSED and status.paused_until is not None:
        return tr("Words", "Paused until {time}", time=clock_time(status.paused_until))
    if status.mode is Mode.PUT_OFF and status.asks_again is not None:
        return tr("Words", "Asks again at {time}", time=clock_time(status.asks_again))
    if status.mode in (Mode.DUE, Mode.QUIET) and status.holds:
        return tr(
            "Words",
            "Waiting: {reasons}",
            reasons=", ".join(
                hold_words(code, status.programs.get(code, ())) for code in status.holds
            ),
        )
    return _MODE_SENTENCES[status.mode]()


def _working_line(status: StatusScreen) -> str:
    if status.heads_up:
        return tr("Words", "A break is coming up")
    if status.desk_seconds < 60:
        return tr("Words", "Working, you have just begun")
    since = duration(status.desk_seconds)
    return tr("Words", "Working, {time} since your last break", time=since)


_MODE_SENTENCES: dict[Mode, Callable[[], str]] = {
    Mode.DUE: lambda: tr("Words", "A break is due"),
    Mode.OFFERED: lambda: tr("Words", "A break is on offer"),
    Mode.PUT_OFF: lambda: tr("Words", "Asks again later"),
    Mode.GUIDED: lambda: tr("Words", "In a guided break"),
    Mode.RESTING: lambda: tr("Words", "Rested. The next stretch begins when you do"),
    Mode.AWAY: lambda: tr("Words", "You are away"),
    Mode.PAUSED: lambda: tr("Words", "Paused"),
    Mode.QUIET: lambda: tr("Words", "Quiet"),
}


def hold_words(code: str, programs: Sequence[str] = ()) -> str:
    """What keeps a break from being offered, and whose doing it is, where that is known."""
    from deskcoach.app.breaks.why import HOLDS, hold

    return said(hold(code, ", ".join(programs))) if code in HOLDS else code.replace("-", " ")


def quiet_line(since: datetime) -> str:
    """That do-not-disturb has held breaks for half a day."""
    return tr("Words", "Do not disturb has held your breaks since {time}", time=clock_time(since))


def next_break_line(status: StatusScreen) -> str:
    """The first line of the tray menu."""
    told = (Mode.PAUSED, Mode.GUIDED, Mode.DUE, Mode.OFFERED, Mode.PUT_OFF)
    if status.mode in told or (status.mode is Mode.QUIET and status.holds):
        return status_line(status)
    if status.next_seconds is None:
        return tr("Words", "No breaks are switched on")
    if status.next_seconds < 60:
        return tr("Words", "Next break in less than a minute")
    minutes = math.ceil(status.next_seconds / 60)
    return tr("Words", "Next break in {time}", time=duration(minutes * 60))


def next_break_about(status: StatusScreen, now: datetime) -> str:
    """The same, to the nearest five minutes of the clock: it stays true while one works on."""
    told = (Mode.PAUSED, Mode.GUIDED, Mode.DUE, Mode.OFFERED, Mode.PUT_OFF, Mode.AWAY, Mode.RESTING)
    told_by_state = status.mode in told or (status.mode is Mode.QUIET and status.holds)
    if told_by_state or status.heads_up or status.next_seconds is None:
        return status_line(status) if told_by_state or status.heads_up else next_break_line(status)
    at = now.timestamp() + status.next_seconds
    about = datetime.fromtimestamp(round(at / 300) * 300, now.tzinfo)
    return tr("Words", "Next break about {time}", time=clock_time(about))


def outcome(line: "LogLine") -> str:
    """How a break ended, in kind words."""
    if line.what is BreakEventType.PUT_OFF:
        return tr("Words", "Put off for {time}", time=duration(line.seconds))
    known = {
        BreakEventType.DONE: tr("Words", "Done"),
        BreakEventType.PART_DONE: tr("Words", "Part done"),
        BreakEventType.SKIPPED: tr("Words", "Skipped"),
        BreakEventType.UNANSWERED: tr("Words", "Not answered"),
        BreakEventType.NATURAL: tr("Words", "A break of your own"),
    }
    return known.get(line.what, str(line.what))


def line_name(line: "LogLine") -> str:
    """What a line of the day's list is about."""
    if line.what is BreakEventType.NATURAL:
        return tr("Words", "Away from the desk, {time}", time=duration(line.seconds))
    if line.kind is Kind.MOVE or not line.exercise:
        return break_name(line.kind, until_seen=line.walked)
    return tr("Exercises", line.exercise)


def day_line(done: int, natural: int) -> str:
    """What today holds so far."""
    if not done and not natural:
        return tr("Words", "Your day is just beginning.")
    parts = []
    if done:
        parts.append(plural("Words", "%n guided break(s)", done))
    if natural:
        parts.append(plural("Words", "%n break(s) of your own", natural))
    return ", ".join(parts)


def phase_word(name: str) -> str:
    """What the pill of the stretch player says for a phase."""
    return {
        "ready": tr("Words", "Get ready"),
        "in": tr("Words", "Ease in"),
        "hold": tr("Words", "Hold"),
        "out": tr("Words", "Come back"),
        "walk": tr("Words", "Walk"),
    }[name]


def phase_hint(name: str, *, sound: bool) -> str:
    """The line below the ring."""
    if name == "ready":
        return tr("Words", "Take your time to get into place")
    if name == "walk":
        return tr("Words", "A few steps, a glass of water, a look outside")
    if name == "out":
        return tr("Words", "Slowly, at your own pace")
    if sound:
        return tr("Words", "A soft chime tells you when to come back")
    return tr("Words", "Only as far as feels comfortable")


def posture_cue(number: int) -> tuple[str, str]:
    """A posture cue: one line, and a quieter one."""
    cues = (
        (tr("Words", "Let your shoulders drop"), tr("Words", "Then sit another way.")),
        (tr("Words", "Both feet on the floor"), tr("Words", "Lean back for a moment.")),
        (tr("Words", "Look into the distance"), tr("Words", "Let your neck be long.")),
        (tr("Words", "Sit back in your chair"), tr("Words", "Let it carry you.")),
    )
    return cues[number % len(cues)]


def position_cue(number: int) -> tuple[str, str]:
    """A cue to sit or stand: one line, and a quieter one."""
    cues = (
        (tr("Words", "Change your position"), tr("Words", "Stand if you sat, sit if you stood.")),
        (tr("Words", "Up or down with your desk"), tr("Words", "The other way for a while.")),
    )
    return cues[number % len(cues)]


def answer(name: str, minutes: int = 0) -> str:
    """What an answer to an offer is called on a notification's button."""
    if name == "start":
        return tr("Card", "Start")
    if name == "later":
        return tr("Card", "In {duration}", duration=duration(minutes * 60))
    return tr("Card", "Skip")
