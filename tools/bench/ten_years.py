"""Ten years of somebody's days in a log, and how long the history takes to add them up.

`python -m tools.bench.ten_years FILE [YEARS]` writes such a log; `make bench` times it.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from deskcoach.adapters.catalogue import load_library
from deskcoach.adapters.paths import folders
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.history.history import History
from deskcoach.app.history.view_models import Filter, Period
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.export.archive import Archive
from deskcoach.core.records import BreakRecord, PainRecord, SessionRecord, SetRecord

YEARS = 10
FIRST_TIME = "earlier years, once"
BREAKS_A_YEAR, SETS_A_YEAR = 10_000, 2_000
LAST_DAY = date(2026, 11, 20)
EXERCISES = ("back-extension", "bent-over-row", "cobra-stretch")
STRETCHES = ("sitting-back-extension", "shoulder-extension-one", "shoulder-extension-two")
OUTCOMES = (
    BreakEventType.DONE,
    BreakEventType.NATURAL,
    BreakEventType.DONE,
    BreakEventType.SKIPPED,
    BreakEventType.PUT_OFF,
    BreakEventType.PART_DONE,
)
SETS = 13  # of a session: 20,000 sets in ten years of three sessions a week


def records(years: int = YEARS, last: date = LAST_DAY, seed: int = 6) -> Archive:
    """So many years that end on that day: 10,000 breaks and 2,000 sets a year."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    days = [last - timedelta(days=n) for n in range(years * 365, -1, -1)]
    work = [day for day in days if day.isoweekday() < 6]
    sessions = [day for day in work if day.isoweekday() in {1, 3, 5}][
        -years * SETS_A_YEAR // SETS :
    ]
    many = years * BREAKS_A_YEAR
    breaks = [_break(work[index * len(work) // many], chance) for index in range(many)]
    made = [_session(day, chance) for day in sessions]
    return Archive(
        breaks,
        [session for session, _, _ in made],
        [one for _, sets, _ in made for one in sets],
        [pain for _, _, pain in made],
        {"plan": {"days": [1, 3, 5]}},
    )


def write(path: Path, years: int = YEARS, last: date = LAST_DAY) -> None:
    """Write such a log into a new file."""
    log = open_log(path)
    SqliteArchiveLog(log).take_in(records(years, last))
    log.close()


def _summer(day: date) -> timezone:
    return timezone(timedelta(hours=2 if 4 <= day.month <= 10 else 1))


def _moment(day: date, hours: float) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=_summer(day)) + timedelta(hours=hours)


def _break(day: date, chance: random.Random) -> BreakRecord:
    at = _moment(day, chance.uniform(9, 17.5)).replace(microsecond=chance.randrange(10**6))
    outcome = chance.choice(OUTCOMES)
    offered = (
        None if outcome is BreakEventType.NATURAL else at - timedelta(seconds=chance.randrange(600))
    )
    kind = chance.choice((Kind.STRETCH, Kind.STRETCH, Kind.MOVE))
    stretch = (chance.choice(STRETCHES),)
    return BreakRecord(at, kind, outcome, offered, stretch, 1800.5, 60.25, "desk:1800")


def _session(day: date, chance: random.Random) -> tuple[SessionRecord, list[SetRecord], PainRecord]:
    name, begun = f"{chance.getrandbits(128):032x}", _moment(day, 17.5)
    sets = []
    for number in range(SETS):
        exercise = EXERCISES[number % 3]
        at = begun + timedelta(minutes=2 * number)
        load = 4.0 if exercise == "bent-over-row" else None
        sets.append(
            SetRecord(
                f"{chance.getrandbits(128):032x}",
                name,
                exercise,
                number // 3 + 1,
                0,
                10.0,
                float(chance.randint(6, 10)),
                "reps",
                load,
                "2-1-2",
                at,
                at + timedelta(seconds=50),
                None,
            )
        )
    session = SessionRecord(name, begun, sets[-1].ended, "done", EXERCISES, chance.randint(2, 7))
    pain = PainRecord(
        f"{chance.getrandbits(128):032x}", begun, chance.randint(0, 4), EXERCISES[0], name
    )
    return session, sets, pain


def history(log: SqliteLog) -> History:
    """The history page of a log."""
    catalogue, _ = load_library(folders())
    return History(SqliteHistoryLog(log), SqliteTrainingLog(log), catalogue, day_starts=4)


NOW = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 18, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Measured:
    """What the history of a log costs.

    Attributes:
        milliseconds: For each question.
        megabytes: Memory of a process that has asked all of them.
    """

    milliseconds: dict[str, float]
    megabytes: float


def measured(path: Path, years: int) -> Measured:
    """Write such a log, and ask it all questions in a process of its own."""
    write(path, years)
    asking = [sys.executable, "-m", "tools.bench.ten_years", str(path), "--ask"]
    told = json.loads(subprocess.run(asking, check=True, capture_output=True).stdout)
    return Measured(told["milliseconds"], told["megabytes"])


def _memory() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) / 1024


def timings(path: Path, rounds: int = 5) -> dict[str, float]:
    """Milliseconds that each question of the history page takes, the best of some rounds."""
    log = open_log(path)
    page = history(log)
    monday = page.screen(Filter(), NOW).weeks[-1].first
    session = page.sessions(monday)[0].session.id
    questions: dict[str, Callable[[], object]] = {
        str(period): lambda period=period: page.screen(Filter(period), NOW)  # type: ignore[misc]
        for period in Period
    }
    questions["all, one exercise"] = lambda: page.screen(Filter(Period.ALL, EXERCISES[0]), NOW)
    questions[FIRST_TIME] = lambda: history(log).screen(Filter(Period.ALL), NOW)
    questions["a week's sessions"] = lambda: page.sessions(monday)
    questions["a session's sets"] = lambda: page.training.sets_of(session)
    found = {name: _best(ask, rounds) for name, ask in questions.items()}
    log.close()
    return found


def _best(ask: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        ask()
        best = min(best, time.perf_counter() - begun)
    return best * 1000


if __name__ == "__main__":
    if sys.argv[2:] == ["--ask"]:
        print(json.dumps({"milliseconds": timings(Path(sys.argv[1])), "megabytes": _memory()}))
    else:
        write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else YEARS)
