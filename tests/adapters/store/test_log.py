"""The log on its good and bad days."""

import contextlib
import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.adapters.store import backups
from deskcoach.adapters.store import file as log_file
from deskcoach.adapters.store import log as log_module
from deskcoach.adapters.store.beside import LogBeside
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.schema import MIGRATIONS, migrate, version_of
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.ports import LogError
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind
from deskcoach.core.records import BreakRecord, Decision
from tests.logged import broke
from tests.system import has_mode, needs

BERLIN = timezone(timedelta(hours=1))
NOON = datetime(2026, 11, 22, 12, tzinfo=BERLIN)
LONG_AGO, FAR = datetime(2000, 1, 1, tzinfo=UTC), datetime(2101, 1, 1, tzinfo=UTC)


def record(hours: float = 0, why: str = "desk:1800") -> BreakRecord:
    at = NOON + timedelta(hours=hours)
    return BreakRecord(
        at, Kind.STRETCH, BreakEventType.DONE, at, ("chin-tuck",), 1800.5, 62.25, why
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "log.db"


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder that may be read but not written."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "secret.db").touch(0o000)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


@contextlib.contextmanager
def somebody() -> Iterator[None]:
    """In the name of somebody who is not root: here alone, never for what runs between tests."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(me)


def opened(path: Path, at: datetime = NOON) -> SqliteLog:
    return open_log(path, lambda: at)


def filled(path: Path, rows: int = 3) -> None:
    log = opened(path)
    for number in range(rows):
        log.add_break(record(number, str(number)))
    log.close()


def keeps(log: SqliteLog) -> bool:
    return log.keeping


def reasons(log: SqliteLog) -> list[str]:
    return [found.why for found in log.breaks(LONG_AGO)]


def test_what_is_logged_is_found_again(path: Path) -> None:
    log = opened(path)
    log.add_break(record(1))
    log.add_break(record(-1))
    log.save_state({"desk": 1.5, "owed": ["move"]})
    log.save_state({"desk": 2.5})
    log.close()
    again = opened(path)
    assert again.keeping
    assert again.problems == ()
    assert list(again.breaks(LONG_AGO)) == [record(-1), record(1)]
    assert list(again.breaks(NOON)) == [record(1)]
    assert again.breaks(LONG_AGO)[0].at.utcoffset() == timedelta(hours=1)
    assert again.load_state() == {"desk": 2.5}
    again.close()


def test_the_minutes_at_the_desk_wake_no_disk_and_what_was_answered_does(path: Path) -> None:
    with closing(opened(path)) as log, log.connection() as connection:
        said = list[str]()
        connection.set_trace_callback(said.append)
        log.save_state({"desk": 60.0})
        assert "PRAGMA synchronous = NORMAL" in said
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        said.clear()
        with log.together():
            log.add_break(record())
            log.save_state({"desk": 0.0})
        assert not any("synchronous" in each for each in said)


def test_a_new_log_is_empty_and_private(path: Path) -> None:
    log = opened(path)
    assert log.breaks(LONG_AGO) == []
    assert log.load_state() is None
    log.add_break(record())
    assert has_mode(path.parent, 0o700)
    assert all(has_mode(found, 0o600) for found in path.parent.iterdir())
    log.close()


def test_commits_outlive_a_power_cut(path: Path) -> None:
    log = opened(path)
    assert log.read("PRAGMA synchronous") == [(2,)]
    assert log.read("PRAGMA journal_mode") == [("wal",)]
    log.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    kind=st.sampled_from([Kind.STRETCH, Kind.MOVE]),
    outcome=st.sampled_from(sorted(OUTCOMES)),
    at=st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - zone follows
    minutes=st.integers(-14 * 60, 14 * 60),
    offered=st.none() | st.integers(0, 100_000),
    exercises=st.lists(st.text(max_size=9), max_size=3),
    seconds=st.floats(0, 1e9),
    why=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
)
def test_every_record_comes_back_as_it_was(  # noqa: PLR0913, PLR0917 - one argument for each field
    tmp_path: Path,
    kind: Kind,
    outcome: BreakEventType,
    at: datetime,
    minutes: int,
    offered: int | None,
    exercises: list[str],
    seconds: float,
    why: str,
) -> None:
    log = log_module.open_log(tmp_path / "each" / "log.db", lambda: FAR)
    log.read("DELETE FROM breaks")
    end = at.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    began = None if offered is None else end - timedelta(microseconds=offered)
    kept = BreakRecord(end, kind, outcome, began, tuple(exercises), seconds, seconds, why)
    log.add_break(kept)
    assert log.breaks(LONG_AGO - timedelta(days=9999)) == [kept]
    assert log.breaks(end)[0].at.utcoffset() == end.utcoffset()
    log.close()


def test_nonsense_is_refused_by_the_tables(path: Path) -> None:
    log = opened(path)
    bad = BreakRecord(NOON, Kind.POSTURE, BreakEventType.DONE, None, (), -1, 0, "")
    with pytest.raises(LogError, match="CHECK constraint"):
        log.add_break(bad)
    assert reasons(log) == []
    log.close()


def test_of_the_journal_a_hundred_lines_are_told_unless_another_number_is_wished(
    path: Path,
) -> None:
    log = opened(path)
    for number in range(101):
        at = NOON + timedelta(minutes=number)
        log.add_decision(Decision(at, BreakEventType.OFFER, Kind.STRETCH, str(number)))
    assert [one.why for one in log.decisions()] == [str(number) for number in range(1, 101)]
    assert [one.why for one in log.decisions(2)] == ["99", "100"]
    log.close()


def test_breaks_come_in_pages(path: Path) -> None:
    log = opened(path)
    for number in range(5):
        log.add_break(record(number, str(number)))

    def page(skip: int, most: int | None) -> list[str]:
        return [one.why for one in log.breaks(LONG_AGO, skip, most)]

    assert page(0, 2) == ["0", "1"]
    assert page(2, 2) == ["2", "3"]
    assert page(4, 2) == ["4"]
    assert page(3, None) == ["3", "4"]
    assert page(0, 0) == []
    log.close()


def test_the_journal_keeps_the_newest(path: Path) -> None:
    log = opened(path)
    log.read("PRAGMA synchronous = OFF")
    for number in range(5010):
        kind = Kind.MOVE if number % 2 else None
        log.add_decision(Decision(NOON, BreakEventType.HELD, kind, f"hold:{number}", 1.5))
    assert [found.why for found in log.decisions(2)] == ["hold:5008", "hold:5009"]
    assert log.decisions(1)[0] == Decision(NOON, BreakEventType.HELD, Kind.MOVE, "hold:5009", 1.5)
    assert len(log.decisions(9999)) == 5000
    log.close()


# Damage


def damage_page(path: Path) -> None:
    """Overwrite the second page; the header stays good."""
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * 4096)


def test_rubbish_is_put_aside_and_the_backup_put_back(path: Path) -> None:
    filled(path)
    opened(path, NOON + timedelta(days=1)).close()  # makes that day's backup, with three rows
    path.write_bytes(b"this is not a database" * 100)
    log = opened(path, NOON + timedelta(days=2))
    assert reasons(log) == ["0", "1", "2"]
    (problem,) = log.problems
    assert problem.startswith(f"{path}: the log was damaged (file is not a database)")
    assert "log.db.day-2026-11-23 was put back" in problem
    assert "\n" not in problem
    assert path.with_name("log.db.broken-20261124-120000").read_bytes().startswith(b"this is")
    log.close()
    assert opened(path).problems == ()


def test_a_damaged_page_is_noticed_and_later_rows_are_saved(path: Path) -> None:
    filled(path, 200)  # the first day's backup was made before them: it is empty
    damage_page(path)
    log = opened(path)
    assert log.keeping
    assert "was damaged" in log.problems[0]
    assert list(path.parent.glob("*.broken-*"))
    log.add_break(record())
    log.close()


def test_rows_after_the_backup_are_saved_from_a_readable_file(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO state VALUES (1, '{\"desk\": 7}')")
        connection.execute("DROP TABLE decisions")
        connection.commit()
    log = opened(path)
    assert "its tables are not those of DeskCoach" in log.problems[0]
    assert "with 3 rows saved" in log.problems[0]
    assert reasons(log) == ["0", "1", "2"]
    assert log.load_state() == {"desk": 7}
    log.close()


def test_without_a_backup_a_new_log_is_begun(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(os.urandom(5000))
    path.with_name("log.db-wal").write_bytes(b"old")
    first = opened(path)
    assert "a new one was begun" in first.problems[0]
    first.close()
    kept = path.with_name("log.db.broken-20261122-120000")
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"old"
    path.write_bytes(os.urandom(5000))
    for found in path.parent.glob("*.day-*"):
        found.write_bytes(b"no better")
    second = opened(path)
    assert "a new one was begun" in second.problems[0]
    assert len(list(path.parent.glob("*.broken-*-2"))) == 1
    second.close()


def test_an_emptied_file_is_damage_only_where_there_was_a_log(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    first = opened(path)
    assert first.problems == ()
    first.add_break(record())
    first.close()
    opened(path, NOON + timedelta(days=1)).close()
    path.write_bytes(b"")
    log = opened(path, NOON + timedelta(days=1))
    assert "it is empty" in log.problems[0]
    assert len(reasons(log)) == 1
    log.close()


@pytest.mark.parametrize("seed", range(12))
def test_any_damage_leaves_a_log_that_works(path: Path, seed: int) -> None:
    filled(path, 60)
    content = bytearray(path.read_bytes())
    place = seed * len(content) // 12
    content[place : place + 700] = os.urandom(700)
    path.write_bytes(content[: len(content) - (seed % 3) * 1000])
    log = opened(path, FAR)
    log.add_break(record(99, "after"))
    log.breaks(LONG_AGO)
    log.close()
    again = opened(path, FAR)
    assert again.keeping
    assert again.problems == ()
    assert "after" in reasons(again)
    again.close()


# Places that cannot be used


def unusable(path: Path) -> str:
    log = opened(path)
    assert not log.keeping
    try:
        log.add_break(record())
    except LogError as error:  # not safe, and remembered
        assert "only as long as DeskCoach runs" in str(error)  # noqa: PT017 - or it is safe
    assert reasons(log) == ["desk:1800"]
    log.close()
    (problem,) = log.problems
    assert problem.endswith("Until then nothing is being kept on the disk.")
    assert problem.startswith(str(path))
    assert "\n" not in problem
    return problem


def test_once_the_place_can_be_used_everything_moves_there(path: Path) -> None:
    path.mkdir(parents=True)
    at = [NOON]
    log = open_log(path, lambda: at[0])
    log.add_break(record(0, "first"))
    log.add_decision(Decision(NOON, BreakEventType.OFFER, Kind.STRETCH, "desk:1800"))
    log.save_state({"desk": 1})
    at[0] += timedelta(minutes=2)
    log.add_break(record(1, "second"))
    assert not keeps(log)
    path.rmdir()
    log.add_break(record(2, "within the minute"))
    assert not keeps(log)
    at[0] += timedelta(minutes=2)
    log.add_break(record(3, "last"))
    assert keeps(log)
    assert log.problems == ()
    log.close()
    again = opened(path)
    assert reasons(again) == ["first", "second", "within the minute", "last"]
    assert len(again.decisions()) == 1
    assert again.load_state() == {"desk": 1}
    again.close()


@pytest.mark.parametrize(("seconds", "tried"), [(59, False), (60, True), (-60, True), (-59, False)])
def test_a_place_is_tried_each_minute(path: Path, seconds: int, tried: bool) -> None:
    """However the clock is set meanwhile."""
    path.mkdir(parents=True)
    at = [NOON]
    log = open_log(path, lambda: at[0])
    path.rmdir()
    at[0] += timedelta(seconds=seconds)
    log.add_break(record(0, "first"))
    assert log.keeping is tried
    log.close()


def test_nothing_waits_long_for_a_log_that_is_held(path: Path) -> None:
    """The window stands still meanwhile; a process beside it has more patience."""
    log = opened(path)
    assert log.read("PRAGMA busy_timeout") == [(30,)]
    beside = LogBeside(path, lambda: NOON)
    assert beside.read("PRAGMA busy_timeout") == [(10_000,)]
    for one in (log, beside):
        assert one.read("PRAGMA wal_autocheckpoint") == [(250,)]
        assert one.read("PRAGMA synchronous") == [(2,)], "a row outlives a power cut"
        assert one.keeping
    log.add_break(record(1))
    assert reasons(beside) == ["desk:1800"]
    beside.close()
    log.close()


def test_a_process_beside_makes_no_log_of_its_own(path: Path) -> None:
    with pytest.raises(LogError, match="no such file"):
        LogBeside(path, lambda: NOON)
    assert not path.exists()


def test_a_change_within_a_change_is_part_of_it(path: Path) -> None:
    log = opened(path)
    with log.together():
        log.add_break(record(1, "first"))
        with log.together():
            log.add_break(record(2, "second"))
        log.add_break(record(3, "third"))
        assert reasons(log) == []
    assert reasons(log) == ["first", "second", "third"]
    log.close()


def test_a_state_that_is_kept_beside_another_lets_that_be(path: Path) -> None:
    log = opened(path)
    log.save_state({"desk": 1})
    for number in (2, 3):
        log.save_state({"apart": {"desk": number}}, ["apart"])
    assert log.load_state() == {"desk": 1, "apart": {"desk": 3}}
    log.save_state({"desk": 4})
    assert log.load_state() == {"desk": 4}
    log.close()


def test_what_waits_beside_a_log_that_is_not_there_can_be_read(path: Path) -> None:
    """A run that never had its log kept what it did; the next one, without it as well, knows."""
    path.mkdir(parents=True)
    for number in (1, 2):
        log = open_log(path, lambda: NOON)
        log.add_break(record(number, f"run {number}"))
        log.save_state({"apart": {"run": number, "before": log.load_state()}}, ["apart"])
        log.close()
    path.rmdir()
    log = opened(path)
    assert reasons(log) == ["run 1", "run 2"]
    assert log.load_state() == {
        "apart": {"run": 2, "before": {"apart": {"run": 1, "before": None}}}
    }
    log.close()


@needs("to move a file that is open")
def test_a_log_that_is_taken_away_while_running_is_begun_anew(path: Path) -> None:
    log = opened(path)
    log.add_break(record(0, "first"))
    path.unlink()
    log.add_break(record(1, "second"))
    log.close()
    again = opened(path)
    assert again.problems == ()
    assert reasons(again) == ["second"]
    again.close()


@needs("to move a file that is open")
def test_a_disk_that_is_mounted_over_a_log_that_was_begun(path: Path) -> None:
    """What was kept beneath goes along; both states are there, for the rules to join."""
    log = opened(path)
    log.add_break(record(0, "before"))
    SqliteTrainingLog(log).save_training({"aside": ["row"], "moves": [], "since": "2026-01-01"})
    log.save_state({"desk": 1})
    log.close()
    disk = path.parent.rename(path.parent.with_name("disk"))
    log = opened(path)
    log.add_break(record(1, "beneath"))
    SqliteTrainingLog(log).save_training({"aside": ["squat"], "moves": [], "since": "2026-03-02"})
    log.save_state({"desk": 2})
    assert not log.find_another()
    path.parent.rename(path.parent.with_name("beneath"))
    assert not log.find_another()
    disk.rename(path.parent)
    assert log.find_another()
    assert not log.find_another()
    log.add_break(record(2, "after"))
    assert reasons(log) == ["before", "beneath", "after"]
    assert log.load_state() == {"desk": 1}
    assert SqliteTrainingLog(log).load_training() == {
        "aside": ["row", "squat"], "moves": [], "since": "2026-01-01",
    }  # fmt: skip
    log.close()


@needs("to move a file that is open")
def test_a_log_that_somebody_put_in_place_of_ours_is_not_added_to(path: Path) -> None:
    filled(path)
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    log = opened(path)
    other.replace(path)
    assert not log.find_another()
    log.close()


@needs("to move a file that is open")
def test_a_damaged_disk_that_is_mounted_is_looked_at_again(path: Path) -> None:
    log = opened(path)
    path.parent.rename(path.parent.with_name("beneath"))
    path.mkdir(parents=True)
    assert not log.find_another()
    path.rmdir()
    filled(path)
    assert log.find_another()
    assert len(reasons(log)) == 3
    log.close()


@needs("to move a file that is open")
def test_a_place_that_is_taken_away_while_running(path: Path) -> None:
    log = opened(path)
    log.add_break(record(0, "first"))
    shutil.rmtree(path.parent)
    path.parent.touch()
    for hours, why in enumerate(("second", "third"), 1):
        with pytest.raises(LogError, match="a file stands where a folder belongs: move it away"):
            log.add_break(record(hours, why))
    path.parent.unlink()
    log.add_break(record(3, "fourth"))
    assert reasons(log) == ["second", "third", "fourth"]  # they were remembered meanwhile
    log.close()


def test_what_stayed_behind_without_its_log_is_dropped(path: Path) -> None:
    filled(path)
    path.unlink()
    path.with_name("log.db-wal").write_bytes(b"old")
    log = opened(path)
    assert log.problems == ()
    assert reasons(log) == []
    log.close()


def test_a_newer_log_is_refused_and_left_alone(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    assert "written by a newer DeskCoach (log version 99, this one knows" in unusable(path)
    assert path.read_bytes() == before


def test_a_folder_in_its_place(path: Path) -> None:
    path.mkdir(parents=True)
    assert "is a folder: move it away" in unusable(path)


def test_a_file_in_the_place_of_its_folder(path: Path) -> None:
    path.parent.touch()
    assert "a file stands where a folder belongs: move it away" in unusable(path)


def test_a_locked_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)
    monkeypatch.setattr(backups, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "another program holds it: close that program" in unusable(path)


@needs("POSIX users")
def test_a_folder_that_may_not_be_written(guarded: Path) -> None:
    for place in ("log.db", "data/log.db"):
        with somebody():
            said = unusable(guarded / place)
        assert "permission denied: check the permissions" in said


@needs("POSIX users")
def test_a_file_that_may_not_be_read(guarded: Path) -> None:
    with somebody():
        said = unusable(guarded / "secret.db")
    assert "permission denied: check the permissions" in said


def test_a_full_disk_costs_only_what_did_not_fit(path: Path) -> None:
    now = [0.0]
    log = log_module.SqliteLog(path, lambda: NOON, lambda: now[-1])
    log.add_break(record(0, "fits"))
    ((pages,),) = log.read("PRAGMA page_count")
    log.read(f"PRAGMA max_page_count = {pages}")
    log.add_break(record(1, "x" * 9000))
    assert "log.db: the disk is full: free some space. What you do is kept beside" in log.waiting
    assert log.problems == (log.waiting,)
    assert reasons(log) == ["fits"]
    log.read("PRAGMA max_page_count = 4294967294")
    now.append(2.0)
    log.add_break(record(2, "fits again"))
    assert reasons(log) == ["fits", "x" * 9000, "fits again"]
    assert log.waiting == ""
    log.close()


def test_a_place_that_can_be_used_is_used_at_once_when_it_is_tried(path: Path) -> None:
    path.mkdir(parents=True)
    log = opened(path)
    assert not log.try_again()
    path.rmdir()
    assert log.try_again()
    assert log.keeping
    assert log.problems == ()
    assert path.is_file()
    log.close()


def test_what_waits_is_written_at_once_when_it_is_tried(path: Path) -> None:
    log = log_module.SqliteLog(path, lambda: NOON, lambda: 0.0)  # no second goes by
    ((pages,),) = log.read("PRAGMA page_count")
    log.read(f"PRAGMA max_page_count = {pages}")
    log.add_break(record(1, "x" * 9000))
    assert not log.try_again()
    log.read("PRAGMA max_page_count = 4294967294")
    assert log.try_again()
    assert log.waiting == ""
    assert reasons(log) == ["x" * 9000]
    log.close()


def test_reading_a_closed_log_is_one_line(path: Path) -> None:
    log = opened(path)
    log.close()
    with pytest.raises(LogError, match="closed database: restart DeskCoach"):
        log.breaks(LONG_AGO)


def test_damage_while_running_is_one_line(path: Path) -> None:
    error = sqlite3.DatabaseError("malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    assert str(log_file.refusal(path, error)).endswith("restart DeskCoach, which repairs it")


# Backups


def days(path: Path) -> list[str]:
    return sorted(found.name[-10:] for found in path.parent.glob("log.db.day-*"))


def test_one_backup_a_day(path: Path) -> None:
    at = [NOON]
    log = open_log(path, lambda: at[0])
    for _ in range(5):
        log.add_break(record())
        log.add_break(record())
        at[0] += timedelta(days=1)
    assert days(path) == [f"2026-11-{day}" for day in range(22, 27)]
    newest = path.with_name("log.db.day-2026-11-26")
    with closing(sqlite3.connect(newest)) as connection:
        assert connection.execute("SELECT count(*) FROM breaks").fetchone() == (8,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    log.close()


def full(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_backup_that_fails_is_told_and_costs_no_row(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = [NOON]
    log = open_log(path, lambda: at[0])
    at[0] += timedelta(days=1)
    with monkeypatch.context() as disk:
        disk.setattr("deskcoach.adapters.store.file.replacing", full)
        log.add_break(record())
    assert "log.db.day-2026-11-23: " in log.problems[0]
    assert reasons(log) == ["desk:1800"]
    at[0] += timedelta(days=1)
    log.add_break(record())
    assert log.problems == ()
    log.close()


def test_a_backup_that_fails_at_the_start_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskcoach.adapters.store.file.replacing", full)
    log = opened(path)
    assert log.keeping
    assert log.problems[0].endswith("the log is kept, but today has no backup")
    log.close()


# Migrations


LATEST = len(MIGRATIONS)
MORE = (*MIGRATIONS, ("ALTER TABLE breaks ADD COLUMN note TEXT",))


def test_a_migration_backs_up_first(path: Path) -> None:
    filled(path)
    with closing(log_file.connect(path)) as connection:
        migrate(connection, path, log_file.backup, MORE)
        assert version_of(connection) == LATEST + 1
        connection.execute("SELECT note FROM breaks")
    with closing(sqlite3.connect(path.with_name(f"log.db.before-v{LATEST + 1}"))) as before:
        assert version_of(before) == LATEST
        assert before.execute("SELECT count(*) FROM breaks").fetchone() == (3,)


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    filled(path)
    broken = (*MIGRATIONS, (*MORE[-1], "ALTER TABLE nothing ADD COLUMN note TEXT"))
    with closing(log_file.connect(path)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, path, log_file.backup, broken)
        assert version_of(connection) == LATEST
        assert len(connection.execute("SELECT * FROM breaks").fetchall()[0]) == 11


def test_a_log_that_cannot_be_migrated_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path)

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("no such thing")

    monkeypatch.setattr(log_file, "migrate", refuse)
    assert "no such thing: restart DeskCoach" in unusable(path)


def test_a_damaged_log_yields_no_backup(path: Path, tmp_path: Path) -> None:
    filled(path, 200)
    shutil.copy(path, tmp_path / "copy.db")
    damage_page(tmp_path / "copy.db")
    copy = sqlite3.connect(tmp_path / "copy.db")
    with closing(copy), pytest.raises(sqlite3.DatabaseError):
        log_file.backup(copy, tmp_path / "target")
    assert not list(tmp_path.glob("target*"))


def test_a_log_is_untouched_until_somebody_did_something(tmp_path: Path) -> None:
    log = open_log(tmp_path / "log.db", lambda: NOON)
    log.save_state({"as": "it was"})
    log.add_decision(Decision(NOON, BreakEventType.AWAY, None, "idle", 60.0))
    assert log.untouched
    log.add_break(broke())
    assert [log.untouched] == [False]
    log.close()


def test_pages_that_were_read_are_given_back(path: Path) -> None:
    log = opened(path)
    log.add_break(record())
    told = list[str]()
    with log.connection() as connection:
        connection.set_trace_callback(told.append)
    log.give_back()
    assert told == ["PRAGMA shrink_memory"]  # in some builds nothing tells how much that was
    assert list(log.breaks(LONG_AGO)) == [record()]
    log.close()
    log.give_back()  # and no harm where it is closed
