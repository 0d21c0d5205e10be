"""A real GNOME Shell on Wayland: idle and return, do-not-disturb, a shared screen, its death."""

import contextlib
import time
from collections.abc import Iterator
from typing import Any

import pytest
from jeepney import (  # type: ignore[import-untyped,unused-ignore]
    DBusAddress,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped,unused-ignore]
    open_dbus_connection,
)
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import session_bus
from deskcoach.adapters.presence.idle import IdleSource
from deskcoach.adapters.presence.linux.banners import KEY, SCHEMA, GnomeBanners
from deskcoach.adapters.presence.linux.pipewire import ScreenShare
from deskcoach.bootstrap.presence import choose_idle
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.stand_in import Told
from tests.desktop.presence.conftest import end
from tools.desktop_session import Session
from tools.gnome_session import start_shell

pytestmark = pytest.mark.desktop

REMOTE, CAST = "org.gnome.Mutter.RemoteDesktop", "org.gnome.Mutter.ScreenCast"
A_KEY = 30


class Caller:
    """Calls the Shell as a remote desktop or a screen recorder does."""

    def __init__(self, address: str) -> None:
        self.connection = open_dbus_connection(address)

    def call(self, service: str, path: str, member: str, *words: Any) -> Any:
        interface = service if path.count("/") == service.count(".") + 1 else f"{service}.Session"
        address = DBusAddress(path, service, interface)
        message = new_method_call(address, member, *words)
        reply = self.connection.send_and_get_reply(message, timeout=10)
        return reply.body[0] if reply.body else None


@pytest.fixture
def caller(gnome: Session) -> Iterator[Caller]:
    made = Caller(gnome.env["DBUS_SESSION_BUS_ADDRESS"])
    with contextlib.closing(made.connection):
        yield made


@pytest.fixture
def idle(gnome: Session, qtbot: QtBot) -> Iterator[IdleSource]:
    made = choose_idle(gnome.env, "linux", time.monotonic, session_bus(gnome.env))
    made.start()
    qtbot.waitUntil(lambda: made.report().ok)
    yield made
    made.stop()


def press(caller: Caller) -> None:
    path = caller.call(REMOTE, "/org/gnome/Mutter/RemoteDesktop", "CreateSession")
    caller.call(REMOTE, path, "Start")
    for down in (True, False):
        caller.call(REMOTE, path, "NotifyKeyboardKeycode", "ub", (A_KEY, down))
    caller.call(REMOTE, path, "Stop")


def test_idle_and_return(idle: IdleSource, caller: Caller, qtbot: QtBot) -> None:
    assert "Mutter" in idle.report().detail
    qtbot.waitUntil(lambda: (idle.seconds() or 0.0) > 1.0)
    calls = list[str]()
    qtbot.waitUntil(lambda: idle.on_next_input(lambda: calls.append("back")))
    before = idle.seconds() or 0.0
    qtbot.wait(100)
    assert not calls
    press(caller)
    qtbot.waitUntil(lambda: calls == ["back"])
    assert (idle.seconds() or 0.0) < before


def test_do_not_disturb(gnome: Session, told: Told, qtbot: QtBot) -> None:
    source = GnomeBanners(session_bus(gnome.env), gnome.env)
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    gnome.run("gsettings", "set", SCHEMA, KEY, "false")
    qtbot.waitUntil(lambda: told == [HoldBegan("do-not-disturb")])
    gnome.run("gsettings", "set", SCHEMA, KEY, "true")
    qtbot.waitUntil(lambda: told[1:] == [HoldEnded("do-not-disturb")])
    source.stop()


def test_a_shared_screen(gnome: Session, caller: Caller, told: Told, qtbot: QtBot) -> None:
    source = ScreenShare(gnome.env)
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    path = caller.call(CAST, "/org/gnome/Mutter/ScreenCast", "CreateSession", "a{sv}", ({},))
    caller.call(CAST, path, "RecordVirtual", "a{sv}", ({},))
    caller.call(CAST, path, "Start")
    qtbot.waitUntil(lambda: told == [HoldBegan("screen-share")])
    assert "gnome-shell" in source.report().detail
    caller.call(CAST, path, "Stop")
    qtbot.waitUntil(lambda: told[1:] == [HoldEnded("screen-share")])
    source.stop()


def test_the_shell_dies_and_comes_back(
    gnome: Session, idle: IdleSource, caller: Caller, qtbot: QtBot
) -> None:
    calls = list[str]()
    qtbot.waitUntil(lambda: idle.on_next_input(lambda: calls.append("back")))
    shell = gnome.children[-1]
    end(shell)
    qtbot.waitUntil(lambda: not idle.report().ok)
    assert idle.seconds() is None
    start_shell(gnome)
    qtbot.waitUntil(lambda: idle.report().ok)
    press(caller)
    qtbot.waitUntil(lambda: calls == ["back"])
