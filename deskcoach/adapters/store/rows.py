"""Rows of the log's tables ⇄ records. What is no record of ours is refused."""

import json
import math
import re
import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any, get_args
from uuid import uuid4

from deskcoach.adapters.store.file import SESSION_COLUMNS, TABLE_COLUMNS, upsert
from deskcoach.core.breaks.events import BREAKS, OUTCOMES, BreakEventType, Kind
from deskcoach.core.records import (
    BreakRecord,
    Decision,
    PainRecord,
    SessionOutcome,
    SessionRecord,
    SetRecord,
)

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What a decoder raises where a row is no record."""
LONGEST_TEXT = 10_000
"""Characters in an id, a reason or a tempo."""
_ID = re.compile("[0-9a-f]{32}")
_STAMP = len("2026-11-22T07:54:43.123456Z")
_SCALE = frozenset({None, *range(11)})
"""Effort, 0 to 10, or none told."""


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
    if len(at) != _STAMP or at[-1] != "Z":  # as text it would not sort
        raise ValueError(f"no time of ours: {at[:_STAMP]}")
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
    _see(Kind(kind) in BREAKS and BreakEventType(outcome) in OUTCOMES, "kind or outcome")
    return BreakRecord(
        at=local_moment(at, offset),
        kind=Kind(kind),
        outcome=BreakEventType(outcome),
        offered=None if offered is None else local_moment(offered, offset),
        exercises=_names(exercises),
        desk_seconds=_amount(desk_seconds),
        seconds=_amount(seconds),
        why=_text(why),
    )


def decision_from(row: tuple[Any, ...]) -> Decision:
    """A decision from its row, in the order of `DECISION_COLUMNS`."""
    at, offset, what, kind, why, seconds = row
    named = kind and Kind(kind)
    return Decision(
        local_moment(at, offset),
        BreakEventType(what),
        named,
        _text(why),
        _amount(seconds, least=-1e12),
    )


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
    _see(outcome in get_args(SessionOutcome), "outcome")
    _see(effort in _SCALE, "effort")
    return SessionRecord(
        id=_identity(name),
        started=local_moment(started, offset),
        ended=None if ended is None else local_moment(ended, offset),
        outcome=outcome,
        exercises=_names(exercises),
        effort=effort,
    )


def set_from(row: tuple[Any, ...]) -> SetRecord:
    """A set from its row, in the order of `SET_COLUMNS`."""
    name, session, exercise, number, side, target, actual = row[:7]
    unit, load_kg, tempo, started, ended, offset, effort = row[7:]
    _see(isinstance(number, int) and number >= 1 and side in {0, 1, 2}, "number or side")
    _see(unit in {"reps", "s"}, "unit")
    _see(effort in _SCALE, "effort")
    return SetRecord(
        id=_identity(name),
        session=_identity(session),
        exercise=_text(exercise, least=1),
        number=number,
        side=side,
        target=_amount(target),
        actual=_amount(actual),
        unit=unit,
        load_kg=None if load_kg is None else _amount(load_kg),
        tempo=_text(tempo),
        started=local_moment(started, offset),
        ended=local_moment(ended, offset),
        effort=effort,
    )


def pain_from(row: tuple[Any, ...]) -> PainRecord:
    """What was told of pain from its row, in the order of `PAIN_COLUMNS`."""
    name, at, offset, level, exercise, session = row
    _see(isinstance(level, int) and level in _SCALE, "level")
    for text in (exercise, session):
        _text(text or "")
    return PainRecord(_identity(name), local_moment(at, offset), level, exercise, session)


def state_from(row: tuple[Any, ...]) -> Mapping[str, Any]:
    """A state that was kept as JSON."""
    found = json.loads(row[-1])
    _see(isinstance(found, dict), "state")
    return dict(found)


DECODERS: Mapping[str, Callable[[tuple[Any, ...]], object]] = {
    "breaks": break_from,
    "decisions": decision_from,
    "sessions": session_from,
    "sets": set_from,
    "pains": pain_from,
    "state": state_from,
    "training": state_from,
}
"""What makes a record of a row, for each table; it raises one of `UNREADABLE` where it is none."""


def _see(good: bool, what: str) -> None:
    if not good:
        raise ValueError(f"{what} is none of ours")


def _identity(text: str) -> str:
    _see(_ID.fullmatch(text) is not None, "id")
    return text


def _text(text: str, least: int = 0) -> str:
    _see(least <= len(text) <= LONGEST_TEXT and "\0" not in text, "text")
    return text


def _names(text: str) -> tuple[str, ...]:
    found = json.loads(text)
    _see(isinstance(found, list) and all(isinstance(name, str) for name in found), "exercises")
    return tuple(found)


def _amount(number: float, least: float = 0.0) -> float:
    _see(least <= number < math.inf, "number")
    return number


# -- Rows of the log that are no records: kept as they are where they harm nobody, and made good ---


ORPHANED = "SELECT 1 FROM sets WHERE session NOT IN (SELECT id FROM sessions) LIMIT 1"
_ORPHANS = """
SELECT session, min(started), max(ended), min(offset), json_group_array(DISTINCT exercise)
FROM sets WHERE session NOT IN (SELECT id FROM sessions) GROUP BY session
"""


def quarantine_row(
    connection: sqlite3.Connection, table: str, bad: Mapping[int, str], now: str
) -> None:
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
        asked = f"SELECT {', '.join(names)} FROM {table} WHERE rowid = ?"  # noqa: S608
        row = connection.execute(asked, (number,)).fetchone()
        if row is None:
            continue
        content = json.dumps(dict(zip(names, map(_plain, row), strict=True)))
        connection.execute(
            "INSERT INTO quarantine (at, source, reason, row) VALUES (?, ?, ?, ?)",
            (now, table, why[:200], content),
        )
        if table == "sessions":  # its sets must not go with it
            connection.execute("UPDATE sessions SET id = ? WHERE rowid = ?", (uuid4().hex, number))
        connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608


def adopt(connection: sqlite3.Connection) -> None:
    """Make a session of the sets whose session is gone or could not be read.

    Raises:
        sqlite3.Error: It failed.
    """
    into = upsert("sessions", SESSION_COLUMNS)
    for session, started, ended, offset, exercises in connection.execute(_ORPHANS).fetchall():
        row = (session, started, ended, offset, "part-done", exercises, None)
        connection.execute(into, row)


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    return value.hex() if isinstance(value, bytes) else value
