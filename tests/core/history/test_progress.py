"""One exercise over time, and a recount of it from the same records."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.history.progress import PAUSE, Progress, progress_of
from deskcoach.core.records import NoteRecord, PainRecord, PrescriptionRecord, SetRecord

NOON = datetime(2026, 9, 7, 12, tzinfo=UTC)
ROW = "bent-over-row"


def a_set(session: int, days: float = 0, actual: float = 10, **more: Any) -> SetRecord:
    at = NOON + timedelta(days=days)
    values: dict[str, Any] = {
        "id": "f" * 32, "session": f"{session:032x}", "exercise": ROW, "number": 1, "side": 0,
        "target": 10, "actual": actual, "unit": "reps", "load_kg": 5.0, "tempo": "2-1-2",
        "started": at, "ended": at, "effort": None,
    }  # fmt: skip
    return SetRecord(**values | more)


def pain(session: int, level: int, exercise: str = ROW) -> PainRecord:
    return PainRecord("e" * 32, NOON, level, exercise, f"{session:032x}")


def note(session: int, text: str, **more: Any) -> NoteRecord:
    values: dict[str, Any] = {"session": f"{session:032x}", "exercise": ROW}
    return NoteRecord("d" * 32, NOON, text, **values | more)


def test_nothing_was_done() -> None:
    found = progress_of("chin-tuck", [a_set(1)], [pain(1, 3)], (), [note(1, "x")])
    assert found == Progress()
    assert found.amount == 0


def test_a_session_is_one_line() -> None:
    sets = [a_set(1), a_set(1, actual=8, load_kg=6.0), a_set(1, exercise="other", actual=99)]
    pains = [pain(1, 2), pain(1, 4), pain(1, 9, "other"), PainRecord("a" * 32, NOON, 8, ROW, None)]
    notes = [note(1, "Good."), note(1, ""), note(1, "Sore.", exercise=None), note(1, "Slow.")]
    (line,) = progress_of(ROW, sets, pains, (), notes).done
    assert (line.day, line.sets, line.amount, line.load_kg) == (date(2026, 9, 7), 2, 18, 6.0)
    assert (line.best, line.volume_kg, line.pain) == (8, 10 * 5.0 + 8 * 6.0, 4)
    assert (line.note, line.after_pause, line.sides) == ("Good. Slow.", False, None)


def test_without_a_load_there_is_no_volume() -> None:
    (line,) = progress_of(ROW, [a_set(1, load_kg=None, unit="s", actual=20)]).done
    assert (line.load_kg, line.volume_kg, line.unit, line.best) == (None, None, "s", 20)


def test_each_side_by_itself() -> None:
    sets = [a_set(1, side=1), a_set(1, side=2, load_kg=4.0)]
    assert progress_of(ROW, sets).done[0].sides == (5.0, 4.0)
    bare = [a_set(1, side=1, load_kg=None), a_set(1, side=2, load_kg=None, actual=7)]
    assert progress_of(ROW, bare).done[0].sides == (10, 7)
    assert progress_of(ROW, [a_set(1, side=1)]).done[0].sides is None


def test_a_pause_is_a_gap() -> None:
    days = (0, 3, 3 + PAUSE.days + 1, 3 + 2 * PAUSE.days + 1)
    found = progress_of(ROW, [a_set(n, day) for n, day in enumerate(days)]).done
    assert [each.after_pause for each in found] == [False, False, True, False]


def test_the_best_is_the_heaviest_then_the_most_and_the_first_of_those() -> None:
    loads = [(5.0, 10), (6.0, 8), (6.0, 9), (6.0, 9)]
    sets = [a_set(n, n, reps, load_kg=load) for n, (load, reps) in enumerate(loads)]
    assert progress_of(ROW, sets).best == 2
    assert progress_of(ROW, sets[:1]).best is None
    assert progress_of(ROW, [a_set(n, n) for n in range(4)]).best is None
    later = progress_of(ROW, sets).since(date(2026, 9, 10))
    assert (len(later.done), later.best) == (1, None)


def test_when_the_dose_was_changed() -> None:
    later = PrescriptionRecord("a" * 32, NOON + timedelta(days=9), ROW, sets=4, reps=8)
    first = PrescriptionRecord("b" * 32, NOON, ROW, sets=3, given="Ms Example")
    other = PrescriptionRecord("c" * 32, NOON, "other", sets=3)
    found = progress_of(ROW, (), (), [later, other, first])
    assert [(c.day.day, c.numbers, c.given) for c in found.changes] == [
        (7, (("sets", 3),), "Ms Example"),
        (16, (("sets", 4), ("reps", 8)), ""),
    ]
    assert len(found.since(date(2026, 9, 8)).changes) == 1


@given(
    st.lists(
        st.tuples(
            st.integers(0, 5), st.integers(0, 60), st.sampled_from([None, 2.5, 5.0]),
            st.integers(1, 20),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_its_sums_are_those_of_the_sets(told: list[tuple[int, int, float | None, int]]) -> None:
    sets = [a_set(s, day, reps, load_kg=load) for s, day, load, reps in told]
    found = progress_of(ROW, sets)
    assert found.amount == sum(reps for *_, reps in told)
    assert sum(line.sets for line in found.done) == len(told)
    assert len(found.done) == len({session for session, *_ in told})
    volume = sum(line.volume_kg or 0.0 for line in found.done)
    assert volume == sum(reps * (load or 0.0) for *_, load, reps in told)
    assert [line.day for line in found.done] == sorted(line.day for line in found.done)
