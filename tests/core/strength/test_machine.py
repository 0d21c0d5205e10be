"""The session machine, in simulated time: every second of it is made up, none is waited for."""

import itertools
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength import machine as strength
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.events import Cue, CueKind, SessionEvent
from deskcoach.core.strength.machine import SessionRefusal
from deskcoach.core.strength.session import (
    Block,
    Closing,
    Countdown,
    FinishedSet,
    Holding,
    Hurt,
    Over,
    Paused,
    Ready,
    Resting,
    Session,
    Tempo,
    Working,
    block_of,
    shifted,
)
from deskcoach.core.strength.snapshot import snapshot

CATALOGUE = load_catalogue((Path(__file__).parents[3] / "exercises.json").read_bytes(), "it")
BACK = Block("back-extension", "Back extensions")
ROW = Block("bent-over-row", "Bent-over dumbbell row", load=8.0)
PLANK = Block("plank", "Plank", sets=2, most_sets=2, reps=0, hold=30.0)
SIDE = Block("side-lift", "Side lift", sets=1, most_sets=2, reps=2, sides=2)


class Driven:
    """A session in a world where time passes when the test says so."""

    def __init__(self, *blocks: Block, counting: Any = "paced", start: bool = True) -> None:
        self.state = strength.new_session(blocks or (BACK,), counting)
        self.now = 0.0
        self.told: list[SessionEvent] = []
        if start:
            self.do(cmd.Start())

    def do(self, command: cmd.SessionInput, after: float = 0.0) -> "Driven":
        self.now += after
        self.state, told = strength.session_step(self.state, command, self.now)
        self.told += told
        return self

    def until(self, now: float) -> "Driven":
        """Wake the machine whenever it wants to be woken."""
        while (wake := strength.next_session_wake(self.state)) is not None and wake <= now:
            self.do(cmd.Tick(), wake - self.now)
        self.now = now
        return self.do(cmd.Tick())

    def refused(self, command: cmd.SessionInput) -> str:
        with pytest.raises(SessionRefusal) as caught:
            strength.session_step(self.state, command, self.now)
        return str(caught.value)

    def cues(self, *kinds: CueKind) -> list[float]:
        return [t.at for t in self.told if isinstance(t, Cue) and (not kinds or t.kind in kinds)]

    def happened(self, *kinds: type) -> list[SessionEvent]:
        return [t for t in self.told if isinstance(t, kinds)]

    @property
    def stage(self) -> Any:
        return self.state.stage

    @property
    def look(self) -> Any:
        return snapshot(self.state)


def working(*blocks: Block, counting: Any = "paced") -> Driven:
    """In the first set, at second 10, after the time to lie down."""
    return Driven(*blocks, counting=counting).until(10)


def manual(reps: int, *blocks: Block) -> Driven:
    driven = working(*blocks, counting="manual")
    for _ in range(reps):
        driven.do(cmd.Rep(), after=1)
    return driven


# Without any input


def test_three_sets_of_ten_are_thirty_reps_five_seconds_apart_and_two_rests_of_ninety() -> None:
    driven = Driven(BACK).until(3600)
    reps = driven.cues(CueKind.UP, CueKind.LAST_REP)
    assert len(reps) == 30
    gaps = [b - a for a, b in itertools.pairwise(reps)]
    assert gaps == [5] * 9 + [95] + [5] * 9 + [95] + [5] * 9  # 95: the last rep, then 90 of rest
    ends = driven.cues(CueKind.SET_END)
    assert [reps[10] - ends[0], reps[20] - ends[1]] == [90, 90]
    assert max(driven.cues()) == ends[2] == reps[29] + 5
    assert driven.happened(ev.SessionFinished) == [ev.SessionFinished("done", 0, ends[2])]
    assert driven.stage == Over("done")


def test_the_three_exercises_of_the_source_take_about_twenty_minutes() -> None:
    driven = Driven(*(block_of(e) for e in CATALOGUE.of_kind("strength"))).until(3600)
    (finished,) = driven.happened(ev.SessionFinished)
    assert isinstance(finished, ev.SessionFinished)
    assert finished.ended - finished.began == 1240
    assert len(driven.state.account) == 9


def test_the_cues_of_one_rep_and_of_the_last_one() -> None:
    driven = Driven(BACK).until(60)
    said = [(t.kind, t.at, t.say) for t in driven.told if isinstance(t, Cue)]
    assert said[:7] == [
        (CueKind.REST_WARNING, 0, "Back extensions, set 1 of 3"),
        (CueKind.COUNTDOWN, 7, "3"),
        (CueKind.COUNTDOWN, 8, "2"),
        (CueKind.COUNTDOWN, 9, "1"),
        (CueKind.UP, 10, "1"),
        (CueKind.HOLD, 12, ""),
        (CueKind.DOWN, 13, ""),
    ]
    assert said[-4:] == [
        (CueKind.LAST_REP, 55, "10"),
        (CueKind.HOLD, 57, ""),
        (CueKind.DOWN, 58, ""),
        (CueKind.SET_END, 60, "Set 1 done"),
    ]


def test_the_rest_warns_at_ten_seconds_and_counts_down() -> None:
    driven = Driven(BACK, replace(ROW, rest=0)).until(150)
    assert driven.cues(CueKind.REST_WARNING)[1:] == [140]
    assert driven.cues(CueKind.COUNTDOWN)[3:] == [147, 148, 149]


def test_a_late_wake_up_shifts_nothing() -> None:
    punctual, late = Driven(BACK).until(400), Driven(BACK)
    for now in range(7, 402, 8):  # up to 8 s late, which is less than sleep
        late.do(cmd.Tick(), now - late.now)
    assert [c for c in late.cues() if c <= 399] == [c for c in punctual.cues() if c <= 399]


