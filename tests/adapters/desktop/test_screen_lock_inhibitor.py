"""Keeping the screen awake: each way against a stand-in, and the X server's against a real one."""

import ctypes
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.screen_lock_inhibitor import (
    SAVER,
    KeepAwake,
    child,
    choose_keep_awake,
    desktop,
    windows,
    x11,
)
from deskcoach.adapters.presence.linux import x11 as server_of_x
from tests.adapters.desktop.desktop_bus import Server, private_bus
from tests.fuzz.peer import Peer
from tests.fuzz.wires import Display


@pytest.fixture
def address() -> Iterator[str]:
    with private_bus() as (address, _):
        yield address


def test_twice_the_same_is_once_and_what_fails_is_left_out() -> None:
    said = list[bool]()

    def refuses(_: bool) -> None:
        raise OSError("not here")

    awake = KeepAwake([refuses, said.append])
    for on in (True, True, False, False):
        awake.keep(on=on)
    assert said == [True, False]


def test_the_desktop_is_asked_and_let_go(address: str, qtbot: QtBot) -> None:
    methods: dict[str, Any] = {
        "Inhibit": lambda _: ("u", (41,)),
        "UnInhibit": lambda _: (None, ()),
    }
    server = Server(address, SAVER.service, SAVER.path, methods)
    bus = Bus(address)
    switch = desktop(bus)
    try:
        switch(True)
        qtbot.waitUntil(lambda: len(server.called("Inhibit")) == 1)
        assert server.called("Inhibit")[0][0] == "DeskCoach"
        qtbot.wait(50)
        switch(False)
        qtbot.waitUntil(lambda: server.called("UnInhibit") == [(41,)])
        assert not bus.up
    finally:
        server.stop()


def test_a_desktop_without_a_screen_saver_or_a_bus(address: str, qtbot: QtBot) -> None:
    for where in (address, ""):
        bus = Bus(where)
        switch = desktop(bus)
        switch(True)
        qtbot.wait(50)
        switch(False)
        assert not bus.up


def test_the_x_server_is_asked_for_as_long_as_a_connection_is_open(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert qtbot is not None
    display = Display()
    peer = Peer(display)
    monkeypatch.setattr(server_of_x, "_connect", peer.dial)
    switch = x11({"DISPLAY": ":5"})
    switch(True)
    opcode, minor, length, on = struct.unpack("<BBHI", display.asked[-1])
    assert (minor, length, on) == (5, 2, 1)
    assert opcode > 127, "one of an extension"
    switch(False)
    with pytest.raises(OSError, match="Bad file descriptor"):
        peer.dial().getpeername()
    peer.end()


def test_a_display_that_is_not_there(qtbot: QtBot) -> None:
    def open_files() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    before = open_files()
    switch = x11({"DISPLAY": ":4242"})
    switch(True)
    assert open_files() > before, "it waits for one"
    switch(False)
    qtbot.waitUntil(lambda: open_files() <= before, timeout=20_000)


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    said = list[int]()
    kernel = SimpleNamespace(SetThreadExecutionState=said.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    switch = windows()
    switch(True)
    switch(False)
    assert said == [0x80000003, 0x80000000]


def test_a_program_that_runs_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[subprocess.Popen[bytes]]()
    real = subprocess.Popen

    def note(*words: Any, **more: Any) -> subprocess.Popen[bytes]:
        made.append(real(*words, **more))
        return made[-1]

    monkeypatch.setattr(subprocess, "Popen", note)
    switch = child([sys.executable, "-c", "import time; time.sleep(60)"])
    switch(True)
    assert made[0].poll() is None
    switch(False)
    assert made[0].poll() is not None


@pytest.mark.parametrize(
    ("platform", "display", "ways"),
    [("linux", ":1", 2), ("linux", "", 1), ("win32", "", 1), ("darwin", "", 1)],
)
def test_each_system_has_its_ways(platform: str, display: str, ways: int) -> None:
    assert len(choose_keep_awake({"DISPLAY": display}, platform)._ways) == ways
