"""Each rule of the breaks, in a simulated world, compared with everything that it said."""

import pytest
from msgspec.structs import replace

from deskcoach.core.breaks.events import (
    Acted,
    BreakAsked,
    Event,
    FellAsleep,
    GuideHurts,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    GuideStopped,
    HoldBegan,
    HoldEnded,
    Kind,
    Locked,
    Looked,
    NotNow,
    OfferAccepted,
    OfferPutOff,
    OfferSkipped,
    PauseBegan,
    PauseEnded,
    Unlocked,
    Watching,
    WokeUp,
)
from deskcoach.core.breaks.routine import move_course, stretch_course
from deskcoach.core.breaks.rules import next_due, next_wake, rules_from
from deskcoach.core.breaks.state import freeze, fresh, thaw
from deskcoach.core.breaks.step import step
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Move, Posture, Settings, Stretch
from tests.core.breaks.world import MIN, MOVE, STRETCH, WALL, World, course


def test_a_stretch_is_offered_after_thirty_minutes_and_guided() -> None:
    world = World().go(30 * MIN)
    assert world.lines() == ["20:00 nudge posture", "30:00 offer stretch"]
    world.do(OfferAccepted(course(60))).go(32 * MIN)
    assert world.lines() == ["30:00 started stretch", "31:00 done stretch"]
    assert world.go(61 * MIN).breaks() == ["61:00 offer move"]


def test_what_hurts_pauses_and_says_so_until_the_person_goes_on() -> None:
    world = World().go(30 * MIN).do(OfferAccepted(course(60))).do(GuideHurts())
    guided = world.state.guided
    assert guided is not None
    assert (guided.paused, guided.hurting) == (True, True)
    guided = world.do(GuideResumed()).state.guided
    assert guided is not None
    assert (guided.paused, guided.hurting) == (False, False)


def test_a_done_move_credits_the_stretch() -> None:
    world = World().go(30 * MIN).do(OfferSkipped()).go(60 * MIN)
    assert world.breaks() == ["30:00 offer stretch", "30:00 skipped stretch", "60:00 offer move"]
    world.do(OfferAccepted(course(300))).go(65 * MIN)
    assert world.breaks() == ["60:00 started move", "65:00 done move"]
    assert world.go(95 * MIN).breaks() == ["95:00 offer stretch"]


def test_a_skipped_move_settles_the_stretch_that_was_due_with_it() -> None:
    world = World().go(30 * MIN).do(OfferSkipped()).go(60 * MIN).do(OfferSkipped())
    world.lines()
    assert world.go(90 * MIN).breaks() == ["90:00 offer stretch"]


def test_a_skipped_move_leaves_a_stretch_that_is_half_way() -> None:
    world = World().go(30 * MIN).do(OfferPutOff(10)).go(40 * MIN).do(OfferSkipped())
    world.go(60 * MIN).do(OfferSkipped())
    world.lines()
    assert world.go(70 * MIN).breaks() == ["70:00 offer stretch"]


def test_an_unanswered_card_tucks_itself_away_and_asks_again() -> None:
    world = World().go(37 * MIN)
    assert world.breaks() == [
        "30:00 offer stretch",
        "31:00 tucked stretch",
        "36:00 unanswered stretch",
        "36:00 offer stretch",
        "37:00 tucked stretch",
    ]


def test_a_tucked_offer_can_still_be_answered() -> None:
    world = World().go(33 * MIN).do(OfferAccepted(course(60))).go(35 * MIN)
    assert world.breaks()[-2:] == ["33:00 started stretch", "34:00 done stretch"]


def test_later_asks_again_after_so_many_minutes_of_the_clock() -> None:
    world = World().go(30 * MIN).do(OfferPutOff(5)).go(35 * MIN)
    assert world.breaks() == [
        "30:00 offer stretch",
        "30:00 put-off stretch",
        "35:00 offer stretch",
    ]


