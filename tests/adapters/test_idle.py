"""Idle time: from a real X server, from a bus, and from libraries that are played."""

import ctypes
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters import idle
from deskcoach.adapters.bus import Bus
from deskcoach.adapters.idle import (
    MUTTER,
    IdleTime,
    choose_idle,
    macos_reader,
    windows_reader,
    x11_reader,
)
from deskcoach.adapters.next_input import GnomeNextInput, X11NextInput
from tests.adapters.desktop_bus import Server, private_bus


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no Xvfb here")
    words = [program, "-displayfd", "1", "-screen", "0", "320x240x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        yield ":" + process.stdout.readline().strip()
        process.terminate()


def test_x11_tells_the_idle_time(display: str) -> None:
    found = choose_idle({"DISPLAY": display}, "linux")
    assert (found.name, found.problem) == ("X11", "")
    first = found.seconds()
    assert first is not None
    time.sleep(0.05)  # the X server's own clock
    second = found.seconds()
    assert second is not None
    assert 0.03 < second - first < 2


def test_x11_answers_quickly(display: str) -> None:
    read = x11_reader(display)
    began = time.perf_counter()
    for _ in range(200):
        read()
    assert (time.perf_counter() - began) / 200 < 0.002


def press(display: str) -> None:
    subprocess.run(["xdotool", "key", "shift"], env={"DISPLAY": display}, check=True)


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="no xdotool here")
def test_x11_tells_of_the_next_input_once(display: str, qtbot: QtBot) -> None:
    watch, called = X11NextInput(display), list[int]()
    press(display)
    qtbot.wait(20)
    assert called == []
    for number in (1, 2, 3):
        assert watch(lambda: called.append(0))
        assert watch(lambda n=number: called.append(n))  # type: ignore[misc]
        qtbot.wait(30)
        press(display)
        qtbot.waitUntil(lambda n=number: called[-1:] == [n], timeout=2000)  # type: ignore[misc]
        press(display)
        qtbot.wait(30)
    assert called == [1, 2, 3]
    watch.close()


