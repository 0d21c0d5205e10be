"""The shape of the log's tables, version by version, and the way from one to the next."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

Script = tuple[str, ...]

# `at` and `offered` are UTC as `2026-11-22T07:54:43.123456Z`, so that they sort as text and can
# be read by a person with any SQLite tool; `offset` is the wall clock's distance, in minutes.
_STAMP = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].*Z"
_ID = "[0-9a-f]" * 32

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
    (
        f"""
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY CHECK (id GLOB '{_ID}'),
            started TEXT NOT NULL CHECK (started GLOB '{_STAMP}'),
            ended TEXT CHECK (ended GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            outcome TEXT NOT NULL CHECK (outcome IN ('open', 'done', 'part-done', 'abandoned')),
            exercises TEXT NOT NULL CHECK (json_valid(exercises)),
            effort INTEGER CHECK (effort BETWEEN 0 AND 10)
        ) STRICT
        """,
        "CREATE INDEX sessions_started ON sessions (started)",
        f"""
        CREATE TABLE sets (
            id TEXT PRIMARY KEY CHECK (id GLOB '{_ID}'),
            session TEXT NOT NULL CHECK (session GLOB '{_ID}'),
            exercise TEXT NOT NULL CHECK (exercise <> ''),
            number INTEGER NOT NULL CHECK (number >= 1),
            side INTEGER NOT NULL CHECK (side BETWEEN 0 AND 2),
            target REAL NOT NULL CHECK (target >= 0),
            actual REAL NOT NULL CHECK (actual >= 0),
            unit TEXT NOT NULL CHECK (unit IN ('reps', 's')),
            load_kg REAL CHECK (load_kg >= 0),
            tempo TEXT NOT NULL,
            started TEXT NOT NULL CHECK (started GLOB '{_STAMP}'),
            ended TEXT NOT NULL CHECK (ended GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            effort INTEGER CHECK (effort BETWEEN 0 AND 10)
        ) STRICT
        """,
        "CREATE INDEX sets_ended ON sets (ended)",
        "CREATE INDEX sets_session ON sets (session)",
        """
        CREATE TRIGGER sessions_removed AFTER DELETE ON sessions
        BEGIN DELETE FROM sets WHERE session = old.id; END
        """,
        f"""
        CREATE TABLE pains (
            id TEXT PRIMARY KEY CHECK (id GLOB '{_ID}'),
            at TEXT NOT NULL CHECK (at GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
            exercise TEXT,
            session TEXT
        ) STRICT
        """,
        "CREATE INDEX pains_at ON pains (at)",
        """
        CREATE TABLE training (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            state TEXT NOT NULL CHECK (json_valid(state))
        ) STRICT
        """,
    ),
    (  # The history adds up ten years from these alone, in the order in which it wants them.
        "CREATE INDEX breaks_tally ON breaks (offset, kind, outcome, at, desk_seconds)",
        "CREATE INDEX sets_tally ON sets (session, exercise, unit, actual, load_kg, effort)",
        "CREATE INDEX sets_done ON sets (exercise, ended, offset)",
        "DROP INDEX sets_session",
    ),
    (  # In which order rows came, whatever the clock said. 0: nobody knows (older, or taken in).
        "ALTER TABLE breaks ADD COLUMN seq INTEGER NOT NULL DEFAULT 0 CHECK (seq >= 0)",
        "ALTER TABLE sessions ADD COLUMN seq INTEGER NOT NULL DEFAULT 0 CHECK (seq >= 0)",
        "ALTER TABLE pains ADD COLUMN seq INTEGER NOT NULL DEFAULT 0 CHECK (seq >= 0)",
        "CREATE INDEX breaks_order ON breaks (seq, at)",
        "CREATE INDEX sessions_order ON sessions (seq, started)",
        "CREATE INDEX pains_order ON pains (seq, at)",
        "CREATE INDEX sessions_open ON sessions (seq) WHERE outcome = 'open'",
    ),
    (  # Rows that are no records: set aside as they are, and looked at by a person.
        """
        CREATE TABLE quarantine (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            source TEXT NOT NULL,
            reason TEXT NOT NULL,
            row TEXT NOT NULL
        ) STRICT
        """,
    ),
    (  # A row while something that was removed for good is not gone from the disk yet.
        "CREATE TABLE erasing (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT",
    ),
    (  # Doses that a person set, which a set remembers, and what was noted of it.
        f"""
        CREATE TABLE prescriptions (
            id TEXT PRIMARY KEY CHECK (id GLOB '{_ID}'),
            at TEXT NOT NULL CHECK (at GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            exercise TEXT NOT NULL CHECK (exercise <> ''),
            sets INTEGER CHECK (sets BETWEEN 1 AND 10),
            most_sets INTEGER CHECK (most_sets BETWEEN 1 AND 10),
            reps INTEGER CHECK (reps BETWEEN 1 AND 100),
            hold REAL CHECK (hold BETWEEN 0 AND 300),
            up REAL CHECK (up BETWEEN 0.5 AND 20),
            down REAL CHECK (down BETWEEN 0.5 AND 20),
            rest REAL CHECK (rest BETWEEN 0 AND 600),
            load_kg REAL CHECK (load_kg BETWEEN 0 AND 500),
            given TEXT NOT NULL CHECK (length(given) <= 120),
            seq INTEGER NOT NULL DEFAULT 0 CHECK (seq >= 0)
        ) STRICT
        """,
        "CREATE INDEX prescriptions_at ON prescriptions (exercise, at)",
        "CREATE INDEX prescriptions_order ON prescriptions (seq, at)",
        f"""
        CREATE TABLE notes (
            id TEXT PRIMARY KEY CHECK (id GLOB '{_ID}'),
            at TEXT NOT NULL CHECK (at GLOB '{_STAMP}'),
            offset INTEGER NOT NULL CHECK (offset BETWEEN -1440 AND 1440),
            text TEXT NOT NULL CHECK (length(text) <= 500),
            session TEXT CHECK (session GLOB '{_ID}'),
            exercise TEXT,
            set_id TEXT CHECK (set_id GLOB '{_ID}'),
            feelings TEXT NOT NULL CHECK (json_valid(feelings)),
            seq INTEGER NOT NULL DEFAULT 0 CHECK (seq >= 0)
        ) STRICT
        """,
        "CREATE INDEX notes_at ON notes (at)",
        "CREATE INDEX notes_order ON notes (seq, at)",
        "CREATE INDEX notes_session ON notes (session)",
        f"ALTER TABLE sets ADD COLUMN prescription TEXT CHECK (prescription GLOB '{_ID}')",
        "DROP TRIGGER sessions_removed",
        """
        CREATE TRIGGER sessions_removed AFTER DELETE ON sessions BEGIN
            DELETE FROM sets WHERE session = old.id;
            DELETE FROM notes WHERE session = old.id;
        END
        """,
    ),
    (  # Where a session was that somebody entered by hand.
        "ALTER TABLE sessions ADD COLUMN place TEXT CHECK (place IN ('home', 'gym', 'elsewhere'))",
    ),
)

_SESSIONS = frozenset({"breaks", "state", "decisions", "sessions", "sets", "pains", "training"})
TABLES_OF_VERSION: tuple[frozenset[str], ...] = (
    frozenset(),
    frozenset({"breaks", "state", "decisions"}),
    *[_SESSIONS] * 3,
    _SESSIONS | {"quarantine"},
    _SESSIONS | {"quarantine", "erasing"},
    *[_SESSIONS | {"quarantine", "erasing", "prescriptions", "notes"}] * 2,
)
"""What tables each version has."""
COLUMNS_SINCE = {("sets", "prescription"): 7, ("sessions", "place"): 8}
"""Columns of records that a table did not have from its first version on; each came last."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in this database; 0: it has none."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    backup: Callable[[sqlite3.Connection, Path], None],
    migrations: Sequence[Script] = MIGRATIONS,
) -> None:
    """Bring the tables up to date, each version in one transaction, an old log after a backup.

    Args:
        connection: In autocommit mode.
        path: The database's file; the backup before version 2 is `<file>.before-v2`.
        backup: Copies a database into a file, whole or not at all.
        migrations: What makes version 1, 2, …

    Raises:
        sqlite3.Error: A step failed; the database is as it was before that step.
    """
    found = version_of(connection)
    for version in range(found + 1, len(migrations) + 1):
        if found:  # a new database has nothing to lose
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
