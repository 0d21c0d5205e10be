"""What the log cannot take waits in order, outlives the program, and is written exactly once."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.queue import ROOM, Change, SpareFile
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.ports import LogError
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.records import BreakRecord, Decision, PainRecord
from tests.system import has_mode, needs

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LONG_AGO = NOON - timedelta(days=1)
CHANGE = (Change("put", "state", (1, "{}")),)


def record(number: int) -> BreakRecord:
    at = NOON + timedelta(minutes=number)
    return BreakRecord(at, Kind.STRETCH, BreakEventType.DONE, at, ("a",), 1800.0, 60.0, str(number))


def pain(number: int, level: int = 3) -> PainRecord:
    return PainRecord(f"{number:032x}", NOON + timedelta(minutes=number), level, None, None)


def numbers(log: SqliteLog) -> list[int]:
    return [int(found.why) for found in log.breaks(LONG_AGO)]


NOTHING = "nothing of this kind"


class Refusing(sqlite3.Connection):
    """Refuses one sort of statement."""

    failing = NOTHING

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement.startswith(self.failing):
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(statement, *values)


class Failing(sqlite3.Connection):
    """A disk that refuses what it is told to."""

    plan: ClassVar[list[bool]] = []

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        fails = statement.startswith(("INSERT", "COMMIT")) and self.plan and self.plan.pop()
        if fails and statement == "COMMIT" and len(self.plan) % 2:
            super().execute(statement)  # it was kept, and nobody knows
        if fails:
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(statement, *values)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "log.db"


class Seconds:
    """The clock by which a log that failed is tried again."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def go(self) -> None:
        self.now += 2


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def log(path: Path, seconds: Seconds) -> Iterator[SqliteLog]:
    made = on_disk(path, seconds, Refusing)
    yield made
    made.close()


def on_disk(path: Path, elapsed: Callable[[], float], kind: type[sqlite3.Connection]) -> SqliteLog:
    """A log whose connection is of this kind."""
    with pytest.MonkeyPatch.context() as planted:
        planted.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=kind))
        return SqliteLog(path, lambda: NOON, elapsed)


def disk(log: SqliteLog) -> Any:
    """The connection of a log, to make it fail."""
    with log.connection() as found:
        return found


