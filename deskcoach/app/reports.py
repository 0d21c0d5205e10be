"""From the log to what is shown: numbers are derived when they are looked at, never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from deskcoach.app.day import ribbon
from deskcoach.app.ports import Log
from deskcoach.app.screens import LogLine, PlanScreen, StatusScreen, TodayScreen
from deskcoach.core.events import What
from deskcoach.core.exercises import Catalogue
from deskcoach.core.records import BreakRecord


@dataclass(frozen=True, slots=True)
class TodayMore:
    """What the first page shows besides the outcomes.

    Attributes:
        now: The wall clock.
        every: Seconds at the desk between two breaks.
        sets: How many sets each session of a day of this week had, in their order.
        minutes: About how long a session takes, or None where nobody knows.
    """

    now: datetime
    every: float
    sets: Mapping[date, tuple[int, ...]] = field(default_factory=dict)
    minutes: int | None = None


def today(  # noqa: PLR0913 - what a page is made of, by name
    log: Log,
    catalogue: Catalogue,
    status: StatusScreen,
    since: datetime,
    problems: Sequence[str],
    *,
    tray: bool,
    more: TodayMore | None = None,
    plan: PlanScreen | None = None,
) -> TodayScreen:
    """The first page of the window.

    Args:
        log: Where the outcomes are.
        catalogue: Where the exercises' names are.
        status: The state now.
        since: When today began.
        problems: What cannot be used at present.
        tray: Whether a tray shows the icon.
        more: What else the page shows; without it, no ribbon and no week.
        plan: The week of strength sessions, if it is to be shown.
    """
    records = log.breaks(since)
    return TodayScreen(
        status=status,
        done=sum(record.outcome is What.DONE for record in records),
        natural=sum(record.outcome is What.NATURAL for record in records),
        lines=tuple(_line(record, catalogue) for record in reversed(records)),
        problems=tuple(problems),
        tray=tray,
        ribbon=ribbon(records, status, since, more.now, more.every) if more else None,
        sets=more.sets if more else {},
        minutes=more.minutes if more else None,
        plan=plan,
    )


def _line(record: BreakRecord, catalogue: Catalogue) -> LogLine:
    names = [found.name for each in record.exercises if (found := catalogue.by_id(each))]
    guided = record.outcome in {What.DONE, What.PART_DONE}
    walked = guided and not record.exercises
    return LogLine(record.at, record.kind, record.outcome, ", ".join(names), record.seconds, walked)


def plain_record(record: BreakRecord) -> dict[str, Any]:
    """One outcome as `deskcoach log --json` prints it: times in ISO 8601, lengths in seconds."""
    return {
        "at": record.at.isoformat(timespec="seconds"),
        "kind": str(record.kind),
        "outcome": str(record.outcome),
        "offered": record.offered.isoformat(timespec="seconds") if record.offered else None,
        "exercises": list(record.exercises),
        "desk_seconds": round(record.desk_seconds, 1),
        "seconds": round(record.seconds, 1),
        "why": record.why,
    }


def plain_status(status: StatusScreen) -> dict[str, Any]:
    """The state as `deskcoach status --json` prints it: times in ISO 8601, lengths in seconds."""
    return {
        "mode": str(status.mode),
        "next_kind": str(status.next_kind) if status.next_kind else None,
        "next_seconds": None if status.next_seconds is None else round(status.next_seconds, 1),
        "progress": round(status.progress, 3),
        "heads_up": status.heads_up,
        "desk_seconds": round(status.desk_seconds, 1),
        "holds": list(status.holds),
        "owed": [str(kind) for kind in status.owed],
        "paused_until": _iso(status.paused_until),
        "asks_again": _iso(status.asks_again),
        "until_seen": status.until_seen,
    }


def _iso(time: datetime | None) -> str | None:
    return time.isoformat(timespec="seconds") if time else None
