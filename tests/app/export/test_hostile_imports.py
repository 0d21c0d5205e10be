"""Files that cannot be taken in, given to the running program: one line, and nothing changed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from deskcoach.adapters.files import OwnFiles
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.exit_codes import FAILED, USAGE
from deskcoach.app.export.backup import About, Archives
from deskcoach.core import json_input
from deskcoach.core.export import archive as archive_rows
from deskcoach.core.export import backup
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from tests.app.desk import Office, catalogue, outdoors
from tests.data_fakes import FakePaper
from tests.fakes import FakeClock
from tests.hostile import FILES, GOOD, PLACES
from tests.logged import NOON, broke, did, key, trained
from tests.system import needs

LINE = 500
"""Characters that a line may have; the path is a part of it."""


class Desk:
    """The table of commands over a real log that holds something."""

    def __init__(self, folder: Path) -> None:
        clock = FakeClock()
        clock.set_wall(NOON)
        world = outdoors(clock)
        self.folder = folder
        self.log = open_log(folder / "log.db", lambda: NOON)
        self.whole = SqliteArchiveLog(self.log)
        self.whole.take_in(
            Archive([broke()], [trained(1, effort=2), trained(3)], [did(10, 1, actual=7.0)])
        )
        world.log = self.log  # type: ignore[assignment] # it keeps the same port
        world.training_log = SqliteTrainingLog(self.log)  # type: ignore[assignment]
        self.office = Office(world)
        changed = self.office.store.replaced
        self.office.archives = Archives(
            self.whole,
            OwnFiles(),
            FakePaper(),
            lambda: About(catalogue()),
            lambda: NOON,
            changed,
            self.office.archives.own,
        )

    def bytes(self) -> tuple[bytes, bytes, bytes]:
        """The export, and what lies on the disk."""
        wal = self.folder / "log.db-wal"
        rest = wal.read_bytes() if wal.exists() else b""
        return written(self.whole.everything()), (self.folder / "log.db").read_bytes(), rest

    def refused(self, path: Path) -> str:
        """What is said about a file that must change nothing."""
        before = self.bytes()
        for words in ({"replace": True}, {"dry_run": True}, {}):
            reply = self.office.send("import", path=str(path), **words)
            assert (reply["ok"], reply["code"]) == (False, USAGE)
        assert self.bytes() == before
        line: str = reply["error"]
        assert line.isprintable()
        assert len(line) < LINE
        return line


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "data").mkdir()
    made = Desk(tmp_path / "data")
    yield made
    made.log.close()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_used_gets_one_line(desk: Desk, tmp_path: Path, name: str) -> None:
    data, words = FILES[name]
    path = tmp_path / "mine.json"
    path.write_bytes(data)
    line = desk.refused(path)
    assert line.startswith("mine.json: ")
    assert words in line
    if ": this is " in line:
        assert line.startswith("mine.json: This is no file we know: this is ")
        assert line.endswith("or a file of Hevy, Strong, FitNotes or wger.")
    else:
        assert ", found " in line
        assert "; " in line, "no remedy"


def test_what_is_hostile_is_so_only_by_that_one_thing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "good.json").write_bytes(GOOD)
    reply = desk.office.send("import", path=str(tmp_path / "good.json"), replace=True)
    assert reply["value"]["changed"]
    assert reply["value"]["sets"] == {"new": 0, "same": 0, "different": 1}


def refuse(path: str, *_: object) -> int:
    raise PermissionError(13, "Permission denied", path)


@needs("POSIX special files")
@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_gets_one_line_at_once(
    desk: Desk, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, words = PLACES[name]
    make(tmp_path / "mine.json")
    if name == "forbidden" and os.geteuid() == 0:  # nothing is forbidden to root
        monkeypatch.setattr(os, "open", refuse)
    line = desk.refused(tmp_path / "mine.json")
    assert line.startswith(f"{tmp_path}/mine.json: ")
    assert words in line


@needs("POSIX names of files")
@pytest.mark.parametrize("name", ["a\nb.json", "\x1b[2J.json", "\udcff.json", "x" * 300])
def test_a_name_that_is_not_one_line_is_told_in_one(desk: Desk, tmp_path: Path, name: str) -> None:
    line = desk.refused(tmp_path / name)
    assert "check its name" in line
    reply = desk.office.send("export", format="json", path=str(tmp_path / "no" / name))
    assert (reply["ok"], reply["code"]) == (False, FAILED)
    assert reply["error"].isprintable()


def test_a_name_that_no_file_can_have(desk: Desk) -> None:
    assert "no file can have such a name: check" in desk.refused(Path("a\0b"))
    reply = desk.office.send("export", format="json", path="a\0b")
    assert "no file can have such a name: choose another" in reply["error"]


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "mine.json").open("wb") as file:
        file.truncate(archive_rows.ARCHIVE_BYTES * 20)  # a hole: it takes no room on the disk
    monkeypatch.setattr("deskcoach.app.export.backup.ARCHIVE_BYTES", 10_000)
    limits = json_input.Limits(10_000, empty="")
    monkeypatch.setattr(backup, "ROW_LIMITS", limits)
    assert "is larger than 10,000 bytes: choose another file" in desk.refused(
        tmp_path / "mine.json"
    )


def test_a_log_that_breaks_off_in_the_middle_keeps_nothing_of_it(
    desk: Desk, tmp_path: Path
) -> None:
    """What only the tables refuse, after a thousand good rows: all of it or nothing."""
    many = [trained(n) for n in range(100, 1100)]
    path = tmp_path / "mine.json"
    path.write_bytes(written(Archive(sessions=many, sets=[did(5000, 100)])))
    with desk.log.connection() as connection:
        connection.execute(
            "CREATE TEMP TRIGGER no BEFORE INSERT ON sets BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    before = desk.bytes()[0]
    reply = desk.office.send("import", path=str(path))
    assert (reply["ok"], reply["code"]) == (False, FAILED)
    assert desk.bytes()[0] == before
    assert key(100) not in before.decode()


SET = {
    "id": key(50), "session": key(1), "exercise": "plank", "number": 1, "side": 0, "target": 1.0,
    "actual": 1.0, "unit": "reps", "load_kg": None, "tempo": "", "effort": None,
    "started": "2026-11-22T12:00:00Z", "ended": "2026-11-22T12:00:00Z",
}  # fmt: skip
ODD: dict[str, tuple[object, ...]] = {
    "number": (2**70, -1, 0),
    "side": (7,),
    "actual": (-1.0, float("inf"), 1e308),
    "load_kg": (-1.0, float("inf")),
    "id": ("", "x", "\0", "\ud800"),
    "started": ("0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-12:00", "2026-01-01T00:00:00"),
    "effort": (11,),
    "exercise": ("\n",),
}


@pytest.mark.parametrize("name", ODD)
def test_a_set_that_no_file_may_hold_cannot_be_put_back_either(desk: Desk, name: str) -> None:
    before = desk.bytes()
    for value in ODD[name]:
        reply = desk.office.send("session-restore", sets=[{**SET, name: value}])
        assert (reply["ok"], reply["code"]) == (False, USAGE), value
        assert reply["error"].isprintable()
    assert desk.bytes() == before
    assert desk.office.send("session-restore", sets=[SET])["ok"]
