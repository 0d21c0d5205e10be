"""The log as a whole: read, added to, and removed for good; keeps the port ArchiveLog."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from deskcoach.adapters.store import backups
from deskcoach.adapters.store.file import upsert
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.adapters.store.queue import state_change
from deskcoach.adapters.store.rows import (
    ARCHIVED,
    BREAK_TABLE,
    NOTE_TABLE,
    ORDERED,
    PAIN_TABLE,
    PRESCRIPTION_TABLE,
    SESSION_TABLE,
    SET_TABLE,
    TRAINING_TABLE,
    UNREADABLE,
    Table,
    local_moment,
    utc,
)
from deskcoach.adapters.store.schema import migrate
from deskcoach.app.export.ports import Backup, Erased, Imported
from deskcoach.core.exchange.intake import BATCH, MARK
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.share import TOLD_EACH, Share, nobody_listens
from deskcoach.core.history.order import Doubt

_T = TypeVar("_T")
_SETS = """
SELECT count(*) FROM sets
WHERE session IN (SELECT id FROM sessions WHERE started >= ? AND started < ?)
"""
_NOTES = """
SELECT count(*) FROM notes WHERE at >= ? AND at < ?
OR session IN (SELECT id FROM sessions WHERE started >= ? AND started < ?)
"""
# A dose that still holds is no history: it goes only with everything.
_HELD_NO_MORE = """
AND EXISTS (SELECT 1 FROM prescriptions AS newer WHERE newer.exercise = prescriptions.exercise
    AND (newer.at, newer.id) > (prescriptions.at, prescriptions.id))
