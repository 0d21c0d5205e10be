"""Packs on the disk: hostile ones write nothing and take little memory; good ones are all there."""

import json
import os
import struct
import subprocess
import sys
import time
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from deskcoach.adapters.figures import FigureFolder
from deskcoach.adapters.library.own_exercises import ExerciseFiles
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.pictures import PictureFolder
from deskcoach.adapters.store.beside import LogBeside
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.export.answers import carry_out_data
from deskcoach.app.packs.requests import AddPack
from deskcoach.app.strength.store import thaw_training
from deskcoach.bootstrap.data import ask_or_do, opened
from deskcoach.core.clock import local_day
from deskcoach.core.packs.pack import MOST_PACK, MOST_PICTURE, PackError
from deskcoach.core.packs.zipped import zipped
from deskcoach.core.settings import Settings
from tests import packed
from tests.fakes import FakeFigures, FakePictures
from tests.system import has_mode

MIB = 1 << 20
MOST_MEMORY = 100
"""MiB above what a small pack takes."""


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    home = tmp_path / "home"
    monkeypatch.setenv("DESKCOACH_HOME", str(home))
    return Folders(home / "config", home / "data", home / "run")


def files(folder: Path) -> dict[str, bytes]:
    """Everything in it but the log, which only begins to be."""
    found = (path for path in folder.rglob("*") if path.is_file() and "log.db" not in path.name)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def add(path: Path, **words: object) -> dict[str, object]:
    reply = ask_or_do({"command": "add", "path": str(path), **words})
    value: dict[str, object] = reply["value"]
    return value


def test_a_good_pack_is_taken_in_without_a_program_and_given_away_again(
    folders: Folders, tmp_path: Path
) -> None:
    path = tmp_path / "neck.deskcoach"
    path.write_bytes(packed.pack())
    assert add(path, dry_run=True)["changed"] is False
    assert files(folders.config) == {}
    assert add(path)["changed"] is True
    found = ExerciseFiles(folders).load()
    assert found.editable == {"chin-tuck", "towel-pull"}
    assert found.problems == ()
    (picture,) = PictureFolder(folders.pictures).names()
    assert PictureFolder(folders.pictures).read(picture) is not None
    assert FigureFolder(folders).names() == ["chin-tuck"]
    log = open_log(folders.log_file, lambda: datetime.now(UTC))
    routines = thaw_training(SqliteTrainingLog(log).load_training()).routines
    log.close()
    assert [(one.name, one.days) for one in routines] == [("Back", ()), ("Neck, easy start", ())]
    out = tmp_path / "out.deskcoach"
    request = {"command": "pack", "path": str(out), "routines": ["Neck, easy start"]}
    assert ask_or_do(request)["ok"]
    assert add(out)["changed"] is False
    day = local_day(datetime.now().astimezone(), Settings().presence.day_starts).isoformat()
    gone = {"name": "Neck, easy start", "by": "Practice at the Park", "day": day}
    assert ask_or_do({"command": "take-out", **gone})["ok"]
    assert ExerciseFiles(folders).load().editable == frozenset()


HARD = {
    "a pack of the largest size": zipped(
        {
            **packed.GOOD,
            **{f"pictures/x{n}.png": os.urandom(MOST_PICTURE) for n in range(5)},
        }
    ),
    "a pack that is too large": bytes(MOST_PACK + 1),
    "a picture of the most pixels": packed.picture(
        packed.png(ihdr=b"\0\0\x0d\xac\0\0\x0d\xac\x08\6\0\0\0") + zlib.compress(bytes(MIB))
    ),
    "a picture that lies": packed.picture(packed.png()[:-20]),
}


def heaviest() -> bytes:
    """A good pack with a picture of as many pixels as are taken."""
    side = 2230
    rows = zlib.compress((b"\0" + bytes(side * 4)) * side)
    picture = packed.png(ihdr=struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0), rows=rows)
    towel = {**packed.TOWEL, "id": "heavy", "name": "Heavy"}
    return packed.pack(
        exercises_json=packed.exercises(towel),
        routines_json=None,
        figures__chin_tuck_json=None,
        pictures__towel_pull_png=picture,
    )


