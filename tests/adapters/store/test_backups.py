"""Backups are chosen by what they hold: a clock that is wrong for a while costs nothing."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deskcoach.adapters.store import backups
from deskcoach.adapters.store import file as log_file
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.schema import MIGRATIONS, migrate
from tests.logged import NOON, broke

EVER = datetime(1900, 1, 1, tzinfo=UTC)


class Machine:
    """A computer whose clock can be set, with a log; started anew by each `boot`."""

    def __init__(self, path: Path) -> None:
        self.path, self.at = path, NOON
        self.log: SqliteLog | None = None
        self.written: list[str] = []

    def boot(self, at: datetime | None = None) -> SqliteLog:
        self.end()
        self.at = at or self.at
        self.log = open_log(self.path, lambda: self.at)
        return self.log

    def end(self) -> None:
        if self.log is not None:
            self.log.close()
            self.log = None

    def work(self, breaks: int = 3) -> None:
        assert self.log is not None
        for _ in range(breaks):
            self.at += timedelta(minutes=30)
            why = f"n{len(self.written)}"
            self.log.add_break(broke(self.at, why=why))
            self.written.append(why)

    def damage(self) -> None:
        """Nothing of the log itself can be read any more."""
        self.end()
        self.path.write_bytes(b"gone" * 999)
        self.path.with_name(self.path.name + "-wal").unlink(missing_ok=True)

    def kept(self) -> list[str]:
        """All there is, whatever its date."""
        assert self.log is not None
        return [row[0] for row in self.log.read("SELECT why FROM breaks ORDER BY id")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "log.db")


def test_one_boot_in_2031_is_no_newest_backup_for_ever(machine: Machine) -> None:
    machine.boot()
    machine.work(4)
    machine.boot(datetime(2031, 5, 1, 9, tzinfo=UTC))
    machine.work(4)
    machine.boot(NOON + timedelta(hours=6))
    for _ in range(10):
        machine.work(4)
        machine.at += timedelta(days=1)
    assert len(machine.written) == 48
    machine.damage()
    log = machine.boot()
    assert "was put back" in log.problems[0]
    assert machine.kept() == machine.written[:44]  # the last day had no backup yet


@pytest.mark.parametrize("year", [1970, 2000, 2031])
def test_four_wrong_days_delete_no_good_backup(machine: Machine, year: int) -> None:
    machine.boot()
    for _ in range(40):
        machine.work(2)
        machine.at += timedelta(days=1)
    good = set(machine.path.parent.glob("log.db.day-*"))
    right = machine.at
    for number in range(4):
        machine.boot(datetime(year, 1 + number, 1, 9, tzinfo=UTC))
        machine.work(2)
    assert good <= set(machine.path.parent.glob("log.db.day-*"))
    machine.boot(right)
    machine.damage()
    machine.boot()
    assert machine.kept() == machine.written


def test_a_clock_that_begins_at_the_same_day_each_time(machine: Machine) -> None:
    """Without a battery each start is the first of January, 1970: one name for all backups."""
    start = datetime(1970, 1, 1, tzinfo=UTC)
    for _ in range(60):
        machine.boot(start)
        machine.work(4)
    machine.damage()
    machine.boot(start)
    assert len(machine.written) - len(machine.kept()) < backups.FRESH


def test_random_jumps_and_damage(machine: Machine) -> None:
    """The clock is set between any two starts; the newest backup is always found."""
    choice = random.Random(5)  # noqa: S311 - the same each time
    machine.boot()
    for _ in range(60):
        jump = choice.choice([1, 60, 3600, 86_400, 86_400 * 40, 86_400 * 3650])
        seconds = choice.randint(-jump, jump)
        machine.boot(min(max(machine.at + timedelta(seconds=seconds), EVER), NOON + 9999 * DAY))
        machine.work(choice.randrange(4))
        if choice.random() < 0.2:
            held = newest_rows(machine.path)
            machine.damage()
            machine.boot()
            assert machine.kept() == machine.written[:held]
            machine.written = machine.kept()


DAY = timedelta(days=1)


def newest_rows(path: Path) -> int:
    """The most that any file beside the log holds."""
    counts = [0]
    for each in path.parent.glob("log.db.day-*"):
        with closing(sqlite3.connect(each)) as connection:
            counts.append(connection.execute("SELECT count(*) FROM breaks").fetchone()[0])
    return max(counts)


def test_a_damaged_backup_gives_way_to_the_next(machine: Machine) -> None:
    machine.boot()
    for _ in range(4):
        machine.work(2)
        machine.at += timedelta(days=1)
    machine.end()
    newest = backups.backups(machine.path)[0]
    with newest.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * 4096)
    machine.damage()
    machine.boot()
    assert machine.kept() == machine.written[:4]


def test_backups_of_older_versions_and_names_that_are_no_days(machine: Machine) -> None:
    machine.boot()
    machine.work(3)
    machine.end()
    old = machine.path.with_name("log.db.day-2026-01-01")
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        migrate(connection, old, log_file.backup, MIGRATIONS[:2])
    machine.path.with_name("log.db.day-2026-02-31").touch()
    machine.path.with_name("log.db.day-2026-01-02").write_bytes(b"rubbish" * 99)
    shutil.copy(machine.path, machine.path.with_name("log.db.before-v9"))
    machine.path.with_name("log.db.before-v9.part").touch()
    names = [each.name[7:] for each in backups.backups(machine.path)]
    assert names == ["before-v9", "day-2026-03-04", "day-2026-01-01"]
    backups.thin_out(machine.path)
    assert backups.best(machine.path, lambda _: False) is None


@pytest.mark.parametrize(("lacks", "made"), [(0, True), (99, True), (100, False), (-1, False)])
def test_todays_backup_lacks_less_than_a_hundred_rows(
    lacks: int, made: bool, machine: Machine
) -> None:
    """Numbers of rows count, which grow with every table; those of the breaks begin anew."""
    log = machine.boot()
    machine.work(2)
    copy = machine.path.with_name("copy")
    log_file.backup(log._connection, copy)
    for path, more in ((machine.path, max(lacks, 0)), (copy, max(-lacks, 0))):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("UPDATE breaks SET seq = seq + ?", (200 + more,))
    with closing(sqlite3.connect(machine.path)) as connection:
        assert backups.is_made(copy, connection) is made
        assert not backups.is_made(machine.path.with_name("none"), connection)


def test_a_backup_of_today_that_cannot_be_read_is_made_anew(machine: Machine) -> None:
    machine.boot()
    machine.work(3)
    machine.end()
    backups.backup_day(machine.path, machine.at).write_bytes(b"rubbish" * 99)
    machine.boot()
    assert newest_rows(machine.path) == 3


def test_a_backup_is_one_file_that_can_be_read_where_nothing_may_be_written(
    machine: Machine,
) -> None:
    log = machine.boot()
    machine.work(2)
    copy = machine.path.with_name("copy")
    log_file.backup(log._connection, copy)
    rollback_journal = 1
    assert copy.read_bytes()[18:20] == bytes([rollback_journal] * 2)
    assert [each.name for each in machine.path.parent.glob("copy*")] == ["copy"]


def test_what_is_no_record_does_not_cost_the_backup(machine: Machine) -> None:
    """It is looked at when it is read."""
    log = machine.boot()
    machine.work(2)
    log.read("PRAGMA ignore_check_constraints = ON")
    with log.connection() as connection:
        connection.execute("UPDATE breaks SET outcome = 'wonder' WHERE id = 1")
    copy = machine.path.with_name("copy")
    log_file.backup(log._connection, copy)
    with closing(sqlite3.connect(copy)) as found:
        assert found.execute("SELECT count(*) FROM breaks").fetchone() == (2,)
