"""The person's own exercises at a simulated desk: saved and gone without a restart."""

import base64
import json
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from deskcoach.app.export.backup import About
from deskcoach.app.library.ports import FileProblem
from deskcoach.app.page_models import LibraryScreen
from deskcoach.app.view_models import GuideScreen
from deskcoach.core.exercises import Catalogue, Dose, Number
from deskcoach.core.history.progress import Progress
from tests import packed
from tests.app.desk import CATALOGUE, MIN, Office
from tests.app.strength.test_session_runner import begun, office
from tests.core.test_catalogue import CHIN_TUCK
from tests.data_fakes import LONG_AGO
from tests.fakes import MONDAY_MORNING
from tests.logged import NOON, did, key, trained

PLAIN: dict[str, Any] = msgspec.to_builtins(CHIN_TUCK)
STRETCH = replace(
    CHIN_TUCK,
    id="neck-stretch",
    name="Neck stretch",
    kind="stretch",
    dose=Dose(hold=Number(20, "s", "source"), rounds=Number(2, "rounds", "source")),
)


def save(desk: Office, exercise: Any = PLAIN, *, new: bool = True) -> Any:
    plain = exercise if isinstance(exercise, dict) else msgspec.to_builtins(exercise)
    return desk.send("exercise-save", exercise=plain, new=new)


def names(desk: Office) -> list[str]:
    return [each["name"] for each in desk.send("exercises")["value"] if each["own"]]


def test_a_new_exercise_is_there_at_once_and_can_be_done() -> None:
    desk = office()
    assert save(desk) == {"ok": True, "value": "chin-tuck"}
    assert desk.send("session", exercises=["chin-tuck"])["value"] == "open"
    assert desk.view.sessions[-1].block.reps == 10


def test_it_joins_no_session_by_itself() -> None:
    desk = office()
    save(desk)
    assert desk.send("session")["value"] == "open"
    shown = [block.exercise_id for block in desk.view.sessions[-1].blocks]
    assert shown == ["back-extension", "bent-over-row", "cobra-stretch"]


def test_a_name_that_is_taken_gets_a_number() -> None:
    desk = Office()
    assert [save(desk)["value"] for _ in range(3)] == ["chin-tuck", "chin-tuck-2", "chin-tuck-3"]
    assert names(desk) == ["Chin tuck", "Chin tuck 2", "Chin tuck 3"]


def test_a_change_keeps_its_id() -> None:
    desk = Office()
    save(desk)
    assert save(desk, replace(CHIN_TUCK, name="Chin in"), new=False)["ok"]
    assert names(desk) == ["Chin in"]
    assert desk.exercises.now.by_id("chin-tuck") is not None


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({"command": "exercise-delete", "exercise": "handstand"}, "no exercise of that name"),
        ({"command": "exercise-copy", "exercise": "handstand"}, "no exercise of that name"),
        ({"command": "exercise-delete", "exercise": "back-extension"}, "Back extensions is not"),
        ({"command": "exercise-archive", "exercise": "back-extension"}, "Copy it"),
        ({"command": "exercise-restore", "exercise": "chin-tuck"}, "cannot be brought back"),
        ({"command": "exercise-file-aside", "path": "/etc/passwd"}, "no such file"),
    ],
)
def test_what_does_not_fit_is_refused(request_: dict[str, str], said: str) -> None:
    reply = Office().send(**request_)
    assert (reply["ok"], reply["code"]) == (False, 4)
    assert said in reply["error"]


def test_an_exercise_with_a_fault_is_refused_in_one_line() -> None:
    reply = save(Office(), PLAIN | {"dose": {}})
    assert (reply["ok"], reply["code"]) == (False, 2)
    assert reply["error"].startswith("the exercise: $.exercises[0].dose: a reps exercise needs")
    assert not save(Office(), PLAIN | {"position": "floating"})["ok"]


def test_a_disk_that_is_full_loses_nothing() -> None:
    desk = Office()
    save(desk)
    desk.world.own.full = True
    for reply in (save(desk), desk.send("exercise-delete", exercise="chin-tuck")):
        assert (reply["ok"], reply["error"]) == (
            False,
            "exercises: the disk is full: free some space",
        )
    assert names(desk) == ["Chin tuck"]


