"""Every number of the history against the export, counted again by hand after every correction.

The log is the real one; corrections, removals, their undoing and deletions go through the table of
commands, as the windows and the command line send them.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskcoach.adapters.files import OwnFiles
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.rows import utc
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.export.backup import About, Archives
from deskcoach.app.history.history import History, Memory
from deskcoach.app.history.view_models import Filter, HistoryScreen, Period
from deskcoach.core.export.archive import Archive
from deskcoach.core.history.statistics import Series
from deskcoach.ui.pages.history import words as told
from tests.app.desk import Office, Outdoors, catalogue, outdoors
from tests.data_fakes import FakePaper
from tests.fakes import FakeClock
from tests.logged import NOON, archives, breaks, did, efforts, key, long_ago, trained
from tests.recount import Recount, Week

NOW = NOON + timedelta(hours=1)
WEEKS = {Period.WEEKS: 12, Period.YEAR: 53, Period.ALL: None}
EXERCISES = (None, "back-extension", "plank", "cobra-stretch")


class Desk:
    """A program with the real log, and the history page that it keeps open."""

    def __init__(self, folder: Path, day_starts: int) -> None:
        self.folder, self.day_starts = folder, day_starts
        self.log = open_log(folder / "log.db", lambda: NOW)
        self.whole = SqliteArchiveLog(self.log)
        self.office = office(self.log, self.whole)
        self.memory = Memory()
        self.undone: list[dict[str, Any]] = []

    def history(self) -> History:
        training = SqliteTrainingLog(self.log)
        sums = SqliteHistoryLog(self.log)
        return History(sums, training, catalogue(), self.day_starts, 3, (), self.memory)

    def exported(self) -> bytes:
        path = self.folder / "x.json"
        assert self.office.send("export", format="json", path=str(path))["ok"]
        return path.read_bytes()

    def send(self, command: str, **words: Any) -> None:
        """A correction; what it gives back is remembered, as the page's Undo does."""
        reply = self.office.send(command, **words)
        assert reply["ok"], reply
        if reply["value"] and "sets" in reply["value"]:
            self.undone.append(reply["value"])

    def undo(self) -> None:
        """Put back what was changed last; refused where the session of a set is gone since."""
        if self.undone:
            back = self.undone.pop()
            kept = {one.id for one in self.whole.everything().sessions}
            gone = back["session"] is None and back["sets"][0]["session"] not in kept
            assert self.office.send("session-restore", **back)["ok"] == (not gone)


def office(log: SqliteLog, whole: SqliteArchiveLog) -> Office:
    clock = FakeClock()
    clock.set_wall(NOW)
    world: Outdoors = outdoors(clock)
    world.log = log  # type: ignore[assignment] # the real ones keep the same ports
    world.training_log = SqliteTrainingLog(log)  # type: ignore[assignment]
    made = Office(world)
    made.archives = Archives(
        whole,
        OwnFiles(),
        FakePaper(),
        lambda: About(catalogue()),
        lambda: NOW,
        made.store.replaced,
        made.archives.own,
    )
    return made


@contextmanager
def a_desk(day_starts: int = 0) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), day_starts)
        yield desk
        desk.log.close()


# -- what a person does to the log ----------------------------------------------------------------

reps = st.integers(0, 400).map(lambda quarters: quarters / 4)
numbers = st.integers(0, 99)
EDITS = st.one_of(
    st.tuples(st.just("correct"), numbers, st.none() | reps, st.none() | reps, efforts),
    st.tuples(st.just("remove"), numbers),
    st.tuples(st.just("remove-session"), numbers),
    st.tuples(st.just("undo")),
    st.tuples(st.just("delete"), long_ago, st.timedeltas(timedelta(0), timedelta(days=200))),
    st.tuples(st.just("delete-before"), long_ago),
    st.tuples(st.just("break"), breaks(long_ago)),
)


def edit(desk: Desk, what: str, *words: Any) -> None:
    """Carry out one of them; where there is nothing of that sort, nothing happens."""
    archive = desk.whole.everything()
    match what, words:
        case "correct", (number, done, load, effort) if archive.sets:
            one = archive.sets[number % len(archive.sets)]
            desk.send("set-correct", id=one.id, reps=done, load=load, effort=effort)
        case "remove", (number,) if archive.sets:
            desk.send("set-remove", id=archive.sets[number % len(archive.sets)].id)
        case "remove-session", (number,) if archive.sessions:
            desk.send("session-remove", id=archive.sessions[number % len(archive.sessions)].id)
        case "undo", ():
            desk.undo()
        case "delete", (since, length):
            desk.send("delete", since=since.isoformat(), until=(since + length).isoformat())
        case "delete-before", (until,):
            desk.send("delete", until=until.isoformat())
        case "break", (record,):
            newest = desk.log.read("SELECT max(at) FROM breaks WHERE seq > 0")[0][0]
            if newest is None or utc(record.at) >= newest:  # the clock here is never set back
                desk.log.add_break(record)


# -- what the page shows --------------------------------------------------------------------------


