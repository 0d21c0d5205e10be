"""Autostart on three platforms."""

import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.adapters.desktop.autostart import (
    Nowhere,
    RunKey,
    StartFile,
    choose_autostart,
    desktop_entry,
    exec_line,
    exec_words,
)
from tests.system import has_mode, needs

COMMAND = ["/opt/my apps/deskcoach", "-m", "100%"]


def on_linux(tmp_path: Path) -> StartFile:
    found = choose_autostart(COMMAND, {"HOME": str(tmp_path)}, "linux")
    assert isinstance(found, StartFile)
    return found


def test_on_and_off(tmp_path: Path) -> None:
    start = on_linux(tmp_path)
    assert not start.is_on()
    start.off()
    start.on()
    start.on()
    assert start.is_on()
    assert start.path == tmp_path / ".config" / "autostart" / "deskcoach.desktop"
    assert 'Exec="/opt/my apps/deskcoach" -m 100%%\n' in start.path.read_text()
    start.off()
    assert not start.path.exists()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_switched_off_by_the_desktop(tmp_path: Path, line: str) -> None:
    start = on_linux(tmp_path)
    start.on()
    start.path.write_text(start.path.read_text() + line + "\n")
    assert not start.is_on()
    start.on()
    assert start.is_on()


@needs("XDG folders")
def test_the_config_folder_of_the_environment(tmp_path: Path) -> None:
    environ = {"HOME": "/nowhere", "XDG_CONFIG_HOME": str(tmp_path)}
    choose_autostart(COMMAND, environ, "linux").on()
    assert (tmp_path / "autostart" / "deskcoach.desktop").exists()
    environ = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "relative"}
    choose_autostart(COMMAND, environ, "linux").on()
    assert (tmp_path / ".config" / "autostart" / "deskcoach.desktop").exists()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / ".config").touch()
    start = on_linux(tmp_path)
    with pytest.raises(OSError, match=r"deskcoach\.desktop: a file stands .*: move it away"):
        start.on()
    start.path.parent.parent.unlink()
    start.path.mkdir(parents=True)
    with pytest.raises(OSError, match=r"deskcoach\.desktop: .*: check the permissions"):
        start.off()


def test_the_entry_is_valid(tmp_path: Path) -> None:
    checker = shutil.which("desktop-file-validate")
    if checker is None:
        pytest.skip("no desktop-file-validate here")
    file = tmp_path / "deskcoach.desktop"
    file.write_bytes(desktop_entry(COMMAND))
    done = subprocess.run([checker, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])), min_size=1))
def test_every_command_comes_through_the_quoting(command: list[str]) -> None:
    # Undone as the specification says: the file's escapes, the quotes, the field codes.
    unescaped = exec_line(command).replace("\\\\", "\\")
    found = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ ]+)', unescaped)
    words = [bare or re.sub(r"\\(.)", r"\1", quoted) for quoted, bare in found]
    assert [word.replace("%%", "%") for word in words] == command
    assert exec_words(exec_line(command)) == command


def test_macos(tmp_path: Path) -> None:
    start = choose_autostart(COMMAND, {"HOME": str(tmp_path)}, "darwin")
    start.on()
    assert start.is_on()
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == COMMAND
    assert agent["RunAtLoad"] is True
    assert file.stem == agent["Label"]
    start.off()
    assert not start.is_on()


class Registry:
    """Windows' registry, as far as it is needed."""

    HKEY_CURRENT_USER, KEY_READ, KEY_SET_VALUE, REG_SZ = "HKCU", 1, 2, 1

    def __init__(self) -> None:
        self.values = dict[str, str]()
        self.locked = False

    @contextmanager
    def CreateKeyEx(  # noqa: N802
        self, root: str, path: str, reserved: int, access: int
    ) -> Iterator[str]:
        assert (root, path.endswith(r"CurrentVersion\Run")) == ("HKCU", True)
        assert reserved == 0, "Windows refuses anything else"
        if self.locked and access == self.KEY_SET_VALUE:
            raise PermissionError(13, "Access is denied")
        yield path

    def QueryValueEx(self, _: str, name: str) -> tuple[str, int]:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError
        return self.values[name], self.REG_SZ

    def SetValueEx(self, _: str, name: str, __: int, kind: int, value: str) -> None:  # noqa: N802
        assert kind == self.REG_SZ
        self.values[name] = value

    def DeleteValue(self, _: str, name: str) -> None:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError
        del self.values[name]


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    registry: Any = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    start = choose_autostart(COMMAND, {}, "win32")
    assert isinstance(start, RunKey)
    assert not start.is_on()
    start.off()
    start.on()
    assert start.is_on()
    assert registry.values == {"DeskCoach": '"/opt/my apps/deskcoach" -m 100%'}
    registry.locked = True
    for change in (start.on, start.off):
        with pytest.raises(OSError, match="Run: access is denied: ask who runs this machine"):
            change()
    registry.locked = False
    start.off()
    assert not start.is_on()


