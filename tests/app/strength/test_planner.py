"""The weekly plan at a simulated desk: when a session is offered, and what becomes of it."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskcoach.app.commands import carry_out
from deskcoach.app.mode import Mode
from deskcoach.app.strength.store import TrainingState, check_stored, freeze_training, thaw_training
from deskcoach.app.view_models import SessionCard
from deskcoach.core.breaks.events import GuideStopped, Locked, Unlocked
from deskcoach.core.strength.plan import Break
from tests.app.desk import MIN, Office, outdoors
from tests.app.strength.test_session_runner import BACK, COBRA, ROW, begun, office, ok, refused
from tests.fakes import FakeClock

HOUR = 60 * MIN
A_MINUTE = timedelta(minutes=1)
WEDNESDAY = datetime(2026, 3, 4, 9, tzinfo=UTC)


def at(wall: datetime, **sections: dict[str, Any]) -> Office:
    return office(outdoors(FakeClock(wall)), **sections)


def cards(desk: Office) -> list[SessionCard]:
    return [told[1] for told in desk.view.take() if told[0] == "show_session_card"]


def offers(desk: Office) -> list[str]:
    return [each.answer for each in desk.store.state.offers]


def test_it_is_offered_at_its_time_in_a_gap_in_typing() -> None:
    desk = at(datetime(2026, 3, 2, 17, 20, tzinfo=UTC), stretch={"enabled": False})
    desk.work(9 * MIN + 55)
    assert cards(desk) == []
    desk.work(14, pace=1.0)
    assert cards(desk) == []  # the person types, and it waits
    assert desk.alarm.wishes[-1] == 2.0
    desk.rest(5)
    (card,) = cards(desk)
    assert (card.exercises, card.minutes, card.day) == (3, 20, date(2026, 3, 2))
    assert card.exercise.id == BACK
    assert desk.clock.wall - datetime(2026, 3, 2, 17, 30, tzinfo=UTC) < timedelta(seconds=20)


def test_the_icon_tells_of_a_strength_day_until_it_is_done() -> None:
    monday = at(datetime(2026, 3, 2, 9, tzinfo=UTC)).work(2 * MIN)
    assert monday.coach.status().strength_day
    assert monday.view.statuses[-1].strength_day
    begun(monday, exercises=[BACK]).rest(30 * MIN)
    assert not monday.work(2 * MIN).coach.status().strength_day
    tuesday = at(datetime(2026, 3, 3, 9, tzinfo=UTC), strength={"days": ["wednesday"]})
    assert not tuesday.work(2 * MIN).coach.status().strength_day
    off = at(datetime(2026, 3, 2, 9, tzinfo=UTC), strength={"enabled": False}).work(2 * MIN)
    assert not off.coach.status().strength_day


def test_who_never_stops_typing_is_asked_all_the_same() -> None:
    desk = at(datetime(2026, 3, 2, 17, 29, tzinfo=UTC), stretch={"enabled": False})
    desk.work(3 * MIN, pace=1.0)
    assert len(cards(desk)) == 1


def test_who_is_away_is_asked_when_they_are_back_that_day() -> None:
    desk = at(datetime(2026, 3, 2, 17, 20, tzinfo=UTC))
    desk.work(MIN).rest(3 * HOUR)
    assert cards(desk) == []
    desk.idle.come_back()
    desk.idle.leave()
    desk.rest(35)
    assert len(cards(desk)) == 1


def test_nothing_is_offered_on_a_day_that_is_not_planned() -> None:
    desk = at(
        datetime(2026, 3, 3, 17, 20, tzinfo=UTC),
        stretch={"enabled": False}, strength={"days": ["wednesday"]},
    )  # fmt: skip
    desk.work(2 * HOUR)
    assert cards(desk) == []


def test_what_is_switched_off_is_not_offered() -> None:
    desk = at(
        datetime(2026, 3, 2, 17, 29, tzinfo=UTC),
        strength={"enabled": False}, stretch={"enabled": False},
    )  # fmt: skip
    desk.work(10 * MIN)
    assert cards(desk) == []


@pytest.mark.parametrize("reason", ["microphone", "pause", "locked", "offer"])
def test_it_respects_what_holds_a_break(reason: str) -> None:
    minute = 23 if reason == "offer" else 29  # so that the stretch comes first
    desk = at(
        datetime(2026, 3, 2, 17, minute, tzinfo=UTC),
        stretch={"enabled": reason == "offer", "after": 5}, asking={"tuck_after": 600},
        move={"enabled": False},
    )  # fmt: skip
    if reason == "microphone":
        desk.coach.hold(reason, on=True)
    elif reason == "pause":
        ok(desk, "pause", minutes=20)
    elif reason == "locked":
        desk.coach.take(Locked())
    desk.work(10 * MIN)
    assert cards(desk) == []
    if reason == "microphone":
        desk.coach.hold(reason, on=False)
    elif reason == "pause":
        ok(desk, "resume")
    elif reason == "locked":
        desk.coach.take(Unlocked())
    else:
        ok(desk, "skip")
    desk.work(MIN)
    assert len(cards(desk)) == 1


def offered() -> Office:
    desk = at(datetime(2026, 3, 2, 17, 29, 30, tzinfo=UTC), stretch={"enabled": False})
    desk.work(35)
    desk.rest(3)
    assert len(cards(desk)) == 1
    return desk


def test_a_card_that_nobody_answers_asks_again() -> None:
    desk = offered()
    assert "session-offer" in desk.coach.status().holds
    desk.work(MIN)
    assert offers(desk) == ["unanswered"]
    assert desk.coach.status().holds == ()
    assert desk.view.words()[-1] == "close_card"
    desk.view.take()
    desk.work(4 * MIN)
    assert cards(desk) == []
    desk.work(2 * MIN)
    assert len(cards(desk)) == 1


def test_a_card_tells_of_the_session_that_a_changed_routine_makes_at_once() -> None:
    desk = offered()
    desk.view.take()
    items = [{"exercise": BACK}]
    ok(desk, "routine-save", name="Short", items=items, days=[1])
    (card,) = cards(desk)
    assert (card.exercises, card.minutes) == (1, 5)


def test_what_nobody_answered_is_asked_again_when_the_settings_say() -> None:
    desk = offered()
    desk.work(MIN)
    again = desk.settings.load()[0].asking.again_after
    desk.work((again - 1) * MIN)
    assert cards(desk) == []
    desk.work(1.5 * MIN)
    assert len(cards(desk)) == 1


def test_later_and_skip() -> None:
    desk = offered()
    assert refused(desk, "plan-later", minutes=20, offer=99)
    ok(desk, "plan-later", minutes=20, offer=1)
    assert refused(desk, "plan-later", minutes=20)
    desk.work(19 * MIN)
    assert cards(desk) == []
    desk.work(1.2 * MIN)
    assert len(cards(desk)) == 1
    ok(desk, "plan-skip")
    desk.work(3 * HOUR)
    assert cards(desk) == []
    assert offers(desk) == ["put-off", "skipped"]
    assert desk.store.state.answered == date(2026, 3, 2)
    desk.rest(15 * HOUR)
    screen = desk.planning.screen().week
    assert screen.ahead[0] == date(2026, 3, 3)
    assert screen.sentence.startswith("This week's sessions move to Tuesday")


def test_who_goes_to_the_session_is_not_asked_again() -> None:
    desk = offered()
    ok(desk, "session")
    assert offers(desk) == ["accepted"]
    ok(desk, "session-abandon")
    desk.work(HOUR)
    assert cards(desk) == []


def test_a_session_that_is_open_is_not_offered() -> None:
    desk = at(datetime(2026, 3, 2, 17, 20, tzinfo=UTC), stretch={"enabled": False})
    ok(desk, "session")
    desk.work(20 * MIN)
    assert cards(desk) == []
    ok(desk, "session-abandon")
    desk.work(MIN)
    assert len(cards(desk)) == 1


def test_nothing_is_offered_when_everything_hurts() -> None:
    desk = at(datetime(2026, 3, 2, 17, 20, tzinfo=UTC), stretch={"enabled": False})
    assert [desk.planning.minutes] == [20]
    desk.store.keep(aside=(BACK, ROW, COBRA))
    assert desk.planning.minutes is None
    desk.work(20 * MIN)
    assert cards(desk) == []


def test_any_three_sessions_make_the_week() -> None:
    desk = at(datetime(2026, 3, 2, 8, tzinfo=UTC))
    for _ in range(3):
        begun(desk, exercises=[BACK], sets=1).rest(10 * MIN)
        desk.clock.suspend(24 * HOUR)
        desk.rest(1)
    screen = desk.planning.screen()
    assert screen.week.made
    assert screen.week.ahead == ()
    assert screen.weeks == 1
    desk.rest(24 * HOUR)
    assert cards(desk) == []
    assert desk.planning.next_at() == datetime(2026, 3, 9, 17, 30, tzinfo=UTC)


def test_a_day_is_moved_by_hand() -> None:
    desk = at(WEDNESDAY)
    assert ok(desk, "plan-move", day="2026-03-04", to="2026-03-05").startswith("Thursday is next")
    week = desk.planning.screen().week.week
    assert date(2026, 3, 5) in desk.planning.plan.planned(week)
    assert "already" in refused(desk, "plan-move", day="2026-03-05", to="2026-03-06")
    assert "has passed" in refused(desk, "plan-move", day="2026-03-05", to="2026-03-03")
    again = office(desk.quit())
    assert again.planning.plan.moves == ((date(2026, 3, 4), date(2026, 3, 5)),)


def test_days_and_time_are_settings() -> None:
    desk = at(WEDNESDAY)
    ok(desk, "plan-days", days=[6, 2, 2])
    ok(desk, "plan-time", at="07:15")
    assert desk.settings.document["strength"] == {"days": ("tuesday", "saturday"), "time": "07:15"}
    assert desk.planning.plan.days == {2, 6}
    assert desk.send("plan-days", days=[])["code"] == 2
    assert desk.send("plan-days", days=[8])["code"] == 2
    assert desk.send("set", section="strength", key="time", value="25:00")["code"] == 2


def test_illness_and_holidays() -> None:
    desk = at(WEDNESDAY, stretch={"enabled": False})
    assert refused(desk, "plan-resume") == "Your plan is not paused."
    assert desk.send("plan-pause", until="2026-03-01")["code"] == 2
    ok(desk, "plan-pause", until="2026-03-10")
    assert ok(desk, "plan")["paused_until"] == "2026-03-10"
    desk.work(10 * HOUR)
    assert cards(desk) == []
    desk.rest(14 * HOUR)
    ok(desk, "plan-resume")
    assert not ok(desk, "plan")["paused"]
    assert [(str(b.first), str(b.last)) for b in desk.store.state.breaks] == [
        ("2026-03-04", "2026-03-04")
    ]
    ok(desk, "plan-pause")
    ok(desk, "plan-pause")
    plan = ok(desk, "plan")
    assert plan["paused"]
    assert plan["paused_until"] is None
    assert plan["next"] is None
    ok(desk, "plan-resume")
    assert len(desk.store.state.breaks) == 1
    desk.store.keep(breaks=(*desk.store.state.breaks, Break(date(2026, 4, 1))))
    ok(desk, "plan-pause")
    assert [b.first.day for b in desk.store.state.breaks] == [4, 5, 1]


def test_the_calendar() -> None:
    text = ok(at(WEDNESDAY), "plan-calendar")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "BYDAY=MO,WE,FR" in text
    assert "Cobra stretch" in text


@pytest.mark.parametrize(("effort", "offered_more"), [(5, True), (9, False), (None, False)])
def test_a_fourth_set_after_two_good_weeks(effort: int | None, offered_more: bool) -> None:
    desk = at(datetime(2026, 3, 2, 8, tzinfo=UTC))
    for _ in range(14):
        if desk.clock.wall.isoweekday() in {1, 3, 5}:
            begun(desk, exercises=[BACK]).rest(5 * MIN)
            if effort is not None:
                ok(desk, "session-effort", level=effort)
            desk.rest(5 * MIN)
        desk.clock.set_wall(desk.clock.wall + timedelta(days=1) - timedelta(minutes=10))
    ok(desk, "session")
    assert {b.offer_more for b in desk.view.sessions[-1].blocks} == {offered_more}
    assert ("offered" in desk.view.sessions[-1].snapshot.marks) == offered_more
    ok(desk, "set", section="strength", key="offer_fourth", value=False)
    ok(desk, "session")
    assert {b.offer_more for b in desk.view.sessions[-1].blocks} == {False}


@pytest.mark.parametrize(
    ("began", "zone", "day"),
    [
        # both changes of the clock, New Year, a flight; the day begins at four
        (datetime(2026, 3, 29, 1, 50), 1, "2026-03-28"),  # noqa: DTZ001
        (datetime(2026, 10, 25, 2, 50), 2, "2026-10-24"),  # noqa: DTZ001
        (datetime(2026, 12, 31, 23, 58), 1, "2026-12-31"),  # noqa: DTZ001
        (datetime(2027, 1, 1, 0, 2), 1, "2026-12-31"),  # noqa: DTZ001
        (datetime(2026, 6, 1, 23, 0), -8, "2026-06-01"),  # noqa: DTZ001
    ],
)
def test_a_session_belongs_to_the_local_day_on_which_it_began(
    began: datetime, zone: int, day: str
) -> None:
    wall = began.replace(tzinfo=timezone(timedelta(hours=zone)))
    desk = begun(at(wall), exercises=[BACK]).rest(2 * MIN)
    desk.clock.set_wall(desk.clock.wall.astimezone(timezone(timedelta(hours=zone + 1))))
    desk.rest(15 * MIN)
    assert [str(each) for each in desk.planning.days()] == [day]
    shown = ok(desk, "plan")
    in_week = date.fromisoformat(day).isocalendar()[:2]
    today = date.fromisoformat(shown["today"]).isocalendar()[:2]
    assert shown["done"] == ([day] if in_week == today else [])


def test_a_log_that_cannot_be_read_offers_by_the_plan_alone() -> None:
    desk = at(WEDNESDAY)
    desk.world.training_log.refusal = "log.db: the disk does not answer: check"
    desk.store.changed()
    assert desk.planning.days() == ()
    assert not desk.store.has_open_session()
    assert ok(desk, "plan")["goal"] == 3
    assert not desk.planning.offers_fourth_set()


def test_what_is_remembered_comes_back_and_what_is_damaged_does_not() -> None:
    desk = offered()
    ok(desk, "plan-later", minutes=5)
    ok(desk, "plan-pause")
    kept = desk.store.state
    assert thaw_training(freeze_training(kept)) == kept
    assert thaw_training(None) == TrainingState()
    stored = freeze_training(kept) | {"moves": "never", "aside": [BACK], "unknown": 1}
    assert thaw_training(stored).aside == (BACK,)
    assert thaw_training(stored).moves == ()
    assert thaw_training(stored).check == kept.check


# -- the promise to ask again ----------------------------------------------------------------------


def late_offered(wall: datetime, at_time: str, **sections: dict[str, Any]) -> Office:
    desk = at(wall + A_MINUTE, stretch={"enabled": False}, move={"enabled": False},
              strength={"time": at_time}, **sections)  # fmt: skip
    desk.rest(5)
    assert len(cards(desk)) == 1
    return desk


@pytest.mark.parametrize(
    ("hour", "minutes", "zone", "asked"),
    [
        (23, 10, 0, "2026-03-03T00:03"),
        (23, 60, 0, "2026-03-03T00:53"),
        (23, 10, 1, "2026-03-03T01:03"),
        (27, 10, 0, "2026-03-03T04:03"),
    ],
)
def test_later_across_midnight_asks_when_it_was_said(
    hour: int, minutes: int, zone: int, asked: str
) -> None:
    wall = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hour, minutes=52)
    desk = late_offered(wall, f"{hour % 24:02}:50")
    ok(desk, "plan-later", minutes=minutes)
    desk.clock.set_wall(desk.clock.wall.astimezone(timezone(timedelta(hours=zone))))
    desk.work(minutes * MIN - 30)
    assert cards(desk) == []
    desk.work(60)
    assert len(cards(desk)) == 1
    assert abs(desk.clock.wall.replace(tzinfo=None) - datetime.fromisoformat(asked)) < 3 * A_MINUTE


def test_a_card_that_nobody_answers_before_midnight_asks_again_after_it() -> None:
    desk = late_offered(datetime(2026, 3, 2, 23, 57, 25, tzinfo=UTC), "23:50")
    desk.work(60)
    assert offers(desk) == ["unanswered"]
    desk.work(4 * MIN)
    assert cards(desk) == []
    desk.work(70)
    assert len(cards(desk)) == 1
    ok(desk, "plan-skip")
    desk.work(3 * HOUR)
    assert cards(desk) == []


@pytest.mark.parametrize("answer", ["later", "none"])
@pytest.mark.parametrize("hour", [23, 27])  # midnight, and the hour at which a day begins
def test_a_card_that_is_up_when_a_day_begins_is_of_the_day_before(answer: str, hour: int) -> None:
    desk = late_offered(
        datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hour, minutes=58, seconds=45),
        f"{hour % 24:02}:50",
        asking={"tuck_after": 60},
    )
    desk.work(20)
    assert desk.clock.wall.hour == (hour + 1) % 24
    if answer == "later":
        ok(desk, "plan-later", minutes=5)
    else:
        desk.work(60)
        assert offers(desk) == ["unanswered"]
    desk.work(4 * MIN)
    assert cards(desk) == []
    desk.work(80)
    assert len(cards(desk)) == 1


def test_a_card_goes_just_when_it_is_to_go() -> None:
    wall = datetime(2026, 3, 2, 17, 29, 30, tzinfo=UTC)
    desk = late_offered(wall, "17:30", asking={"tuck_after": 77})
    desk.alarm.beat = desk.clock.elapsed + 1e6  # no heartbeat comes in between
    desk.rest(70)
    assert offers(desk) == []
    desk.rest(7)
    assert offers(desk) == ["unanswered"]


def test_what_was_to_be_asked_yesterday_is_asked_at_the_plans_time() -> None:
    desk = late_offered(datetime(2026, 3, 2, 17, 29, 30, tzinfo=UTC), "17:30")
    ok(desk, "plan-later", minutes=10)
    desk.clock.suspend(15 * HOUR)
    desk.work(8 * HOUR)
    assert cards(desk) == []
    desk.work(2 * HOUR)
    assert len(cards(desk)) >= 1


ANSWERED = st.one_of(
    st.tuples(st.just("later"), st.integers(1, 60)),
    st.tuples(st.just("wait"), st.integers(1, 40)),
    st.tuples(st.just("set"), st.integers(-48 * 60, 48 * 60)),
    st.tuples(st.just("zone"), st.integers(-12, 14)),
    st.tuples(st.just("sleep"), st.integers(0, 600)),
    st.tuples(st.just("restart"), st.integers(0, 600)),
    st.tuples(st.just("skip"), st.just(0)),
)


@settings(max_examples=25)
@given(st.integers(4, 27), st.lists(ANSWERED, min_size=1, max_size=12))
def test_property_no_card_before_the_time_that_was_asked_for(
    hour: int, answers: list[tuple[str, int]]
) -> None:
    wall = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hour, minutes=52)
    desk = late_offered(wall, f"{hour % 24:02}:50")
    quiet_until = float("-inf")
    for what, how in answers:
        open_offer = desk.coach.status().holds == ("session-offer",)
        if what == "later" and open_offer:
            ok(desk, "plan-later", minutes=how)
            quiet_until = desk.clock.elapsed + how * MIN
        elif what == "skip" and open_offer:
            ok(desk, "plan-skip")
        elif what == "set":
            desk.clock.set_wall(desk.clock.wall + timedelta(minutes=how))
        elif what == "zone":
            desk.clock.set_wall(desk.clock.wall.astimezone(timezone(timedelta(hours=how))))
        elif what == "sleep":
            desk.clock.suspend(how * MIN)
        elif what == "restart":
            world = desk.quit()
            desk.clock.suspend(how * MIN)
            desk = office(world, **desk.settings.document)
        for _ in range(how if what == "wait" else 1):
            desk.work(MIN)
            answered = len(offers(desk))
            shown = len(cards(desk))
            assert shown == 0 or desk.clock.elapsed >= quiet_until, (what, how)
            assert shown <= 1, "two cards in a minute"
            if answered != len(offers(desk)):
                quiet_until = desk.clock.elapsed + 4 * MIN


def test_what_an_earlier_version_remembered_is_passed_over() -> None:
    stored = {"ask_at": "2026-03-02T17:40:00+00:00", "aside": [BACK]}
    check_stored(stored, lambda _: True)
    assert thaw_training(stored) == TrainingState(aside=(BACK,))


def test_a_card_of_a_week_that_is_over_goes_unanswered() -> None:
    desk = at(
        datetime(2026, 3, 9, 3, 58, 45, tzinfo=UTC), stretch={"enabled": False},
        move={"enabled": False}, asking={"tuck_after": 300},
        strength={"time": "03:50", "days": ["sunday"]},
    )  # fmt: skip
    desk.work(60)
    desk.rest(5)
    assert len(cards(desk)) == 1
    desk.work(MIN)  # Monday is not planned; the heartbeat finds out
    assert offers(desk) == ["unanswered"]
    desk.work(20 * MIN)
    assert cards(desk) == []


def test_of_wrong_dates_nobody_was_told_yet() -> None:
    assert offered().store.state.doubt_told == 0


def test_a_log_that_fails_again_is_told_of_again() -> None:
    desk = offered()
    desk.view.take()
    full = "log.db: no space left on the disk: free some"
    for refusal, aside in ((full, BACK), (full, COBRA), ("", BACK), (full, COBRA)):
        desk.world.training_log.refusal = refusal
        desk.store.keep(aside=(aside,))
    assert [told for told in desk.view.take() if told[0] == "tell"] == [("tell", full)] * 2


@pytest.mark.parametrize("answer", ["start", "snooze", "skip"])
def test_a_card_knows_what_answers_to_what_it_offers(answer: str) -> None:
    desk = at(datetime(2026, 3, 2, 17, 29, 30, tzinfo=UTC), stretch={"enabled": False})
    desk.work(35)
    desk.rest(3)
    (card,) = cards(desk)
    by_name = {"start": card.start(), "snooze": card.snooze(20), "skip": card.skip()}
    assert carry_out(desk.desk, by_name[answer])["ok"]
    wanted = {"start": "accepted", "snooze": "put-off", "skip": "skipped"}
    assert offers(desk) == [wanted[answer]]


def test_the_card_of_a_break_knows_it_too() -> None:
    for number, outcome in enumerate(("put-off stretch", "skipped stretch", "part-done stretch")):
        desk = Office().work(31 * 60)
        card = next(told[1] for told in desk.view.told if told[0] == "show_card")
        assert carry_out(desk.desk, (card.snooze(5), card.skip(), card.start())[number])["ok"]
        if desk.coach.status().mode is Mode.GUIDED:
            carry_out(desk.desk, GuideStopped())
        assert desk.outcomes() == [outcome]