@pytest.fixture
def holder(log: SqliteLog, path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that writes into the log and does not let go of it."""
    assert log.keeping
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def write_all(log: SqliteLog) -> None:
    training = SqliteTrainingLog(log)
    log.add_break(record(1))
    log.add_decision(Decision(NOON, BreakEventType.OFFER, Kind.STRETCH, "desk"))
    log.save_state({"desk": 1})
    training.put(pain(1))
    training.put(pain(1, level=5))
    training.save_training({"aside": []})
    log.add_break(record(2))


def check_all(log: SqliteLog) -> None:
    training = SqliteTrainingLog(log)
    assert numbers(log) == [1, 2]
    assert len(log.decisions()) == 1
    assert log.load_state() == {"desk": 1}
    assert training.pains(LONG_AGO) == [pain(1, level=5)]
    assert training.load_training() == {"aside": []}
    order = log.read("SELECT seq FROM breaks UNION SELECT seq FROM pains ORDER BY seq")
    assert order == [(1,), (2,), (3,)]


def test_a_held_log_is_written_when_it_is_free(
    log: SqliteLog, holder: sqlite3.Connection, seconds: Seconds
) -> None:
    write_all(log)
    assert "another program holds it: close that program. What you do is kept" in log.waiting
    assert log.unkept == 0
    assert numbers(log) == []
    holder.execute("COMMIT")
    assert not log.catch_up()  # it is not tried at each call
    seconds.go()
    assert log.catch_up()
    check_all(log)
    assert (log.waiting, log.problems) == ("", ())


@pytest.mark.parametrize(("later", "tried"), [(0.99, False), (1.0, True)])
def test_a_log_that_refused_is_left_alone_for_a_second(
    log: SqliteLog, holder: sqlite3.Connection, seconds: Seconds, later: float, tried: bool
) -> None:
    log.add_break(record(1))
    holder.execute("COMMIT")
    seconds.now += later
    assert log.catch_up() is tried
    assert numbers(log) == [1] * tried
    log.save_state({"desk": 1})
    assert (log.waiting == "") is tried


@pytest.mark.usefixtures("holder")
def test_what_only_explains_is_not_counted_as_lost(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SpareFile, "_write", refuse)
    with pytest.raises(LogError, match="remembered only"):
        log.add_decision(Decision(NOON, BreakEventType.OFFER, Kind.STRETCH, "desk"))
    with pytest.raises(LogError, match="remembered only"):
        log.save_state({"desk": 1})
    assert log.unkept == 0
    with pytest.raises(LogError, match="remembered only"):
        write_pair(log)
    assert log.unkept == 1


def test_a_spare_file_has_its_room_and_no_more_and_is_nobody_elses(path: Path) -> None:
    path.parent.mkdir()
    for before in (None, 10, ROOM - 1, ROOM, ROOM + 1):
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(b"x" * before)
        SpareFile(path)
        left = b"x" * (before or 0)
        assert path.read_bytes() == left.ljust(ROOM, b"\0")
        assert before is not None or has_mode(path, 0o600)


def test_a_spare_file_of_any_size_is_read_in_bounded_room(path: Path) -> None:
    path.parent.mkdir()
    spare = SpareFile(path)
    spare.append(CHANGE)
    line = path.read_bytes().partition(b"\n")[0] + b"\n"
    most = 64 * ROOM // len(line)
    path.write_bytes(line * (most + 9))
    assert len(SpareFile(path).read()) == most


def test_what_waits_outlives_the_program(
    log: SqliteLog, holder: sqlite3.Connection, path: Path
) -> None:
    write_all(log)
    holder.close()
    spare = path.with_name("log.db.waiting")
    left = spare.read_bytes()
    again = open_log(path, lambda: NOON)
    check_all(again)
    assert spare.read_bytes() == b"\0" * ROOM, "not a byte of it stays"
    again.close()
    spare.write_bytes(left)  # as if the end had come between the log and the spare file
    once_more = open_log(path, lambda: NOON)
    check_all(once_more)
    once_more.close()


def test_a_log_that_is_let_go_is_caught_up_at_the_end(
    log: SqliteLog, holder: sqlite3.Connection, path: Path, seconds: Seconds
) -> None:
    log.add_break(record(1))
    holder.execute("ROLLBACK")
    seconds.go()
    log.close()
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("SELECT count(*) FROM breaks").fetchone() == (1,)


def test_a_transaction_waits_for_what_came_before(
    log: SqliteLog, holder: sqlite3.Connection, seconds: Seconds
) -> None:
    log.add_break(record(1))
    with pytest.raises(LogError, match="another program holds it"), log.transaction():
        raise AssertionError
    holder.execute("ROLLBACK")
    seconds.go()
    with log.transaction():
        pass
    assert numbers(log) == [1]


@pytest.mark.usefixtures("holder")
def test_where_nothing_is_safe_it_is_said(
    log: SqliteLog, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as planted:
        planted.setattr(SpareFile, "_write", refuse)
        for number in (1, 2):
            with pytest.raises(LogError, match="remembered only as long as DeskCoach runs"):
                log.add_break(record(number))
            assert log.unkept == number
    log.add_break(record(3))  # there is room again: also for what came before
    assert log.unkept == 0
    assert [group[0].row[-1] for group in SpareFile(path.with_name("log.db.waiting")).read()] == [
        "1",
        "2",
        "3",
    ]


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"\xff" * 500,
        b"00000000 []\n",
        b"not a line",
        b'd7a1 ["add", "breaks"]\n',
    ],
)
def test_what_cannot_be_read_ends_it(path: Path, rubbish: bytes) -> None:
    path.parent.mkdir()
    spare = SpareFile(path)
    spare.append(CHANGE)
    spare.append(CHANGE)
    content = path.read_bytes()
    half = content.index(b"\n") + 1
    path.write_bytes(content[:half] + rubbish + content[half + len(rubbish) :])
    assert SpareFile(path).read() == [CHANGE] * (2 if not rubbish else 1)


@pytest.mark.parametrize(
    "change",
    [
        ("run", "state", [1, "{}"]),
        ("put", "sqlite_schema", [1]),
        ("put", ["state"], [1]),
        ("put", "state", [1]),
        ("put", "state", [1, ["x"]]),
        ("put", "state", {"id": 1}),
        ("drop", "sets", [1, 2]),
        (),
        None,
    ],
)
def test_changes_that_are_none_of_ours_are_not_made(path: Path, change: Any) -> None:
    path.parent.mkdir()
    SpareFile(path).append((change,))
    assert SpareFile(path).read() == []


def test_without_a_place_there_is_no_spare_file(tmp_path: Path) -> None:
    spare = SpareFile(tmp_path / "missing" / "spare")
    assert spare.read() == []
    spare.clear()
    with pytest.raises(FileNotFoundError):
        spare.append(CHANGE)


@needs("POSIX links")
def test_a_link_is_no_spare_file(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="link"):
        SpareFile(link).append(CHANGE)


def test_a_spare_file_that_takes_half_a_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    spare = SpareFile(path)
    spare.append(CHANGE)

    def torn(_: int) -> None:
        raise OSError(5, "the disk does not answer")

    with monkeypatch.context() as planted:
        planted.setattr("os.fsync", torn)
        with pytest.raises(OSError, match="answer"):
            spare.append(CHANGE)
    other = (CHANGE[0]._replace(row=(1, '{"x": 1}')),)
    spare.append(other)  # in the place of the half one
    assert SpareFile(path).read() == [CHANGE, other]


def write_pair(log: SqliteLog) -> None:
    with log.together():
        log.add_break(record(1))
        log.save_state({"ended": 1})


@pytest.mark.parametrize("failing", ["INSERT INTO breaks", "INSERT INTO state", "COMMIT"])
def test_of_what_belongs_together_nothing_is_written_alone(
    log: SqliteLog, path: Path, seconds: Seconds, failing: str
) -> None:
    log.save_state({"ended": 0})
    disk(log).failing = failing
    write_pair(log)
    disk(log).failing = NOTHING
    assert (numbers(log), log.load_state()) == ([], {"ended": 0})
    (waiting,) = SpareFile(path.with_name("log.db.waiting")).read()
    assert [change.table for change in waiting] == ["breaks", "state"]
    seconds.go()
    assert log.catch_up()
    assert (numbers(log), log.load_state()) == ([1], {"ended": 1})


def test_the_journal_of_a_full_disk_is_used_again(log: SqliteLog, path: Path) -> None:
    """What it holds goes into the log, where it has its place: then there is room for more."""
    log.add_break(replace(record(0), why="the first of all"))
    assert b"the first of all" not in path.read_bytes()
    pages = disk(log).execute("PRAGMA page_count").fetchone()[0]
    disk(log).execute(f"PRAGMA max_page_count = {pages}")
    while not log.waiting:
        log.add_break(replace(record(1), why="a" * 500))
    assert "the disk is full" in log.waiting
    assert b"the first of all" in path.read_bytes()


def test_the_journal_stays_small(log: SqliteLog, path: Path) -> None:
    for number in range(150):
        log.add_break(replace(record(number), why="a" * 2000))
    assert path.with_name("log.db-wal").stat().st_size < 1_500_000


def test_a_log_that_cannot_be_read_takes_an_outcome_all_the_same(
    log: SqliteLog, seconds: Seconds
) -> None:
    before = log.changes
    disk(log).failing = "SELECT"
    log.add_break(record(1))
    disk(log).failing = NOTHING
    seconds.go()
    assert log.catch_up()
    assert numbers(log) == [1]
    assert log.changes > before, "nobody could see whether it is the newest"


def test_of_what_belongs_together_nothing_waits_alone(
    log: SqliteLog, holder: sqlite3.Connection, path: Path
) -> None:
    write_pair(log)
    holder.close()
    spare = path.with_name("log.db.waiting")
    whole = spare.read_bytes()
    for torn in range(whole.index(b"\n")):
        spare.write_bytes(whole[:torn].ljust(ROOM, b"\0"))
        assert SpareFile(spare).read() == []
    spare.write_bytes(whole)
    again = open_log(path, lambda: NOON)
    assert (numbers(again), again.load_state()) == ([1], {"ended": 1})
    again.close()


def test_an_old_state_is_never_put_over_a_newer_one(
    log: SqliteLog,
    holder: sqlite3.Connection,
    path: Path,
    seconds: Seconds,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not even where the spare file cannot be emptied, and the program is killed then."""
    log.save_state({"desk": 1})
    holder.close()
    seconds.go()
    with monkeypatch.context() as planted:
        planted.setattr(SpareFile, "_write", refuse)
        assert log.catch_up()
        log.save_state({"desk": 2})
    disk(log).close()
    again = open_log(path, lambda: NOON)
    assert again.load_state() == {"desk": 2}
    again.close()


def refuse(*_: object) -> None:
    raise OSError(5, "the disk does not answer")


class Machine:
    """A log on such a disk, with what it answered and what it only remembers."""

    def __init__(self, path: Path, plan: list[bool]) -> None:
        self.path, self.plan = path, plan
        self.now, self.spare_fails = 0.0, False
        self.answered: list[int] = []
        self.remembered: list[int] = []
        self.log = self.start()

    def start(self) -> SqliteLog:
        made = on_disk(self.path, lambda: self.now, Failing)
        disk(made).plan = self.plan
        return made

    def do(self, step: str, number: int) -> None:
        if step == "break":
            self.add(number)
        elif step == "wait":
            self.now += 2
            if self.log.catch_up():
                self.answered += self.remembered
                self.remembered = []
        elif step == "spare":
            self.spare_fails = not self.spare_fails
        else:
            disk(self.log).close()
            self.remembered = []
            self.log = self.start()

    def add(self, number: int) -> None:
        try:
            self.log.add_break(record(number))
        except LogError:
            self.remembered.append(number)
            return
        self.answered += [*self.remembered, number]
        self.remembered = []


STEPS = st.lists(st.sampled_from(["break", "break", "wait", "kill", "spare"]), max_size=30)


@given(steps=STEPS, plan=st.lists(st.booleans(), max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_answered_is_kept_once_and_in_order_property(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], plan: list[bool]
) -> None:
    machine = Machine(tmp_path_factory.mktemp("log") / "log.db", plan)
    write = SpareFile._write

    def maybe(spare: SpareFile, at: int, content: bytes) -> None:
        if machine.spare_fails:
            raise OSError(28, "no space")
        write(spare, at, content)

    with pytest.MonkeyPatch.context() as planted:
        planted.setattr(SpareFile, "_write", maybe)
        for number, step in enumerate(steps):
            machine.do(step, number)
        plan.clear()
        machine.spare_fails = False
        machine.do("wait", 0)
        log = machine.log
        kept = numbers(log)
        assert set(machine.answered) <= set(kept)
        assert kept == sorted(set(kept))
        assert log.read("SELECT why FROM breaks ORDER BY seq") == [(str(n),) for n in kept]
        log.close()


@needs("POSIX special files")
def test_a_pipe_where_the_spare_file_was_holds_nothing_up(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path.with_name("log.db.waiting"))
    log = open_log(path, lambda: NOON)
    log.add_break(record(1))
    assert numbers(log) == [1]
    log.close()