def test_a_computer_that_slept_pauses_the_set_where_it_was() -> None:
    driven = working().do(cmd.Tick(), after=7).do(cmd.Tick(), after=3600)
    assert driven.stage == Paused(Working(1, None))
    assert driven.happened(ev.SessionPaused) == [ev.SessionPaused(asleep=True)]
    driven.do(cmd.Resume()).until(driven.now + 3)
    assert driven.look.rep == 2


def test_ten_seconds_late_is_late_and_not_asleep() -> None:
    assert working().do(cmd.Tick(), after=12).stage == Working(2, 20)
    assert working().do(cmd.Tick(), after=12.1).stage == Paused(Working(0, None))


def test_a_tempo_without_a_hold_has_no_hold_cue() -> None:
    driven = Driven(replace(BACK, tempo=Tempo(1, 0, 1))).until(12)
    assert driven.cues(CueKind.HOLD) == []
    assert driven.cues(CueKind.UP, CueKind.DOWN) == [10, 11, 12]


def test_the_coming_cues_can_be_foreseen() -> None:
    driven = working()
    assert [(c.kind, c.at) for c in strength.foresee(driven.state, 15)] == [
        (CueKind.HOLD, 12),
        (CueKind.DOWN, 13),
        (CueKind.UP, 15),
    ]
    assert strength.foresee(driven.do(cmd.Pause()).state, 1e9) == ()


def test_a_clock_that_goes_back_changes_nothing() -> None:
    driven = working().do(cmd.Tick(), after=3)
    assert strength.session_step(driven.state, cmd.Tick(), 0) == (driven.state, ())


# Holds and sides


def test_a_hold_is_counted_in_seconds() -> None:
    driven = Driven(PLANK).until(40)
    assert driven.cues(CueKind.HOLD, CueKind.SET_END) == [10, 40]
    assert [(r.actual, r.target, r.unit) for r in driven.state.account] == [(30, 30, "s")]
    assert driven.until(130).look.stage == "holding"
    assert (driven.look.began, driven.look.ends) == (130, 160)


def test_a_hold_keeps_what_is_left_of_it_through_a_pause_and_can_end_early() -> None:
    driven = working(PLANK).do(cmd.Pause(), after=12).do(cmd.Resume(), after=100).until(125)
    assert driven.stage == Holding(125 + 18)
    driven.do(cmd.EndSet(), after=8)
    assert driven.state.account[0].actual == 20


def test_each_side_has_its_turn_and_the_set_is_done_with_the_second() -> None:
    driven = Driven(SIDE).until(20)
    assert driven.cues(CueKind.CHANGE_SIDES) == [20]
    assert (driven.look.turning, driven.look.sets_done, driven.look.marks) == (True, 0, ("ahead",))
    driven.until(30)
    assert (driven.look.side, driven.look.marks) == (2, ("current",))
    driven.until(40)
    assert (driven.look.sets_done, driven.look.marks) == (1, ("done",))
    assert driven.cues(CueKind.REST_WARNING) == [0]


def test_skipping_during_a_change_of_sides_leads_on() -> None:
    driven = Driven(SIDE, ROW).until(22).do(cmd.SkipExercise())
    assert driven.stage == Resting(20, 30, turning=False)
    assert driven.state.slot == Slot(1, 1, 0)


# Manual counting


def test_manual_counting_waits_for_each_rep_and_rests_after_the_last() -> None:
    driven = manual(9)
    assert strength.next_session_wake(driven.state) is None
    assert driven.until(1000).look.reps_done == 9
    driven.do(cmd.Rep())
    assert driven.stage == Resting(1000, 1090)
    assert driven.cues(CueKind.SET_START, CueKind.REP)[0] == 10
    assert len(driven.cues(CueKind.REP)) == 10
    assert driven.until(1090).stage == Working(0, None)


def test_counting_is_switched_in_the_middle_of_a_set() -> None:
    driven = manual(4).do(cmd.CountBy("paced"))
    assert driven.stage == Countdown(14, 17, Working(4, None))
    assert driven.until(18).look.rep == 5
    driven.do(cmd.CountBy("manual"))
    assert driven.stage == Working(4, None)
    assert "already" in driven.refused(cmd.CountBy("manual"))


def test_counting_is_switched_outside_a_set() -> None:
    driven = Driven(start=False).do(cmd.CountBy("manual")).do(cmd.Start()).until(10)
    assert driven.stage == Working(0, None)


def test_a_paced_set_counts_itself() -> None:
    assert "counts itself" in working().refused(cmd.Rep())


# Undo


def test_pain_before_the_session_is_told_with_its_start() -> None:
    driven = Driven(start=False).do(cmd.Start(pain=4))
    assert ev.PainNoted(None, 4, ev.BEFORE) in driven.told
    assert (snapshot(driven.state).before, snapshot(driven.state).pain) == (4, None)
    assert not any(isinstance(told, ev.PainNoted) for told in Driven().told)
    with pytest.raises(ValueError, match="from 0 to 10, not 11"):
        cmd.Start(pain=11)


def test_pain_before_the_session_is_corrected_later_and_stays_so_when_a_rep_is_undone() -> None:
    driven = Driven(start=False).do(cmd.Start(pain=4)).do(cmd.CountBy("manual"))
    driven.until(15).do(cmd.Rep()).do(cmd.Finish()).do(cmd.RatePain(2))
    driven.do(cmd.RatePain(6, before=True))
    assert driven.told[-1] == ev.PainNoted(None, 6, ev.BEFORE)
    assert (snapshot(driven.state).before, snapshot(driven.state).pain) == (6, 2)
    hurting = Driven(start=False).do(cmd.Start(pain=4)).do(cmd.ItHurts())
    assert hurting.do(cmd.RatePain(1, before=True)).state.before == 1
    assert snapshot(hurting.state).pain is None
    closing = Driven(start=False).do(cmd.Start(pain=4)).do(cmd.CountBy("manual")).until(15)
    closing.do(cmd.Rep()).do(cmd.ItHurts()).do(cmd.RatePain(3, before=True)).do(cmd.Resume())
    assert closing.do(cmd.Undo()).state.before == 3


