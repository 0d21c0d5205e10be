"""A clock that is wrong for a while: nothing is lost, doubled, or counted on a wrong day."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.core.history.statistics import Span
from tests.logged import NOON, broke, did, hurt, key, trained

EVER = datetime(1900, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
FUTURE, PAST = datetime(2031, 5, 1, 9, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)


class Life:
    """A log that somebody fills while the clock is set again and again.

    Attributes:
        at: What the clock says.
        true: What it ought to say.
        wanted: The true time of each record that was kept, by its mark.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.at, self.true = path, NOON, NOON
        self.log: SqliteLog = open_log(path, lambda: self.at)
        self.wanted: dict[str, datetime] = {}
        self.number = 0

    @property
    def training(self) -> SqliteTrainingLog:
        return SqliteTrainingLog(self.log)

    @property
    def sums(self) -> SqliteHistoryLog:
        return SqliteHistoryLog(self.log)

    @property
    def whole(self) -> SqliteArchiveLog:
        return SqliteArchiveLog(self.log)

    def goes_on(self, step: timedelta = timedelta(hours=3)) -> None:
        self.at += step
        self.true += step
        self.number += 1

    def take_break(self) -> None:
        self.goes_on()
        self.log.add_break(broke(self.at, why=f"n{self.number}"))
        self.wanted[f"n{self.number}"] = self.true

    def train(self, load: float = 2.0) -> None:
        self.goes_on()
        mine = self.number
        self.training.put(trained(mine, self.at))
        self.training.put(did(1000 + mine, mine, self.at, load_kg=load))
        self.wanted[key(mine)] = self.true

    def tell_pain(self) -> None:
        self.goes_on()
        self.training.put(hurt(self.number, self.at, level=7))
        self.wanted[key(self.number)] = self.true

    def restart(self) -> None:
        self.log.close()
        self.log = open_log(self.path, lambda: self.at)

    def kept(self) -> dict[str, datetime]:
        """Every record there is, with the time that it bears."""
        found = self.whole.everything()
        times = {one.why: one.at for one in found.breaks}
        times |= {one.id: one.started for one in found.sessions}
        assert len(times) == len(found.breaks) + len(found.sessions)
        assert {one.session for one in found.sets} == {one.id for one in found.sessions}
        return times | {one.id: one.at for one in found.pains}

    def counted(self) -> dict[str, datetime]:
        """What is counted on some day."""
        times = {one.why: one.at for one in self.log.breaks(EVER)}
        times |= {one.id: one.started for one in self.training.sessions(EVER)}
        return times | {one.id: one.at for one in self.training.pains(EVER)}


@pytest.fixture
def life(tmp_path: Path) -> Life:
    made = Life(tmp_path / "log.db")
    for _ in range(4):
        made.take_break()
    made.train()
    return made


@pytest.mark.parametrize("wrong", [FUTURE, PAST, NOON + 3 * DAY, NOON - 9 * DAY])
def test_what_a_wrong_clock_dated_counts_nowhere_and_is_corrected(
    life: Life, wrong: datetime
) -> None:
    good = life.counted()
    life.at = wrong
    life.restart()
    life.take_break()
    life.train(load=40.0)
    life.tell_pain()
    life.at = life.true
    life.restart()
    for _ in range(5):
        life.take_break()
    assert life.counted() == good | {f"n{n}": life.wanted[f"n{n}"] for n in range(9, 14)}
    loads = [one.load_kg for one in life.training.sets(EVER)]
    assert loads == [2.0]
    first = life.sums.first_at()
    assert first == good["n1"]
    span = Span(date(1969, 12, 28), date(2031, 12, 31))
    for days in (1, 7):
        sums = life.sums.break_totals(span, days)
        assert sum(one.count for one in sums) == 9
        assert sum(one.desk_seconds for one in sums) == 9 * 1800
        assert all(one.count for one in sums)
    done = life.sums.last_done()
    assert done["back-extension"] <= life.true or wrong < NOON
    doubt = life.sums.doubt()
    assert doubt is not None
    assert (doubt.count, doubt.clock) == (3, False)
    assert doubt.first == wrong + timedelta(hours=3)
    assert doubt == life.whole.doubt()
    assert life.whole.correct_dates() == 3
    assert life.sums.doubt() is None
    kept = life.kept()
    assert kept.keys() == life.wanted.keys()
    assert all(abs(kept[each] - at) <= timedelta(hours=4) for each, at in life.wanted.items())
    assert life.counted() == kept
    (session,) = [one for one in life.training.sessions(EVER) if one.id == key(7)]
    (done_set,) = life.training.sets_of(session.id)
    assert session.started == done_set.started
    assert session.ended == session.started + timedelta(minutes=20)


