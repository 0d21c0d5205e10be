"""What every HistoryLog, ArchiveLog and Files must do, held against the real and the fake."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from msgspec.structs import replace

from deskcoach.adapters.files import OwnFiles
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.export.ports import ArchiveLog, Files, HistoryLog, Paper
from deskcoach.app.ports import Log, LogError
from deskcoach.app.strength.ports import TrainingLog
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.wall_plan import WallPlan
from deskcoach.core.history.statistics import BreakTotal, SetTotal, Span, break_totals
from tests.data_fakes import FakeArchiveLog, FakeFiles, FakeHistoryLog, FakePaper, set_totals
from tests.fakes import FakeLog, FakeTrainingLog
from tests.logged import NOON, archives, broke, did, hurt, key, noted, prescribed, trained

REAL_AND_FAKE = ["real", "fake"]
EVER = datetime(1970, 1, 1, tzinfo=UTC)
FOR_EVER = datetime(2100, 1, 1, tzinfo=UTC)


@dataclass
class Shelf:
    log: Log
    training: TrainingLog
    sums: HistoryLog
    whole: ArchiveLog


@pytest.fixture(params=REAL_AND_FAKE)
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    if request.param == "fake":
        log, training = FakeLog(), FakeTrainingLog()
        sums, whole = FakeHistoryLog(log, training), FakeArchiveLog(log, training)
        yield Shelf(log, training, sums, whole)
        return
    real = open_log(tmp_path / "log.db", lambda: NOON + timedelta(days=30))
    yield Shelf(real, SqliteTrainingLog(real), SqliteHistoryLog(real), SqliteArchiveLog(real))
    real.close()


def some() -> Archive:
    early = NOON - timedelta(days=9)
    return Archive(
        [broke(early), broke(), broke()],
        [trained(1, early), trained(2)],
        [did(10, 1, early), did(11, 2), did(12, 2, NOON + timedelta(minutes=3))],
        [hurt(20, early), hurt(21)],
        {"aside": ["plank"]},
        [prescribed(30, early, sets=3), prescribed(31), prescribed(32, early, exercise="plank")],
        [noted(40, early), noted(41, session=key(1)), noted(42, session=key(2))],
    )


class TestHistoryLog:
    def test_is_empty_at_first(self, shelf: Shelf) -> None:
        assert shelf.sums.first_at() is None
        assert shelf.sums.last_done() == {}
        assert shelf.sums.held() == {}
        assert list(shelf.sums.set_totals(EVER, FOR_EVER)) == []
        assert list(shelf.sums.break_totals(Span(NOON.date(), NOON.date()), 7)) == []
        assert shelf.training.session(key(1)) is None
        assert shelf.training.set_of(key(1)) is None
        assert list(shelf.training.sets_of(key(1))) == []

    def test_finds_sessions_and_sets(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        assert shelf.training.session(key(2)) == trained(2)
        assert shelf.training.set_of(key(11)) == did(11, 2)
        assert [one.id for one in shelf.training.sets_of(key(2))] == [key(11), key(12)]
        assert shelf.sums.last_done() == {"back-extension": some().sets[2].ended}

    def test_counts_in_how_many_guided_breaks_a_stretch_was_held(self, shelf: Shelf) -> None:
        ended = (
            (BreakEventType.DONE, ("a", "b")),
            (BreakEventType.PART_DONE, ("a",)),
            (BreakEventType.SKIPPED, ("a",)),
            (BreakEventType.NATURAL, ()),
        )
        breaks = [broke(outcome=what, exercises=stretches) for what, stretches in ended]
        shelf.whole.take_in(Archive(breaks))
        assert shelf.sums.held() == {"a": 2, "b": 1}

    @pytest.mark.parametrize("sort", ["breaks", "sessions", "pains"])
    def test_knows_when_it_began(self, shelf: Shelf, sort: str) -> None:
        early = NOON - timedelta(days=30)
        first: dict[str, Any] = {
            "breaks": [broke(early)],
            "sessions": [trained(9, early)],
            "pains": [hurt(9, early)],
        }
        shelf.whole.take_in(some())
        shelf.whole.take_in(Archive(**{sort: first[sort]}))
        found = shelf.sums.first_at()
        assert found == early
        assert found.utcoffset() == early.utcoffset()

    @pytest.mark.parametrize("days", [1, 7])
    def test_of_a_week_only_its_days_in_the_span_count(
        self, shelf: Shelf, days: Literal[1, 7]
    ) -> None:
        tuesday, thursday = (datetime(2026, 3, day, 4, tzinfo=NOON.tzinfo) for day in (3, 5))
        second = timedelta(microseconds=1)
        for at in (
            tuesday - second,
            tuesday,
            thursday + timedelta(days=1) - second,
            thursday + timedelta(days=1),
        ):
            shelf.log.add_break(broke(at))
        span = Span(tuesday.date(), thursday.date(), 4)
        found = shelf.sums.break_totals(span, days)
        assert sum(one.count for one in found) == 2
        assert {one.day for one in found} == (
            {date(2026, 3, 2)} if days == 7 else {span.first, span.last}
        )

    def test_adds_up_days_and_weeks_by_the_wall_clock(self, shelf: Shelf) -> None:
        """Half an hour before the border in Tonga is the same moment as hours after it in Rome."""
        east, west = timezone(timedelta(hours=13)), timezone(-timedelta(hours=10))
        sunday = datetime(2026, 3, 9, 3, 30, tzinfo=east)
        monday = datetime(2026, 3, 9, 4, 0, tzinfo=west)
        for at in (sunday, monday, monday):
            shelf.log.add_break(broke(at, kind=Kind.MOVE))
        span = Span(date(2026, 3, 8), date(2026, 3, 9), 4)
        assert list(shelf.sums.break_totals(span, 7)) == [
            BreakTotal(date(2026, 3, 2), Kind.MOVE, BreakEventType.DONE, 1, 1800.0),
            BreakTotal(date(2026, 3, 9), Kind.MOVE, BreakEventType.DONE, 2, 3600.0),
        ]
        assert [one.day for one in shelf.sums.break_totals(span, 1)] == [span.first, span.last]
        assert list(shelf.sums.break_totals(span, 1, {BreakEventType.SKIPPED})) == []

    def test_adds_up_the_sets_of_sessions_in_a_range(self, shelf: Shelf) -> None:
        shelf.whole.take_in(
            Archive(
                sessions=[trained(1), trained(2, NOON + timedelta(days=1))],
                sets=[
                    did(10, 1, load_kg=4.0, effort=5),
                    did(11, 1, load_kg=6.0, effort=6),
                    did(12, 1, unit="s", actual=30.0),
                    did(13, 2),
                ],
            )
        )
        assert list(shelf.sums.set_totals(NOON, NOON + timedelta(days=1))) == [
            SetTotal(key(1), "back-extension", "reps", 2, 20.0, 6.0, 2, 11),
            SetTotal(key(1), "back-extension", "s", 1, 30.0, None, 0, 0),
        ]

    def test_a_mark_tells_of_changes(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        marks = [shelf.sums.mark(NOON)]
        shelf.log.add_break(broke(NOON + timedelta(days=1)))
        shelf.log.save_state({"a": 1})
        assert shelf.sums.mark(NOON) == marks[0]
        shelf.log.add_break(broke(NOON - timedelta(days=1)))
        marks.append(shelf.sums.mark(NOON))
        shelf.training.put(did(10, 1, actual=1.0))
        marks.append(shelf.sums.mark(NOON))
        shelf.training.remove_session(key(1))
        marks.append(shelf.sums.mark(NOON))
        shelf.whole.erase(None, NOON)
        marks.append(shelf.sums.mark(NOON))
        assert len(set(marks)) == len(marks)


class TestArchiveLog:
    def test_gives_back_what_it_took_in(self, shelf: Shelf) -> None:
        assert written(shelf.whole.everything()) == written(Archive())
        shelf.whole.take_in(some())
        assert written(shelf.whole.everything()) == written(some())

    def test_gives_a_range(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        for ends in ((None, NOON), (NOON, None), (NOON, NOON), (None, None)):
            assert written(shelf.whole.everything(*ends)) == written(some().between(*ends))

    def test_takes_in_over_what_it_has(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        shelf.whole.take_in(Archive(sets=[did(10, 1, actual=1.0)], training={"b": 2}))
        found = shelf.whole.everything()
        assert sorted(one.actual for one in found.sets) == [1.0, 10.0, 10.0]
        assert (found.training, len(found.breaks)) == ({"b": 2}, 3)

    def test_takes_in_all_or_nothing(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        worse = Archive([broke()], [trained(3)], [], [hurt(22, level=99)])
        with pytest.raises(LogError, match=r"^[^\n]+$"):
            shelf.whole.take_in(worse)
        assert written(shelf.whole.everything()) == written(some())
        shelf.log.add_break(broke())

    def test_removes_a_range(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        erased = shelf.whole.erase(None, NOON)
        gone = {"breaks": 1, "sessions": 1, "sets": 1, "pains": 1, "prescriptions": 1, "notes": 2}
        assert (
            erased.counts
            == {**gone, "decisions": 0}
            == {
                **some().going(None, NOON).records(),
                "decisions": 0,
            }
        )
        left = shelf.whole.everything()
        assert written(replace(left, prescriptions=(), notes=())) == written(
            replace(some().between(NOON, None), prescriptions=(), notes=())
        )
        assert [one.id for one in left.prescriptions] == [key(32), key(31)]  # which still hold
        assert [one.id for one in left.notes] == [key(42)]
        assert shelf.whole.erase(NOON, NOON + timedelta(hours=1)).counts["breaks"] == 2
        assert shelf.whole.everything().training == {"aside": ["plank"]}

    def test_removes_everything(self, shelf: Shelf) -> None:
        shelf.whole.take_in(some())
        shelf.log.save_state({"a": 1})
        assert shelf.whole.erase(None, None).counts["sets"] == 3
        assert written(shelf.whole.everything()) == written(Archive())
        assert shelf.log.load_state() is None


@given(archives())
def test_property_what_is_exported_comes_back_the_same(archive: Archive) -> None:
    log, training = FakeLog(), FakeTrainingLog()
    whole = FakeArchiveLog(log, training)
    whole.take_in(archive)
    assert written(whole.everything()) == written(archive)
    span = Span(date(2025, 1, 1), date(2026, 12, 31), 4)
    found = FakeHistoryLog(log, training).break_totals(span, 1)
    assert list(found) == break_totals(archive.breaks, span, 1)
    assert sum(one.sets for one in set_totals(archive.sets)) == len(archive.sets)


@pytest.fixture(params=REAL_AND_FAKE)
def files(request: pytest.FixtureRequest) -> Files:
    return FakeFiles() if request.param == "fake" else OwnFiles()


class TestFiles:
    def test_what_is_written_is_read(self, files: Files, tmp_path: Path) -> None:
        path = str(tmp_path / "a file.json")
        files.write(path, b"12345")
        assert (files.read(path, 100), files.read(path, 5)) == (b"12345", b"12345")

    def test_what_is_too_large_is_not_read(self, files: Files, tmp_path: Path) -> None:
        path = str(tmp_path / "large.json")
        files.write(path, b"12345")
        with pytest.raises(
            OSError, match=r"large\.json: is larger than 4 bytes: choose another file"
        ):
            files.read(path, 4)

    def test_what_is_not_there_is_one_line(self, files: Files, tmp_path: Path) -> None:
        path = str(tmp_path / "nothing.json")
        with pytest.raises(OSError, match=r"^[^\n]*nothing\.json: no such file[^\n]*: check"):
            files.read(path, 100)


def test_the_fakes_can_refuse() -> None:
    files, paper = FakeFiles(), FakePaper()
    files.refusal = "x.json: the disk is full: choose another place"
    for call in (lambda: files.read("x.json", 1), lambda: files.write("x.json", b"")):
        with pytest.raises(OSError, match="the disk is full"):
            call()
    printed: Paper = paper
    plan = WallPlan("Back", (1,), (), (), None, date(2026, 3, 4))
    assert printed.plan(plan, Speaker()).startswith(b"%PDF")