PLATFORMS = ("linux", "darwin", "win32")


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("own", ["", "~/all of it"])
def test_a_program_that_has_moved_is_told(platform: str, own: str, tmp_path: Path) -> None:
    program = tmp_path / "the place" / "deskcoach"
    program.parent.mkdir()
    program.touch(mode=0o700)
    environ = {"HOME": str(tmp_path)} | ({"DESKCOACH_HOME": own} if own else {})
    command = [str(program), "--background"]
    start = choose_autostart(command, environ, platform, Registry())
    assert start.problem == ""
    start.on()
    assert start.problem == ""
    program.rename(program.with_name("elsewhere"))
    assert start.is_on()
    assert start.problem.startswith(f"the program that starts at login is not there ({program}): ")
    start.off()
    assert start.problem == ""


@pytest.mark.parametrize(
    "line", ["{there}", '"{there}" --background', "{there} --background", "{there} a b"]
)
def test_what_windows_starts_is_read_with_quotes_and_without(line: str, tmp_path: Path) -> None:
    program = tmp_path / "Jörg Müller" / "deskcoach.exe"
    program.parent.mkdir()
    program.touch(mode=0o700)
    registry = Registry()
    start = RunKey(COMMAND, registry)
    registry.values["DeskCoach"] = line.format(there=program)
    assert start.problem == ""
    program.unlink()
    assert f"({program})" in start.problem


def test_of_what_is_started_as_much_is_told_as_one_can_read() -> None:
    registry = Registry()
    registry.values["DeskCoach"] = "x" * 999
    assert f"({'x' * 200})" in RunKey(COMMAND, registry).problem


def test_the_entry_can_be_read_by_everybody(tmp_path: Path) -> None:
    start = on_linux(tmp_path)
    start.on()
    assert has_mode(start.path, 0o644)
    for size, is_on in ((1_000_000, True), (1_000_001, False)):
        start.path.write_bytes(desktop_entry(COMMAND).ljust(size, b"#"))
        assert start.is_on() is is_on


@pytest.mark.parametrize(
    "rubbish", [b"", b"Exec=\n", b'Exec="open\n', b"\xff\xfe", b"[Desktop Entry]\nExec=/no/such -x"]
)
@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_rubbish_in_its_place_is_told_too(rubbish: bytes, platform: str, tmp_path: Path) -> None:
    start = choose_autostart(COMMAND, {"HOME": str(tmp_path)}, platform)
    assert isinstance(start, StartFile)
    start.on()
    start.path.write_bytes(rubbish)
    assert "is not there" in start.problem


@needs("XDG folders")
def test_one_folder_for_everything_is_carried_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    environ = {"HOME": str(tmp_path), "DESKCOACH_HOME": "my home"}
    start = choose_autostart(COMMAND, environ, "linux")
    assert isinstance(start, StartFile)
    start.on()
    (line,) = [each for each in start.path.read_text().splitlines() if each.startswith("Exec=")]
    words = ["/usr/bin/env", f"DESKCOACH_HOME={tmp_path / 'my home'}", *COMMAND]
    assert exec_words(line[5:]) == words
    registry = Registry()
    choose_autostart(["deskcoach.exe"], environ, "win32", registry).on()
    assert list(registry.values.values()) == [f'deskcoach.exe --home "{tmp_path / "my home"}"']


def test_without_a_home_nothing_starts() -> None:
    start = Nowhere("there is no home folder: set HOME")
    start.off()
    assert not start.is_on()
    with pytest.raises(OSError, match="there is no home folder: set HOME"):
        start.on()
