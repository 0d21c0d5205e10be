"""What goes along with a session: warm-up and pairs, last time's numbers, notes, changed rests."""

from datetime import timedelta
from typing import Any

import pytest

from deskcoach.app.ports import LogError
from deskcoach.core.strength.commands import Slot
from tests.app.desk import Office
from tests.app.strength.test_session_runner import (
    BACK,
    COBRA,
    ROW,
    begun,
    office,
    ok,
    refused,
    sets,
)
from tests.logged import did, trained

WARM = "shoulder-extension-one"
PAIR = [{"exercise": BACK}, {"exercise": ROW, "paired": True}, {"exercise": COBRA}]


def shown(desk: Office) -> Any:
    return desk.view.sessions[-1]


def with_routine(**more: Any) -> Office:
    desk = office()
    ok(desk, "routine-save", name="Back", items=PAIR, **more)
    return desk


def test_a_warm_up_is_shown_and_logged_nowhere() -> None:
    desk = begun(with_routine(warm_up=WARM, easy=True))
    blocks = shown(desk).blocks
    assert [(b.exercise_id, b.warm_up, b.paired) for b in blocks] == [
        (WARM, True, False),
        (BACK, True, False),
        (ROW, True, False),
        (BACK, False, False),
        (ROW, False, True),
        (COBRA, True, False),
        (COBRA, False, False),
    ]
    assert [block.exercise_id for block, _ in shown(desk).work] == [BACK, ROW, COBRA]
    assert shown(desk).exercise.id == WARM
    desk.rest(10 + 15 + 15 + 25 + 15 + 25 + 14)
    assert sets(desk) == []
    (session,) = desk.store.log.open_sessions()
    assert session.exercises == (BACK, ROW, COBRA)
    again = office(desk.quit())
    assert shown(again).snapshot.exercise_id == BACK
    assert not shown(again).snapshot.warm_up, "what is warm stays so"
    ok(again, "session-resume")
    again.rest(3 + 50 + 10 + 50)
    assert [(one.exercise, one.number) for one in sets(again)] == [(BACK, 1), (ROW, 1)]
    ok(again, "session-finish")


def test_a_warm_up_that_hurts_or_was_put_away_is_left_out() -> None:
    desk = with_routine(warm_up=WARM)
    desk.store.keep(aside=(WARM, BACK))
    desk = begun(desk)
    assert [(b.exercise_id, b.paired) for b in shown(desk).blocks] == [(ROW, False), (COBRA, False)]


def test_a_session_with_a_warm_up_that_nobody_goes_on_with_is_closed_by_its_sets() -> None:
    desk = begun(with_routine(warm_up=WARM))
    desk.rest(10 + 15 + 15 + 50 + 3)
    world = desk.quit()
    world.clock.suspend(20 * 3600)
    office(world)
    assert [
        s.outcome
        for s in world.training_log.sessions(
            desk.clock.now().wall.min.replace(year=2000, tzinfo=desk.clock.now().wall.tzinfo)
        )
    ] == ["part-done"]


def test_a_set_that_is_left_out_stays_so_after_a_restart() -> None:
    desk = begun(exercises=[BACK])
    ok(desk, "session-skip-set")
    again = office(desk.quit())
    assert shown(again).snapshot.set == 2
    assert shown(again).snapshot.marks == ("passed", "current", "ahead")
    ok(again, "session-skip-set")
    assert shown(again).snapshot.set == 3


# Last time


def test_last_times_numbers_stand_beside_the_same_set() -> None:
    desk = begun(exercises=[ROW])
    assert shown(desk).last_time is None
    desk.rest(10 + 50 + 2)
    ok(desk, "session-correct", load=7.5, reps=9)
    desk.rest(90 + 50)
    ok(desk, "session-finish")
    desk.work(60)
    desk = begun(desk, exercises=[ROW])
    last = shown(desk).last_time
    assert (last.number, last.actual, last.load_kg) == (1, 9, 7.5)
    desk.rest(10 + 50 + 2)
    assert (shown(desk).snapshot.stage, shown(desk).last_time.number) == ("resting", 1)
    desk.rest(89)
    assert shown(desk).last_time.number == 2
    again = office(desk.quit())
    assert shown(again).last_time.number == 2, "not that of the session that runs"


