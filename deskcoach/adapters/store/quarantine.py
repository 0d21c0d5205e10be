"""The records of a log. A row that is none is kept where it harms nobody, and made good."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from deskcoach.adapters.store.database import Database
from deskcoach.adapters.store.file import TABLE_COLUMNS, upsert
from deskcoach.adapters.store.rows import SESSION_TABLE, TABLES, UNREADABLE, Columns, utc
from deskcoach.app.ports import LogError
from deskcoach.core.messages import sentence

_T = TypeVar("_T")
CHECKED_AT_ONCE = 250
"""Rows that are looked at in 3 ms."""
_ORPHANED = "SELECT 1 FROM sets WHERE session NOT IN (SELECT id FROM sessions) LIMIT 1"
_ORPHANS = """
SELECT session, min(started), max(ended), min(offset), json_group_array(DISTINCT exercise)
FROM sets WHERE session NOT IN (SELECT id FROM sessions) GROUP BY session
"""


class Records(Database):
    """A log whose rows are read as records; see `Database` for how they are written."""

    _checked, _unread = False, 0
    _aside: int | None = None  # not counted yet

    @property
    def problems(self) -> tuple[str, ...]:
        """What had to be mended at the start and what does not work now, each in one line."""
        aside = self._told_aside()
        return (*super().problems, *([aside] if aside else []))

    def _told_aside(self) -> str:
        if self._aside is None:
            with suppress(LogError):
                self._aside = self.read("SELECT count(*) FROM quarantine")[0][0]
        count = (self._aside or 0) + self._unread
        if not count:
            return ""
        return sentence(
            "{file}: rows that could not be read were set aside, and the others live: {count}. "
            "`deskcoach quarantine` shows them",
            file=str(self._path),
            count=count,
        )

    def rows(self, table: Columns[_T], more: str = "", *values: Any) -> list[_T]:
        """The records of a table; a row that is none is set aside, and the rest lives.

        Args:
            table: The table.
            more: Which rows, and in which order.
            values: What `more` has marks for.
        """
        good, bad = list[_T](), dict[int, str]()
        wanted = f"SELECT rowid, {table.columns} FROM {table.name} {more}"
        for number, *row in self.read(wanted, *values):
            try:
                good.append(table.record(tuple(row)))
            except UNREADABLE as error:
                bad[number] = str(error)
        if bad:
            self._set_rows_aside(table.name, bad)
        return good

    def check(self, at_once: int = CHECKED_AT_ONCE) -> Iterator[None]:
        """Look at every row, so many at a time; one that is no record is set aside."""
        for table in TABLES.values():
            last: int | None = 0
            while last is not None:
                # Those that are set aside meanwhile are gone; the border stays where it was.
                numbers = self.read(
                    f"SELECT max(rowid) FROM (SELECT rowid FROM {table.name} "
                    "WHERE rowid > ? ORDER BY rowid LIMIT ?)",
                    last,
                    at_once,
                )
                upper: int | None = numbers[0][0]
                if upper is not None:
                    self.rows(table, "WHERE rowid > ? AND rowid <= ?", last, upper)
                    yield
                last = upper

        if self.read(_ORPHANED):
            with self.transaction() as connection:
                _adopt(connection)

    def check_all(self) -> None:
        """Look at every row, once in the life of the program."""
        if not self._checked:
            for _ in self.check(100_000):
                pass
            self._checked = True

    @property
    def quarantine(self) -> Sequence[Mapping[str, Any]]:
        """The rows that could not be read: seen when, of which table, why, and what they hold."""
        found = self.read("SELECT at, source, reason, row FROM quarantine ORDER BY id")
        return [dict(zip(("at", "table", "reason", "row"), row, strict=True)) for row in found]

    def _set_rows_aside(self, table: str, bad: Mapping[int, str]) -> None:
        self._unread = len(bad)
        with suppress(LogError):  # else they are only passed over, and seen again
            with self.transaction() as connection:
                _move(connection, table, bad, utc(self._wall()))
            self._unread = 0
            self._aside = None


def _move(connection: sqlite3.Connection, table: str, bad: Mapping[int, str], now: str) -> None:
    """Move rows into the quarantine.

    Args:
        connection: Within a transaction.
        table: Whose rows they are.
        bad: Why each is no record, by its rowid.
        now: The time, as the tables keep it.

    Raises:
        sqlite3.Error: It failed.
    """
    names = ["rowid", *TABLE_COLUMNS[table].split(", ")]
    for number, why in bad.items():
        asked = f"SELECT {', '.join(names)} FROM {table} WHERE rowid = ?"
        row = connection.execute(asked, (number,)).fetchone()
        if row is None:
            continue
        content = json.dumps(dict(zip(names, map(_plain, row), strict=True)))
        connection.execute(
            "INSERT INTO quarantine (at, source, reason, row) VALUES (?, ?, ?, ?)",
            (now, table, why[:200], content),
        )
        if table == "sessions":  # its sets must not go with it
            from uuid import uuid4  # 0.2 MiB that the program rarely needs

            connection.execute("UPDATE sessions SET id = ? WHERE rowid = ?", (uuid4().hex, number))
        connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))


def _adopt(connection: sqlite3.Connection) -> None:
    """Make a session of the sets whose session is gone or could not be read.

    Raises:
        sqlite3.Error: It failed.
    """
    into = upsert("sessions", SESSION_TABLE.columns)
    for session, started, ended, offset, exercises in connection.execute(_ORPHANS).fetchall():
        row = (session, started, ended, offset, "part-done", exercises, None, None)
        connection.execute(into, row)


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    return value.hex() if isinstance(value, bytes) else value
