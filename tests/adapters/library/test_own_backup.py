"""The backup on the disk: everything that a person has goes along, and comes up elsewhere."""

import json
import tracemalloc
from base64 import b64encode
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from deskcoach.adapters.catalogue import load_library
from deskcoach.adapters.figures import FigureFolder, load_figure_file
from deskcoach.adapters.library.own_exercises import ExerciseFiles
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.pictures import PictureFolder
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.adapters.store.log import open_log
from deskcoach.app.export.answers import carry_out_data
from deskcoach.app.export.backup import Archives
from deskcoach.app.export.requests import Delete, Export, Import
from deskcoach.app.packs.requests import AddPack
from deskcoach.app.ports import LogError
from deskcoach.bootstrap.data import opened
from deskcoach.core.export.archive import Archive
from tests import packed
from tests.adapters.library.test_pictures import noise, painted, with_orientation, written
from tests.core.test_catalogue import CHIN_TUCK
from tests.logged import did, trained


def home(path: Path) -> Folders:
    return Folders(path / "config", path / "data", path / "run")


def data(folders: Folders) -> AbstractContextManager[Archives]:
    return opened(folders, open_log, lambda _: None)


def export(folders: Folders, path: Path) -> dict[str, Any]:
    with data(folders) as archives:
        return carry_out_data(archives, Export("json", str(path)))


def take_in(folders: Folders, path: Path, **words: Any) -> dict[str, Any]:
    with data(folders) as archives:
        return carry_out_data(archives, Import(str(path), **words))


