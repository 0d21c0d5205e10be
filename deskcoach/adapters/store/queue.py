"""What the log cannot take yet, in the order in which it came, in a small file beside it.

The file has room from its first day on, so that a full disk takes it, too. What stands in it
outlives the program, and is written into the log as soon as that is free.
"""

import json
import os
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from deskcoach.adapters.files import PRIVATE_FILE, open_file
from deskcoach.adapters.store.file import TABLE_COLUMNS, upsert
from deskcoach.adapters.store.rows import ORDERED
from deskcoach.adapters.store.schema import COLUMNS_SINCE

BY_THE_WAY = frozenset({"decisions", "state"})
"""Tables that explain and go on, and tell of nothing that the person did."""
ROOM = 64 * 1024
"""Bytes that are held ready: some two hundred changes."""
_SUM = 9
"""Characters before a change: its check sum and a space."""

_Act = Literal["add", "put", "merge", "drop"]
_Value = str | int | float | None
_MERGED = "CASE WHEN json_valid(state) THEN json_set(state{parts}) ELSE excluded.state END"
_PLAIN = "CASE WHEN type IN ('object', 'array') THEN json(value) ELSE value END"
_NAMED = f"coalesce(CASE type WHEN 'object' THEN json_extract(value, '$.name') END, {_PLAIN})"
_ONE = "CASE type WHEN 'text' THEN json_quote(value) ELSE value END"
_WHOLE = "json(?{first})"
_LIST = f"""CASE WHEN json_type(state, '$.{{name}}') IS NOT 'array' THEN {_WHOLE} ELSE
CASE WHEN json(json_extract(state, '$.{{name}}')) IS json(?{{before}}) THEN {_WHOLE} ELSE (
    SELECT json_group_array(json(one)) FROM (
        SELECT {_ONE} AS one FROM json_each(state, '$.{{name}}')
        WHERE {_NAMED} NOT IN (SELECT {_PLAIN} FROM json_each(?{{gone}}))
        UNION ALL SELECT {_ONE} FROM json_each(?{{came}})
    )
) END END"""
"""A list as it is now; but where it was not as we knew it before, it is changed as we changed it:
some have gone, some have come. What has a name is the same whatever else of it has changed."""


class Change(NamedTuple):
    """One row that is to be written.

    Attributes:
        act: Add it; put it in the place of the one with its id; put some members of its JSON into
            the JSON of that one; drop the one whose id it is.
        table: Whose row it is.
        row: In the order of the table's columns; what is merged has the names of those members,
            in JSON, behind them (none are all), and then what the lists among them were before.
    """

    act: _Act
    table: str
    row: tuple[_Value, ...]

    def statement(self, *, again: bool = False) -> tuple[str, tuple[_Value, ...]]:
        """The statement that makes it, and its values.

        Args:
            again: It may have been made already, just before the program or the disk failed.
        """
        if self.act == "drop":
            return f"DELETE FROM {self.table} WHERE id = ?", self.row
        columns = TABLE_COLUMNS[self.table]
        into = upsert(self.table, columns, ordered=self.table in ORDERED)
        if self.act == "merge":
            return self._merging(into)
        if self.act != "add" or not again:
            return into, self.row
        # Rows that are added have no ids of their own; but no two are alike to the microsecond.
        marks = ", ".join("?" * len(self.row))
        there = f"SELECT 1 FROM {self.table} WHERE at = ? AND ({columns}) IS ({marks})"
        once = into.replace(" VALUES (", " SELECT ", 1)[:-1] + f" WHERE NOT EXISTS ({there})"
        return once, (*self.row, self.row[0], *self.row)

    def _merging(self, into: str) -> tuple[str, tuple[_Value, ...]]:
        key, state = self.row[:2]
        members, names, lists = _members(self.row)
        parts, values = "", list[_Value]((key, state))
        for name in names:  # each as a whole: json_patch would mix an old session with a new one
            first, more = len(values) + 1, [members[name]]
            if name in lists:
                more += (lists[name], *_steps(lists[name], members[name]))
            wanted = _LIST if name in lists else _WHOLE
            part = wanted.format(
                name=name, first=first, before=first + 1, gone=first + 2, came=first + 3
            )
            parts += f", '$.{name}', {part}"
            values += map(json.dumps, more)
        numbered = into.replace("(?, ?)", "(?1, ?2)")
        return numbered.replace("excluded.state", _MERGED.format(parts=parts)), tuple(values)