def test_a_copy_of_ours_is_the_persons_own() -> None:
    desk = Office()
    assert desk.send("exercise-copy", exercise="cobra-stretch")["value"] == "cobra-stretch-2"
    made = desk.exercises.now.by_id("cobra-stretch-2")
    assert made is not None
    assert (made.own, made.name, made.whose("source")) == (True, "Cobra stretch 2", "own")
    assert made.given_by is not None
    assert made.given_by.who == "me"


def test_put_away_is_in_no_session_and_no_break_and_comes_back() -> None:
    desk = office()
    save(desk)
    assert desk.send("exercise-archive", exercise="chin-tuck")["ok"]
    refused = desk.send("session", exercises=["chin-tuck"])
    assert "no strength exercise" in refused["error"]
    assert desk.send("exercise-archive", exercise="chin-tuck", on=False)["ok"]
    assert desk.send("session", exercises=["chin-tuck"])["value"] == "open"


def test_deleted_and_brought_back() -> None:
    desk = Office()
    save(desk)
    assert desk.send("exercise-delete", exercise="chin-tuck")["ok"]
    assert names(desk) == []
    assert [each.id for each in desk.exercises.found.deleted] == ["chin-tuck"]
    assert save(desk)["value"] == "chin-tuck-2"  # the log may have sets of the first one
    assert desk.send("exercise-restore", exercise="chin-tuck")["value"] == "chin-tuck"
    assert len(names(desk)) == 2


def test_a_broken_file_is_put_away() -> None:
    desk = Office()
    desk.world.own.broken.append(FileProblem("/x/bad.json", "bad.json: line 1"))
    desk.send("exercises")
    assert [each.line for each in desk.exercises.found.problems] == ["bad.json: line 1"]
    assert desk.send("exercise-file-aside", path="/x/bad.json")["ok"]
    assert desk.exercises.found.problems == ()


def test_a_file_edited_by_hand_is_taken_up_once() -> None:
    desk, told = Office(), []
    desk.exercises.users = (lambda catalogue: told.append(len(catalogue.exercises)),)
    desk.world.own.save(CHIN_TUCK)
    for _ in range(2):
        desk.exercises.refresh()
    assert told == [7]
    desk.exercises.reload()
    assert told == [7]


def guide(desk: Office) -> GuideScreen:
    found: GuideScreen = next(
        each[1] for each in reversed(desk.view.told) if each[0] == "show_guide"
    )
    return found


def test_where_nobody_looks_up_the_past_nothing_was_done() -> None:
    screen = LibraryScreen(Office().exercises.now, MONDAY_MORNING.date())
    assert screen.progress("back-extension") == Progress()


# -- drafts, pictures, figures ------------------------------------------------------------------


def test_a_draft_of_a_new_exercise_and_of_a_change() -> None:
    desk = Office()
    save(desk)
    new = desk.send("exercise-draft-keep", exercise=PLAIN | {"id": "new", "name": "…"})["value"]
    assert new == "draft"
    again = desk.send("exercise-draft-keep", exercise=PLAIN | {"id": new, "name": "Neck"})["value"]
    other = desk.send("exercise-draft-keep", exercise=PLAIN | {"id": "new"})["value"]
    change = desk.send("exercise-draft-keep", exercise=PLAIN | {"name": "Chin in"})["value"]
    assert (again, other, change) == ("draft", "draft-2", "chin-tuck")
    assert [each.id for each in desk.exercises.found.drafts] == ["chin-tuck", "draft-2", "draft"]
    assert names(desk) == ["Chin tuck"]
    for each in (new, other, change, "nothing"):
        assert desk.send("exercise-draft-drop", exercise=each)["ok"]
    assert desk.exercises.found.drafts == ()


def test_a_picture_comes_from_a_file_or_as_it_is() -> None:
    desk = Office()
    desk.files.kept["/me/a.png"] = packed.png()
    plain = base64.b64encode(packed.png()).decode()
    taken = [
        desk.send("picture-take", stem="Chin Tuck", path="/me/a.png")["value"],
        desk.send("picture-take", stem="chin-tuck", data=plain)["value"],
        desk.send("picture-take", stem="chin-tuck", data="R0lG")["value"],
        desk.send("picture-take", stem="chin-tuck", path="/me/none.png")["value"],
    ]
    (name,) = desk.pictures.names()
    assert taken[:2] == [{"name": name}] * 2
    assert taken[2]["refused"].startswith("This picture does not open")
    assert taken[3] == {"refused": "/me/none.png: no such file: check its name"}