def test_x11_is_watched_from_when_it_is_wanted(
    display: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    opened = list[str]()

    def open_watch(name: str) -> Callable[[Callable[[], None]], bool]:
        opened.append(name)
        if len(opened) > 1:
            raise OSError
        return lambda _: True

    monkeypatch.setattr(idle, "X11NextInput", open_watch)
    found, other = (choose_idle({"DISPLAY": display}, "linux") for _ in range(2))
    assert opened == []
    assert [found.on_next_input(lambda: None) for _ in range(2)] == [True, True]
    assert [other.on_next_input(lambda: None) for _ in range(2)] == [False, False]
    assert opened == [display, display]


def test_x11_without_an_idle_counter(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    assert qtbot is not None
    with pytest.raises(OSError, match="display :9876 cannot be opened"):
        X11NextInput(":9876")
    played_x11(monkeypatch, XSyncQueryExtension=0)
    with pytest.raises(OSError, match="does not count idle time"):
        X11NextInput(":0")


def test_a_display_that_is_not_there() -> None:
    found = choose_idle({"DISPLAY": ":9876"}, "linux")
    assert found.seconds() is None
    assert found.problem.startswith("idle time cannot be asked (the display :9876 cannot be")


def test_a_library_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert "libX11.so.6: cannot open" in choose_idle({"DISPLAY": ":0"}, "linux").problem


def played_x11(monkeypatch: pytest.MonkeyPatch, **answers: int) -> None:
    class Function:
        def __init__(self, answer: int) -> None:
            self.answer = answer

        def __call__(self, *_: object) -> int:
            return self.answer

    class Library:
        def __init__(self, _: str) -> None:
            pass

        def __getattr__(self, name: str) -> Function:
            made = Function(answers.get(name, 1))
            setattr(self, name, made)
            return made

    monkeypatch.setattr(ctypes, "CDLL", Library)


def test_an_x_server_without_the_extension(monkeypatch: pytest.MonkeyPatch) -> None:
    played_x11(monkeypatch, XScreenSaverQueryExtension=0)
    assert "no screen-saver extension" in choose_idle({"DISPLAY": ":0"}, "linux").problem


def test_an_x_server_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    played_x11(monkeypatch, XScreenSaverQueryInfo=0)
    assert choose_idle({"DISPLAY": ":0"}, "linux").seconds() is None


def test_errors_of_xlib_do_not_end_the_program() -> None:
    assert idle._ignore(None, None) == 0


@pytest.fixture
def gnome() -> Iterator[tuple[Server, IdleTime, subprocess.Popen[str]]]:
    with private_bus() as (address, process):
        numbers = count(5)
        methods = {
            "GetIdletime": lambda _: ("t", (1500,)),
            "AddUserActiveWatch": lambda _: ("u", (next(numbers),)),
        }
        server = Server(address, MUTTER.name, MUTTER.path, methods)
        environ = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
        environ["DBUS_SESSION_BUS_ADDRESS"] = address
        found = choose_idle(environ, "linux")
        yield server, found, process
        assert isinstance(found._watch, GnomeNextInput)
        found._watch._bus.close()
        server.stop()


Gnome = tuple[Server, IdleTime, "subprocess.Popen[str]"]


def test_gnome_on_wayland_is_asked_over_the_bus(gnome: Gnome, qtbot: QtBot) -> None:
    assert qtbot is not None
    server, found, _ = gnome
    assert (found.name, found.seconds()) == ("GNOME", 1.5)
    server.stop()
    assert found.seconds() is None


def test_gnome_tells_of_the_next_input_once(gnome: Gnome, qtbot: QtBot) -> None:
    server, found, _ = gnome
    called = list[int]()
    for number in (1, 2):
        assert found.on_next_input(lambda n=number: called.append(n))  # type: ignore[misc]
        qtbot.waitUntil(
            lambda n=number: len(server.called("AddUserActiveWatch")) == n,  # type: ignore[misc]
            timeout=2000,
        )
        qtbot.wait(20)
        server.emit("WatchFired", "u", (99,))
        server.emit("WatchFired", "u", (4 + number,))
        server.emit("WatchFired", "u", (4 + number,))
        qtbot.waitUntil(lambda n=number: called[-1:] == [n], timeout=2000)  # type: ignore[misc]
    qtbot.wait(20)
    assert called == [1, 2]


def test_gnome_that_goes_away_has_the_caller_look_for_itself(gnome: Gnome, qtbot: QtBot) -> None:
    _, found, process = gnome
    called = list[int]()
    assert found.on_next_input(lambda: called.append(1))
    qtbot.wait(20)
    process.kill()
    qtbot.waitUntil(lambda: called == [1], timeout=2000)
    assert not found.on_next_input(lambda: called.append(2))


def test_a_compositor_that_cannot_watch(qtbot: QtBot) -> None:
    with private_bus() as (address, _):
        bus, called = Bus(address), list[int]()
        watch = GnomeNextInput(bus, MUTTER)
        assert watch(lambda: called.append(1))
        qtbot.waitUntil(lambda: called == [1], timeout=2000)
        assert not watch(lambda: called.append(2))
        bus.close()


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, "this Wayland desktop does not tell"),
        ({}, "no screen"),
    ],
)
def test_nobody_can_tell(environ: dict[str, str], words: str) -> None:
    found = choose_idle(environ, "linux")
    assert (found.name, found.seconds()) == ("nobody", None)
    assert not found.on_next_input(lambda: None)
    assert found.problem.startswith(words)


def played_windows(tick: int, now: int, works: int = 1) -> Any:
    def last_input(pointer: Any) -> int:
        pointer._obj.tick = tick
        return works

    user32 = SimpleNamespace(GetLastInputInfo=last_input)
    return SimpleNamespace(user32=user32, kernel32=SimpleNamespace(GetTickCount=lambda: now))


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    assert windows_reader(played_windows(1000, 3500))() == 2.5
    assert windows_reader(played_windows(0xFFFFFFFF, 999))() == 1.0  # after 49 days
    assert windows_reader(played_windows(0, 0, works=0))() is None
    assert choose_idle({}, "win32").problem.startswith("idle time cannot be asked")
    monkeypatch.setattr(ctypes, "windll", played_windows(0, 4000), raising=False)
    found = choose_idle({}, "win32")
    assert (found.name, found.seconds()) == ("Windows", 4.0)


def test_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(state: int, kind: int) -> float:
        assert (state, kind) == (1, 0xFFFFFFFF)
        return 7.5

    services = SimpleNamespace(CGEventSourceSecondsSinceLastEventType=ask)
    assert macos_reader(services)() == 7.5
    assert choose_idle({}, "darwin").problem.startswith("idle time cannot be asked")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: services)
    assert choose_idle({}, "darwin").seconds() == 7.5
