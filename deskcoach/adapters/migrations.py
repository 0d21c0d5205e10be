"""The shape of the log's tables, version by version, and the way from one to the next."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

Script = tuple[str, ...]

# `at` and `offered` are UTC as `2026-11-22T07:54:43.123456Z`, so that they sort as text and can
# be read by a person with any SQLite tool; `offset` is the wall clock's distance, in minutes.
_STAMP = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].*Z"

MIGRATIONS: tuple[Script, ...] = (
    (
        f"""
        CREATE TABLE breaks (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL CHECK (at GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            kind TEXT NOT NULL CHECK (kind IN ('stretch', 'move')),
            outcome TEXT NOT NULL CHECK (outcome IN
                ('done', 'part-done', 'put-off', 'skipped', 'unanswered', 'natural')),
            offered TEXT CHECK (offered GLOB '{_STAMP}'),
            exercises TEXT NOT NULL CHECK (json_valid(exercises)),
            desk_seconds REAL NOT NULL CHECK (desk_seconds >= 0),
            seconds REAL NOT NULL CHECK (seconds >= 0),
            why TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX breaks_at ON breaks (at)",
        """
        CREATE TABLE state (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            state TEXT NOT NULL CHECK (json_valid(state))
        ) STRICT
        """,
        f"""
        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL CHECK (at GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            what TEXT NOT NULL,
            kind TEXT,
            why TEXT NOT NULL,
            seconds REAL NOT NULL
        ) STRICT
        """,
        # The journal explains the last days; it must not grow for years.
        """
        CREATE TRIGGER decisions_bound AFTER INSERT ON decisions
        BEGIN DELETE FROM decisions WHERE id <= new.id - 5000; END
        """,
    ),
)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in this database; 0: it has none."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    backup: Callable[[sqlite3.Connection, Path], None],
    migrations: Sequence[Script] = MIGRATIONS,
) -> None:
    """Bring the tables up to date, each version in one transaction and after a backup.

    Args:
        connection: In autocommit mode.
        path: The database's file; the backup before version 2 is `<file>.before-v2`.
        backup: Copies a database into a file, whole or not at all.
        migrations: What makes version 1, 2, …

    Raises:
        sqlite3.Error: A step failed; the database is as it was before that step.
    """
    for version in range(version_of(connection) + 1, len(migrations) + 1):
        if version > 1:
            backup(connection, path.with_name(f"{path.name}.before-v{version}"))
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in migrations[version - 1]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:  # SQLite has already rolled back where the disk is full
                connection.execute("ROLLBACK")
            raise