def test_what_was_put_off_is_settled_by_an_absence() -> None:
    world = World().go(30 * MIN).do(OfferPutOff(5)).do(Locked()).go(32 * MIN).do(Unlocked())
    assert world.go(60 * MIN).breaks() == [
        "30:00 offer stretch",
        "30:00 put-off stretch",
        "31:00 natural stretch",
    ]


def test_a_move_that_falls_due_replaces_a_tucked_stretch() -> None:
    rules = rules_from(Settings(move=Move(after=32)))
    world = World(rules=rules).go(32 * MIN)
    assert world.breaks() == [
        "30:00 offer stretch",
        "31:00 tucked stretch",
        "32:00 unanswered stretch",
        "32:00 offer move",
    ]


@pytest.mark.parametrize("first", [STRETCH, MOVE])
@pytest.mark.parametrize("later", [1, 20, 45, 59])
def test_an_open_card_stays_until_it_is_tucked_whatever_else_falls_due(
    first: Kind, later: int
) -> None:
    """A click is meant for the break that is on the card, so no other may slip under it."""
    after = {first: 30 * MIN, ({STRETCH, MOVE} - {first}).pop(): 30 * MIN + later}
    rules = replace(rules_from(Settings()), after=after)
    world = World(rules=rules).go(30 * MIN + 59)
    assert world.breaks() == [f"30:00 offer {first}"]
    assert world.state.offer is not None
    assert world.state.offer.kind is first
    other = next(kind for kind in after if kind is not first)
    world.go(31 * MIN)
    told = world.breaks()
    assert told[0] == f"31:00 tucked {first}"
    if other is MOVE:  # the longer break takes the place of the shorter one
        assert told[1:] == ["31:00 unanswered stretch", "31:00 offer move"]


def test_an_absence_is_counted_from_the_last_input() -> None:
    world = World().go(10 * MIN).key()
    world.busy = False
    world.go(13 * MIN).key()
    assert world.lines() == ["12:00 away", "12:00 natural stretch", "13:00 back"]
    world.busy = True
    assert world.go(43 * MIN).breaks() == ["43:00 offer stretch"]
    assert world.state.clocks[MOVE].desk == pytest.approx(40 * MIN)


def test_a_short_absence_credits_nothing_and_stops_the_clock() -> None:
    world = World().go(10 * MIN).do(Locked()).go(10 * MIN + 50).do(Unlocked())
    assert world.go(31 * MIN).breaks() == ["30:50 offer stretch"]


def test_a_long_absence_credits_both_kinds() -> None:
    world = World().go(50 * MIN)
    world.lines()
    world.do(Locked()).go(90 * MIN).do(Unlocked())
    assert world.lines() == [
        "50:00 away",
        "51:00 natural stretch",
        "55:00 natural move",
        "90:00 back",
    ]


def test_an_offer_is_closed_by_an_absence_that_pays_it() -> None:
    world = World().go(30 * MIN).key()
    world.busy = False
    world.go(33 * MIN)
    offer, tucked, away, natural = [each for each in world.said if each.what != "nudge"]
    assert (offer.offer, natural.offer, natural.offered) == (1, 1, offer.at)
    assert (tucked.what, away.what, natural.what) == ("tucked", "away", "natural")


def test_an_absence_of_two_minutes_does_not_pay_a_move() -> None:
    only_move = rules_from(Settings(stretch=Stretch(enabled=False)))
    world = World(rules=only_move).go(60 * MIN).key()
    world.busy = False
    world.go(63 * MIN).key()
    world.busy = True
    assert world.go(66 * MIN).breaks() == [
        "60:00 offer move",
        "61:00 tucked move",
        "66:00 unanswered move",
        "66:00 offer move",
    ]


def test_an_offer_waits_for_a_gap_in_typing_but_not_for_ever() -> None:
    world = World().go(30 * MIN - 1).key()
    world.busy = False
    for second in range(120):
        world.go(30 * MIN - 1 + second).key()
    assert world.breaks() == ["31:00 offer stretch"]


