"""Dates as other apps write them, in the languages of their users."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from deskcoach.core.exchange import DateOrder
from deskcoach.core.exchange.amounts import plain_words

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar marz april mai juni juli august september oktober november dezember",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "pt": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_OTHER: Mapping[str, tuple[int, str]] = {
    "mrz": (3, "de"),
    "maerz": (3, "de"),
    "janner": (1, "de"),
    "juill": (7, "fr"),
    "juil": (7, "fr"),
    "sept": (9, ""),
    "set": (9, "it"),
}
_LEAST = 3  # letters of a month that was cut

_TIME = (
    r"(?:[ ,T\u202f\xa0]+(?:a|à|um|at|alle)?\s*(?P<hour>[0-9]{1,2})[:h.](?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r"[\s\u202f\xa0]*(?:(?P<half>[ap])\.?\s?m\.?)?(?:\s?Uhr)?)?"
)
_ZONE = r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
_YEAR, _TWO, _NAME = r"(?P<year>[0-9]{4})", r"[0-9]{1,2}", r"(?P<name>[^\W\d]+)"
_WEEKDAY = r"(?:[^\W\d]+\.?,? )?"


def _pattern(date: str) -> re.Pattern[str]:
    return re.compile(date + _TIME, re.IGNORECASE)


_ISO = re.compile(
    rf"{_YEAR}[-/.](?P<month>{_TWO})[-/.](?P<day>{_TWO}){_TIME}{_ZONE}", re.IGNORECASE
)
_NUMBERS = _pattern(
    rf"(?P<one>{_TWO})(?P<mark>[/.-])(?P<two>{_TWO})[/.-](?P<year>[0-9]{{4}}|[0-9]{{2}})"
)
_DAY_FIRST = _pattern(rf"{_WEEKDAY}(?P<day>{_TWO})\.? (?:de )?{_NAME}\.?,? (?:de )?{_YEAR}")
_MONTH_FIRST = _pattern(rf"{_WEEKDAY}{_NAME}\.? (?P<day>{_TWO}),? {_YEAR}")
_LONGEST = 60
_HALF_DAY = 12


def month_of(name: str) -> tuple[int, str] | None:
    """The number of a month and the language of its name, whole or cut; None: it is none."""
    plain = plain_words(name)
    if plain in _OTHER:
        return _OTHER[plain]
    for language, names in _MONTHS.items():
        for number, month in enumerate(names.split(), 1):
            if plain == month or (len(plain) >= _LEAST and month.startswith(plain)):
                return number, language
    return None


def date_order(fields: Iterable[str]) -> DateOrder | None:
    """What comes first in dates that are three numbers; None where no field tells."""
    for field in fields:
        found = _NUMBERS.fullmatch(field.strip()) if len(field) <= _LONGEST else None
        if found is None:
            continue
        if found["mark"] == "." or int(found["one"]) > _HALF_DAY:
            return "day"
        if int(found["two"]) > _HALF_DAY:
            return "month"
    return None


class Stamp(NamedTuple):
    """A moment of a file.

    Attributes:
        at: When, with the zone of the person or the file's own.
        key: The same to the minute, as the file means it, wherever the person is now.
        timed: Whether the file says a time of day.
    """

    at: datetime
    key: str
    timed: bool


class DateReader:
    """Reads the dates of one file; most rows share theirs with others.

    Args:
        order: What comes first where a date is three numbers.
        local: Gives a moment of the person's own wall clock its zone; may raise `ValueError`.

    Attributes:
        language: That of the months that were read, or empty.
    """

    def __init__(self, order: DateOrder, local: Callable[[datetime], datetime]) -> None:
        self._order, self._local = order, local
        self._known = dict[str, Stamp | None]()
        self.language = ""

    def moment(self, field: str) -> Stamp | None:
        """The moment in a field, at 12:00 where it has no time; None: it is none."""
        if field not in self._known:
            try:
                self._known[field] = self._read(field.strip())
            except (ValueError, OverflowError):
                self._known[field] = None
        return self._known[field]

    def _read(self, field: str) -> Stamp | None:
        if not field or len(field) > _LONGEST:
            return None
        if found := _ISO.fullmatch(field):
            return self._stamp(found, int(found["month"]), int(found["day"]), found["zone"])
        if found := _NUMBERS.fullmatch(field):
            day, month = int(found["one"]), int(found["two"])
            if self._order == "month" and found["mark"] != ".":
                day, month = month, day
            return self._stamp(found, month, day)
        found = _DAY_FIRST.fullmatch(field) or _MONTH_FIRST.fullmatch(field)
        named = month_of(found["name"]) if found else None
        if found is None or named is None:
            return None
        self.language = self.language or named[1]
        return self._stamp(found, named[0], int(found["day"]))

    def _stamp(
        self, found: re.Match[str], month: int, day: int, zone: str | None = None
    ) -> Stamp | None:
        wall = _made(found, month, day)
        timed = found["hour"] is not None
        if zone:
            at = datetime.fromisoformat(f"{wall.isoformat()}{zone.upper()}")
            return Stamp(self._local(at), f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}", timed)
        return Stamp(self._local(wall), f"{wall:%Y-%m-%dT%H:%M}", timed)


def _made(found: re.Match[str], month: int, day: int) -> datetime:
    year = int(found["year"])
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits
    if found["hour"] is None:
        return datetime(year, month, day, 12)  # noqa: DTZ001 - of the person's wall clock
    hour = int(found["hour"])
    if (half := found["half"]) and hour <= _HALF_DAY:
        hour = hour % _HALF_DAY + (_HALF_DAY if half.lower() == "p" else 0)
    minute, second = int(found["minute"]), int(found["second"] or 0)
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the same
