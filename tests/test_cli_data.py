"""The words export, import and delete, with and without a running program."""

import io
import json
import os
import subprocess
import sys
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
from tests.logged import broke, did, hurt, trained

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
    assert told == b"x.json: written, from " + counts + b"\n"
    assert (tmp_path / "x.json").stat().st_mode & 0o777 == 0o600
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
    assert b"The log has all of it already." in capfdbinary.readouterr().out


def test_differences_are_told(
    filled: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_bytes(written(Archive(sets=[did(10, 1, actual=1.0)])))
    assert cli.main(["import", "x.json"]) == 0
    assert "the log's stays (see --replace)" in capsys.readouterr().out
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
    assert "The log has all of it already." in capsys.readouterr().out
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
        (["export", "--out", "no/where.json"], 5, "no/where.json: no such file or directory"),
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
    for form, said in (("csv", "exercise_title"), ("html", "By week"), ("ics", "BEGIN:VCALENDAR")):
        done = subprocess.run(
            [sys.executable, "-m", "deskcoach", "export", "--format", form],
            env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert said in done.stdout