def test_an_offer_comes_in_the_first_gap() -> None:
    world = World().go(30 * MIN - 1).key()
    world.busy = False
    for second in range(20):
        world.go(30 * MIN - 1 + second).key()
    assert world.go(31 * MIN).breaks() == ["30:20 offer stretch"]


def test_the_next_interval_starts_with_the_first_input() -> None:
    world = World().go(30 * MIN).do(OfferAccepted(course(60)))
    world.busy = False
    world.go(32 * MIN + 30).key()
    world.busy = True
    world.lines()
    assert world.state.clocks[STRETCH].desk == 0
    assert world.go(63 * MIN).breaks() == ["62:30 offer move"]
    assert world.state.clocks[STRETCH].desk == pytest.approx(30.5 * MIN)


def test_the_guided_countdown_waits_while_the_person_types() -> None:
    world = World().go(30 * MIN).do(OfferAccepted(course(60)))
    world.busy = False
    for second in range(5, 21):
        world.go(30 * MIN + second).key()
    world.go(32 * MIN)
    # 5 s went by before the first key; the last key was at 20 s, and two more seconds are waited.
    assert world.breaks()[-1] == "31:17 done stretch"


def test_a_press_of_a_button_is_not_taken_for_typing() -> None:
    world = World().go(30 * MIN).do(OfferAccepted(course(60)))
    world.busy = False
    world.go(30 * MIN + 2).key().go(31 * MIN)
    assert world.breaks()[-1] == "31:00 done stretch"


def test_the_player_pauses_goes_on_moves_on_and_stops() -> None:
    settings = Settings()
    world = World().go(30 * MIN)
    world.do(OfferAccepted(stretch_course("sitting-back-extension", settings.stretch)))
    world.busy = False
    world.go(30 * MIN + 10).do(GuidePaused()).go(31 * MIN).do(GuideResumed())
    world.go(31 * MIN + 10).do(GuideMovedOn())
    assert world.state.guided is not None
    assert world.state.guided.position == pytest.approx(12 + 24)
    world.go(31 * MIN + 20).do(GuideStopped())
    assert world.breaks()[-1] == "31:20 part-done stretch"
    assert world.said == []


def test_moving_on_to_the_end_is_part_done() -> None:
    world = World().do(BreakAsked(STRETCH, course(60))).do(GuideMovedOn())
    assert world.breaks() == ["00:00 started stretch", "00:00 part-done stretch"]


def test_a_part_done_move_credits_a_stretch_if_it_was_long_enough() -> None:
    world = World().go(29 * MIN).do(BreakAsked(MOVE, course(300)))
    world.busy = False
    world.go(31 * MIN).do(GuideStopped())
    assert world.state.clocks[STRETCH].desk == 0
    world = World().go(29 * MIN).do(BreakAsked(MOVE, course(300)))
    world.busy = False
    world.go(29 * MIN + 30).do(GuideStopped())
    assert world.state.clocks[STRETCH].desk == pytest.approx(29 * MIN)


def test_another_break_than_the_one_on_offer_puts_that_off() -> None:
    world = World().go(30 * MIN).do(OfferPutOff(5)).go(60 * MIN)
    world.lines()
    world.do(BreakAsked(STRETCH, course(60))).go(66 * MIN)
    assert world.breaks() == [
        "60:00 put-off move",
        "60:00 started stretch",
        "61:00 done stretch",
        "65:00 offer move",
        "66:00 tucked move",
    ]


def test_asking_for_the_break_on_offer_accepts_it() -> None:
    world = World().go(30 * MIN).do(BreakAsked(STRETCH, course(60)))
    assert world.said[-1].offer == 1
    with pytest.raises(NotNow):
        world.do(BreakAsked(STRETCH, course(60)))


def test_a_pause_owes_what_falls_due_and_ends_by_itself() -> None:
    world = World().go(20 * MIN).do(PauseBegan(15 * MIN)).go(36 * MIN)
    assert world.breaks() == [
        "20:00 paused",
        "30:00 held stretch",
        "35:00 resumed",
        "35:00 released stretch",
        "35:00 offer stretch",
        "36:00 tucked stretch",
    ]


