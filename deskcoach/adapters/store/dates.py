"""Which rows a wrong clock has dated: seen by the order in which they came, and corrected."""

import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from deskcoach.adapters.store.backups import order
from deskcoach.adapters.store.rows import ORDERED, utc
from deskcoach.core.clock import local
from deskcoach.core.history.order import Doubt, doubted, redated

_ROWS = " UNION ALL ".join(
    f"""
    SELECT seq, {time}, '{table}', rowid FROM {table} WHERE seq > :after
    UNION ALL
    SELECT seq, {time}, '{table}', rowid FROM {table} WHERE {time} > :soon AND +seq <= :after
    """
    for table, time in ORDERED.items()
)
NEWEST = 5_000
"""Among so many of the newest rows, half a year or more, wrong dates are looked for."""
_COUNT = "SELECT " + " + ".join(f"(SELECT count(*) FROM {table})" for table in ORDERED)
_SHIFTED = {
    "breaks": (("breaks", "rowid", ("at", "offered")),),
    "sessions": (
        ("sessions", "rowid", ("started", "ended")),
        ("sets", "(SELECT rowid FROM sessions WHERE id = sets.session)", ("started", "ended")),
    ),
    "pains": (("pains", "rowid", ("at",)),),
    "prescriptions": (("prescriptions", "rowid", ("at",)),),
    "notes": (("notes", "rowid", ("at",)),),
}
"""What moves with a row: of which table, how it is found, and the times in it."""


class _Row(NamedTuple):
    """One row that was dated."""

    seq: int
    at: str
    table: str
    number: int


class Doubted(Struct, frozen=True):
    """What is doubted in a log.

    Attributes:
        rows: All that has an order, and what is to come, in that order.
        wrong: The places in it of what is doubted.
        most: It is more than half of all there is.
    """

    rows: tuple[_Row, ...] = ()
    wrong: frozenset[int] = field(default_factory=frozenset)
    most: bool = False

    def of(self, table: str) -> tuple[int, ...]:
        """The rows of a table that are doubted, by their number."""
        return tuple(self.rows[n].number for n in self.wrong if self.rows[n].table == table)

    def doubt(self) -> Doubt | None:
        """It in a few words, or None where nothing is doubted."""
        if not self.wrong:
            return None
        dates = sorted(self.rows[n].at for n in self.wrong)
        first, last = (local(datetime.fromisoformat(each)) for each in (dates[0], dates[-1]))
        return Doubt(len(self.wrong), first, last, self.most)


def soon(now: datetime) -> str:
    """What is later than this is to come, in whatever zone; as the tables keep times."""
    at = min(now.astimezone(UTC), datetime.max.replace(tzinfo=UTC) - timedelta(days=2))
    return utc(at + timedelta(days=1))


def find(connection: sqlite3.Connection, now: datetime) -> Doubted:
    """What is doubted in a log.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    after = max(0, order(connection)[0] - NEWEST)
    found = sorted(connection.execute(_ROWS, {"soon": soon(now), "after": after}))
    in_order = all(one[1] <= other[1] for one, other in pairwise(found))
    if in_order and (not found or found[-1][1] <= soon(now)):
        return Doubted()
    found = [row for row in found if _is_time(row[1])]
    wrong = doubted([_seconds(at) for _, at, *_ in found], now.timestamp())
    if not wrong:
        return Doubted()
    count = connection.execute(_COUNT).fetchone()[0]
    return Doubted(tuple(map(_Row._make, found)), frozenset(wrong), len(wrong) * 2 > count)


def correct_dates(connection: sqlite3.Connection, found: Doubted, now: datetime) -> None:
    """Give what is doubted the times that its place in the order allows.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    times = [_seconds(row.at) for row in found.rows]
    for place, time in redated(times, set(found.wrong), now.timestamp()).items():
        row = found.rows[place]
        move = timedelta(seconds=time - times[place])
        for table, key, columns in _SHIFTED[row.table]:
            _move(connection, table, f"{key} = {row.number}", columns, move)


def _move(
    connection: sqlite3.Connection,
    table: str,
    where: str,
    columns: tuple[str, ...],
    move: timedelta,
) -> None:
    names = ", ".join(columns)
    rows = connection.execute(f"SELECT rowid, {names} FROM {table} WHERE {where}").fetchall()
    changes = ", ".join(f"{name} = ?" for name in columns)
    for number, *old in rows:
        new = [None if at is None else utc(datetime.fromisoformat(at) + move) for at in old]
        connection.execute(f"UPDATE {table} SET {changes} WHERE rowid = ?", (*new, number))


def _is_time(at: str) -> bool:
    """Whether it can be read; a row in which it cannot is set aside by whoever reads it."""
    try:
        return _seconds(at) is not None
    except ValueError:
        return False


def _seconds(at: str) -> float:
    return float(datetime.fromisoformat(at).timestamp())