def test_where_no_pain_before_was_told_there_is_none_to_correct() -> None:
    assert "No number was given" in Driven().do(cmd.Finish()).refused(cmd.RatePain(3, before=True))


def test_undo_takes_back_one_rep_exactly() -> None:
    driven = manual(3)
    before = driven.state
    driven.do(cmd.Rep(), after=1).do(cmd.Undo(), after=1)
    assert driven.state == replace(before, at=driven.now)


def test_undo_after_the_last_rep_opens_the_set_and_the_log_again() -> None:
    driven = manual(10).do(cmd.Undo(), after=5)
    assert driven.stage == Working(9, None)
    assert driven.happened(ev.SetReopened) == [ev.SetReopened(Slot(0, 1, 0))]
    assert driven.state.account == ()


def test_undo_of_a_paced_rep_starts_that_rep_again() -> None:
    driven = working().until(22).do(cmd.Undo())
    assert driven.stage == Working(1, 22)
    assert driven.cues()[-1] == 22


def test_undo_while_paused_stays_paused() -> None:
    driven = manual(3).do(cmd.Pause()).do(cmd.Undo())
    assert driven.stage == Paused(Working(2, None))
    driven = manual(3).do(cmd.ItHurts()).do(cmd.Undo())
    assert driven.stage == Paused(Working(2, None), Hurt("", 0))
    driven = manual(3).do(cmd.Pause()).do(cmd.CountBy("paced")).do(cmd.ItHurts()).do(cmd.Undo())
    assert driven.stage == Paused(Working(3, None), Hurt("", 0))


def test_undo_of_a_command_given_in_a_pause_returns_into_the_pause() -> None:
    driven = manual(3).do(cmd.Pause()).do(cmd.CountBy("paced")).do(cmd.Undo())
    assert driven.stage == Paused(Working(3, None))
    assert driven.state.counting == "manual"


def test_undo_of_an_early_start_gives_the_rest_back() -> None:
    driven = working().until(80).do(cmd.StartNow()).do(cmd.Undo(), after=2)
    assert driven.stage == Resting(62, 152)


def test_nothing_to_take_back() -> None:
    assert "nothing" in working().refused(cmd.Undo())


def test_what_can_be_taken_back_can_be_taken_back_everywhere() -> None:
    undoable: dict[str, set[bool]] = {}
    for (_, command), rule in strength.TABLE.items():
        undoable.setdefault(command.__name__, set()).add(rule.undoable)
    assert {name for name, values in undoable.items() if values == {True}} == {
        *("Rep", "EndSet", "SkipExercise", "SkipSet", "Back", "AddSet", "StartNow", "MoreRest"),
        *("LessRest", "CountBy", "RateEffort", "Correct"),
    }
    assert all(len(values) == 1 for values in undoable.values())


# Pause


def test_pause_and_resume_count_three_seconds_down_and_do_the_cut_rep_again() -> None:
    driven = working().until(27).do(cmd.Pause())
    assert driven.stage == Paused(Working(3, None))
    driven.do(cmd.Resume(), after=60)
    assert (driven.stage.began, driven.stage.ends) == (87, 90)
    assert driven.until(90).cues(CueKind.COUNTDOWN)[-3:] == [87, 88, 89]
    assert driven.stage == Working(3, 90)


def test_a_rest_is_paused_with_what_is_left_of_it_and_never_ends_unannounced() -> None:
    driven = working().until(100).do(cmd.Pause()).do(cmd.Resume(), after=500)
    assert driven.stage == Resting(560, 650)
    driven.until(649).do(cmd.Pause()).do(cmd.Resume(), after=1)
    assert driven.stage.ends == 653
    assert driven.until(653).cues(CueKind.COUNTDOWN)[-3:] == [650, 651, 652]


def test_a_countdown_begins_again_after_a_pause() -> None:
    driven = Driven(BACK).until(8).do(cmd.Pause()).do(cmd.Resume(), after=2)
    assert driven.stage == Countdown(10, 13)


# Sets and exercises


def test_a_set_ends_early_with_what_was_done() -> None:
    driven = working().until(27).do(cmd.EndSet())
    assert [(r.actual, r.began, r.ended) for r in driven.state.account] == [(3, 10, 27)]
    assert driven.stage == Resting(27, 117)


def test_a_set_that_has_not_begun_cannot_end() -> None:
    assert "not begun" in Driven().refused(cmd.EndSet())


def test_a_set_ends_early_in_the_countdown_after_a_pause() -> None:
    driven = manual(4).do(cmd.Pause()).do(cmd.Resume()).do(cmd.EndSet())
    assert driven.state.account[0].actual == 4


def test_skipping_a_running_exercise_logs_its_reps_and_rests() -> None:
    driven = working(BACK, ROW).until(27).do(cmd.SkipExercise())
    assert driven.happened(ev.ExerciseSkipped) == [ev.ExerciseSkipped("back-extension")]
    assert [r.actual for r in driven.state.account] == [3]
    assert driven.stage == Resting(27, 117)
    assert driven.look.next_name == "Bent-over dumbbell row"


def test_skipping_before_the_first_rep_leads_to_the_next_exercise() -> None:
    driven = working(BACK, ROW).do(cmd.SkipExercise())
    assert driven.stage == Countdown(10, 20)
    assert driven.look.exercise == 2
    assert driven.do(cmd.SkipExercise()).look.stage == "closing"