def test_a_pause_puts_an_open_offer_off_and_can_be_ended() -> None:
    world = World().go(30 * MIN).do(PauseBegan(30 * MIN)).go(40 * MIN).do(PauseEnded())
    assert world.breaks() == [
        "30:00 offer stretch",
        "30:00 put-off stretch",
        "30:00 paused",
        "30:00 held stretch",
        "40:00 resumed",
        "40:00 released stretch",
    ]
    assert world.go(41 * MIN).breaks() == ["40:02 offer stretch"]


def test_a_hold_owes_the_break_and_a_call_is_presence() -> None:
    world = World().go(10 * MIN).do(HoldBegan("microphone")).key()
    world.busy = False
    world.go(45 * MIN).do(HoldEnded("microphone")).go(45 * MIN + 5)
    assert world.breaks() == [
        "30:00 held stretch",
        "45:00 released stretch",
        "45:00 offer stretch",
    ]


def test_a_card_gives_way_to_a_call() -> None:
    world = World().go(30 * MIN).do(HoldBegan("microphone")).go(33 * MIN)
    world.do(HoldEnded("microphone")).go(33 * MIN + 1)
    assert world.breaks() == [
        "30:00 offer stretch",
        "30:00 unanswered stretch",
        "30:00 held stretch",
        "33:00 released stretch",
        "33:00 offer stretch",
    ]


def test_a_film_is_presence() -> None:
    world = World().go(10 * MIN).do(Watching(on=True))
    world.busy = False
    assert world.go(30 * MIN).breaks() == ["30:00 offer stretch"]
    world.do(Watching(on=False)).go(40 * MIN)
    assert "32:00 away" in world.lines()


def test_sleep_is_rest_and_nothing_is_overdue() -> None:
    world = World().go(29 * MIN)
    world.lines()
    world.do(FellAsleep(29 * MIN)).go(600 * MIN)
    world.do(WokeUp()).go(601 * MIN)
    assert world.lines() == [
        "29:00 away",
        "30:00 natural stretch",
        "34:00 natural move",
        "600:58 back",
    ]
    assert world.state.clocks[STRETCH].desk < 2 * MIN


def test_input_from_before_the_sleep_is_no_return() -> None:
    world = World().go(10 * MIN)
    world.busy = False
    world.do(FellAsleep(10 * MIN)).go(20 * MIN).do(WokeUp())
    world.do(Looked(10 * MIN + 5))
    assert not world.state.present
    world.go(21 * MIN).key()
    assert world.state.present


def test_a_guided_break_ends_with_sleep() -> None:
    world = World().go(30 * MIN).do(OfferAccepted(course(60)))
    world.busy = False
    world.go(30 * MIN + 20).do(FellAsleep(30 * MIN + 20))
    assert world.breaks()[-1] == "30:20 part-done stretch"


def test_a_guided_break_goes_on_while_the_screen_is_locked() -> None:
    world = World().go(60 * MIN).do(OfferAccepted(course(300))).do(Locked()).do(Locked())
    world.busy = False
    world.go(70 * MIN).do(Unlocked())
    lines = world.breaks()
    assert lines[-1] == "65:00 done move"
    assert world.state.present


def test_keys_on_a_locked_screen_are_no_return() -> None:
    world = World().go(10 * MIN).do(Locked())
    world.go(12 * MIN).key()
    assert not world.state.present


def test_posture_cues_keep_clear_of_breaks() -> None:
    world = World()
    world.go(30 * MIN).do(OfferAccepted(course(60))).go(61 * MIN)
    world.do(OfferAccepted(course(300))).go(86 * MIN)
    nudges = [line for line in world.lines() if "nudge" in line]
    assert nudges == ["20:00 nudge posture", "41:00 nudge posture", "71:00 nudge posture"]