def check(desk: Desk, period: Period, exercise: str | None) -> None:
    """Every number that any chart or table of the page shows."""
    again = Recount(desk.exported(), desk.day_starts)
    page = desk.history().screen(Filter(period, exercise), NOW)
    mondays = again.mondays(WEEKS[period], page.today)
    assert page.first == mondays[0]
    assert [week.first for week in page.weeks] == mondays
    check_sets(page, again, mondays, exercise)
    check_outcomes(page, again, mondays)
    check_year(page, again)
    check_series(page.desk, mondays, again.desk, most=False)
    check_series(page.pain, mondays, lambda monday: again.pain(monday, exercise))
    check_series(page.effort, mondays, lambda monday: again.effort(monday, exercise))
    minutes = [sum(bar.parts) for bar in told.desk_bars(page)]
    assert minutes == pytest.approx([(again.desk(monday)[0] or 0.0) / 60 for monday in mondays])
    check_exercises(page, again, mondays, exercise)


def check_sets(
    page: HistoryScreen, again: Recount, mondays: list[date], exercise: str | None
) -> None:
    sizes = [again.week_sizes(monday, exercise) for monday in mondays]
    assert [list(week.sizes) for week in page.weeks] == sizes
    assert [list(bar.parts) for bar in told.set_bars(page)] == sizes
    assert [(week.sets, week.sessions) for week in page.weeks] == [
        (sum(each), len(each)) for each in sizes
    ]
    usual = again.usual_size(mondays, exercise)
    assert told.sets_goal(page).at == 3 * usual
    assert told.set_bars(page)[-1].ahead == (usual,) * max(0, 3 - len(sizes[-1]))


def check_outcomes(page: HistoryScreen, again: Recount, mondays: list[date]) -> None:
    whole: dict[str, int] = {}
    assert [one.first for one in page.outcomes] == mondays
    for one in page.outcomes:
        counted = {str(what): count for what, count in one.counts.items() if count}
        assert counted == again.outcomes(one.first)
        whole = {name: whole.get(name, 0) + counted.get(name, 0) for name in {*whole, *counted}}
    shown = {str(what): count for what, count in told.outcome_counts(page).items() if count}
    assert shown == whole


def check_year(page: HistoryScreen, again: Recount) -> None:
    first = again.mondays(53, page.today)[0]
    days = [first + timedelta(days=n) for n in range((page.today - first).days + 1)]
    assert [one.day for one in page.year] == days
    assert [one.guided for one in page.year] == [again.guided(day) for day in days]
    assert [(one.sets, one.sessions) for one in page.year] == [again.trained(day) for day in days]


def check_series(
    series: Series, mondays: list[date], count: Callable[[date], Week], *, most: bool = True
) -> None:
    assert [point.first for point in series] == mondays
    for point in series:
        value, number, largest = count(point.first)
        assert point.value == pytest.approx(value)
        assert point.count == number
        assert point.most == (largest if most else None)


def check_exercises(
    page: HistoryScreen, again: Recount, mondays: list[date], exercise: str | None
) -> None:
    lines = again.exercises(mondays, exercise)
    assert set(lines) <= {row.id for row in page.exercises}
    nothing = dict.fromkeys(("sessions", "sets", "reps", "seconds"), 0)
    for row in page.exercises:
        line = lines.get(row.id, {**nothing, "load_kg": None, "effort": None})
        assert {name: getattr(row, name) for name in line} == pytest.approx(line)
        days = again.last_done(row.id)
        assert row.last_done in days if days else row.last_done is None


@settings(
    max_examples=max(1, settings().max_examples // 2), deadline=None
)  # hundreds of checks each
@given(
    archives() | archives(long_ago),
    st.integers(0, 12),
    st.lists(EDITS, max_size=6),
    st.sampled_from(Period),
    st.sampled_from(EXERCISES),
)
def test_property_every_number_of_the_history_is_what_the_export_says(
    archive: Archive,
    day_starts: int,
    edits: list[tuple[Any, ...]],
    period: Period,
    exercise: str | None,
) -> None:
    with a_desk(day_starts) as desk:
        desk.whole.take_in(archive)
        for one in edits:
            check(desk, Period.ALL, exercise)  # which remembers earlier years
            edit(desk, *one)
            check(desk, period, exercise)
        for each in Period:
            for wanted in {None, exercise}:
                check(desk, each, wanted)


@given(archives(long_ago), st.lists(EDITS, max_size=6))
def test_property_what_was_edited_goes_there_and_back_in_the_same_bytes(
    archive: Archive, edits: list[tuple[Any, ...]]
) -> None:
    with a_desk() as desk, a_desk() as empty:
        desk.whole.take_in(archive)
        for one in edits:
            edit(desk, *one)
        exported = desk.exported()
        path = str(desk.folder / "x.json")
        assert empty.office.send("import", path=path)["ok"]
        assert empty.exported() == exported
        again = empty.office.send("import", path=path, replace=True)["value"]
        assert not again["changed"]
        assert desk.office.send("delete", everything=True)["ok"]
        assert desk.office.send("import", path=str(empty.folder / "x.json"))["ok"]
        assert desk.exported() == exported


def test_the_recount_sees_what_a_person_corrects() -> None:
    with a_desk() as desk:
        desk.whole.take_in(some())
        before = desk.exported()
        edit(desk, "correct", 0, 3.0, 5.0, 9)
        assert b'"actual":3.0' in desk.exported()
        edit(desk, "remove-session", 1)
        assert key(2).encode() not in desk.exported()
        for _ in range(2):
            desk.undo()
        assert desk.exported() == before


def some() -> Archive:
    return Archive(sessions=[trained(1), trained(2)], sets=[did(10, 1), did(11, 2)])
