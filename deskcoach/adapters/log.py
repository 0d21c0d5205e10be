"""Keeps what happened in SQLite, on this machine only; each call is committed when it returns."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any

from deskcoach.adapters import log_backups
from deskcoach.adapters.log_file import (
    BREAK_COLUMNS,
    DECISION_COLUMNS,
    back_up_day,
    backup,
    copy_rows,
    open_database,
    refusal,
    scrub,
    upsert,
)
from deskcoach.adapters.migrations import migrate
from deskcoach.app.ports import LogError
from deskcoach.core.events import Kind, What
from deskcoach.core.records import BreakRecord, Decision
from deskcoach.core.sentence import sentence, words_of

_TRY_AGAIN = timedelta(minutes=1)


class SqliteLog:
    """The log. Made by `open_log`.

    Attributes:
        keeping: Whether what is logged outlives the program. While it is False, and `problems`
            says why, the log is kept in memory, and the disk is tried again each minute.
        changes: Grows with everything that is not just one newer break or another state.
    """

    def __init__(self, path: Path, wall: Callable[[], datetime]) -> None:
        self.keeping = False
        self.changes = 0
        self._path = path
        self._wall = wall
        self._tried = wall()
        self._day = self._tried.date()
        self._problems: tuple[str, ...] = ()
        self._backup_problem: str | None = None
        try:
            self._connection, self._problems = open_database(path, self._tried)
            self.keeping = True
        except LogError as error:
            self._connection = sqlite3.connect(":memory:", isolation_level=None)
            migrate(self._connection, path, backup)
            self._problems = (
                sentence(
                    "{problem}. Until then nothing is being kept on the disk.",
                    problem=words_of(error),
                ),
            )

    @property
    def problems(self) -> tuple[str, ...]:
        """What had to be mended at the start and what does not work now, each in one line."""
        return self._problems + ((self._backup_problem,) if self._backup_problem else ())

    def close(self) -> None:
        """Close the file; nothing can be logged after this."""
        self._connection.close()

    def add_break(self, record: BreakRecord) -> None:
        """Keep one outcome.

        Raises:
            LogError: It could not be written; the text says why and what to do.
        """
        row = break_row(record)
        self._follow_file()
        self.changes += len(self.read("SELECT 1 FROM breaks WHERE at >= ? LIMIT 1", row[0]))
        self._insert("breaks", BREAK_COLUMNS, row)

    def breaks(
        self, since: datetime, skip: int = 0, most: int | None = None
    ) -> Sequence[BreakRecord]:
        """The outcomes since then, oldest first; all of them, or a page of at most so many.

        Raises:
            LogError: They could not be read.
        """
        wanted = f"SELECT {BREAK_COLUMNS} FROM breaks WHERE at >= ? ORDER BY at, id"  # noqa: S608
        wanted += " LIMIT ? OFFSET ?"  # -1: no limit
        page = (-1 if most is None else most, skip)
        return [break_from(row) for row in self.read(wanted, utc(since), *page)]

    def add_decision(self, decision: Decision) -> None:
        """Keep one line of the journal; the oldest beyond 5,000 goes.

        Raises:
            LogError: It could not be written.
        """
        kind = None if decision.kind is None else str(decision.kind)
        what = str(decision.what)
        row = (*when(decision.at), what, kind, decision.why, decision.seconds)
        self._insert("decisions", DECISION_COLUMNS, row)

    def decisions(self, limit: int = 100) -> Sequence[Decision]:
        """The newest lines of the journal, oldest first.

        Raises:
            LogError: They could not be read.
        """
        wanted = f"SELECT {DECISION_COLUMNS} FROM decisions ORDER BY id DESC LIMIT ?"  # noqa: S608
        return [_decision(row) for row in reversed(self.read(wanted, limit))]

    @property
    def untouched(self) -> bool:
        """Whether nothing that anybody did is kept: no break, and no session.

        Raises:
            LogError: It could not be read.
        """
        asked = "SELECT EXISTS (SELECT 1 FROM breaks) OR EXISTS (SELECT 1 FROM sessions)"
        return not self.read(asked)[0][0]

    def save_state(self, state: Mapping[str, Any]) -> None:
        """Keep the state that survives a restart, in place of the earlier one.

        Raises:
            LogError: It could not be written.
        """
        text = json.dumps(dict(state), allow_nan=False)
        self._write("INSERT OR REPLACE INTO state (id, state) VALUES (1, ?)", (text,))

    def load_state(self) -> Mapping[str, Any] | None:
        """The state that was kept last, or None.

        Raises:
            LogError: It could not be read.
        """
        rows = self.read("SELECT state FROM state")
        found = json.loads(rows[0][0]) if rows else None
        return found if isinstance(found, dict) else None

    def _insert(self, table: str, columns: str, row: tuple[Any, ...]) -> None:
        self._write(upsert(table, columns, ordered=table == "breaks"), row)

    def write(self, statement: str, row: tuple[Any, ...]) -> None:
        """Carry out one statement, committed when this returns: for the tables of other rooms.

        Raises:
            LogError: It could not be written.
        """
        self.changes += 1
        self._write(statement, row)

    def _write(self, statement: str, row: tuple[Any, ...]) -> None:
        self._follow_file()
        self._back_up()
        try:
            self._connection.execute(statement, row)
        except sqlite3.Error as error:
            raise refusal(self._path, error) from None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Several statements for the tables of other rooms, all of them kept, or none.

        Raises:
            LogError: They could not be written; nothing has changed.
        """
        self._follow_file()
        self._back_up()
        self.changes += 1
        with self.connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """The connection, for what is no row.

        Raises:
            LogError: What was asked could not be done.
        """
        try:
            yield self._connection
        except sqlite3.Error as error:
            raise refusal(self._path, error) from None

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The log as it is at one moment, for questions of several steps; nothing is written.

        Raises:
            LogError: What was asked could not be done.
        """
        with self.connection() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def scrub(self) -> tuple[str, ...]:
        """Leave no copy of what was deleted: backups, put-aside logs, free pages, journal.

        Returns:
            The names of the files that were removed.

        Raises:
            LogError: Some of it could not be removed.
        """
        return scrub(self._connection, self._path)

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def set_aside(self) -> str:
        """Keep a copy of the log as it is beside it; tells the name of its file.

        Raises:
            LogError: It could not be written.
        """
        target = log_backups.free_name(self._path, f"aside-{self._wall():%Y%m%d-%H%M%S}")
        with self.connection() as connection:
            try:
                backup(connection, target)
            except OSError as error:
                raise refusal(target, error) from None
        return target.name

    def read(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of one question.

        Raises:
            LogError: They could not be read.
        """
        try:
            with closing(self._connection.execute(statement, values)) as found:
                return found.fetchall()
        except sqlite3.Error as error:
            raise refusal(self._path, error) from None

    def _follow_file(self) -> None:
        """Go on in the file when its place can be used again, or in a new one when it was taken.

        Raises:
            LogError: The file was taken away, and no new one can be made.
        """
        if not self.keeping:
            self._try_again()
        elif not self._path.exists():
            # Who removes the log wants it gone. First closed: that takes its companions along.
            self.changes += 1
            self._connection.close()
            self._connection, self._problems = open_database(self._path, self._wall())

    def _try_again(self) -> None:
        now = self._wall()
        if abs(now - self._tried) < _TRY_AGAIN:
            return
        self._tried = now
        try:
            found, problems = open_database(self._path, now)
        except LogError:
            return
        try:
            copy_rows(self._connection, found)
        except sqlite3.Error:
            found.close()
            return
        self.changes += 1
        self._connection.close()
        self._connection, self._problems, self.keeping = found, problems, True

    def _back_up(self) -> None:
        """Before the first write of a day, copy what the days before it left."""
        now = self._wall()
        if not self.keeping or now.date() == self._day:
            return
        self._day = now.date()
        try:
            back_up_day(self._connection, self._path, now)
        except LogError as error:  # a missing backup must not cost the row itself
            self._backup_problem = words_of(error)
        else:
            self._backup_problem = None