def test_a_figure_is_kept_and_shown_anew() -> None:
    desk = Office()
    told: list[Catalogue] = []
    desk.exercises.users = (told.append,)
    figure = json.loads((CATALOGUE.parent / "assets/figures/position-seated.json").read_bytes())
    mine = figure | {"id": "chin-tuck"}
    assert desk.send("figure-keep", figure=mine)["value"] == "chin-tuck"
    assert desk.send("figure-keep", figure=mine | {"name": "Chin in"})["value"] == "chin-tuck"
    assert desk.figures.kept["chin-tuck"].name == "Chin in"
    assert len(told) == 2
    # Ours keeps its id, and an id begins with a letter.
    assert desk.send("figure-keep", figure=figure)["value"] == "position-seated-2"
    long = desk.send("figure-keep", figure=figure | {"id": "a" * 41})["value"]
    assert long == "a" * 40
    assert "$.id" in desk.send("figure-keep", figure=figure | {"id": "9-lives"})["error"]
    refused = desk.send("figure-keep", figure=figure | {"poses": []})
    assert refused["error"].startswith("the figure: ")


# -- while something runs -------------------------------------------------------------------------


def test_a_stretch_joins_the_breaks_and_the_one_on_offer_stays() -> None:
    desk = Office().work(31 * MIN)
    before = desk.view.told[:]
    assert save(desk, STRETCH)["ok"]
    assert desk.view.told == before
    assert desk.send("break", kind="stretch", exercise="neck-stretch")["ok"]
    assert guide(desk).exercises[0].name == "Neck stretch"
    assert save(desk, replace(STRETCH, name="Neck to the side"), new=False)["ok"]
    assert guide(desk).exercises[0].name == "Neck to the side"
    assert desk.send("exercise-delete", exercise="neck-stretch")["ok"]
    assert guide(desk).exercises[0].name == "Sitting back extensions"
    assert desk.send("guide-stop")["ok"]


def test_the_stretch_on_offer_that_is_deleted_gives_way_to_the_next() -> None:
    desk = Office()
    save(desk, STRETCH)
    for each in desk.exercises.now.of_kind("stretch")[:3]:
        desk.send("break", kind="stretch", exercise=each.id)
        desk.rest(20)
        desk.send("guide-stop")
    desk.work(31 * MIN)
    assert desk.view.told[-1][1].exercise.name == "Neck stretch"
    assert desk.send("exercise-delete", exercise="neck-stretch")["ok"]
    word, card = desk.view.told[-1]
    assert (word, card.exercise.name) == ("show_card", "Sitting back extensions")


def test_an_exercise_that_is_deleted_stays_in_the_session_that_runs() -> None:
    desk = office()
    save(desk)
    begun(desk, exercises=["chin-tuck"]).rest(20)
    assert desk.send("exercise-delete", exercise="chin-tuck")["ok"]
    screen = desk.view.sessions[-1]
    assert (screen.exercise.name, screen.exercise.dose.reps) == (
        "Chin tuck",
        Number(10, "reps", "us"),
    )
    assert desk.send("session-finish")["ok"]


def test_a_session_that_has_not_begun_goes_by_the_new_dose() -> None:
    desk = office()
    save(desk)
    desk.send("session", exercises=["chin-tuck"])
    dose = msgspec.structs.replace(CHIN_TUCK.dose, reps=Number(12, "reps", "source"))
    assert save(desk, replace(CHIN_TUCK, dose=dose), new=False)["ok"]
    assert desk.view.sessions[-1].block.reps == 12


def test_a_hold_whose_file_is_gone_still_has_a_screen() -> None:
    desk = office()
    hold = Dose(
        sets=Number(2, "sets", "source"), hold=Number(20, "s", "source"), rest=Number(30, "s", "us")
    )
    save(desk, replace(CHIN_TUCK, id="plank", name="Plank", dose=hold))
    begun(desk, exercises=["plank"]).rest(15)
    assert desk.send("exercise-delete", exercise="plank")["ok"]
    assert desk.view.sessions[-1].exercise.dose.hold == Number(20, "s", "us")