def test_skipping_in_a_rest_keeps_the_rest() -> None:
    driven = working(BACK, ROW).until(80).do(cmd.SkipExercise())
    assert driven.stage == Resting(60, 150)
    assert driven.look.next == Slot(1, 1, 0)
    driven.do(cmd.Pause()).do(cmd.SkipExercise())
    assert driven.stage == Paused(Closing(120))
    assert "done already" in driven.refused(cmd.SkipExercise())


def test_skipping_in_a_paused_rest_keeps_what_is_left_of_it() -> None:
    driven = working(BACK, ROW).until(80).do(cmd.Pause()).do(cmd.SkipExercise())
    assert driven.stage == Paused(Resting(-20, 70))


def test_back_returns_to_the_skipped_exercise_at_its_first_open_set() -> None:
    driven = working(BACK, ROW).until(80).do(cmd.SkipExercise()).until(160).do(cmd.Back())
    assert driven.stage == Countdown(160, 170)
    assert driven.state.slot == Slot(0, 2, 0)
    assert [(r.slot.block, r.actual) for r in driven.state.account] == [(0, 10), (1, 2)]
    assert "No exercise was skipped" in driven.refused(cmd.Back())


def test_back_in_a_pause_stays_paused() -> None:
    driven = working(BACK, ROW).do(cmd.SkipExercise()).do(cmd.Pause()).do(cmd.Back())
    assert driven.stage == Paused(None)
    assert driven.do(cmd.Resume()).look.exercise == 1


def test_a_set_is_added_up_to_the_sources_upper_number() -> None:
    driven = working().do(cmd.AddSet())
    assert driven.look.sets == 4
    assert driven.refused(cmd.AddSet()) == "4 sets are the most for Back extensions."


def test_in_the_rest_after_an_exercise_a_set_is_added_to_that_exercise() -> None:
    driven = working(BACK, ROW).until(340).do(cmd.AddSet())
    assert driven.look.next == Slot(0, 4, 0)
    assert driven.stage == Resting(340, 430)


def test_one_exercise_changes_and_the_other_ones_stay_as_they_are() -> None:
    driven = working(BACK, ROW, PLANK, SIDE).until(345).do(cmd.AddSet()).do(cmd.Correct(load=5.0))
    assert driven.state.blocks == (replace(BACK, sets=4, load=5.0), ROW, PLANK, SIDE)


def test_a_set_on_top_after_the_end_opens_the_session_again() -> None:
    driven = working().until(345)
    assert driven.look.stage == "closing"
    driven.do(cmd.AddSet())
    assert driven.stage == Resting(340, 430)
    assert driven.until(2000).happened(ev.SessionFinished) == [
        ev.SessionFinished("done", 0, 480),
    ]


def test_no_set_is_added_to_a_skipped_exercise() -> None:
    driven = working(BACK, ROW).until(27).do(cmd.SkipExercise())
    assert "skipped" in driven.refused(cmd.AddSet())


def test_a_rest_grows_by_fifteen_seconds_up_to_ten_minutes() -> None:
    driven = working().until(145).do(cmd.MoreRest())
    assert driven.stage == Resting(60, 165)
    assert driven.until(165).cues(CueKind.REST_WARNING)[-2:] == [140, 155]
    driven = working().until(60)
    for _ in range(34):
        driven.do(cmd.MoreRest())
    assert "longest rest" in driven.refused(cmd.MoreRest())
    assert driven.state.blocks[0].rest == 600


def test_a_rest_that_was_changed_is_so_after_the_next_sets_and_undo_takes_it_back() -> None:
    driven = working(BACK, ROW).until(100).do(cmd.LessRest())
    assert driven.stage == Resting(60, 135)
    assert [b.rest for b in driven.state.blocks] == [75, 90]
    driven.do(cmd.LessRest()).do(cmd.Undo())
    told = [thing.seconds for thing in driven.told if isinstance(thing, ev.RestChanged)]
    assert (driven.stage, told) == (Resting(60, 135), [75, 60, 75])
    driven.until(135 + 50)
    assert driven.stage == Resting(185, 260)
    driven.until(258)
    assert "no shorter" in driven.refused(cmd.LessRest())
    for _ in range(5):
        driven.do(cmd.MoreRest()).do(cmd.LessRest())
    driven = Driven(replace(BACK, rest=10.0)).until(60)
    assert "no shorter" in driven.refused(cmd.LessRest())
    driven = working().until(140).do(cmd.LessRest())
    assert driven.stage == Resting(60, 143), "never without the countdown"


def test_starting_now_counts_three_seconds_down() -> None:
    driven = working().until(70).do(cmd.StartNow())
    assert driven.stage == Countdown(70, 73)
    assert driven.until(73).look.set == 2


# Words about it


def test_a_finished_set_is_corrected_and_the_load_is_remembered() -> None:
    driven = working(ROW).until(60).do(cmd.Correct(actual=8, load=6.0))
    (corrected,) = driven.happened(ev.SetCorrected)
    assert isinstance(corrected, ev.SetCorrected)
    assert (corrected.record.actual, corrected.record.load) == (8, 6.0)
    assert driven.until(210).state.account[1].load == 6.0


