"""What the settings pages say: their names, and the sentence that rewrites itself."""

from collections.abc import Callable
from datetime import time
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QLocale

from deskcoach.core.setting import Setting
from deskcoach.core.settings import LANGUAGES, WEEKDAYS, Settings
from deskcoach.ui.design.translation import clock_time, exact_duration, long_duration, plural, tr


class Page(Struct, frozen=True):
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
        Page("breaks", "stretch", tr("Settings", "Breaks"), ("stretch", "move", "asking"), _breaks),
        Page("posture", "leaf", tr("Settings", "Posture cues"), ("posture",), _posture),
        Page("hours", "calendar", tr("Settings", "Working hours"), ("hours",), _hours),
        Page("strength", "dumbbell", tr("Settings", "Strength sessions"), ("strength",), _strength),
        Page("presence", "screen", tr("Settings", "Presence"), ("presence",), _presence),
        Page("sound", "sound", tr("Settings", "Sounds"), ("sound",), _sound),
        Page("appearance", "contrast", tr("Settings", "Appearance"), ("appearance",), _appearance),
        Page("start", "power", tr("Settings", "Start-up"), (), _start),
        Page("data", "lock", tr("Settings", "Data and privacy"), ("sharing",), _data),
    )


def _hours(settings: Settings) -> str:
    """Working hours as a sentence."""
    if not settings.hours.enabled:
        return tr("Settings", "Breaks are offered <b>whenever you are at the desk</b>.")
    return tr("Settings", "Breaks are offered <b>in your working hours</b> only.")


def section_title(section: str) -> str:
    """The heading above the rows of a table of the file."""
    return {
        "stretch": tr("Settings", "The stretch"),
        "move": tr("Settings", "The longer break"),
        "asking": tr("Settings", "How you are asked"),
        "sharing": tr("Settings", "What you hand on"),
    }.get(section, "")


def detail_line(setting: Setting) -> str:
    """What stands below the name of a setting."""
    detail = tr("Settings", setting.detail) if setting.detail else ""
    given = organisation_line(setting) if setting.organisation else ""
    return " ".join(part for part in (detail, given) if part)


def organisation_line(setting: Setting) -> str:
    """Whose default it is, where it is not ours; everybody may choose otherwise."""
    default = value_words(setting, setting.default)
    return tr("Settings", "Your organisation's default is {default}.", default=default)


def value_words(setting: Setting, value: Any) -> str:
    """A value as it is read: with its unit, or in words."""
    if setting.unit in {"s", "min"} and isinstance(value, int):
        return exact_duration(value * (60 if setting.unit == "min" else 1))
    return _plain_words(setting, value)


def _plain_words(setting: Setting, value: Any) -> str:
    if isinstance(value, bool):
        return tr("Settings", "on") if value else tr("Settings", "off")
    if setting.unit in {"time", "h"}:
        at = time(value) if setting.unit == "h" else time.fromisoformat(value)
        return clock_time(at)
    if isinstance(value, (tuple, list)):
        return ", ".join(value_words(setting, each) for each in value)
    if setting.unit == "days":
        return short_day(value)
    if isinstance(value, str):
        own = value or tr("Settings", "nothing")
        return own if setting.unit == "text" else choice_words(value)
    return f"{value} {setting.unit}".strip()


def stop_words(unit: str) -> Callable[[int], str]:
    """What the stops of a slider are called: the unit itself is left out where it can be."""
    per = 60 if unit == "min" else 1

    def words(value: int) -> str:
        return str(value) if value < 60 else exact_duration(value * per)

    return words


def short_day(day: str) -> str:
    """A weekday of the settings, as short as the person's language has it."""
    return QLocale().standaloneDayName(WEEKDAYS.index(day) + 1, QLocale.FormatType.ShortFormat)


def short_days() -> dict[str, str]:
    """All of them, by their names in the file."""
    return {day: short_day(day) for day in WEEKDAYS}


def choice_words(value: str) -> str:
    """What a choice is called."""
    if value in WEEKDAYS:
        return QLocale().standaloneDayName(WEEKDAYS.index(value) + 1, QLocale.FormatType.LongFormat)
    return {
        "system": tr("Settings", "Same as system"),
        "automatic": tr("Settings", "Automatic"),
        "light": tr("Settings", "Light"),
        "dark": tr("Settings", "Dark"),
        "normal": tr("Settings", "Normal"),
        "high": tr("Settings", "High"),
        "full": tr("Settings", "Full"),
        "reduced": tr("Settings", "Reduced"),
        "top-left": tr("Settings", "Top left"),
        "top-right": tr("Settings", "Top right"),
        "bottom-left": tr("Settings", "Bottom left"),
        "bottom-right": tr("Settings", "Bottom right"),
        "porcelain": tr("Settings", "Porcelain"),
        "sand": tr("Settings", "Sand"),
        "honey": tr("Settings", "Honey"),
        "chestnut": tr("Settings", "Chestnut"),
        "espresso": tr("Settings", "Espresso"),
        "short": tr("Settings", "Short"),
        "bun": tr("Settings", "Bun"),
        "bob": tr("Settings", "Bob"),
        "curls": tr("Settings", "Curls"),
        "black": tr("Settings", "Black"),
        "brown": tr("Settings", "Brown"),
        "copper": tr("Settings", "Copper"),
        "blond": tr("Settings", "Blond"),
        "silver": tr("Settings", "Silver"),
        "tee": tr("Settings", "T-shirt"),
        "long": tr("Settings", "Long sleeves"),
        "sport": tr("Settings", "Sportswear"),
        "paced": tr("Settings", "It counts for you"),
        "manual": tr("Settings", "You count each rep"),
        "gentle": tr("Settings", "Gently"),
        "steady": tr("Settings", "Steadily"),
        "firm": tr("Settings", "Firmly"),
        "auto": tr("Settings", "Automatic"),
        "watching": tr("Settings", "When you watch or present"),
        "always": tr("Settings", "Always"),
        "never": tr("Settings", "Never"),
        "limited": tr("Settings", "For a while"),
        "ignore": tr("Settings", "Not at all"),
        "card": tr("Settings", "As a card"),
        "pointer": tr("Settings", "With the pointer"),
        "active": tr("Settings", "With the active window"),
        "notification": tr("Settings", "As a notification"),
        **LANGUAGES,
    }.get(value, value)


