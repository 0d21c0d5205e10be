"""Numbers, lengths of time and words of a field, as another app wrote it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from deskcoach.core.typed import Unit, read_number

_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
"""`1,250` or `1.250`: with another number of the same file one knows which of both it is."""
_PLAIN = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,]\d+)?")
_PARTS = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(h|hr|hrs|std|m|min|mins|s|sec|secs|sek)\b\.?", re.IGNORECASE
)
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("kg", "kgs", "kilogram", "kilograms", "kilogramm", "kilogrammes"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds", "pfund", "livres"), "lb"),
}


def decimal_sign(fields: Iterable[str]) -> str:
    """Which sign begins the decimals in these fields: `.` or `,`, or nothing where none tells.

    No app parts thousands: where all that could do so have one sign, it is that of decimals.
    """
    doubtful = set[str]()
    for field in fields:
        found = re.fullmatch(r"\s*-?\d*([.,])(\d+)\s*", field)
        if found and (len(found[2]) != 3 or field.strip().startswith("0")):  # noqa: PLR2004 - thousands
            return found[1]
        doubtful.update(found[1] if found else "")
    return doubtful.pop() if len(doubtful) == 1 else ""


def number_of(field: str, decimal: str = "") -> float | None:
    """The number in a field, or None where it is none, or could be two and `decimal` is unknown."""
    plain = field.strip().strip("\u202f\xa0 ")
    if decimal and _TWO_WAYS.fullmatch(plain):
        return float(plain.replace(decimal, ".") if decimal in plain else re.sub("[.,]", "", plain))
    if _PLAIN.fullmatch(plain) and not _TWO_WAYS.fullmatch(plain):
        return float(plain)
    return read_number(plain)


def seconds_of(field: str, decimal: str = "") -> float | None:
    """A length of time such as `45`, `0:45`, `01:05:00` or `1h 5m`, in seconds, or None."""
    plain = field.strip()
    if found := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return 3600.0 * hours + 60 * minutes + seconds
    if (number := number_of(plain, decimal)) is not None:
        return number
    parts = _PARTS.findall(plain)
    if not parts or _PARTS.sub("", plain).strip(" ,"):
        return None
    return sum(float(count.replace(",", ".")) * _SECONDS[unit[0].lower()] for count, unit in parts)


def unit_of(field: str) -> Unit | None:
    """The unit of weight that a field names."""
    return _UNITS.get(field.strip().strip(".").casefold())


@lru_cache(maxsize=8192)
def plain_words(text: str) -> str:
    """The text in small letters without accents, signs as blanks: `Übung (kg)` is `ubung kg`."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    kept = "".join(c if c.isalnum() else " " for c in apart if not unicodedata.combining(c))
    return " ".join(kept.split())
