"""Removing for good: nothing of it is left in any file. Reading while others write."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from deskcoach.adapters.files import OwnFiles
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.ports import LogError
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.export.archive import Archive
from deskcoach.core.records import Decision
from tests.logged import NOON, broke, did, hurt, noted, trained
from tests.system import has_mode

MARKER = "secret-exercise"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "log.db"


def secrets() -> Archive:
    return Archive(
        [broke(why=MARKER) for _ in range(300)],
        [trained(1, exercises=(MARKER,))],
        [did(n, 1, exercise=MARKER) for n in range(10, 200)],
        [hurt(5, exercise=MARKER)],
        {"aside": [MARKER]},
    )


def backed_up(path: Path) -> tuple[SqliteLog, SqliteArchiveLog]:
    at = [NOON]
    log = open_log(path, lambda: at[0])
    whole = SqliteArchiveLog(log)
    whole.take_in(secrets())
    at[0] += timedelta(days=1)
    log.add_break(broke(at[0]))  # makes a backup first
    return log, whole


def test_a_backup_tells_how_much_it_holds(path: Path) -> None:
    log, whole = backed_up(path)
    found, *_ = whole.backups()
    assert found.newest == NOON
    assert {"breaks": 300, "sessions": 1, "sets": 190, "pains": 1}.items() <= found.counts.items()
    log.close()


def test_what_a_backup_holds_is_read_and_the_file_stays_as_it_is(path: Path) -> None:
    log, whole = backed_up(path)
    name = whole.backups()[0].name
    before = path.with_name(name).read_bytes()
    found = whole.backup(name)
    assert (len(found.breaks), len(found.sets), found.training) == (300, 190, {"aside": [MARKER]})
    assert {one.why for one in found.breaks} == {MARKER}
    assert path.with_name(name).read_bytes() == before
    assert whole.backup("log.db.day-1999-01-01").records() == Archive().records(), "there is none"
    log.close()


def left_in(folder: Path) -> list[str]:
    return [one.name for one in sorted(folder.iterdir()) if MARKER.encode() in one.read_bytes()]


def test_what_is_removed_is_in_no_file_any_more(path: Path) -> None:
    at = [NOON]
    log = open_log(path, lambda: at[0])
    whole = SqliteArchiveLog(log)
    whole.take_in(secrets())
    log.add_decision(Decision(NOON, BreakEventType.OFFER, Kind.STRETCH, MARKER))
    log.save_state({"why": MARKER})
    at[0] += timedelta(days=1)
    log.add_break(broke(NOON + timedelta(days=1)))  # makes a backup first
    path.with_name("log.db.broken-20260301-120000").write_text(MARKER)
    path.with_name("log.db.before-v2").write_text(MARKER)
    path.with_name("not-ours.txt").write_text("stays")
    assert len(left_in(path.parent)) >= 4
    erased = whole.erase(None, None)
    assert left_in(path.parent) == []
    assert erased.counts["decisions"] == 1
    assert "log.db.broken-20260301-120000" in erased.files
    assert "log.db.day-2026-03-05" in erased.files
    assert path.with_name("not-ours.txt").exists()
    log.add_break(broke())
    assert len(log.breaks(NOON - timedelta(days=1))) == 1
    log.close()
    assert path.stat().st_size < 200_000


def test_a_range_that_is_removed_is_in_no_file_any_more(path: Path) -> None:
    log = open_log(path, lambda: NOON)
    whole = SqliteArchiveLog(log)
    whole.take_in(Archive([*secrets().breaks, broke(NOON + timedelta(hours=1))]))
    whole.erase(None, NOON + timedelta(minutes=1))
    assert left_in(path.parent) == []
    assert len(whole.everything().breaks) == 1
    log.close()


def test_a_log_in_use_is_told_and_kept(path: Path) -> None:
    log = open_log(path, lambda: NOON)
    SqliteArchiveLog(log).take_in(secrets())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        log.read("PRAGMA busy_timeout = 10")
        with pytest.raises(LogError, match="another program holds it: close that program"):
            SqliteArchiveLog(log).erase(None, None)
        with pytest.raises(LogError, match="another program holds it"):
            SqliteArchiveLog(log).take_in(Archive([broke()]))
        other.execute("ROLLBACK")
    assert len(SqliteArchiveLog(log).everything().sets) == 190
    log.close()


def test_a_backup_that_cannot_be_removed_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = open_log(path, lambda: NOON)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as planted:
        planted.setattr(Path, "unlink", refuse)
        erased = SqliteArchiveLog(log).erase(None, None)
        assert "permission denied" in erased.waiting
        assert list(log.problems) == [log.erasing]
    assert log.finish_erasing()
    assert list(log.problems) == []
    log.close()


def test_questions_leave_nothing_behind_even_when_they_fail(path: Path) -> None:
    log = open_log(path, lambda: NOON)
    with pytest.raises(LogError, match="no such table"), log.snapshot() as connection:
        connection.execute("SELECT * FROM nowhere")
    with log.connection() as connection:
        assert not connection.in_transaction
    log.close()
    with pytest.raises(LogError, match="closed"):
        SqliteHistoryLog(log).first_at()


def test_what_another_program_changes_is_noticed(path: Path) -> None:
    log, other = open_log(path, lambda: NOON), open_log(path, lambda: NOON)
    SqliteTrainingLog(log).put(trained(1))
    before = SqliteHistoryLog(log).mark(NOON)
    SqliteTrainingLog(other).put(did(10, 1))
    assert SqliteHistoryLog(log).mark(NOON) != before
    log.close()
    other.close()


_OF_BREAKS = """
SELECT count(*), sum(desk_seconds) FROM breaks
WHERE offset = 1 AND kind = 'move' AND outcome = 'done' AND at >= '2' AND at < '3'
"""
_OF_SETS = """
SELECT session, exercise, unit, count(*), sum(actual), max(load_kg), count(effort)
FROM sets WHERE session = 'a' GROUP BY session, exercise, unit
"""


def test_the_history_is_read_from_indexes_alone(path: Path) -> None:
    log = open_log(path, lambda: NOON)
    for wanted in (_OF_BREAKS, _OF_SETS, "SELECT max(ended), offset FROM sets GROUP BY exercise"):
        plan = " ".join(str(row) for row in log.read(f"EXPLAIN QUERY PLAN {wanted}"))
        assert "COVERING INDEX" in plan
    log.close()


# Files of the person's own


def test_an_export_is_for_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    OwnFiles().write(str(path), b"1")
    assert has_mode(path, 0o600)
    path.chmod(0o644)
    OwnFiles().write(str(path), b"2")
    assert path.read_bytes() == b"2"
    assert has_mode(path, 0o600)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.json"]


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"^[^\n]*: no such file or directory: choose another"):
        OwnFiles().write(str(tmp_path / "nowhere" / "x.json"), b"")
    with pytest.raises(OSError, match=r"^[^\n]*: is a directory: check"):
        OwnFiles().read(str(tmp_path), 10)


def test_imports_are_told_apart_from_what_was_done_here(path: Path) -> None:
    """By the digit behind those of the import, whatever the others are."""
    first, second = "0123456789ae", "fedcba98765e"
    ours = f"{first}4{'e' * 19}"

    def one(batch: str, number: int) -> str:
        return f"{batch}e{number:019x}"

    log = open_log(path, lambda: NOON)
    whole = SqliteArchiveLog(log)
    ids = [one(first, 1), one(first, 2), one(second, 3), ours]
    sets = [
        replace(did(9, 1, NOON + timedelta(hours=number)), id=each, session=each)
        for number, each in enumerate(ids)
    ]
    notes = [replace(noted(1), id=each) for each in (one(first, 8), one(second, 8), ours)]
    sessions = [replace(trained(1), id=each) for each in ids]
    whole.take_in(Archive(sessions=sessions, sets=sets, notes=notes))
    assert [(one.batch, one.sets) for one in whole.imports()] == [(second, 1), (first, 2)]
    latest, earlier = whole.imports()
    assert (earlier.first, earlier.last) == (NOON, NOON + timedelta(hours=1))
    assert latest.first == latest.last == NOON + timedelta(hours=2)
    assert whole.remove_import(first) == 2
    left = whole.everything()
    assert {one.id for one in left.sets} == {one.id for one in left.sessions} == {ids[2], ours}
    assert {each.id for each in left.notes} == {one(second, 8), ours}
    assert whole.remove_import(first) == 0
    assert [one.batch for one in whole.imports()] == [second]
    log.close()


def test_before_the_first_change_of_a_day_its_backup_is_made(path: Path) -> None:
    at = [NOON]
    log = open_log(path, lambda: at[0])
    log.add_break(broke())
    at[0] += timedelta(days=1)
    SqliteArchiveLog(log).take_in(Archive([broke(at[0])]))
    today = path.with_name(f"log.db.day-{at[0]:%Y-%m-%d}")
    with closing(sqlite3.connect(today)) as backup:
        assert backup.execute("SELECT count(*) FROM breaks").fetchone() == (1,)
    log.close()
