"""Sentences that depend on values, in the person's language: short, kind, second person."""

import math
from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from deskcoach.app.breaks.status import HOLDS
from deskcoach.app.view_models import LogLine, Mode, SessionCard, StatusScreen
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.exercises import Exercise, Source
from deskcoach.core.messages import Sentence, Value
from deskcoach.core.strength.safety import WHEN_IT_HURTS, AdviceLine

translate = QCoreApplication.translate

MARK = "\N{SUPERSCRIPT ONE}"
"""Behind a sentence that the source says, among others that it does not."""


def plural(context: str, text: str, count: int) -> str:
    """A translated text with `%n` in it; without a translation, English drops the `(s)` for one."""
    words = translate(context, text, None, count).replace("%n", str(count))
    return words.replace("(s)", "" if count == 1 else "s")


def said(text: str) -> str:
    """What the rules say, in the person's language; what has no translation stays as it is."""
    if not isinstance(text, Sentence):
        return text
    template = translate(text.context, text.template)
    if not text.values:  # a name, which may have braces of its own
        return template
    return template.format(**{name: _value(value) for name, value in text.values.items()})


def _value(value: Value) -> str:
    if isinstance(value, datetime):
        return clock_time(value)
    if isinstance(value, date):
        return _day(value, date_format())
    return said(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A number as the person's locale writes it, with the places that it needs."""
    return QLocale().toString(round(float(value), 6), "g", 12)


def advice(line: AdviceLine) -> str:
    """A line of advice; what is from the source has a mark, which the source below explains."""
    text = translate("Safety", line.text)
    return f"{text}\N{NO-BREAK SPACE}{MARK}" if line.origin == "source" else text


def when_it_hurts() -> tuple[str, ...]:
    """What is said as soon as something hurts, before anybody knows how much."""
    return tuple(advice(line) for line in WHEN_IT_HURTS)


def title(name: str) -> str:
    """A name at the beginning of a line: some languages write days and months small."""
    return name[:1].upper() + name[1:]


def labelled(name: str, value: str) -> str:
    """A value behind its name: each language has its own space before the colon."""
    return translate("Words", "{name}: {value}").format(name=name, value=value)


def date_format() -> str:
    """How the person's locale writes a date in short; two digits would not say which year."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def _short_day(day: date) -> str:
    """`12 Oct`, as it is written in the language."""
    return _day(day, translate("Dates", "d MMM"))


def dated(day: date, today: date) -> str:
    """The same, with its year if that is not this one: `12 Oct 2024`."""
    return (
        _short_day(day) if day.year == today.year else _day(day, translate("Dates", "d MMM yyyy"))
    )


def long_day(day: date) -> str:
    """`Mon 12 Oct 2026`."""
    return _day(day, translate("Dates", "ddd d MMM yyyy"))


def _day(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def duration(seconds: float) -> str:
    """A length as it is read at a glance: `45 s`, `38 min`, `1 h 5 min`."""
    if seconds < 60:
        return translate("Words", "{count} s").format(count=max(0, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("Words", "{count} min").format(count=minutes)
    hours, rest = divmod(minutes, 60)
    if not rest:
        return translate("Words", "{count} h").format(count=hours)
    return translate("Words", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def long_duration(seconds: float) -> str:
    """A length written out, for a sentence: `45 seconds`, `1 minute`, `90 minutes`."""
    if seconds < 60 or seconds % 60:
        return plural("Words", "%n second(s)", round(seconds))
    return plural("Words", "%n minute(s)", round(seconds / 60))


def long_pause(minutes: int) -> str:
    """The length of a pause in a menu: `30 minutes`, `2 hours`."""
    if minutes % 60:
        return plural("Words", "%n minute(s)", minutes)
    return plural("Words", "%n hour(s)", minutes // 60)


def countdown(seconds: float) -> str:
    """Time left as it falls: `9`, then `1:05` from a minute up."""
    left = max(0, math.ceil(seconds - 1e-6))
    return str(left) if left < 60 else f"{left // 60}:{left % 60:02d}"


def hour(of_day: int) -> str:
    """An hour on an axis, 0 to 23: as short as the person's locale counts them."""
    twelve = "a" in time_format().lower()
    return str((of_day % 12 or 12) if twelve else of_day)


def clock_time(moment: datetime | time) -> str:
    """The time of day as the person's locale writes it."""
    return QLocale().toString(QTime(moment.hour, moment.minute), time_format())


def time_format() -> str:
    """How the person's locale writes a time of day, to the minute; Qt 6.8 adds seconds in C's."""
    return QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")


def break_name(kind: Kind | None, *, until_seen: bool = False) -> str:
    """What a break is called; without stretches it is a walk."""
    if until_seen and kind is not Kind.POSTURE:
        return translate("Words", "A short walk")
    if kind is Kind.MOVE:
        return translate("Words", "Longer break")
    if kind is Kind.POSTURE:
        return translate("Words", "Posture cue")
    return translate("Words", "Stretch")


def card_reason(kind: Kind, desk_seconds: float) -> str:
    """Why the card is here, in one line."""
    if desk_seconds < 60:
        return translate("Words", "A break for you")
    if kind is Kind.MOVE:
        text = translate("Words", "{time} without a longer break")
    else:
        text = translate("Words", "{time} without a real break")
    return text.format(time=duration(desk_seconds))


def card_title(kind: Kind, exercise: Exercise | None) -> str:
    """What is on offer."""
    if exercise is None:
        return break_name(kind, until_seen=True)
    if kind is Kind.MOVE:
        return translate("Words", "Stretch, then walk")
    return translate("Exercises", exercise.name)


def card_cue(kind: Kind, exercise: Exercise | None) -> str:
    """What one would do, in one line."""
    if exercise is None:
        return translate(
            "Words", "Get up for a few steps. Stretches wait until you have been seen."
        )
    if kind is Kind.MOVE:
        return translate("Words", "Each stretch once, then a few steps away from the desk.")
    return translate("Exercises", exercise.cue)


def card_length(kind: Kind, exercise: Exercise | None, seconds: float) -> str:
    """How long it takes, and where."""
    about = translate("Words", "About {time}").format(time=about_duration(seconds))
    if kind is Kind.MOVE or exercise is None:
        return about
    return f"{about}, {position(exercise.position)}"


def session_card_title() -> str:
    """What is on offer."""
    return translate("Words", "Your strength session")


def session_card_reason(card: SessionCard) -> str:
    """Why the card is here, in one line."""
    day = QLocale().standaloneDayName(card.day.isoweekday(), QLocale.FormatType.LongFormat)
    return translate("Words", "{day} is one of your days").format(day=day)


def session_card_cue(card: SessionCard) -> str:
    """What one would do, in one line; a moved day is told."""
    if card.sentence:
        return said(card.sentence)
    return translate("Words", "Hands free: it counts, and rests by itself.")


def session_card_length(card: SessionCard) -> str:
    """How much there is to do, and how long it takes."""
    many = plural("Session", "%n exercise(s)", card.exercises)
    about = translate("Session", "about {count} min").format(count=card.minutes)
    return f"{many}, {about}"


def about_duration(seconds: float) -> str:
    """A length for `About …`: whole minutes, seconds only below 45."""
    if seconds < 45:
        return plural("Words", "%n second(s)", round(seconds))
    return plural("Words", "%n minute(s)", max(1, round(seconds / 60)))


def position(name: str) -> str:
    """How one sits, stands or lies for an exercise."""
    return {
        "seated": translate("Words", "seated"),
        "standing": translate("Words", "standing"),
        "prone": translate("Words", "lying face down"),
        "bent-over": translate("Words", "bent over"),
    }.get(name, name)


def source_line(source: Source) -> str:
    """The source of health text, with its dates."""
    parts = [f"{source.publisher}, {source.title}"]
    if source.reviewed:
        text = translate("Words", "reviewed {month}")
        parts.append(text.format(month=month(source.reviewed)))
    return translate("Words", "Source: {source}").format(source=", ".join(parts))


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
        return translate("Words", "From your own file")  # which began as a copy of ours
    text = translate("Words", "From your own file: {source}")
    return text.format(source=f"{own.publisher}, {own.title}")


def month(year_month: str) -> str:
    """`2020-12` as `Dec 2020`, in the person's language."""
    year, number = year_month.split("-")
    name = QLocale().standaloneMonthName(int(number), QLocale.FormatType.ShortFormat)
    return f"{name} {year}"


def status_line(status: StatusScreen) -> str:
    """The state of the program in one sentence."""
    if status.mode is Mode.WORKING and status.heads_up:
        return translate("Words", "A break is coming up")
    if status.mode is Mode.PAUSED and status.paused_until is not None:
        text = translate("Words", "Paused until {time}")
        return text.format(time=clock_time(status.paused_until))
    if status.mode is Mode.PUT_OFF and status.asks_again is not None:
        text = translate("Words", "Asks again at {time}")
        return text.format(time=clock_time(status.asks_again))
    if status.mode in (Mode.DUE, Mode.QUIET) and status.holds:
        text = translate("Words", "Waiting: {reasons}")
        return text.format(reasons=", ".join(hold_words(code) for code in status.holds))
    text = _MODE_SENTENCES[status.mode]()
    return text.format(time=duration(status.desk_seconds))


_MODE_SENTENCES: dict[Mode, Callable[[], str]] = {
    Mode.WORKING: lambda: translate("Words", "Working, {time} since your last break"),
    Mode.DUE: lambda: translate("Words", "A break is due"),
    Mode.OFFERED: lambda: translate("Words", "A break is on offer"),
    Mode.PUT_OFF: lambda: translate("Words", "Asks again later"),
    Mode.GUIDED: lambda: translate("Words", "In a guided break"),
    Mode.RESTING: lambda: translate("Words", "Rested. The next stretch begins when you do"),
    Mode.AWAY: lambda: translate("Words", "You are away"),
    Mode.PAUSED: lambda: translate("Words", "Paused"),
    Mode.QUIET: lambda: translate("Words", "Quiet"),
}


def hold_words(code: str) -> str:
    """What keeps a break from being offered."""
    known = HOLDS.get(code)
    return said(known) if known else code.replace("-", " ")


def next_break_line(status: StatusScreen) -> str:
    """The first line of the tray menu."""
    told = (Mode.PAUSED, Mode.GUIDED, Mode.DUE, Mode.OFFERED, Mode.PUT_OFF)
    if status.mode in told or (status.mode is Mode.QUIET and status.holds):
        return status_line(status)
    if status.next_seconds is None:
        return translate("Words", "No breaks are switched on")
    if status.next_seconds < 60:
        return translate("Words", "Next break in less than a minute")
    minutes = math.ceil(status.next_seconds / 60)
    return translate("Words", "Next break in {time}").format(time=duration(minutes * 60))


def next_break_about(status: StatusScreen, now: datetime) -> str:
    """The same, to the nearest five minutes of the clock: it stays true while one works on."""
    told = (Mode.PAUSED, Mode.GUIDED, Mode.DUE, Mode.OFFERED, Mode.PUT_OFF, Mode.AWAY, Mode.RESTING)
    told_by_state = status.mode in told or (status.mode is Mode.QUIET and status.holds)
    if told_by_state or status.heads_up or status.next_seconds is None:
        return status_line(status) if told_by_state or status.heads_up else next_break_line(status)
    at = now.timestamp() + status.next_seconds
    about = datetime.fromtimestamp(round(at / 300) * 300, now.tzinfo)
    return translate("Words", "Next break about {time}").format(time=clock_time(about))


def outcome(line: LogLine) -> str:
    """How a break ended, in kind words."""
    if line.what is BreakEventType.PUT_OFF:
        text = translate("Words", "Put off for {time}")
        return text.format(time=duration(line.seconds))
    known = {
        BreakEventType.DONE: translate("Words", "Done"),
        BreakEventType.PART_DONE: translate("Words", "Part done"),
        BreakEventType.SKIPPED: translate("Words", "Skipped"),
        BreakEventType.UNANSWERED: translate("Words", "Not answered"),
        BreakEventType.NATURAL: translate("Words", "A break of your own"),
    }
    return known.get(line.what, str(line.what))


def line_name(line: LogLine) -> str:
    """What a line of the day's list is about."""
    if line.what is BreakEventType.NATURAL:
        return translate("Words", "Away from the desk, {time}").format(time=duration(line.seconds))
    if line.kind is Kind.MOVE or not line.exercise:
        return break_name(line.kind, until_seen=line.walked)
    return translate("Exercises", line.exercise)


def day_line(done: int, natural: int) -> str:
    """What today holds so far."""
    if not done and not natural:
        return translate("Words", "Your day is just beginning.")
    parts = []
    if done:
        parts.append(plural("Words", "%n guided break(s)", done))
    if natural:
        parts.append(plural("Words", "%n break(s) of your own", natural))
    return ", ".join(parts)


def phase_word(name: str) -> str:
    """What the pill of the stretch player says for a phase."""
    return {
        "ready": translate("Words", "Get ready"),
        "in": translate("Words", "Ease in"),
        "hold": translate("Words", "Hold"),
        "out": translate("Words", "Come back"),
        "walk": translate("Words", "Walk"),
    }[name]


def phase_hint(name: str, *, sound: bool) -> str:
    """The line below the ring."""
    if name == "ready":
        return translate("Words", "Take your time to get into place")
    if name == "walk":
        return translate("Words", "A few steps, a glass of water, a look outside")
    if name == "out":
        return translate("Words", "Slowly, at your own pace")
    if sound:
        return translate("Words", "A soft chime tells you when to come back")
    return translate("Words", "Only as far as feels comfortable")


def posture_cue(number: int) -> tuple[str, str]:
    """A posture cue: one line, and a quieter one."""
    cues = (
        (
            translate("Words", "Let your shoulders drop"),
            translate("Words", "Then sit another way."),
        ),
        (
            translate("Words", "Both feet on the floor"),
            translate("Words", "Lean back for a moment."),
        ),
        (
            translate("Words", "Look into the distance"),
            translate("Words", "Let your neck be long."),
        ),
        (translate("Words", "Sit back in your chair"), translate("Words", "Let it carry you.")),
    )
    return cues[number % len(cues)]


def answer(name: str, minutes: int = 0) -> str:
    """What an answer to an offer is called on a notification's button."""
    if name == "start":
        return translate("Card", "Start")
    if name == "later":
        return translate("Card", "In {duration}").format(duration=duration(minutes * 60))
    return translate("Card", "Skip")
