"""The file of another app, as the window and the command line have it taken in, and out again."""

from typing import Any

import pytest
from msgspec.structs import replace

from deskcoach.app.exchange.importing import take_in_foreign
from deskcoach.app.exit_codes import REFUSED, USAGE
from deskcoach.app.export.requests import Import
from deskcoach.app.ports import LogError
from deskcoach.core.exercises import dose_shape
from deskcoach.core.export.archive import Archive
from tests import foreign_files as files
from tests.app.desk import Office
from tests.data_fakes import FakeNewExercises
from tests.logged import NOON, did, trained


@pytest.fixture
def office() -> Office:
    made = Office()
    made.clock.set_wall(NOON.replace(year=2026, month=11))
    made.files.kept["hevy.csv"] = files.hevy()
    made.files.kept["strong.csv"] = files.strong_android("de")
    return made


def send(office: Office, command: str = "import", **words: Any) -> dict[str, Any]:
    reply = office.send(command, **words)
    assert reply["ok"], reply
    value: dict[str, Any] = reply["value"]
    if command == "import":
        counted = sum(value[name] for name in ("taken", "doubled", "left_out", "refused"))
        assert counted == value["rows"]
    return value


def kept(office: Office) -> Archive:
    return office.archives.log.everything()


def own(office: Office) -> FakeNewExercises:
    assert isinstance(office.archives.own.imported, FakeNewExercises)
    return office.archives.own.imported


def test_a_dry_run_tells_all_and_changes_nothing(office: Office) -> None:
    value = send(office, path="strong.csv", dry_run=True)
    assert not value["changed"]
    assert (value["form"], value["title"], value["language"]) == ("strong", "Strong", "de")
    assert (value["unit"], value["unit_named"]) == ("kg", True)
    assert (value["rows"], value["taken"], value["refused"]) == (5, 3, 2)
    assert (value["first"], value["last"]) == ("2024-01-12", "2024-01-12")
    sure, new = value["exercises"]
    assert (sure["name"], sure["sets"], sure["exercise"]) == ("Rückenstrecken", 2, "back-extension")
    assert (sure["sureness"], sure["made"], new["sureness"], new["made"]) == (
        *("sure", False),
        *("new", True),
    )
    assert value["reasons"][0] == {
        "row": 4,
        "reason": "It is a rest, not a set.",
        "text": "2024-01-12 18:30:05, Abend, Rückenstrecken, Rest Timer, 0, kg, 0, , , , 90, , ,…",
    }
    assert kept(office).counts()["sets"] == 0
    assert own(office).kept == {}


def test_what_is_unknown_becomes_an_exercise_of_the_persons_own(office: Office) -> None:
    value = send(office, path="hevy.csv")
    assert value["changed"]
    assert [each["name"] for each in value["exercises"] if each["made"]] == ["Plank"]
    ((title, (plank,)),) = own(office).kept.values()
    assert (title, plank.id, plank.name, plank.kind) == ("Hevy", "plank", "Plank", "strength")
    assert dose_shape(plank) == "hold"
    assert plank.dose.hold is not None
    assert plank.dose.hold.value == 45
    assert [each and each.value for each in (plank.dose.sets, plank.dose.rest)] == [3, 60]
    sets = kept(office).sets
    assert [one.exercise for one in sets] == ["bent-over-row", "bent-over-row", "plank"]
    assert [one.load_kg for one in sets] == [4, 7.5, None]
    again = send(office, path="hevy.csv")
    assert (again["taken"], again["doubled"], again["changed"]) == (0, 3, False)
    assert not any(each["made"] for each in again["exercises"])


@pytest.mark.parametrize(("chosen", "sureness"), [("new", "new"), ("leave", "sure")])
def test_what_is_chosen_is_told_as_chosen(office: Office, chosen: str, sureness: str) -> None:
    told = send(office, path="hevy.csv", matches={"Plank": chosen}, dry_run=True)
    (plank,) = (each for each in told["exercises"] if each["name"] == "Plank")
    assert (plank["sureness"], plank["left"]) == (sureness, chosen == "leave")


def test_two_that_sound_alike_become_two_exercises(office: Office) -> None:
    text = files.hevy().replace(b"Bent Over Row (Dumbbell)", b"Plank!")
    office.files.kept["x"] = text
    send(office, path="x")
    ((_, made),) = own(office).kept.values()
    assert [(each.id, each.name) for each in made] == [("plank", "Plank!"), ("plank-2", "Plank")]
    assert [one.exercise for one in kept(office).sets] == ["plank", "plank", "plank-2"]


