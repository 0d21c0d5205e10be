"""Strength sessions at a simulated desk: the real rules, everything outside played."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from msgspec import structs

from deskcoach.app.history.history import History
from deskcoach.app.history.view_models import Filter
from deskcoach.app.mode import Mode
from deskcoach.app.strength.store import EVER
from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.records import SetRecord
from deskcoach.core.strength.safety import QUESTIONS
from tests.app.desk import CATALOGUE, MIN, Office, Outdoors, outdoors
from tests.data_fakes import FakeHistoryLog

BACK, ROW, COBRA = "back-extension", "bent-over-row", "cobra-stretch"


def office(world: Outdoors | None = None, **sections: dict[str, Any]) -> Office:
    """Somebody who has answered the check."""
    made = Office(world, with_strength=True, **sections)
    if made.store.state.check is None:
        ok(made, "safety-answer", ticked=[])
    return made


def ok(desk: Office, command: str, **words: Any) -> Any:
    reply = desk.send(command, **words)
    assert reply["ok"], reply
    return reply["value"]


def refused(desk: Office, command: str, **words: Any) -> str:
    reply = desk.send(command, **words)
    assert not reply["ok"], command
    assert reply["code"] == 4, reply
    return str(reply["error"])


def sets(desk: Office) -> list[SetRecord]:
    return list(desk.world.training_log.sets(EVER))


def outcomes_of(desk: Office) -> list[str]:
    return [s.outcome for s in desk.world.training_log.sessions(EVER)]


def pains(desk: Office) -> list[tuple[int, str | None]]:
    return [(p.level, p.exercise) for p in desk.world.training_log.pains(EVER)]


def begun(desk: Office | None = None, **words: Any) -> Office:
    desk = desk or office()
    assert ok(desk, "session", **words) == "open"
    ok(desk, "session-start")
    return desk


def is_awake(desk: Office) -> bool:
    return desk.world.awake.on


def sounding(desk: Office) -> str:
    return desk.view.sessions[-1].sound


def heard(desk: Office, *names: str) -> list[float]:
    return [at for name, at in desk.world.cues.heard if name in names]


# The course


def test_three_sets_of_ten_without_any_input() -> None:
    desk = begun(exercises=[BACK]).rest(20 * MIN)
    ups = heard(desk, "up", "last-rep")
    assert len(ups) == 30
    assert all(b - a == pytest.approx(5) for a, b in pairwise(ups[:10]))
    assert [round(b - a, 6) for a, b in pairwise(ups) if b - a > 6] == [95.0, 95.0]
    assert len(heard(desk, "last-rep")) == len(heard(desk, "set-end")) == 3
    last = max(at for _, at in desk.world.cues.heard)
    assert last == pytest.approx(ups[-1] + 5)
    assert desk.world.cues.heard[-1][0] == "set-end"
    assert [(one.target, one.actual, one.tempo) for one in sets(desk)] == [(10, 10, "2-1-2")] * 3
    assert [(one.ended - one.started).total_seconds() for one in sets(desk)] == [50, 50, 50]
    assert outcomes_of(desk) == ["done"]
    kept = desk.world.training_log.sessions(EVER)[0]
    assert kept.ended == sets(desk)[-1].ended
    assert desk.view.sessions[-1].snapshot.outcome == "done"


def test_three_exercises_take_about_twenty_minutes() -> None:
    desk = begun().rest(40 * MIN)
    assert len(sets(desk)) == 9
    kept = desk.world.training_log.sessions(EVER)[0]
    assert kept.ended is not None
    assert 18 * MIN <= (kept.ended - kept.started).total_seconds() <= 22 * MIN
    assert len(heard(desk, "up", "last-rep")) == 90


def test_a_window_that_stands_still_shifts_nothing() -> None:
    desk = begun(exercises=[BACK])
    desk.rest(12)
    desk.clock.suspend(7)  # late, but not asleep
    desk.rest(20 * MIN)
    assert len(sets(desk)) == 3
    ups = heard(desk, "up", "last-rep")
    assert all(b - a == pytest.approx(5) for a, b in pairwise(ups[:10]))


def test_sleep_pauses_and_loses_at_most_the_running_rep() -> None:
    desk = begun(exercises=[BACK]).rest(10 + 7 * 5 + 2)
    desk.clock.suspend(3600)
    desk.rest(1)
    now = desk.view.sessions[-1].snapshot
    assert (now.stage, now.reps_done) == ("paused", 7)
    ok(desk, "session-resume")
    desk.rest(3 + 3 * 5 + 1)
    assert sets(desk)[0].actual == 10


def test_each_rep_is_counted_by_the_person() -> None:
    desk = begun(exercises=[BACK], manual=True, sets=1).rest(11)
    for _ in range(9):
        ok(desk, "session-rep")
        desk.rest(3)
    ok(desk, "session-undo")
    assert desk.view.sessions[-1].snapshot.reps_done == 8
    for _ in range(2):
        ok(desk, "session-rep")
    assert len(sets(desk)) == 1
    assert "rep" in {name for name, _ in desk.world.cues.heard}
    assert refused(desk, "session-rep")


def test_every_command_of_the_player_is_carried_out() -> None:
    desk = office()
    ok(desk, "session")
    ok(desk, "session-counting", mode="manual")
    ok(desk, "session-start", loads={ROW: 8.0})
    assert refused(desk, "session-start") == "The session has begun already."
    desk.rest(11)
    for command in ("rep", "pause", "resume"):
        ok(desk, f"session-{command}")
    desk.rest(4)
    ok(desk, "session-end-set")
    ok(desk, "session-effort", level=4)
    ok(desk, "session-correct", set=(0, 1, 0), reps=6)
    assert (sets(desk)[0].actual, sets(desk)[0].effort) == (6, 4)
    for command in ("more-rest", "start-now", "add-set", "skip", "back", "skip"):
        ok(desk, f"session-{command}")
    assert [b.sets for b in desk.view.sessions[-1].blocks] == [4, 3, 3]
    desk.rest(11)
    ok(desk, "session-rep")
    ok(desk, "session-end-set")
    ok(desk, "session-correct", load=9.5)
    assert sets(desk)[-1].load_kg == 9.5
    ok(desk, "session-finish")
    assert outcomes_of(desk) == ["part-done"]
    assert desk.world.training_log.sessions(EVER)[0].effort == 4
    assert refused(desk, "session-finish") == "No session is open. Start one first."


def test_a_set_that_is_undone_leaves_the_log() -> None:
    desk = begun(exercises=[BACK], manual=True, sets=2).rest(11)
    for _ in range(10):
        ok(desk, "session-rep")
    assert len(sets(desk)) == 1
    ok(desk, "session-undo")
    assert sets(desk) == []
    ok(desk, "session-rep")
    assert len(sets(desk)) == 1


def test_what_is_stopped_keeps_its_sets() -> None:
    desk = begun(exercises=[BACK]).rest(70)
    ok(desk, "session-abandon")
    assert outcomes_of(desk) == ["abandoned"]
    assert len(sets(desk)) == 1


def test_not_now_leaves_nothing_behind() -> None:
    desk = office()
    ok(desk, "session")
    ok(desk, "session-abandon")
    assert outcomes_of(desk) == []
    assert desk.view.words()[-1] == "close_session"
    assert refused(desk, "session-start")


def test_load_and_numbers_of_the_next_session() -> None:
    desk = begun(office(strength={"sets": 2, "rest": 30, "up": 3, "unit": "lb"}))
    first = desk.view.sessions[-1]
    assert [(b.sets, b.rest, b.tempo.up, b.reps) for b in first.blocks] == [(3, 30, 3, 10)] * 3
    assert first.unit == "lb"
    ok(desk, "session-abandon")
    ok(desk, "session", exercises=[ROW], sets=2)
    assert desk.view.sessions[-1].blocks[0].sets == 2
    ok(desk, "session-start", loads={ROW: 12.5})
    desk.rest(72)
    ok(desk, "session-finish")
    ok(desk, "session")
    assert [b.load for b in desk.view.sessions[-1].blocks] == [None, 12.5, None]
    assert "yesterday" not in desk.view.sessions[-1].hint
    assert "today" in desk.view.sessions[-1].hint  # a hint, and never a block


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"exercises": ["chin-tuck"]}, "chin-tuck is no strength exercise"),
        ({"sets": 9}, "sets"),
        ({"exercises": "row"}, "array"),
    ],
)
def test_wrong_words_are_told(words: dict[str, Any], said: str) -> None:
    reply = office().send("session", **words)
    assert (reply["ok"], reply["code"]) == (False, 2)
    assert said in reply["error"]


def test_a_running_session_is_shown_again_and_no_other_begins() -> None:
    desk = begun().rest(30)
    desk.view.take()
    assert ok(desk, "session") == "open"
    assert [told[0] for told in desk.view.take()] == ["close_safety", "show_session"]
    assert "open already" in refused(desk, "session", exercises=[ROW])


# Around it


def test_it_holds_breaks_counts_as_presence_and_keeps_the_screen_awake() -> None:
    desk = office(stretch={"after": 5})
    desk.work(4 * MIN)
    begun(desk).rest(10 * MIN)
    status = desk.coach.status()
    assert "session" in status.holds
    assert status.mode is Mode.QUIET
    assert is_awake(desk)
    assert "show_card" not in desk.view.words()
    assert desk.outcomes() == []  # nobody went away
    ok(desk, "session-pause")
    assert not is_awake(desk)
    assert "session" in desk.coach.status().holds
    desk.rest(29.9 * MIN)
    assert "session" in desk.coach.status().holds
    desk.rest(0.2 * MIN)  # the person has gone back to work
    assert "session" not in desk.coach.status().holds
    ok(desk, "session-resume")
    assert is_awake(desk)
    ok(desk, "session-finish")
    assert not is_awake(desk)
    assert not desk.world.cues.running


def test_a_session_comes_to_the_front_when_it_is_asked_for_and_not_by_itself() -> None:
    desk = begun(exercises=[BACK])
    assert desk.view.words().count("show_session") == 1
    desk.rest(70)
    ok(desk, "session-pause")
    assert desk.view.words().count("show_session") == 1
    ok(desk, "session")
    assert desk.view.words().count("show_session") == 2


@pytest.mark.parametrize("how", ["finish", "quit"])
def test_after_its_end_nothing_sounds_and_the_screen_may_sleep(how: str) -> None:
    desk = begun(exercises=[BACK]).rest(70)
    assert (desk.world.cues.running, is_awake(desk)) == (True, True)
    if how == "finish":
        ok(desk, "session-finish")
    else:
        desk.quit()
    assert (desk.world.cues.running, is_awake(desk)) == (False, False)


def test_a_guided_break_gives_way() -> None:
    desk = office()
    ok(desk, "break")
    begun(desk)
    assert desk.coach.status().mode is Mode.RESTING
    assert desk.outcomes() == ["part-done stretch"]


def test_words_are_spoken_at_their_instant_or_when_it_comes() -> None:
    world = outdoors()
    world.voice.knows = {"1", "2"}
    desk = begun(office(world), exercises=[BACK]).rest(31)
    assert world.voice.ready_for[0] == "Back extensions, set 1 of 3"
    assert {text for text, _ in world.voice.scheduled} == {"1", "2"}
    assert world.voice.said == ["Back extensions, set 1 of 3", "3", "3", "4", "5"]
    ok(desk, "session-hurts")
    assert world.voice.stops == 1


def test_words_that_are_known_are_handed_over_before_their_instant() -> None:
    world = outdoors()
    world.voice.knows = {str(number) for number in range(1, 11)}
    desk = begun(office(world), exercises=[BACK]).rest(1)
    ahead = {text for text, at in world.voice.scheduled if at > desk.clock.elapsed}
    assert ahead == world.voice.knows


@pytest.mark.parametrize(("late", "said"), [(0, ["2"]), (0.5, ["2"]), (0.6, [])])
def test_a_word_that_comes_late_is_spoken_for_half_a_second(late: float, said: list[str]) -> None:
    desk = begun(exercises=[BACK]).rest(14)
    desk.world.voice.said.clear()
    desk.clock.suspend(1 + late)
    desk.coach.wake()
    assert desk.world.voice.said == said


def test_what_is_switched_off_is_not_spoken_of() -> None:
    desk = begun(office(strength={"voice": False}))
    assert sounding(desk) == "tones"
    desk.rest(40)
    assert desk.world.voice.said == []
    desk.world.cues.audible = False
    ok(desk, "session-pause")
    assert sounding(desk) == "silent"
    assert sounding(begun(office(sound={"volume": 0}))) == "silent"
    assert sounding(begun()) == "voice"


def test_a_log_that_refuses_is_told_once_and_nothing_is_lost() -> None:
    desk = begun(exercises=[BACK])
    log = desk.world.training_log
    log.refusal = "log.db: the disk is full: free some space"
    desk.rest(70)
    assert [told for told in desk.view.told if told[0] == "tell"] == [("tell", log.refusal)]
    log.refusal = ""
    desk.rest(150)
    assert [one.actual for one in sets(desk)] == [10, 10]
    log.refusal = "log.db: the disk is full: free some space"
    ok(desk, "session-finish")
    ok(desk, "session")  # what was done is not known, and it goes on
    assert [b.load for b in desk.view.sessions[-1].blocks] == [None] * 3


# Safety


def test_there_is_no_way_around_the_check() -> None:
    """Whatever is sent, and in whatever order, no first session begins without the check."""
    desk = Office(with_strength=True)
    choice = random.Random(3)  # noqa: S311 - the same each time
    plain = [f"session-{each}" for each in ("rep", "undo", "pause", "resume", "end-set", "skip")]
    plain += [f"session-{each}" for each in ("back", "add-set", "start-now", "ease", "finish")]
    plain += ["session", "session-start", "session-abandon", "safety-read", "safety-seen"]
    plain += ["safety-later", "plan-skip", "plan"]
    for _ in range(2000):
        desk.send(choice.choice(plain))
        desk.rest(choice.random() * 20)
    assert outcomes_of(desk) == []
    assert ok(desk, "session") == "ask"
    screen = desk.view.told[-1]
    assert screen[0] == "show_safety"
    assert screen[1].first
    assert "short check" in refused(desk, "session-start")
    assert ok(desk, "safety-answer", ticked=[]) == "clear"
    name, shown = desk.view.told[-1][:2]  # the session that was wished for, without one more step
    assert (name, shown.hint) == ("show_session", "Begin gently, and stop an exercise that hurts.")
    desk.rest(3600)
    assert ok(desk, "session") == "open"
    assert desk.view.told[-1][1].hint == ""
    ok(desk, "session-start")
    assert outcomes_of(desk) == ["open"]


@pytest.mark.parametrize(("minutes", "said"), [(0, True), (9.9, True), (10, False)])
def test_for_ten_minutes_after_the_check_one_begins_gently(minutes: float, said: bool) -> None:
    desk = office().rest(minutes * MIN)
    ok(desk, "session")
    assert bool(desk.view.sessions[-1].hint) == said


@pytest.mark.parametrize("checked", [True, False])
def test_what_comes_before_a_session_keeps_breaks_away_for_ten_minutes(checked: bool) -> None:
    desk = office() if checked else Office(with_strength=True)
    ok(desk, "session")
    desk.work(9.9 * MIN)
    assert "session-start" in desk.coach.status().holds
    desk.work(0.2 * MIN)
    assert "session-start" not in desk.coach.status().holds


def test_not_now_brings_breaks_back_also_after_a_restart() -> None:
    desk = Office(with_strength=True)
    ok(desk, "session")
    again = Office(desk.quit(), with_strength=True)
    assert "session-start" in again.coach.status().holds
    ok(again, "safety")
    ok(again, "safety-later")
    assert again.coach.status().holds == ()


def test_the_check_by_itself_begins_no_session() -> None:
    desk = Office(with_strength=True)
    ok(desk, "safety")
    assert ok(desk, "safety-answer", ticked=[]) == "clear"
    assert desk.view.told[-1][0] == "show_safety"


@pytest.mark.parametrize("question", [q.id for q in QUESTIONS])
def test_each_sign_is_answered(question: str) -> None:
    desk = Office(with_strength=True)
    ok(desk, "session", exercises=[COBRA])
    verdict = ok(desk, "safety-answer", ticked=[question])
    urgent = question in {"leg-weakness", "bladder-bowel"}
    assert verdict == ("urgent" if urgent else "see somebody first")
    assert refused(desk, "session-start")
    assert desk.view.told[-1][1].answered
    assert refused(desk, "safety-read" if urgent else "safety-seen")
    assert refused(desk, "session-start")
    assert ok(desk, "safety-seen" if urgent else "safety-read") == "open"
    assert [b.exercise_id for b in desk.view.sessions[-1].blocks] == [COBRA]
    ok(desk, "session-start")


def test_wrong_answers_and_not_now() -> None:
    desk = Office(with_strength=True)
    assert desk.send("safety-answer", ticked=["hunger"])["code"] == 2
    assert refused(desk, "safety-read")
    ok(desk, "safety-later")
    ok(desk, "session")
    ok(desk, "safety-later")
    assert refused(desk, "session-start") == "No session is open. Start one first."


def test_the_check_comes_again_after_three_months_and_when_pain_rises() -> None:
    desk = office()
    desk.clock.suspend(80 * 86400)
    begun(desk)
    ok(desk, "session-hurts")
    ok(desk, "session-pain", level=3)
    ok(desk, "session-finish")
    assert ok(desk, "session") == "open"
    ok(desk, "session-start")
    ok(desk, "session-hurts")
    ok(desk, "session-pain", level=5)
    ok(desk, "session-finish")
    assert ok(desk, "session") == "ask"
    assert not desk.view.told[-1][1].first
    ok(desk, "safety-answer")
    assert ok(desk, "session") == "open"
    ok(desk, "session-abandon")
    desk.clock.suspend(95 * 86400)
    assert ok(desk, "session") == "ask"


def test_pain_before_a_session_is_its_own_occasion_and_outlives_a_restart() -> None:
    desk = office()
    ok(desk, "session", exercises=[BACK])
    ok(desk, "session-start", pain=3)
    (before,) = desk.world.training_log.pains(EVER)
    assert (before.level, before.exercise, before.session) == (3, None, desk.training.session_id)
    desk.rest(30)
    ok(desk, "session-pause")
    again = office(desk.quit())
    assert again.view.sessions[-1].snapshot.before == 3
    ok(again, "session-resume")
    again.rest(20 * MIN)
    ok(again, "session-pain", level=2)
    assert pains(again) == [(3, None), (2, None)]
    assert sets(again)[0].started >= before.at  # so the report has it as before
    ok(again, "session-pain", level=5, before=True)
    assert pains(again) == [(5, None), (2, None)]
    assert again.world.training_log.pains(EVER)[0].at == before.at
    assert again.view.sessions[-1].snapshot.before == 5


@pytest.mark.parametrize("level", range(11))
def test_pain_of_six_ends_the_exercise_at_once_and_for_long(level: int) -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    assert desk.view.sessions[-1].snapshot.hurting
    ok(desk, "session-pain", level=level)
    told = desk.world.training_log.pains(EVER)
    assert [(p.level, p.exercise) for p in told] == [(level, BACK)]
    aside = (BACK,) if level >= 6 else ()
    assert desk.store.state.aside == aside
    assert desk.view.sessions[-1].snapshot.eased == (level in {4, 5})
    ok(desk, "session-resume")
    desk.rest(3)
    assert (desk.view.sessions[-1].snapshot.exercise_id != BACK) == (level >= 6) or sets(desk)
    ok(desk, "session-finish")
    again = office(desk.quit())  # a restart
    assert again.store.state.aside == aside
    ok(again, "safety-answer")
    ok(again, "session")
    ids = [b.exercise_id for b in again.view.sessions[-1].blocks]
    assert ids == ([ROW, COBRA] if level >= 6 else [BACK, ROW, COBRA])


def test_what_is_set_aside_comes_back_when_it_is_wanted() -> None:
    desk = office()
    desk.store.keep(aside=(BACK, ROW, COBRA))
    assert "Every exercise is set aside" in refused(desk, "session")
    assert "Cobra" in refused(desk, "session", exercises=[COBRA])
    assert [name for name, _ in desk.planning.screen().aside] == [BACK, ROW, COBRA]
    ok(desk, "exercise-back", exercise=COBRA)
    assert refused(desk, "exercise-back", exercise=COBRA)
    assert refused(desk, "exercise-back", exercise="nothing")
    assert ok(desk, "session") == "open"
    assert len(desk.view.sessions[-1].blocks) == 1


def test_going_on_with_less_and_pain_after_the_session() -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    ok(desk, "session-ease")
    assert desk.view.sessions[-1].snapshot.eased
    assert pains(desk) == []
    ok(desk, "session-pause")
    ok(desk, "session-ease")
    ok(desk, "session-finish")
    desk.rest(1)
    ok(desk, "session-pain", level=7)
    assert pains(desk) == [(7, None)]
    assert ok(desk, "session") == "ask"


@pytest.mark.parametrize("level", [-1, 11, True, False, 7.0, 7.5, "7", None, [3], "x" * 99])
def test_what_is_no_level_of_pain_is_refused_in_words(level: Any) -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    for command, what in (("session-pain", "pain"), ("session-effort", "effort")):
        reply = desk.send(command, level=level)
        assert (reply["ok"], reply["code"]) == (False, 2)
        assert reply["error"] == f"{what} is a number from 0 to 10, not {level!r:.20}"
    assert pains(desk) == []


def test_a_number_that_was_a_slip_leaves_nothing_behind() -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    assert "Already stopped" in refused(desk, "session-hurts")
    for level, aside in ((2, []), (7, [BACK]), (9, [BACK]), (3, [])):
        ok(desk, "session-pain", level=level)
        assert pains(desk) == [(level, BACK)]
        assert list(desk.store.state.aside) == aside
        assert [one.actual for one in sets(desk)] == ([4] if aside else [])
        assert desk.view.sessions[-1].snapshot.pain == level
    ok(desk, "session-resume")
    desk.rest(4)
    assert desk.view.sessions[-1].snapshot.rep == 5
    ok(desk, "session-finish")
    assert desk.view.sessions[-1].snapshot.pain is None
    for level in (9, 6, 2):
        ok(desk, "session-pain", level=level)
        assert pains(desk) == [(3, BACK), (level, None)]
        assert desk.view.sessions[-1].snapshot.pain == level
    assert ok(desk, "session") == "open"  # no number that counts has risen
    assert desk.view.sessions[-1].snapshot.pain is None
    assert "does not fit" in refused(desk, "session-pain", level=4)


def test_what_was_brought_back_in_the_plan_meanwhile_is_set_aside_by_the_next_number() -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    ok(desk, "session-pain", level=8)
    ok(desk, "session-resume")
    ok(desk, "exercise-back", exercise=BACK)
    ok(desk, "session-hurts")  # in the rest after it
    ok(desk, "session-pain", level=7)
    assert list(desk.store.state.aside) == [BACK]
    ok(desk, "session-pain", level=1)
    assert list(desk.store.state.aside) == []


# Restarts


def test_a_pain_stop_comes_back_whole() -> None:
    desk = begun(exercises=[BACK, ROW]).rest(32)
    ok(desk, "session-hurts")
    again = office(desk.quit())
    now = again.view.sessions[-1].snapshot
    assert (now.hurting, now.hurt, now.pain, now.reps_done) == (True, BACK, None, 4)
    ok(again, "session-pain", level=5)
    third = office(again.quit())
    now = third.view.sessions[-1].snapshot
    assert (now.hurting, now.hurt, now.pain, now.eased) == (False, BACK, 5, True)
    ok(third, "session-pain", level=8)
    assert [one.actual for one in sets(third)] == [4]
    fourth = office(third.quit())
    now = fourth.view.sessions[-1].snapshot
    assert (now.hurt, now.pain, now.next_name) == (BACK, 8, "Bent-over dumbbell row")
    ok(fourth, "session-pain", level=1)
    assert (sets(fourth), fourth.store.state.aside, pains(fourth)) == ([], (), [(1, BACK)])
    ok(fourth, "session-ease")
    assert fourth.view.sessions[-1].snapshot.eased
    fourth.rest(3 + 6 * 5)
    assert [one.actual for one in sets(fourth)] == [10]
    assert fourth.view.sessions[-1].snapshot.stage == "resting"
    ok(fourth, "session-hurts")
    ok(fourth, "session-skip")
    fifth = office(fourth.quit())
    now = fifth.view.sessions[-1].snapshot
    assert (now.hurt, now.exercise_id) == ("", ROW)
    assert pains(fifth) == [(1, BACK)]


def test_a_pain_stop_after_the_last_set_comes_back_too() -> None:
    desk = begun(exercises=[BACK], sets=1).rest(61)
    ok(desk, "session-pain", level=2)
    ok(desk, "session-hurts")
    again = office(desk.quit())
    assert again.view.sessions[-1].snapshot.hurt == BACK
    ok(again, "session-pain", level=3)
    ok(again, "session-resume")
    now = again.view.sessions[-1].snapshot
    assert (now.stage, now.pain) == ("closing", 2)
    ok(again, "session-finish")
    assert outcomes_of(again) == ["done"]
    assert sorted(pains(again), key=str) == [(2, None), (3, BACK)]


def test_a_hold_and_a_rest_that_wait_come_back_as_they_were() -> None:
    desk = office(with_a_hold(outdoors()))
    begun(desk, exercises=["side-plank"], sets=2).rest(18)
    ok(desk, "session-hurts")
    again = Office(desk.quit(), with_strength=True)
    ok(again, "session-pain", level=0)
    ok(again, "session-resume")
    again.rest(3 + 6)
    assert sets(again) == []
    again.rest(2)
    assert [one.actual for one in sets(again)] == [15]
    again.rest(4)
    ok(again, "session-hurts")
    third = Office(again.quit(), with_strength=True)
    ok(third, "session-resume")
    now = third.view.sessions[-1].snapshot
    assert (now.stage, now.turning, now.ends) == ("resting", True, third.clock.elapsed + 5)


def test_eased_after_a_number_is_shown_after_a_restart() -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    ok(desk, "session-pain", level=4)
    ok(desk, "session-ease")
    desk.rest(5)
    again = office(desk.quit())
    now = again.view.sessions[-1]
    assert (now.unfinished, now.snapshot.eased, now.snapshot.hurt) == (True, True, "")


def test_while_somebody_is_to_be_seen_the_advice_comes_back_and_not_the_session() -> None:
    desk = begun().rest(30)
    world = desk.quit()
    left = dict(world.training_log.load_training() or {})
    world.training_log.save_training(
        {**left, "check": {**left["check"], "ticked": ["leg-weakness"]}}
    )
    desk.view.take()
    again = Office(world, with_strength=True)
    assert "show_session" not in again.view.words()
    assert again.view.words()[-1] == "show_safety"


@pytest.mark.no_cover  # forty sessions, of what the others do once
def test_a_kill_at_any_point_loses_at_most_the_running_rep() -> None:
    """Random instants and courses; only the log survives, and the elapsed clock begins anew."""
    choice = random.Random(11)  # noqa: S311 - the same each time
    for _ in range(40):
        world = outdoors()
        desk = begun(office(world), manual=choice.random() < 0.4)
        for _ in range(choice.randrange(40)):
            act = choice.choice(["rep"] * 12 + ["end-set", "start-now", "pause", "resume", "undo"])
            desk.send(f"session-{act}")
            desk.rest(choice.random() * 25)
        before, account = desk.view.sessions[-1], sets(desk)
        after_kill(desk, choice)
        again = office(world)
        now = again.view.sessions[-1]
        if before.snapshot.stage in {"closing", "over"}:
            assert outcomes_of(again) == ["done"]
            continue
        assert now.unfinished
        assert sets(again) == account
        assert now.snapshot.next == before.snapshot.next
        kept = now.snapshot.reps_done
        assert kept == before.snapshot.reps_done
        ok(again, "session-resume")
        again.rest(10)
        again.send("session-finish")
        assert [one for one in sets(again) if one in account] == account


def after_kill(desk: Office, choice: random.Random) -> None:
    """Nothing is said or kept at the end; the machine may have started anew as well."""
    desk.alarm.stop()
    desk.world.cues.running = False
    desk.world.view.sessions.clear()
    if choice.random() < 0.5:
        desk.clock.elapsed = 500.0 + choice.random() * 1000


def test_an_unfinished_session_waits_for_an_answer() -> None:
    desk = begun(exercises=[BACK]).rest(100)
    again = office(desk.quit())
    assert again.view.told[-1][0] == "show_session"
    assert "Go on with the session first" in refused(again, "session-rep")
    assert not again.world.awake.on
    assert "session" not in again.coach.status().holds
    ok(again, "session-finish")
    assert outcomes_of(again) == ["part-done"]
    assert again.world.training_log.sessions(EVER)[0].ended == sets(again)[-1].ended


def test_resuming_asks_at_the_same_door() -> None:
    desk = begun().rest(30)
    ok(desk, "session-hurts")
    ok(desk, "session-pain", level=8)
    desk.view.take()
    again = Office(desk.quit(), with_strength=True)
    now = again.view.sessions[-1].snapshot  # it is shown, and does not go on
    assert (now.hurt, now.pain) == (BACK, 8)
    assert "short check" in refused(again, "session-resume")
    assert again.view.words()[-2:] == ["close_session", "show_safety"]
    assert ok(again, "session") == "ask"
    ok(again, "safety-answer")
    assert ok(again, "session") == "open"
    ok(again, "session-resume")
    assert again.view.sessions[-1].snapshot.next_name == "Bent-over dumbbell row"
    again.rest(90)  # of the rest that was paused
    assert again.view.sessions[-1].snapshot.exercise_id == ROW


def test_what_was_left_open_on_another_day_is_closed() -> None:
    desk = begun(exercises=[BACK]).rest(100)
    world = desk.quit()
    world.clock.suspend(24 * 3600)
    again = office(world)
    assert outcomes_of(again) == ["part-done"]
    assert again.store.state.running is None
    begun(again)
    world = again.quit()
    world.clock.suspend(24 * 3600)
    assert outcomes_of(office(world)) == ["part-done", "abandoned"]


def test_how_long_ago_decides_and_not_midnight() -> None:
    """23:50, a crash, 00:05: it was left a quarter of an hour ago."""
    world = outdoors()
    world.clock.wall = datetime(2026, 3, 2, 23, 50, tzinfo=UTC)
    desk = begun(office(world), exercises=[BACK]).rest(100)
    world = desk.quit()
    world.clock.suspend(15 * MIN)
    again = office(world)
    assert again.view.sessions[-1].unfinished
    assert ok(again, "session") == "open"
    ok(again, "session-resume")
    again.rest(10 * MIN)
    assert outcomes_of(again) == ["done"]


def test_after_midnight_it_is_still_the_day_before_everywhere() -> None:
    """Monday 00:30, with days that begin at four: Sunday, in the plan, the history and the sets."""
    world = outdoors()
    world.clock.wall = datetime(2026, 3, 9, 0, 30, tzinfo=UTC)
    desk = begun(office(world), exercises=[BACK], sets=1).rest(10 * MIN)
    assert [str(day) for day in desk.planning.days()] == ["2026-03-08"]
    assert ok(desk, "plan")["today"] == "2026-03-08"
    assert ok(desk, "plan")["done"] == ["2026-03-08"]
    sums = FakeHistoryLog(desk.world.log, desk.world.training_log)
    history = History(sums, desk.world.training_log, load_catalogue(CATALOGUE.read_bytes(), ""), 4)
    page = history.screen(Filter(), desk.clock.now().wall)
    assert str(page.weeks[-1].first) == "2026-03-02"
    assert page.weeks[-1].sets == 1
    assert len(ok(desk, "sets", week="2026-03-08")) == 1
    assert ok(desk, "sets", week="2026-03-09") == []


@pytest.mark.parametrize("starts", ["monday", "saturday", "sunday"])
def test_one_week_in_plan_and_history(starts: str) -> None:
    world = outdoors()
    world.clock.wall = datetime(2026, 3, 7, 12, tzinfo=UTC)  # a Saturday
    desk = begun(office(world, presence={"week_starts": starts}), exercises=[BACK], sets=1)
    desk.rest(10 * MIN)
    first = {"monday": "2026-03-02", "saturday": "2026-03-07", "sunday": "2026-03-01"}[starts]
    assert str(desk.planning.screen().week.week.first) == first
    sums = FakeHistoryLog(desk.world.log, desk.world.training_log)
    number = desk.planning.plan.week_starts
    catalogue = load_catalogue(CATALOGUE.read_bytes(), "")
    history = History(sums, desk.world.training_log, catalogue, 4, week_starts=number)
    page = history.screen(Filter(), desk.clock.now().wall)
    assert str(page.weeks[-1].first) == first
    assert str(page.first.isoweekday()) == str(number)
    assert page.weeks[-1].sets == 1
    assert page.year[0].day.isoweekday() == number
    desk.clock.wall += timedelta(days=1)
    moved_on = starts == "sunday"
    assert len(desk.planning.screen().week.done) == (0 if moved_on else 1)
    assert history.screen(Filter(), desk.clock.now().wall).weeks[-1].sets == (0 if moved_on else 1)


@pytest.mark.parametrize(("hours", "goes_on"), [(3.9, True), (4.1, False)])
def test_nobody_goes_on_after_four_hours(hours: float, goes_on: bool) -> None:
    world = begun(exercises=[BACK]).rest(70).quit()
    world.clock.suspend(hours * 3600)
    again = office(world)
    assert ([one.unfinished for one in again.view.sessions[-1:]] == [True]) == goes_on
    assert outcomes_of(again) == ["open" if goes_on else "part-done"]


def test_of_two_sessions_left_open_the_newer_waits() -> None:
    """The older one came from a copy of the log, or from a clock that was set."""
    desk = begun(exercises=[BACK]).rest(100)
    world = desk.quit()
    older = structs.replace(world.training_log.sessions(EVER)[0], id="0" * 32)
    newer = world.training_log.sessions(EVER)[0]
    world.training_log.remove_session(newer.id)
    world.training_log.put(older)
    world.training_log.put(newer)
    office(world)
    assert {one.id: one.outcome for one in world.training_log.sessions(EVER)} == {
        older.id: "abandoned",
        newer.id: "open",
    }


@pytest.mark.parametrize("jump", [-2, 2, -24 * 365 * 10, 24 * 365 * 5])
def test_a_clock_that_is_set_in_a_session_loses_no_set(jump: int) -> None:
    desk = begun(exercises=[BACK]).rest(100)
    desk.clock.wall += timedelta(hours=jump)
    desk.rest(150)
    done = [(one.number, one.actual) for one in sets_in_order(desk)]
    assert done == [(1, 10.0), (2, 10.0)]
    again = office(desk.quit())
    if jump < 24:
        ok(again, "safety-answer")  # a check that is to come counts no more
        assert ok(again, "session") == "open"
        assert again.view.sessions[-1].unfinished
        ok(again, "session-resume")
        again.rest(10 * MIN)
        assert [one.number for one in sets_in_order(again)] == [1, 2, 3]
    (session,) = again.world.training_log.sessions(EVER)
    kept = sets_in_order(again)
    assert session.outcome == ("done" if jump < 24 else "part-done")
    assert [one.started for one in kept] == sorted(one.started for one in kept)
    assert session.started <= kept[0].started
    assert session.ended == kept[-1].ended
    undo = ok(again, "session-remove", id=session.id)
    assert len(undo["sets"]) == len(kept)
    ok(again, "session-restore", **undo)
    assert sets_in_order(again) == kept
    assert again.world.training_log.sessions(EVER) == [session]


def sets_in_order(desk: Office) -> list[SetRecord]:
    (session,) = desk.world.training_log.sessions(EVER)
    return list(desk.world.training_log.sets_of(session.id))


@pytest.mark.parametrize(("hours", "offered"), [(3.9, True), (4.1, False), (24, False)])
def test_what_was_found_unfinished_is_offered_for_four_hours(hours: float, offered: bool) -> None:
    again = office(begun(exercises=[BACK]).rest(100).quit())
    again.rest(hours * 3600)
    assert ok(again, "session") == "open"
    assert outcomes_of(again) == ["open" if offered else "part-done"]
    assert (again.view.sessions[-1].snapshot.stage == "ready") is not offered


def test_a_session_without_a_set_ended_when_it_was_left() -> None:
    desk = begun(exercises=[BACK]).rest(30)
    ok(desk, "session-abandon")
    (session,) = desk.world.training_log.sessions(EVER)
    assert (session.outcome, session.ended) == ("abandoned", desk.clock.wall)


def test_a_session_without_its_notes_is_rebuilt_from_its_sets() -> None:
    desk = begun().rest(100)
    desk.store.keep(running={"id": 7})
    again = office(desk.quit())
    assert again.view.sessions[-1].unfinished
    assert again.view.sessions[-1].snapshot.set == 2


def test_a_session_whose_exercises_are_gone_is_closed() -> None:
    desk = begun().rest(100)
    log = desk.world.training_log
    log.put(structs.replace(log.sessions(EVER)[0], exercises=("gone",)))
    desk.store.keep(running=None)
    assert outcomes_of(office(desk.quit())) == ["part-done"]


def test_a_log_that_cannot_be_read_at_the_start() -> None:
    desk = begun().rest(100)
    world = desk.quit()
    world.training_log.refusal = "log.db: the disk does not answer: check"
    again = Office(world, with_strength=True)
    assert again.store.state.check is None  # and so the check comes first
    again.training.take_up()
    assert again.view.told[-1] == ("tell", world.training_log.refusal)
    assert ok(again, "session") == "ask"


def test_a_session_across_midnight_belongs_to_the_day_on_which_it_began() -> None:
    world = outdoors()
    world.clock.wall = datetime(2026, 3, 2, 23, 55, tzinfo=UTC)
    desk = begun(office(world)).rest(40 * MIN)
    assert outcomes_of(desk) == ["done"]
    assert [str(day) for day in desk.planning.days()] == ["2026-03-02"]


# Corrections


def test_everything_can_be_corrected_later_and_taken_back() -> None:
    desk = begun(exercises=[BACK], sets=2).rest(10 * MIN)
    first = sets(desk)[0]
    session = desk.world.training_log.sessions(EVER)[0]
    undo = ok(desk, "set-correct", id=first.id, reps=7, effort=3, load=2.5)
    assert (sets(desk)[0].actual, sets(desk)[0].effort, sets(desk)[0].load_kg) == (7, 3, 2.5)
    ok(desk, "session-restore", **undo)
    assert sets(desk)[0] == first
    undo = ok(desk, "set-remove", id=first.id)
    assert len(ok(desk, "sets")) == 1
    ok(desk, "session-restore", **undo)
    assert len(ok(desk, "sets")) == 2
    assert desk.planning.screen().week.done
    undo = ok(desk, "session-remove", id=session.id)
    assert not desk.planning.screen().week.done
    assert ok(desk, "sets") == []
    ok(desk, "session-restore", **undo)
    assert desk.world.training_log.sessions(EVER) == [session]
    assert desk.planning.screen().week.done
    for command in ("set-correct", "set-remove", "session-remove"):
        assert "no such" in refused(desk, command, id="x")


def test_a_set_is_not_put_back_without_its_session() -> None:
    """No chart and no export would see it."""
    desk = begun(exercises=[BACK], sets=2).rest(10 * MIN)
    session = desk.world.training_log.sessions(EVER)[0]
    undo = ok(desk, "set-remove", id=sets(desk)[0].id)
    ok(desk, "session-remove", id=session.id)
    assert refused(desk, "session-restore", **undo) == "The session of that set is gone."
    assert ok(desk, "sets") == []


def test_a_running_session_is_corrected_in_its_own_window() -> None:
    desk = begun(exercises=[BACK]).rest(70)
    session = desk.world.training_log.sessions(EVER)[0]
    assert "not over" in refused(desk, "set-remove", id=sets(desk)[0].id)
    assert "not over" in refused(desk, "session-remove", id=session.id)


def test_the_sets_of_a_week() -> None:
    desk = begun(exercises=[BACK], sets=1).rest(10 * MIN)
    desk.clock.suspend(7 * 86400)
    desk.rest(1)
    begun(desk, exercises=[COBRA], sets=1).rest(10 * MIN)
    assert [one["exercise"] for one in ok(desk, "sets")] == [COBRA]
    before = (desk.clock.wall.date() - timedelta(days=7)).isoformat()
    assert [one["exercise"] for one in ok(desk, "sets", week=before)] == [BACK]


# Exercises of other shapes


def test_holds_and_sides() -> None:
    """A hold on each side: as it is counted, kept, and found again after a kill."""
    desk = office(with_a_hold(outdoors()))
    begun(desk, exercises=["side-plank"], sets=1).rest(20)
    assert desk.view.sessions[-1].block.hold == 15
    assert desk.view.sessions[-1].exercise.id == "side-plank"
    assert desk.view.sessions[-1].by_id("nothing") is None
    desk.rest(6)
    assert [(one.side, one.unit, one.tempo, one.actual) for one in sets(desk)] == [(1, "s", "", 15)]
    again = Office(desk.quit(), with_strength=True)
    assert again.view.sessions[-1].snapshot.side == 2
    ok(again, "session-resume")
    again.rest(20)
    assert [one.side for one in sets(again)] == [1, 2]
    ok(again, "session-finish")
    assert outcomes_of(again) == ["done"]


def with_a_hold(world: Outdoors) -> Outdoors:
    """A world with one more exercise: a hold, each side in turn."""
    plain = msgspec.json.decode(CATALOGUE.read_bytes())
    row = next(each for each in plain["exercises"] if each["id"] == BACK)
    ours = {"chosen_by": "us", "note": "A test."}
    numbers = {"sets": (2, "sets"), "hold": (15, "s"), "rest": (30, "s")}
    dose = {key: {"value": value, "unit": unit, **ours} for key, (value, unit) in numbers.items()}
    dose["times_a_week"] = {"value": 3, "unit": "times a week", **ours}
    plain["exercises"].append(
        row | {"id": "side-plank", "name": "Side plank", "sides": "each", "dose": dose}
    )
    world.own.ours = load_catalogue(msgspec.json.encode(plain), "exercises.json")
    return world


def test_a_set_that_belongs_to_no_exercise_of_its_session() -> None:
    desk = begun(exercises=[BACK]).rest(70)
    desk.world.training_log.put(structs.replace(sets(desk)[0], id="f" * 32, exercise=COBRA))
    again = office(desk.quit())
    assert outcomes_of(again) == ["part-done"]


def test_an_open_session_is_noticed_without_notes() -> None:
    desk = begun(exercises=[BACK]).rest(70)
    desk.store.keep(running=None)
    assert office(desk.quit()).view.sessions[-1].unfinished


def test_what_was_skipped_before_a_kill_is_not_asked_for_again() -> None:
    desk = begun(exercises=[BACK, COBRA], sets=1).rest(65)
    ok(desk, "session-skip")
    assert desk.view.sessions[-1].snapshot.stage == "closing"
    assert outcomes_of(office(desk.quit())) == ["part-done"]


def test_a_log_that_cannot_be_read_asks_by_the_check_alone() -> None:
    desk = office()
    desk.world.training_log.refusal = "log.db: the disk does not answer: check"
    assert ok(desk, "session") == "open"


@pytest.mark.parametrize("load", [0, 0.5, 500])
def test_a_weight_may_be_none_small_or_large(load: float) -> None:
    desk = office()
    ok(desk, "session", exercises=[ROW])
    ok(desk, "session-start", loads={ROW: load})
    assert desk.view.sessions[-1].blocks[0].load == load
    for wrong in (-0.5, 500.5):
        assert desk.send("session-start", loads={ROW: wrong})["code"] == 2
