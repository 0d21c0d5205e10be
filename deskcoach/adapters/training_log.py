"""Keeps strength sessions in the log's own file, set by set; keeps the port TrainingLog."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from deskcoach.adapters.log import SqliteLog, local_moment, utc, when
from deskcoach.adapters.log_file import PAIN_COLUMNS, SESSION_COLUMNS, SET_COLUMNS, upsert
from deskcoach.adapters.log_queue import Change
from deskcoach.core.records import PainRecord, SessionRecord, SetRecord


class SqliteTrainingLog:
    """The tables of strength sessions in a log that is open.

    What the disk refuses is refused as the log itself refuses it, and where the log is kept in
    memory for a while, so is this.
    """

    def __init__(self, log: SqliteLog) -> None:
        self._log = log

    def put_session(self, session: SessionRecord) -> None:
        """Keep a session, in place of what was kept under its id.

        Raises:
            LogError: It could not be written.
        """
        self._log.write(Change("put", "sessions", session_row(session)))

    def remove_session(self, session_id: str) -> None:
        """Take a session out, with its sets.

        Raises:
            LogError: It could not be written.
        """
        self._log.write(Change("drop", "sessions", (session_id,)))

    def sessions(self, since: datetime, until: datetime | None = None) -> Sequence[SessionRecord]:
        """All sessions that began from then on (and before `until`), oldest first.

        Raises:
            LogError: They could not be read.
        """
        return [
            session_from(row)
            for row in self._found("sessions", SESSION_COLUMNS, "started", since, until)
        ]

    def session(self, session_id: str) -> SessionRecord | None:
        """The session of that id, whenever it was, or None.

        Raises:
            LogError: It could not be read.
        """
        wanted = f"SELECT {SESSION_COLUMNS} FROM sessions WHERE id = ?"  # noqa: S608
        rows = self._log.read(wanted, session_id)
        return session_from(rows[0]) if rows else None

    def open_sessions(self) -> Sequence[SessionRecord]:
        """All sessions that were not ended, in the order in which they were begun.

        Raises:
            LogError: They could not be read.
        """
        wanted = f"SELECT {SESSION_COLUMNS} FROM sessions WHERE outcome = 'open' ORDER BY seq"  # noqa: S608
        return [session_from(row) for row in self._log.read(wanted)]

    def put_set(self, record: SetRecord) -> None:
        """Keep a set, in place of what was kept under its id.

        Raises:
            LogError: It could not be written.
        """
        self._log.write(Change("put", "sets", set_row(record)))

    def remove_set(self, set_id: str) -> None:
        """Take a set out.

        Raises:
            LogError: It could not be written.
        """
        self._log.write(Change("drop", "sets", (set_id,)))

    def sets(self, since: datetime, until: datetime | None = None) -> Sequence[SetRecord]:
        """All sets that ended from then on (and before `until`), oldest first.

        Raises:
            LogError: They could not be read.
        """
        return [set_from(row) for row in self._found("sets", SET_COLUMNS, "ended", since, until)]

    def sets_of(self, session_id: str) -> Sequence[SetRecord]:
        """The sets of a session, in the order in which they were done.

        Raises:
            LogError: They could not be read.
        """
        wanted = f"SELECT {SET_COLUMNS} FROM sets WHERE session = ? ORDER BY started, id"  # noqa: S608
        return [set_from(row) for row in self._log.read(wanted, session_id)]

    def set_of(self, set_id: str) -> SetRecord | None:
        """The set of that id, or None.

        Raises:
            LogError: It could not be read.
        """
        wanted = f"SELECT {SET_COLUMNS} FROM sets WHERE id = ?"  # noqa: S608
        rows = self._log.read(wanted, set_id)
        return set_from(rows[0]) if rows else None

    def put_pain(self, record: PainRecord) -> None:
        """Keep what was told of pain, in place of what was kept under its id.

        Raises:
            LogError: It could not be written.
        """
        self._log.write(Change("put", "pains", pain_row(record)))

    def pains(self, since: datetime, until: datetime | None = None) -> Sequence[PainRecord]:
        """All that was told of pain from then on (and before `until`), oldest first.

        Raises:
            LogError: It could not be read.
        """
        return [pain_from(row) for row in self._found("pains", PAIN_COLUMNS, "at", since, until)]

    def save_training(self, state: Mapping[str, Any]) -> None:
        """Keep what the plan and the safety check must remember, in place of the earlier.

        Raises:
            LogError: It could not be written.
        """
        text = json.dumps(dict(state), allow_nan=False)
        self._log.write(Change("put", "training", (1, text)))

    def load_training(self) -> Mapping[str, Any] | None:
        """What was kept last, or None.

        Raises:
            LogError: It could not be read.
        """
        rows = self._log.read("SELECT state FROM training")
        found = json.loads(rows[0][0]) if rows else None
        return found if isinstance(found, dict) else None

    def put_back(self, session: SessionRecord | None, sets: Sequence[SetRecord]) -> None:
        """Keep again what was taken out or changed, all of it or nothing.

        Raises:
            LogError: It could not be written; nothing has changed.
        """
        with self._log.transaction() as connection:
            # Without a place in the order: it happened before what has been kept since.
            if session is not None:
                connection.execute(upsert("sessions", SESSION_COLUMNS), session_row(session))
            connection.executemany(upsert("sets", SET_COLUMNS), map(set_row, sets))

    def _found(
        self, table: str, columns: str, time: str, since: datetime, until: datetime | None
    ) -> list[tuple[Any, ...]]:
        wanted = f"SELECT {columns} FROM {table} WHERE {time} >= ?"  # noqa: S608
        values = [utc(since)]
        if until is not None:
            wanted += f" AND {time} < ?"
            values.append(utc(until))
        return self._log.read(f"{wanted} ORDER BY {time}, id", *values)


def session_row(session: SessionRecord) -> tuple[Any, ...]:
    """The row of a session, in the order of `SESSION_COLUMNS`."""
    started, offset = when(session.started)
    ended = None if session.ended is None else utc(session.ended)
    exercises = json.dumps(session.exercises)
    return session.id, started, ended, offset, session.outcome, exercises, session.effort


def set_row(record: SetRecord) -> tuple[Any, ...]:
    """The row of a set, in the order of `SET_COLUMNS`."""
    started, offset = when(record.started)
    return (
        *(record.id, record.session, record.exercise, record.number, record.side),
        *(record.target, record.actual, record.unit, record.load_kg, record.tempo),
        *(started, utc(record.ended), offset, record.effort),
    )


def pain_row(record: PainRecord) -> tuple[Any, ...]:
    """The row of what was told of pain, in the order of `PAIN_COLUMNS`."""
    return record.id, *when(record.at), record.level, record.exercise, record.session


def session_from(row: tuple[Any, ...]) -> SessionRecord:
    """A session from its row, in the order of `SESSION_COLUMNS`."""
    name, started, ended, offset, outcome, exercises, effort = row
    return SessionRecord(
        id=name,
        started=local_moment(started, offset),
        ended=None if ended is None else local_moment(ended, offset),
        outcome=outcome,
        exercises=tuple(json.loads(exercises)),
        effort=effort,
    )


def set_from(row: tuple[Any, ...]) -> SetRecord:
    """A set from its row, in the order of `SET_COLUMNS`."""
    name, session, exercise, number, side, target, actual = row[:7]
    unit, load_kg, tempo, started, ended, offset, effort = row[7:]
    return SetRecord(
        id=name,
        session=session,
        exercise=exercise,
        number=number,
        side=side,
        target=target,
        actual=actual,
        unit=unit,
        load_kg=load_kg,
        tempo=tempo,
        started=local_moment(started, offset),
        ended=local_moment(ended, offset),
        effort=effort,
    )


def pain_from(row: tuple[Any, ...]) -> PainRecord:
    """What was told of pain from its row, in the order of `PAIN_COLUMNS`."""
    name, at, offset, level, exercise, session = row
    return PainRecord(name, local_moment(at, offset), level, exercise, session)
