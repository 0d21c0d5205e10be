"""A session that was done elsewhere counts as any, says that it was entered, and can be changed."""

from datetime import timedelta
from typing import Any

import pytest

from deskcoach.app.exit_codes import REFUSED, USAGE
from deskcoach.core.records import SessionRecord
from tests.app.desk import MIN, Office
from tests.logged import NOON, did, trained

DAY = timedelta(days=1)
ROW = {"exercise": "bent-over-row", "amount": 9, "load": 8.0}


@pytest.fixture
def office() -> Office:
    made = Office(with_strength=True)
    made.clock.set_wall(NOON)  # a Wednesday
    return made


def enter(office: Office, at: Any = NOON - DAY, **words: Any) -> dict[str, Any]:
    told = {"started": at.isoformat(), "sets": [ROW], **words}
    reply = office.send("elsewhere", **told)
    assert reply["ok"], reply
    value: dict[str, Any] = reply["value"]
    return value


def session(office: Office, id_: str) -> SessionRecord:
    found = office.world.training_log.session(id_)
    assert found is not None
    return found


def test_yesterday_at_the_gym(office: Office) -> None:
    sets = [
        ROW,
        {**ROW, "side": 1},
        {**ROW, "amount": 20},
        {"exercise": "cobra-stretch", "amount": 8},
    ]
    done = enter(office, place="gym", sets=sets, pain=2, note=" Cable\nmachine ")
    assert done["saved"]
    found = session(office, done["id"])
    assert (found.place, found.outcome, found.started) == ("gym", "done", NOON - DAY)
    assert found.exercises == ("bent-over-row", "cobra-stretch")
    kept = office.world.training_log.sets_of(found.id)
    assert [(one.exercise, one.number, one.side, one.actual, one.load_kg) for one in kept] == [
        *(("bent-over-row", 1, 0, 9, 8), ("bent-over-row", 1, 1, 9, 8)),
        *(("bent-over-row", 2, 0, 20, 8), ("cobra-stretch", 1, 0, 8, None)),
    ]
    assert found.ended == kept[-1].ended
    (pain,) = office.world.training_log.pains(NOON - 2 * DAY)
    assert (pain.level, pain.exercise, pain.session) == (2, None, found.id)
    (note,) = office.world.training_log.notes_of(found.id)
    assert note.text == "Cable machine"
    assert (NOON - DAY).date() in office.planning.days()
    assert office.send("plan")["value"]["done"] == [(NOON - DAY).date().isoformat()]


def test_what_was_done_today_is_not_offered_any_more(office: Office) -> None:
    assert office.send("plan")["value"]["next"].startswith("2026-03-04")
    enter(office, NOON - timedelta(hours=2))
    assert not office.send("plan")["value"]["next"].startswith("2026-03-04")
    kept = office.world.training_log.sets(NOON - DAY)
    assert all(one.ended <= NOON for one in kept)


def test_a_session_that_is_shown_knows_of_it_at_once(office: Office) -> None:
    office.send("safety-answer", ticked=[])
    office.send("session", exercises=["bent-over-row"])
    before = office.view.sessions[-1].week
    assert before is not None
    assert before.done == ()
    enter(office)
    shown = office.view.sessions[-1]
    assert shown.week is not None
    assert shown.week.done == ((NOON - DAY).date(),)
    assert shown.blocks[0].load == ROW["load"]


def test_a_session_just_now_has_no_set_to_come(office: Office) -> None:
    done = enter(office, NOON - timedelta(seconds=30), sets=[ROW] * 20)
    kept = office.world.training_log.sets_of(done["id"])
    assert len({one.started for one in kept}) == 20
    assert max(one.ended for one in kept) <= NOON
    assert [one.number for one in kept] == list(range(1, 21))


def test_the_pain_of_it_keeps_a_fourth_set_away(office: Office) -> None:
    for weeks in (1, 2):
        for days in (0, 2, 4):
            at = NOON - timedelta(weeks=weeks) + timedelta(days=days - 2)
            enter(
                office, at, sets=[{**ROW, "exercise": e} for e in ("back-extension",)], clash="both"
            )
    without = office.planning.offers_fourth_set()
    enter(office, NOON - DAY, pain=8, clash="both")
    assert not office.planning.offers_fourth_set()
    assert isinstance(without, bool)