def test_how_much_is_done_only_grows_up_to_all_of_it(office: Office) -> None:
    told = list[float]()
    take_in_foreign(replace(office.archives, share=told.append), files.many(5_000), Import("x"))
    assert len(told) > 2
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] == 1


def test_of_many_rows_that_stay_out_five_hundred_are_told(office: Office) -> None:
    rows = files.strong_android("de").splitlines(keepends=True)
    (rest,) = (row for row in rows if b"Rest Timer" in row)
    office.files.kept["x"] = b"".join([*rows, *[rest] * 510])
    told = send(office, path="x", dry_run=True)
    assert told["refused"] > 510
    assert len(told["reasons"]) == 500


@pytest.mark.parametrize(("held", "wanted"), [(b"900", 300), (b"300", 300), (b"20", 20)])
def test_a_new_hold_is_asked_for_as_long_as_was_usual(
    office: Office, held: bytes, wanted: int
) -> None:
    office.files.kept["x"] = files.hevy().replace(b",45,", b"," + held + b",")
    send(office, path="x")
    ((_, (plank,)),) = own(office).kept.values()
    assert plank.dose.hold is not None
    assert plank.dose.hold.value == wanted


@pytest.mark.parametrize(("done", "wanted"), [(b"900", 100), (b"100", 100), (b"7", 7)])
def test_a_new_exercise_is_asked_for_as_many_repetitions_as_were_usual(
    office: Office, done: bytes, wanted: int
) -> None:
    text = files.hevy().replace(b"Bent Over Row (Dumbbell)", b"Curl")
    office.files.kept["x"] = text.replace(b"4,12", b"4," + done).replace(b"7.5,10", b"7.5," + done)
    send(office, path="x")
    curl = next(each for _, made in own(office).kept.values() for each in made if each.id == "curl")
    assert curl.dose.reps is not None
    assert curl.dose.reps.value == wanted
    tempo = [each and each.value for each in (curl.dose.up, curl.dose.hold, curl.dose.down)]
    assert tempo == [2, 0, 2]


def test_a_guess_is_told_and_not_taken_for_sure(office: Office) -> None:
    office.files.kept["x"] = files.strong_android("de").replace(
        "Rückenstrecken".encode(), "Rückenstrecker (Maschine)".encode()
    )
    (guess, _) = send(office, path="x", dry_run=True)["exercises"]
    assert (guess["sureness"], guess["exercise"], guess["guess"]) == (
        *("guess", "back-extension"),
        "back-extension",
    )
    (guess, _) = send(office, path="x")["exercises"]
    assert (guess["sureness"], guess["exercise"], guess["made"]) == ("guess", "", True)
    assert {one.exercise for one in kept(office).sets} == {
        *("ruckenstrecker-maschine", "unterarmstutz")
    }
    send(office, "import-undo")
    send(office, path="x", guesses=True)
    assert {one.exercise for one in kept(office).sets} == {"back-extension", "unterarmstutz"}


def test_the_person_chooses(office: Office) -> None:
    value = send(
        office,
        path="hevy.csv",
        matches={"plank": "cobra-stretch", "Bent Over Row (Dumbbell)": "leave"},
    )
    assert (value["taken"], value["left_out"]) == (1, 2)
    assert [each["left"] for each in value["exercises"]] == [True, False]
    assert [one.exercise for one in kept(office).sets] == ["cobra-stretch"]
    new = send(office, path="hevy.csv", matches={"Bent Over Row (Dumbbell)": "new"})
    assert (new["taken"], new["doubled"]) == (2, 1)
    assert {one.exercise for one in kept(office).sets} == {
        *("cobra-stretch", "bent-over-row-dumbbell")
    }


def test_what_was_chosen_once_is_remembered(office: Office) -> None:
    send(office, path="hevy.csv", matches={"Plank": "cobra-stretch"})
    more = files.hevy() + files.hevy().split(b"\n", 1)[1].replace(b"28 Mar", b"29 Mar")
    office.files.kept["hevy.csv"] = more
    value = send(office, path="hevy.csv")
    assert (value["taken"], value["doubled"]) == (3, 3)
    assert value["exercises"][1]["exercise"] == "cobra-stretch"
    assert own(office).kept == {}


