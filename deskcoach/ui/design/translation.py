"""What a person reads, in their language: texts, numbers, dates and lengths of time."""

import math
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from deskcoach.core.messages import Sentence, Value

_ENDED = (".", ".</b>", ".</a>")
"""What ends so, as months do in German and French, ends its sentence, too."""


def tr(context: str, text: str, /, *values: object, **named: object) -> str:
    """A text in the person's language, with its values where its places are.

    Args:
        context: Where `text` is looked up.
        text: In English, with `{0}` or `{name}` where a value belongs.
        values: For `{0}`, `{1}`, …
        named: For `{name}`.
    """
    return _filled(QCoreApplication.translate(context, text), values, named)


def plural(context: str, text: str, count: int, /, **named: object) -> str:
    """The same with `%n` for `count`; without a translation, English drops the `(s)` for one."""
    words = QCoreApplication.translate(context, text, None, count)
    words = words.replace(str(count), number(count))  # Qt writes it without groups of digits
    return _filled(words.replace("(s)", "" if count == 1 else "s"), (), named)


def _filled(text: str, values: tuple[object, ...], named: dict[str, object]) -> str:
    if not (values or named):
        return text  # it may be a name, with braces of its own
    told = text.format(*values, **named)
    for value in map(str, (*values, *named.values())):
        if value.endswith(_ENDED):
            told = told.replace(f"{value}.", value)
    return told


def labelled(name: str, value: str) -> str:
    """A value behind its name: each language has its own space before the colon."""
    return tr("Words", "{name}: {value}", name=name, value=value)


def title(name: str) -> str:
    """A name at the beginning of a line: some languages write days and months small."""
    return name[:1].upper() + name[1:]


def said(text: str) -> str:
    """What the rules say, in the person's language; what has no translation stays as it is."""
    if not isinstance(text, Sentence):
        return text
    values = {name: _value(value) for name, value in text.values.items()}
    return tr(text.context, text.template, **values)


def _value(value: Value) -> str:
    if isinstance(value, datetime):
        return clock_time(value)
    if isinstance(value, date):
        return full_date(value)
    return said(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A number as the person's locale writes it, with the places that it needs."""
    return QLocale().toString(round(float(value), 6), "g", 12)


def date_format() -> str:
    """How the person's locale writes a date in short; two digits would not say which year."""
    if QLocale().name() == "C":  # of nobody's place; Qt would leave blanks between the numbers
        return "yyyy-MM-dd"
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def short_date(day: date) -> str:
    """`12 Oct`, as it is written in the language."""
    return _day(day, tr("Dates", "d MMM"))


def dated(day: date, today: date) -> str:
    """The same, with its year if that is not this one: `12 Oct 2024`."""
    return short_date(day) if day.year == today.year else full_date(day)


def full_date(day: date) -> str:
    """`12 Oct 2026`: in numbers alone, day and month could be each other."""
    return _day(day, tr("Dates", "d MMM yyyy"))


def long_day(day: date) -> str:
    """`Mon 12 Oct 2026`."""
    return _day(day, tr("Dates", "ddd d MMM yyyy"))


def _day(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def month(year_month: str) -> str:
    """`2020-12` as `Dec 2020`, in the person's language."""
    year, number = year_month.split("-")
    name = QLocale().standaloneMonthName(int(number), QLocale.FormatType.ShortFormat)
    return f"{name} {year}"


def clock_time(moment: datetime | time) -> str:
    """The time of day as the person's locale writes it."""
    return QLocale().toString(QTime(moment.hour, moment.minute), time_format())


def time_format() -> str:
    """How the person's locale writes a time of day, to the minute; Qt 6.8 adds seconds in C's."""
    return QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")


def hour(of_day: int) -> str:
    """An hour on an axis, 0 to 23: as short as the person's locale counts them."""
    twelve = "a" in time_format().lower()
    return str((of_day % 12 or 12) if twelve else of_day)


def duration(seconds: float) -> str:
    """A length as it is read at a glance: `45 s`, `38 min`, `1 h 5 min`."""
    if seconds < 60:
        return tr("Words", "{count} s", count=max(0, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("Words", "{count} min", count=minutes)
    hours, rest = divmod(minutes, 60)
    if not rest:
        return tr("Words", "{count} h", count=hours)
    return tr("Words", "{hours} h {minutes} min", hours=hours, minutes=rest)


def exact_duration(seconds: int) -> str:
    """A length to the second, in units as one says them: `45 s`, `1 min 30 s`, `1 h 30 min`."""
    minutes, rest = divmod(seconds, 60)
    if not minutes or not rest:
        return duration(seconds)
    return tr("Words", "{minutes} min {seconds} s", minutes=minutes, seconds=rest)


def long_duration(seconds: float) -> str:
    """A length written out, for a sentence: `45 seconds`, `1 minute`, `90 minutes`."""
    if seconds < 60 or seconds % 60:
        return plural("Words", "%n second(s)", round(seconds))
    return plural("Words", "%n minute(s)", round(seconds / 60))


def about_duration(seconds: float) -> str:
    """A length for `About …`: whole minutes, seconds only below 45."""
    if seconds < 45:
        return plural("Words", "%n second(s)", round(seconds))
    return plural("Words", "%n minute(s)", max(1, round(seconds / 60)))


def long_pause(minutes: int) -> str:
    """The length of a pause in a menu: `30 minutes`, `2 hours`."""
    if minutes % 60:
        return plural("Words", "%n minute(s)", minutes)
    return plural("Words", "%n hour(s)", minutes // 60)


def countdown(seconds: float) -> str:
    """Time left as it falls: `9`, then `1:05` from a minute up."""
    left = max(0, math.ceil(seconds - 1e-6))
    return str(left) if left < 60 else f"{left // 60}:{left % 60:02d}"