def open_log(path: Path, wall: Callable[[], datetime] | None = None) -> SqliteLog:
    """Open the log, or one in memory that moves to its place as soon as that can be used.

    Args:
        path: The database file; the backups lie beside it.
        wall: Reads the time of day; the names of backups come from it.
    """
    return SqliteLog(path, wall or (lambda: datetime.now().astimezone()))


def utc(at: datetime) -> str:
    """A time as the tables keep it; as text it sorts as it does in time."""
    plain = at.astimezone(UTC).replace(tzinfo=None)
    return plain.isoformat(timespec="microseconds") + "Z"


def when(at: datetime) -> tuple[str, int]:
    """A time as the tables keep it, and the wall clock's distance from UTC in minutes."""
    offset = at.utcoffset() or timedelta()
    return utc(at), round(offset.total_seconds() / 60)


def local_moment(at: str, offset: int) -> datetime:
    """The time again, in the zone in which it was kept."""
    return datetime.fromisoformat(at).astimezone(_zone(offset))


@lru_cache
def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))


def break_row(record: BreakRecord) -> tuple[Any, ...]:
    """The row of a break, in the order of `BREAK_COLUMNS`."""
    offered = None if record.offered is None else utc(record.offered)
    return (
        *(*when(record.at), str(record.kind), str(record.outcome), offered),
        *(json.dumps(record.exercises), record.desk_seconds, record.seconds, record.why),
    )


def break_from(row: tuple[Any, ...]) -> BreakRecord:
    """A break from its row, in the order of `BREAK_COLUMNS`."""
    at, offset, kind, outcome, offered, exercises, desk_seconds, seconds, why = row
    return BreakRecord(
        at=local_moment(at, offset),
        kind=Kind(kind),
        outcome=What(outcome),
        offered=None if offered is None else local_moment(offered, offset),
        exercises=tuple(json.loads(exercises)),
        desk_seconds=desk_seconds,
        seconds=seconds,
        why=why,
    )


def _decision(row: tuple[Any, ...]) -> Decision:
    at, offset, what, kind, why, seconds = row
    return Decision(local_moment(at, offset), What(what), kind and Kind(kind), why, seconds)