@pytest.mark.parametrize(("days", "known"), [(399, True), (401, False)])
def test_the_last_time_may_be_some_four_hundred_days_ago(days: int, known: bool) -> None:
    desk = office()
    then = desk.clock.wall - timedelta(days=days)
    desk.world.training_log.put(trained(1, then))
    desk.world.training_log.put(did(2, 1, then, exercise=ROW))
    ok(desk, "session", exercises=[ROW])
    assert (shown(desk).last_time is not None) == known


def test_the_last_time_is_of_the_newest_session_and_of_that_exercise() -> None:
    desk = office()
    for number, (days, exercise, reps) in enumerate(
        [(9, ROW, 5), (2, ROW, 7), (1, BACK, 9)], start=1
    ):
        then = desk.clock.wall - timedelta(days=days)
        desk.world.training_log.put(trained(number, then))
        desk.world.training_log.put(did(10 + number, number, then, exercise=exercise, actual=reps))
    ok(desk, "session", exercises=[ROW])
    assert shown(desk).last_time.actual == 7


def test_without_a_readable_log_there_is_no_last_time(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = office()

    def fail(*_: object) -> None:
        raise LogError("no")

    monkeypatch.setattr(desk.world.training_log, "sets", fail)
    assert ok(desk, "session", exercises=[ROW]) == "open"
    assert shown(desk).last_time is None


# Rests


def test_a_rest_that_was_changed_is_part_of_the_dose_from_then_on() -> None:
    desk = begun(exercises=[BACK, ROW])
    ok(desk, "prescribe", exercise=BACK, sets=3, given="Dr. B")
    desk.rest(62)
    ok(desk, "session-less-rest")
    ok(desk, "session-less-rest")
    first, second = desk.store.log.prescriptions()
    assert (second.rest, second.sets, second.given, first.rest) == (60, 3, "Dr. B", None)
    assert shown(desk).rest_changed
    ok(desk, "session-undo")
    assert [one.rest for one in desk.store.log.prescriptions()] == [None, 75]
    desk.rest(73 + 50)
    assert [one.prescription for one in sets(desk)] == [None, second.id]
    assert not shown(desk).rest_changed
    ok(desk, "session-more-rest")
    assert [one.rest for one in desk.store.log.prescriptions()] == [None, 75, 90]
    ok(desk, "session-finish")
    ok(desk, "session", exercises=[BACK])
    assert shown(desk).blocks[0].rest == 90


def test_a_rest_that_was_changed_is_no_dose_of_another_exercise() -> None:
    desk = begun(exercises=[BACK, ROW], sets=1).rest(62)
    ok(desk, "session-more-rest")
    (dose,) = desk.store.log.prescriptions()
    assert [each.prescription for each in shown(desk).blocks] == [dose.id, None]


def test_a_rest_of_an_exercise_without_a_dose_is_one() -> None:
    desk = begun(exercises=[BACK]).rest(62)
    ok(desk, "session-more-rest")
    (dose,) = desk.store.log.prescriptions()
    assert (dose.numbers, dose.at) == ((("rest", 105),), desk.clock.wall)


# Notes


def test_a_note_on_a_set_is_kept_as_it_is_typed_and_outlives_undo_and_restart() -> None:
    desk = begun(exercises=[BACK]).rest(62)
    slot = [0, 1, 0]
    first = ok(desk, "note", slot=slot, text="Stiff on the last tw")
    assert ok(desk, "note", slot=slot, text="Stiff on the last two", feelings=["sore"]) == first
    note = shown(desk).note
    assert (note.id, note.text, note.feelings) == (first, "Stiff on the last two", ("sore",))
    assert (note.session, note.exercise, note.set_id) == (
        sets(desk)[0].session, BACK, sets(desk)[0].id,
    )  # fmt: skip
    ok(desk, "session-undo")
    assert sets(desk) == []
    desk.rest(5)
    assert shown(desk).note.set_id == sets(desk)[0].id, "it is of the set that was done again"
    again = office(desk.quit())
    ok(again, "session-resume")
    assert shown(again).note.text == "Stiff on the last two"
    assert ok(again, "note", slot=slot) is None
    assert shown(again).note is None
    assert ok(again, "note", slot=slot) is None
    assert "not finished" in refused(again, "note", slot=[0, 2, 0], text="x")


def test_a_note_belongs_to_a_session_that_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    del monkeypatch
    desk = office()
    assert "not finished" in refused(desk, "note", slot=Slot(0, 1, 0), text="x")
    since = (desk.clock.now().wall - timedelta(days=1)).isoformat()
    assert ok(desk, "notes", since=since) == []
