"""The files of the person's own exercises, and the fake that stands in for them."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from deskcoach.adapters.catalogue import MOST_FILES, _own_files
from deskcoach.adapters.figures import FigureFolder
from deskcoach.adapters.library.names import DELETED, read_names
from deskcoach.adapters.library.own_exercises import MOST_DELETED, ExerciseFiles
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.pictures import PictureFolder
from deskcoach.app.library.exercises import Exercises
from deskcoach.app.library.ports import LibraryFiles, OwnExercises
from deskcoach.core.catalogue import catalogue_of, dump_catalogue
from deskcoach.core.exercises import Source
from tests import packed
from tests.app.desk import catalogue
from tests.core.test_catalogue import CHIN_TUCK
from tests.fakes import FakeOwnExercises
from tests.system import has_mode

Own = Callable[[], OwnExercises]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(
        tmp_path / "config", tmp_path / "data", tmp_path / "run", shared=tmp_path / "all"
    )


@pytest.fixture
def files(folders: Folders) -> ExerciseFiles:
    made = ExerciseFiles(folders)
    made.load()
    return made


@pytest.fixture(params=["files", "fake"])
def own(request: pytest.FixtureRequest, files: ExerciseFiles) -> OwnExercises:
    made: OwnExercises = files if request.param == "files" else FakeOwnExercises(catalogue())
    made.load()
    return made


# -- the contract ---------------------------------------------------------------------------------


def test_saved_changed_deleted_restored(own: OwnExercises) -> None:
    assert not own.changed()
    own.save(CHIN_TUCK)
    assert own.changed()
    found = own.load()
    assert not own.changed()
    assert found.editable == {"chin-tuck"}
    made = found.catalogue.by_id("chin-tuck")
    assert made == replace(CHIN_TUCK, source=Source("Chin tuck", "My physiotherapist"))
    own.save(replace(made, name="Chin in"))
    assert own.load().catalogue.name_of("chin-tuck") == "Chin in"
    own.delete("chin-tuck")
    gone = own.load()
    assert (gone.editable, [each.name for each in gone.deleted]) == (frozenset(), ["Chin in"])
    own.restore("chin-tuck", under="chin-tuck-2")
    back = own.load()
    assert back.deleted == ()
    again = back.catalogue.by_id("chin-tuck-2")
    assert again == replace(made, id="chin-tuck-2", name="Chin in")


def test_what_is_deleted_keeps_its_name(own: OwnExercises) -> None:
    own.save(CHIN_TUCK)
    assert own.load().catalogue.gone == {}
    own.delete("chin-tuck")
    found = own.load().catalogue
    assert (found.gone, found.name_of("chin-tuck")) == ({"chin-tuck": "Chin tuck"}, "Chin tuck")
    own.save(replace(CHIN_TUCK, name="Another"))
    assert own.load().catalogue.gone == {}
    own.delete("chin-tuck", aside=False)
    again = own.load()
    assert [each.name for each in again.deleted] == ["Chin tuck"]
    assert again.catalogue.gone == {"chin-tuck": "Chin tuck"}
    own.remember({"plank": "Plank", "back-extension": "Mine"})
    assert own.load().catalogue.gone == {"chin-tuck": "Chin tuck", "plank": "Plank"}
    assert own.load().catalogue.name_of("back-extension") == "Back extensions"
    assert own.load().catalogue.name_of("nothing") == "nothing"


def test_many_are_added_and_each_can_be_changed(own: OwnExercises) -> None:
    own.load()
    by_pack = Source("Neck", "Practice")
    some = [replace(CHIN_TUCK, id=f"e-{n}", source=by_pack) for n in range(3)]
    own.add([*some, replace(CHIN_TUCK, source=None)])
    found = own.load()
    assert found.editable == {"e-0", "e-1", "e-2", "chin-tuck"}
    assert found.catalogue.by_id("e-1") == some[1]
    own.save(replace(some[1], name="Other"))
    own.delete("e-0")
    assert own.load().catalogue.name_of("e-1") == "Other"
    with pytest.raises(ValueError, match="first_side"):
        own.add([replace(CHIN_TUCK, id="wrong", first_side="up")])


def test_drafts_wait_beside_and_are_no_exercises(own: OwnExercises) -> None:
    own.keep_draft(replace(CHIN_TUCK, id="draft", name="…"))
    own.keep_draft(replace(CHIN_TUCK, id="draft", name="Neck"))
    found = own.load()
    assert (found.editable, [each.name for each in found.drafts]) == (frozenset(), ["Neck"])
    own.drop_draft("draft")
    own.drop_draft("draft")
    assert own.load().drafts == ()


def test_a_fault_is_refused(own: OwnExercises) -> None:
    with pytest.raises(ValueError, match="the exercise: "):
        own.save(replace(CHIN_TUCK, name=""))
    assert own.load().editable == frozenset()


# -- the files ------------------------------------------------------------------------------------


def test_a_file_is_private_and_lies_under_its_name(files: ExerciseFiles, folders: Folders) -> None:
    files.save(CHIN_TUCK)
    path = folders.exercises / "chin-tuck.json"
    assert json.loads(path.read_bytes())["exercises"][0]["name"] == "Chin tuck"
    if os.name == "posix":
        assert (path.stat().st_mode & 0o777, folders.exercises.stat().st_mode & 0o777) == (
            0o600,
            0o700,
        )


def test_a_file_of_that_name_that_cannot_be_read_is_left_alone(
    files: ExerciseFiles, folders: Folders
) -> None:
    folders.exercises.mkdir(parents=True)
    theirs = folders.exercises / "chin-tuck.json"
    theirs.write_bytes(b"{")
    (broken,) = files.load().broken
    assert (broken.path, broken.line.split(",")[0]) == (str(theirs), "chin-tuck.json: line 1")
    files.save(CHIN_TUCK)
    assert theirs.read_bytes() == b"{"
    assert files.load().catalogue.by_id("chin-tuck") is not None
    files.set_aside(str(theirs))
    assert files.load().broken == ()
    assert (folders.exercises / DELETED / "chin-tuck.json").read_bytes() == b"{"
    assert files.load().deleted == ()


def test_a_name_that_is_taken_gets_the_next_number(files: ExerciseFiles, folders: Folders) -> None:
    folders.exercises.mkdir(parents=True)
    for content in (b"{1", b"{2", b"{3"):
        path = folders.exercises / "chin-tuck.json"
        path.write_bytes(content)
        files.set_aside(str(path))
    aside = sorted((folders.exercises / DELETED).iterdir())
    assert [each.name for each in aside] == [
        *("chin-tuck-2.json", "chin-tuck-3.json", "chin-tuck.json")
    ]
    assert has_mode(folders.exercises / DELETED, 0o700)
    for name in ("chin-tuck.json", "chin-tuck-2.json"):
        (folders.exercises / name).write_bytes(b"{")
    files.save(CHIN_TUCK)
    assert (folders.exercises / "chin-tuck-3.json").exists()


def test_new_ones_of_a_source_are_two_hundred_to_a_file(
    files: ExerciseFiles, folders: Folders
) -> None:
    one = replace(CHIN_TUCK, source=Source("A book", "Somebody"))
    files.add([replace(one, id=f"e-{n}", name=f"E {n}") for n in range(401)])
    names = sorted(path.name for path in folders.exercises.glob("*.json"))
    assert names == ["e-0.json", "e-200.json", "e-400.json"]
    assert files.load().catalogue.by_id("e-400") is not None


def test_one_of_several_in_a_file_is_changed_and_deleted_alone(
    files: ExerciseFiles, folders: Folders
) -> None:
    folders.exercises.mkdir(parents=True)
    path = folders.exercises / "mine.json"
    other = replace(CHIN_TUCK, id="other", name="Other")
    both = replace(catalogue_of(CHIN_TUCK), source=Source("My notes", "Me"))
    path.write_bytes(dump_catalogue(replace(both, exercises=(CHIN_TUCK, other))))
    found = files.load().catalogue.by_id("other")
    assert found is not None
    files.save(replace(found, name="Another"))
    files.delete("chin-tuck")
    (left,) = json.loads(path.read_bytes())["exercises"]
    assert (left["id"], left["name"], "source" in left) == ("other", "Another", False)
    assert files.load().deleted[0].name == "Chin tuck"


def test_what_an_organisation_gives_is_not_for_changing(
    files: ExerciseFiles, folders: Folders
) -> None:
    assert folders.shared is not None
    shared = folders.shared / "exercises"
    shared.mkdir(parents=True)
    (shared / "given.json").write_bytes(dump_catalogue(catalogue_of(CHIN_TUCK)))
    (shared / "bad.json").write_bytes(b"{")
    assert files.changed()
    found = files.load()
    assert found.catalogue.by_id("chin-tuck") is not None
    assert (found.editable, found.broken, len(found.problems)) == (frozenset(), (), 1)


def test_each_fault_is_told_with_the_place_where_it_is(
    files: ExerciseFiles, folders: Folders
) -> None:
    assert folders.shared is not None
    places = [folders.shared / "exercises" / "bad.json", folders.exercises / "neck, back.json"]
    twice = folders.exercises / "second.json"
    for path in (*places, twice):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"{")
    taken = replace(CHIN_TUCK, id="cobra-stretch")
    twice.write_bytes(dump_catalogue(catalogue_of(taken)))
    (folders.exercises / "folder.json").mkdir()
    told = {each.path: each.line for each in files.load().problems}
    assert set(told) == {*map(str, places), str(twice), str(folders.exercises / "folder.json")}
    assert all(Path(path).name in line for path, line in told.items())


def test_of_what_was_deleted_the_oldest_go(files: ExerciseFiles, folders: Folders) -> None:
    for number in range(MOST_DELETED + 3):
        made = replace(CHIN_TUCK, id=f"e{number}", name=f"Exercise {number}")
        files.save(made)
        files.load()
        files.delete(made.id)
        path = folders.exercises / DELETED / f"e{number}.json"
        os.utime(path, (number, number))
    kept = [each.id for each in files.load().deleted]
    assert kept[0] == f"e{MOST_DELETED + 2}"
    assert len(kept) <= MOST_DELETED + 1
    one_more = replace(CHIN_TUCK, id="last", name="Last")
    files.save(one_more)
    files.load()
    files.delete("last")
    assert len(files.load().deleted) == MOST_DELETED == 20
    assert len([*(folders.exercises / DELETED).glob("*.json")]) == 20


def test_of_faults_twenty_are_told_one_by_one(files: ExerciseFiles, folders: Folders) -> None:
    folders.exercises.mkdir(parents=True)
    for number in range(22):
        (folders.exercises / f"{number:02}.json").write_bytes(b"{")
        told = [each.line for each in files.load().problems]
        more = number - 19
        assert len(told) == min(number + 1, 21)
        assert (f"{more} more faults: mend these" in told[-1]) is (more > 0)


def test_of_names_the_newest_five_thousand_are_remembered(
    files: ExerciseFiles, folders: Folders
) -> None:
    files.remember({f"e{number}": f"Exercise {number}" for number in range(5001)})
    names = read_names(folders.exercises)
    assert len(names) == 5000
    assert (next(iter(names)), "e5000" in names) == ("e1", True)
    files.remember({"e7": "Another name"})
    assert list(read_names(folders.exercises).items())[-1] == ("e7", "Another name")
    assert has_mode(folders.exercises / DELETED, 0o700)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("a-1 N", {"a-1": "N"}),
        (f"a {'n' * 60}", {"a": "n" * 60}),
        (f"a {'n' * 61}", {}),
        *((each, {}) for each in ("a ", "a  n", "A n", "-a n", "a- n", "a", "")),
        ("a n\r", {"a": "n"}),
    ],
)
def test_a_line_of_names_is_an_id_and_a_name(
    line: str, kept: dict[str, str], folders: Folders
) -> None:
    (folders.exercises / DELETED).mkdir(parents=True)
    (folders.exercises / DELETED / "names.txt").write_bytes(f"rubbish\n{line}\n".encode())
    assert read_names(folders.exercises) == kept


def test_a_full_folder_takes_no_more(files: ExerciseFiles, folders: Folders) -> None:
    folders.exercises.mkdir(parents=True)
    for number in range(MOST_FILES):
        (folders.exercises / f"{number}.json").write_bytes(b"{")
    with pytest.raises(OSError, match="300 files are in it already: delete exercises"):
        files.save(CHIN_TUCK)


@pytest.mark.parametrize("job", ["save", "delete", "restore", "set_aside"])
def test_a_place_that_cannot_be_written_is_told_in_one_line(
    files: ExerciseFiles, folders: Folders, job: str
) -> None:
    files.save(CHIN_TUCK)
    files.load()
    where = folders.exercises / DELETED
    if job == "save":
        (folders.exercises / "chin-tuck.json").unlink()
        (folders.exercises / "chin-tuck.json").mkdir()
    else:
        where.write_bytes(b"a file in its place")
    jobs: dict[str, Callable[[], None]] = {
        "save": lambda: files.save(CHIN_TUCK),
        "delete": lambda: files.delete("chin-tuck"),
        "restore": lambda: files.restore("chin-tuck", under="x"),
        "set_aside": lambda: files.set_aside(str(folders.exercises / "chin-tuck.json")),
    }
    with pytest.raises(OSError, match="config") as caught:
        jobs[job]()
    assert str(caught.value).count(": ") >= 2
    assert "\n" not in str(caught.value)


def test_a_file_that_was_broken_meanwhile_is_not_written_over(
    files: ExerciseFiles, folders: Folders
) -> None:
    files.save(CHIN_TUCK)
    files.load()
    path = folders.exercises / "chin-tuck.json"
    path.write_bytes(b"{")
    with pytest.raises(OSError, match=r"chin-tuck\.json: line 1"):
        files.save(CHIN_TUCK)
    assert path.read_bytes() == b"{"


def test_those_of_one_source_share_a_file(files: ExerciseFiles, folders: Folders) -> None:
    source = Source("Sets from Hevy", "Hevy")
    files.add([replace(CHIN_TUCK, id=f"e-{n}", source=source) for n in range(MOST_FILES)])
    assert len(list(folders.exercises.glob("*.json"))) == 2
    assert len(files.load().editable) == MOST_FILES


def test_names_of_what_an_earlier_version_deleted(files: ExerciseFiles, folders: Folders) -> None:
    files.save(CHIN_TUCK)
    files.load()
    files.delete("chin-tuck")
    names = folders.exercises / DELETED / "names.txt"
    names.unlink()  # an earlier version wrote none
    assert files.load().catalogue.gone == {"chin-tuck": "Chin tuck"}
    assert names.read_text() == "chin-tuck Chin tuck\n"
    assert not files.changed()
    names.write_bytes(b"spoilt\n../x y\r\nplank Plank\r\n")
    assert files.load().catalogue.gone == {"chin-tuck": "Chin tuck", "plank": "Plank"}


def test_a_name_that_cannot_be_kept_is_told(files: ExerciseFiles, folders: Folders) -> None:
    (folders.exercises / DELETED / "names.txt").mkdir(parents=True)
    with pytest.raises(OSError, match=r"names\.txt"):
        files.remember({"plank": "Plank"})


def test_of_what_is_past_its_undo_nothing_is_left(folders: Folders) -> None:
    pictures, figures = PictureFolder(folders.pictures), FigureFolder(folders)
    library = Exercises(
        LibraryFiles(ExerciseFiles(folders), lambda: pictures, lambda: figures, lambda *_: b"")
    )
    for number in range(MOST_DELETED + 2):
        name = pictures.keep(packed.png(number + 1), "a")
        figures.save(packed.drawn_as(f"f-{number}"))
        made = replace(CHIN_TUCK, name=f"E {number}", picture=name, figure=f"f-{number}")
        library.delete(library.save(made, new=True))
    assert len(pictures.names()) == len(figures.names()) == MOST_DELETED
    assert figures.load("f-0") is None
    assert len(library.now.gone) == MOST_DELETED + 2
    library.restore(library.found.deleted[0].id)
    ExerciseFiles(folders).clear()
    library.reload()
    assert (library.found.editable, library.found.deleted) == (frozenset(), ())
    assert library.now.gone == {}
    assert [path for path in folders.exercises.rglob("*") if path.is_file()] == []


def test_everything_of_ones_own_goes(own: OwnExercises) -> None:
    own.clear()
    for each in ("a", "b"):
        own.save(replace(CHIN_TUCK, id=each))
    own.keep_draft(replace(CHIN_TUCK, id="draft"))
    own.load()
    own.delete("a")
    own.clear()
    found = own.load()
    assert (found.editable, found.deleted, found.drafts) == (frozenset(), (), ())
    assert found.catalogue.gone == {}
    assert found.catalogue.exercises == catalogue().exercises


@pytest.mark.parametrize(
    ("sizes", "read", "left"),
    [
        ([10] * 300, 300, 0),
        ([10] * 301, 300, 1),
        ([10] * 303, 300, 3),
        ([999_999, 999_999, 2], 2, 0),
        ([999_999, 999_999, 1], 3, 0),
        ([1_000_000, 1_000_000, 10, 10], 1, 2),
    ],
)
def test_so_many_files_and_bytes_are_read(
    folders: Folders, sizes: list[int], read: int, left: int
) -> None:
    folders.exercises.mkdir(parents=True)
    for number, size in enumerate(sizes):
        (folders.exercises / f"{number:03}.json").write_bytes(b" " * size)
    found, problems = _own_files(folders.exercises)
    assert len(found) == read
    assert sorted(len(data) for _, data in found) == sorted(sizes[:read])
    assert bool(problems) == (read < len(sizes))
    most = "keep it below 300 files and 2,000,000 bytes"
    told = [line.removeprefix(f"{folders.exercises}: ") for _, line in problems]
    assert [line for line in told if "more files" in line] == [
        f"{left} more files were not read: {most}"
    ][: int(left > 0)]
