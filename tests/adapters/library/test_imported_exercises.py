"""The files of exercises that came with an import."""

from pathlib import Path

import pytest

from deskcoach.adapters import library
from deskcoach.adapters.catalogue import load_library
from deskcoach.adapters.library.imported import ImportedExercises
from deskcoach.adapters.paths import folders
from deskcoach.core.exercises import Dose, Exercise, Number
from tests.system import has_mode

assert library.__doc__
DOSE = Dose(sets=Number(3, "sets", "us"), hold=Number(20, "s", "us"), rest=Number(60, "s", "us"))


def some(count: int) -> list[Exercise]:
    return [
        Exercise(f"lift-{number}", f"Lift {number}", "strength", "standing", DOSE)
        for number in range(count)
    ]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path))
    return folders().exercises


def test_they_are_in_the_library_until_they_are_let_go_of(home: Path) -> None:
    own = ImportedExercises(folders())
    own.add("00a", "Strong", some(250))
    assert sorted(path.name for path in home.iterdir()) == [
        *("import-00a-1.json", "import-00a-2.json")
    ]
    catalogue, problems = load_library(folders())
    assert problems == []
    found = catalogue.by_id("lift-249")
    assert found is not None
    assert found.own
    assert found.source is not None
    assert (found.source.title, found.source.publisher) == ("Sets from Strong", "Strong")
    own.remove("00b")
    own.remove("00a", keep=("lift-7",))
    assert [path.name for path in home.iterdir()] == ["import-00a-1.json"]
    own.remove("00a", keep=("lift-7",))
    assert load_library(folders())[0].by_id("lift-7") is not None
    own.remove("00a")
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(("count", "sizes"), [(200, [200]), (201, [200, 1]), (400, [200, 200])])
def test_a_file_holds_two_hundred_of_them(home: Path, count: int, sizes: list[int]) -> None:
    ImportedExercises(folders()).add("00a", "Strong", some(count))
    files = sorted(home.iterdir())
    assert [file.read_bytes().count(b'"id": "lift-') for file in files] == sizes
    assert has_mode(home, 0o700)


def test_a_file_that_somebody_has_spoilt_is_left_alone(home: Path) -> None:
    own = ImportedExercises(folders())
    own.add("00a", "Strong", some(1))
    (home / "import-00a-1.json").write_text("mine now")
    own.remove("00a")
    assert (home / "import-00a-1.json").read_text() == "mine now"


def test_where_they_cannot_be_written_nothing_of_them_is_left(home: Path) -> None:
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file in the place of the folder")
    with pytest.raises(OSError, match="a file stands where a folder belongs: move it away"):
        ImportedExercises(folders()).add("00a", "Strong", some(1))
