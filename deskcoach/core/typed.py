"""What a person types: numbers, moments, and weights in kg or lb, as far as they can be used."""

import math
import re
import unicodedata
from datetime import datetime
from typing import Literal

FIRST_YEAR, LAST_YEAR = 1970, 9998  # a zone must not carry a time out of the calendar
_LONGEST = 40  # characters; nobody types a longer number

_SPACES = r"[ '\u2019\u066c]"  # between thousands; narrow blanks have become this one
_THOUSAND = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_PARTS = re.compile(r"(?P<whole>\d+)?\s*(?P<above>\d+)/(?P<below>\d+)")


def read_number(text: str) -> float | None:
    """The number that somebody typed, or None where it is none or could be two.

    Comma and point both begin the decimals; where both stand, the last one does, and the others
    part thousands. So do blanks and apostrophes. `7 1/2` and `7½` are understood, digits of every
    writing, and a sign. `1,000` could be one or a thousand and is refused, as is all that counts
    in powers, such as `1e3`.
    """
    plain = _plain(text)
    sign = -1.0 if plain[:1] == "-" else 1.0
    plain = plain.removeprefix("-").removeprefix("+").strip()
    if not plain or len(plain) > _LONGEST:
        return None
    if (parts := _PARTS.fullmatch(plain)) is not None:
        whole, above, below = (int(parts[name] or 0) for name in ("whole", "above", "below"))
        return sign * ((whole * below + above) / below) + 0.0 if below else None
    digits = _decimal(plain)
    return None if digits is None else sign * float(digits) + 0.0  # there is no -0


def whole_number(text: str, low: int, high: int) -> int | None:
    """The whole number from `low` to `high` that somebody typed, or None."""
    number = read_number(text)
    return int(number) if number is not None and number % 1 == 0 and low <= number <= high else None


_UNITS = {"h": 3600, "m": 60, "s": 1, "st": 3600}  # by how they begin; German hours begin with St
_LENGTH = re.compile(r"(\d+)\s*(?:([^\W\d_]+)\.?)?\s*")
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")


def read_length(text: str, unit: int, low: int, high: int) -> int | None:
    """A length of time that somebody typed, or None where it is none that can be used.

    `90`, `90 min`, `1 h 30 min`, `1h30` and `1:30` are understood; a bare number is in the unit,
    and after hours it is minutes, after minutes seconds.

    Args:
        text: What was typed.
        unit: The seconds of the unit: 1 or 60.
        low: The least that can be used, in the unit.
        high: The most.
    """
    plain = _plain(text).strip().lower()
    clock = _CLOCK.fullmatch(plain)
    seconds = 60 * unit * int(clock[1]) + unit * int(clock[2]) if clock else _added(plain, unit)
    if seconds is None:
        return whole_number(text, low, high)
    return seconds // unit if seconds % unit == 0 and low <= seconds // unit <= high else None


def _added(plain: str, unit: int) -> int | None:
    """The parts of a length together, seconds; None where it is another text."""
    seconds, last, at = 0, 60 * unit, 0
    for part in _LENGTH.finditer(plain):
        word = part[2]
        per = _UNITS.get(word[:2], _UNITS.get(word[:1], 0)) if word else last // 60
        if part.start() != at or not per:
            return None
        seconds, last, at = seconds + per * int(part[1]), per, part.end()
    return seconds if at and at == len(plain) else None


def plain_text(text: str) -> str:
    """What was typed on one line, without characters that nobody sees."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def usable(at: datetime) -> bool:
    """Whether a moment can be told in any zone."""
    return FIRST_YEAR <= at.year <= LAST_YEAR


def _plain(text: str) -> str:
    """The same with ASCII digits, blanks and signs; a fraction in one sign stands for itself."""
    if len(text) > 2 * _LONGEST:
        return ""
    told = "".join(
        f" {unicodedata.normalize('NFKC', c)}" if _kind(c) == "<fraction>" else c for c in text
    )
    wide = (unicodedata.normalize("NFKC", c) if _kind(c) in _ALIKE else c for c in told.strip())
    return "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else _SIGNS.get(c, c) for c in "".join(wide)
    )


_ALIKE = {"<wide>", "<noBreak>", "<compat>"}
_SIGNS = {"\u2044": "/", "\u2212": "-", "\u2013": "-", "\u066b": ".", "\u060c": ","}


def _kind(sign: str) -> str:
    """How Unicode says that a sign is another one in other clothes; raised ones are not."""
    return unicodedata.decomposition(sign).partition(" ")[0]


def _decimal(plain: str) -> str | None:
    """It as Python writes it."""
    marks = [sign for sign in plain if sign in ".,"]
    if not marks:
        return _joined(plain, _SPACES)
    whole, _, rest = plain.rpartition(marks[-1])
    if marks.count(marks[-1]) > 1:  # 1.000.000
        return _joined(plain, re.escape(marks[-1]))
    if len(marks) == 1 and _THOUSAND.fullmatch(plain):
        return None
    found = _joined(whole or "0", _SPACES if len(marks) == 1 else re.escape(marks[0]))
    if found is None or not (whole or rest) or not (rest or "0").isdecimal():
        return None
    return f"{found}.{rest or 0}"


def _joined(whole: str, part: str) -> str | None:
    """Digits without what parts thousands, or None where it parts something else."""
    good = re.fullmatch(rf"\d+|\d{{1,3}}({part}\d{{3}})+", whole)
    return re.sub(part, "", whole) if good else None


# -- Weights: kept in kg exactly as they were told, shown and typed in the person's unit --------


Unit = Literal["kg", "lb"]

KG_PER_LB = 0.45359237
MOST_KG = 500.0
STEPS: dict[Unit, float] = {"kg": 0.5, "lb": 1.0}
_PLACES = 2  # that are shown, and that a typed weight keeps
_IN_KG = {"kg": 1.0, "kilo": 1.0, "kilogram": 1.0, "g": 0.001, "lb": KG_PER_LB, "pound": KG_PER_LB}
_TYPED = re.compile(r"(.*?)\s*([a-z]+?)?s?\.?", re.IGNORECASE | re.DOTALL)


def in_unit(kilograms: float, unit: Unit) -> float:
    """A weight as the person reads it, to a hundredth of the unit."""
    return round(kilograms if unit == "kg" else kilograms / KG_PER_LB, _PLACES)


def in_kilograms(value: float, unit: Unit) -> float:
    """A weight that the person named, in kg: fine enough that `in_unit` gives it back."""
    return round(value if unit == "kg" else value * KG_PER_LB, 4)


def most(unit: Unit) -> float:
    """The largest weight, in the unit: as much as every command takes."""
    return math.floor(100 * in_unit(MOST_KG, unit)) / 100


def stepped(value: float, by: int, step: float, high: float) -> float:
    """The next round number above (`by` is 1) or below (-1), from 0 to `high`."""
    near = math.floor(value / step + 1e-9) if by > 0 else math.ceil(value / step - 1e-9)
    return min(high, max(0.0, (near + by) * step))


def read_weight(text: str, unit: Unit) -> float | None:
    """A weight that somebody typed, in `unit` or with a unit of its own such as `5 lb`.

    Returns:
        It in `unit`, from 0 to the largest; None where it is none.
    """
    found = _TYPED.fullmatch(text.strip())
    own = unit if found is None or found[2] is None else found[2].lower()
    number = read_number(found[1]) if found is not None and own in _IN_KG else None
    if number is None:
        return None
    value = round(number, _PLACES) if own == unit else in_unit(number * _IN_KG[own], unit)
    return value if 0 <= value <= most(unit) else None
