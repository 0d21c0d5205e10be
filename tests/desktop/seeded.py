"""Some weeks of somebody's training, up to today, so that the pages have something to show."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import open_log
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.clock import local_day
from deskcoach.core.export.archive import Archive
from deskcoach.core.records import BreakRecord, PainRecord, SessionRecord, SetRecord
from deskcoach.core.settings import Settings

SETS = 3
EXERCISES = ("back-extension", "bent-over-row")


def today() -> date:
    """The person's day now: it begins at 4, and a week with it."""
    return local_day(datetime.now().astimezone(), Settings().presence.day_starts)


def train(home: Path, weeks: int = 3) -> None:
    """Write a session and a break for Tuesday and Friday of each of the last whole weeks.

    Args:
        home: What `DESKCOACH_HOME` is; the program does not run.
        weeks: How many.
    """
    log = open_log(home / "data/log.db")
    noon = datetime.combine(today(), time(12)).astimezone()
    monday = noon - timedelta(days=noon.weekday())
    days = [timedelta(days=day - 7 * week) for week in range(1, weeks + 1) for day in (4, 1)]
    for number, day in enumerate(days):
        SqliteArchiveLog(log).take_in(_day(number, monday + day))
    log.close()


def _day(number: int, at: datetime) -> Archive:
    session = f"{number:032x}"
    ended = at + timedelta(minutes=20)
    return Archive(
        [
            BreakRecord(
                at,
                Kind.STRETCH,
                BreakEventType.DONE,
                at,
                ("sitting-back-extension",),
                60.0,
                60.0,
                "",
            )
        ],
        [SessionRecord(session, at, ended, "done", EXERCISES, 5)],
        [_set(session, index, at) for index in range(SETS)],
        [PainRecord(f"{number + 500:032x}", at, 2, EXERCISES[0], session)],
    )


def _set(session: str, index: int, at: datetime) -> SetRecord:
    begun = at + timedelta(minutes=2 * index)
    exercise = EXERCISES[index % 2]
    load = 4.0 if exercise == "bent-over-row" else None
    name = f"{int(session, 16) * 100 + index + 1000:032x}"
    return SetRecord(
        name, session, exercise, index // 2 + 1, 0, 10.0, 8.0, "reps", load, "2-1-2",
        begun, begun + timedelta(seconds=50), None,
    )  # fmt: skip
