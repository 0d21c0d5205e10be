"""The log's tables: their columns, and rows ⇄ records. What is no record of ours is refused.

A table of records has a column for each field of its type, in their order, and `offset`, the wall
clock's distance from UTC in minutes, behind the first time or the two that stand together.
"""

import json
import math
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache, partial
from types import NoneType
from typing import Any, Generic, Literal, NamedTuple, TypeVar, get_args, get_origin

from msgspec import Struct, structs

from deskcoach.core import records
from deskcoach.core.breaks.events import BREAKS, OUTCOMES, BreakEventType, Kind

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What `Table.record` raises where a row is no record."""
LONGEST_TEXT = 10_000
"""Characters in an id, a reason or a tempo."""
_ID = re.compile("[0-9a-f]{32}")
_STAMP = len("2026-11-22T07:54:43.123456Z")

_T = TypeVar("_T")
_Record = TypeVar("_Record", bound=records.Record)
_Row = tuple[Any, ...]


def utc(at: datetime) -> str:
    """A time as the tables keep it; as text it sorts as it does in time."""
    plain = at.astimezone(UTC).replace(tzinfo=None)
    return plain.isoformat(timespec="microseconds") + "Z"


def local_moment(at: str, offset: int) -> datetime:
    """The time again, in the zone in which it was kept."""
    if len(at) != _STAMP or at[-1] != "Z":  # as text it would not sort
        raise ValueError(f"no time of ours: {at[:_STAMP]}")
    return datetime.fromisoformat(at).astimezone(_zone(offset))


@lru_cache
def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))


# -- Values in a column, by the type of their field ----------------------------------------------


def _see(good: bool, what: str) -> None:
    if not good:
        raise ValueError(f"{what} is none of ours")


def _identity(text: str) -> str:
    _see(_ID.fullmatch(text) is not None, "id")
    return text


def _text(text: str, least: int = 0, most: int = LONGEST_TEXT) -> str:
    _see(least <= len(text) <= most and "\0" not in text, "text")
    return text


def _names(text: str) -> tuple[str, ...]:
    found = json.loads(text)
    _see(isinstance(found, list) and all(isinstance(name, str) for name in found), "exercises")
    return tuple(found)


def _feelings(text: str) -> tuple[str, ...]:
    found = _names(text)
    _see(set(found) <= set(get_args(records.Feeling)), "feelings")
    return found


def _amount(number: float, least: float = 0.0, most: float = sys.float_info.max) -> float:
    _see(least <= number <= most, "number")
    return number


def _whole(what: str, least: int, most: float, number: Any) -> Any:
    _see(isinstance(number, int) and least <= number <= most, what)
    return number


def _one_of(what: str, choices: tuple[str, ...], word: str) -> str:
    _see(word in choices, what)
    return word


def _of_breaks(words: type[StrEnum], allowed: Collection[str], word: str) -> StrEnum:
    found = words(word)
    _see(found in allowed, "kind or outcome")
    return found


_READ: Mapping[Any, Callable[[Any], Any]] = {
    records.Key: _identity,
    records.ExerciseId: partial(_text, least=1),
    records.Exercises: _names,
    records.Code: _text,
    records.Reason: _text,
    records.TempoText: _text,
    records.Amount: _amount,
    float: partial(_amount, least=-1e12),
    records.SetNumber: partial(_whole, "number or side", 1, math.inf),
    records.SetSide: partial(_whole, "number or side", 0, 2),
    records.BreakKind: partial(_of_breaks, Kind, BREAKS),
    records.BreakOutcome: partial(_of_breaks, BreakEventType, OUTCOMES),
    records.DoseSets: partial(_whole, "dose", 1, 10),
    records.DoseReps: partial(_whole, "dose", 1, 100),
    records.DoseHold: partial(_amount, most=300),
    records.DosePhase: partial(_amount, least=0.5, most=20),
    records.DoseRest: partial(_amount, most=600),
    records.DoseLoad: partial(_amount, most=500),
    records.GivenBy: partial(_text, most=120),
    records.NoteText: partial(_text, most=500),
    records.Feelings: _feelings,
    Kind: Kind,
    BreakEventType: BreakEventType,
}
"""How a value is read; a time needs the offset as well."""
_WRITE: Mapping[Any, Callable[[Any], str]] = {
    records.Time: utc,
    records.Exercises: json.dumps,
    records.Feelings: json.dumps,
    **dict.fromkeys((records.BreakKind, records.BreakOutcome, Kind, BreakEventType), str),
}
"""How a value is written that the tables do not keep as it is."""


class _Field(NamedTuple):
    """One field of a record: its place, its name, what it may be, and whether it may be None."""

    place: int
    name: str
    kind: Any
    may_lack: bool

    def read(self) -> Callable[[Any], Any]:
        """How it is read; no time is."""
        if get_origin(self.kind) is Literal:
            return partial(_one_of, self.name, get_args(self.kind))
        if self.kind == records.Score:
            return partial(_whole, self.name, 0, 10)
        return _READ[self.kind]


def _fields(record: type[records.Record]) -> Iterator[_Field]:
    for place, field in enumerate(structs.fields(record)):
        kind, *other = get_args(field.type) if NoneType in get_args(field.type) else (field.type,)
        yield _Field(place, field.name, kind, bool(other))


# -- The tables ----------------------------------------------------------------------------------


class Columns(Struct, Generic[_T], frozen=True):
    """What is read of one table of the log.

    Attributes:
        name: Its name.
        columns: The names of the columns, as a statement has them.
        record: Makes what a row stands for; raises one of `UNREADABLE` where it stands for nothing.
    """

    name: str
    columns: str
    record: Callable[[_Row], _T]


class Table(Columns[_T], Generic[_T], frozen=True):
    """One table of the log, with all of its columns.

    Attributes:
        row: Makes a row, in their order.
    """

    row: Callable[[_T], _Row]


def _table_of(name: str, record: type[_Record]) -> Table[_Record]:
    fields = list(_fields(record))
    times = {each.place: each.may_lack for each in fields if each.kind == records.Time}
    first = min(times)
    offset_at = first + 2 if first + 1 in times else first + 1
    writers = [(each.place, _WRITE[each.kind]) for each in fields if each.kind in _WRITE]
    readers = [
        (each.place, each.read(), each.may_lack) for each in fields if each.place not in times
    ]
    columns = [each.name for each in fields]
    columns.insert(offset_at, "offset")

    def row(of: _Record) -> _Row:
        values = [*structs.astuple(of)]
        offset = values[first].utcoffset() or timedelta()
        for place, write in writers:
            if values[place] is not None:
                values[place] = write(values[place])
        values.insert(offset_at, round(offset.total_seconds() / 60))
        return tuple(values)

    def made(row: _Row) -> _Record:
        values = [*row]
        offset = values.pop(offset_at)
        for place, may_lack in times.items():
            if values[place] is not None or not may_lack:
                values[place] = local_moment(values[place], offset)
        for place, read, may_lack in readers:
            if values[place] is not None or not may_lack:
                values[place] = read(values[place])
        return record(*values)

    return Table(name, ", ".join(columns), made, row)


def _state_row(state: Mapping[str, Any]) -> _Row:
    return 1, json.dumps(dict(state), allow_nan=False)


def _state(row: _Row) -> Mapping[str, Any]:
    found = json.loads(row[-1])
    _see(isinstance(found, dict), "state")
    return dict(found)


BREAK_TABLE = _table_of("breaks", records.BreakRecord)
DECISION_TABLE = _table_of("decisions", records.Decision)
SESSION_TABLE = _table_of("sessions", records.SessionRecord)
SESSION_STARTS = Columns("sessions", "started, offset", lambda row: local_moment(*row))
"""Of sessions only when they began."""
SET_TABLE = _table_of("sets", records.SetRecord)
PAIN_TABLE = _table_of("pains", records.PainRecord)
PRESCRIPTION_TABLE = _table_of("prescriptions", records.PrescriptionRecord)
NOTE_TABLE = _table_of("notes", records.NoteRecord)
STATE_TABLE = Table("state", "id, state", _state, _state_row)
TRAINING_TABLE = Table("training", "id, state", _state, _state_row)

ORDERED = {
    "breaks": "at",
    "sessions": "started",
    "pains": "at",
    "prescriptions": "at",
    "notes": "at",
}
"""Tables whose rows know in which order they came (`seq`, from 1; 0 where nobody knows), each with
the time by which its rows are dated."""
ARCHIVED: tuple[Table[Any], ...] = (
    *(BREAK_TABLE, SESSION_TABLE, SET_TABLE, PAIN_TABLE),
    *(PRESCRIPTION_TABLE, NOTE_TABLE),
)
"""What a person did: what is counted, exported and taken in."""
TABLES: Mapping[str, Table[Any]] = {
    table.name: table
    for table in (
        *(BREAK_TABLE, DECISION_TABLE, SESSION_TABLE, SET_TABLE, PAIN_TABLE),
        *(PRESCRIPTION_TABLE, NOTE_TABLE, STATE_TABLE, TRAINING_TABLE),
    )
}