def test_effort_is_noted_for_any_finished_set() -> None:
    driven = working().until(100).do(cmd.RateEffort(7)).until(200).do(cmd.RateEffort(3))
    assert [r.effort for r in driven.state.account] == [7, 3]
    assert "not finished" in driven.refused(cmd.Correct(actual=3, slot=Slot(0, 3, 0)))
    assert "not finished" in working().refused(cmd.RateEffort(3))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: cmd.RatePain(11), "pain is a number from 0 to 10, not 11"),
        (lambda: cmd.RateEffort(-1), "effort is a number from 0 to 10, not -1"),
        (lambda: cmd.Correct(actual=1000), "reps is a number from 0 to 999, not 1000"),
        (lambda: cmd.Correct(load=501), "load is a number from 0 to 500, not 501"),
    ],
)
def test_numbers_out_of_range_are_refused_where_they_are_made(make: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make()


# It hurts


def test_it_hurts_pauses_at_once_and_asks() -> None:
    driven = working().until(27).do(cmd.ItHurts())
    assert driven.stage == Paused(Working(3, None), Hurt("", 0))
    assert (driven.look.hurting, driven.look.hurt, driven.look.pain) == (
        True,
        "back-extension",
        None,
    )
    assert "How much" in driven.refused(cmd.ItHurts())


@pytest.mark.parametrize(("level", "eased"), [(0, False), (3, False), (4, True), (5, True)])
def test_pain_up_to_five_lets_the_person_go_on(level: int, eased: bool) -> None:
    driven = working().until(27).do(cmd.ItHurts()).do(cmd.RatePain(level))
    assert driven.happened(ev.PainNoted) == [ev.PainNoted("back-extension", level)]
    assert bool(driven.happened(ev.EaseAdvised)) is driven.look.eased is eased
    assert not driven.look.hurting
    assert (driven.look.hurt, driven.look.pain) == ("back-extension", level)
    assert driven.do(cmd.Resume()).until(30).look.rep == 4
    assert (driven.look.hurt, driven.look.pain) == ("", None)


@pytest.mark.parametrize("level", [6, 10])
def test_pain_of_six_and_more_ends_the_exercise_and_sets_it_aside(level: int) -> None:
    driven = working(BACK, ROW, BACK).until(27).do(cmd.ItHurts()).do(cmd.RatePain(level))
    assert driven.happened(ev.ExerciseSetAside) == [ev.ExerciseSetAside("back-extension")]
    assert [r.actual for r in driven.state.account] == [3]
    assert driven.stage.then == Resting(0, 90)
    assert driven.look.next_name == "Bent-over dumbbell row"
    assert "No exercise was skipped" in driven.refused(cmd.Back())
    assert "nothing to take back" in driven.refused(cmd.Undo())
    assert driven.do(cmd.Resume()).until(3600).stage == Over("part done")
    assert {r.exercise_id for r in driven.state.account[1:]} == {"bent-over-row"}


def test_pain_in_the_only_exercise_leaves_nothing_but_the_end() -> None:
    """Which the person says: until then the number can be a slip, and be corrected."""
    driven = working().until(27).do(cmd.ItHurts()).do(cmd.RatePain(8))
    assert (driven.state.slot, driven.look.next) == (None, None)
    assert driven.do(cmd.Finish(), after=60).stage == Over("part done")
    assert driven.happened(ev.SessionFinished) == [ev.SessionFinished("part done", 0, 27)]


def test_in_a_rest_it_is_the_exercise_just_done_that_hurts() -> None:
    driven = working(BACK, ROW).until(345).do(cmd.ItHurts()).do(cmd.RatePain(7))
    assert driven.state.aside == {"back-extension"}
    assert driven.stage.then == Resting(-5, 85)


def test_in_a_set_it_is_the_running_exercise_that_hurts() -> None:
    driven = working(BACK, ROW).until(440).do(cmd.ItHurts()).do(cmd.RatePain(7))
    assert driven.state.aside == {"bent-over-row"}


def test_pain_after_the_last_set_is_noted_too() -> None:
    driven = working().until(345).do(cmd.ItHurts())
    kept = strength.session_step(driven.state, cmd.RatePain(2), driven.now)[0]
    resumed = strength.session_step(kept, cmd.Resume(), 400)[0]
    assert resumed.stage == Closing(515)
    driven.do(cmd.RatePain(9))
    assert driven.do(cmd.Finish()).stage == Over("done")
    assert driven.happened(ev.SessionFinished) == [ev.SessionFinished("done", 0, 340)]


def numbered(*levels: int) -> Driven:
    driven = working(BACK, ROW).until(27).do(cmd.ItHurts("one"))
    for level in levels:
        driven.do(cmd.RatePain(level), after=1)
    return driven


@pytest.mark.parametrize("wrong", [(7,), (4,), (2,), (9, 4, 6), (5, 7)])
@pytest.mark.parametrize("right", range(11))
def test_another_number_counts_as_if_it_had_been_the_first(
    wrong: tuple[int, ...], right: int
) -> None:
    corrected, plain = numbered(*wrong, right), numbered(right)
    later = replace(corrected.state, at=plain.state.at)
    records = [replace(record, ended=28) for record in later.account]
    assert replace(later, account=tuple(records)) == plain.state
    noted = [each.occasion for each in corrected.happened(ev.PainNoted)]  # type: ignore[union-attr]
    assert set(noted) == {"one"}
    log: dict[Slot, FinishedSet] = {}
    for thing in corrected.told:
        match thing:
            case ev.SetFinished(record) | ev.SetCorrected(record):
                log[record.slot] = record
            case ev.SetReopened(slot):
                del log[slot]
    assert tuple(log.values()) == corrected.state.account
    aside = {"back-extension"} if right >= 6 else set()
    for thing in corrected.told:
        match thing:
            case ev.ExerciseSetAside(exercise):
                aside ^= {exercise}
            case ev.ExerciseReturned(exercise):
                aside ^= {exercise}
    assert aside == set()
    assert corrected.do(cmd.Resume()).stage == plain.do(cmd.Resume(), after=len(wrong)).stage


def test_a_hold_and_a_rest_come_back_when_the_number_was_a_slip() -> None:
    driven = working(PLANK).until(25).do(cmd.ItHurts()).do(cmd.RatePain(8)).do(cmd.RatePain(1))
    assert driven.stage.then == Holding(15)
    assert driven.state.account == ()
    turning = working(SIDE).until(22).do(cmd.ItHurts())
    before = turning.stage.then
    assert before.turning
    assert turning.do(cmd.RatePain(8)).stage.then == Closing(120)
    assert turning.do(cmd.RatePain(0)).stage.then == before
    nothing = numbered(7).do(cmd.Correct(0)).do(cmd.RatePain(2))
    assert (nothing.stage.then, nothing.state.account) == (None, ())
    first = working(BACK, ROW).do(cmd.ItHurts()).do(cmd.RatePain(6)).do(cmd.RatePain(3))
    assert first.do(cmd.Resume()).until(16).look.exercise_id == "back-extension"
    only = working().do(cmd.ItHurts()).do(cmd.RatePain(6)).do(cmd.RatePain(3))
    assert isinstance(only.do(cmd.Resume()).stage, Countdown)


def test_a_correction_takes_back_only_what_its_own_occasion_did() -> None:
    driven = working(BACK, ROW).until(27).do(cmd.ItHurts("1")).do(cmd.RatePain(7)).do(cmd.Resume())
    driven.do(cmd.ItHurts("2")).do(cmd.RatePain(8)).do(cmd.RatePain(1))
    assert driven.state.aside == {"back-extension"}
    assert driven.state.skipped == {0}
    assert driven.happened(ev.ExerciseReturned) == []
    eased = working().until(27).do(cmd.ItHurts("1")).do(cmd.RatePain(4)).do(cmd.Resume())
    eased.until(40).do(cmd.ItHurts("2")).do(cmd.RatePain(5)).do(cmd.RatePain(1))
    assert eased.look.eased


def test_easing_needs_no_number_and_makes_none() -> None:
    driven = working().until(27).do(cmd.ItHurts()).do(cmd.Ease())
    assert driven.happened(ev.PainNoted) == []
    assert driven.happened(ev.EaseAdvised) == [ev.EaseAdvised("back-extension")]
    assert isinstance(driven.stage, Countdown)
    assert driven.look.eased
    assert "nothing" in driven.refused(cmd.Undo())
    mild = working().until(27).do(cmd.ItHurts()).do(cmd.RatePain(2)).do(cmd.Ease())
    assert mild.look.eased
    assert mild.happened(ev.PainNoted) == [ev.PainNoted("back-extension", 2)]
    assert driven_pause().do(cmd.Ease()).look.eased
    aside = working(BACK, ROW).until(27).do(cmd.ItHurts()).do(cmd.RatePain(7)).do(cmd.Ease())
    assert aside.state.eased == frozenset()


def test_the_number_at_the_end_is_given_before_and_after_it() -> None:
    driven = manual(10, replace(BACK, sets=1)).do(cmd.RatePain(2))
    assert driven.look.pain == 2
    assert driven.do(cmd.Undo()).stage == Working(9, None)
    assert driven.do(cmd.Rep()).look.pain == 2
    driven.do(cmd.RatePain(5)).do(cmd.Finish()).do(cmd.RatePain(7))
    assert (driven.stage, driven.look.pain) == (Over("done"), 7)
    assert driven.happened(ev.PainNoted) == [ev.PainNoted(None, level) for level in (2, 5, 7)]


def test_pain_is_not_rated_unasked() -> None:
    assert driven_pause().refused(cmd.RatePain(3)) == 'Say "It hurts" first.'


def driven_pause() -> Driven:
    return working().do(cmd.Pause())


# The end


def test_finishing_keeps_the_reps_of_the_running_set_and_abandoning_does_not() -> None:
    finished, left = working().until(27).do(cmd.Finish()), working().until(27).do(cmd.Abandon())
    assert (finished.stage, [r.actual for r in finished.state.account]) == (Over("part done"), [3])
    assert (left.stage, left.state.account) == (Over("abandoned"), ())
    assert Driven().do(cmd.Finish()).stage == Over("abandoned")
    late = working().until(170).do(cmd.Finish())
    assert late.happened(ev.SessionFinished) == [ev.SessionFinished("part done", 0, 170)]


@pytest.mark.parametrize(
    ("driven", "command", "words"),
    [
        (Driven(start=False), cmd.Rep(), "Rep does not fit before the session has begun."),
        (Driven(), cmd.StartNow(), "Start now does not fit during the countdown."),
        (working(), cmd.Resume(), "Resume does not fit during a set."),
        (working(PLANK), cmd.Rep(), "Rep does not fit during a hold."),
        (working().until(60), cmd.Resume(), "Resume does not fit during the rest."),
        (driven_pause(), cmd.Pause(), "Pause does not fit while the session is paused."),
        (working().until(341), cmd.Pause(), "Pause does not fit after the last set."),
        (working().do(cmd.Finish()), cmd.Finish(), "Finish does not fit after the session."),
    ],
)
def test_illegal_commands_are_refused_in_words(driven: Driven, command: Any, words: str) -> None:
    assert driven.refused(command) == words


def test_the_legal_commands_of_a_stage() -> None:
    assert strength.legal(working().state) == {
        *(cmd.Pause, cmd.EndSet, cmd.SkipExercise, cmd.SkipSet, cmd.AddSet, cmd.ItHurts),
        *(cmd.Finish, cmd.Abandon),
    }
    assert strength.legal(strength.new_session((BACK,))) == {cmd.Start, cmd.Abandon}


def test_a_session_needs_an_exercise_and_a_stretch_is_none() -> None:
    with pytest.raises(ValueError, match="at least one"):
        strength.new_session(())
    with pytest.raises(ValueError, match="is a stretch"):
        block_of(CATALOGUE.exercises[0])


@pytest.mark.parametrize(
    "changes",
    [
        {"sets": 0},
        {"reps": 0},
        {"hold": 0.0},
        {"rest": -1.0},
        {"tempo": Tempo(0, 1, 2)},
        {"tempo": Tempo(2, -1, 2)},
    ],
)
def test_a_block_without_work_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="Back extensions needs a set or more"):
        Block(**asdict(BACK) | changes)


