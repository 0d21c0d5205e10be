"""The coach in a simulated world: what it shows, what it writes down, what it survives."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from deskcoach.app.mode import Mode
from deskcoach.app.view_models import CardScreen
from deskcoach.core.breaks.events import (
    BreakEventType,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    GuideStopped,
    HoldBegan,
    Kind,
    Locked,
    NotNow,
    PauseEnded,
    Unlocked,
)
from tests.app.desk import MIN, Office, outdoors
from tests.fakes import FakeClock
from tests.logged import broke


def card(office: Office) -> CardScreen:
    cards = [told[1] for told in office.view.told if told[0] == "show_card"]
    assert isinstance(cards[-1], CardScreen)
    return cards[-1]


def stretch_on(shown: CardScreen) -> str:
    assert shown.exercise is not None
    return shown.exercise.id


def test_a_break_falls_due_is_guided_and_is_logged() -> None:
    office = Office().work(31 * MIN)
    shown = card(office)
    assert (shown.kind, stretch_on(shown), shown.later) == (
        Kind.STRETCH,
        "sitting-back-extension",
        (2, 5, 10),
    )
    assert shown.length == 60
    assert 30 * MIN <= shown.desk_seconds < 30 * MIN + 1
    office.coach.start(shown.offer)
    office.rest(61)
    record = office.log.kept[-1]
    assert (record.outcome, record.exercises) == (BreakEventType.DONE, ("sitting-back-extension",))
    assert record.seconds == pytest.approx(60)
    assert record.offered is not None
    assert record.offered < record.at
    assert office.view.words()[-1] == "close_guide"
    assert office.chime.played == ["chime", "chime"]


def test_the_stretches_take_turns_and_a_move_has_them_all() -> None:
    office = Office(move={"enabled": False})
    seen = []
    for _ in range(4):
        office.work(32 * MIN)
        seen.append(stretch_on(card(office)))
        office.coach.start()
        office.rest(65)
        office.idle.type()
    assert seen[:3] == [
        "sitting-back-extension",
        "shoulder-extension-one",
        "shoulder-extension-two",
    ]
    assert seen[3] == seen[0]
    office = Office(stretch={"enabled": False}).work(61 * MIN)
    assert card(office).length == 300
    office.coach.start()
    office.rest(302)
    assert len(office.log.kept[-1].exercises) == 3


def test_nobody_answers() -> None:
    office = Office(posture={"enabled": False}).work(30.5 * MIN).work(6.3 * MIN)
    assert [w for w in office.view.words() if w != "show_guide"] == [
        "show_card",
        "tuck_card",
        "close_card",
        "show_card",
    ]
    assert office.outcomes() == ["unanswered stretch"]


def test_the_turn_goes_on_after_a_restart() -> None:
    office = Office(move={"enabled": False}).work(31 * MIN)
    office.coach.start()
    office.rest(65)
    again = Office(office.quit(), move={"enabled": False}).work(31 * MIN)
    assert stretch_on(card(again)) == "shoulder-extension-one"


def test_a_late_click_answers_nothing_else() -> None:
    office = Office().work(31 * MIN)
    number = card(office).offer
    office.coach.skip(number)
    with pytest.raises(NotNow, match="No break"):
        office.coach.skip(number)
    office.work(62 * MIN)
    with pytest.raises(NotNow, match="another one"):
        office.coach.put_off(5, number)


def test_the_icon_tells_of_a_break_half_a_minute_before_where_one_is_there() -> None:
    office = Office(posture={"enabled": False}).work(30 * MIN - 31)
    assert not office.coach.status().heads_up
    assert office.work(1.1).coach.status().heads_up
    office.coach.take(Locked())
    assert not office.coach.status().heads_up


def test_a_posture_cue_comes_silently() -> None:
    office = Office().work(21 * MIN)
    assert office.view.told == [("show_nudge", 6.0)]


def test_a_cue_to_change_position_comes_in_its_own_rhythm() -> None:
    office = Office(posture={"enabled": False, "position": True, "position_every": 10})
    office.work(11 * MIN)
    assert office.view.told == [("show_nudge", 6.0, Kind.POSITION)]


def test_a_program_that_listens_for_an_hour_is_asked_about() -> None:
    office = Office(posture={"enabled": False})
    office.coach.take(HoldBegan("microphone", programs=("Krisp",)))
    office.work(62 * MIN, pace=5.0)
    assert ("ask_about", "Krisp") in office.view.told
    assert office.coach.users("microphone") == ("Krisp",)
    assert office.coach.users("camera") == ()


def test_sleep_is_noticed_without_being_told() -> None:
    office = Office().work(29 * MIN)
    office.clock.suspend(3600)
    office.rest(31)
    assert office.outcomes() == ["natural stretch", "natural move"]
    assert office.coach.status().mode is Mode.AWAY
    office.idle.type()
    office.rest(5)
    assert office.coach.status().mode is Mode.WORKING


@pytest.mark.parametrize(("late", "counted"), [(150, 12.5 * MIN), (150.5, 0)])
def test_a_look_that_comes_late_comes_after_a_sleep(late: float, counted: float) -> None:
    office = Office().work(10 * MIN)
    office.coach.watch(on=True)  # else it might be an absence as well
    office.clock.suspend(late)
    office.coach.wake()
    assert office.coach.status().desk_seconds == pytest.approx(counted)


def test_a_click_after_sleep_is_noticed_too() -> None:
    office = Office().work(29 * MIN)
    office.clock.suspend(3600)
    office.coach.take_break()
    assert office.outcomes() == ["natural stretch", "natural move"]
    assert office.coach.status().mode is Mode.GUIDED


def test_a_return_is_told_by_the_input_itself_where_that_can_be() -> None:
    office = Office()
    office.work(10 * MIN).rest(10 * MIN)
    wishes = len(office.alarm.wishes)
    office.rest(10 * MIN)
    assert len(office.alarm.wishes) - wishes == 10, "only the heartbeat"
    assert office.coach.status().mode is Mode.AWAY
    office.idle.type()
    assert office.coach.status().mode is Mode.WORKING


def test_elsewhere_the_input_is_looked_at_again_and_again() -> None:
    office = Office()
    office.idle.watches = False
    office.work(10 * MIN).rest(10 * MIN)
    assert office.coach.status().mode is Mode.AWAY
    wishes = len(office.alarm.wishes)
    office.rest(10 * MIN)
    assert len(office.alarm.wishes) - wishes == 120, "each five seconds"
    office.idle.type()
    assert office.coach.status().mode is Mode.AWAY
    office.rest(5)
    assert office.coach.status().mode is Mode.WORKING


def test_where_nobody_can_tell_somebody_is_there() -> None:
    office = Office()
    office.idle.blind = True
    office.rest(31 * MIN)
    assert card(office).kind is Kind.STRETCH
    office.coach.start()
    office.rest(70)
    assert office.outcomes() == ["done stretch"]
    assert office.coach.status().mode is Mode.WORKING


def test_a_restart_keeps_clock_pause_and_open_offer() -> None:
    office = Office().work(31 * MIN)
    number = card(office).offer
    office.coach.pause(None)
    again = Office(office.quit())
    assert again.coach.status().mode is Mode.PAUSED
    assert again.coach.status().owed == (Kind.STRETCH,)
    again.coach.take(PauseEnded())
    again.work(10)
    assert card(again).offer == number + 1
    assert [r.outcome for r in again.log.kept] == [BreakEventType.PUT_OFF]


def test_a_restart_asks_an_open_offer_again_and_closes_the_first() -> None:
    office = Office().work(31 * MIN)
    world = office.quit()
    world.clock.suspend(20)
    again = Office(world).work(10)
    assert again.outcomes() == ["unanswered stretch"]
    assert card(again).offer == 2


@pytest.mark.parametrize("minutes", [4, 5, 6, 7])
def test_a_crash_loses_a_minute_at_the_desk_at_most(minutes: int) -> None:
    office = Office().work(minutes * MIN + 59)
    before = office.coach.status().desk_seconds
    office.alarm.stop()  # and nothing is kept at its end
    again = Office(office.world)
    assert before - again.coach.status().desk_seconds <= MIN


def test_the_time_at_the_desk_is_kept_once_a_minute_however_often_one_looks() -> None:
    office = Office()
    kept, now = [office.log.load_state()], office.clock
    for _ in range(40):
        now.advance(14.75)
        office.idle.type()
        office.coach.wake()
        if (state := office.log.load_state()) != kept[-1]:
            kept.append(state)
    assert len(kept) == 10


@pytest.mark.parametrize(
    ("days", "comes"), [(13.9, "shoulder-extension-one"), (14.1, "sitting-back-extension")]
)
def test_the_turn_goes_by_what_was_done_in_two_weeks(days: float, comes: str) -> None:
    world = outdoors()
    world.log.add_break(
        broke(world.clock.wall - timedelta(days=days), exercises=("sitting-back-extension",))
    )
    assert stretch_on(card(Office(world).work(31 * MIN))) == comes


def test_a_state_that_cannot_be_read_is_left_behind() -> None:
    world = outdoors()
    world.log.save_state({"elapsed": "yesterday"})
    office = Office(world)
    assert office.coach.status().mode is Mode.WORKING


def test_a_log_that_cannot_be_written_is_told_once_and_the_coach_goes_on() -> None:
    office = Office(posture={"enabled": False}).work(20 * MIN)
    office.log.refusal = "log.db: no space left on the disk: free some"
    office.work(11 * MIN)
    office.coach.skip()
    told = [told for told in office.view.told if told[0] == "tell"]
    assert told == [("tell", "log.db: no space left on the disk: free some")]
    office.log.refusal = ""
    office.work(31 * MIN)
    office.coach.skip()
    assert office.outcomes() == ["skipped stretch", "skipped move"]
    office.log.refusal = "log.db: no space left on the disk: free some"
    office.work(31 * MIN)
    assert [one for one in office.view.told if one[0] == "tell"] == told * 2, "it is full again"


def test_a_call_holds_the_break_and_a_film_keeps_the_clock_going() -> None:
    office = Office().work(29 * MIN)
    office.coach.hold("microphone", on=True)
    office.rest(10 * MIN)
    assert office.coach.status().mode is Mode.QUIET
    assert office.coach.status().holds == ("microphone",)
    office.coach.hold("microphone", on=False)
    office.coach.watch(on=True)
    office.rest(10)
    assert card(office).kind is Kind.STRETCH
    office.coach.skip()
    office.rest(29 * MIN)
    office.coach.watch(on=False)
    assert office.coach.status().desk_seconds == pytest.approx(29 * MIN)


def test_a_locked_screen_is_an_absence() -> None:
    office = Office().work(10 * MIN)
    office.coach.take(Locked())
    office.rest(6 * MIN)
    assert office.outcomes() == ["natural stretch", "natural move"]
    office.coach.take(Unlocked())
    assert office.coach.status().mode is Mode.WORKING


def test_nothing_is_offered_outside_working_hours() -> None:
    world = outdoors()
    world.clock.set_wall(datetime.fromisoformat("2026-03-02T16:50:00+01:00"))
    office = Office(world, hours={"enabled": True, "monday": ["09:00-17:00"]})
    office.work(40 * MIN)
    assert office.coach.status().holds == ("outside-hours",)
    assert office.view.words().count("show_card") == 0
    world.clock.set_wall(datetime.fromisoformat("2026-03-03T08:59:30+01:00"))
    office.work(60)
    assert office.view.words()[-1] == "show_card"


def test_the_player_is_steered() -> None:
    office = Office().work(31 * MIN)
    office.coach.start()
    office.rest(5)
    office.coach.take(GuidePaused())
    office.rest(60)
    assert office.view.told[-1][1].paused
    office.coach.take(GuideResumed())
    office.coach.take(GuideMovedOn())
    office.rest(5)
    assert office.view.told[-1][1].position == pytest.approx(12 + 5)
    office.coach.take(GuideStopped())
    assert office.outcomes() == ["part-done stretch"]


def test_typing_is_looked_for_each_second_of_a_guided_break() -> None:
    office = Office().work(31 * MIN)
    office.coach.start()
    wishes = len(office.alarm.wishes)
    office.rest(20.5)
    assert len(office.alarm.wishes) - wishes == 20


def test_the_countdown_waits_for_typing() -> None:
    office = Office().work(31 * MIN)
    office.coach.start()
    office.rest(4)
    office.work(20, pace=1)
    guide = [told[1] for told in office.view.told if told[0] == "show_guide"][-1]
    assert not guide.running
    assert not guide.paused
    assert guide.position == pytest.approx(5, abs=1)


def test_new_settings_count_at_once_and_spare_the_running_break() -> None:
    office = Office().work(20 * MIN)
    office.send("set", section="stretch", key="after", value=15)
    office.work(5)
    assert card(office).kind is Kind.STRETCH
    office.coach.start()
    office.send("set", section="stretch", key="after", value=40)
    office.rest(70)
    assert office.log.kept[-1].exercises == ("sitting-back-extension",)
    office.coach.wake()
    assert office.view.statuses[-1].next_seconds == pytest.approx(40 * MIN, abs=10)


def test_every_mode_has_its_turn() -> None:
    office = Office()
    modes = [office.coach.status().mode]
    office.work(30.6 * MIN)
    modes.append(office.coach.status().mode)
    office.work(2 * MIN)
    modes.append(office.coach.status().mode)
    office.coach.put_off(10)
    modes.append(office.coach.status().mode)
    assert office.coach.status().asks_again is not None
    office.coach.take_break(Kind.STRETCH)
    modes.append(office.coach.status().mode)
    office.rest(70)
    modes.append(office.coach.status().mode)
    office.rest(10 * MIN)
    modes.append(office.coach.status().mode)
    assert modes == [
        Mode.WORKING,
        Mode.OFFERED,
        Mode.DUE,
        Mode.PUT_OFF,
        Mode.GUIDED,
        Mode.RESTING,
        Mode.AWAY,
    ]


def test_with_every_kind_off_there_is_no_next_break() -> None:
    office = Office(stretch={"enabled": False}, move={"enabled": False}).work(90 * MIN)
    status = office.coach.status()
    assert (status.next_kind, status.next_seconds, status.progress) == (None, None, 0.0)
    assert status.mode is Mode.WORKING


def test_owed_but_waiting_for_a_gap_is_due() -> None:
    office = Office().work(29 * MIN)
    office.work(65, pace=1)
    assert office.coach.status().mode is Mode.DUE


def test_a_meeting_outlives_the_program_and_is_kept_at_once() -> None:
    desk = Office().work(MIN)
    desk.coach.meet(120)
    desk.alarm.stop()  # killed: nothing was kept in the end
    desk.clock.suspend(30 * MIN)
    again = Office(desk.world)
    assert again.coach.status().holds == ("meeting",)
    again.work(89 * MIN)
    assert again.coach.status().holds == ("meeting",)
    again.work(2 * MIN)
    assert again.coach.status().holds == ()
    again.coach.meet(120)
    again.coach.meet(None)
    again.alarm.stop()
    assert Office(again.world).coach.status().holds == ()


def test_until_tomorrow_follows_the_wall_while_it_is_running() -> None:
    evening = datetime(2026, 3, 28, 22, tzinfo=timezone(timedelta(hours=1)))
    desk = Office(outdoors(FakeClock(evening)))
    desk.coach.pause(None)
    desk.rest(4 * 60 * MIN)
    desk.clock.set_wall(desk.clock.wall.astimezone(timezone(timedelta(hours=2))))  # 03:00
    desk.rest(59 * MIN)
    assert desk.coach.status().mode is Mode.PAUSED
    desk.rest(2 * MIN)
    assert desk.coach.status().mode is not Mode.PAUSED
    desk.coach.pause(None)
    again = Office(desk.quit())
    again.clock.set_wall(datetime(2031, 5, 1, 3, 30, tzinfo=UTC))  # it was wrong until now
    again.rest(20 * MIN)
    assert again.coach.status().mode is Mode.PAUSED
