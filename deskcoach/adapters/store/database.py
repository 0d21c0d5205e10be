"""The log's database: each write committed when it returns, or waiting until it can be."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from deskcoach.adapters.store import backups
from deskcoach.adapters.store.file import back_up_day, backup, open_database, refusal, scrub
from deskcoach.adapters.store.queue import Change, Waiting, carried
from deskcoach.adapters.store.schema import migrate
from deskcoach.app.ports import LogError
from deskcoach.core.messages import sentence, words_of

_TRY_AGAIN = timedelta(minutes=1)
_STAND_BACK = 1.0
"""Seconds after which a log that refused a row is tried again."""


class Database:
    """The tables of a log, which the logs of breaks and of sessions write and read.

    What it cannot take now waits, in order, in memory and in a spare file beside it, and is written
    as soon as it can be: at the next write, at `catch_up`, or at the next start. What cannot be
    read raises `LogError`.

    Attributes:
        keeping: Whether what is logged goes into the file. While it is False, and `problems`
            says why, rows can be read from memory, wait in the spare file if there is one, and the
            disk is tried again each minute.
        changes: Grows with everything that is not just one newer break or another state.
    """

    def __init__(
        self,
        path: Path,
        wall: Callable[[], datetime],
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self.keeping = False
        self.changes = 0
        self._path = path
        self._wall, self._elapsed = wall, elapsed
        self._tried = wall()
        self._day = self._tried.date()
        self._problems: tuple[str, ...] = ()
        self._backup_problem: str | None = None
        self._failed_at = float("-inf")
        self._refusal: LogError | None = None
        self._begun = not path.exists()
        try:
            self._connection, self._problems = open_database(path, self._tried)
            self.keeping = True
        except LogError as error:
            self._connection = sqlite3.connect(":memory:", isolation_level=None)
            migrate(self._connection, path, backup)
            self._refusal = error
            self._problems = (
                sentence(
                    "{problem}. Until then nothing is being kept on the disk.",
                    problem=words_of(error),
                ),
            )
        self._file = self._lying_there()
        self._group: list[Change] | None = None
        self._waiting = Waiting(path.with_name(f"{path.name}.waiting"))
        if not self.keeping:  # what an earlier run left beside a log that is not there yet
            self._waiting.put_in(self._connection)
        self._erasing: LogError | None = None
        self.catch_up()
        if self.keeping and self.read("SELECT 1 FROM erasing"):
            self.erase()

    @property
    def waiting(self) -> str:
        """What there is to say of rows that wait to be written; empty: none do."""
        if not self._waiting:
            return ""
        problem = words_of(self._refusal) if self._refusal else str(self._path)
        if not self._waiting.is_safe:
            return sentence(
                "{problem}. What you do is remembered only as long as DeskCoach runs, and kept as "
                "soon as it can be.",
                problem=problem,
            )
        return sentence(
            "{problem}. What you do is kept beside the log, and put into it as soon as it can be.",
            problem=problem,
        )

    @property
    def unkept(self) -> int:
        """How many outcomes, sets and numbers would be lost if the program ended now."""
        return self._waiting.unkept

    @property
    def problems(self) -> tuple[str, ...]:
        """What had to be mended at the start and what does not work now, each in one line."""
        waiting = self.waiting if self.keeping else ""
        more = (self._backup_problem, waiting, self.erasing)
        return (*self._problems, *(each for each in more if each))

    def close(self) -> None:
        """Close the file; nothing can be logged after this."""
        self.catch_up()
        self._connection.close()

    def give_back(self) -> None:
        """Let go of the pages that SQLite keeps at hand for the next question: up to 2 MiB."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA shrink_memory")

    def write(self, change: Change) -> None:
        """Write a row, committed when this returns: for the tables of other modules.

        Raises:
            LogError: It is not safe; unless the row itself is wrong, it is remembered.
        """
        self.changes += 1
        self._write(change)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is written within is one change: all of it is kept, or waits, or none of it.

        Raises:
            LogError: It is not safe, as for each of its rows.
        """
        outer, self._group = self._group, []
        try:
            yield
        finally:  # also where somebody's mistake ended it early: what was done is done
            group, self._group = self._group, outer
            if group:
                self._write(*group)

    def _write(self, *group: Change) -> None:
        if self._group is not None:
            self._group += group
            return
        try:
            self._follow_file()
        except LogError as error:
            self._refusal = error
            self._wait(group)
            return
        self._back_up()
        if self.keeping and not self.catch_up():
            self._wait(group)
            return
        try:
            with self._committed(lightly=all(change.table == "state" for change in group)):
                for change in group:
                    self._connection.execute(*change.statement())
        except sqlite3.IntegrityError as error:
            raise refusal(self._path, error) from None
        except sqlite3.Error as error:
            self._stand_back(error)
            self._wait(group)
        else:
            if not self.keeping:
                self._wait(group)

    def try_again(self) -> bool:
        """Try its place, and what waits, at once; tells whether all is kept now."""
        if not self.keeping:
            self._reopen()
        self._failed_at = float("-inf")
        return self.catch_up() and self.keeping

    def catch_up(self) -> bool:
        """Write what waits, all of it or nothing; tells whether nothing waits any more.

        Where it failed less than a second ago it is not tried, so that nobody waits for it.
        """
        if self._waiting and not self._put_in():
            return False
        with suppress(OSError):  # else it is tried again, and what it holds is found to be there
            self._waiting.clear()
        return True

    def _put_in(self) -> bool:
        if not self.keeping or self._elapsed() - self._failed_at < _STAND_BACK:
            return False
        try:
            with self._committed():
                self._waiting.put_in(self._connection)
        except sqlite3.Error as error:
            self._stand_back(error)
            return False
        self.changes += 1
        self._waiting.forget()
        return True

    @contextmanager
    def _committed(self, *, lightly: bool = False) -> Iterator[None]:
        """All statements within, or none.

        Args:
            lightly: A power cut may take it back (no fault of the program can): it is the time at
                the desk so far, written each minute, and the disk need not be woken for that.
        """
        if lightly:
            self._connection.execute("PRAGMA synchronous = NORMAL")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if lightly:
                self._connection.execute("PRAGMA synchronous = FULL")

    def _stand_back(self, error: sqlite3.Error) -> None:
        self._refusal, self._failed_at = refusal(self._path, error), self._elapsed()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
            with suppress(sqlite3.Error):  # the journal has room once the log has what is in it
                self._connection.execute("PRAGMA wal_checkpoint(RESTART)")

    def _wait(self, group: tuple[Change, ...]) -> None:
        try:
            self._waiting.add(group)
        except OSError:
            raise LogError(self.waiting) from None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Several statements for the tables of other modules, all of them kept, or none.

        Raises:
            LogError: They could not be written; nothing has changed.
        """
        self._follow_file()
        self._back_up()
        if not self.catch_up() and self._refusal:
            raise self._refusal
        self.changes += 1
        with self.connection() as connection, self._committed():
            yield connection

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

    def erase(self) -> tuple[str, ...]:
        """Leave no copy of what was deleted: backups, put-aside logs, free pages, journal.

        To be called after a transaction that put a row into `erasing`: until all is gone, also in
        later runs, `finish_erasing` goes on with it, and `erasing` says what keeps it.

        Returns:
            The names of the files that were removed.
        """
        removed: tuple[str, ...] = ()
        if self.catch_up():
            removed, self._erasing = scrub(self._connection, self._path)
            self._waiting.reserve()
        else:  # the spare file holds what came since, and must stay
            self._erasing = self._refusal
        if self._erasing is None:
            with suppress(sqlite3.Error):
                self._connection.execute("DELETE FROM erasing")
        return removed

    @property
    def erasing(self) -> str:
        """What keeps something on the disk that was removed for good; empty: nothing."""
        return words_of(self._erasing) if self._erasing else ""

    def finish_erasing(self) -> bool:
        """Go on with what could not be erased; tells whether nothing is left of it."""
        if self._erasing is not None:
            self.erase()
        return self._erasing is None

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def set_aside(self) -> str:
        """Keep a copy of the log as it is beside it; tells the name of its file.

        Raises:
            LogError: It could not be written.
        """
        target = backups.free_name(self._path, f"aside-{self._wall():%Y%m%d-%H%M%S}")
        with self.connection() as connection:
            try:
                backup(connection, target)
            except OSError as error:
                raise refusal(target, error) from None
        return target.name

    def read(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of one question."""
        try:
            with closing(self._connection.execute(statement, values)) as found:
                return found.fetchall()
        except sqlite3.Error as error:
            raise refusal(self._path, error) from None

    def find_another(self) -> bool:
        """Go on in the file that lies in the log's place, where we had begun another one there.

        So it is where a disk was mounted over a folder that had been empty. What was kept in ours
        goes along.

        Returns:
            Whether it is another one.
        """
        there = self._lying_there()
        if not (self.keeping and self._begun) or there in {None, self._file}:
            return False
        try:
            kept = tuple(carried(self._connection))
            found, self._problems = open_database(self._path, self._wall())
        except (LogError, sqlite3.Error):
            return False  # it is looked at again
        self._connection.close()
        self._connection, self._file, self._begun = found, there, False
        self._waiting = self._waiting.beside_another(kept)
        self.changes += 1
        self.catch_up()
        return True

    def _lying_there(self) -> tuple[int, int] | None:
        """Which file lies in the log's place."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _follow_file(self) -> None:
        """Go on in the file when its place can be used again, or in a new one when it was taken.

        Raises:
            LogError: The file was taken away, and no new one can be made.
        """
        if not self.keeping:
            if abs(self._wall() - self._tried) >= _TRY_AGAIN:
                self._reopen()
        elif not self._path.exists():
            # Who removes the log wants it gone. First closed: that takes its companions along.
            self.changes += 1
            self._connection.close()
            self._connection, self._problems = open_database(self._path, self._wall())
            self._file = self._lying_there()

    def _reopen(self) -> None:
        self._tried = self._wall()
        try:
            found, problems = open_database(self._path, self._tried)
        except LogError as error:
            self._refusal = error
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