"""


_IMPORTS = """
SELECT substr(id, 1, ?) AS batch, count(*), min(started), max(started), max(offset)
FROM sets WHERE substr(id, ?, 1) = ? GROUP BY batch ORDER BY batch DESC
"""
_EMPTY_SESSIONS = """
DELETE FROM sessions WHERE id GLOB ? AND id NOT IN (SELECT session FROM sets)
"""


class SqliteArchiveLog:
    """All tables of a log that is open; what cannot be read or written raises `LogError`."""

    def __init__(self, log: SqliteLog) -> None:
        self._log = log

    def everything(self, since: datetime | None = None, until: datetime | None = None) -> Archive:
        """All that is kept, or what began from then on and before then, sets with their session."""
        self._log.check_all()
        with self._log.snapshot() as connection:
            return _everything(connection, _ends(since, until))

    def take_in(
        self,
        archive: Archive,
        share: Share = nobody_listens,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """Add the breaks, and keep everything else in place of what has its id; all or nothing."""
        total, done = sum(archive.records().values()), 0

        def followed(table: Table[Any]) -> Iterator[Any]:
            nonlocal done
            for record in getattr(archive, table.name):
                if done % TOLD_EACH == 0:
                    share(done / total)
                done += 1
                yield record

        with self._log.transaction() as connection:
            for table in ARCHIVED:
                _put(connection, table, followed(table))
            if archive.training is not None:
                row = TRAINING_TABLE.row(archive.training)
                changed = archive.changed(before)
                connection.execute(*state_change("training", row, changed, before).statement())

    def backups(self) -> Sequence[Backup]:
        """The backups that can be read, the most complete first."""
        with self._log.connection():
            return [_described(each) for each in backups.backups(self._log.path)]

    def backup(self, name: str) -> Archive:
        """What one of them holds."""
        chosen = [one for one in backups.backups(self._log.path) if one.name == name]
        with self._log.connection(), closing(sqlite3.connect(":memory:")) as copy:
            copy.isolation_level = None
            for each in chosen:
                with closing(backups.read_only(each)) as source:
                    source.backup(copy)
            migrate(copy, self._log.path, lambda *_: None)  # the file stays as it is
            return _everything(copy, _ends(None, None))

    def quarantine(self) -> Sequence[Mapping[str, Any]]:
        """The rows that could not be read."""
        self._log.check_all()
        return self._log.quarantine

    def set_aside(self) -> str:
        """Keep a copy of the log as it is beside it; tells the name of its file."""
        return self._log.set_aside()

    def imports(self) -> Sequence[Imported]:
        """The imports from other apps of which something is left, the latest first."""
        with self._log.connection() as connection:
            found = connection.execute(_IMPORTS, (BATCH, BATCH + 1, MARK)).fetchall()
        return [
            Imported(batch, sets, local_moment(first, offset), local_moment(last, offset))
            for batch, sets, first, last, offset in found
        ]

    def remove_import(self, batch: str) -> int:
        """Take out the sets of one, and its sessions that have no other; tells how many sets."""
        ours = f"{batch}{MARK}*"
        with self._log.transaction() as connection:
            removed = connection.execute("DELETE FROM sets WHERE id GLOB ?", (ours,)).rowcount
            connection.execute("DELETE FROM notes WHERE id GLOB ?", (ours,))
            connection.execute(_EMPTY_SESSIONS, (ours,))
        return removed

    def exercises_done(self) -> Collection[str]:
        """Ids of all exercises of which there is a set."""
        with self._log.connection() as connection:
            return {row[0] for row in connection.execute("SELECT DISTINCT exercise FROM sets")}

    def doubt(self) -> Doubt | None:
        """What a wrong clock has dated, in a few words; None: nothing."""
        return self._log.doubted().doubt()

    def correct_dates(self) -> int:
        """Date that by its place in the order; tells how many it were."""
        return self._log.correct_dates()

    def erase(self, since: datetime | None, until: datetime | None) -> Erased:
        """Remove what happened from then on and before then, for good; None: without that end."""
        with self._log.connection() as connection:
            connection.execute("PRAGMA secure_delete = ON")
        with self._log.transaction() as connection:
            counts = _delete(connection, since, until)
            connection.execute("INSERT OR REPLACE INTO erasing (id) VALUES (1)")
        files = self._log.erase()
        return Erased(counts, files, self._log.erasing)


def _described(backup: Path) -> Backup:
    with closing(backups.read_only(backup)) as connection:
        newest = connection.execute("SELECT at, offset FROM breaks ORDER BY id DESC LIMIT 1")
        row = newest.fetchone()
        tables = {each[0] for each in connection.execute("SELECT name FROM sqlite_schema")}
        counts = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in (each.name for each in ARCHIVED)
            if table in tables
        }
    return Backup(backup.name, local_moment(*row) if row else None, counts)


def _ends(since: datetime | None, until: datetime | None) -> tuple[str, str]:
    """A range as the tables compare it; what stands for no end is before, or behind, any time."""
    return "" if since is None else utc(since), "~" if until is None else utc(until)


def _everything(connection: sqlite3.Connection, ends: tuple[str, str]) -> Archive:
    def rows(table: Table[_T], more: str) -> list[_T]:
        wanted = f"SELECT {table.columns} FROM {table.name} WHERE {more}"
        found = list[_T]()
        for row in connection.execute(wanted, ends):
            with suppress(*UNREADABLE):  # of a backup; in the log itself they were set aside
                found.append(table.record(row))
        return found

    at, started = (f"{name} >= ? AND {name} < ?" for name in ("at", "started"))
    owned = f"session IN (SELECT id FROM sessions WHERE {started})"
    training = rows(TRAINING_TABLE, "? <= ?")
    return Archive(
        breaks=rows(BREAK_TABLE, f"{at} ORDER BY at, id"),
        sessions=rows(SESSION_TABLE, f"{started} ORDER BY started, id"),
        sets=rows(SET_TABLE, f"{owned} ORDER BY ended, id"),
        pains=rows(PAIN_TABLE, f"{at} ORDER BY at, id"),
        prescriptions=rows(PRESCRIPTION_TABLE, "? IS NOT NULL AND at < ? ORDER BY at, id"),
        notes=rows(NOTE_TABLE, f"{at} ORDER BY at, id"),
        training=next(iter(training), None),
    )


def _put(connection: sqlite3.Connection, table: Table[_T], records: Iterable[_T]) -> None:
    connection.executemany(upsert(table.name, table.columns), map(table.row, records))


def _delete(
    connection: sqlite3.Connection, since: datetime | None, until: datetime | None
) -> dict[str, int]:
    ends = _ends(since, until)
    # Both go by the table's own rule when their session goes, and are counted before.
    counts = {"sets": connection.execute(_SETS, ends).fetchone()[0]}
    notes = connection.execute(_NOTES, (*ends, *ends)).fetchone()[0]
    everything = since is None and until is None
    for table, time in {**ORDERED, "decisions": "at"}.items():
        wanted = f"DELETE FROM {table} WHERE {time} >= ? AND {time} < ?"
        if table == "prescriptions" and not everything:
            wanted += _HELD_NO_MORE
        counts[table] = connection.execute(wanted, ends).rowcount
    counts["notes"] = notes
    if everything:
        for table in ("sets", "training", "state"):
            connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM quarantine")  # of when its rows were nobody can be sure
    return counts