@pytest.mark.parametrize(
    ("matches", "words"),
    [
        ({"Plank": "no-such"}, "There is no exercise no-such."),
        ({"Plonk": "new"}, "No exercise in the file is called plonk."),
    ],
)
def test_a_choice_that_cannot_be(office: Office, matches: dict[str, str], words: str) -> None:
    reply = office.send("import", path="hevy.csv", matches=matches)
    assert (reply["ok"], reply["code"]) == (False, USAGE)
    assert reply["error"].startswith(words)
    assert kept(office).counts()["sets"] == 0


def test_the_unit_and_the_dates_can_be_said(office: Office) -> None:
    office.files.kept["x"] = files.strong_ios()
    assert send(office, path="x", dry_run=True)["unit"] == "kg"  # the person's own
    value = send(office, path="x", unit="lb")
    assert (value["unit"], value["unit_named"]) == ("lb", False)
    assert [one.load_kg for one in kept(office).sets] == [3.4019, 3.4019, None]
    head, *_ = files.strong_ios().split(b"\n")
    office.files.kept["y"] = head + b'\n03/04/2024 07:15,"A",1h,Plank,1,0,0,0,60,,,\n'
    assert send(office, path="y", dry_run=True)["first"] == "2024-04-03"
    assert send(office, path="y", dry_run=True, order="month")["first"] == "2024-03-04"


def test_an_import_is_taken_out_again_and_nothing_else(office: Office) -> None:
    ours = Archive(sessions=[trained(1)], sets=[did(2, 1)])
    office.archives.log.take_in(ours)
    first = send(office, path="hevy.csv")["batch"]
    office.rest(60)
    second = send(office, path="strong.csv")["batch"]
    listed = send(office, "imports")["imports"]
    assert [each["batch"] for each in listed] == [second, first]
    assert (listed[1]["sets"], listed[1]["first"]) == (3, "2025-03-28")
    assert listed[1]["at"].startswith("2026-11-")
    assert send(office, "import-undo", batch=first)["removed"] == 3
    assert list(own(office).kept) == [second]
    assert send(office, "import-undo")["removed"] == 3
    assert (kept(office).sessions, kept(office).sets) == (ours.sessions, ours.sets)
    assert own(office).kept == {}
    reply = office.send("import-undo")
    assert (reply["ok"], reply["code"]) == (False, REFUSED)
    assert office.send("import-undo", batch="0" * 12)["error"] == "There is no import to undo."


def test_an_exercise_that_is_done_otherwise_stays(office: Office) -> None:
    send(office, path="hevy.csv")
    office.archives.log.take_in(Archive(sessions=[trained(1)], sets=[did(2, 1, exercise="plank")]))
    send(office, "import-undo")
    ((_, (plank,)),) = own(office).kept.values()
    assert plank.id == "plank"


def test_a_log_that_refuses_leaves_no_exercise_behind(office: Office) -> None:
    def refuse(*_: object) -> None:
        raise LogError("full")

    office.archives.log.take_in = refuse  # type: ignore[method-assign,assignment]
    with pytest.raises(LogError):
        take_in_foreign(office.archives, files.hevy(), Import("x"))
    with pytest.raises(LogError):
        take_in_foreign(office.archives, files.hevy(), Import("x", matches={"Plank": "leave"}))
    assert own(office).kept == {}
    own(office).refusal = "read-only"
    with pytest.raises(OSError, match="read-only"):
        take_in_foreign(office.archives, files.hevy(), Import("x"))


def test_a_head_alone_takes_nothing(office: Office) -> None:
    office.files.kept["x"] = files.hevy().split(b"\n")[0]
    value = send(office, path="x")
    assert (value["rows"], value["first"], value["changed"]) == (0, None, False)


def test_sides_and_repetitions_make_the_new_exercise(office: Office) -> None:
    head, row, *_ = files.strong_android().split(b"\n")
    left = row.replace(b"Back Extension", b"One-arm row").replace(b';"";"";', b';"Left side";"";')
    office.files.kept["x"] = head + b"\n" + left
    send(office, path="x")
    ((_, (made,)),) = own(office).kept.values()
    assert (made.id, made.sides, made.loaded, dose_shape(made)) == (
        *("one-arm-row", "each", True),
        "reps",
    )
    assert made.dose.reps is not None
    assert made.dose.reps.value == 10