def test_blocks_are_made_from_the_catalogue() -> None:
    back, row, cobra = (block_of(e, load=8) for e in CATALOGUE.of_kind("strength"))
    assert (back.sets, back.most_sets, back.reps, back.rest) == (3, 4, 10, 90)
    assert (back.load, row.load) == (None, 8)
    assert (back.tempo, cobra.tempo) == (Tempo(2, 1, 2), Tempo(2, 3, 2))
    assert row.words == ("Pull", "Hold", "Lower")


# Resuming after a restart


def test_a_session_is_resumed_at_the_right_set() -> None:
    account = working(BACK, ROW).until(300).do(cmd.AddSet()).until(500).state.account
    state = strength.restored(strength.new_session((BACK, ROW)), account, frozenset())
    assert (state.stage, state.slot) == (Paused(None), Slot(1, 1, 0))
    assert state.blocks[0].sets == 4
    assert strength.session_step(state, cmd.Resume(), 9)[0].stage == Countdown(9, 12)


def test_a_set_on_top_after_a_restart_rests_no_longer_than_planned() -> None:
    state = working().until(341).state
    other_clock = tuple(replace(r, ended=r.ended + 1e6) for r in state.account)
    closing = replace(state, stage=Closing(120), account=other_clock, at=0)
    assert strength.session_step(closing, cmd.AddSet(), 50)[0].stage == Resting(50, 140)


