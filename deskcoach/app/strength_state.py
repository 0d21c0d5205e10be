"""What strength training remembers besides the sets themselves, and how it is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Literal, get_type_hints

import msgspec

from deskcoach.core.plan import Break
from deskcoach.core.safety import Check
from deskcoach.core.strict_json import Fault, shown
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR
from deskcoach.core.until import AskAgain

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
        ask_again: When an offer that was put off, or not answered, comes again.
        offers: How the last offers ended, oldest first.
        since: The local date on which the person began with DeskCoach; None: long ago.
        doubt_told: Of how many records with a date that cannot be right the person was told.
    """

    check: Check | None = None
    aside: tuple[str, ...] = ()
    moves: tuple[tuple[date, date], ...] = ()
    breaks: tuple[Break, ...] = ()
    running: dict[str, Any] | None = None
    answered: date | None = None
    ask_again: AskAgain | None = None
    offers: tuple[Offered, ...] = ()
    since: date | None = None
    doubt_told: int = 0


def freeze(kept: Kept) -> dict[str, Any]:
    """It as plain JSON values."""
    plain: dict[str, Any] = msgspec.to_builtins(kept)
    return plain


def check(stored: Mapping[str, Any], runs: Callable[[dict[str, Any]], bool]) -> None:
    """See that what a backup says is all known and whole, however deep it stands.

    Args:
        stored: What it says.
        runs: Whether a session that is not over can be gone on with.

    Raises:
        Fault: The first thing that is not.
    """
    types = get_type_hints(Kept) | _GONE
    for name, value in stored.items():
        place = f"$.training.{name}"
        if name not in types:
            remedy = f"remove it, or use one of {', '.join(types)}"
            raise Fault(place, "a field that is not known", shown(value), remedy)
        try:
            found = msgspec.convert(value, types[name])
        except (msgspec.ValidationError, OverflowError) as error:
            place += str(error).partition(" - at `$")[2].removesuffix("`")
            raise Fault(place, "not in the right form", shown(value), _REMEDY) from None
        if name == "running":
            if value is not None and not runs(value):
                raise Fault(place, "not in the right form", shown(value), _REMEDY)
        else:
            _compare(value, msgspec.to_builtins(found, builtin_types=(date, datetime)), place)


_GONE = {"ask_at": datetime | None}
"""What an earlier version wrote, and nobody needs any more: a backup that has it is good."""
_REMEDY = "take the backup as DeskCoach wrote it"


def _compare(given: Any, known: Any, place: str) -> None:
    """See that nothing was passed over when it was read, and that no time is out of reach."""
    if isinstance(known, Mapping):
        for key, value in given.items():
            if key not in known:
                what = "a field that is not known"
                raise Fault(f"{place}.{key}", what, shown(value), "remove it")
            _compare(value, known[key], f"{place}.{key}")
    elif isinstance(known, list | tuple):
        for index, (one, other) in enumerate(zip(given, known, strict=True)):
            _compare(one, other, f"{place}[{index}]")
    elif isinstance(known, date) and not FIRST_YEAR <= known.year <= LAST_YEAR:
        remedy = f"write a time between the years {FIRST_YEAR} and {LAST_YEAR}"
        raise Fault(place, "not a usable time", str(known), remedy)


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
    kept = Kept(**good)
    # Only in a damaged file a time has no offset, or no day before it.
    damaged = kept.check is not None and (kept.check.at.tzinfo is None or kept.check.at.year == 1)
    return replace(kept, check=None) if damaged else kept