def percent(value: int) -> str:
    """`60 %`, which stays on one line."""
    return f"{value}\N{NO-BREAK SPACE}%"


def _mark(text: str) -> str:
    return f"<b>{text}</b>"


def _minutes(count: int) -> str:
    return _mark(plural("Words", "%n minute(s)", count))


def _seconds(count: int) -> str:
    return _mark(long_duration(count))


def _breaks(now: Settings) -> str:
    parts = []
    if now.stretch.enabled:
        length = _seconds(now.stretch.length)
        parts.append(
            tr(
                "Settings",
                "After {after} at the desk, DeskCoach waits for a pause in your typing,"
                " then offers a stretch of {length}.",
                after=_minutes(now.stretch.after),
                length=length,
            )
        )
    if now.move.enabled:
        length = _seconds(now.move.length)
        parts.append(
            tr(
                "Settings",
                "Every {after} it offers a longer break of {length}.",
                after=_minutes(now.move.after),
                length=length,
            )
        )
    return " ".join(parts) or tr("Settings", "DeskCoach offers no breaks by itself.")


def day_sentence(breaks: int, held: int) -> str:
    """What that makes in a day; `held` of them would fall into its meeting."""
    if not breaks:
        return ""
    count = _mark(plural("Settings", "%n break(s)", breaks))
    if held:
        return tr("Settings", "On a day with a meeting and lunch that makes {count}.", count=count)
    return tr(
        "Settings",
        "On a day with a meeting and lunch that makes {count}, none of them in the meeting.",
        count=count,
    )


def _posture(now: Settings) -> str:
    position = ""
    if now.posture.position:
        every = _minutes(now.posture.position_every)
        position = tr("Settings", "After {every} a cue asks you to sit or stand.", every=every)
    if not now.posture.enabled:
        return f"{tr('Settings', 'No posture cues are shown.')} {position}".rstrip()
    posture = tr(
        "Settings",
        "Every {every} at the desk, a silent cue is shown for {shown},"
        " and none within {clear} of a break.",
        every=_minutes(now.posture.every),
        shown=_seconds(now.posture.shown),
        clear=_minutes(now.posture.clear),
    )
    return f"{posture} {position}".rstrip()


def _strength(now: Settings) -> str:
    strength = now.strength
    if not strength.enabled:
        return tr("Settings", "DeskCoach offers no strength sessions by itself.")
    return tr(
        "Settings",
        "You train on {days}, from {time}. Sets and repetitions are those of each exercise,"
        " with {rest} rest where it names none.",
        days=_mark(", ".join(short_day(day) for day in strength.days)),
        time=_mark(clock_time(time.fromisoformat(strength.time))),
        rest=_seconds(strength.rest),
    )


def _presence(now: Settings) -> str:
    hour = _mark(clock_time(time(now.presence.day_starts)))
    return tr(
        "Settings",
        "After {away} without a key or the mouse you count as away."
        " Breaks wait during calls, shared screens, films in fullscreen and do-not-disturb,"
        " as you choose here. A new day begins at {hour}.",
        away=_seconds(now.presence.away_after),
        hour=hour,
    )


def _sound(now: Settings) -> str:
    if not now.sound.enabled or not now.sound.volume:
        return tr("Settings", "DeskCoach is silent.")
    return tr(
        "Settings",
        "At {volume}, a soft chime tells you when a hold ends, and sessions count aloud.",
        volume=_mark(percent(now.sound.volume)),
    )


def _appearance(now: Settings) -> str:
    return tr(
        "Settings",
        "Colours: {theme}. Motion: {motion}. Text: {size}.",
        size=_mark(percent(now.appearance.text_size)),
        theme=_mark(choice_words(now.appearance.theme)),
        motion=_mark(choice_words(now.appearance.motion)),
    )


def _start(_now: Settings) -> str:
    return tr("Settings", "DeskCoach can be there when you log in, quietly, in the tray.")


def _data(_now: Settings) -> str:
    return tr(
        "Settings",
        "Everything you do here stays <b>on this computer</b>."
        " DeskCoach has no account and uses <b>no network</b>.",
    )