_SCRIPT = """
import json, sys
from pathlib import Path
from deskcoach.app.export.answers import carry_out_data
from deskcoach.app.packs.requests import AddPack
from deskcoach.adapters.store.beside import LogBeside
from deskcoach.bootstrap.data import ask_or_do, opened

def most():
    text = Path("/proc/self/status").read_text()
    return int(text.split("VmHWM:")[1].split()[0]) / 1024

def add(path):
    try:
        return str(ask_or_do({"command": "add", "path": str(path)})["value"]["changed"])
    except (ValueError, OSError) as error:
        return str(error)

folder = Path(sys.argv[1])
add(folder / "good.deskcoach")
before = most()
lines = {path.name: add(path) for path in sorted(folder.glob("*.bad"))}
print(json.dumps([before, most(), lines, add(folder / "heavy.deskcoach"), most()]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads its memory in /proc")
def test_no_hostile_pack_writes_anything_or_takes_memory(folders: Folders, tmp_path: Path) -> None:
    hostile = {**{name: data for name, (data, _) in packed.HOSTILE.items()}, **HARD}
    names = {f"{number}.bad": name for number, name in enumerate(hostile)}
    packs = tmp_path / "packs"
    packs.mkdir()
    for file, name in names.items():
        (packs / file).write_bytes(hostile[name])
    (packs / "good.deskcoach").write_bytes(packed.pack())
    (packs / "heavy.deskcoach").write_bytes(heaviest())
    ask_or_do({"command": "add", "path": str(packs / "good.deskcoach")})
    before = files(folders.config)
    beside = set(tmp_path.rglob("*"))
    asked = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(packs)],
        env=os.environ | {"LC_ALL": "C.UTF-8"},  # of any other Qt says something
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    first, most, lines, heavy, in_the_end = json.loads(asked.stdout)
    assert asked.stderr == ""
    assert most - first < MOST_MEMORY, (first, most)
    assert heavy == "True"
    assert in_the_end - first < MOST_MEMORY, (first, in_the_end)
    assert len(lines) == len(hostile) > 100
    for file, line in lines.items():
        assert "is not taken in" in line or "not a pack" in line or "larger than" in line, (
            names[file],
            line,
        )
        assert line.isprintable()
    after = files(folders.config)
    assert {name: after.pop(name, None) for name in before} == before
    assert len(after) == 2, after  # the heavy one, which is no hostile one: exercise and picture
    made = {path.parent.name for path in set(tmp_path.rglob("*")) - beside if path.is_file()}
    assert made <= {"data", "exercises", "pictures"}


@pytest.mark.skipif(sys.platform != "linux", reason="Qt's decoders as they are built there")
def test_a_refused_pack_leaves_no_trace_of_itself(folders: Folders, tmp_path: Path) -> None:
    path = tmp_path / "neck.deskcoach"
    path.write_bytes(HARD["a picture that lies"])
    with pytest.raises(PackError, match="is no picture that can be opened"):
        add(path)
    assert files(folders.config) == {}


# -- the fakes keep the same ports ---------------------------------------------------------------


@pytest.mark.parametrize("real", [True, False])
def test_figures_are_kept_by_their_id(folders: Folders, *, real: bool) -> None:
    kept = FigureFolder(folders) if real else FakeFigures()
    assert "back-extension" in kept.ours
    assert list(kept.names()) == []
    figure = kept.load("back-extension")
    assert figure is not None
    mine = packed.drawn_as("mine")
    kept.save(mine)
    assert kept.load("mine") == mine
    kept.save(replace(mine, name="Another"))
    assert kept.load("mine") == replace(mine, name="Another")
    assert list(kept.names()) == ["mine"]
    kept.remove("mine")
    kept.remove("mine")
    assert kept.load("mine") is None


def test_a_figure_is_looked_for_in_ours_then_the_organisations_then_ones_own(
    folders: Folders, tmp_path: Path
) -> None:
    shared = FigureFolder(Folders(tmp_path / "shared", tmp_path, tmp_path))
    mine = FigureFolder(folders._replace(shared=tmp_path / "shared"))
    assert "schema" not in mine.ours
    for kept, name in ((mine, "Mine"), (shared, "Shared")):
        for figure_id in ("back-extension", "drawn"):
            kept.save(replace(packed.drawn_as(figure_id), name=name))
    ours, drawn = mine.load("back-extension"), mine.load("drawn")
    assert ours is not None
    assert drawn is not None
    assert ours.name not in {"Mine", "Shared"}
    assert drawn.name == "Shared"
    own = folders.config / "figures"
    assert has_mode(own, 0o700)
    assert has_mode(own / "drawn.json", 0o600)
    (tmp_path / "shared/figures/drawn.json").write_bytes(b"{")
    drawn = mine.load("drawn")
    assert drawn is not None
    assert drawn.name == "Mine", "one with a fault is passed over"


@pytest.mark.parametrize("real", [True, False])
def test_pictures_are_kept_by_a_name_of_their_own(folders: Folders, *, real: bool) -> None:
    kept = PictureFolder(folders.pictures) if real else FakePictures()
    kept.check(packed.png())
    assert list(kept.names()) == []
    name = kept.keep(packed.png(), "mine")
    assert kept.keep(packed.png(), "mine") == name
    assert list(kept.names()) == [name]
    assert name.startswith("mine-")
    assert kept.read(name) is not None
    for refuse in (kept.check, lambda data: kept.keep(data, "mine")):
        with pytest.raises(ValueError, match="does not open"):
            refuse(packed.SVG)
    kept.remove(name)
    kept.remove(name)
    assert kept.read(name) is None


@pytest.mark.parametrize("real", [True, False])
def test_a_picture_comes_back_under_its_name(folders: Folders, *, real: bool) -> None:
    kept = PictureFolder(folders.pictures) if real else FakePictures()
    assert kept.bring_back("by-hand.png", packed.png()) == "by-hand.png"
    assert kept.bring_back("by-hand.png", packed.png()) == "by-hand.png"
    assert kept.read("by-hand.png") == packed.png()
    another = kept.bring_back("by-hand.png", packed.png(9))
    assert another.startswith("by-hand-")
    assert sorted(kept.names()) == sorted(["by-hand.png", another])
    with pytest.raises(ValueError, match="does not open"):
        kept.bring_back("other.png", packed.SVG)


@pytest.mark.parametrize("real", [True, False])
def test_pictures_that_nothing_shows_are_swept_after_a_day(folders: Folders, *, real: bool) -> None:
    files, fake = PictureFolder(folders.pictures), FakePictures()
    kept = files if real else fake
    old, new, shown = (kept.keep(packed.png(width), "mine") for width in (1, 2, 3))
    kept.bring_back("by-hand.png", packed.png(4))
    for name in (old, shown):
        fake.old.add(name)
    if real:
        for name in (old, shown, "by-hand.png"):
            os.utime(folders.pictures / name, (0, 0))
        os.utime(folders.pictures / new, (time.time(),) * 2)  # where the clock is another's
    kept.sweep({shown})
    assert set(kept.names()) == {new, shown, "by-hand.png"}


def test_what_one_does_not_see_comes_back_without_it(folders: Folders) -> None:
    kept = PictureFolder(folders.pictures)
    name = kept.bring_back("chin-tuck-0a1b2c3d.png", packed.png() + b"and more")
    assert name.startswith("chin-tuck-")
    assert name != "chin-tuck-0a1b2c3d.png"
    assert b"and more" not in (kept.read(name) or b"")
    assert kept.bring_back("a.jpg", packed.png()).endswith(".png")


def test_a_figure_that_cannot_be_written_is_told(folders: Folders) -> None:
    folders.config.mkdir(parents=True)
    (folders.config / "figures").write_bytes(b"")
    with pytest.raises(OSError, match="figures") as told:
        FigureFolder(folders).save(packed.drawn_as("mine"))
    assert "\n" not in str(told.value)


def test_a_pack_is_taken_in_beside_a_program_that_keeps_the_log(
    folders: Folders, tmp_path: Path
) -> None:
    """The process aside writes routines in a transaction; it has no queue to write by."""
    path = tmp_path / "neck.deskcoach"
    path.write_bytes(packed.pack())
    held = open_log(folders.log_file, lambda: datetime.now(UTC))
    with opened(folders, LogBeside, lambda _: None) as archives:
        assert carry_out_data(archives, AddPack(str(path)))["changed"] is True
    routines = thaw_training(SqliteTrainingLog(held).load_training()).routines
    held.close()
    assert [one.name for one in routines] == ["Back", "Neck, easy start"]
