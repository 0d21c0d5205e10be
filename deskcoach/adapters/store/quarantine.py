"""Rows of the log that are no records: kept as they are where they harm nobody, and made good."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from deskcoach.adapters.store.file import TABLE_COLUMNS, upsert
from deskcoach.adapters.store.rows import SESSION_TABLE

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
            from uuid import uuid4  # noqa: PLC0415 - 0.2 MiB that the program rarely needs

            connection.execute("UPDATE sessions SET id = ? WHERE rowid = ?", (uuid4().hex, number))
        connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608


def adopt(connection: sqlite3.Connection) -> None:
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
