"""The file under the log: opened, checked, quarantined, restored, backed up each day."""

import contextlib
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from deskcoach.adapters.files import (
    PARTS,
    create_private,
    open_file,
    private_folder,
    reason,
    remedy,
    replacing,
)
from deskcoach.adapters.store import backups
from deskcoach.adapters.store.backups import read_only
from deskcoach.adapters.store.rows import ORDERED, TABLES
from deskcoach.adapters.store.schema import (
    COLUMNS_SINCE,
    MIGRATIONS,
    TABLES_OF_VERSION,
    migrate,
    version_of,
)
from deskcoach.app.ports import LogError
from deskcoach.core.messages import sentence, words_of

JOURNAL_PAGES = 250
"""Pages of 4 KiB after which the journal beside the log is used again from its beginning: a disk
that is nearly full has room for it."""
HELD_MS = 30
"""Milliseconds that anything waits for it while the program runs: no window may stand still."""

TABLE_COLUMNS = {table.name: table.columns for table in TABLES.values()}
_KEYED = ("sessions", "sets", "pains", "prescriptions", "notes", "training")
"""Tables whose rows have names of their own, so that adding them twice is once."""

FIRST_ORDERED = 4
"""The version of the tables with which their order began."""
_HIGHEST = ", ".join(f"(SELECT coalesce(max(seq), 0) FROM {table})" for table in ORDERED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NOT_WRITABLE = (
    sentence("it may not be written"),
    sentence("give yourself permission to write it"),
)
_HELD = (sentence("another program holds it"), sentence("close that program"))
_REFUSALS = {
    sqlite3.SQLITE_FULL: (sentence("the disk is full"), sentence("free some space")),
    sqlite3.SQLITE_READONLY: _NOT_WRITABLE,
    sqlite3.SQLITE_PERM: _NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_CANTOPEN: (
        sentence("it cannot be opened"),
        sentence("check the permissions of it and its folder"),
    ),
    sqlite3.SQLITE_IOERR: (
        sentence("the disk does not answer"),
        sentence("check the disk and its free space"),
    ),
}


def refusal(path: Path, error: Exception) -> LogError:
    """What SQLite or the system said, as one line with file, reason and remedy."""
    if isinstance(error, OSError):
        return LogError(
            sentence(
                "{file}: {reason}: {remedy}",
                file=str(path),
                reason=reason(error),
                remedy=remedy(error, sentence("check the permissions of it and its folder")),
            )
        )
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the plain code
    if code in _DAMAGED:
        return LogError(
            sentence(
                "{file}: the log is damaged: restart DeskCoach, which repairs it", file=str(path)
            )
        )
    words, what_to_do = _REFUSALS.get(
        code,
        (
            " ".join(str(error).split()).rstrip("."),
            sentence("restart DeskCoach; `deskcoach doctor` tells more"),
        ),
    )
    return LogError(
        sentence("{file}: {reason}: {remedy}", file=str(path), reason=words, remedy=what_to_do)
    )


def connect(path: Path) -> sqlite3.Connection:
    """Open the database so that what is committed outlives a power cut.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    connection = sqlite3.connect(path, timeout=backups.BUSY_SECONDS, isolation_level=None)
    try:
        # FULL costs 0.25 ms a commit and keeps each row through a power cut; NORMAL does not.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {JOURNAL_PAGES}")
        # One text that is none must not keep anybody from reading the others.
        connection.text_factory = lambda text: text.decode(errors="replace")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def open_database(path: Path, now: datetime) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Open the log, mended and up to date.

    Args:
        path: Its file; made, with its folder, where it is missing.
        now: The time of day, for the names of backups.

    Returns:
        The connection, and what had to be mended, each in one line.

    Raises:
        LogError: The place cannot be used, or the log comes from a newer DeskCoach.
    """
    problems: list[str] = []
    try:
        private_folder(path.parent)
        fault = find_fault(path)
        broken = _quarantine(path, now) if fault else None
        restored = _restore(path) if broken else None
        if not path.exists():  # what stayed behind belongs to a log that somebody took away
            _drop_companions(path)
        create_private(path)
        connection = connect(path)
    except (OSError, sqlite3.Error) as error:
        raise refusal(path, error) from None
    try:
        migrate(connection, path, backup)
    except (OSError, sqlite3.Error) as error:
        connection.close()
        raise refusal(path, error) from None
    if broken is not None:
        saved = _salvage(connection, broken)
        source = sentence("a new one was begun")
        if restored:
            source = sentence("the backup {name} was put back", name=restored.name)
        problems.append(
            sentence(
                "{file}: the log was damaged ({fault}): {source}, with {count} rows saved from "
                "the damaged file, which is kept as {name}",
                file=str(path),
                fault=fault or "",
                source=source,
                count=saved,
                name=broken.name,
            )
        )
    connection.execute(f"PRAGMA busy_timeout = {HELD_MS}")
    try:
        back_up_day(connection, path, now)
    except LogError as error:  # a missing backup must not cost the log itself
        problems.append(
            sentence("{problem}; the log is kept, but today has no backup", problem=words_of(error))
        )
    return connection, tuple(problems)


def find_fault(path: Path) -> str | None:
    """What is wrong inside the file, or None. Nothing in it is changed.

    Raises:
        LogError: The log comes from a newer DeskCoach.
        OSError: The file cannot be looked at, or is a folder.
        sqlite3.Error: The file cannot be read.
    """
    if not path.exists():
        return None
    if path.is_dir():
        raise LogError(
            sentence(
                "{file}: is a folder: move it away, the log belongs in its place", file=str(path)
            )
        )
    with open_file(path):  # says better than SQLite why it cannot be read
        pass
    if path.stat().st_size == 0 and not path.with_name(path.name + "-wal").exists():
        return "it is empty" if backups.backups(path) else None
    try:
        with contextlib.closing(read_only(path)) as connection:
            return _look_inside(connection, path)
    except UnicodeDecodeError:  # Python cannot even read what SQLite says of it
        return "its tables cannot be read"
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in _DAMAGED:
            return " ".join(str(error).split())
        raise


def _look_inside(connection: sqlite3.Connection, path: Path) -> str | None:
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise LogError(
            sentence(
                "{file}: written by a newer DeskCoach (log version {version}, this one knows "
                "{known}): install the newer version again; the log is left as it is",
                file=str(path),
                version=version,
                known=len(MIGRATIONS),
            )
        )
    # Told apart from an ordinary answer on purpose: `quick_check` reports damage as rows.
    told = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    if told != "ok":
        return " ".join(told.split())
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    if version < 0 or not TABLES_OF_VERSION[version] <= tables or (tables and not version):
        return "its tables are not those of DeskCoach"
    for table in TABLES_OF_VERSION[version] & TABLE_COLUMNS.keys():
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        if not set(_columns_of(table, version)) <= columns:
            return "its tables are not those of DeskCoach"
    return None


def _columns_of(table: str, version: int) -> list[str]:
    """The columns that a table of records had in a version."""
    names = TABLE_COLUMNS[table].split(", ")
    return [name for name in names if COLUMNS_SINCE.get((table, name), 0) <= version]


def backup(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the database into one file, whole or not at all.

    Raises:
        OSError: The file cannot be written.
        sqlite3.Error: The copy failed, or the copy is damaged.
    """
    with (
        replacing(target) as part,
        contextlib.closing(sqlite3.connect(part, isolation_level=None)) as copy,
    ):
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        # What a row holds is another question, and looked at when it is read.
        copy.execute("PRAGMA ignore_check_constraints = ON")
        copied = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        # A damaged log must not push a sound backup out.
        if not (copied and backups.order(copy) == backups.order(connection)):
            raise sqlite3.DatabaseError("the copy is damaged")


def back_up_day(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    """Make the backup of this day where there is none, and drop those that are no more needed.

    Raises:
        LogError: It could not be made; the earlier ones are still there.
    """
    target = backups.backup_day(path, now)
    try:
        if backups.is_made(target, connection):
            return
        backup(connection, target)
        backups.thin_out(path)
    except (OSError, sqlite3.Error) as error:
        raise refusal(target, error) from None


def scrub(connection: sqlite3.Connection, path: Path) -> tuple[tuple[str, ...], LogError | None]:
    """Remove what a log leaves behind of rows that were deleted: other files, pages, journal.

    Returns:
        The names of the files that were removed, and what still keeps some of it on the disk.
    """
    beside = [*path.parent.glob(f"{path.name}.*"), *path.parent.glob(PARTS)]
    removed, left = list[str](), None
    for one in sorted((*beside, path.with_name("errors.log"))):
        try:
            if one.is_file():
                one.unlink()
                removed.append(one.name)
        except OSError as error:
            left = refusal(one, error)
    try:
        connection.execute("PRAGMA secure_delete = ON")
        if connection.execute("PRAGMA freelist_count").fetchone()[0]:
            connection.execute("VACUUM")
        if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            left = LogError(
                sentence(
                    "{file}: another program reads the log, so what was removed is not gone from "
                    "the disk yet. It goes as soon as that program lets go.",
                    file=str(path),
                )
            )
    except sqlite3.Error as error:
        left = refusal(path, error)
    return tuple(removed), left


def _quarantine(path: Path, now: datetime) -> Path:
    """Move the damaged file and its write-ahead log aside, under one name that is still free."""
    broken = backups.free_name(path, f"broken-{now:%Y%m%d-%H%M%S}")
    path.replace(broken)
    with contextlib.suppress(FileNotFoundError):
        path.with_name(path.name + "-wal").replace(broken.with_name(broken.name + "-wal"))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return broken


def _drop_companions(path: Path) -> None:
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _restore(path: Path) -> Path | None:
    """Put the most complete sound backup in the log's place; None: there is none."""
    found = backups.best(path, is_sound)
    if found is not None:
        with replacing(path) as part:
            shutil.copyfile(found, part)
    return found


def is_sound(path: Path) -> bool:
    """Whether a backup can be put back; raises as `find_fault` does."""
    return path.stat().st_size > 0 and find_fault(path) is None


def upsert(table: str, columns: str, *, ordered: bool = False) -> str:
    """The statement that keeps a row; one whose id is kept already is changed in its place.

    Args:
        table: Its name.
        columns: Of the row.
        ordered: The row comes now: a new one is put behind all that came before.
    """
    names = columns.split(", ")
    marks = ", ".join("?" * len(names))
    into = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
    if ordered:
        into = f"INSERT INTO {table} ({columns}, seq) VALUES ({marks}, 1 + max({_HIGHEST}))"
    if names[0] != "id":
        return into
    changes = ", ".join(f"{name} = excluded.{name}" for name in names[1:] if name != "seq")
    return f"{into} ON CONFLICT (id) DO UPDATE SET {changes}"


def _copy(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: str, more: str = ""
) -> int:
    """Copy a table over another; where both have a row, the source's counts. Returns the rows."""
    lacking = {name for (of, name), since in COLUMNS_SINCE.items() if version_of(source) < since}
    columns = ", ".join(name for name in columns.split(", ") if name not in lacking)
    if table in ORDERED and version_of(source) >= FIRST_ORDERED:
        columns += ", seq"
    into = upsert(table, columns)
    copied = 0
    for row in source.execute(f"SELECT {columns} FROM {table} {more}"):
        with contextlib.suppress(sqlite3.IntegrityError):
            copied += target.execute(into, row).rowcount
    return copied


def _salvage(connection: sqlite3.Connection, broken: Path) -> int:
    """Take over what was logged after the backup, as far as the damaged file can be read."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM breaks").fetchone()[0]
    saved = 0
    # The damage decides where reading ends; the tables' own checks keep nonsense out.
    newer = ("breaks", f"id, {TABLE_COLUMNS['breaks']}", f"WHERE id > {last} ORDER BY id")
    whole = ((table, TABLE_COLUMNS[table], "") for table in ("state", *_KEYED))
    for table, columns, more in (newer, *whole):
        with (
            contextlib.suppress(sqlite3.Error, UnicodeDecodeError),
            contextlib.closing(read_only(broken)) as source,
        ):
            copied = _copy(source, connection, table, columns, more)
            saved += copied if table == "breaks" else 0
    return saved
