"""Several sources as one: told once, ended once, and no fault of one reaches the others."""

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.source import SourceReport, Tell, UnavailableSource, told_to_nobody
from deskcoach.core.breaks.events import (
    Acted,
    FellAsleep,
    HoldBegan,
    HoldEnded,
    Locked,
    Unlocked,
    Watching,
    WokeUp,
)
from tests.adapters.presence.stand_in import Told


class Scripted:
    def __init__(self, name: str, fault: str = "") -> None:
        self.name = name
        self.tell: Tell = told_to_nobody
        self.fault = fault

    def start(self, tell: Tell) -> None:
        if self.fault:
            raise RuntimeError(self.fault)
        self.tell = tell

    def stop(self) -> None:
        if self.fault:
            raise RuntimeError(self.fault)

    def report(self) -> SourceReport:
        return SourceReport(self.name, ok=self.tell is not told_to_nobody, detail="as scripted")


@pytest.fixture
def two() -> tuple[Scripted, Scripted]:
    return Scripted("one"), Scripted("other")


def test_a_hold_ends_when_nobody_sees_it_any_more(
    two: tuple[Scripted, Scripted], told: Told
) -> None:
    one, other = two
    MergedSource("microphone", two).start(told)
    one.tell(HoldBegan("microphone"))
    other.tell(HoldBegan("microphone"))
    one.tell(HoldEnded("microphone"))
    assert told == [HoldBegan("microphone")]
    other.tell(HoldEnded("microphone"))
    assert told == [HoldBegan("microphone"), HoldEnded("microphone")]


def test_watching_is_merged_alike(two: tuple[Scripted, Scripted], told: Told) -> None:
    one, other = two
    MergedSource("media", two).start(told)
    one.tell(Watching(on=True))
    assert told == [Watching(on=True)]
    other.tell(Watching(on=True))
    one.tell(Watching(on=False))
    assert told == [Watching(on=True)]
    other.tell(Watching(on=False))
    assert told == [Watching(on=True), Watching(on=False)]


def test_lock_and_sleep_are_told_once_and_the_last_word_counts(
    two: tuple[Scripted, Scripted], told: Told
) -> None:
    one, other = two
    MergedSource("lock", two).start(told)
    for event in (Locked(), FellAsleep(3.0)):
        one.tell(event)
        other.tell(event)
    other.tell(WokeUp())
    one.tell(WokeUp())
    one.tell(Unlocked())
    other.tell(Unlocked())
    one.tell(Acted())
    assert told == [Locked(), FellAsleep(3.0), WokeUp(), Unlocked(), Acted()]


def test_a_broken_one_is_reported_and_the_others_go_on(told: Told, qtbot: QtBot) -> None:
    good, bad = Scripted("good"), Scripted("bad", "planted")
    together = MergedSource("microphone", [bad, good], "Buy another.")
    with qtbot.captureExceptions() as caught:
        together.start(told)
        assert [check.ok for check in together.reports()] == [False, True]
        assert "planted" in together.reports()[0].detail
        assert together.report() == SourceReport("microphone", ok=True, detail="good: as scripted")
        good.tell(HoldBegan("microphone"))
        together.stop()
    assert len(caught) == 2
    assert told == [HoldBegan("microphone")]
    good.tell(HoldEnded("microphone"))
    assert len(told) == 1


def test_one_that_was_broken_works_once_it_begins(told: Told, qtbot: QtBot) -> None:
    source = Scripted("bad", "planted")
    together = MergedSource("microphone", [source])
    with qtbot.captureExceptions():
        together.start(told)
        together.stop()
    assert not together.report().ok
    source.fault = ""
    together.start(told)
    assert together.report() == SourceReport("microphone", ok=True, detail="bad: as scripted")


def test_another_program_in_fullscreen_is_told_anew(told: Told) -> None:
    source = Scripted("X11")
    MergedSource("fullscreen", [source]).start(told)
    events = (
        HoldBegan("fullscreen", programs=("code",)),
        HoldBegan("fullscreen", programs=("mpv",)),
        HoldEnded("fullscreen"),
    )
    for event in events:
        source.tell(event)
    assert told == list(events)


def test_none_that_works_is_reported_with_a_remedy(told: Told) -> None:
    together = MergedSource("fullscreen", [UnavailableSource("X11", "no X11 here")], "Use another.")
    together.start(told)
    expected = SourceReport(
        "fullscreen", ok=False, detail="X11: no X11 here", remedy="Use another."
    )
    assert together.report() == expected
    together.stop()


def test_of_two_who_see_programs_each_is_named_once(
    two: tuple[Scripted, Scripted], told: Told
) -> None:
    """KWin and X11 spell them differently."""
    one, other = two
    together = MergedSource("fullscreen", two)
    together.start(told)
    one.tell(HoldBegan("fullscreen", programs=("mpv", "code"), grabs=True))
    other.tell(HoldBegan("fullscreen", programs=("Mpv",)))
    other.tell(HoldBegan("fullscreen", programs=("doom",)))
    one.tell(HoldEnded("fullscreen"))
    one.tell(HoldEnded("fullscreen"))
    assert told == [
        HoldBegan("fullscreen", programs=("mpv", "code"), grabs=True),
        HoldBegan("fullscreen", programs=("mpv", "code", "doom"), grabs=True),
        HoldBegan("fullscreen", programs=("doom",)),
    ]
    together.stop()
    told.clear()
    together.start(told)
    one.tell(HoldEnded("fullscreen"))
    one.tell(Watching(on=False))
    one.tell(Unlocked())
    one.tell(WokeUp())
    assert told == [], "what was before it is stopped is over"
    one.tell(HoldBegan("fullscreen", programs=("code",)))
    assert told == [HoldBegan("fullscreen", programs=("code",))]
