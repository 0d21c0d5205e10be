"""The training log: the same promises from the file and from the fake, and what a file adds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from deskcoach.adapters.store.file import backup, find_fault, upsert
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.queue import Change, SpareFile
from deskcoach.adapters.store.rows import SESSION_TABLE, SET_TABLE
from deskcoach.adapters.store.schema import MIGRATIONS, migrate, version_of
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.ports import LogError
from deskcoach.app.strength.ports import TrainingLog
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.records import (
    BreakRecord,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
)
from tests.fakes import FakeTrainingLog

NOON = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=2)))
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)


def name(number: int) -> str:
    return f"{number:032x}"


def session(number: int = 1, minutes: float = 0, **other: Any) -> SessionRecord:
    started = NOON + timedelta(minutes=minutes)
    words: dict[str, Any] = {"ended": None, "outcome": "open", "exercises": ("row", "cobra")}
    words |= {"effort": None}
    return SessionRecord(name(number), started, **{**words, **other})


def one_set(number: int = 1, minutes: float = 1, **other: Any) -> SetRecord:
    began = NOON + timedelta(minutes=minutes)
    words: dict[str, Any] = {"session": name(1), "exercise": "row", "number": number, "side": 0}
    words |= {"target": 10.0, "actual": 9.0, "unit": "reps", "load_kg": 7.5, "tempo": "2-1-2"}
    words |= {"effort": 4, "started": began, "ended": began + timedelta(seconds=50.25)}
    return SetRecord(name(number), **{**words, **other})


def pain(number: int = 1, level: int = 4, minutes: float = 2) -> PainRecord:
    return PainRecord(name(number), NOON + timedelta(minutes=minutes), level, "row", name(1))


def dose(number: int = 1, minutes: float = 0, **other: Any) -> PrescriptionRecord:
    words: dict[str, Any] = {"exercise": "row", "sets": 2, "hold": 5.0, "given": "Dr. B\u00fcrgi"}
    return PrescriptionRecord(name(number), NOON + timedelta(minutes=minutes), **{**words, **other})


def note(number: int = 1, minutes: float = 3, **other: Any) -> NoteRecord:
    words: dict[str, Any] = {"text": "Stiff", "session": name(1), "exercise": "row"}
    words |= {"set_id": name(1), "feelings": ("sticky", "sore")}
    return NoteRecord(name(number), NOON + timedelta(minutes=minutes), **{**words, **other})


@pytest.fixture(params=["real", "fake"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TrainingLog]:
    if request.param == "fake":
        yield FakeTrainingLog()
        return
    real = open_log(tmp_path / "log.db")
    yield SqliteTrainingLog(real)
    real.close()


class TestTrainingLog:
    def test_keeps_every_dose_oldest_first(self, log: TrainingLog) -> None:
        assert list(log.prescriptions()) == []
        cleared = dose(3, 9, sets=None, hold=None, given="")
        for each in (cleared, dose(1), dose(2, 5, rest=75.0)):
            log.put(each)
        assert list(log.prescriptions()) == [dose(1), dose(2, 5, rest=75.0), cleared]
        assert (cleared.cleared, dose().cleared) == (True, False)
        assert dose().numbers == (("sets", 2), ("hold", 5.0))
        log.put(dose(1, rest=60.0))
        assert log.prescriptions()[0] == dose(1, rest=60.0)

    def test_keeps_notes_which_go_with_their_session(self, log: TrainingLog) -> None:
        log.put(session())
        log.put(one_set(prescription=name(7)))
        alone = note(2, 9, text="Slept well", session=None, exercise=None, set_id=None, feelings=())
        log.put(note())
        log.put(alone)
        assert list(log.notes(LONG_AGO)) == [note(), alone]
        assert list(log.notes(note().at, alone.at)) == [note()]
        assert list(log.notes_of(name(1))) == [note()]
        assert (log.note(name(2)), log.note(name(3))) == (alone, None)
        assert [one.prescription for one in log.sets(LONG_AGO)] == [name(7)]
        log.remove_session(name(1))
        assert list(log.notes(LONG_AGO)) == [alone]
        log.put_back(session(), [one_set()], [note()])
        assert list(log.notes_of(name(1))) == [note()]
        log.remove_note(name(2))
        assert list(log.notes(LONG_AGO)) == [note()]

    def test_is_empty_at_first(self, log: TrainingLog) -> None:
        assert [*log.sessions(LONG_AGO), *log.sets(LONG_AGO), *log.pains(LONG_AGO)] == []
        assert log.load_training() is None

    def test_gives_back_what_it_was_given_oldest_first(self, log: TrainingLog) -> None:
        late = session(1, 60, ended=NOON + timedelta(hours=2), outcome="done", effort=7)
        log.put(late)
        log.put(session(2))
        assert list(log.sessions(LONG_AGO)) == [session(2), late]
        (begun,) = log.session_starts(("done", "part-done"))
        assert (begun, begun.utcoffset()) == (late.started, late.started.utcoffset())
        assert list(log.session_starts(("open", "done"))) == [session(2).started, late.started]
        log.put(one_set(2, 5, load_kg=None, unit="s", tempo="", side=2, effort=None))
        log.put(one_set(1))
        found = log.sets(LONG_AGO)
        assert list(found) == [
            one_set(1),
            one_set(2, 5, load_kg=None, unit="s", tempo="", side=2, effort=None),
        ]
        assert found[0].started.utcoffset() == timedelta(hours=2)
        log.put(pain(2, 10, 9))
        log.put(pain(1, 0))
        assert list(log.pains(LONG_AGO)) == [pain(1, 0), pain(2, 10, 9)]

    def test_from_and_until_are_moments(self, log: TrainingLog) -> None:
        log.put(session())
        log.put(one_set())
        log.put(pain())
        after = NOON + timedelta(microseconds=1)
        assert len(log.sessions(NOON.astimezone(UTC))) == 1
        assert [*log.sessions(after), *log.sessions(LONG_AGO, NOON)] == []
        ended = one_set().ended
        assert len(log.sets(ended)) == len(log.sets(LONG_AGO, ended + timedelta(hours=1))) == 1
        assert [*log.sets(LONG_AGO, ended), *log.pains(LONG_AGO, pain().at)] == []

    def test_what_is_put_again_takes_the_place_of_the_earlier(self, log: TrainingLog) -> None:
        log.put(session())
        log.put(one_set())
        log.put(pain())
        log.put(session(outcome="part-done", ended=NOON))
        log.put(one_set(actual=12.0))
        log.put(structs.replace(pain(), level=7))
        assert [one.outcome for one in log.sessions(LONG_AGO)] == ["part-done"]
        assert [one.actual for one in log.sets(LONG_AGO)] == [12.0]
        assert [one.level for one in log.pains(LONG_AGO)] == [7]

    def test_a_session_goes_with_its_sets(self, log: TrainingLog) -> None:
        log.put(session())
        for number in (1, 2):
            log.put(one_set(number))
        log.put(one_set(3, session=name(9)))
        log.remove_set(name(2))
        assert [one.number for one in log.sets(LONG_AGO)] == [1, 3]
        log.remove_session(name(1))
        log.remove_session(name(1))
        assert list(log.sessions(LONG_AGO)) == []
        assert [one.number for one in log.sets(LONG_AGO)] == [3]

    def test_keeps_the_last_state(self, log: TrainingLog) -> None:
        log.save_training({"aside": ["row"]})
        log.save_training({"moves": [["2026-03-02", "2026-03-03"]]})
        assert log.load_training() == {"moves": [["2026-03-02", "2026-03-03"]]}

    def test_what_was_not_changed_stays_as_somebody_else_left_it(self, log: TrainingLog) -> None:
        """A process aside brings a backup back while a session runs here, which knows nothing."""
        ours = {"aside": [], "moves": [["2026-03-02", "2026-03-03"]], "running": None}
        log.save_training(ours, ["running"])  # the first row of all has everything
        assert log.load_training() == ours
        log.save_training({**ours, "aside": ["row"], "running": {"at": 1.0, "then": {"reps": 3}}})
        now = {**ours, "running": {"at": 2.0, "then": None, "hurts": True}}
        log.save_training(now, ["running"])
        assert log.load_training() == {**now, "aside": ["row"]}

    def test_a_list_that_was_changed_elsewhere_too_has_both(self, log: TrainingLog) -> None:
        """What hurts waits, whoever brought something else in or took it away meanwhile."""
        days = [["2026-03-02", "2026-03-03"], ["2026-03-05", "2026-03-06"]]
        routine = {"name": "Back", "days": [1], "easy": False}
        before = {"aside": ["a", "b"], "moves": days, "routines": [routine], "since": None}
        log.save_training(
            {
                "aside": ["c", "b", "a"],
                "moves": [days[1], ["x", "ü"]],
                "routines": [{"name": "Neck", "days": []}, {**routine, "days": [2, 3]}],
                "since": "2026-03-01",
            }
        )
        later = {**routine, "easy": True}
        now = {**before, "aside": ["a", "e"], "moves": days[:1], "routines": [later, {"name": "N"}]}
        log.save_training(now, ["aside", "moves", "routines"], before)
        assert log.load_training() == {
            "aside": ["c", "a", "e"],
            "moves": [["x", "ü"]],
            "routines": [{"name": "Neck", "days": []}, later, {"name": "N"}],
            "since": "2026-03-01",
        }

    def test_a_list_that_is_as_it_was_is_in_its_order(self, log: TrainingLog) -> None:
        before = {"routines": [{"name": "A", "n": 1}, {"name": "B"}], "aside": []}
        log.save_training(before)
        now = {**before, "routines": [{"name": "A", "n": 2}, {"name": "B"}]}
        log.save_training(now, ["routines"], before)
        assert log.load_training() == now

    def test_what_was_no_list_is_one_now(self, log: TrainingLog) -> None:
        log.save_training({"aside": "x", "moves": None})
        now = {"aside": ["a"], "moves": [["b", "c"]], "breaks": ["d"]}
        log.save_training(now, sorted(now), {"aside": [], "moves": [], "breaks": []})
        assert log.load_training() == now

    def test_refuses_nonsense(self, log: TrainingLog) -> None:
        with pytest.raises(LogError, match=r"^[^\n]+$"):
            log.put(pain(level=11))
        with pytest.raises(LogError, match=r"^[^\n]+$"):
            log.put(one_set(actual=-1.0))
        for nonsense in (session(effort=11), structs.replace(session(), id="7")):
            with pytest.raises(LogError, match=r"^[^\n]+$"):
                log.put(nonsense)
        assert [*log.sessions(LONG_AGO), *log.sets(LONG_AGO), *log.pains(LONG_AGO)] == []


def test_a_log_that_refuses() -> None:
    log = FakeTrainingLog()
    log.refusal = "log.db: the disk is full: free some space"
    with pytest.raises(LogError, match="full"):
        log.save_training({})


# What a file adds


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "log.db"


def opened(path: Path, at: datetime = NOON) -> SqliteLog:
    return open_log(path, lambda: at)


def keeps(log: SqliteLog) -> bool:
    return log.keeping


def filled(path: Path, at: datetime = NOON) -> None:
    log = opened(path, at)
    training = SqliteTrainingLog(log)
    training.put(session())
    training.put(one_set())
    training.put(pain())
    training.save_training({"aside": []})
    log.close()


def count(path: Path) -> list[int]:
    log = opened(path)
    training = SqliteTrainingLog(log)
    found = [training.sessions(LONG_AGO), training.sets(LONG_AGO), training.pains(LONG_AGO)]
    state = training.load_training()
    log.close()
    return [*map(len, found), len(state or {})]


def test_it_is_still_there_after_a_restart(path: Path) -> None:
    filled(path)
    assert count(path) == [1, 1, 1, 1]


def test_a_log_of_the_first_version_is_backed_up_and_goes_on(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrate(old, path, backup, MIGRATIONS[:1])
        old.execute(
            "INSERT INTO breaks (at, offset, kind, outcome, exercises, desk_seconds, seconds, why)"
            " VALUES ('2026-03-02T10:00:00.000000Z', 120, 'move', 'done', '[]', 1, 2, '')"
        )
    log = opened(path)
    kept = BreakRecord(NOON, Kind.MOVE, BreakEventType.DONE, None, (), 1.0, 2.0, "")
    assert list(log.breaks(LONG_AGO)) == [kept]
    SqliteTrainingLog(log).put(session())
    log.close()
    with closing(sqlite3.connect(path.with_name("log.db.before-v2"))) as before:
        assert version_of(before) == 1
        assert before.execute("SELECT count(*) FROM breaks").fetchone() == (1,)
    assert count(path)[0] == 1


def test_a_log_from_before_doses_goes_on_with_its_sets(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrate(old, path, backup, MIGRATIONS[:6])
        columns = SET_TABLE.columns.removesuffix(", prescription")
        marks = ", ".join("?" * len(SET_TABLE.row(one_set())[:-1]))
        into = f"INSERT INTO sets ({columns}) VALUES ({marks})"  # noqa: S608
        old.execute(into, SET_TABLE.row(one_set())[:-1])
        earlier = SESSION_TABLE.columns.removesuffix(", place")
        old.execute(upsert("sessions", earlier), SESSION_TABLE.row(session())[:-1])
    assert find_fault(path) is None
    # A set that waited beside the log when the newer version came.
    spare = SpareFile(path.with_name("log.db.waiting"))
    spare.append((Change("put", "sets", SET_TABLE.row(one_set(2, 5))[:-1]),))
    log = opened(path)
    assert list(SqliteTrainingLog(log).sets(LONG_AGO)) == [one_set(), one_set(2, 5)]
    assert log.problems == ()
    log.close()
    with closing(sqlite3.connect(path.with_name("log.db.before-v7"))) as before:
        assert version_of(before) == 6
        assert before.execute("SELECT count(*) FROM sets").fetchone() == (1,)


def test_what_was_kept_in_memory_moves_to_the_disk(path: Path) -> None:
    path.mkdir(parents=True)  # a folder stands where the file belongs
    now = NOON
    log = open_log(path, lambda: now)
    training = SqliteTrainingLog(log)
    assert not keeps(log)
    training.put(session())
    training.put(one_set())
    path.rmdir()
    now += timedelta(minutes=2)
    training.put(pain())
    training.save_training({"aside": ["row"]})
    assert keeps(log)
    log.close()
    assert count(path) == [1, 1, 1, 1]


def test_a_damaged_file_gives_back_its_sessions(path: Path) -> None:
    filled(path)
    (day,) = path.parent.glob("log.db.day-*")
    day.unlink()
    log = opened(path)
    log.read("DROP TABLE decisions")
    log.close()
    assert count(path) == [1, 1, 1, 1]


def test_of_a_log_that_comes_later_nothing_is_forgotten(tmp_path: Path) -> None:
    """An urgent sign that waits stays, whatever was changed while nobody could read of it."""
    path = tmp_path / "data" / "log.db"
    with closing(open_log(path)) as log:
        kept = {"check": {"ticked": ["leg-weakness"]}, "aside": ["squat"], "moves": []}
        SqliteTrainingLog(log).save_training(kept)
    away = path.parent.rename(path.parent.with_name("away"))
    path.parent.touch()
    now = NOON
    late = SqliteLog(path, lambda: now)
    training = SqliteTrainingLog(late)
    assert training.load_training() is None
    known: dict[str, Any] = {"check": None, "aside": [], "moves": []}
    with pytest.raises(LogError, match="remembered only as long"):
        training.save_training({**known, "aside": ["row"]}, ["aside"], known)
    path.parent.unlink()
    away.rename(path.parent)
    now += timedelta(minutes=2)
    training.save_training({"check": None, "aside": [], "moves": [["a", "b"]]}, ["moves"])
    both = {**kept, "aside": ["squat", "row"], "moves": [["a", "b"]]}
    assert training.load_training() == both
    late.close()


def test_what_was_no_json_is_replaced(tmp_path: Path) -> None:
    with closing(open_log(tmp_path / "log.db")) as log:
        SqliteTrainingLog(log).save_training({})
        with log.connection() as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute("UPDATE training SET state = '{'")
        SqliteTrainingLog(log).save_training({"aside": []}, ["aside"])
        assert SqliteTrainingLog(log).load_training() == {"aside": []}


def test_a_spare_file_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    """It named no members: all that the row has were meant."""
    path = tmp_path / "log.db"
    with closing(open_log(path)) as log:
        SqliteTrainingLog(log).save_training({"aside": ["row"], "moves": []})
    SpareFile(path.with_name("log.db.waiting")).append(
        (Change("merge", "training", (1, '{"aside": []}')),)
    )
    with closing(open_log(path)) as log:
        assert SqliteTrainingLog(log).load_training() == {"aside": [], "moves": []}


def test_what_waits_of_the_plan_outlives_the_program(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    before = {"aside": ["squat"], "moves": ["m"]}
    with closing(open_log(path)) as log:
        training = SqliteTrainingLog(log)
        training.save_training(before)
        with log.connection() as connection:
            connection.execute("PRAGMA busy_timeout = 0")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            training.save_training({"aside": ["squat", "row"], "moves": []}, ["aside"], before)
            assert log.waiting
            log.close()
    with closing(open_log(path)) as log:
        assert SqliteTrainingLog(log).load_training() == {"aside": ["squat", "row"], "moves": ["m"]}
