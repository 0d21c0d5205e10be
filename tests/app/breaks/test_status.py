"""The journal in plain words."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from deskcoach.app.breaks.scheduler import MEETING
from deskcoach.app.breaks.status import plain_status, status
from deskcoach.app.breaks.why import AFTER, HOLDS, explain, length, line, why
from deskcoach.app.mode import Mode
from deskcoach.app.strength.planner import OFFER_HOLD
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType, HoldBegan, Kind
from deskcoach.core.clock import OUTSIDE_HOURS, Moment
from deskcoach.core.records import Decision
from tests.core.breaks.world import World

AT = datetime.fromisoformat("2026-03-02T14:32:00+01:00")
STATUS = StatusScreen(
    mode=Mode.WORKING,
    next_kind=Kind.MOVE,
    next_seconds=720.0,
    progress=0.5,
    heads_up=False,
    desk_seconds=600.0,
    holds=(),
    owed=(),
    paused_until=None,
    asks_again=None,
)


@pytest.mark.parametrize(
    ("what", "code", "seconds", "words"),
    [
        (BreakEventType.HELD, "hold:microphone", 1620, "held: microphone in use (since 14:05)"),
        (BreakEventType.HELD, "hold:pause", 0, "held: paused"),
        (BreakEventType.HELD, "hold:pause", 0.9, "held: paused"),
        (BreakEventType.HELD, "hold:pause", 1, "held: paused (since 14:31)"),
        (BreakEventType.OFFER, "after:microphone", 0.9, "offered as soon as the call ended"),
        (BreakEventType.OFFER, "after:microphone", 1, "offered 1 s after the call ended"),
        (BreakEventType.OFFER, "after:microphone", 4, "offered 4 s after the call ended"),
        (BreakEventType.OFFER, "desk", 0, "offered: it was due"),
        (
            BreakEventType.OFFER,
            "desk:work",
            0,
            "offered: it was due, and you work in the window that fills the screen",
        ),
        (
            BreakEventType.OFFER,
            "after:quiet-limit",
            2,
            "offered 2 s after do not disturb had held for as long as you allow",
        ),
        (BreakEventType.NATURAL, "absence", 300, "taken by being away for 5 min"),
        (BreakEventType.AWAY, "idle", 120, "you left: no input (since 14:30)"),
        (BreakEventType.PAUSED, "pause", 7200, "paused for 2 h 0 min"),
        (BreakEventType.PUT_OFF, "later", 300, "put off for 5 min"),
        (BreakEventType.PUT_OFF, "pause", 300, "put off"),
        (BreakEventType.UNANSWERED, "hold:camera", 0, "the card gave way: camera in use"),
        (BreakEventType.UNANSWERED, "asked-again", 0, "not answered"),
        (BreakEventType.BACK, "input", 65, "you came back after 1 min"),
        (BreakEventType.DONE, "finished", 60, "done"),
    ],
)
def test_each_line_has_its_words(
    what: BreakEventType, code: str, seconds: float, words: str
) -> None:
    assert why(Decision(AT, what, Kind.STRETCH, code, seconds)) == words


def test_every_word_of_the_journal_is_known() -> None:
    for what in BreakEventType:
        words = why(Decision(AT, what, None, "x", 1.0))
        assert words
        assert words != str(what) or what in {
            BreakEventType.DONE,
            BreakEventType.STARTED,
            BreakEventType.SKIPPED,
        }


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "next: longer break in 12 min of desk time"),
        ({"next_seconds": 0.0}, "next: longer break is due"),
        (
            {"next_seconds": 0.0, "holds": ("meeting", "camera")},
            "next: longer break is due, held: in a meeting, camera in use",
        ),
        (
            {"next_seconds": 0.0, "paused_until": AT},
            "next: longer break is due, held: paused until 14:32",
        ),
        ({"asks_again": AT}, "next: longer break is asked again at 14:32"),
        ({"next_kind": None}, "next: nothing, because every kind of break is switched off"),
    ],
)
def test_the_last_line_tells_what_comes(more: dict[str, object], words: str) -> None:
    decision = Decision(AT, BreakEventType.HELD, Kind.STRETCH, "hold:microphone", 1620.0)
    lines = explain([decision], replace(STATUS, **more))
    assert lines == ["14:32 stretch held: microphone in use (since 14:05)", words]
    assert (
        line(Decision(AT, BreakEventType.BACK, None, "input", 5.0))
        == "14:32 you came back after 5 s"
    )
    assert length(59.4) == "59 s"


def test_every_hold_that_there_is_has_its_words() -> None:
    """What the presence, the coach and the plan hold breaks for; codes are not for people."""
    sensed = {"microphone", "camera", "screen-share", "do-not-disturb", "fullscreen"}
    known = {MEETING, OFFER_HOLD, "session", OUTSIDE_HOURS, "pause", *sensed}
    assert known <= set(HOLDS)
    assert known <= set(AFTER)


def test_lengths_are_told_to_a_tenth_of_a_second() -> None:
    told = plain_status(replace(STATUS, desk_seconds=600.123, next_seconds=1200.123))
    assert (told["desk_seconds"], told["next_seconds"]) == (600.1, 1200.1)


def test_do_not_disturb_that_holds_for_half_a_day_is_told_in_one_line() -> None:
    day = World()
    day.do(HoldBegan("do-not-disturb")).go(4 * 3600 - 1)
    assert status(day.state, day.rules, Moment(day.state.at, AT)).quiet_since is None
    day.go(4 * 3600)
    told = status(day.state, day.rules, Moment(day.state.at, AT))
    assert explain([], told)[0] == (
        "do not disturb has held your breaks since 10:32;"
        " in your settings it can do so for a while only"
    )
