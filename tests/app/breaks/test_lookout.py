"""What holds a break is asked when the answer matters, followed then, and left alone in between."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from deskcoach.core.breaks.events import HoldBegan, Watching
from tests.app.desk import MIN, Office, outdoors
from tests.fakes import FakeClock, FakeSurroundings

CALL = HoldBegan("microphone")
FULL, FILM = HoldBegan("fullscreen", programs=("mpv",)), Watching(on=True)


class Asked(Office):
    """Somebody at a desk where what holds a break is told only to who asks."""

    def __init__(self, start: datetime | None = None, **sections: Any) -> None:
        world = outdoors(FakeClock(start) if start else None)
        self.surroundings = world.surroundings = FakeSurroundings(world.clock)
        super().__init__(world, **sections)


def cards(office: Office) -> list[str]:
    return [told[0] for told in office.view.take() if told[0].endswith("_card")]


def times(office: Asked, since: float) -> list[float]:
    return [round((at - since) / MIN, 1) for at in office.surroundings.begun]


def test_a_working_morning_asks_before_each_break_only() -> None:
    office = Asked(posture={"enabled": False})
    begun = office.clock.elapsed
    office.work(24 * MIN)
    assert not office.surroundings.begun
    office.work(5 * MIN)
    assert times(office, begun) == [25.0]  # a glance: does somebody work in a film?
    office.work(4 * MIN)
    assert times(office, begun) == [25.0, 29.5]
    office.send("skip")
    assert not office.surroundings.followed
    assert cards(office) == ["show_card", "tuck_card", "close_card"]


def test_a_call_that_goes_on_holds_and_is_followed_to_its_end() -> None:
    office = Asked()
    office.work(MIN)
    office.surroundings.change(CALL)
    office.work(40 * MIN)
    assert office.coach.status().holds == ("microphone",)
    assert "show_card" not in cards(office)
    office.surroundings.change()
    office.work(10)
    assert "show_card" in cards(office)
    assert "as soon as the call ended" in "".join(office.send("why", limit=5)["value"])


def test_a_film_is_no_absence() -> None:
    office = Asked(posture={"enabled": False})
    office.work(MIN)
    office.surroundings.change(FULL, FILM)
    office.rest(20 * MIN)
    assert office.coach.status().desk_seconds == pytest.approx(21 * MIN, abs=1)
    office.work(MIN)  # somebody is there again, and no break is near
    assert not office.surroundings.followed
    assert office.coach.status().holds == ()


def test_who_works_in_fullscreen_with_music_gets_the_break_when_it_is_due() -> None:
    office = Asked(posture={"enabled": False})
    office.work(MIN)
    office.surroundings.change(FULL, FILM)
    office.work(29 * MIN + 3, pace=4.0).rest(6)
    assert "show_card" in cards(office)
    assert "you work in mpv" in "".join(office.send("why", limit=5)["value"])


@pytest.mark.parametrize("watches", [True, False])
def test_a_film_that_holds_a_break_is_watched_in_peace(watches: bool) -> None:
    office = Asked(posture={"enabled": False})
    office.work(MIN)
    office.surroundings.change(FULL, FILM)
    office.idle.watches = watches
    office.rest(40 * MIN)
    looks = len(office.alarm.wishes)
    office.rest(30 * MIN)
    # Where the next key wakes us, the heartbeat is all; else each slot is looked at.
    assert (len(office.alarm.wishes) - looks < 40) == watches
    assert office.coach.status().holds == ("fullscreen",)


def test_a_session_is_offered_once_one_knows_that_nothing_holds_it() -> None:
    monday = datetime(2026, 3, 2, 17, 20, tzinfo=UTC)
    breaks = {kind: {"enabled": False} for kind in ("stretch", "move", "posture")}
    office = Asked(monday, with_strength=True, **breaks)
    office.surroundings.change(CALL)
    office.work(11 * MIN).rest(10)
    assert office.surroundings.followed
    assert cards(office) == []
    office.surroundings.change()
    office.rest(8)
    assert office.coach.status().holds == ("session-offer",)
    assert len(office.surroundings.begun) == 1


def test_time_off_is_not_asked_about_until_it_ends() -> None:
    office = Asked(
        datetime(2026, 3, 2, 7, 0, tzinfo=UTC), hours={"enabled": True}, posture={"enabled": False}
    )
    begun = office.clock.elapsed
    office.work(118 * MIN)
    assert times(office, begun) == [115.0]  # the glance, five minutes before nine
    office.work(3 * MIN)
    assert times(office, begun) == [115.0, 119.5]
    assert "show_card" in cards(office)
    assert office.clock.wall - datetime(2026, 3, 2, 9, tzinfo=UTC) < timedelta(minutes=2)