def files(folders: Folders) -> dict[str, bytes]:
    found = (path for path in folders.config.rglob("*") if path.is_file())
    return {path.relative_to(folders.config).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def mine(tmp_path: Path) -> Folders:
    """Somebody who has one of each."""
    folders = home(tmp_path / "mine")
    pack = tmp_path / "neck.deskcoach"
    pack.write_bytes(packed.pack())
    with data(folders) as archives:
        carry_out_data(archives, AddPack(str(pack)))
    pictures = PictureFolder(folders.pictures)
    photo = pictures.keep(with_orientation(written(noise(300), "jpeg"), 6), "mine")
    drawing = pictures.keep(written(painted(clear=True), "png"), "drawn")
    own = ExerciseFiles(folders)
    own.load()
    for each in ("mine", "gone"):
        own.save(replace(CHIN_TUCK, id=each, name=each.title(), picture=photo))
    own.load()
    own.save(replace(CHIN_TUCK, id="put-away", name="Old", archived=True, picture="lost.png"))
    own.keep_draft(replace(CHIN_TUCK, id="draft", picture=drawing))
    own.load()
    own.delete("gone")
    settings = SettingsFile(folders.settings_file)
    settings.change("asking", "later", (3, 9))
    settings.change("appearance", "theme", "dark")
    return folders


def test_everything_comes_up_on_an_empty_machine(mine: Folders, tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    counts = export(mine, first)
    own = {"exercises": 4, "drafts": 1, "names": 1, "figures": 1, "pictures": 3, "settings": 2}
    assert {sort: counts[sort] for sort in own} == own
    other = home(tmp_path / "other")
    dry = take_in(other, first, dry_run=True)
    assert {sort: dry[sort]["new"] for sort in own} == own
    assert files(other) == {}
    assert take_in(other, first)["changed"] is True
    export(other, second)
    assert second.read_bytes() == first.read_bytes()
    found, _ = load_library(other)
    ours, _ = load_library(mine)
    assert {one.id: one for one in found.exercises} == {one.id: one for one in ours.exercises}
    assert found.name_of("gone") == "Gone"
    pictures = PictureFolder(other.pictures)
    assert {name: pictures.read(name) for name in pictures.names()} == {
        name: PictureFolder(mine.pictures).read(name) for name in pictures.names()
    }
    assert load_figure_file(other, "chin-tuck") == load_figure_file(mine, "chin-tuck")
    settings, problems = SettingsFile(other.settings_file).load()
    assert (settings, problems) == SettingsFile(mine.settings_file).load()
    assert settings.appearance.theme == "dark"
    # The routine came with the pack.
    assert json.loads(second.read_bytes())["training"]["routines"][1]["name"] == "Neck, easy start"
    again = take_in(other, first)
    assert again["changed"] is False
    assert {sort: again[sort]["same"] for sort in own} == own


def test_where_both_differ_mine_stays_or_the_file_counts(mine: Folders, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    export(mine, path)
    own = ExerciseFiles(mine)
    own.load()
    own.save(replace(CHIN_TUCK, id="mine", name="Renamed"))
    figures = FigureFolder(mine)
    figures.save(replace(packed.drawn_as("chin-tuck"), name="Redrawn"))
    SettingsFile(mine.settings_file).change("appearance", "theme", "light")
    before = files(mine)
    kept = take_in(mine, path)
    assert (kept["changed"], files(mine)) == (False, before)
    for sort in ("exercises", "figures", "settings"):
        assert kept[sort]["different"] == 1
    assert take_in(mine, path, replace=True)["changed"] is True
    assert load_library(mine)[0].name_of("mine") == "Mine"
    found = load_figure_file(mine, "chin-tuck")
    assert found is not None
    assert found.name != "Redrawn"
    assert SettingsFile(mine.settings_file).load()[0].appearance.theme == "dark"


@pytest.mark.parametrize("fails", ["picture", "figure", "exercise", "settings", "log"])
def test_what_fails_in_the_middle_leaves_nothing(
    mine: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    path = tmp_path / "a.json"
    export(mine, path)
    other = home(tmp_path / "other")
    own = ExerciseFiles(other)
    own.load()
    own.save(replace(CHIN_TUCK, id="mine", name="Renamed"))
    own.keep_draft(replace(CHIN_TUCK, id="draft", name="Renamed"))
    FigureFolder(other).save(replace(packed.drawn_as("chin-tuck"), name="Redrawn"))
    SettingsFile(other.settings_file).change("sound", "volume", 10)

    def refuse(*_: object, **__: object) -> None:
        raise (LogError("the log is full") if fails == "log" else OSError("the disk is full"))

    name = {
        "picture": "pictures.PictureFolder.bring_back",
        "figure": "figures.FigureFolder.save",
        "exercise": "library.own_exercises.ExerciseFiles.add",
        "settings": "settings_file.SettingsFile.take",
        "log": "store.archive.SqliteArchiveLog.take_in",
    }[fails]
    before = files(other)
    with data(other) as archives, monkeypatch.context() as patch:
        patch.setattr(f"deskcoach.adapters.{name}", refuse)
        with pytest.raises((OSError, LogError), match="is full"):
            carry_out_data(archives, Import(str(path), replace=True))
    after = files(other)
    after.pop("exercises/deleted/names.txt", None)
    assert after == before
    assert take_in(other, path, replace=True)["changed"] is True


def test_a_picture_that_does_not_open_is_refused(mine: Folders, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    export(mine, path)
    plain = json.loads(path.read_bytes())
    broken = packed.png(rows=b"nothing")
    plain["pictures"][0]["data"] = b64encode(broken).decode()
    path.write_text(json.dumps(plain))
    other = home(tmp_path / "other")
    with pytest.raises(ValueError, match="does not open"):
        take_in(other, path, dry_run=True)
    assert files(other) == {}


def test_large_photos_take_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One picture at a time is held besides the file."""
    monkeypatch.setattr("deskcoach.adapters.pictures.MOST_PICTURE", 1_000_000)  # room to read one
    folders = home(tmp_path / "mine")
    own = ExerciseFiles(folders)
    own.load()
    folders.pictures.mkdir(parents=True)
    size = 0
    for n in range(24):
        content = written(noise(1000), "jpeg") + bytes([n])
        size += len(content)
        (folders.pictures / f"p-{n}.jpg").write_bytes(content)
    own.add([replace(CHIN_TUCK, id=f"e-{n}", picture=f"p-{n}.jpg") for n in range(24)])
    path = tmp_path / "a.json"
    with data(folders) as archives:
        tracemalloc.start()
        carry_out_data(archives, Export("json", str(path)))
        export_peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.reset_peak()
        carry_out_data(archives, Import(str(path), dry_run=True))
        import_peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert size > 10_000_000
    assert export_peak < size / 2
    assert import_peak < path.stat().st_size * 1.5


@pytest.mark.parametrize("form", ["csv", "hevy", "strong", "html"])
def test_a_deleted_exercise_has_its_name_in_what_leaves(
    mine: Folders, tmp_path: Path, form: Any
) -> None:
    path = tmp_path / "x"
    now = datetime.now(UTC) - timedelta(days=1)
    with data(mine) as archives:
        done = [did(10, 1, now, exercise="gone")]
        archives.log.take_in(Archive(sessions=[trained(1, now)], sets=done))
        carry_out_data(archives, Export(form, str(path)))
    told = path.read_text()
    assert "Gone" in told
    assert "gone" not in told


def test_deleting_everything_leaves_no_file_of_ones_own(mine: Folders) -> None:
    with data(mine) as archives:
        told = carry_out_data(archives, Delete(everything=True, dry_run=True))["counts"]
        assert (told["exercises"], told["pictures"], told["names"]) == (4, 3, 1)
        assert carry_out_data(archives, Delete(until=datetime.now(UTC)))["removed"]
        assert len(PictureFolder(mine.pictures).names()) == 3
        done = carry_out_data(archives, Delete(everything=True))["counts"]
    assert {sort: done[sort] for sort in ("exercises", "pictures", "figures")} == {
        sort: told[sort] for sort in ("exercises", "pictures", "figures")
    }
    assert set(files(mine)) == {"settings.toml"}


def test_a_replaced_exercise_leaves_no_picture_behind(mine: Folders, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    export(mine, path)
    pictures = PictureFolder(mine.pictures)
    other = pictures.keep(packed.png(7), "other")
    own = ExerciseFiles(mine)
    own.load()
    own.save(replace(CHIN_TUCK, id="put-away", name="Old", picture=other))
    take_in(mine, path, replace=True)
    assert other not in pictures.names()
