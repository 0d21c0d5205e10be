"""One slow timer for several looks."""

from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.source import Polled, Rounds, hold
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
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
