"""A window that fills the screen, and do-not-disturb: what holds, what is work, and until when."""

import pytest

from deskcoach.core.breaks.events import (
    FellAsleep,
    HoldBegan,
    HoldEnded,
    Locked,
    Looked,
    Unlocked,
    Watching,
    WokeUp,
)
from deskcoach.core.breaks.rules import next_wake, rules_from
from deskcoach.core.breaks.state import freeze, thaw
from deskcoach.core.breaks.steady import SLOT
from deskcoach.core.breaks.step import change_rules, step
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Posture, Presence, Settings
from tests.core.breaks.world import MIN, WALL, World

FULL, NOT_FULL = HoldBegan("fullscreen"), HoldEnded("fullscreen")
FILM, FILM_OVER = Watching(on=True), Watching(on=False)
QUIET, LOUD = HoldBegan("do-not-disturb"), HoldEnded("do-not-disturb")


def world(**presence: object) -> World:
    chosen = Presence(**presence)  # type: ignore[arg-type]
    return World(rules_from(Settings(presence=chosen, posture=Posture(enabled=False))))


def offers(world: World) -> list[str]:
    return [line for line in world.lines() if " offer " in line or " held " in line]


def keys(world: World, to: float, every: float) -> World:
    """Press a key every so many seconds until then."""
    world.busy = False
    while world.state.at + every <= to:
        world.go(world.state.at + every).key()
    return world.go(to)


def test_who_works_in_fullscreen_gets_the_break() -> None:
    day = world().go(60.0).do(FULL).go(30 * MIN)
    assert day.said[-1].why == "desk:work"
    assert offers(day) == ["30:00 offer stretch"]
    assert day.state.holds == {}
    assert day.do(NOT_FULL).state.seen == {}


def test_a_film_in_fullscreen_holds_until_it_is_over() -> None:
    day = world().go(20 * MIN)
    day.busy = False
    day.do(FULL).do(FILM).go(40 * MIN)
    assert offers(day) == ["30:00 held stretch"]
    day.do(FILM_OVER)
    assert day.said[-1].why == "after:watching"
    assert offers(day) == ["40:00 offer stretch"]


def test_a_film_that_begins_takes_the_card_away() -> None:
    day = world().do(FULL).go(30 * MIN)
    day.lines()
    assert day.do(FILM).lines() == ["30:00 unanswered stretch", "30:00 held stretch"]


def test_steady_typing_with_music_is_work_after_a_while_and_then_a_break_comes() -> None:
    day = world().go(29 * MIN).do(FULL).do(FILM).go(35 * MIN)
    assert offers(day) == ["30:00 held stretch", "31:30 offer stretch"]
    day.busy = False  # and leans back: a quarter of the slots is left after so long
    assert day.go(38 * MIN).state.holds == {}
    assert "fullscreen" in day.go(39 * MIN).state.holds


def test_a_key_a_minute_in_a_slide_show_is_not_work() -> None:
    day = keys(world().do(FULL).do(FILM), 60 * MIN, 60.0)
    assert "fullscreen" in day.state.holds
    assert "offer" not in " ".join(offers(day))


@pytest.mark.parametrize(("every", "works"), [(10.0, True), (20.0, True), (30.0, False)])
def test_half_of_the_slots_is_steady(every: float, works: bool) -> None:
    day = keys(world().do(FULL).do(FILM), 10 * MIN, every)
    assert ("fullscreen" not in day.state.holds) == works


def test_another_hold_holds_by_itself() -> None:
    day = world().do(FULL).do(HoldBegan("camera")).go(40 * MIN)
    assert offers(day) == ["30:00 held stretch"]
    day.do(HoldEnded("camera")).go(41 * MIN)
    assert [each.why for each in day.said if each.what == "offer"] == ["after:camera"]


@pytest.mark.parametrize(
    ("chosen", "program", "holds"),
    [
        ({"fullscreen": "always"}, "", True),
        ({"fullscreen": "always", "fullscreen_work": ("Code",)}, "code", False),
        ({"fullscreen": "watching", "fullscreen_watch": ("mpv",)}, "MPV", True),
        ({"fullscreen": "never", "fullscreen_watch": ("mpv",)}, "mpv", True),
        ({"fullscreen": "never"}, "mpv", False),
        ({}, "code", False),
    ],
)
def test_settings_and_exceptions_decide(
    chosen: dict[str, object], program: str, holds: bool
) -> None:
    programs = (program,) if program else ()
    day = world(**chosen).do(HoldBegan("fullscreen", programs=programs)).go(30 * MIN)
    assert ("fullscreen" in day.state.holds) == holds
    assert offers(day) == ["30:00 held stretch" if holds else "30:00 offer stretch"]


