"""Sleep and lock, against python3-dbusmock's logind on a bus of our own."""

import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.linux.logind import SessionLock, Sleep
from deskcoach.core.breaks.events import FellAsleep, Locked, Unlocked, WokeUp
from tests.adapters.presence.stand_in import PROPERTIES, Daemon, Told, service

LOGIND = ["--dest", "org.freedesktop.login1"]
MANAGER = "/org/freedesktop/login1"
SESSION = "/org/freedesktop/login1/session/c1"
SESSION_INTERFACE = "org.freedesktop.login1.Session"
MOCK = "org.freedesktop.DBus.Mock"

Call = Callable[..., None]


class ScriptedIdle:
    def __init__(self) -> None:
        self.call: Callable[[], None] | None = None
        self.works = True

    def seconds(self) -> float | None:
        return 0.0

    def on_next_input(self, call: Callable[[], None]) -> bool:
        self.call = call
        return self.works


class Logind:
    def __init__(self, daemon: Daemon) -> None:
        self._daemon = daemon
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        address = {"DBUS_SYSTEM_BUS_ADDRESS": self._daemon.address}
        command = ["/usr/bin/python3", "-m", "dbusmock", "--system", "--template", "logind"]
        self._child = subprocess.Popen(command, env=address, stdout=subprocess.DEVNULL)
        self.gdbus("wait", "--timeout", "10", "org.freedesktop.login1")
        self.call(MANAGER, f"{MOCK}.AddSession", "c1", "seat0", "0", "root", "true")

    def stop(self) -> None:
        if self._child is not None:
            self._child.terminate()
            self._child.wait(5)
            self._child = None

    def gdbus(self, *words: str) -> None:
        command = ["gdbus", words[0], "--address", self._daemon.address, *words[1:]]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=15)

    def call(self, path: str, member: str, *words: str) -> None:
        self.gdbus("call", *LOGIND, "--object-path", path, "--method", member, *words)

    def sleep(self, going: str) -> None:
        member = "org.freedesktop.login1.Manager"
        signal = f"{MOCK}.EmitSignal"
        self.call(MANAGER, signal, member, "PrepareForSleep", "b", f"[<{going}>]")

    def session(self, member: str, *words: str) -> None:
        self.call(SESSION, f"{SESSION_INTERFACE}.{member}", *words)

    def emit(self, member: str) -> None:
        self.call(SESSION, f"{MOCK}.EmitSignal", SESSION_INTERFACE, member, "", "@av []")


@pytest.fixture
def logind(bus_daemon: Daemon) -> Iterator[Logind]:
    made = Logind(bus_daemon)
    made.start()
    yield made
    made.stop()


def test_suspend_and_resume(logind: Logind, bus: Bus, told: Told, qtbot: QtBot) -> None:
    source = Sleep(bus, lambda: 12.0)
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    logind.sleep("true")
    logind.sleep("false")
    qtbot.waitUntil(lambda: told == [FellAsleep(12.0), WokeUp()])
    logind.stop()
    qtbot.waitUntil(lambda: not source.report().ok)
    assert "by the clocks" in source.report().detail
    logind.start()
    logind.sleep("true")
    qtbot.waitUntil(lambda: told[2:] == [FellAsleep(12.0)])
    source.stop()


@pytest.mark.parametrize("make", [lambda bus: Sleep(bus, float), lambda bus: SessionLock(bus, "")])
def test_who_is_not_followed_any_more_is_not_listened_to(
    make: Callable[[Bus], Sleep | SessionLock], bus: Bus, qtbot: QtBot
) -> None:
    source = make(bus)
    source.start(Told())
    qtbot.waitUntil(lambda: bus.up)
    source.stop()
    assert not bus.up


def test_a_lock_that_is_confirmed(logind: Logind, bus: Bus, told: Told, qtbot: QtBot) -> None:
    source = SessionLock(bus, "c1")
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    logind.session("SetLockedHint", "true")
    qtbot.waitUntil(lambda: told == [Locked()])
    logind.session("SetLockedHint", "false")
    qtbot.waitUntil(lambda: told == [Locked(), Unlocked()])
    logind.session("Lock")
    logind.emit("Unlock")
    qtbot.waitUntil(lambda: told == [Locked(), Unlocked()] * 2)
    source.stop()


@pytest.mark.parametrize("works", [True, False])
def test_a_lock_that_nobody_confirms_ends_with_the_next_input(
    works: bool, logind: Logind, bus: Bus, told: Told, qtbot: QtBot
) -> None:
    idle = ScriptedIdle()
    idle.works = works
    source = SessionLock(bus, "c1", idle, confirm_seconds=0.1)
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    logind.session("Lock")
    qtbot.waitUntil(lambda: idle.call is not None)
    if works:
        assert told == [Locked()]
        assert idle.call is not None
        idle.call()
    assert told == [Locked(), Unlocked()]
    source.stop()


@pytest.mark.parametrize("session_id", ["stale", ""])
def test_a_session_that_is_found_by_its_process(
    session_id: str, bus_daemon: Daemon, bus: Bus, told: Told, qtbot: QtBot
) -> None:
    source = SessionLock(bus, session_id)
    source.start(told)
    with service(bus_daemon.address, "org.freedesktop.login1") as made:
        made.start()
        qtbot.waitUntil(lambda: "no such thing" in source.report().detail)
    manager = "org.freedesktop.login1.Manager"
    with service(bus_daemon.address, "org.freedesktop.login1") as made:
        made.replies[MANAGER, manager, "GetSessionByPID", (0,)] = ("o", (SESSION,))
        made.has(SESSION, SESSION_INTERFACE, "LockedHint", ("b", True))
        made.start()
        qtbot.waitUntil(lambda: told == [Locked()])
        made.has(SESSION, SESSION_INTERFACE, "LockedHint", ("b", False))
        words: tuple[Any, ...] = (SESSION_INTERFACE, {}, ["LockedHint"])
        made.emit(SESSION, PROPERTIES, "PropertiesChanged", "sa{sv}as", words)
        qtbot.waitUntil(lambda: told == [Locked(), Unlocked()])
    source.stop()


def test_logind_is_restarted(logind: Logind, bus: Bus, told: Told, qtbot: QtBot) -> None:
    source = SessionLock(bus, "c1")
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    logind.stop()
    qtbot.waitUntil(lambda: not source.report().ok)
    logind.start()
    qtbot.waitUntil(lambda: source.report().ok)
    logind.session("Lock")
    qtbot.waitUntil(lambda: told == [Locked()])
    source.stop()