def state_change(
    table: str,
    row: tuple[_Value, ...],
    changed: Collection[str] | None,
    before: Mapping[str, Any] | None = None,
) -> Change:
    """What keeps a state, which is a row of JSON.

    Args:
        table: Whose row it is.
        row: The row.
        changed: The members that are not as they were; the rest of what is kept stays. None: all.
        before: What was remembered before: a list that somebody else has changed meanwhile is
            changed by what came and went.
    """
    if changed is None:
        return Change("put", table, row)
    names = sorted(name for name in changed if name.isidentifier())
    more = [json.dumps(names)]
    if before is not None:
        state = json.loads(str(row[-1]))
        lists = {
            name: before[name]
            for name in names
            if isinstance(before.get(name), list) and isinstance(state[name], list)
        }
        more.append(json.dumps(lists))
    return Change("merge", table, (*row, *more))


def carried(connection: sqlite3.Connection) -> Iterator[Change]:
    """What brings all that a log has, which was begun here, into another log."""
    for table, columns in TABLE_COLUMNS.items():
        act: _Act = "add" if columns.startswith("at,") else "put"
        for row in connection.execute(f"SELECT {columns} FROM {table}"):
            if table == "training":
                state = {n: v for n, v in json.loads(row[1]).items() if v and n != "since"}
                none = {n: list[Any]() for n, v in state.items() if isinstance(v, list)}
                yield state_change(table, (1, json.dumps(state)), state, none)
            elif table != "state":  # two of these are one only by the rules
                yield Change(act, table, row)


def _steps(before: list[Any], now: list[Any]) -> tuple[list[Any], list[Any]]:
    """What has gone from a list, by name where it has one, and what has come."""
    gone = [one for one in before if one not in now]
    names = [one.get("name", one) if isinstance(one, dict) else one for one in gone]
    return names, [one for one in now if one not in before]


Group = tuple[Change, ...]
"""What is written together, or not at all."""


