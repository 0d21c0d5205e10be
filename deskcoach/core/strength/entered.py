"""Sets as somebody types them after a session: `9x8`, `9 8`, `10`, `45 s`."""

import re
from typing import NamedTuple

from deskcoach.core.typed import Unit, read_number, read_weight

MOST = 3600
"""Repetitions, or seconds of a hold."""
_TIMES = str.maketrans(dict.fromkeys("*\u00d7\u00b7", "x"))
_WORDS = r"(?:s|sec|sek|reps?|wdh\.?)?"
_PARTS = re.compile(rf"(?P<amount>[^\sx]+?)\s*{_WORDS}\s*(?:x|\s)\s*(?P<load>.+)")
_ALONE = re.compile(rf"(?P<amount>.*?)\s*{_WORDS}")


class Entered(NamedTuple):
    """One set as it was typed.

    Attributes:
        amount: Repetitions, or seconds of a hold.
        load: In the unit that was asked for; None without.
    """

    amount: float
    load: float | None = None


def read_entered(text: str, unit: Unit) -> Entered | None:
    """The set that somebody typed, or None where it is none.

    Args:
        text: Repetitions or seconds, and a weight behind an x or a blank.
        unit: Of a weight that names none; the load is given back in it.
    """
    plain = " ".join(text.casefold().translate(_TIMES).split())
    if (amount := _amount(plain)) is not None:
        return Entered(amount)
    found = _PARTS.fullmatch(plain)
    if found is None or (amount := _amount(found["amount"])) is None:
        return None
    load = read_weight(found["load"], unit)
    return None if load is None else Entered(amount, load or None)


def _amount(text: str) -> float | None:
    found = _ALONE.fullmatch(text)
    number = read_number(found["amount"]) if found else None
    return number if number is not None and 0 < number <= MOST else None