def test_what_was_done_stays_left_or_right_when_the_other_side_comes_first() -> None:
    desk = office()
    desk.clock.set_wall(NOON + timedelta(days=1))
    each = replace(CHIN_TUCK, sides="each", first_side="left")
    save(desk, each)
    log = desk.world.training_log
    log.put(trained(1))
    for number, side in ((10, 1), (11, 2), (12, 0)):
        log.put(did(number, 1, exercise="chin-tuck", side=side))
    log.put(did(13, 1, side=1))
    assert save(desk, replace(each, first_side="right"), new=False)["ok"]
    exercise = desk.exercises.now.by_id("chin-tuck")
    assert exercise is not None
    sides = {one.id: one.side for one in log.sets(LONG_AGO)}
    assert sides == {key(10): 2, key(11): 1, key(12): 0, key(13): 1}
    assert exercise.side_name(2) == "left"
    assert save(desk, replace(each, first_side="right", name="Other"), new=False)["ok"]
    assert log.sets(LONG_AGO)[0].side == 2
    # Other apps are told left and right, and tell them.
    desk.archives = replace(desk.archives, about=lambda: About(desk.exercises.now))
    desk.send("export", format="strong", path="x.csv")
    lines = desk.files.kept["x.csv"].decode().splitlines()
    assert ["Left side" in line for line in lines[1:]] == [True, False, False, True]
    for number in (10, 11, 12):
        log.remove_set(key(number))
    assert desk.send("import", path="x.csv")["value"]["taken"] == 3
    came = [one.side for one in log.sets(LONG_AGO) if one.exercise == "chin-tuck"]
    assert sorted(came) == [0, 1, 2]
    assert "Left side" in lines[1]
    desk.send("export", format="strong", path="y.csv")
    assert desk.files.kept["y.csv"].count(b"Left side") == 2


# -- files that nothing shows any more ------------------------------------------------------------


def taken(desk: Office, width: int) -> str:
    plain = base64.b64encode(packed.png(width)).decode()
    name: str = desk.send("picture-take", stem="a", data=plain)["value"]["name"]
    return name


def test_a_picture_that_was_replaced_is_gone_and_one_that_can_come_back_is_not() -> None:
    desk = Office()
    first, second, third = (taken(desk, width) for width in (1, 2, 3))
    save(desk, replace(CHIN_TUCK, picture=first))
    # What the form took and did not keep is gone with it.
    assert desk.pictures.names() == [first]
    second = taken(desk, 2)
    desk.send("exercise-copy", exercise="chin-tuck")
    second = taken(desk, 2)
    save(desk, replace(CHIN_TUCK, picture=second), new=False)
    assert set(desk.pictures.names()) == {first, second}  # the copy shows the first one
    desk.send("exercise-delete", exercise="chin-tuck-2")
    assert set(desk.pictures.names()) == {first, second}
    desk.send("exercise-restore", exercise="chin-tuck-2")
    save(desk, replace(CHIN_TUCK, id="chin-tuck-2"), new=False)
    assert desk.pictures.names() == [second]
    third = taken(desk, 3)
    draft = desk.send("exercise-draft-keep", exercise=PLAIN | {"picture": third, "id": "draft"})
    assert set(desk.pictures.names()) == {second, third}
    desk.send("exercise-draft-drop", exercise=draft["value"])
    assert desk.pictures.names() == [second]


def test_a_figure_that_was_replaced_is_gone_and_ours_stays() -> None:
    desk = Office()
    desk.figures.save(packed.drawn_as("by-hand"))
    desk.figures.save(packed.drawn_as("mine"))
    save(desk, replace(CHIN_TUCK, figure="mine"))
    save(desk, replace(CHIN_TUCK, figure="position-seated"), new=False)
    assert desk.figures.names() == ["by-hand"]  # no exercise has shown it
    save(desk, CHIN_TUCK, new=False)
    assert desk.figures.load("position-seated") is not None


def test_while_a_file_cannot_be_read_nothing_goes() -> None:
    desk = Office()
    name = taken(desk, 1)
    save(desk, replace(CHIN_TUCK, picture=name))

    def spoil(_: str) -> None:
        desk.world.own.broken.append(FileProblem("/x/bad.json", "bad.json: line 1"))

    desk.exercises.turn_sides = spoil
    save(desk, replace(CHIN_TUCK, first_side="right"), new=False)
    assert desk.pictures.names() == [name]


def test_what_an_earlier_version_left_behind_is_swept_once() -> None:
    desk = Office()
    desk.pictures.kept.update({"old-1.png": b"", "new-2.png": b""})
    desk.pictures.old.add("old-1.png")
    save(desk)
    assert desk.pictures.names() == ["new-2.png"]
    desk.pictures.old.add("new-2.png")
    save(desk)
    assert desk.pictures.names() == ["new-2.png"]
