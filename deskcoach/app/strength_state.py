"""What strength training remembers besides the sets themselves, and how it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Literal, get_type_hints

import msgspec

from deskcoach.core.plan import Break
from deskcoach.core.safety import Check

Answer = Literal["accepted", "put-off", "skipped", "unanswered"]
OFFERS_KEPT = 60
"""Offers of a session that are remembered; more than a month of them."""


@dataclass(frozen=True, slots=True)
class Offered:
    """How one offer of a session ended."""

    at: datetime
    answer: Answer


@dataclass(frozen=True, slots=True)
class Kept:
    """All of it.

    Attributes:
        check: The safety check as it was answered last.
        aside: Ids of the exercises that hurt and wait.
        moves: Days of the plan that were moved by hand.
        breaks: For illness or holiday.
        running: The session that is not over, as plain values; see `training`.
        answered: The local date on which an offer was accepted or skipped.
        ask_at: When an offer that was put off comes again.
        offers: How the last offers ended, oldest first.
    """

    check: Check | None = None
    aside: tuple[str, ...] = ()
    moves: tuple[tuple[date, date], ...] = ()
    breaks: tuple[Break, ...] = ()
    running: dict[str, Any] | None = None
    answered: date | None = None
    ask_at: datetime | None = None
    offers: tuple[Offered, ...] = ()


def freeze(kept: Kept) -> dict[str, Any]:
    """It as plain JSON values."""
    plain: dict[str, Any] = msgspec.to_builtins(kept)
    return plain


def thaw(stored: Mapping[str, Any] | None) -> Kept:
    """It again; a part that another version wrote, or that is damaged, is as at first."""
    types = get_type_hints(Kept)
    good: dict[str, Any] = {}
    for field in fields(Kept):
        if stored is not None and field.name in stored:
            try:
                good[field.name] = msgspec.convert(stored[field.name], types[field.name])
            except msgspec.ValidationError:
                continue
    return Kept(**good)
