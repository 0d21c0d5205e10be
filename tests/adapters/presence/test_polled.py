"""One slow timer for several looks."""

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.polled import Polled, Rounds
from deskcoach.adapters.presence.source import (
    SourceReport,
    hold,
    make_coarse,
    program_name,
    watching,
)
from deskcoach.core.breaks.events import HoldBegan, HoldEnded, Watching
from tests.adapters.presence.stand_in import Told


def test_looks_are_taken_in_rounds(told: Told, qtbot: QtBot) -> None:
    answers = {"on": True, "fail": False}

    def look() -> bool:
        if answers["fail"]:
            raise OSError("gone")
        return answers["on"]

    rounds = Rounds(every=0.02)
    source = Polled("camera", rounds, look, hold("camera"))
    other = Polled("other", rounds, lambda: False, hold("other"))
    assert not source.report().ok
    source.start(told)
    other.start(told)
    assert told == [HoldBegan("camera")]
    assert source.report().detail == "on"
    answers["fail"] = True
    qtbot.waitUntil(lambda: told == [HoldBegan("camera"), HoldEnded("camera")])
    assert source.report().detail == "gone"
    answers["fail"] = False
    qtbot.waitUntil(lambda: len(told) == 3)
    other.stop()
    source.stop()
    assert not rounds._timer.isActive()


def test_it_is_looked_four_times_a_minute_for_as_long_as_somebody_wants_to(qtbot: QtBot) -> None:
    assert qtbot is not None
    rounds, seen = Rounds(), list[str]()

    def one() -> None:
        seen.append("one")

    def other() -> None:
        seen.append("other")

    rounds.join(one)
    rounds.join(other)
    assert seen == ["one", "other"]
    timer = rounds._timer
    assert (timer.interval(), timer.timerType()) == (15_000, Qt.TimerType.VeryCoarseTimer)
    assert not timer.isSingleShot()
    rounds.leave(one)
    assert timer.isActive()
    rounds._round()
    assert seen == ["one", "other", "other"]
    rounds.leave(other)
    assert not timer.isActive()


def test_what_is_watched_is_watched_no_more_when_it_ends() -> None:
    told: list[object] = []
    switch = watching()
    switch.tell_to(told.append)
    for on in (True, True, False, False):
        switch.set(on=on)
    assert told == [Watching(on=True), Watching(on=False)]


def test_a_look_rings_with_others_so_that_the_processor_sleeps_on(qtbot: QtBot) -> None:
    assert qtbot is not None
    timer = QTimer()
    make_coarse(timer)
    assert timer.timerType() == Qt.TimerType.VeryCoarseTimer


def test_what_programs_call_themselves_is_cut_to_what_one_can_read() -> None:
    assert len(program_name("x" * 101)) == 100
    assert program_name("Call,  now\n") == "Call now"
    for size, kept in ((300, 300), (301, 300)):
        assert len(SourceReport("camera", ok=True, detail="x" * size).detail) == kept
    assert SourceReport("camera", ok=True, detail="a\nb").detail.isprintable()


def test_a_hold_that_goes_on_in_another_way_is_told_anew() -> None:
    told: list[object] = []
    switch = hold("microphone")
    switch.tell_to(told.append)
    zoom = HoldBegan("microphone", programs=("Zoom",))
    for programs in ({"Zoom"}, {"Zoom", "a program"}, {"a program"}, set(), set()):
        switch.used_by(programs)
    assert told == [zoom, HoldBegan("microphone"), HoldEnded("microphone")]
    switch.used_by({"Zoom"})
    switch.silence()
    assert not switch.is_on
    switch.used_by({"Meet"})
    assert told[3:] == [zoom]
