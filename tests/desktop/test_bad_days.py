"""Bad input and bad days: one clear message, nothing lost that was logged, no traceback."""

import contextlib
import os
import random
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from deskcoach.adapters.ipc import client
from deskcoach.adapters.store.log import open_log
from tests.desktop.conftest import ROOT, Running
from tools.desktop_session import Session, session, wait_until

Start = Callable[..., Running]
KILLS = int(os.environ.get("DESKCOACH_KILLS", "8"))
"""`make soak` takes a hundred."""


def restart(program: Running) -> None:
    program.quit()
    program.start()


def test_broken_settings_are_named_and_left_as_they_are(running: Start) -> None:
    text = "[stretch]\nafter = 3  # too soon\n\n[colour]\nx = 1\n"
    program = running(600.0, text)
    words = program.ask("doctor")[1]
    assert "settings.toml: stretch.after: 3: write a whole number from 5 to 180 min" in words
    assert "colour: unknown section" in words
    assert program.status()["next_seconds"] > 500
    assert (program.home / "config/settings.toml").read_text() == text


def test_settings_are_taken_up_while_running(running: Start) -> None:
    program = running(600.0)
    file = program.home / "config/settings.toml"
    file.write_text("[stretch]\nafter = 40\n")
    wait_until(lambda: program.status()["next_seconds"] > 1000, what="the new settings")
    file.write_text("[stretch\nafter = 40\n")
    wait_until(lambda: "line 1" in program.ask("doctor")[1], what="the complaint")
    assert program.status()["next_seconds"] > 1000, "what was read before goes on counting"


def test_a_broken_own_exercise_leaves_the_rest(running: Start) -> None:
    program = running()
    folder = program.home / "config/exercises"
    folder.mkdir(parents=True)
    (folder / "mine.json").write_text('{"exercises": [')
    restart(program)
    code, words = program.ask("doctor")
    assert code == 0
    assert "mine.json" in words
    assert program.ask("break")[0] == 0


def test_a_broken_database_is_put_aside(running: Start) -> None:
    program = running(1.0)
    program.wait_for("offered")
    program.ask("skip")
    program.quit()
    (program.home / "data/log.db").write_bytes(b"not a database at all" * 400)
    for name in ("log.db-wal", "log.db-shm"):
        (program.home / "data" / name).unlink(missing_ok=True)
    program.start()
    assert "log.db" in program.ask("doctor")[1]
    assert list((program.home / "data").glob("log.db.broken-*"))
    assert program.ask("log", "--since", "1d")[0] == 0


def test_where_nothing_can_be_kept_the_coach_goes_on_and_says_so(
    desktop: Session, tmp_path: Path
) -> None:
    program = Running(desktop, tmp_path / "home")
    program.home.mkdir()
    (program.home / "data").write_text("a file where a folder should be")
    program.start()
    code, words = program.ask("doctor")
    assert code == 1
    assert "FAIL log" in words
    assert program.ask("break")[0] == 0
    program.quit()
    assert "Traceback" not in program.said


@pytest.mark.parametrize(
    "change",
    [
        {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""},
        {"DISPLAY": ":4711", "QT_QPA_PLATFORM": ""},
    ],
)
def test_without_a_screen_one_line_says_so(
    desktop: Session, tmp_path: Path, change: dict[str, str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "deskcoach"],
        env=desktop.env | {"DESKCOACH_HOME": str(tmp_path)} | change,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 5
    assert done.stderr.count("\n") == 1
    assert "DISPLAY" in done.stderr


def test_without_a_tray_and_without_dbus_the_window_opens(tmp_path: Path) -> None:
    with session(panel=False, notifications=False) as bare:
        bare.env["PYTHONPATH"] = str(ROOT)
        address = bare.env.pop("DBUS_SESSION_BUS_ADDRESS")
        program = Running(bare, tmp_path / "home")
        program.start()
        wait_until(lambda: bare.windows("^DeskCoach$"), what="the window")
        words = program.ask("doctor")[1]
        assert "this desktop has none" in words
        assert program.ask("break")[0] == 0
        program.quit()
        assert "Traceback" not in program.said
        bare.env["DBUS_SESSION_BUS_ADDRESS"] = address


def test_rubbish_on_the_socket_is_answered_or_dropped(running: Start) -> None:
    program = running()
    address = client.endpoint(program.home / "run")
    rubbish = random.Random(3)  # noqa: S311 - the same rubbish each time
    for _ in range(40):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(5)
            connection.connect(address)
            lines = [rubbish.randbytes(rubbish.randrange(200)) + b"\n" for _ in range(25)]
            with contextlib.suppress(OSError):
                connection.sendall(b"".join(lines))
                connection.recv(65536)
    assert program.status()["mode"] == "working"


def test_kill_at_any_moment_loses_nothing_that_was_reported(running: Start) -> None:
    program = running()
    program.quit()
    chance = random.Random(11)  # noqa: S311 - the same moments each time
    reported = 0
    for _ in range(KILLS):
        program.start("--background")
        killer = threading.Timer(chance.uniform(0.0, 1.5), program.kill)
        killer.start()
        reported += _drive(program)
        killer.join()
        log = open_log(program.home / "data/log.db")
        try:
            assert not log.problems
            kept = len(log.breaks(datetime(2020, 1, 1, tzinfo=UTC)))
        finally:
            log.close()
        assert kept >= reported, "an outcome that was reported is gone"
    assert reported, "nothing was reported in any of the runs"


def _drive(program: Running) -> int:
    """Start and stop breaks until the program is gone; returns how many ends were reported."""
    address = client.endpoint(program.home / "run")
    ended = 0
    with contextlib.suppress(client.NotRunning, client.IpcError):
        while True:
            client.ask(address, {"command": "break", "kind": "stretch"})
            ended += bool(client.ask(address, {"command": "guide-stop"})["ok"])
    return ended
