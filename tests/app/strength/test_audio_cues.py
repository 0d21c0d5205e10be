"""What is heard of a session, and what no longer is when the person wants it silent."""

from typing import Any

import pytest

from tests.app.desk import MIN, Office
from tests.app.strength.test_doses import found, own, with_mine
from tests.app.strength.test_session_runner import BACK, begun, office, ok, sounding

HEARD = {"up", "hold", "down", "last-rep", "set-end", "countdown", "get-ready"}


def course(desk: Office) -> list[tuple[str, float]]:
    return [(name, round(at, 3)) for name, at in desk.world.cues.heard]


def change(desk: Office, section: str, key: str, value: object) -> None:
    ok(desk, "set", section=section, key=key, value=value)


@pytest.mark.parametrize(
    ("section", "key", "off", "on", "left"),
    [
        ("strength", "voice", False, True, "tones"),
        ("sound", "enabled", False, True, "silent"),
        ("sound", "volume", 0, 40, "silent"),
    ],
)
@pytest.mark.parametrize("knows", [set(), {str(number) for number in range(1, 11)}])
def test_what_is_switched_off_in_a_session_is_silent_at_once(
    section: str, key: str, off: object, on: object, left: str, knows: set[str]
) -> None:
    desk = office()
    voice = desk.world.voice
    voice.knows = knows
    begun(desk, exercises=[BACK]).rest(22)
    assert voice.said
    change(desk, section, key, off)
    assert (sounding(desk), voice.stops) == (left, 1)
    voice.said.clear()
    voice.scheduled.clear()
    desk.rest(4 * MIN)  # two sets and the rest between them
    assert (voice.said, voice.scheduled) == ([], [])
    voice.ready_for.clear()
    change(desk, section, key, on)
    assert sounding(desk) == "voice"
    assert "Set 3 done" in voice.ready_for
    desk.rest(2 * MIN)
    assert "Set 3 done" in voice.said


def test_settings_that_change_between_sessions_count_in_the_next_one() -> None:
    desk = office()
    change(desk, "strength", "voice", False)
    assert desk.world.voice.stops == 0
    begun(desk, exercises=[BACK]).rest(40)
    assert desk.world.voice.said == []
    assert desk.world.voice.ready_for == []


def test_before_the_start_one_is_told_what_will_be_heard_and_then_as_of_the_last_word() -> None:
    desk = office()
    ok(desk, "session")
    assert sounding(desk) == "voice"
    desk.world.voice.present = False
    desk.training.renew()
    assert sounding(desk) == "tones"
    begun(desk).rest(5)
    desk.world.cues.audible = False
    desk.training.renew()
    assert sounding(desk) == "tones"
    ok(desk, "session-pause")
    assert sounding(desk) == "silent"


@pytest.mark.parametrize(
    ("alternate", "words"),
    [
        ("set", ["Change to the left side", "Change to the right side"]),
        ("repetition", ["Left", "Right"]),
    ],
)
def test_a_voice_is_ready_to_name_the_sides(alternate: Any, words: list[str]) -> None:
    twist = own(found(BACK), "twist", sides="each", alternate=alternate, first_side="right")
    desk = begun(office(with_mine(twist)), exercises=["twist"])
    voice = desk.world.voice
    assert set(words) <= set(voice.ready_for)
    assert "Twist, set 1 of 3, right" in voice.ready_for
    desk.rest(10 + 51)
    assert "Change to the left side" in voice.said if alternate == "set" else "Left" in voice.said


def test_the_count_that_is_spoken_is_the_one_that_is_shown() -> None:
    desk = begun(exercises=[BACK], manual=True, sets=1).rest(11)
    desk.world.voice.said.clear()
    for number in range(1, 10):
        ok(desk, "session-rep")
        assert desk.world.voice.said[-1] == str(number)
        assert desk.view.sessions[-1].snapshot.reps_done == number
        desk.rest(3)
    ok(desk, "session-undo")
    ok(desk, "session-rep")
    assert desk.world.voice.said[-1] == "9"
    ok(desk, "session-rep")
    assert desk.world.voice.said[-2:] == ["10", "Set 1 done"]


@pytest.mark.no_cover  # every moment of a session
@pytest.mark.parametrize("at", range(5, 160, 12))
def test_a_window_that_stands_still_is_heard_in_time(at: float) -> None:
    """At any moment what comes in the next half minute is handed over already."""
    still, awake = begun(exercises=[BACK]).rest(at), begun(exercises=[BACK]).rest(at)
    still.world.voice.knows = awake.world.voice.knows = {"1"}
    still.clock.suspend(35)
    awake.rest(35)
    assert course(still) == course(awake)


@pytest.mark.no_cover  # whole sessions, to their last word
@pytest.mark.parametrize("manual", [False, True])
@pytest.mark.parametrize("reps", [2, 10, 20])
def test_every_word_is_prepared_before_it_is_spoken(reps: int, manual: bool) -> None:
    desk = office()
    for exercise in desk.world.own.catalogue.of_kind("strength"):
        ok(desk, "prescribe", exercise=exercise.id, reps=reps)
    begun(desk, manual=manual)
    prepared = desk.world.voice.ready_for
    assert prepared[0] == desk.world.voice.said[0]  # what comes first is made first
    assert len(prepared) == len(set(prepared))
    ok(desk, "session-add-set")
    for _ in range(400):
        desk.rest(10)
        if desk.view.sessions[-1].snapshot.stage == "over":
            break
        if manual:
            desk.send("session-rep")
    said = set(desk.world.voice.said)
    assert said - set(prepared) == set()
    assert {str(number) for number in range(1, max(3, reps) + 1)} <= said
