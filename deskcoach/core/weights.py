"""Weights: kept in kg exactly as they were told, shown and typed in the person's unit."""

import math
import re
from typing import Literal

from deskcoach.core.typed import read_number

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
