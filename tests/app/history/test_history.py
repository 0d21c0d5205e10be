"""The history page: what it shows, and that it is what the export says."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.export.ports import ArchiveLog, HistoryLog
from deskcoach.app.history.history import History
from deskcoach.app.history.view_models import Filter, HistoryScreen, Period
from deskcoach.app.strength.ports import TrainingLog
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.export.archive import Archive
from deskcoach.core.strength.plan import Trained
from tests.app.desk import catalogue
from tests.data_fakes import FakeArchiveLog, FakeHistoryLog
from tests.fakes import FakeLog, FakeTrainingLog
from tests.logged import NOON, broke, did, hurt, key, trained

NOW = NOON + timedelta(hours=1)
BACK = "back-extension"


class Shelf:
    """A log with its history."""

    def __init__(
        self, sums: HistoryLog, training: TrainingLog, whole: ArchiveLog, day_starts: int = 0
    ) -> None:
        self.training, self.whole = training, whole
        self.history = History(sums, training, catalogue(), day_starts, aside=("cobra-stretch",))

    def screen(self, period: Period = Period.WEEKS, exercise: str | None = None) -> HistoryScreen:
        return self.history.screen(Filter(period, exercise), NOW)


def fake(day_starts: int = 0) -> Shelf:
    log, training = FakeLog(), FakeTrainingLog()
    return Shelf(FakeHistoryLog(log, training), training, FakeArchiveLog(log, training), day_starts)


@contextmanager
def real(day_starts: int = 0) -> Iterator[Shelf]:
    with tempfile.TemporaryDirectory() as folder:
        log = open_log(Path(folder) / "log.db", lambda: NOW)
        yield Shelf(
            SqliteHistoryLog(log), SqliteTrainingLog(log), SqliteArchiveLog(log), day_starts
        )
        log.close()


def test_an_empty_log() -> None:
    page = fake().screen(Period.ALL)
    assert page.empty
    assert [week.first for week in page.weeks] == [date(2026, 3, 2)]
    assert len(fake().screen().weeks) == 12
    assert len(fake().screen(Period.YEAR).weeks) == 53
    assert (page.year[0].day.weekday(), page.year[-1].day) == (0, page.today)
    assert page.exercises[0].name == "Back extensions"
    assert (page.begun, page.weeks_in) == (page.today, 0)
    assert [day.day for day in page.first_days] == [page.today]
    nothing = {(row.sessions, row.sets, row.reps, row.seconds) for row in page.exercises}
    assert nothing == {(0, 0, 0, 0)}
    assert {row.last_done for row in page.exercises} == {None}
    assert [row.id for row in page.exercises if row.aside] == ["cobra-stretch"]


def test_a_bar_leads_to_its_sessions_and_they_to_their_sets() -> None:
    shelf = fake()
    late = NOON + timedelta(hours=2)
    shelf.whole.take_in(
        Archive(
            sessions=[
                trained(1, effort=4),
                trained(2, late),
                trained(3),
                trained(4, outcome="open"),
            ],
            sets=[
                did(10, 1, NOON),
                did(11, 1, NOON + timedelta(minutes=2), effort=7),
                did(12, 2, late, exercise="gone", unit="s", actual=30.0, effort=6),
                did(13, 4, NOON - timedelta(days=1)),
            ],
            pains=[hurt(20, NOON, 2, session=key(1)), hurt(21, NOON, 5, session=key(1))],
        )
    )
    page = shelf.screen()
    assert not page.empty
    assert page.weeks[-1].sizes == (2, 1, 1)
    assert (page.weeks[-1].sets, page.weeks[-1].sessions) == (4, 3)
    lines = shelf.history.sessions(page.weeks[-1].first)
    assert [(one.sets, one.effort, one.pain) for one in lines] == [
        (2, 4.0, 5),
        (1, None, None),
        (1, 6.0, None),
    ]
    assert [one.session.id for one in shelf.history.sessions(NOON.date(), "gone")] == [key(2)]
    row = page.exercises[-1]
    assert (row.id, row.name, row.seconds, row.reps) == ("gone", "gone", 30.0, 0)
    assert row.last_done == late.date()


def test_only_one_exercise() -> None:
    shelf = fake()
    shelf.whole.take_in(
        Archive(
            sessions=[trained(1, effort=4), trained(2, effort=8)],
            sets=[did(10, 1, exercise=BACK), did(11, 2, exercise="plank")],
            pains=[hurt(20, level=1), hurt(21, level=9, exercise="plank")],
        )
    )
    page = shelf.screen(exercise="plank")
    assert (page.weeks[-1].sets, page.effort[-1].value, page.pain[-1].value) == (1, 8.0, 9.0)
    assert page.year[-1].sets == 2


def test_what_is_told_of_an_exercise() -> None:
    shelf = fake()
    before = NOON - timedelta(days=2)
    shelf.whole.take_in(
        Archive(
            sessions=[trained(1, before, effort=3), trained(2, effort=5)],
            sets=[
                did(10, 1, before, load_kg=6.0),
                did(11, 2, load_kg=4.0),
                did(12, 2, load_kg=2.0, exercise="cobra-stretch"),
                did(13, 1, before, load_kg=2.0, exercise="cobra-stretch", effort=9),
            ],
        )
    )
    rows = {row.id: row for row in shelf.screen().exercises}
    assert (rows[BACK].load_kg, rows[BACK].sessions, rows[BACK].effort) == (4.0, 2, 4.0)
    assert rows["cobra-stretch"].effort == 9.0


def test_the_border_of_a_day_and_of_a_year() -> None:
    new_year = datetime(2026, 1, 1, 2, tzinfo=UTC)
    for day_starts, day in ((0, date(2026, 1, 1)), (4, date(2025, 12, 31))):
        shelf = fake(day_starts)
        shelf.whole.take_in(
            Archive([broke(new_year)], [trained(1, new_year)], [did(10, 1, new_year)])
        )
        page = shelf.screen()
        assert [one.day for one in page.year if one.guided and one.sets == 1] == [day]
        assert [week.first for week in page.weeks if week.sets] == [date(2025, 12, 29)]


def test_the_year_before_is_remembered_until_it_changes() -> None:
    with real() as shelf:
        long_ago = NOON - timedelta(days=800)
        shelf.whole.take_in(
            Archive([broke(long_ago)], [trained(1, long_ago)], [did(10, 1, long_ago)])
        )
        shelf.history.prepare(NOW)
        kept = shelf.history.memory.past
        page = shelf.screen(Period.ALL)
        assert page.weeks[0].sets == 1
        firsts = [week.first for week in page.weeks]
        assert {(b - a).days for a, b in pairwise(firsts)} == {7}, "each week once"
        assert shelf.history.memory.past is kept
        shelf.training.put(did(11, 1, long_ago))
        assert shelf.screen(Period.ALL).weeks[0].sets == 2
        assert shelf.screen(Period.ALL, "plank").weeks[0].sets == 0
        assert shelf.screen(Period.ALL).weeks[0].sets == 2


def test_a_break_of_long_ago_is_seen_and_a_new_one_costs_nothing(tmp_path: Path) -> None:
    log = open_log(tmp_path / "log.db", lambda: NOW)
    history = History(SqliteHistoryLog(log), SqliteTrainingLog(log), catalogue())
    everything = Filter(Period.ALL)

    def of_first_week() -> int:
        return sum(history.screen(everything, NOW).outcomes[0].counts.values())

    log.add_break(broke(NOON - timedelta(days=800)))
    assert of_first_week() == 1
    kept = history.memory.past
    log.add_break(broke(NOON))
    assert of_first_week() == 1
    assert history.memory.past is kept
    for minutes in (1, 0):  # the clock was set wrong, twice to the same time
        log.add_break(broke(NOON - timedelta(days=800, minutes=minutes)))
    assert of_first_week() == 3
    log.close()


def test_desk_time_counts_stretches_that_were_taken() -> None:
    shelf = fake()
    shelf.whole.take_in(
        Archive(
            [
                broke(desk_seconds=1000.0),
                broke(desk_seconds=2000.0, outcome=BreakEventType.NATURAL),
                broke(desk_seconds=9000.0, outcome=BreakEventType.SKIPPED),
                broke(desk_seconds=9000.0, kind=Kind.MOVE),
            ]
        )
    )
    assert shelf.screen().desk[-1].value == 1500.0
    assert shelf.screen().outcomes[-1].counts[BreakEventType.SKIPPED] == 1


def test_whether_a_fourth_set_fits_goes_by_what_each_session_was_itself() -> None:
    log, later = FakeTrainingLog(), NOON + timedelta(minutes=40)
    for session in (trained(1), trained(2, later, effort=5), trained(3, later, outcome="open")):
        log.put(session)
    log.put(did(10, 1, effort=4))
    log.put(did(11, 2, later, actual=8.0, effort=9))
    for pain in (hurt(20, level=1, session=key(1)), hurt(21, level=6, session=key(2))):
        log.put(pain)
    store = TrainingStore(log, lambda _: None, lambda: None)
    assert store.trained(NOW, datetime.date) == [
        Trained(NOON.date(), True, 1, 4),
        Trained(NOON.date(), False, 6, 9),
    ]