class SpareFile:
    """Keeps changes in groups, each whole or not at all.

    Args:
        path: The file; made, with its room, where that is possible.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._used = 0
        self.reserve()

    def read(self) -> list[Group]:
        """What it holds, oldest first, up to what cannot be read."""
        try:
            with open_file(self.path) as file:
                # No room for the most that there may be: where a block of that size was given
                # back, the C library has smaller ones in its heap from then on, and holes there.
                size = min(64 * ROOM, os.fstat(file.fileno()).st_size)
                content = file.read(size).split(b"\0", 1)[0]
        except OSError:
            return []
        found = list[Group]()
        for line in content.splitlines(keepends=True):
            group = _read_line(line)
            if group is None:
                break
            found.append(group)
            self._used += len(line)
        return found

    def append(self, group: Group) -> None:
        """Keep one more, safe from a power cut when this returns.

        Raises:
            OSError: It is not kept.
        """
        line = _line(group)
        self._write(self._used, line)
        self._used += len(line)

    def clear(self) -> None:
        """Hold nothing any more; not a byte of it stays.

        Raises:
            OSError: It could neither be written nor removed.
        """
        if self._used:
            try:
                self._write(0, b"\0" * self._used)
            except OSError:  # what is old must not be put over what is newer
                self.path.unlink()
            self._used = 0

    def reserve(self) -> None:
        """Have room for what a full disk will not take, where that is possible."""
        with suppress(OSError):
            size = self.path.stat().st_size if self.path.exists() else 0
            if size < ROOM:
                self._write(size, b"\0" * (ROOM - size))

    def _write(self, at: int, content: bytes) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(self.path, flags, PRIVATE_FILE), "rb+", buffering=0) as file:
            file.seek(at)
            if file.write(content) != len(content):
                raise OSError("it was written in part only")
            os.fsync(file.fileno())


class Waiting:
    """What the log cannot take yet: in memory, and in the spare file as far as that takes it.

    Args:
        path: The spare file.
    """

    def __init__(self, path: Path) -> None:
        self._spare = SpareFile(path)
        self._groups = self._spare.read()
        self._spared = len(self._groups)

    def __bool__(self) -> bool:
        return bool(self._groups)

    @property
    def is_safe(self) -> bool:
        """Whether all of it outlives the program."""
        return self._spared == len(self._groups)

    @property
    def unkept(self) -> int:
        """How many outcomes, sets and numbers would be lost if the program ended now."""
        unsafe = chain.from_iterable(self._groups[self._spared :])
        return sum(change.table not in BY_THE_WAY for change in unsafe)

    def add(self, group: Group) -> None:
        """Have these wait as well, with what the spare file has not taken until now.

        Raises:
            OSError: They are only remembered.
        """
        self._groups.append(group)
        for each in self._groups[self._spared :]:
            self._spare.append(each)
            self._spared += 1

    def put_in(self, connection: sqlite3.Connection) -> None:
        """Write all of it, oldest first; it waits on until `forget`.

        Raises:
            sqlite3.Error: It failed.
        """
        for change in chain.from_iterable(self._groups):
            # Nothing that the tables refuse, or cannot hold, waits on.
            with suppress(sqlite3.IntegrityError, OverflowError, UnicodeError):
                connection.execute(*change.statement(again=True))

    def forget(self) -> None:
        """The log has it."""
        self._groups, self._spared = [], 0

    def clear(self) -> None:
        """Leave nothing in the spare file, whose content the log has.

        Raises:
            OSError: It is still there.
        """
        self._spare.clear()

    def reserve(self) -> None:
        """Have room in the spare file."""
        self._spare.reserve()

    def beside_another(self, kept: Group) -> "Waiting":
        """What waits beside another log that has come into the place of ours.

        Args:
            kept: What ours had taken; it waits before what it had not.
        """
        found = Waiting(self._spare.path)
        found._groups.append((*kept, *chain.from_iterable(self._groups)))
        return found


def _line(group: Group) -> bytes:
    text = json.dumps(group, allow_nan=False).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _read_line(line: bytes) -> Group | None:
    """The changes in a line; None: it is torn, or was not written by us."""
    text = line[_SUM:-1]
    if not line.endswith(b"\n") or line[:_SUM] != b"%08x " % zlib.crc32(text):
        return None
    try:
        return tuple(_checked(*each) for each in json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _members(row: tuple[_Value, ...]) -> tuple[dict[str, Any], list[str], dict[str, Any]]:
    """The members of a state that is merged, the names of those that count, lists as they were."""
    _, state, *more = row
    members = dict(json.loads(str(state)))
    names = json.loads(str(more[0])) if more else list(members)
    return members, names, dict(json.loads(str(more[1]))) if len(more) > 1 else {}


def _checked(act: Any, table: Any, row: Any) -> Change:
    """One of our changes.

    Raises:
        KeyError, TypeError, ValueError: It is none.
    """
    columns = TABLE_COLUMNS[table].split(", ")
    width = 1 if act == "drop" else len(columns)
    # A statement that the tables do not know would keep all that waits from getting in.
    fits = {"add": columns[0] == "at", "merge": columns == ["id", "state"]}
    if not fits.get(act, columns[0] == "id"):
        raise ValueError
    if act == "merge":
        members, names, lists = _members(tuple(row))
        if not all(str(name).isidentifier() and name in members for name in names):
            raise ValueError
        if not all(isinstance(one, list) for name in lists for one in (lists[name], members[name])):
            raise ValueError
        width = max(width, min(len(row), width + 2))
    plain = all(value is None or isinstance(value, str | int | float) for value in row)
    ours = act in get_args(_Act) and table in TABLE_COLUMNS and isinstance(row, list)
    since = 0 if act == "drop" else sum(of == table for of, _ in COLUMNS_SINCE)
    if not (ours and plain and width - since <= len(row) <= width):
        raise ValueError
    return Change(act, table, (*row, *[None] * (width - len(row))))  # of an earlier version
