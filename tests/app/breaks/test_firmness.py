"""How firmly a break asks, and what it leaves alone."""

import itertools

import pytest

from deskcoach.app.breaks.scheduler import Coach, Outside
from deskcoach.app.mode import Mode
from deskcoach.app.view_models import CardScreen, GuideScreen
from deskcoach.core.breaks.events import GuideStopped, HoldBegan, Locked, NotNow, Watching
from tests.app.desk import MIN, Office, catalogue, settings


def cards(office: Office) -> list[CardScreen]:
    return [told[1] for told in office.view.told if told[0] == "show_card"]


def test_steady_asks_sooner_each_time() -> None:
    office = Office(stretch={"firmness": "steady"}, move={"enabled": False}).work(31 * MIN)
    offers = []
    for _ in range(4):
        offers.append(office.clock.elapsed)
        office.coach.put_off(10)
        seen = len(cards(office))
        while len(cards(office)) == seen:
            office.work(30)
    waits = [round((b - a) / MIN) for a, b in itertools.pairwise(offers)]
    assert waits[:2] == [10, 5]
    assert waits[2] < 5


def test_the_limit_of_laters_is_kept_and_told_before() -> None:
    office = Office(asking={"later_limit": 1}).work(31 * MIN)
    assert cards(office)[-1].later == (2, 5, 10)
    office.coach.put_off(2)
    office.work(3 * MIN)
    assert cards(office)[-1].later == ()
    with pytest.raises(NotNow, match="off once, as often as you chose"):
        office.coach.put_off(2)
    office.coach.skip()


def test_the_limit_of_skips_is_one_day_long() -> None:
    office = Office(asking={"skip_limit": 1}, move={"enabled": False}).work(31 * MIN)
    assert cards(office)[-1].can_skip
    office.coach.skip()
    office.work(31 * MIN)
    assert not cards(office)[-1].can_skip
    with pytest.raises(NotNow, match="skipped one break today"):
        office.coach.skip()
    office.log.refusal = "log.db: cannot be read: see doctor"
    office.coach.skip()


def test_firm_begins_by_itself_on_every_screen() -> None:
    office = Office(move={"firmness": "firm"}, stretch={"enabled": False}).work(60.5 * MIN)
    assert office.coach.status().mode is Mode.OFFERED
    office.work(1 * MIN)
    assert office.coach.status().mode is Mode.GUIDED
    guide = office.view.told[-1][1]
    assert isinstance(guide, GuideScreen)
    assert guide.firm


def test_firm_leaves_those_alone_who_have_left() -> None:
    office = Office(move={"firmness": "firm"}, stretch={"enabled": False}).work(60.5 * MIN)
    office.coach.take(Locked())
    office.rest(60)
    assert office.coach.status().mode is Mode.DUE


def test_a_meeting_ends_by_itself() -> None:
    office = Office().work(29 * MIN)
    assert office.send("meeting", minutes=30)["ok"]
    office.work(20 * MIN)
    assert office.coach.status().holds == ("meeting",)
    assert not cards(office)
    office.work(10.2 * MIN)
    assert cards(office)
    assert "as soon as the meeting ended" in "".join(office.send("why", limit=5)["value"])
    office.send("meeting", minutes=30)
    assert office.send("meeting")["ok"]
    assert office.coach.status().holds == ()


class Players:
    """One player that plays."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def pause(self) -> None:
        self.told.append("pause")

    def resume(self) -> None:
        self.told.append("resume")


@pytest.mark.parametrize(("wished", "told"), [(True, ["pause", "resume"]), (False, ["resume"])])
def test_players_are_paused_if_that_is_wished(wished: bool, told: list[str]) -> None:
    office = Office()
    players = Players()
    outside = Outside(
        office.clock,
        office.alarm,
        office.idle,
        office.log,
        office.chime,
        office.view,
        office.view,
        players,
    )
    coach = Coach(outside, settings(sound={"pause_media": wished}), catalogue())
    coach.begin()
    coach.take_break()
    coach.take(GuideStopped())
    assert players.told == told


def test_an_event_from_outside_is_taken() -> None:
    office = Office()
    office.coach.take(HoldBegan("camera"))
    assert office.coach.status().holds == ("camera",)


def test_a_film_that_ends_does_not_end_a_session() -> None:
    office = Office().work(60)
    office.coach.watch(on=True)
    office.coach.take(Watching(on=True))
    office.coach.take(Watching(on=False))
    office.rest(10 * MIN)
    assert office.coach.status().mode is Mode.WORKING
    office.coach.watch(on=False)
    office.rest(3 * MIN)
    assert office.coach.status().mode is Mode.AWAY
