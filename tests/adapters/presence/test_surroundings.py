"""The sources that are asked only while somebody wants to know."""

from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.polled import Polled, Rounds
from deskcoach.adapters.presence.source import hold
from deskcoach.adapters.presence.surroundings import FollowedSources
from deskcoach.core.breaks.events import Attended, Event, HoldBegan, Watching

BEGUN = [Attended(on=True), HoldBegan("camera")]
OVER = [Watching(on=False), Attended(on=False)]


def followed() -> tuple[FollowedSources, list[Event]]:
    camera = Polled("camera", Rounds(), lambda: True, hold("camera"))
    return FollowedSources(lambda: MergedSource("all", [camera])), []


def test_they_are_followed_from_the_first_who_asks_to_the_last(qtbot: QtBot) -> None:
    assert qtbot is not None
    sources, told = followed()
    sources.follow(on=True)  # nobody has begun
    assert not told
    sources.begin(told.append)
    assert told == BEGUN
    sources.follow(on=True, by="settings")
    sources.follow(on=False)
    assert told == BEGUN
    sources.follow(on=False, by="settings")
    assert told == BEGUN + OVER
    assert not sources.sources.reports()[0].ok
    sources.follow(on=True)
    assert told == BEGUN + OVER + BEGUN
    sources.end()
    assert told == BEGUN + OVER + BEGUN  # nobody is told of the end


def test_a_look_calls_back_when_they_have_answered(qtbot: QtBot) -> None:
    sources, told = followed()
    sources.begin(told.append)
    seen: list[bool] = []
    sources.look(lambda: seen.append(sources.sources.reports()[0].ok))
    cancel = sources.look(lambda: seen.append(False))
    cancel()
    qtbot.waitUntil(lambda: told == BEGUN + OVER)
    assert seen == [True]


def test_who_looks_waits_for_a_second_and_a_half(qtbot: QtBot) -> None:
    assert qtbot is not None
    sources, told = followed()
    sources.begin(told.append)
    seen: list[str] = []
    cancel = sources.look(lambda: seen.append("one"))
    sources.look(lambda: seen.append("other"))
    timer = sources._answered
    assert (timer.interval(), timer.isSingleShot(), timer.isActive()) == (1500, True, True)
    cancel()
    assert told == BEGUN, "somebody looks still"
    sources._tell_answered()
    assert (seen, told) == (["other"], BEGUN + OVER)
    sources._tell_answered()
    assert seen == ["other"]
