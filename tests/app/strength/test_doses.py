"""Doses, routines and notes: what was prescribed holds, is told whose it is, and can be undone."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec import structs
from msgspec.structs import replace

from deskcoach.app.strength.settling import settle
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.exercises import Catalogue, Exercise, Number
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.settings import Strength
from deskcoach.core.strength.routine import USUAL, Routine, RoutineItem, on_day, tidied
from tests.app.desk import MIN, Office, Outdoors, catalogue, outdoors
from tests.app.strength.test_session_runner import BACK, COBRA, ROW, begun, office, ok, sets
from tests.fakes import FakeTrainingLog
from tests.logged import NOON, did, key


def dose(desk: Office, exercise: str) -> dict[str, Any]:
    return next(one for one in ok(desk, "doses") if one["exercise"] == exercise)


def wrong(desk: Office, command: str, **words: Any) -> str:
    reply = desk.send(command, **words)
    assert not reply["ok"], command
    return str(reply["error"])


def own(exercise: Exercise, name: str, **other: Any) -> Exercise:
    source = catalogue().source
    return structs.replace(exercise, id=name, name=name.title(), source=source, **other)


def with_own(*more: Exercise) -> Catalogue:
    return structs.replace(catalogue(), exercises=(*catalogue().exercises, *more))


def with_mine(*more: Exercise) -> Outdoors:
    world = outdoors()
    world.own.own = {one.id: one for one in more}
    return world


def found(exercise: str) -> Exercise:
    made = catalogue().by_id(exercise)
    assert made is not None
    return made


def number(value: float, unit: Any) -> Number:
    return Number(value, unit, "us")


PLANK = own(
    found(BACK),
    "plank",
    dose=structs.replace(found(BACK).dose, reps=None, up=None, down=None, hold=number(30, "s")),
)
CURL = own(found(ROW), "curl", dose=structs.replace(found(ROW).dose, rest=number(45, "s")))


# Doses


def test_the_documented_ones_have_the_sources_dose_whatever_the_settings_say() -> None:
    desk = office(strength={"sets": 5, "reps": 7, "rest": 60, "up": 4})
    told = dose(desk, BACK)
    assert (told["sets"], told["most_sets"], told["reps"]) == (3, 4, 10)
    assert (told["origin"], told["prescribed"], told["given"]) == ("source", False, "")
    assert (told["rest"], told["up"], told["hold"]) == (60, 4, 1), "these the source does not give"


def test_a_dose_of_ones_own_holds_from_now_on_and_is_undone() -> None:
    desk = office()
    given = "Dr. B\u00fcrgi, 3 March"
    assert ok(desk, "prescribe", exercise=BACK, sets=2, reps=8, rest=75, given=given) is None
    told = dose(desk, BACK)
    assert (told["sets"], told["reps"], told["rest"], told["given"]) == (2, 8, 75, given)
    assert (told["origin"], told["prescribed"]) == ("own", True)
    assert dose(desk, ROW)["prescribed"] is False
    desk = begun(desk)
    block = desk.view.sessions[-1].blocks[0]
    assert (block.sets, block.reps, block.rest, block.offer_more) == (2, 8, 75.0, False)
    desk.clock.advance(10 + 8 * 5)
    desk.coach.wake()
    held = desk.store.log.prescriptions()[-1]
    assert [(one.actual, one.prescription) for one in sets(desk)] == [(8, held.id)]
    ok(desk, "session-finish")
    before = ok(desk, "dose-source", exercise=BACK)
    assert before == {"exercise": BACK, "given": given, "sets": 2, "reps": 8, "rest": 75.0}
    assert (dose(desk, BACK)["origin"], dose(desk, BACK)["prescribed"]) == ("source", False)
    assert ok(desk, "prescribe", **before) is None
    assert dose(desk, BACK)["reps"] == 8
    assert len(desk.store.log.prescriptions()) == 3, "the log keeps all of them"


def test_a_clock_that_was_set_back_undoes_no_dose() -> None:
    desk = office()
    ok(desk, "prescribe", exercise=BACK, sets=2)
    desk.clock.set_wall(desk.clock.wall - timedelta(days=3))
    ok(desk, "prescribe", exercise=BACK, sets=4)
    assert dose(desk, BACK)["sets"] == 4


def test_more_sets_are_offered_only_where_who_gave_the_dose_says_so() -> None:
    desk = office()
    doses = replace(desk.training.doses(), fourth=True)
    for most, offered, upper in ((None, False, 4), (2, False, 4), (5, True, 5)):
        held = {BACK: PrescriptionRecord(key(1), NOON, BACK, sets=2, most_sets=most)}
        block = replace(doses, prescribed=held).block(found(BACK))
        assert (block.sets, block.offer_more, block.most_sets) == (2, offered, upper)
    assert doses.block(found(BACK)).offer_more


def test_a_load_that_was_prescribed_counts_until_another_is_lifted() -> None:
    desk = office()
    ok(desk, "prescribe", exercise=ROW, load_kg=8)
    assert dose(desk, ROW)["load_kg"] == 8
    desk = begun(desk, exercises=[ROW])
    desk.work(70)
    ok(desk, "session-correct", load=9)
    ok(desk, "session-finish")
    assert dose(desk, ROW)["load_kg"] == 9
    desk.work(MIN)
    ok(desk, "prescribe", exercise=ROW, load_kg=6)
    assert dose(desk, ROW)["load_kg"] == 6


def test_a_hold_has_a_dose_of_its_own() -> None:
    desk = office(with_mine(PLANK, CURL), strength={"rest": 120})
    assert [dose(desk, "plank")[name] for name in ("reps", "hold", "rest")] == [None, 30, 90]
    assert dose(desk, "curl")["rest"] == 45, "a file of one's own has the word"
    ok(desk, "prescribe", exercise="plank", sets=2, hold=40)
    assert [dose(desk, "plank")[name] for name in ("sets", "hold")] == [2, 40]
    assert "a hold and has no reps" in wrong(desk, "prescribe", exercise="plank", reps=4)
    assert "1 or more" in wrong(desk, "prescribe", exercise="plank", hold=0)
    ok(desk, "prescribe", exercise="plank", hold=1, sets=3, most_sets=3)
    assert [dose(desk, "plank")[name] for name in ("sets", "hold")] == [3, 1]
    ok(desk, "prescribe", exercise=BACK, hold=0)
    assert dose(desk, BACK)["hold"] == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"exercise": "nothing"}, "nothing is no strength exercise: choose of back-extension"),
        ({"exercise": "shoulder-extension-one"}, "is no strength exercise"),
        ({"exercise": BACK, "sets": 3, "most_sets": 2}, "most_sets 2: write 3 or more"),
        ({"exercise": BACK, "sets": 0}, "sets"),
        ({"exercise": BACK, "rest": 601}, "rest"),
        ({"exercise": BACK, "given": "x" * 121}, "given"),
    ],
)
def test_a_dose_that_makes_no_sense_gets_one_line(words: dict[str, Any], told: str) -> None:
    line = wrong(office(), "prescribe", **words)
    assert told in line
    assert "\n" not in line


def test_where_the_log_cannot_be_read_the_exercises_own_dose_holds() -> None:
    desk = office()
    ok(desk, "prescribe", exercise=BACK, sets=2)
    desk.world.training_log.refusal = "disk"
    assert desk.store.prescriptions() == {}
    assert desk.store.last_loaded(ROW) is None


def test_the_last_load_of_an_exercise_is_of_none_other_and_of_no_set_without() -> None:
    desk = office()
    for record in (
        did(1, 1, exercise=ROW, load_kg=4.0),
        did(2, 1, exercise=ROW, started=NOON + timedelta(minutes=5)),
        did(3, 1, exercise="curl", load_kg=9.0, started=NOON + timedelta(minutes=10)),
    ):
        desk.world.training_log.put(record)
    found = desk.store.last_loaded(ROW)
    assert found is not None
    assert found.load_kg == 4.0
    assert desk.store.last_loaded("plank") is None


# Routines


def test_everybody_has_the_sources_three_and_own_ones_join_by_a_routine() -> None:
    desk = office(with_mine(CURL))
    (usual,) = ok(desk, "routines")
    assert usual["name"] == USUAL
    assert [one["exercise"] for one in usual["items"]] == [BACK, ROW, COBRA]
    items = [{"exercise": COBRA}, {"exercise": "curl", "paired": True}, {"exercise": COBRA}]
    before = ok(desk, "routine-save", name="Back", items=items, warm_up="shoulder-extension-one")
    assert before == usual
    desk = begun(desk)
    assert [one.exercise_id for one, _ in desk.view.sessions[-1].work] == [COBRA, "curl"]
    assert ok(desk, "routine-delete", name="back")["items"][1]["paired"]
    assert ok(desk, "routines") == [usual], "without any the usual one is there again"


def test_which_routine_is_done_on_which_day() -> None:
    desk = office()  # a Monday
    ok(desk, "routine-save", name="Neck", items=[{"exercise": ROW}], days=[1, 5])
    assert desk.planning.routine().exercises == (ROW,)
    assert desk.planning.routine("NECK").name == "Neck"
    assert "choose of Back, Neck" in wrong(desk, "session", routine="Nape")
    assert ok(desk, "session", routine="back") == "open"
    assert len(desk.view.sessions[-1].blocks) == 3
    ok(desk, "session-abandon")
    ok(desk, "routine-save", name="Two", items=[{"exercise": COBRA}, {"exercise": ROW}], days=[1])
    assert desk.planning.routine().exercises == (ROW, COBRA), "one after the other"
    monday = desk.planning.today()
    desk.store.keep(moves=((monday + timedelta(days=2), monday),))
    assert desk.planning.routine().exercises == (BACK, ROW, COBRA), "Wednesday's was moved here"
    neck = Routine("Neck", (), (3,))
    assert on_day([neck], 1) == (neck,), "something has to be done"


def test_a_session_that_has_not_begun_goes_by_the_routine_as_it_is_now() -> None:
    desk = office()
    ok(desk, "session")
    for items in ([BACK, COBRA], [ROW]):
        told = [{"exercise": each} for each in items]
        ok(desk, "routine-save", name="Mine", items=told, days=[1])
        assert [each.exercise_id for each in desk.view.sessions[-1].blocks] == items
    ok(desk, "routine-delete", name="Mine")
    assert len(desk.view.sessions[-1].blocks) == 3


def test_the_days_of_a_routine_are_days_of_the_plan() -> None:
    desk = office()
    ok(desk, "routine-save", name="Neck", items=[{"exercise": ROW}], days=[1, 5])
    assert ok(desk, "plan")["days"] == [1, 3, 5]
    ok(desk, "routine-save", name="Neck", items=[{"exercise": ROW}], days=[2, 5])
    assert ok(desk, "plan")["days"] == [1, 2, 3, 5]


def test_a_routine_is_renamed_and_its_name_is_its_own() -> None:
    desk = office()
    ok(desk, "routine-save", name=" Upper  back ", was="Back", items=[{"exercise": ROW}])
    assert [one["name"] for one in ok(desk, "routines")] == ["Upper back"]
    ok(desk, "routine-save", name="Neck")
    assert "Neck already" in wrong(desk, "routine-save", name="neck", was="Upper back")
    assert "choose of Upper back, Neck" in wrong(desk, "routine-save", name="x", was="y")
    assert "choose of" in wrong(desk, "routine-delete", name="y")
    assert "find it" in wrong(desk, "routine-save", name="   ")
    assert "no stretch to warm up with" in wrong(desk, "routine-save", name="z", warm_up=ROW)
    assert "no stretch" in wrong(desk, "routine-save", name="z", warm_up="nothing")
    items = [{"exercise": "x"}]
    assert "no strength exercise" in wrong(desk, "routine-save", name="z", items=items)
    for n in range(28):
        ok(desk, "routine-save", name=f"R{n}")
    assert "30 routines are the most" in wrong(desk, "routine-save", name="more")


def test_what_is_left_out_this_time_is_back_the_next() -> None:
    desk = office()
    items = [{"exercise": ROW}, {"exercise": BACK, "left_out": True}]
    ok(desk, "routine-save", name="Back", items=items)
    ok(desk, "routine-save", name="Empty")
    desk = begun(desk)
    assert [one.exercise_id for one in desk.view.sessions[-1].blocks] == [ROW]
    desk.work(70)
    ok(desk, "session-finish")
    assert desk.planning.routine("Back").exercises == (ROW, BACK)
    assert "no exercises yet" in wrong(desk, "session", routine="Empty")
    desk.store.keep(aside=(ROW, BACK))
    assert "set aside" in wrong(desk, "session", routine="Back")


def test_a_pair_has_two_and_nobody_is_paired_with_nothing() -> None:
    items = tuple(RoutineItem(name, paired=True) for name in "aabcd")
    made = tidied(Routine("x", items, (5, 1, 5)))
    assert [(one.exercise, one.paired) for one in made.items] == [
        ("a", False),
        ("b", True),
        ("c", False),
        ("d", True),
    ]
    assert made.days == (1, 5)


# Once, for whoever had another version


def settled(exercises: Catalogue, log: FakeTrainingLog, **chosen: int) -> TrainingStore:
    store = TrainingStore(log, print, lambda: None)
    numbers = iter(range(100))
    for _ in (1, 2):
        strength = structs.replace(Strength(), **chosen)
        settle(store, exercises, strength, NOON, lambda: key(next(numbers)))
    return store


def test_what_was_set_for_all_exercises_becomes_the_dose_of_the_documented_ones() -> None:
    log = FakeTrainingLog()
    log.put(PrescriptionRecord(key(77), NOON, COBRA, sets=1))
    store = settled(with_own(PLANK), log, sets=4, reps=12, rest=60)
    kept = store.prescriptions()
    assert {name: one.numbers for name, one in kept.items()} == {
        BACK: (("sets", 4), ("reps", 12)),
        ROW: (("sets", 4), ("reps", 12)),
        COBRA: (("sets", 1),),
    }
    assert [item.exercise for item in store.state.routines[0].items] == [BACK, ROW, COBRA, "plank"]
    assert TrainingStore(log, print, lambda: None).state.settled


def test_who_changed_nothing_has_nothing_written_down() -> None:
    log = FakeTrainingLog()
    store = settled(catalogue(), log)
    assert (list(log.prescriptions()), store.state.routines) == ([], ())
    hold = structs.replace(PLANK, source=None)
    assert settled(with_own(hold), FakeTrainingLog(), reps=12).prescriptions().keys() == {
        BACK,
        ROW,
        COBRA,
    }


def test_routines_are_kept_as_they_are() -> None:
    mine = Routine("Mine", (RoutineItem(ROW),))
    log = FakeTrainingLog()
    TrainingStore(log, print, lambda: None).keep(routines=(mine,))
    assert settled(with_own(PLANK), log).state.routines == (mine,)


# Notes


def test_a_note_is_of_what_it_is_about_and_is_changed_in_its_place() -> None:
    desk = office()
    alone = ok(desk, "note", text="Slept\nwell\u202e ")
    assert desk.store.log.note(alone).text == "Slept well"  # type: ignore[union-attr]
    desk = begun(desk)
    desk.work(70)
    (done,) = sets(desk)
    of_set = ok(desk, "note", set_id=done.id, feelings=["sticky"])
    whole = ok(desk, "note", text="Easy today")
    told = {one["id"]: one for one in ok(desk, "notes")}
    assert told[of_set]["session"] == told[whole]["session"] == done.session
    assert (told[of_set]["exercise"], told[whole]["exercise"]) == (BACK, None)
    assert ok(desk, "note", id=of_set, text="Stiff", feelings=["sticky", "sore"]) == of_set
    assert ok(desk, "note", id=whole) is None
    assert ok(desk, "note") is None
    since = (desk.clock.now().wall - timedelta(minutes=30)).isoformat()
    assert {one["id"] for one in ok(desk, "notes", since=since)} == {alone, of_set}
    assert "no such set" in wrong(desk, "note", text="x", set_id=key(99))
    assert "no such session" in wrong(desk, "note", text="x", session=key(99))
    ok(desk, "session-finish")
    assert ok(desk, "note", text="Later", session=done.session)
    gone = ok(desk, "session-remove", id=done.session)
    assert len(gone["notes"]) == 2
    ok(desk, "session-restore", **gone)
    assert len(desk.store.log.notes_of(done.session)) == 2


def test_a_dose_that_is_changed_in_the_exercise_itself_counts_from_then_on() -> None:
    mine = own(found(ROW), "my-row")
    desk = Office(with_mine(mine))
    ok(desk, "prescribe", exercise="my-row", sets=5, rest=75, given="Ms Example")
    told = structs.replace(mine.dose, sets=number(2, "sets"), most_sets=None)
    changed = structs.replace(mine, dose=told)
    save = {"exercise": msgspec.to_builtins(changed)}
    ok(desk, "exercise-save", **save)
    assert (dose(desk, "my-row")["sets"], dose(desk, "my-row")["rest"]) == (2, 75)
    assert dose(desk, "my-row")["given"] == "Ms Example"
    ok(desk, "exercise-save", **save)  # nothing new
    renamed = structs.replace(changed, dose=structs.replace(told, reps=number(6, "reps")))
    ok(desk, "exercise-save", exercise=msgspec.to_builtins(renamed))
    assert (dose(desk, "my-row")["reps"], dose(desk, "my-row")["rest"]) == (6, 75)
    other = own(found(COBRA), "my-cobra")
    ok(desk, "exercise-save", exercise=msgspec.to_builtins(other), new=True)
    less = structs.replace(other, dose=structs.replace(other.dose, sets=number(1, "sets")))
    ok(desk, "exercise-save", exercise=msgspec.to_builtins(less))
    assert dose(desk, "my-cobra")["sets"] == 1