def test_what_hurt_stays_aside_and_what_does_not_belong_is_refused() -> None:
    account = working(BACK).until(60).state.account
    state = strength.restored(
        strength.new_session((BACK, ROW)), account, frozenset({BACK.exercise_id})
    )
    assert state.slot == Slot(1, 1, 0)
    with pytest.raises(ValueError, match="is not exercise 1"):
        strength.restored(strength.new_session((ROW,)), account, frozenset())
    second = working(ROW, BACK).do(cmd.SkipExercise()).until(70).state.account
    with pytest.raises(ValueError, match="is not exercise 2"):
        strength.restored(strength.new_session((ROW,)), second, frozenset())
    with pytest.raises(ValueError, match="every set"):
        strength.restored(
            strength.new_session((BACK,)), working().until(341).state.account, frozenset()
        )


# The picture


def test_the_diagram_is_drawn_from_the_table() -> None:
    text = strength.diagram()
    for (stage, command), rule in strength.TABLE.items():
        for to in rule.to if command is not cmd.Undo else ():
            assert f"{stage.__name__} --> {to.__name__}: " in text
    assert text.startswith("stateDiagram-v2\n    [*] --> Ready\n")


def test_the_snapshot_of_a_set() -> None:
    driven = working(replace(BACK, offer_more=True), ROW).until(42)
    look = driven.look
    assert (look.exercise, look.exercises, look.set, look.sets) == (1, 2, 1, 3)
    assert (look.rep, look.reps_done, look.target) == (7, 6, 10)
    assert (look.phase, look.phase_word, look.phase_began, look.phase_ends) == (
        "hold",
        "Hold",
        42,
        43,
    )
    assert look.marks == ("current", "ahead", "ahead", "offered")
    driven.until(43)
    look = driven.look
    assert (look.phase, look.phase_word, look.phase_began, look.phase_ends) == (
        "down",
        "Lower",
        43,
        45,
    )
    look = driven.until(45.5).look
    assert (look.phase, look.phase_word, look.phase_began, look.phase_ends) == (
        "up",
        "Lift",
        45,
        47,
    )
    assert driven.do(cmd.AddSet()).look.marks == ("current", "ahead", "ahead", "ahead")
    assert (look.last, look.outcome, look.began, look.ends) == (None, None, None, None)


def test_the_snapshot_of_a_rest_looks_back_and_forward() -> None:
    look = working(BACK, ROW).until(345).look
    assert (look.name, look.next_name, look.next) == (BACK.name, ROW.name, Slot(1, 1, 0))
    assert (look.began, look.ends, look.sets_done, look.reps_done) == (340, 430, 3, 0)
    assert look.marks == ("done", "done", "done")
    assert (look.last.actual, look.last.slot) == (10, Slot(0, 3, 0))


def test_the_snapshot_at_the_end() -> None:
    look = working().until(9999).look
    assert (look.stage, look.outcome, look.next, look.next_name) == ("over", "done", None, "")


# Any sequence of commands

PAIRED = (
    Block("s", "S", sets=1, most_sets=1, reps=0, hold=3.0, rest=5, warm_up=True),
    Block("a", "A", sets=1, most_sets=1, reps=1, rest=5, warm_up=True),
    Block("a", "A", sets=2, most_sets=3, reps=2, rest=15),
    Block("c", "C", sets=1, most_sets=2, reps=2, rest=20, sides=2, paired=True),
    Block("b", "B", sets=2, most_sets=2, reps=2, rest=30, alternate=True),
)
SMALL = (
    Block("a", "A", sets=2, most_sets=3, reps=2, rest=15),
    Block("b", "B", sets=1, most_sets=2, reps=0, hold=4.0, rest=5),
    Block("c", "C", sets=1, most_sets=1, reps=2, rest=5, sides=2, tempo=Tempo(1, 0, 1)),
)
COMMANDS = st.one_of(
    st.just(cmd.Tick()),
    st.just(cmd.Tick()),
    st.sampled_from(strength.PLAIN),
    st.sampled_from([cmd.Rep(), cmd.Rep(), cmd.Undo(), cmd.Pause(), cmd.Resume()]),
    st.builds(cmd.RatePain, st.integers(0, 10)),
    st.builds(cmd.RateEffort, st.integers(0, 10)),
    st.builds(cmd.Correct, st.none() | st.integers(0, 20), st.none() | st.just(5.0)),
    st.builds(cmd.CountBy, st.sampled_from(["paced", "manual"])),
)
WAITS = st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 9.0, 30.0])
SEQUENCES = st.lists(st.tuples(WAITS, COMMANDS), max_size=60)
EXAMPLES = int(os.environ.get("DESKCOACH_EXAMPLES", "150"))
UNHURRIED = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
UNDOABLE = {command for (_, command), rule in strength.TABLE.items() if rule.undoable}


