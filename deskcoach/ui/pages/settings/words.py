"""What the settings pages say: their names, and the sentence that rewrites itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any

from PySide6.QtCore import QLocale

from deskcoach.core.settings import LANGUAGES, WEEKDAYS, Setting, Settings
from deskcoach.ui.design import words
from deskcoach.ui.design.words import translate


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the settings.

    Attributes:
        name: Its key.
        icon: Beside its title.
        title: In the side list.
        sections: The tables of the file that it shows.
        sentence: What the values mean, as rich text with the values marked by `<b>`.
    """

    name: str
    icon: str
    title: str
    sections: tuple[str, ...]
    sentence: Callable[[Settings], str]


def pages() -> tuple[Page, ...]:
    """All pages, in the order of the side list."""
    return (
        Page(
            "breaks",
            "stretch",
            translate("Settings", "Breaks"),
            ("stretch", "move", "asking"),
            _breaks,
        ),
        Page("posture", "leaf", translate("Settings", "Posture cues"), ("posture",), _posture),
        Page("hours", "calendar", translate("Settings", "Working hours"), ("hours",), _hours),
        Page(
            "strength",
            "dumbbell",
            translate("Settings", "Strength sessions"),
            ("strength",),
            _strength,
        ),
        Page("presence", "screen", translate("Settings", "Presence"), ("presence",), _presence),
        Page("sound", "sound", translate("Settings", "Sounds"), ("sound",), _sound),
        Page(
            "appearance",
            "contrast",
            translate("Settings", "Appearance"),
            ("appearance",),
            _appearance,
        ),
        Page("start", "power", translate("Settings", "Start-up"), (), _start),
        Page("data", "lock", translate("Settings", "Data and privacy"), (), _data),
    )


def _hours(settings: Settings) -> str:
    """Working hours as a sentence."""
    if not settings.hours.enabled:
        return translate("Settings", "Breaks are offered <b>whenever you are at the desk</b>.")
    return translate("Settings", "Breaks are offered <b>in your working hours</b> only.")


def section_title(section: str) -> str:
    """The heading above the rows of a table of the file."""
    return {
        "stretch": translate("Settings", "The stretch"),
        "move": translate("Settings", "The longer break"),
        "asking": translate("Settings", "How you are asked"),
    }.get(section, "")


def range_line(setting: Setting) -> str:
    """The range of a number, and what is usual."""
    if setting.low is None or isinstance(setting.default, tuple):
        return ""
    text = translate("Settings", "From {low} to {high}, usually {default}")
    return text.format(
        low=setting.low,
        high=value_words(setting, setting.high),
        default=value_words(setting, setting.default),
    )


def detail_line(setting: Setting) -> str:
    """What stands below the name of a setting."""
    detail = translate("Settings", setting.detail) if setting.detail else ""
    return " ".join(part for part in (detail, range_line(setting)) if part)


def value_words(setting: Setting, value: Any) -> str:
    """A value as it is read: with its unit, or in words."""
    if isinstance(value, bool):
        return translate("Settings", "on") if value else translate("Settings", "off")
    if setting.unit in {"time", "h"}:
        at = time(value) if setting.unit == "h" else time.fromisoformat(value)
        return words.clock_time(at)
    if isinstance(value, (tuple, list)):
        return ", ".join(value_words(setting, each) for each in value)
    if setting.unit == "days":
        return short_day(value)
    if isinstance(value, str):
        return choice_words(value)
    return f"{value} {setting.unit}".strip()


def short_day(day: str) -> str:
    """A weekday of the settings, as short as the person's language has it."""
    return QLocale().standaloneDayName(WEEKDAYS.index(day) + 1, QLocale.FormatType.ShortFormat)


def choice_words(value: str) -> str:
    """What a choice is called."""
    if value in WEEKDAYS:
        return QLocale().standaloneDayName(WEEKDAYS.index(value) + 1, QLocale.FormatType.LongFormat)
    return {
        "system": translate("Settings", "Like the system"),
        "automatic": translate("Settings", "Automatic"),
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
        "normal": translate("Settings", "Normal"),
        "high": translate("Settings", "High"),
        "full": translate("Settings", "Full"),
        "reduced": translate("Settings", "Reduced"),
        "top-left": translate("Settings", "Top left"),
        "top-right": translate("Settings", "Top right"),
        "bottom-left": translate("Settings", "Bottom left"),
        "bottom-right": translate("Settings", "Bottom right"),
        "porcelain": translate("Settings", "Porcelain"),
        "sand": translate("Settings", "Sand"),
        "honey": translate("Settings", "Honey"),
        "chestnut": translate("Settings", "Chestnut"),
        "espresso": translate("Settings", "Espresso"),
        "short": translate("Settings", "Short"),
        "bun": translate("Settings", "Bun"),
        "bob": translate("Settings", "Bob"),
        "curls": translate("Settings", "Curls"),
        "black": translate("Settings", "Black"),
        "brown": translate("Settings", "Brown"),
        "copper": translate("Settings", "Copper"),
        "blond": translate("Settings", "Blond"),
        "silver": translate("Settings", "Silver"),
        "tee": translate("Settings", "T-shirt"),
        "long": translate("Settings", "Long sleeves"),
        "sport": translate("Settings", "Sportswear"),
        "paced": translate("Settings", "It counts for you"),
        "manual": translate("Settings", "You count each rep"),
        "gentle": translate("Settings", "Gently"),
        "steady": translate("Settings", "Steadily"),
        "firm": translate("Settings", "Firmly"),
        "auto": translate("Settings", "By itself"),
        "card": translate("Settings", "As a card"),
        "pointer": translate("Settings", "With the pointer"),
        "active": translate("Settings", "With the active window"),
        "notification": translate("Settings", "As a notification"),
        **LANGUAGES,
    }.get(value, value)


