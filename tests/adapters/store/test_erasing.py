"""Removed for good is gone from every file of ours, also beside a program that reads the log."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.queue import ROOM, Change, SpareFile
from deskcoach.app.ports import LogError
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.records import BreakRecord

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MARK = b"secret-mark"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "log.db"


def filled(path: Path) -> SqliteLog:
    log = open_log(path, lambda: NOON)
    for number in range(60):
        at = NOON + timedelta(minutes=number)
        text = f"{MARK.decode()}-{number}"
        log.add_break(
            BreakRecord(at, Kind.STRETCH, BreakEventType.DONE, at, (text,), 1.0, 60.0, text)
        )
    log.set_aside()
    (path.parent / "errors.log").write_bytes(MARK)
    with log.connection() as connection:
        connection.execute(
            "INSERT INTO quarantine (at, source, reason, row) VALUES ('', '', '', ?)",
            (MARK.decode(),),
        )
    return log


def marks(path: Path) -> dict[str, int]:
    """How often the mark stands in each file of ours."""
    found = {one.name: one.read_bytes().count(MARK) for one in path.parent.iterdir()}
    return {name: count for name, count in found.items() if count}


def test_nothing_is_left_where_nobody_reads(path: Path) -> None:
    log = filled(path)
    assert marks(path)
    erased = SqliteArchiveLog(log).erase(None, None)
    assert erased.counts["breaks"] == 60
    assert "errors.log" in erased.files
    assert (erased.waiting, log.erasing, marks(path)) == ("", "", {})
    assert log.read("SELECT * FROM erasing") == [], "nothing is left to be done"
    (path.parent / "log.db.aside-2026").write_bytes(b"kept since")
    log.close()
    open_log(path, lambda: NOON).close()
    assert (path.parent / "log.db.aside-2026").exists(), "it is not done anew at the next start"


def test_beside_a_reader_it_is_promised_and_kept(path: Path) -> None:
    log = filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM breaks").fetchone() == (60,)
        erased = SqliteArchiveLog(log).erase(None, None)
        assert "another program reads the log" in erased.waiting
        assert log.problems == (log.erasing,)
        assert not log.finish_erasing()
        assert sum(marks(path).values()), "it is there still, and that was said"
        log.add_break(
            BreakRecord(
                NOON, Kind.STRETCH, BreakEventType.DONE, NOON, (), 1.0, 60.0, "what came since"
            )
        )
        reader.execute("ROLLBACK")
    assert log.finish_erasing()
    assert (log.erasing, marks(path)) == ("", {})
    assert len(log.breaks(NOON)) == 1
    log.close()


def test_the_promise_outlives_the_program(path: Path) -> None:
    log = filled(path)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM breaks").fetchone() == (60,)
    SqliteArchiveLog(log).erase(None, None)  # and then, kill -9
    again = open_log(path, lambda: NOON)
    assert "another program reads the log" in again.erasing
    assert marks(path)
    reader.close()
    with log.connection() as connection:
        connection.close()
    assert again.finish_erasing()
    assert marks(path) == {}
    again.close()
    once_more = open_log(path, lambda: NOON)
    assert once_more.erasing == ""
    once_more.close()


def test_a_range_leaves_the_rest_and_no_byte_of_what_went(path: Path) -> None:
    log = filled(path)
    SqliteArchiveLog(log).erase(NOON, NOON + timedelta(minutes=59))
    assert len(log.breaks(NOON)) == 1
    left = b"".join(one.read_bytes() for one in path.parent.iterdir())
    assert left.count(MARK) == left.count(MARK + b"-59") > 0
    log.close()


def test_what_waited_beside_the_log_is_gone_too(path: Path) -> None:
    log = filled(path)
    row = ("2026-03-02T12:00:00.000000Z", 0, "stretch", "done", None, "[]", 1.0, 1.0, MARK.decode())
    SpareFile(path.with_name("log.db.waiting")).append((Change("add", "breaks", row),))
    log.close()
    log = open_log(path, lambda: NOON)
    assert len(log.breaks(NOON)) == 61
    SqliteArchiveLog(log).erase(None, None)
    assert marks(path) == {}
    log.close()


def test_what_waits_is_not_removed_with_what_was(path: Path) -> None:
    """A reader keeps what was deleted, then a writer has what is new wait: it outlives a kill."""
    log = filled(path)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as reader,
        closing(sqlite3.connect(path, isolation_level=None)) as writer,
    ):
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM breaks").fetchone() == (60,)
        SqliteArchiveLog(log).erase(None, None)
        writer.execute("BEGIN IMMEDIATE")
        log.add_break(BreakRecord(NOON, Kind.STRETCH, BreakEventType.DONE, NOON, (), 1.0, 1.0, ""))
        reader.execute("ROLLBACK")
        assert not log.finish_erasing()
        assert "another program holds it" in log.erasing
    with log.connection() as connection:
        connection.close()  # and then, kill -9
    again = open_log(path, lambda: NOON)
    assert len(again.breaks(NOON)) == 1
    assert (again.erasing, marks(path)) == ("", {})
    again.close()


def test_room_is_held_ready_again(path: Path) -> None:
    log = filled(path)
    SqliteArchiveLog(log).erase(None, None)
    assert path.with_name("log.db.waiting").stat().st_size == ROOM
    log.close()


def test_nothing_that_is_only_remembered_counts_as_kept(tmp_path: Path) -> None:
    """Where the log has no place, rows wait; what cannot wait is refused, and not forgotten."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "log.db").mkdir()
    log = open_log(tmp_path / "data" / "log.db", lambda: NOON)
    log.add_break(BreakRecord(NOON, Kind.STRETCH, BreakEventType.DONE, NOON, (), 1.0, 1.0, ""))
    with pytest.raises(LogError, match="is a folder"):
        SqliteArchiveLog(log).erase(None, None)
    assert len(log.breaks(NOON)) == 1
    log.close()
