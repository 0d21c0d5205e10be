"""The log of the running program, as a process beside it uses it: as a whole, and never mended."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from deskcoach.adapters.store.file import connect, refusal
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.core.export.share import Commit, nobody_cancels

PATIENCE_MS = 10_000
"""Milliseconds to wait for a log that is being written; the running program lets go in a few."""


class LogBeside(SqliteLog):
    """Reads, and writes in transactions, where another process keeps the log.

    What that one has to write meanwhile waits in its queue. Its spare file, the backups of days and
    rows that are no records are its own; here such rows are passed over.

    Args:
        path: The file of the log.
        wall: Tells the time of the day.
        committing: Is called when a change is whole, before it is committed.

    Raises:
        LogError: It cannot be opened.
    """

    waiting, unkept = "", 0  # what waits is the running program's

    def __init__(
        self,
        path: Path,
        wall: Callable[[], datetime],
        committing: Commit = nobody_cancels,
    ) -> None:
        self._committing = committing
        self.keeping, self.changes = True, 0
        self._path, self._wall = path, wall
        self._refusal = None
        try:
            if not path.exists():  # else an empty one would be made
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
            self._connection = connect(path)
            self._connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        except (OSError, sqlite3.Error) as error:
            raise refusal(path, error) from None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Several statements, all of them kept, or none."""
        with super().transaction() as connection:
            yield connection
            self._committing()

    def catch_up(self) -> bool:
        """What waits is the running program's."""
        return True

    def check_all(self) -> None:
        """The running program does that."""

    def _follow_file(self) -> None:
        """That as well."""

    def _back_up(self) -> None:
        """And that."""
