"""The words export, import and delete, with and without a running program."""

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from deskcoach.adapters import paths
from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import open_log
from deskcoach.cli import main as cli
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from deskcoach.core.export.own import OWN_SORTS
from tests import foreign_files as files
from tests.logged import broke, did, hurt, trained
from tests.system import has_mode

Run = Callable[..., int]


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
        (tmp_path / name.lower()).mkdir(mode=0o700)
    monkeypatch.chdir(tmp_path)
    return paths.folders()


def some() -> Archive:
    return Archive([broke(), broke()], [trained(1)], [did(10, 1)], [hurt(20)])


@pytest.fixture
def filled(folders: Folders) -> Folders:
    log = open_log(folders.log_file)
    SqliteArchiveLog(log).take_in(some())
    log.close()
    return folders


def kept(folders: Folders) -> bytes:
    log = open_log(folders.log_file)
    found = written(SqliteArchiveLog(log).everything())
    log.close()
    return found


def test_there_and_back(
    filled: Folders, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["export"]) == 0
    assert capfdbinary.readouterr().out == written(some())
    assert cli.main(["export", "--out", "x.json", "--since", "2020-01-01"]) == 0
    told = capfdbinary.readouterr().out
    counts = b"2 breaks, 1 sessions, 1 sets, 1 pains, 0 prescriptions, 0 notes"
    own = b", ".join(b"0 %s" % sort.encode() for sort in OWN_SORTS)
    assert told == b"x.json: written, from " + counts + b", " + own + b"\n"
    assert has_mode(tmp_path / "x.json", 0o600)
    assert cli.main(["delete", "--all", "--yes"]) == 0
    assert kept(filled) == written(Archive())
    capfdbinary.readouterr()
    assert cli.main(["import", "x.json", "--dry-run"]) == 0
    assert b"breaks:    2 new, 0 same, 0 different" in capfdbinary.readouterr().out
    assert kept(filled) == written(Archive())
    assert cli.main(["import", "x.json"]) == 0
    assert b"Taken in." in capfdbinary.readouterr().out
    assert kept(filled) == written(some())
    assert cli.main(["import", "x.json", "--json"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["sets"]["same"] == 1
    assert cli.main(["import", "x.json"]) == 0
    assert b"You have all of it already." in capfdbinary.readouterr().out


def test_differences_are_told(
    filled: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_bytes(written(Archive(sets=[did(10, 1, actual=1.0)])))
    assert cli.main(["import", "x.json"]) == 0
    assert "yours stays (see --replace)" in capsys.readouterr().out
    assert cli.main(["import", "x.json", "--replace"]) == 0
    assert "the file's is taken" in capsys.readouterr().out
    assert b'"actual":1.0' in kept(filled)


def test_a_backup_is_brought_back(
    filled: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    open_log(filled.log_file, lambda: tomorrow).close()  # makes that day's backup
    assert cli.main(["backups"]) == 0
    told = capsys.readouterr().out.splitlines()
    name = f"log.db.day-{tomorrow:%Y-%m-%d}"
    counts = "2 breaks, 1 sessions, 1 sets, 1 pains, 0 prescriptions, 0 notes"
    assert told[0] == f"{name}: up to 2026-03-04 12:00, {counts}"
    assert cli.main(["backups", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["name"] == name
    log = open_log(filled.log_file)
    with log.connection() as connection:
        connection.execute("DELETE FROM breaks")
    log.close()
    less = kept(filled)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    for more in ([], ["--dry-run"]):
        assert cli.main(["restore", *more]) == 0
        told = capsys.readouterr().out.splitlines()
        assert told[1] == "breaks:    2 new, 0 same, 0 different"
        assert "Nothing was changed" in told[-1]
        assert kept(filled) == less
    assert cli.main(["restore", name, "--yes"]) == 0
    assert "Brought back." in capsys.readouterr().out
    assert kept(filled) == written(some())
    assert len(list(filled.log_file.parent.glob("log.db.aside-*"))) == 1
    assert cli.main(["restore", "--yes"]) == 0
    assert "You have all of it already." in capsys.readouterr().out
    assert cli.main(["restore", "log.db"]) == 1
    assert "no such backup" in capsys.readouterr().err


def test_wrong_dates_are_told_and_corrected(
    filled: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["dates"]) == 0
    assert "Every record has a date that can be right." in capsys.readouterr().out
    now = datetime.now().astimezone()
    later = now + timedelta(days=2000)
    log = open_log(filled.log_file, lambda: later)
    log.add_break(broke(later))
    log.close()
    assert cli.main(["doctor", "--json"]) in {0, 1}
    check = next(one for one in json.loads(capsys.readouterr().out) if one["name"] == "dates")
    assert not check["ok"]
    assert not check["needed"]
    assert check["detail"].startswith("Dates that cannot be right: 1, from")
    assert check["remedy"] == "deskcoach dates --correct"
    assert cli.main(["dates", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["count"] == 1
    assert cli.main(["dates"]) == 0
    assert f"Dates that cannot be right: 1, from {later:%Y-%m-%d} to" in capsys.readouterr().out
    assert cli.main(["dates", "--correct"]) == 0
    assert "Dates that are corrected" in capsys.readouterr().out
    assert cli.main(["dates"]) == 0
    assert "Every record" in capsys.readouterr().out
    (last,) = json.loads(kept(filled))["breaks"][2:]
    assert datetime.fromisoformat(last["at"]) <= datetime.now().astimezone()


def test_a_range_is_deleted_after_asking(
    filled: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert cli.main(["delete", "--since", "2026-03-01"]) == 0
    assert "2 breaks, 0 notes, 1 pains, 0 prescriptions, 1 sessions, 1 sets." in (
        found := capsys.readouterr().out
    )
    assert "Nothing was removed." in found
    assert cli.main(["delete", "--until", "2026-03-05", "--dry-run"]) == 0
    assert kept(filled) == written(some())
    capsys.readouterr()
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert cli.main(["delete", "--since", "2026-03-01"]) == 0
    told = capsys.readouterr().out
    assert "Removed for good: 2 breaks" in told
    assert "Removed with it: log.db.day-" in told
    assert kept(filled) == written(Archive())


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (["import", "nowhere.json"], 1, "nowhere.json: no such file or directory: check"),
        (["export", "--out", "no/where.json"], 5, "where.json: no such file or directory"),
        (["export", "--format", "html", "--out", "/proc/nothing/x"], 5, "choose another place"),
        (["delete", "--yes"], 1, "or everything"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_what_cannot_be_is_one_line(
    words: list[str], code: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == code
    found = capsys.readouterr().err
    assert line in found
    assert found.count("\n") == 1


def test_a_broken_file_is_one_line(
    filled: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_bytes(written(some())[:99])
    assert cli.main(["import", "x.json"]) == 1
    assert capsys.readouterr().err.startswith("deskcoach: x.json: line ")
    assert kept(filled) == written(some())


def test_a_log_that_cannot_be_opened_is_told(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.log_file.mkdir(parents=True)
    assert cli.main(["export"]) == 5
    assert "is a folder: move it away" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ({"ok": True, "value": {"breaks": 7}}, 0),
        ({"ok": False, "error": "x: y: z", "code": 2}, 1),
        ({"ok": False, "error": "x: y: z", "code": 5}, 5),
    ],
)
def test_the_running_program_is_asked(
    folders: Folders,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    reply: dict[str, Any],
    code: int,
) -> None:
    asked: list[dict[str, Any]] = []

    def answer(_: str, request: dict[str, Any], *__: object) -> dict[str, Any]:
        asked.append(request)
        return reply

    monkeypatch.setattr(client, "ask", answer)
    assert cli.main(["export", "--out", "x.json"]) == code
    assert asked == [{"command": "export", "format": "json", "path": str(Path.cwd() / "x.json")}]
    assert ("7 breaks" in capsys.readouterr().out) == (code == 0)
    assert not folders.log_file.exists()


@pytest.mark.usefixtures("filled")
def test_a_page_is_printed_without_a_screen(tmp_path: Path) -> None:
    away = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    names = {name: value for name, value in os.environ.items() if name not in away}
    command = [sys.executable, "-m", "deskcoach", "export", "--format", "pdf", "--out", "x.pdf"]
    names["PYTHONPATH"] = str(Path(cli.__file__).parent.parent)
    subprocess.run(command, env=names, check=True, timeout=60)
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-")


def test_without_qt_an_export_is_in_english(tmp_path: Path) -> None:
    """On a server there may be no library for letters and screens; PDF alone needs it."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6/__init__.py").write_text("raise ImportError('no Qt here')")
    env = os.environ | {"DESKCOACH_HOME": str(tmp_path / "home"), "LANG": "de_DE.UTF-8"}
    env["PYTHONPATH"] = f"{tmp_path}{os.pathsep}{Path(cli.__file__).parent.parent}"
    forms = ("csv", "exercise_title"), ("html", "Exercise report"), ("ics", "BEGIN:VCALENDAR")
    for form, said in forms:
        done = subprocess.run(
            [sys.executable, "-m", "deskcoach", "export", "--format", form],
            env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert said in done.stdout


# -- files of other apps --------------------------------------------------------------------------


def test_a_file_of_another_app_is_taken_in_on_an_empty_home(
    folders: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "strong.csv").write_bytes(files.strong_android("de"))
    assert cli.main(["import", "strong.csv", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert told.out == (
        "strong.csv: from Strong, kg: 3 taken, 0 doubled, 2 refused, 1 made new as your own: "
        "Unterarmstütz (--match chooses another), nothing was changed: this was a dry run\n"
    )
    assert told.err.splitlines()[0].startswith("row 4: It is a rest, not a set. 2024-01-12")
    assert not folders.exercises.exists()
    assert cli.main(["import", "strong.csv"]) == 0
    assert capsys.readouterr().out.startswith("strong.csv: from Strong, kg: 3 taken, 0 doubled, 2")
    assert len(list(folders.exercises.glob("import-*-1.json"))) == 1
    assert cli.main(["import", "strong.csv", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["doubled"] == 3
    assert cli.main(["exercises", "check", *map(str, folders.exercises.glob("*.json"))]) == 0
    assert cli.main(["export", "--format", "strong", "--out", "back.csv"]) == 0
    capsys.readouterr()
    assert cli.main(["import", "back.csv"]) == 0  # its own sets, which are all here
    assert capsys.readouterr().out == "back.csv: from Strong, kg: 0 taken, 3 doubled, 0 refused\n"
    assert cli.main(["import", "--undo"]) == 0
    assert capsys.readouterr().out == "3 sets taken out again, from 2024-01-12 to 2024-01-12.\n"
    assert not list(folders.exercises.glob("*.json"))
    assert cli.main(["import", "--undo"]) == 4
    assert capsys.readouterr().err == "deskcoach: There is no import to undo.\n"


def test_what_an_exercise_is_can_be_said(
    folders: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = files.strong_ios().replace(b"Plank", b"Back Extension (Machine)")
    (tmp_path / "x.csv").write_bytes(data)
    words = ["--verbose", "--unit", "lb", "--match", "Bent Over Row (Dumbbell)=leave"]
    assert cli.main(["import", "x.csv", *words]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(
        "x.csv: from Strong, lb, as in your settings: 1 taken, 0 doubled, 2 left out, 0 refused"
    )
    assert told.err == (
        '"Bent Over Row (Dumbbell)", 2 sets: left out\n'
        '"Back Extension (Machine)" is perhaps back-extension: '
        '--match "Back Extension (Machine)=back-extension", or --guesses\n'
    )
    assert cli.main(["import", "--undo"]) == 0
    assert cli.main(["import", "x.csv", "--guesses", "--verbose"]) == 0
    assert '"Bent Over Row (Dumbbell)", 2 sets: bent-over-row' in capsys.readouterr().err
    assert not list(folders.exercises.glob("*.json"))
    for bad in (["x.csv", "--match", "Plank"], ["x.csv", "--unit", "stone"]):
        with pytest.raises(SystemExit) as told_no:
            cli.main(["import", *bad])
        assert told_no.value.code == 2
    assert cli.main(["import"]) == 2
    assert cli.main(["import", "x.csv", "--match", "Plank=new"]) == 1
    assert "No exercise in the file is called plank." in capsys.readouterr().err


@pytest.mark.usefixtures("folders")
def test_many_rows_stay_out_in_a_few_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = b"2025-03-01,Plank,Abs,,,,,\n"
    lines = b"".join(b"2025-03-01,Lift %d,Back,,5,,,\n" % n for n in range(7))
    (tmp_path / "f.csv").write_bytes(files.fitnotes().split(b"\n")[0] + b"\n" + row * 8 + lines)
    assert cli.main(["import", "f.csv"]) == 0
    told = capsys.readouterr()
    assert "7 taken, 0 doubled, 8 refused, 7 made new as your own: Lift 0, Lift 1" in told.out
    assert "Lift 4, … (--match" in told.out
    assert told.err.splitlines()[5:] == ["3 more rows stay out (--verbose names them)"]
    assert cli.main(["import", "f.csv", "--verbose"]) == 0
    assert sum(line.startswith("row ") for line in capsys.readouterr().err.splitlines()) == 8


@pytest.mark.usefixtures("folders")
def test_ten_thousand_rows_within_three_seconds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "many.csv").write_bytes(files.many(10_000))
    began = time.process_time()
    assert cli.main(["import", "many.csv"]) == 0
    assert time.process_time() - began < 3.0
    assert ": 10000 taken, 0 doubled, 0 refused, 17 made new" in capsys.readouterr().out


@pytest.mark.usefixtures("filled")
def test_a_table_for_a_spreadsheet_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words, head in (
        ([], b"title,start_time,"),
        (["--separator", "semicolon", "--decimal", ","], b"\xef\xbb\xbftitle;start_time;"),
        (["--separator", "tab"], b"title\tstart_time\t"),
        (["--decimal", ","], b"\xef\xbb\xbftitle;start_time;"),
    ):
        assert cli.main(["export", "--format", "csv", "--out", "x.csv", *words]) == 0
        assert (tmp_path / "x.csv").read_bytes().startswith(head)
        capsys.readouterr()
        assert cli.main(["import", "x.csv"]) == 0
        assert ": from DeskCoach, kg: 0 taken, 1 doubled, 0 refused" in capsys.readouterr().out
    assert cli.main(["export", "--format", "hevy", "--out", "h.csv"]) == 0
    assert (tmp_path / "h.csv").read_bytes().startswith(b"title,start_time,")
