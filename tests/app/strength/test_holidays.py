"""Holidays that are entered ahead, the weeks around today, and the stretches that breaks take."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from deskcoach.core.strength.plan import Break, Plan, calendar
from deskcoach.core.strength.routine import Routine, RoutineItem
from deskcoach.core.strength.session import Block, course_of
from tests.app.desk import MIN, Office, outdoors
from tests.app.strength.test_doses import with_mine
from tests.app.strength.test_session_runner import BACK, ROW, office, ok, refused
from tests.fakes import FakeClock

HOUR = 60 * MIN
MONDAY = date(2026, 3, 2)


def at(wall: datetime, **sections: Any) -> Office:
    return office(outdoors(FakeClock(wall)), **sections)


def breaks(desk: Office) -> list[Break]:
    return list(desk.store.state.breaks)


def wrong(desk: Office, command: str, **words: Any) -> str:
    reply = desk.send(command, **words)
    assert not reply["ok"], command
    return str(reply["error"])


def test_a_holiday_is_entered_ahead_and_taken_out_again() -> None:
    desk = at(datetime(2026, 3, 2, 9, tzinfo=UTC))
    ok(desk, "plan-holiday", first="2026-03-16", last="2026-03-29")
    ok(desk, "plan-holiday", first="2026-03-09", last="2026-03-09", breaks=True)
    assert breaks(desk) == [
        Break(date(2026, 3, 9), date(2026, 3, 9), breaks_too=True),
        Break(date(2026, 3, 16), date(2026, 3, 29)),
    ]
    assert not ok(desk, "plan")["paused"]
    ok(desk, "plan-holiday", first="2026-03-08", last="2026-03-30")
    assert len(breaks(desk)) == 1, "those that lie in it are part of it"
    gone = ok(desk, "plan-holiday-end", first="2026-03-08")
    assert gone == {"first": "2026-03-08", "last": "2026-03-30", "breaks_too": False}
    assert breaks(desk) == []
    assert "No holiday begins" in refused(desk, "plan-holiday-end", first="2026-03-08")
    assert "before the first" in wrong(desk, "plan-holiday", first="2026-03-09", last="2026-03-08")
    assert "are over" in wrong(desk, "plan-holiday", first="2026-02-01", last="2026-02-09")


@pytest.mark.parametrize("last", [date(2026, 3, 10), None])
def test_a_holiday_that_has_begun_ends_today_and_what_was_free_stays_so(last: date | None) -> None:
    desk = at(datetime(2026, 3, 4, 9, tzinfo=UTC))
    desk.store.keep(breaks=(Break(MONDAY, last),))
    ok(desk, "plan-holiday-end", first="2026-03-02")
    assert desk.store.state.breaks == (Break(MONDAY, date(2026, 3, 3)),)


@pytest.mark.parametrize(("last", "left"), [("2026-03-29", [8]), ("2026-03-28", [8, 16])])
def test_only_a_holiday_that_lies_wholly_in_another_is_part_of_it(
    last: str, left: list[int]
) -> None:
    desk = at(datetime(2026, 3, 2, 9, tzinfo=UTC))
    ok(desk, "plan-holiday", first="2026-03-16", last="2026-03-29")
    ok(desk, "plan-holiday", first="2026-03-08", last=last)
    assert [one.first.day for one in breaks(desk)] == left


def test_a_holiday_that_begins_today_leaves_nothing_when_it_is_taken_out() -> None:
    desk = at(datetime(2026, 3, 2, 9, tzinfo=UTC))
    ok(desk, "plan-holiday", first="2026-03-02", last="2026-03-02")
    ok(desk, "plan-holiday-end", first="2026-03-02")
    assert breaks(desk) == []
    ok(desk, "plan-pause", until="2026-03-02")
    ok(desk, "plan-resume")
    assert breaks(desk) == []


def test_a_pause_that_ends_leaves_the_holiday_ahead() -> None:
    desk = at(datetime(2026, 3, 2, 9, tzinfo=UTC))
    ok(desk, "plan-holiday", first="2026-03-16", last="2026-03-29")
    ok(desk, "plan-pause", until="2026-03-05")
    ok(desk, "plan-resume")
    assert [one.first.day for one in desk.store.state.breaks] == [16]


def test_on_a_holiday_from_breaks_as_well_none_is_offered() -> None:
    desk = at(datetime(2026, 3, 2, 9, tzinfo=UTC), strength={"enabled": False})
    ok(desk, "plan-holiday", first="2026-03-02", last="2026-03-02", breaks=True)
    desk.work(3 * HOUR)
    assert desk.coach.status().holds == ("holiday",)
    assert [told for told in desk.view.told if told[0] == "show_card"] == []
    desk.rest(20 * HOUR)
    desk.work(MIN)
    assert desk.coach.status().holds == ()


def test_the_weeks_around_today() -> None:
    plan = Plan(
        moves=((date(2026, 3, 13), date(2026, 3, 14)),),
        breaks=(Break(date(2026, 3, 16), date(2026, 3, 17)),),
    )
    today = date(2026, 3, 4)
    weeks = calendar(plan, today, [date(2026, 2, 27), MONDAY], before=1, after=2)
    states = [[(day.day.day, day.state) for day in week if day.state] for week in weeks]
    assert states == [
        [(27, "done")],
        [(2, "done"), (4, "today"), (6, "ahead")],
        [(9, "ahead"), (11, "ahead"), (14, "ahead")],
        [(18, "ahead"), (20, "ahead")],
    ]
    assert weeks[2][5].moved_from == date(2026, 3, 13)
    assert [day.day.day for day in weeks[3] if day.holiday] == [16, 17]
    late = calendar(Plan(), date(2026, 3, 7), [], before=0, after=0)
    assert [(d.day.day, d.state) for d in late[0] if d.state] == [
        (4, "passed"),
        (6, "passed"),
        (7, "today"),
    ]


def test_the_page_of_the_plan_knows_doses_and_works_them_out_once() -> None:
    desk = office()
    first = desk.planning.screen()
    assert [block.reps for _, block in first.choices] == [10, 10, 10]
    assert desk.planning.screen().choices is first.choices
    ok(desk, "prescribe", exercise=BACK, reps=8)
    assert [block.reps for _, block in desk.planning.screen().choices] == [8, 10, 10]
    assert len(first.stretches) == 3


def test_how_a_session_runs() -> None:
    assert course_of(()) == ()
    warm = Block("s", "S", sets=1, reps=0, hold=15.0, rest=15.0, warm_up=True)
    one = Block("a", "A", sets=1, reps=2, rest=60.0)
    other = Block("b", "B", sets=1, reps=1, rest=1.0, sides=2, paired=True)
    last = Block("c", "C", sets=1, reps=1, rest=30.0)
    assert course_of((warm, one, other, last)) == (
        ("warm-up", 15.0),
        ("rest", 15.0),
        ("set", 10.0),
        ("rest", 10.0),
        ("set", 5.0),
        ("rest", 10.0),
        ("set", 5.0),
        ("rest", 3.0),
        ("set", 5.0),
    )


def test_a_warm_up_that_is_no_stretch_any_more_is_left_out() -> None:
    desk = office(with_mine())
    desk.store.keep(routines=(Routine("x", (RoutineItem(ROW),), (), ROW),))
    ok(desk, "session")
    assert [b.exercise_id for b in desk.view.sessions[-1].blocks] == [ROW]


def test_a_stretch_that_comes_takes_its_turn_after_the_others() -> None:
    desk = Office()
    rotation, before = desk.coach._rotation, desk.coach._rotation._turn()
    usual = desk.world.exercises
    mine = replace(usual.of_kind("stretch")[0], id="wall-slide", name="Wall slide")
    desk.coach.apply_catalogue(replace(usual, exercises=(mine, *usual.exercises)))
    assert rotation._turn() == (*before, "wall-slide")
    desk.coach.apply_catalogue(usual)
    assert rotation._turn() == before


def test_a_break_takes_the_stretches_that_were_chosen() -> None:
    two = "shoulder-extension-two"
    desk = Office(stretch={"only": [two]})
    rotation = desk.coach._rotation
    assert rotation._turn() == (two,)
    desk.send("set", section="stretch", key="only", value=[])
    assert len(rotation._turn()) == 3
    desk.send("set", section="stretch", key="only", value=["nothing-like-it"])
    assert len(rotation._turn()) == 3, "one stays"
    assert not desk.send("set", section="stretch", key="only", value=["No Id"])["ok"]
