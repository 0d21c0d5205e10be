"""What strength training remembers besides the sets themselves, and how it is kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, get_type_hints

import msgspec

from deskcoach.app.ports import TrainingLog
from deskcoach.core.breaks.until import AskAgain
from deskcoach.core.json_input import Fault, shown_value
from deskcoach.core.records import PainRecord, SessionRecord, SetRecord
from deskcoach.core.strength.plan import Break, Trained
from deskcoach.core.strength.safety import CheckRecord
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR

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

    check: CheckRecord | None = None
    aside: tuple[str, ...] = ()
    moves: tuple[tuple[date, date], ...] = ()
    breaks: tuple[Break, ...] = ()
    running: dict[str, Any] | None = None
    answered: date | None = None
    ask_again: AskAgain | None = None
    offers: tuple[Offered, ...] = ()
    since: date | None = None
    doubt_told: int = 0


def freeze_training(kept: Kept) -> dict[str, Any]:
    """It as plain JSON values."""
    plain: dict[str, Any] = msgspec.to_builtins(kept)
    return plain


def check_stored(stored: Mapping[str, Any], runs: Callable[[dict[str, Any]], bool]) -> None:
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
            raise Fault(place, "a field that is not known", shown_value(value), remedy)
        try:
            found = msgspec.convert(value, types[name])
        except (msgspec.ValidationError, OverflowError) as error:
            place += str(error).partition(" - at `$")[2].removesuffix("`")
            raise Fault(place, "not in the right form", shown_value(value), _REMEDY) from None
        if name == "running":
            if value is not None and not runs(value):
                raise Fault(place, "not in the right form", shown_value(value), _REMEDY)
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
                raise Fault(f"{place}.{key}", what, shown_value(value), "remove it")
            _compare(value, known[key], f"{place}.{key}")
    elif isinstance(known, list | tuple):
        for index, (one, other) in enumerate(zip(given, known, strict=True)):
            _compare(one, other, f"{place}[{index}]")
    elif isinstance(known, date) and not FIRST_YEAR <= known.year <= LAST_YEAR:
        remedy = f"write a time between the years {FIRST_YEAR} and {LAST_YEAR}"
        raise Fault(place, "not a usable time", str(known), remedy)


def thaw_training(stored: Mapping[str, Any] | None) -> Kept:
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


def with_last_check(stored: Mapping[str, Any], ours: Mapping[str, Any]) -> Mapping[str, Any]:
    """What an archive has of it; but it knows nothing of a check that was answered since."""
    check, last = thaw_training(stored).check, thaw_training(ours).check
    if last is None or (check is not None and check.at >= last.at):
        return stored
    return {**stored, "check": ours["check"]}


# -- What the log says of earlier sessions: derived when it is asked for, never stored ----------


EVER = datetime(1970, 1, 1, tzinfo=UTC)
COUNTED = ("done", "part-done")
"""What was stopped early counts: any three sessions make the week."""
FOURTH_SET_LOOKS_BACK = timedelta(days=22)


def session_days(log: TrainingLog, day: Callable[[datetime], date]) -> tuple[date, ...]:
    """The day on which each session that counts began; `day` tells that of a moment."""
    return tuple(day(s.started) for s in log.sessions(EVER) if s.outcome in COUNTED)


def trained(log: TrainingLog, now: datetime, day: Callable[[datetime], date]) -> list[Trained]:
    """The sessions of the last three weeks, as the rule for a fourth set wants them."""
    since = now - FOURTH_SET_LOOKS_BACK
    sets, pains = log.sets(since), log.pains(since)
    return [
        _trained(session, day(session.started), sets, pains)
        for session in log.sessions(since)
        if session.outcome in COUNTED
    ]


def _trained(
    session: SessionRecord, on: date, sets: Sequence[SetRecord], pains: Sequence[PainRecord]
) -> Trained:
    own = [one for one in sets if one.session == session.id]
    all_done = session.outcome == "done" and all(one.actual >= one.target for one in own)
    told = [p.level for p in pains if p.session == session.id]
    efforts = [e for e in (session.effort, *(one.effort for one in own)) if e is not None]
    return Trained(on, all_done, max(told, default=None), max(efforts, default=None))


def last_load(log: TrainingLog, exercise: str) -> float | None:
    """The load in kg with which an exercise was done last, or None."""
    loads = [s.load_kg for s in log.sets(EVER) if s.exercise == exercise and s.load_kg is not None]
    return loads[-1] if loads else None