def test_where_nothing_good_follows_it_was_until_now(life: Life) -> None:
    life.at = FUTURE
    life.take_break()
    life.at = life.true + 2 * DAY
    life.whole.correct_dates()
    assert life.kept()["n6"] == life.at - timedelta(seconds=1)


def test_a_clock_before_most_records_is_what_is_told(life: Life) -> None:
    kept = life.kept()
    life.at = PAST
    doubt = life.sums.doubt()
    assert doubt is not None
    assert doubt.clock
    assert doubt.count == 5
    assert life.counted() == {}
    life.at = life.true
    assert life.sums.doubt() is None
    assert life.kept() == life.counted() == kept


@pytest.mark.parametrize(("good", "clock"), [(5, True), (6, False)])
def test_half_of_the_records_are_not_most(good: int, clock: bool, tmp_path: Path) -> None:
    life = Life(tmp_path / "half.db")
    for _ in range(good):
        life.take_break()
    right = life.at
    life.at = FUTURE
    for _ in range(6):
        life.take_break()
    life.at = right
    doubt = life.sums.doubt()
    assert doubt is not None
    assert (doubt.count, doubt.clock) == (6, clock)


@pytest.mark.parametrize(("microseconds", "counts"), [(0, True), (1, False)])
def test_a_day_ahead_may_be_another_zone(microseconds: int, counts: bool, tmp_path: Path) -> None:
    at = [NOON]
    log = open_log(tmp_path / "log.db", lambda: at[0])
    log.add_break(broke(NOON, why="now"))
    log.add_break(broke(NOON + DAY + timedelta(microseconds=microseconds), why="ahead"))
    assert ("ahead" in [one.why for one in log.breaks(EVER)]) is counts
    assert (log.doubted().doubt() is None) is counts
    at[0] = datetime.max.replace(tzinfo=UTC)  # a clock that cannot be any later
    assert len(log.breaks(EVER)) == 2
    log.close()


def test_a_mark_tells_of_dates_that_come_to_be_doubted(life: Life) -> None:
    before = life.sums.mark(FUTURE)
    life.at -= 9 * DAY
    assert life.sums.mark(FUTURE) != before


def test_an_old_backup_that_is_taken_in_is_not_doubted(life: Life) -> None:
    """Its records come late and are dated early, and are right."""
    kept = life.kept()
    old = life.whole.everything()
    other = Life(life.path.with_name("other.db"))
    other.at = other.true = NOON + 90 * DAY
    other.number = 100
    for _ in range(9):
        other.take_break()
    other.whole.take_in(old)
    assert other.sums.doubt() is None
    assert kept.items() <= other.counted().items()


def test_what_is_removed_and_put_back_is_not_doubted(life: Life) -> None:
    (session,) = life.training.sessions(EVER)
    sets = life.training.sets_of(session.id)
    life.training.remove_session(session.id)
    life.goes_on(30 * DAY)
    for _ in range(5):
        life.take_break()
    life.training.put_back(session, sets)
    assert life.sums.doubt() is None
    assert life.training.sets_of(session.id) == sets


# Shrinking takes minutes, for each try fills a log on the disk.
JUMPS = st.integers(-10 * 365 * 86_400, 10 * 365 * 86_400) | st.integers(-7200, 7200)
ACTS = st.one_of(
    st.just("break"), st.just("train"), st.just("pain"), st.just("restart"), JUMPS, st.just("right")
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    phases=[Phase.reuse, Phase.generate],
)
@given(st.lists(ACTS, max_size=25))
def test_random_jumps(tmp_path_factory: pytest.TempPathFactory, acts: list[object]) -> None:
    """However the clock is set: all is kept once, and what is counted is never to come."""
    life = Life(tmp_path_factory.mktemp("life") / "log.db")
    for _ in range(len(acts) + 2):
        life.take_break()
    for act in acts:
        match act:
            case "break":
                life.take_break()
            case "train":
                life.train()
            case "pain":
                life.tell_pain()
            case "restart":
                life.restart()
            case "right":
                life.at = life.true
            case int(jump):
                life.at += timedelta(seconds=jump)
        assert life.kept().keys() == life.wanted.keys()
        assert all(at <= life.at + DAY for at in life.counted().values())
    life.at = life.true
    for _ in range(len(acts) + 2):
        life.take_break()
    counted = life.counted()
    slack = timedelta(days=1, hours=3 * (len(acts) + 1))  # unseen where it fits between others
    assert all(abs(at - life.wanted[each]) <= slack for each, at in counted.items())
    life.whole.correct_dates()
    assert life.sums.doubt() is None
    kept = life.kept()
    assert kept == life.counted()
    assert kept.keys() == life.wanted.keys()
    assert all(abs(at - life.wanted[each]) <= slack for each, at in kept.items())
    life.log.close()
