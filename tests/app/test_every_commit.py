"""A `kill -9` after each single commit of a day: everything is there once, and nothing by half."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.records import BreakRecord
from tests.app.desk import MIN, Office, outdoors
from tests.fakes import FakeClock

EVER = datetime(1900, 1, 1, tzinfo=UTC)
BACK, ROW = "back-extension", "bent-over-row"
TAKEN = ("done", "part-done", "natural")


class Cut(NamedTuple):
    """A commit that may be the last one.

    Attributes:
        file: The log's file as it was then.
        elapsed, wall: The time.
        reps: Repetitions that were answered with ok and not taken back.
    """

    file: bytes
    elapsed: float
    wall: datetime
    reps: int


class Watched:
    """A connection that takes a copy of the file after each commit."""

    def __init__(self, connection: sqlite3.Connection, day: "Day") -> None:
        self._connection, self._day = connection, day

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, statement: str, *values: Any) -> Any:
        found = self._connection.execute(statement, *values)
        wrote = statement.startswith(("COMMIT", "INSERT", "DELETE", "UPDATE"))
        if wrote and not self._connection.in_transaction:
            self._day.cut(self._connection.serialize())
        return found


@dataclass
class Day:
    """One day of work, and the places where it may be cut off."""

    def __init__(self, folder: Path) -> None:
        self.cuts: list[Cut] = []
        self.reps = 0
        self.clock = FakeClock()
        self.log, self.desk = start(folder, self.clock)
        self.log._connection = Watched(self.log._connection, self)  # type: ignore[assignment]

    def cut(self, file: bytes) -> None:
        self.cuts.append(Cut(file, self.clock.elapsed, self.clock.wall, self.reps))

    def ok(self, command: str, **words: Any) -> None:
        reply = self.desk.send(command, **words)
        assert reply["ok"], (command, reply)

    def rep(self, count: int = 1) -> None:
        for _ in range(count):
            self.ok("session-rep")
            self.reps += 1
            self.desk.rest(2)

    def live(self) -> None:
        self.breaks()
        self.session()
        self.desk.work(35 * MIN)
        self.ok("skip")
        self.desk.work(10 * MIN)

    def breaks(self) -> None:
        desk = self.desk
        desk.work(31 * MIN)
        self.ok("start")
        desk.rest(10 * MIN)  # done
        desk.work(31 * MIN)
        self.ok("later", minutes=5)
        desk.work(6 * MIN)
        self.ok("start")
        desk.rest(20)
        self.ok("guide-stop")  # part done
        desk.work(35 * MIN)
        self.ok("skip")
        desk.work(40 * MIN).rest(15 * MIN)  # nobody answers; a natural one
        desk.work(5 * MIN)
        self.ok("break", kind="move")
        desk.rest(20 * MIN)
        desk.work(31 * MIN)
        self.ok("pause", minutes=20)
        desk.work(25 * MIN)
        self.ok("start")
        desk.rest(3)
        desk.clock.suspend(40 * MIN)  # asleep in the middle of it
        desk.work(2 * MIN)

    def session(self) -> None:
        desk = self.desk
        self.ok("safety-answer", ticked=[])
        self.ok("session", exercises=[BACK, ROW], manual=True, sets=3)
        self.ok("session-start")
        desk.rest(11)
        self.rep(10)  # the first set
        self.reps -= 1  # of which one was none
        self.ok("session-undo")
        self.rep()
        self.ok("session-correct", load=4.0)
        self.ok("session-add-set")
        self.ok("session-start-now")
        desk.rest(4)
        self.rep(10)
        self.ok("session-effort", level=6)
        desk.rest(95)
        self.rep(4)
        self.ok("session-pause")
        desk.rest(60)
        self.ok("session-resume")
        desk.rest(4)
        self.rep(6)
        desk.rest(95)
        self.rep(8)
        self.ok("session-end-set")
        desk.rest(95)
        self.rep(3)
        self.ok("session-hurts")
        self.ok("session-pain", level=8)
        self.ok("session-resume")
        desk.rest(20)
        self.ok("session-pain", level=2)
        self.ok("session-finish")
        self.ok("plan-pause")
        self.ok("plan-resume")


def start(folder: Path, clock: FakeClock) -> tuple[SqliteLog, Office]:
    world = replace(outdoors(clock))
    log = open_log(folder / "log.db", lambda: clock.wall)
    assert log.keeping
    assert not log.problems
    world.log = log  # type: ignore[assignment] # the same port
    world.training_log = SqliteTrainingLog(log)  # type: ignore[assignment] # the same port
    return log, Office(world, with_strength=True)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    lived = Day(tmp_path_factory.mktemp("day"))
    lived.live()
    yield lived
    lived.log.close()


def rows(log: SqliteLog) -> list[BreakRecord]:
    return list(log.breaks(EVER))


def check_breaks(log: SqliteLog, before: list[BreakRecord], moment: str) -> None:
    """Each offer, and each break, has exactly one outcome, and none is gone."""
    after = rows(log)
    assert after[: len(before)] == before, moment
    offers = [round(one.offered.timestamp(), 3) for one in after if one.offered]
    assert len(offers) == len(set(offers)), (moment, after)
    for kind in ("stretch", "move"):
        taken = [one for one in after if one.outcome in TAKEN and one.kind == kind]
        for one, other in pairwise(taken):
            assert other.at - timedelta(seconds=other.seconds - 0.1) >= one.at, (moment, one, other)
    said = [each.what for each in log.decisions(5_000)]
    asked = sum(what is BreakEventType.OFFER for what in said)
    assert asked - len(offers) in {0, 1}, (moment, said)


def check_session(log: SqliteLog, desk: Office, cut: Cut, moment: str) -> None:
    """Each set and each repetition that was answered is there, once."""
    training = SqliteTrainingLog(log)
    sets = training.sets(EVER)
    slots = [(one.exercise, one.number, one.side) for one in sets]
    assert len(slots) == len(set(slots)), (moment, slots)
    shown = desk.view.sessions[-1].snapshot if desk.view.sessions else None
    reps = sum(one.actual for one in sets) + ((shown.reps_done or 0) if shown else 0)
    assert reps - cut.reps in {0, 1, -1}, (moment, reps, cut.reps)
    told = {pain.exercise for pain in training.pains(EVER) if pain.exercise and pain.level >= 6}
    assert told <= set(desk.store.state.aside), moment


def test_a_day_has_all_of_it(day: Day) -> None:
    outcomes = {str(one.outcome) for one in rows(day.log)}
    assert outcomes == {"done", "part-done", "put-off", "skipped", "natural", "unanswered"}
    training = SqliteTrainingLog(day.log)
    assert [one.actual for one in training.sets(EVER)] == [10, 10, 10, 8, 3]
    assert [pain.level for pain in training.pains(EVER)] == [8, 2]
    check_breaks(day.log, [], "the whole day")
    assert len(day.cuts) > 100


@pytest.mark.no_cover  # a day again and again: the one above covers it
def test_whichever_commit_was_the_last_one(day: Day, tmp_path: Path) -> None:
    for number, cut in enumerate(day.cuts):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "log.db").write_bytes(cut.file)
        with closing(open_log(folder / "log.db", lambda: cut.wall)) as left:  # noqa: B023
            before = rows(left)
        log, desk = start(folder, FakeClock(cut.wall + timedelta(seconds=9), cut.elapsed + 9))
        moment = f"after commit {number} of {len(day.cuts)}, at {cut.wall:%H:%M:%S}"
        check_session(log, desk, cut, moment)
        desk.work(MIN)
        check_breaks(log, before, moment)
        log.close()
