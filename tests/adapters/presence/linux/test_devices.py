"""Cameras and ALSA microphones: told by the kernel who opens them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.linux import devices
from deskcoach.adapters.presence.linux.devices import Devices, Inotify, openers, recorders
from deskcoach.adapters.presence.source import hold
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.stand_in import Told

ENDED = HoldEnded("camera")
DEFAULT_MS = devices.SETTLE_MS


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "SETTLE_MS", 30)


@contextmanager
def opened_by_another(path: Path) -> Iterator[None]:
    code = "import sys; f = open(sys.argv[1]); print(flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        child.stdout.readline()
        yield
        child.stdin.close()


def began(told: Told) -> bool:
    """Whether it is told that Python uses it, which may call itself with its version."""
    match told[:1]:
        case [HoldBegan(reason="camera", programs=(name,))]:
            return name.startswith("python")
    return False


def camera(folder: Path) -> Devices:
    return Devices("camera", folder, r"video\d+", openers, hold("camera"))


def test_a_camera_that_is_opened_and_closed(tmp_path: Path, told: Told, qtbot: QtBot) -> None:
    (tmp_path / "video0").touch()
    source = camera(tmp_path)
    source.start(told)
    assert source.report().detail == "not in use"
    with opened_by_another(tmp_path / "video0"):
        qtbot.waitUntil(lambda: began(told))
        assert "used by python" in source.report().detail
    qtbot.waitUntil(lambda: began(told) and told[1:] == [ENDED])
    source.stop()
    assert not source.report().ok


def test_what_is_told_no_more_holds_nothing_open(tmp_path: Path, told: Told) -> None:
    (tmp_path / "video0").touch()
    source = camera(tmp_path)
    before = watches()
    for _ in range(3):
        source.start(told)
        assert watches() == before + 1
        source.stop()
        assert watches() == before


def watches() -> int:
    """How many files of the kernel that tell of others are open."""
    count = 0
    for each in list(Path("/proc/self/fd").iterdir()):
        with suppress(OSError):  # the folder itself was open while it was read
            count += "inotify" in str(each.readlink())
    return count


def test_a_camera_that_is_plugged_in_later(tmp_path: Path, told: Told, qtbot: QtBot) -> None:
    folder = tmp_path / "dev"
    source = camera(folder)
    source.start(told)
    assert source.report().detail == "no such device"
    folder.mkdir()
    (folder / "null").touch()
    (folder / "video3").touch()
    qtbot.waitUntil(lambda: source.report().detail == "not in use")
    with opened_by_another(folder / "video3"):
        qtbot.waitUntil(lambda: began(told))
    qtbot.waitUntil(lambda: began(told) and told[1:] == [ENDED])
    (folder / "video3").unlink()
    qtbot.waitUntil(lambda: source.report().detail == "no such device")
    source.stop()


def test_a_device_that_one_may_see_from_now_on_is_looked_at(
    tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    (tmp_path / "video0").touch()
    source = camera(tmp_path)
    source.start(told)
    (tmp_path / "other").touch()
    qtbot.wait(10)
    assert not source._settled.isActive(), "another device"
    (tmp_path / "video0").chmod(0o640)
    qtbot.waitUntil(source._settled.isActive)
    fd = source._inotify._fd
    assert not os.get_blocking(fd)
    assert not os.get_inheritable(fd)
    source.stop()
    assert not source._settled.isActive()


def test_programs_that_open_every_device_for_a_moment_are_given_a_second() -> None:
    assert DEFAULT_MS == 1000
    source = Devices("camera", Path("/nowhere"), "x", openers, hold("camera"))
    assert (source._settled.isSingleShot(), source._settled.interval()) == (True, 30)


def test_our_own_looking_is_no_use(tmp_path: Path, told: Told, qtbot: QtBot) -> None:
    path = tmp_path / "video0"
    path.touch()
    source = camera(tmp_path)
    source.start(told)
    with path.open():
        qtbot.wait(100)
    source.stop()
    assert not told


def test_a_folder_that_cannot_be_watched_is_reported(told: Told, tmp_path: Path) -> None:
    source = camera(tmp_path / "no" / "where")
    source.start(told)
    assert not source.report().ok
    assert "where" in source.report().detail or "no" in source.report().detail
    source.stop()


def test_a_look_that_fails_is_reported(told: Told, tmp_path: Path) -> None:
    def fails(_: list[Path]) -> set[str]:
        raise PermissionError("not for you")

    (tmp_path / "video0").touch()
    source = Devices("camera", tmp_path, r"video\d+", fails, hold("camera"))
    source.start(told)
    assert source.report().detail == "not for you"
    source.stop()


def test_a_file_that_may_not_be_watched_is_left_out(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "video0").touch()
    original = Inotify.watch

    def refuse(self: Inotify, path: Path, what: int) -> None:
        if path.name == "video0":
            raise PermissionError("no")
        original(self, path, what)

    monkeypatch.setattr(Inotify, "watch", refuse)
    source = camera(tmp_path)
    source.start(told)
    assert source.report().detail == "no such device"
    source.stop()


def test_recordings_without_a_sound_server(tmp_path: Path) -> None:
    status = tmp_path / "card0" / "pcm0c" / "sub0" / "status"
    status.parent.mkdir(parents=True)
    served = False
    look = recorders(tmp_path, lambda: served)
    status.write_text("closed\n")
    assert look([]) == set()
    status.write_text(f"state: RUNNING\nowner_pid   : {os.getpid()}\n")
    name = Path("/proc/self/comm").read_text().strip()
    assert look([]) == {name}
    status.write_text("state: RUNNING\nowner_pid   : 999999999\n")
    assert look([]) == {"a program"}


def test_the_sound_servers_own_recordings_are_told_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = Path("/proc/self/comm").read_text().strip()
    monkeypatch.setattr(devices, "_SOUND_SERVERS", frozenset({name}))
    status = tmp_path / "card0" / "pcm0c" / "sub0" / "status"
    status.parent.mkdir(parents=True)
    status.write_text(f"state: RUNNING\nowner_pid   : {os.getpid()}\n")
    assert recorders(tmp_path, lambda: True)([]) == set()
    assert recorders(tmp_path, lambda: False)([]) == {name}
