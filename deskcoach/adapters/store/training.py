"""Keeps strength sessions in the log's own file, set by set; keeps the port TrainingLog."""

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any, TypeVar

from deskcoach.adapters.store.file import upsert
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.adapters.store.queue import Change, state_change
from deskcoach.adapters.store.rows import (
    NOTE_TABLE,
    PAIN_TABLE,
    PRESCRIPTION_TABLE,
    SESSION_STARTS,
    SESSION_TABLE,
    SET_TABLE,
    TRAINING_TABLE,
    Columns,
    Table,
    utc,
)
from deskcoach.core.records import (
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
    TrainingRecord,
)

_T = TypeVar("_T")

_TABLE_OF: Mapping[type[TrainingRecord], Table[Any]] = {
    SessionRecord: SESSION_TABLE,
    SetRecord: SET_TABLE,
    PainRecord: PAIN_TABLE,
    PrescriptionRecord: PRESCRIPTION_TABLE,
    NoteRecord: NOTE_TABLE,
}
_DOUBTED = "rowid NOT IN (SELECT value FROM json_each(?))"
_SESSIONS = ("sessions", _DOUBTED)
_OF_SESSIONS = ("sessions", f"session IN (SELECT id FROM sessions WHERE {_DOUBTED})")
_PAINS = ("pains", _DOUBTED)
_PRESCRIPTIONS = ("prescriptions", _DOUBTED)
_NOTES = ("notes", _DOUBTED)
_EVER = datetime(1, 1, 2, tzinfo=UTC)


class SqliteTrainingLog:
    """The tables of strength sessions in a log that is open.

    What the disk refuses is refused as the log itself refuses it, by `LogError`; and where the log
    is kept in memory for a while, so is this.
    """

    def __init__(self, log: SqliteLog) -> None:
        self._log = log

    def together(self) -> AbstractContextManager[None]:
        """What is written within is kept as one, or waits, or none of it is."""
        return self._log.together()

    def put(self, record: TrainingRecord) -> None:
        """Keep a record, in place of what was kept under its id."""
        table = _TABLE_OF[type(record)]
        self._log.write(Change("put", table.name, table.row(record)))

    def remove_session(self, session_id: str) -> None:
        """Take a session out, with its sets and what was noted of it."""
        self._log.write(Change("drop", "sessions", (session_id,)))

    def sessions(self, since: datetime, until: datetime | None = None) -> Sequence[SessionRecord]:
        """All sessions that began from then on (and before `until`), oldest first."""
        return self._found(SESSION_TABLE, "started", since, until, _SESSIONS)

    def session_starts(self, outcomes: Collection[str]) -> Sequence[datetime]:
        """When each session with one of these outcomes began, oldest first."""
        wanted = _SESSIONS, "outcome IN (SELECT value FROM json_each(?))", json.dumps([*outcomes])
        return self._found(SESSION_STARTS, "started", _EVER, None, *wanted)

    def session(self, session_id: str) -> SessionRecord | None:
        """The session of that id, whenever it was, or None."""
        found = self._log.rows(SESSION_TABLE, "WHERE id = ?", session_id)
        return next(iter(found), None)

    def open_sessions(self) -> Sequence[SessionRecord]:
        """All sessions that were not ended, in the order in which they were begun."""
        return self._log.rows(SESSION_TABLE, "WHERE outcome = 'open' ORDER BY seq")

    def remove_set(self, set_id: str) -> None:
        """Take a set out."""
        self._log.write(Change("drop", "sets", (set_id,)))

    def sets(self, since: datetime, until: datetime | None = None) -> Sequence[SetRecord]:
        """All sets that ended from then on (and before `until`), oldest first."""
        return self._found(SET_TABLE, "ended", since, until, _OF_SESSIONS)

    def sets_of(self, session_id: str) -> Sequence[SetRecord]:
        """The sets of a session, in the order in which they were done."""
        more = "WHERE session = ? ORDER BY started, id"
        return self._log.rows(SET_TABLE, more, session_id)

    def set_of(self, set_id: str) -> SetRecord | None:
        """The set of that id, or None."""
        return next(iter(self._log.rows(SET_TABLE, "WHERE id = ?", set_id)), None)

    def pains(self, since: datetime, until: datetime | None = None) -> Sequence[PainRecord]:
        """All that was told of pain from then on (and before `until`), oldest first."""
        return self._found(PAIN_TABLE, "at", since, until, _PAINS)

    def prescriptions(self) -> Sequence[PrescriptionRecord]:
        """All doses that were ever set, oldest first."""
        return self._found(PRESCRIPTION_TABLE, "at", _EVER, None, _PRESCRIPTIONS)

    def notes(self, since: datetime, until: datetime | None = None) -> Sequence[NoteRecord]:
        """All that was noted from then on (and before `until`), oldest first."""
        return self._found(NOTE_TABLE, "at", since, until, _NOTES)

    def notes_of(self, session_id: str) -> Sequence[NoteRecord]:
        """What was noted of a session, oldest first."""
        return self._log.rows(NOTE_TABLE, "WHERE session = ? ORDER BY at, id", session_id)

    def note(self, note_id: str) -> NoteRecord | None:
        """The note of that id, or None."""
        return next(iter(self._log.rows(NOTE_TABLE, "WHERE id = ?", note_id)), None)

    def remove_note(self, note_id: str) -> None:
        """Take a note out."""
        self._log.write(Change("drop", "notes", (note_id,)))

    def save_training(
        self,
        state: Mapping[str, Any],
        changed: Collection[str] | None = None,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """Keep what the plan and the safety check must remember, in place of the earlier."""
        row = TRAINING_TABLE.row(state)
        self._log.write(state_change("training", row, changed, before))

    def load_training(self) -> Mapping[str, Any] | None:
        """What was kept last, or None."""
        return next(iter(self._log.rows(TRAINING_TABLE)), None)

    def put_back(
        self,
        session: SessionRecord | None,
        sets: Sequence[SetRecord],
        notes: Sequence[NoteRecord] = (),
    ) -> None:
        """Keep again what was taken out or changed, all of it or nothing."""
        with self._log.transaction() as connection:
            # Without a place in the order: it happened before what has been kept since.
            if session is not None:
                connection.execute(
                    upsert("sessions", SESSION_TABLE.columns), SESSION_TABLE.row(session)
                )
            connection.executemany(upsert("sets", SET_TABLE.columns), map(SET_TABLE.row, sets))
            connection.executemany(upsert("notes", NOTE_TABLE.columns), map(NOTE_TABLE.row, notes))

    def _found(
        self,
        table: Columns[_T],
        time: str,
        since: datetime,
        until: datetime | None,
        doubted: tuple[str, str],
        *condition: str,
    ) -> list[_T]:
        """The rows of a time, but for those that a wrong clock has dated.

        `condition`: another one that they have to meet, and the values of its marks.
        """
        owner, clause = doubted
        end = min(self._log.soon(), "~" if until is None else utc(until))
        more, values = f"WHERE {time} >= ? AND {time} < ?", [utc(since), end]
        if wrong := self._log.doubted().of(owner):
            more += f" AND {clause}"
            values.append(json.dumps(wrong))
        if condition:
            more += f" AND {condition[0]}"
            values += condition[1:]
        return self._log.rows(table, f"{more} ORDER BY {time}, id", *values)