def test_it_can_be_changed_and_only_it(office: Office) -> None:
    first = enter(office, note="first", pain=3)["id"]
    again = enter(office, NOON - 2 * DAY, id=first, sets=[ROW, ROW], place="home", note="second")
    assert again["id"] == first
    found = session(office, first)
    assert (found.place, found.started) == ("home", NOON - 2 * DAY)
    assert len(office.world.training_log.sets_of(first)) == 2
    assert [one.text for one in office.world.training_log.notes_of(first)] == ["second"]
    assert [one.level for one in office.world.training_log.pains(NOON - 9 * DAY)] == [3]
    office.world.training_log.put(trained(1, NOON - 5 * DAY))
    for id_, words in ((trained(1).id, "That session was not"), ("f" * 32, "There is no such")):
        reply = office.send("elsewhere", started=NOON.isoformat(), sets=[ROW], id=id_)
        assert (reply["ok"], reply["code"]) == (False, REFUSED)
        assert reply["error"].startswith(words)


def test_another_session_of_that_time_is_told_first(office: Office) -> None:
    log = office.world.training_log
    log.put(trained(1, NOON - DAY))
    log.put(did(2, 1, NOON - DAY, exercise="bent-over-row"))
    asked = enter(office, NOON - DAY + timedelta(minutes=40))
    assert not asked["saved"]
    assert asked["clash"]["id"] == trained(1).id
    added = enter(office, NOON - DAY + timedelta(minutes=40), clash="add", note="more")
    assert added["id"] == trained(1).id
    found = session(office, added["id"])
    assert (found.place, found.started) == (None, NOON - DAY)
    assert [one.number for one in log.sets_of(found.id)] == [1, 2]
    assert found.exercises == trained(1).exercises
    both = enter(office, NOON - DAY, clash="both")
    assert both["id"] != found.id
    assert enter(office, NOON - DAY + timedelta(hours=5))["saved"]
    assert enter(office, NOON - DAY - timedelta(hours=5))["saved"]


def test_sets_are_two_minutes_apart_and_take_forty_seconds(office: Office) -> None:
    done = enter(office, sets=[ROW] * 3)
    kept = office.world.training_log.sets_of(done["id"])
    assert [(one.started - kept[0].started).total_seconds() for one in kept] == [0, 120, 240]
    assert {(one.ended - one.started).total_seconds() for one in kept} == {40}


@pytest.mark.parametrize(("minutes", "near"), [(-31, False), (-29, True), (50, True), (51, False)])
def test_half_an_hour_before_and_after_a_session_is_perhaps_the_same(
    office: Office, minutes: int, near: bool
) -> None:
    office.world.training_log.put(trained(1, NOON - DAY))  # of twenty minutes
    told = enter(office, NOON - DAY + timedelta(minutes=minutes))
    assert told["saved"] is not near


@pytest.mark.parametrize(("hours", "near"), [(12.4, True), (12.6, False)])
def test_a_session_that_ended_a_day_later_is_taken_for_one_of_twelve_hours(
    office: Office, hours: float, near: bool
) -> None:
    office.world.training_log.put(trained(1, NOON - 2 * DAY, ended=NOON - DAY))
    told = enter(office, NOON - 2 * DAY + timedelta(hours=hours))
    assert told["saved"] is not near


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ({"started": (NOON + DAY).isoformat()}, "That time has not been yet."),
        ({"sets": [{**ROW, "exercise": "plank"}]}, "plank is no strength exercise"),
        ({"sets": [{**ROW, "exercise": "shoulder-extension-one"}]}, "shoulder-extension-one is no"),
        ({"sets": []}, "Expected `array` of length >= 1"),
        ({"sets": [{**ROW, "amount": 0}]}, "Expected `float` > 0.0"),
    ],
)
def test_what_cannot_be(office: Office, words: dict[str, Any], error: str) -> None:
    told = {"started": (NOON - DAY).isoformat(), "sets": [ROW], **words}
    reply = office.send("elsewhere", **told)
    assert (reply["ok"], reply["code"]) == (False, USAGE)
    assert error in reply["error"]
    assert office.world.training_log.sessions(NOON - 9 * DAY) == []


def test_a_time_without_a_zone_is_the_persons_own(office: Office) -> None:
    at = (NOON - 3 * DAY).replace(tzinfo=None)
    assert session(office, enter(office, at)["id"]).started.utcoffset() is not None


def test_as_last_time(office: Office) -> None:
    assert office.send("last-sets")["value"] == []
    enter(office, NOON - 4 * DAY)
    enter(office, NOON - DAY, sets=[ROW, {**ROW, "amount": 7, "side": 2}])
    (last,) = office.send("last-sets")["value"]
    assert last["exercise"] == "bent-over-row"
    assert last["at"].startswith("2026-03-03T12:00")
    assert last["sets"] == [
        {"amount": 9, "load": 8, "side": 0},
        {"amount": 7, "load": 8, "side": 2},
    ]


def test_while_a_session_runs_it_is_no_clash(office: Office) -> None:
    log = office.world.training_log
    log.put(trained(1, NOON - timedelta(minutes=5), outcome="open", ended=None))
    assert enter(office, NOON - timedelta(minutes=MIN))["saved"]