def test_kinds_that_are_off_never_come() -> None:
    settings = Settings(
        stretch=Stretch(enabled=False), move=Move(enabled=False), posture=Posture(enabled=False)
    )
    world = World(rules=rules_from(settings)).go(300 * MIN)
    assert world.lines() == []
    assert next_due(world.state, world.rules) is None


@pytest.mark.parametrize(
    "event",
    [
        OfferAccepted(course(60)),
        OfferPutOff(5),
        OfferSkipped(),
        PauseEnded(),
        GuidePaused(),
        GuideResumed(),
        GuideMovedOn(),
        GuideStopped(),
    ],
)
def test_what_is_not_possible_is_refused_and_changes_nothing(event: Event) -> None:
    world = World().go(5 * MIN)
    before = world.state.copy()
    with pytest.raises(NotNow):
        step(world.state, event, 6 * MIN, world.rules)
    assert world.state == before


def test_a_step_never_changes_the_state_that_it_was_given() -> None:
    world = World().go(29 * MIN)
    before = world.state.copy()
    step(world.state, Looked(31 * MIN), 31 * MIN, world.rules)
    assert world.state == before


def test_a_late_call_gives_the_same_as_many_small_ones() -> None:
    often, once = World(), World()
    often.busy = once.busy = False
    for second in range(0, 45 * 60, 7):
        often.go(float(second))
    often.go(45 * MIN)
    once.state, said = step(once.state, Looked(), 45 * MIN, once.rules)
    assert [(e.what, round(e.at, 3)) for e in often.said] == [
        (e.what, round(e.at, 3)) for e in said
    ]


def test_nothing_wakes_a_sleeping_house() -> None:
    world = World().go(10 * MIN).do(Locked())
    world.busy = False
    world.go(30 * MIN)
    assert next_wake(world.state, world.rules) is None


def test_the_state_survives_a_restart() -> None:
    world = World(state=fresh(Moment(0, WALL))).go(25 * MIN).do(PauseBegan(30 * MIN))
    now = Moment(25 * MIN, WALL)
    kept = freeze(world.state, now)
    again = World(state=thaw(kept, Moment(25 * MIN + 20, WALL.replace(second=20))))
    again.do(FellAsleep(again.state.at))
    again.state, _ = step(again.state, WokeUp(), 25 * MIN + 20, again.rules)
    again.do(Acted()).go(56 * MIN)
    assert "55:00 resumed" in again.lines()
    assert again.state.clocks[MOVE].desk == pytest.approx(56 * MIN - 20)


def test_an_open_offer_is_asked_again_after_a_restart() -> None:
    world = World().go(30 * MIN)
    later = WALL.replace(hour=12)
    again = World(state=thaw(freeze(world.state, Moment(30 * MIN, WALL)), Moment(7.0, later)))
    assert again.state.at == pytest.approx(7.0 - 3 * 3600)
    assert again.state.offer is not None
    assert again.state.offer.tucked
    again.do(FellAsleep(again.state.at))
    again.state, said = step(again.state, WokeUp(), 7.0, again.rules)
    assert [(each.what, each.offer) for each in said] == [("natural", 1), ("natural", None)]


def test_a_guided_break_is_closed_by_a_restart() -> None:
    world = World().go(30 * MIN).do(OfferAccepted(course(60)))
    again = World(state=thaw(freeze(world.state, Moment(30 * MIN, WALL)), Moment(30 * MIN, WALL)))
    again.do(FellAsleep(again.state.at))
    assert next((each.what, each.offer) for each in again.said) == ("part-done", 1)


def test_rubbish_is_not_thawed() -> None:
    with pytest.raises(ValueError, match="desk"):
        thaw({"elapsed": 3}, Moment(0, WALL))


def test_a_move_is_all_stretches_and_then_a_walk() -> None:
    rules = Settings()
    made = move_course(["a", "b", "c"], rules.stretch, 300)
    assert sum(phase.seconds for phase in made) == 300
    assert made[-1].name == "walk"
    assert [p.exercise for p in made if p.name == "ready"] == ["a", "b", "c"]
    assert move_course(["a"], rules.stretch, 10)[-1].name == "out"
