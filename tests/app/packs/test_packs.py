"""Packs given away and taken in, as the windows and the command line ask for them."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace as changed

from deskcoach.app.exit_codes import FAILED, REFUSED, USAGE
from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.exercises import Exercise, GivenBy
from deskcoach.core.figure.model import load_figure
from deskcoach.core.packs.pack import read_pack
from deskcoach.core.strength.routine import Routine, RoutineItem
from tests import packed
from tests.app.desk import Office, catalogue
from tests.fakes import FakeFigures, FakePictures

NAME = "Neck, easy start"
TUESDAY = 2


@pytest.fixture
def office() -> Office:
    made = Office()
    made.files.kept["neck.deskcoach"] = packed.pack()
    return made


def pictures(office: Office) -> FakePictures:
    found = office.archives.own.pictures
    assert isinstance(found, FakePictures)
    return found


def figures(office: Office) -> FakeFigures:
    found = office.archives.own.figures
    assert isinstance(found, FakeFigures)
    return found


def own(office: Office) -> dict[str, Exercise]:
    return office.world.own.own


def add(office: Office, **words: Any) -> dict[str, Any]:
    reply = office.send("add", path="neck.deskcoach", **words)
    assert reply["ok"], reply
    office._replaced()  # as the program does after what was done aside
    value: dict[str, Any] = reply["value"]
    return value


def kept(office: Office) -> object:
    state = office.store.state.routines
    return dict(own(office)), dict(pictures(office).kept), dict(figures(office).kept), state


def test_a_dry_run_tells_everything_and_changes_nothing(office: Office) -> None:
    before = kept(office)
    found = add(office, dry_run=True)
    assert kept(office) == before
    assert (found["name"], found["by"], found["made"]) == (
        NAME,
        "Practice at the Park",
        "2026-11-03",
    )
    assert [(each["id"], each["state"], each["choice"]) for each in found["exercises"]] == [
        ("chin-tuck", "new", "theirs"),
        ("towel-pull", "new", "theirs"),
    ]
    assert found["exercises"][0]["figure"]["id"] == "chin-tuck"
    assert found["exercises"][1]["picture"] == len(packed.png())
    assert found["routines"] == [
        {
            "name": NAME,
            "state": "new",
            "choice": "theirs",
            "exercises": ["Chin tuck", "Towel pull"],
        }
    ]
    assert not found["changed"]


def test_what_is_taken_in_is_there_and_chooses_no_day(office: Office) -> None:
    assert add(office)["changed"]
    assert office.exercises.now.by_id("chin-tuck") is not None
    (name,) = pictures(office).kept
    assert own(office)["towel-pull"].picture == name
    assert set(figures(office).kept) == {"chin-tuck"}
    usual, neck = office.store.state.routines
    assert usual.name == "Back"  # it stays the first
    assert (neck.name, neck.days, neck.exercises) == (NAME, (), ("chin-tuck", "towel-pull"))
    assert not add(office)["changed"]


def test_the_persons_own_stays_unless_they_say_otherwise(office: Office) -> None:
    add(office)
    mine = changed(own(office)["chin-tuck"], steps=("Mine.",))
    own(office)["chin-tuck"] = mine
    assert not add(office)["changed"]
    assert own(office)["chin-tuck"] == mine
    assert add(office, doubles="both")["changed"]
    assert own(office)["chin-tuck-2"].steps == ("Sit tall.", "Draw your chin straight back.")
    assert add(office, exercises={"chin-tuck": "theirs"})["changed"]
    assert own(office)["chin-tuck"].steps == ("Sit tall.", "Draw your chin straight back.")
    assert [each.steps for each in own(office).values() if each.archived] == [("Mine.",)]


def test_theirs_over_the_persons_own_keeps_a_picture_that_both_have(office: Office) -> None:
    add(office)
    before = dict(pictures(office).kept)
    own(office)["towel-pull"] = changed(own(office)["towel-pull"], steps=("Mine.",))
    assert add(office, exercises={"towel-pull": "theirs"})["changed"]
    assert own(office)["towel-pull"].steps != ("Mine.",)
    assert pictures(office).kept == before


@pytest.mark.parametrize("doubles", ["mine", "both"])
def test_what_is_said_of_doubles_counts_for_routines_too(office: Office, doubles: str) -> None:
    add(office)
    reply = office.send("add", path="neck.deskcoach", dry_run=True, doubles=doubles)
    assert {each["choice"] for each in reply["value"]["routines"]} == {doubles}


def test_only_what_is_chosen_is_taken(office: Office) -> None:
    add(office, exercises={"towel-pull": "no"}, routines={NAME: "no"})
    assert set(own(office)) == {"chin-tuck"}
    assert pictures(office).kept == {}
    assert office.store.state.routines == ()


@pytest.mark.parametrize("name", packed.HOSTILE)
def test_a_hostile_pack_changes_nothing(office: Office, name: str) -> None:
    office.files.kept["neck.deskcoach"] = packed.HOSTILE[name][0]
    before = kept(office)
    for words in ({}, {"dry_run": True}, {"doubles": "theirs"}):
        reply = office.send("add", path="neck.deskcoach", **words)
        assert (reply["ok"], reply["code"]) == (False, USAGE)
        assert reply["error"].isprintable()
    assert kept(office) == before


def test_a_picture_that_only_its_decoder_refuses_is_named(office: Office) -> None:
    office.files.kept["neck.deskcoach"] = packed.picture(packed.png() + b"broken")
    reply = office.send("add", path="neck.deskcoach", dry_run=True)
    assert "towel-pull.png in it is no picture that can be opened" in reply["error"]


def test_a_pack_that_is_not_there_or_too_large_is_told(office: Office) -> None:
    assert office.send("add", path="none.deskcoach")["code"] == USAGE
    office.files.kept["neck.deskcoach"] = bytes(31_000_000)
    reply = office.send("add", path="neck.deskcoach")
    assert (reply["code"], "larger than" in reply["error"]) == (USAGE, True)


@pytest.mark.parametrize("what", ["pictures", "figures", "exercises", "routines"])
def test_where_something_cannot_be_written_nothing_is(office: Office, what: str) -> None:
    add(office)
    mine = changed(own(office)["chin-tuck"], steps=("Mine.",))
    own(office).clear()
    own(office)["chin-tuck"] = mine
    office.store.keep(routines=())
    pictures(office).kept.clear()
    figures(office).kept.clear()
    before = kept(office)
    pictures(office).full, figures(office).full = what == "pictures", what == "figures"
    if what == "exercises":
        office.world.own.save = _failing(office, "towel-pull")  # type: ignore[method-assign]
    if what == "routines":
        office.archives.own.routines.save = _full  # type: ignore[method-assign, assignment]
    reply = office.send("add", path="neck.deskcoach", doubles="theirs")
    assert (reply["ok"], reply["code"]) == (False, FAILED)
    office.world.own.aside.clear()
    assert kept(office) == before


def _full(_: object) -> None:
    raise OSError("log: the disk is full: free some space")


def _failing(office: Office, wanted: str) -> Any:
    save = office.world.own.save

    def saved(exercise: Exercise) -> None:
        if exercise.id == wanted:
            raise OSError("exercises: the disk is full: free some space")
        save(exercise)

    return saved


# -- giving away --------------------------------------------------------------------------------


def given(office: Office, path: str = "x.deskcoach", **words: Any) -> dict[str, Any]:
    reply = office.send("pack", path=path, **words)
    assert reply["ok"], reply
    value: dict[str, Any] = reply["value"]
    return value


def read(office: Office, path: str = "x.deskcoach") -> Any:
    ours = office.world.own.ours
    return read_pack(office.files.kept[path], path, ours, figures(office).ours)


def test_a_pack_comes_through_whole_to_somebody_else(office: Office) -> None:
    add(office)
    routines = office.store.state.routines
    days = tuple(Routine(one.name, one.items, (TUESDAY,), one.warm_up) for one in routines)
    office.store.keep(routines=days)
    told = given(office, routines=[NAME], by="Robin", licence="As you like")
    size = len(office.files.kept["x.deskcoach"])
    assert told == {
        "name": NAME,
        "exercises": 2,
        "figures": 1,
        "pictures": 1,
        "routines": 1,
        "bytes": size,
    }
    other = Office()
    other.files.kept["neck.deskcoach"] = office.files.kept["x.deskcoach"]
    found = add(other)
    assert (found["by"], found["licence"]) == ("Robin", "As you like")
    for name, mine in own(office).items():
        theirs = own(other)[name]
        same = {"source": None, "given_by": None, "picture": None}
        assert changed(theirs, **same) == changed(mine, **same)
    assert other.store.state.routines[1].days == ()


def test_who_gave_it_to_the_person_does_not_go_with_it(office: Office) -> None:
    add(office)
    giver = GivenBy("physiotherapist", "Ms Example", date(2026, 11, 12))
    own(office)["chin-tuck"] = changed(own(office)["chin-tuck"], given_by=giver)
    given(office, exercises=["chin-tuck"])
    assert b"Ms Example" not in office.files.kept["x.deskcoach"]
    (exercise,) = read(office).exercises
    assert exercise.given_by is None
    assert read(office).manifest.name == "Chin tuck"


def test_everything_of_ones_own_goes_where_nothing_is_named(office: Office) -> None:
    add(office)
    own(office)["towel-pull"] = changed(own(office)["towel-pull"], archived=True)
    assert given(office)["exercises"] == 1
    for name in ("Mine", "M" * 60):
        assert given(office, name=name)["name"] == name
        assert read(office).manifest.name == name


def test_what_everybody_has_goes_with_a_routine_by_its_name_alone(office: Office) -> None:
    told = given(office, routines=["Back"])
    assert (told["exercises"], told["routines"]) == (0, 1)
    assert read(office).routines[0].items


def test_a_routine_gives_away_only_what_is_there(office: Office) -> None:
    add(office)
    items = (RoutineItem("gone"), RoutineItem("chin-tuck", left_out=True))
    office.store.keep(routines=(Routine("Odd", items, warm_up="gone"),))
    given(office, routines=["Odd"])
    (routine,) = read(office).routines
    assert [each.exercise for each in routine.items] == ["chin-tuck"]
    assert routine.warm_up == ""


def test_files_that_are_gone_are_left_out(office: Office) -> None:
    add(office)
    pictures(office).kept.clear()
    figures(office).kept.clear()
    assert given(office)["pictures"] == 0
    assert [(each.figure, each.picture) for each in read(office).exercises] == [(None, None)] * 2


def test_a_picture_that_says_too_much_goes_without_it_and_one_that_is_broken_stays(
    office: Office,
) -> None:
    add(office)
    name = own(office)["towel-pull"].picture
    assert name is not None
    pictures(office).kept[name] = packed.png() + b"at home!"
    given(office)
    (shown,) = [each.picture for each in read(office).exercises if each.picture]
    assert shown == f"plain-{name}"
    assert read(office).pictures[shown]() == packed.png()
    pictures(office).kept[name] += b"broken"
    assert given(office)["pictures"] == 0


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        ({}, REFUSED, "nothing of your own"),
        ({"exercises": ["nobody"]}, USAGE, "nobody: no such exercise"),
        ({"exercises": ["back-extension"]}, USAGE, "back-extension: is not your own"),
        ({"routines": ["Neck"]}, USAGE, "Neck: no such routine: choose of Back"),
    ],
)
def test_what_cannot_be_given_away_is_told(words: Any, code: int, line: str) -> None:
    office = Office()
    reply = office.send("pack", path="x.deskcoach", **words)
    assert (reply["ok"], reply["code"]) == (False, code)
    assert line in reply["error"]
    assert office.files.kept == {}


def test_too_much_for_one_pack_is_told(office: Office) -> None:
    add(office)
    (name,) = pictures(office).kept
    pictures(office).kept[name] = bytes(n * n % 251 for n in range(1000)) * 40_000
    office.files.kept.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("deskcoach.app.packs.packs.MOST_PACK", 1000)
        reply = office.send("pack", path="x.deskcoach")
    assert (reply["code"], office.files.kept) == (REFUSED, {})


# -- out again ---------------------------------------------------------------------------------


def take_out(office: Office, **words: Any) -> dict[str, Any]:
    day = office.clock.now().wall.date().isoformat()
    wanted = {"name": NAME, "by": "Practice at the Park", "day": day, **words}
    return office.send("take-out", **wanted)


def test_what_came_with_a_pack_goes_in_one_step_and_can_come_back(office: Office) -> None:
    add(office)
    mine = changed(own(office)["chin-tuck"], id="mine", source=None, given_by=None)
    office.world.own.save(mine)
    back, neck = office.store.state.routines
    mixed = Routine("Mixed", (RoutineItem("mine"), RoutineItem("chin-tuck")))
    empty = Routine("Later")
    office.store.keep(routines=(back, neck, mixed, empty))
    wanted = {"exercises": ["Chin tuck", "Towel pull"], "routines": [NAME]}
    assert take_out(office, dry_run=True)["value"] == wanted
    assert set(own(office)) == {"chin-tuck", "towel-pull", "mine"}
    assert take_out(office)["value"] == wanted
    assert set(own(office)) == {"mine"}
    names = [(each.name, each.exercises) for each in office.store.state.routines]
    assert names == [("Back", back.exercises), ("Mixed", ("mine",)), ("Later", ())]
    office._replaced()
    assert office.send("exercise-restore", exercise="chin-tuck")["ok"]


def test_routines_without_it_stay_as_they_are(office: Office) -> None:
    add(office)
    office.store.keep(routines=(Routine("Mine", (RoutineItem("row"),)),))
    assert take_out(office)["value"]["routines"] == []
    assert [each.name for each in office.store.state.routines] == ["Mine"]


def test_a_warm_up_goes_with_its_exercise(office: Office) -> None:
    stretch = {
        **packed.TOWEL,
        "id": "bow",
        "kind": "stretch",
        "dose": {
            "hold": {"value": 20, "unit": "s", "chosen_by": "us"},
            "rounds": {"value": 2, "unit": "rounds", "chosen_by": "us"},
        },
    }
    content = packed.exercises(stretch)
    office.files.kept["neck.deskcoach"] = packed.pack(
        exercises_json=content, routines_json=None, figures__chin_tuck_json=None
    )
    add(office)
    office.store.keep(routines=(Routine("Back", (RoutineItem("row"),), warm_up="bow"),))
    assert take_out(office)["ok"]
    assert office.store.state.routines[0].warm_up == ""


def test_a_pack_that_is_not_here_is_told(office: Office) -> None:
    assert take_out(office)["code"] == REFUSED


def test_what_is_taken_in_can_be_written_as_files(office: Office) -> None:
    add(office)
    for each in own(office).values():
        assert each.source is not None
    figure = figures(office).kept["chin-tuck"]
    assert load_figure(packed.plain(packed.figure()), "x") == figure
    assert load_catalogue(packed.GOOD["exercises.json"], "x").exercises


def test_a_pack_carries_the_dose_by_which_its_giver_does_an_exercise(office: Office) -> None:
    add(office)
    assert office.send("prescribe", exercise="chin-tuck", sets=3, hold=8, load_kg=2)["ok"]
    assert office.send("pack", path="mine.deskcoach", exercises=["chin-tuck"])["ok"]
    data = office.files.kept["mine.deskcoach"]
    (given,) = read_pack(data, "mine", catalogue(), office.archives.own.figures.ours).exercises
    before = own(office)["chin-tuck"].dose
    told = given.dose
    assert (told.sets and told.sets.value, told.hold and told.hold.value) == (3, 8)
    assert (told.reps, told.rest, told.most_sets) == (before.reps, before.rest, None)
    assert office.send("dose-source", exercise="chin-tuck")["ok"]
    assert office.send("pack", path="mine.deskcoach", exercises=["chin-tuck"])["ok"]
    data = office.files.kept["mine.deskcoach"]
    (given,) = read_pack(data, "mine", catalogue(), office.archives.own.figures.ours).exercises
    assert given.dose == before