def percent(value: int) -> str:
    """`60 %`, which stays on one line."""
    return f"{value}\N{NO-BREAK SPACE}%"


def _mark(text: str) -> str:
    return f"<b>{text}</b>"


def _minutes(count: int) -> str:
    return _mark(words.plural("Words", "%n minute(s)", count))


def _seconds(count: int) -> str:
    return _mark(words.long_duration(count))


def _breaks(now: Settings) -> str:
    parts = []
    if now.stretch.enabled:
        text = translate(
            "Settings",
            "After {after} at the desk, DeskCoach waits for a pause in your typing,"
            " then offers a stretch of {length}.",
        )
        length = _seconds(now.stretch.length)
        parts.append(text.format(after=_minutes(now.stretch.after), length=length))
    if now.move.enabled:
        text = translate("Settings", "Every {after} it offers a longer break of {length}.")
        length = _seconds(now.move.length)
        parts.append(text.format(after=_minutes(now.move.after), length=length))
    return " ".join(parts) or translate("Settings", "DeskCoach offers no breaks by itself.")


def day_sentence(breaks: int, held: int) -> str:
    """What that makes in a day; `held` of them would fall into its meeting."""
    if not breaks:
        return ""
    count = _mark(words.plural("Settings", "%n break(s)", breaks))
    text = translate("Settings", "On a day with a meeting and lunch that makes {count}.")
    if not held:
        text = translate(
            "Settings",
            "On a day with a meeting and lunch that makes {count}, none of them in the meeting.",
        )
    return text.format(count=count)


def _posture(now: Settings) -> str:
    if not now.posture.enabled:
        return translate("Settings", "No posture cues are shown.")
    text = translate(
        "Settings",
        "Every {every} at the desk, a silent cue is shown for {shown},"
        " and none within {clear} of a break.",
    )
    return text.format(
        every=_minutes(now.posture.every),
        shown=_seconds(now.posture.shown),
        clear=_minutes(now.posture.clear),
    )


def _strength(now: Settings) -> str:
    strength = now.strength
    if not strength.enabled:
        return translate("Settings", "DeskCoach offers no strength sessions by itself.")
    text = translate("Settings", "You train on {days}, from {time}: {sets} of {reps}, {rest} rest.")
    return text.format(
        days=_mark(", ".join(short_day(day) for day in strength.days)),
        time=_mark(words.clock_time(time.fromisoformat(strength.time))),
        sets=_mark(words.plural("Settings", "%n set(s)", strength.sets)),
        reps=_mark(str(strength.reps)),
        rest=_seconds(strength.rest),
    )


def _presence(now: Settings) -> str:
    text = translate(
        "Settings",
        "After {away} without a key or the mouse you count as away."
        " Breaks wait during calls, shared screens, films in fullscreen and do-not-disturb."
        " A new day begins at {hour}.",
    )
    hour = _mark(words.clock_time(time(now.presence.day_starts)))
    return text.format(away=_seconds(now.presence.away_after), hour=hour)


def _sound(now: Settings) -> str:
    if not now.sound.enabled or not now.sound.volume:
        return translate("Settings", "DeskCoach is silent.")
    text = translate(
        "Settings",
        "At {volume}, a soft chime tells you when a hold ends, and sessions count aloud.",
    )
    return text.format(volume=_mark(percent(now.sound.volume)))


def _appearance(now: Settings) -> str:
    text = translate("Settings", "Colours: {theme}. Motion: {motion}. Text: {size}.")
    return text.format(
        size=_mark(percent(now.appearance.text_size)),
        theme=_mark(choice_words(now.appearance.theme)),
        motion=_mark(choice_words(now.appearance.motion)),
    )


def _start(_now: Settings) -> str:
    return translate("Settings", "DeskCoach can be there when you log in, quietly, in the tray.")


def _data(_now: Settings) -> str:
    return translate(
        "Settings",
        "Everything you do here stays <b>on this computer</b>."
        " DeskCoach has no account and uses <b>no network</b>.",
    )