def re_dated(state: Session, at: float) -> Session:
    """The same state, as if its instant were another one."""
    return replace(state, stage=shifted(state.stage, at - state.at), at=at)


def pass_time(state: Session, now: float, log: dict[Slot, FinishedSet]) -> Session:
    while (wake := strength.next_session_wake(state)) is not None and wake <= now:
        state = check(state, cmd.Tick(), wake, log)
    return check(state, cmd.Tick(), now, log)


def check(
    state: Session, command: cmd.SessionInput, now: float, log: dict[Slot, FinishedSet]
) -> Session:
    """One step, with everything that must hold of any step."""
    after, told = strength.session_step(state, command, now)
    for thing in told:
        match thing:
            case ev.SetFinished(record):
                assert record.slot not in log
                log[record.slot] = record
            case ev.SetCorrected(record):
                assert record.slot in log
                log[record.slot] = record
            case ev.SetReopened(slot):
                del log[slot]
    warm = {i for i, block in enumerate(after.blocks) if block.warm_up}
    assert log == {r.slot: r for r in after.account if r.slot.block not in warm}
    rests = {t.exercise_id: t.seconds for t in told if isinstance(t, ev.RestChanged)}
    counted = [block for block in after.blocks if not block.warm_up]
    before = {b.exercise_id: b.rest for b in state.blocks if not b.warm_up}
    assert {b.exercise_id: b.rest for b in counted} == before | rests
    cues = [thing.at for thing in told if isinstance(thing, Cue)]
    assert cues == sorted(cues)
    assert all(state.at - 1e-6 <= at <= now + 1e-6 for at in cues)
    if isinstance(after.stage, Working):
        assert after.slot is not None
        assert 0 <= after.stage.reps < after.blocks[after.slot.block].reps
    wake = strength.next_session_wake(after)
    assert wake is None or wake > after.at
    assert (strength.next_session_wake(after) is None) == (
        isinstance(after.stage, Ready | Paused | Over)
        or after.stage == Working(snapshot(after).reps_done, None)
    )
    rule = strength.TABLE.get((type(state.stage), type(command)))
    if rule and command != cmd.Tick():
        assert type(after.stage) in rule.to
    return after


@given(SEQUENCES, st.sampled_from(["paced", "manual"]), st.sampled_from([SMALL, PAIRED]))
@UNHURRIED
def test_any_sequence_of_commands_keeps_the_account(
    sequence: list[tuple[float, cmd.SessionInput]], counting: Any, blocks: tuple[Block, ...]
) -> None:
    state, now = strength.new_session(blocks, counting), 0.0
    log: dict[Slot, FinishedSet] = {}
    corrected: set[Slot] = set()
    state = check(state, cmd.Start(), now, log)
    for wait, command in sequence:
        now += wait
        state = pass_time(state, now, log)
        before = state
        try:
            state = check(state, command, now, log)
        except SessionRefusal:
            continue
        if type(command) in UNDOABLE:
            assert strength.session_step(state, cmd.Undo(), now)[0] == before
            if (
                strength.next_session_wake(state) is None
            ):  # nothing goes on meanwhile: a late undo is as exact
                assert strength.session_step(state, cmd.Undo(), now + 7)[0] == re_dated(
                    before, now + 7
                )
        if isinstance(command, cmd.Correct):
            corrected |= {record.slot for record in state.account}
        for record in state.account:
            assert record.slot in corrected or 0 <= record.actual <= record.target


@given(
    SEQUENCES,
    st.sampled_from(["paced", "manual"]),
    st.sampled_from([0.0, 4.0, 1000.0]),
    st.sampled_from([SMALL, PAIRED]),
)
@UNHURRIED
def test_pause_and_resume_lose_nothing(
    sequence: list[tuple[float, cmd.SessionInput]],
    counting: Any,
    paused_for: float,
    blocks: tuple[Block, ...],
) -> None:
    state, now = strength.new_session(blocks, counting), 0.0
    state, _ = strength.session_step(state, cmd.Start(), now)
    for wait, command in sequence:
        now += wait
        state = pass_time(state, now, {r.slot: r for r in state.counted})
        try:
            state, _ = strength.session_step(state, command, now)
        except SessionRefusal:
            continue
    if cmd.Pause not in strength.legal(state):
        return
    paused, _ = strength.session_step(state, cmd.Pause(), now)
    later = strength.session_step(paused, cmd.Tick(), now + paused_for)[0]
    resumed, _ = strength.session_step(later, cmd.Resume(), now + paused_for)
    assert (resumed.account, resumed.blocks, resumed.past) == (
        state.account,
        state.blocks,
        state.past,
    )
    assert (snapshot(resumed).reps_done, resumed.slot) == (snapshot(state).reps_done, state.slot)
    match state.stage, resumed.stage:
        case Resting(_, old), Resting(_, new):
            assert new - (now + paused_for) == pytest.approx(max(3.0, old - now))
        case Holding(old), Countdown(_, ends, Holding(left)):
            assert left == pytest.approx(old - now)
            assert ends == now + paused_for + 3
        case _, Countdown(began, ends):
            assert ends - began == 3
        case _:
            pytest.fail(f"{state.stage} came back as {resumed.stage}")
