"""A database of another program where the log belongs: put aside whole, never written into."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from deskcoach.adapters.store import file
from deskcoach.adapters.store.schema import MIGRATIONS, migrate
from tests.adapters.store.test_log import filled, opened, reasons

LATEST = len(MIGRATIONS)


def foreign(path: Path, version: int) -> bytes:
    """Somebody's recipes; one of their tables is named as one of ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY, words TEXT)")
        connection.execute("CREATE TABLE state (id INTEGER PRIMARY KEY, mood TEXT)")
        connection.execute("INSERT INTO recipes VALUES (1, 'soup')")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    return path.read_bytes()


@pytest.mark.parametrize("version", [-1, 0, 1, LATEST])
def test_a_foreign_database_is_put_aside_as_it_was(tmp_path: Path, version: int) -> None:
    path = tmp_path / "log.db"
    was = foreign(path, version)
    log = opened(path)
    assert "its tables are not those of DeskCoach" in log.problems[0]
    assert log.keeping
    assert reasons(log) == []
    log.close()
    (aside,) = tmp_path.glob("log.db.broken-*")
    assert aside.read_bytes() == was
    with closing(sqlite3.connect(path)) as ours:
        assert "recipes" not in {row[0] for row in ours.execute("SELECT name FROM sqlite_schema")}


@pytest.mark.parametrize("version", [-1, 0])
def test_a_foreign_database_in_a_backups_place_is_not_put_back(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "log.db"
    filled(path)
    (kept,) = tmp_path.glob("log.db.day-*")
    kept.unlink()
    foreign(kept, version)
    assert not file.is_sound(kept)
    path.write_bytes(b"damaged" * 1000)
    log = opened(path)
    assert "a new one was begun" in log.problems[0]
    log.close()


def test_an_empty_database_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
    assert path.stat().st_size
    log = opened(path)
    assert log.problems == ()
    assert log.keeping
    log.close()


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_the_tables_of_each_version_have_its_columns(tmp_path: Path, version: int) -> None:
    path = tmp_path / "log.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, path, file.backup, MIGRATIONS[:version])
        assert file.find_fault(path) is None
        later = {("sets", "prescription"): 7, ("sessions", "place"): 8}
        for (table, column), since in later.items():
            if since > version:
                continue
            connection.execute("BEGIN")
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
            fault = file._look_inside(connection, path)
            connection.execute("ROLLBACK")
            assert fault == "its tables are not those of DeskCoach"


@pytest.mark.parametrize("version", [-(2**31), -1, 0])
def test_our_log_with_a_wrong_version_loses_no_row(tmp_path: Path, version: int) -> None:
    path = tmp_path / "log.db"
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    log = opened(path)
    assert log.keeping
    assert reasons(log) == ["0", "1", "2"]
    log.close()