def test_a_choice_is_told_where_it_lets_a_break_come_in_a_film() -> None:
    day = world(fullscreen="never").do(FULL).do(FILM).go(30 * MIN)
    assert day.said[-1].why == "desk:chosen"


def test_another_program_in_fullscreen_is_judged_by_itself() -> None:
    day = world(fullscreen_work=("code",)).do(FILM).do(HoldBegan("fullscreen", programs=("code",)))
    assert day.state.holds == {}
    day.do(HoldBegan("fullscreen", programs=("mpv",)))
    assert "fullscreen" in day.state.holds
    day.go(20 * MIN).do(HoldBegan("fullscreen", programs=("code",)))
    assert (day.state.holds, day.state.slots) == ({}, 0)


def test_a_changed_setting_takes_hold_at_once() -> None:
    day = world(fullscreen="always").do(FULL).go(40 * MIN)
    never = rules_from(Settings(presence=Presence(fullscreen="never")))
    state, said = change_rules(day.state, day.state.at, day.rules, never)
    assert state.holds == {}
    assert [each.what for each in said] == ["released", "offer"]


def test_a_night_locked_with_a_film_wakes_nobody_and_counts_as_no_work() -> None:
    day = world().do(FULL).do(FILM).go(10 * MIN)
    assert day.state.slots
    day.do(Locked())
    day.busy = False
    day.go(20 * MIN)
    assert (day.state.slots, next_wake(day.state, day.rules)) == (0, None)
    day.go(600 * MIN).do(Unlocked())
    assert day.state.slots.bit_count() <= 1
    assert "fullscreen" in day.state.holds


def test_how_often_one_looks_changes_nothing() -> None:
    seldom, often = (world().do(FULL).do(FILM).go(9 * MIN) for _ in range(2))
    seldom.busy = often.busy = False
    for _ in range(6000):
        often.state, said = step(often.state, Looked(), often.state.at + 0.1, often.rules)
        often.said += said
    seldom.state, said = step(seldom.state, Looked(), 19 * MIN, seldom.rules)
    seldom.said += said
    assert seldom.state.slots == often.state.slots
    assert seldom.state.holds["fullscreen"] == pytest.approx(often.state.holds["fullscreen"])
    assert seldom.lines() == often.lines()


def test_slots_end_where_they_began_to_be_counted() -> None:
    day = world().go(3.0).do(FULL).do(FILM)
    assert next_wake(day.state, day.rules) == pytest.approx(3.0 + SLOT)


# -- Do not disturb -----------------------------------------------------------------------------


def test_do_not_disturb_holds_as_long_as_it_is_on() -> None:
    day = world().do(QUIET).go(600 * MIN)
    assert offers(day) == ["30:00 held stretch", "60:00 held move"]
    day.do(LOUD).go(601 * MIN)
    assert [each.why for each in day.said if each.what == "offer"] == ["after:do-not-disturb"]


def test_it_may_be_ignored() -> None:
    day = world(do_not_disturb="ignore").do(QUIET).go(30 * MIN)
    assert offers(day) == ["30:00 offer stretch"]


def test_it_may_hold_for_a_while_only() -> None:
    day = world(do_not_disturb="limited", do_not_disturb_limit=45).go(60.0).do(QUIET)
    assert offers(day.go(45 * MIN)) == ["30:00 held stretch"]
    day.go(47 * MIN)
    assert [each.why for each in day.said if each.what == "offer"] == ["after:quiet-limit"]
    day.do(LOUD).do(QUIET)
    assert "do-not-disturb" in day.state.holds


@pytest.mark.parametrize(("told_after", "holds"), [(5.0, False), (61.0, True)])
def test_a_restart_does_not_begin_the_while_anew(told_after: float, holds: bool) -> None:
    day = world(do_not_disturb="limited").do(QUIET).go(50 * MIN)
    then = Moment(day.state.at, WALL)
    later = then.later(11 * MIN)
    day.state = thaw(freeze(day.state, then), later)
    day.do(FellAsleep(day.state.at))
    day.state, _ = step(day.state, WokeUp(), later.elapsed, day.rules)
    day.go(later.elapsed + told_after).do(QUIET)
    assert ("do-not-disturb" in day.state.holds) == holds


def test_sleep_counts_for_the_while() -> None:
    day = world(do_not_disturb="limited").do(QUIET).do(FellAsleep(0.0))
    day.state, _ = step(day.state, WokeUp(), 61 * MIN, day.rules)
    assert day.state.holds == {}
