"""Pairs, warm-ups, sides and sets that are left out, in simulated time."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from deskcoach.core.exercises import Dose, Exercise, Number
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength import machine as strength
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.events import CueKind
from deskcoach.core.strength.session import (
    Block,
    Closing,
    Countdown,
    Paused,
    Resting,
    Tempo,
    block_of,
    easy_reps_of,
    pairs_of,
    warm_up_of,
)
from tests.core.strength.test_machine import Driven

QUICK = Tempo(1, 0, 1)
ROW = Block("row", "Row", sets=3, reps=2, tempo=QUICK, rest=60)
TURN = Block("turn", "Turn", sets=2, reps=2, tempo=QUICK, rest=30, sides=2, paired=True)
CHIN = Block("chin", "Chin tuck", sets=1, reps=2, tempo=QUICK, rest=45)


def finished(driven: Driven) -> list[tuple[int, int, int]]:
    return [(r.slot.block, r.slot.set, r.slot.side) for r in driven.state.account]


def said(driven: Driven, kind: CueKind) -> list[str]:
    return [c.say for c in driven.told if isinstance(c, ev.Cue) and c.kind is kind]


# Pairs


def test_the_sets_of_a_pair_come_in_turn_and_the_rest_after_both() -> None:
    driven = Driven(ROW, TURN, CHIN).until(14)
    assert driven.stage == Resting(14, 24, turning=True)
    assert said(driven, CueKind.SET_END) == ["Turn, set 1 of 2, left"]
    driven.until(28)
    assert driven.stage == Resting(28, 38, turning=True)
    assert said(driven, CueKind.CHANGE_SIDES) == ["Change to the right side"]
    driven.until(42)
    assert driven.stage == Resting(42, 72), "the rest of the one that was done last"
    driven.until(9999)
    assert finished(driven) == [
        *((0, 1, 0), (1, 1, 1), (1, 1, 2)),
        *((0, 2, 0), (1, 2, 1), (1, 2, 2)),
        *((0, 3, 0), (2, 1, 0)),
    ]
    assert driven.look.outcome == "done"


def test_what_is_left_of_a_pair_goes_on_alone() -> None:
    driven = Driven(ROW, TURN).until(24).do(cmd.SkipExercise()).until(30)
    assert driven.state.slot == Slot(0, 2, 0)
    driven.until(9999)
    assert finished(driven) == [(0, 1, 0), (0, 2, 0), (0, 3, 0)]
    assert driven.look.outcome == "part done"


def test_a_pair_has_two_of_them() -> None:
    three = (ROW, TURN, replace(CHIN, paired=True), replace(ROW, paired=True))
    assert pairs_of(three) == ((0, 1), (2, 3))
    assert pairs_of((TURN, ROW)) == ((0,), (1,)), "nothing stands before it"


def test_a_rest_between_the_two_of_a_pair_is_made_longer_this_once() -> None:
    driven = Driven(ROW, TURN).until(15).do(cmd.MoreRest())
    assert driven.stage == Resting(14, 39, turning=True)
    assert [b.rest for b in driven.state.blocks] == [60, 30]
    assert "no shorter" in driven.refused(cmd.LessRest())


# Warm-ups

STRETCH = Exercise(
    "arms",
    "Arm stretch",
    "stretch",
    "standing",
    Dose(hold=Number(15, "s", "us"), rounds=Number(2, "rounds", "us")),
)


def test_a_warm_up_comes_first_and_counts_as_no_set() -> None:
    easy = easy_reps_of(replace(CHIN, reps=10, load=8.0, prescription="x"))
    assert easy is not None
    assert (easy.reps, easy.load, easy.prescription, easy.sets) == (5, None, None, 1)
    assert easy_reps_of(Block("plank", "Plank", reps=0, hold=20.0)) is None
    driven = Driven(warm_up_of(STRETCH), easy, CHIN)
    assert (driven.look.warm_up, driven.look.exercise, driven.look.exercises) == (True, 1, 1)
    driven.until(25)
    assert driven.stage == Resting(25, 40)
    assert (driven.look.last, driven.look.sets_done) == (None, 0)
    assert "not finished" in driven.refused(cmd.RateEffort(3))
    assert said(driven, CueKind.SET_END) == ["Set 1 done"]
    driven.until(40 + 10)
    assert [t for t in driven.told if isinstance(t, ev.SetFinished)] == []
    driven.until(69)
    assert driven.look.sets_done == 1
    assert [t.record.slot for t in driven.told if isinstance(t, ev.SetFinished)] == [Slot(2, 1, 0)]
    driven.until(9999)
    assert driven.look.outcome == "done"


def test_who_only_warmed_up_has_done_no_session_and_nobody_goes_back_to_it() -> None:
    driven = Driven(warm_up_of(STRETCH), CHIN).do(cmd.SkipExercise())
    assert "No exercise was skipped" in driven.refused(cmd.Back())
    driven = Driven(warm_up_of(STRETCH), CHIN).until(30).do(cmd.Finish())
    assert driven.look.outcome == "abandoned"
    each = warm_up_of(
        Exercise("x", "X", "stretch", "seated", Dose(hold=Number(9, "s", "us")), sides="each")
    )
    assert (each.sides, each.hold) == (2, 9)


# Sides

EACH = Exercise(
    "rotation",
    "Rotation",
    "strength",
    "all-fours",
    Dose(
        sets=Number(2, "sets", "us"),
        reps=Number(3, "reps", "us"),
        up=Number(1, "s", "us"),
        hold=Number(1, "s", "us"),
        down=Number(1, "s", "us"),
        rest=Number(30, "s", "us"),
    ),
    sides="each",
    first_side="right",
)


def test_sides_have_names_in_the_order_of_the_exercise() -> None:
    block = block_of(EACH)
    assert (block.sides, [block.side(n) for n in (0, 1, 2)]) == (2, [None, "right", "left"])
    driven = Driven(block).until(10)
    assert (driven.look.side, driven.look.side_name) == (1, "right")
    driven.until(19)
    assert said(driven, CueKind.CHANGE_SIDES) == ["Change to the left side"]
    assert driven.look.halves == (("done", "ahead"), ("ahead", "ahead"))
    driven.until(30)
    assert driven.look.halves == (("done", "current"), ("ahead", "ahead"))


def test_sides_alternate_in_every_repetition_and_the_pair_counts_as_one() -> None:
    block = block_of(structs.replace(EACH, alternate="repetition", first_side="left"))
    assert (block.sides, block.alternate, block.rep_length) == (1, True, 6)
    driven = Driven(block).until(10)
    assert (driven.look.side, driven.look.side_name, driven.look.phase) == (1, "left", "up")
    driven.until(13.5)
    assert (driven.look.side_name, driven.look.phase, driven.look.rep) == ("right", "up", 1)
    driven.until(14.5)
    assert driven.look.phase == "hold"
    driven.until(15.5)
    assert (driven.look.phase, driven.look.phase_ends) == ("down", 16)
    driven.until(28)
    assert said(driven, CueKind.UP) == ["1", "Right", "2", "Right", "Right"]
    assert said(driven, CueKind.LAST_REP) == ["3"]
    assert [(r.actual, r.slot.side) for r in driven.state.account] == [(3, 0)]
    first = block_of(structs.replace(EACH, alternate="repetition"))
    driven = Driven(first).until(14)
    assert said(driven, CueKind.UP) == ["1", "Left"]


# Sets that are left out


def test_this_set_is_left_out_and_the_exercise_goes_on() -> None:
    driven = Driven(ROW, CHIN).do(cmd.SkipSet())
    assert driven.stage == Countdown(0, 10)
    assert driven.state.slot == Slot(0, 2, 0)
    assert driven.look.marks == ("passed", "current", "ahead")
    assert [t.slot for t in driven.told if isinstance(t, ev.SetSkipped)] == [Slot(0, 1, 0)]
    driven.until(9999)
    assert finished(driven) == [(0, 2, 0), (0, 3, 0), (1, 1, 0)]
    assert driven.look.outcome == "part done"


def test_what_was_done_of_a_set_counts_when_it_is_left() -> None:
    driven = Driven(ROW).until(12.5).do(cmd.SkipSet())
    assert [(r.slot.set, r.actual) for r in driven.state.account] == [(1, 1)]
    assert driven.state.passed == frozenset()
    assert isinstance(driven.stage, Resting)


def test_a_set_is_left_out_in_a_rest_in_a_pause_and_at_the_end() -> None:
    driven = Driven(ROW).until(20).do(cmd.SkipSet())
    assert driven.stage == Resting(14, 74)
    driven.do(cmd.Pause()).do(cmd.SkipSet())
    assert driven.stage == Paused(Closing(120))
    assert "done already" in driven.refused(cmd.SkipSet())
    driven.do(cmd.Back())
    assert driven.state.slot == Slot(0, 3, 0)
    driven.do(cmd.Resume())
    driven.do(cmd.SkipExercise()).do(cmd.Back())
    assert driven.state.passed == frozenset(), "with its exercise its sets are back, too"
    driven = Driven(EACH_BLOCK).do(cmd.SkipSet())
    assert driven.look.halves[0] == ("passed", "current")


EACH_BLOCK = block_of(EACH)


def test_a_set_that_was_left_out_stays_so_after_a_restart() -> None:
    driven = Driven(ROW, CHIN).do(cmd.SkipSet()).until(20)
    session = strength.restored(
        strength.new_session((ROW, CHIN)),
        driven.state.account,
        frozenset(),
        passed=driven.state.passed,
    )
    assert session.slot == Slot(0, 3, 0)


@pytest.mark.parametrize("number", [1, 2])
def test_everything_left_out_leaves_nothing_to_do(number: int) -> None:
    driven = Driven(replace(CHIN, sets=number))
    for _ in range(number):
        driven.do(cmd.SkipSet())
    assert isinstance(driven.stage, Closing)
    assert driven.do(cmd.Finish()).look.outcome == "abandoned"
