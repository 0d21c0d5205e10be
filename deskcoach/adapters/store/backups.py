"""The backups beside the log: looked into, put in the order of what they hold, thinned out.

Neither a name nor a file's date says which backup is best, for both come from a clock that may be
wrong. What they hold does: rows are numbered in the order in which they came.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from deskcoach.adapters.store.rows import ORDERED
from deskcoach.app.ports import LogError
from deskcoach.core.history.order import ladder

BUSY_SECONDS = 1.0
_DAY = "[0-9]" * 4 + "-" + "[0-9]" * 2 + "-" + "[0-9]" * 2


FRESH = 100
"""So many rows a day hardly brings: what has the name of today and lacks more is from long ago."""


def read_only(path: Path) -> sqlite3.Connection:
    """Open a database that nobody changes.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    address = path.absolute().as_uri() + "?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    # Damage may lie in a text; SQLite's word about it must still be readable.
    connection.text_factory = lambda text: text.decode(errors="replace")
    return connection


def order(connection: sqlite3.Connection) -> tuple[int, int]:
    """The number of the newest row (0 where rows had none yet), and the id of the newest break.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    seq = 0
    for table in ORDERED:
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        if "seq" not in columns:  # of an earlier version
            continue
        asked = f"SELECT coalesce(max(seq), 0) FROM {table}"
        seq = max(seq, int(connection.execute(asked).fetchone()[0]))
    newest = connection.execute("SELECT coalesce(max(id), 0) FROM breaks").fetchone()[0]
    return seq, int(newest)


def backups(path: Path) -> list[Path]:
    """All backups that can be read, the most complete first: of days, and before each change."""
    found: list[tuple[tuple[int, int], int, str, Path]] = []
    others = [each for kind in ("before-v", "aside-") for each in _beside(path, kind)]
    for each in (*_of_days(path), *others):
        if each.suffix == ".part":
            continue
        with (
            contextlib.suppress(OSError, sqlite3.Error, UnicodeDecodeError),
            contextlib.closing(read_only(each)) as connection,
        ):
            found.append((order(connection), each.stat().st_size, each.name, each))
    return [each for *_, each in sorted(found, reverse=True)]


def backup_day(path: Path, now: datetime) -> Path:
    """The file of a day's backup."""
    return path.with_name(f"{path.name}.day-{now:%Y-%m-%d}")


def is_made(target: Path, connection: sqlite3.Connection) -> bool:
    """Whether a day has its backup, and it is not one that a wrong clock named so long ago.

    Raises:
        sqlite3.Error: The log cannot be read.
    """
    if not target.exists():
        return False
    with (
        contextlib.suppress(sqlite3.DatabaseError),
        contextlib.closing(read_only(target)) as copy,
    ):
        return 0 <= order(connection)[0] - order(copy)[0] < FRESH
    return False


def thin_out(path: Path) -> None:
    """Remove the backups of days that the ladder needs no more.

    Raises:
        OSError: One cannot be removed.
    """
    known = set(_of_days(path))
    ordered = [each for each in reversed(backups(path)) if each in known]
    keep = ladder([date.fromisoformat(each.name[-10:]) for each in ordered])
    for place, each in enumerate(ordered):
        if place not in keep:
            each.unlink(missing_ok=True)


def best(path: Path, is_sound: Callable[[Path], bool]) -> Path | None:
    """The most complete backup that is sound, or None."""
    for each in backups(path):
        with contextlib.suppress(OSError, sqlite3.Error, LogError):
            if is_sound(each):
                return each
    return None


def free_name(path: Path, ending: str) -> Path:
    """The file beside the log with this ending, or with a number behind it where there is one."""
    found, number = path.with_name(f"{path.name}.{ending}"), 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}.{ending}-{number}")
    return found


def _beside(path: Path, kind: str) -> Iterator[Path]:
    yield from path.parent.glob(f"{path.name}.{kind}*")


def _of_days(path: Path) -> list[Path]:
    found = []
    for each in sorted(path.parent.glob(f"{path.name}.day-{_DAY}")):
        with contextlib.suppress(ValueError):  # such as the 31st of February
            date.fromisoformat(each.name[-10:])
            found.append(each)
    return found
