"""Idle time and windows from a real wlroots compositor."""

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import session_bus
from deskcoach.adapters.presence.linux.wayland_windows import WlrootsWindows
from deskcoach.bootstrap.presence import choose_idle
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.stand_in import Told, same
from tests.desktop.presence.conftest import Process, Start, end, need

pytestmark = pytest.mark.desktop

EDITOR = Path(__file__).parents[1] / "programs/editor.py"
NOBODY = 65534
HEADLESS = {
    "WLR_BACKENDS": "headless",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_RENDERER": "pixman",
    "WAYLAND_DISPLAY": "",
}


def sway(start: Start, runtime: dict[str, str]) -> Process:
    config = Path(runtime["HOME"]) / "config"
    config.write_text("xwayland disable\n")
    command = ["sway", "-c", str(config)]
    if os.geteuid() == 0:  # which sway refuses to run as
        os.chown(runtime["HOME"], NOBODY, NOBODY)
        for folder in list(Path(runtime["HOME"]).parents)[:-2]:
            folder.chmod(folder.stat().st_mode | 0o011)
        words = (f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        command = ["setpriv", *words, *command]
    return start(*command, **HEADLESS)


def test_sway(runtime: dict[str, str], start: Start, qtbot: QtBot) -> None:
    need("sway", "wtype")
    environ = {**runtime, "WAYLAND_DISPLAY": "wayland-1"}
    idle = choose_idle(environ, "linux", lambda: float(os.times().elapsed), session_bus(environ))
    idle.start()
    assert idle.seconds() is None
    calls = list[str]()
    for times in (1, 2):
        compositor = sway(start, runtime)
        qtbot.waitUntil(lambda: idle.report().ok)
        qtbot.waitUntil(lambda: (idle.seconds() or 0.0) >= 1.0)
        assert idle.on_next_input(lambda: calls.append("back"))
        start("wtype", "a", WAYLAND_DISPLAY="wayland-1")
        qtbot.waitUntil(same(calls, ["back"] * times))
        assert idle.seconds() == 0.0
        end(compositor)
        qtbot.waitUntil(lambda: idle.seconds() is None)
        assert "Wayland" in idle.report().detail
    idle.stop()


def test_a_native_window_that_fills_the_screen_is_seen(
    runtime: dict[str, str], start: Start, told: Told, qtbot: QtBot
) -> None:
    need("sway")
    environ = {**runtime, "WAYLAND_DISPLAY": "wayland-1"}
    windows = WlrootsWindows(environ)
    windows.start(told)
    sway(start, runtime)
    qtbot.waitUntil(lambda: windows.report().ok, timeout=20000)
    film = start(
        *(sys.executable, str(EDITOR), str(Path(runtime["HOME"]) / "typed"), "--fullscreen"),
        WAYLAND_DISPLAY="wayland-1",
        QT_QPA_PLATFORM="wayland",
    )
    qtbot.waitUntil(lambda: bool(told), timeout=20000)
    (name,) = windows.programs()
    assert told == [HoldBegan("fullscreen", programs=(name,))]
    assert windows.report().detail == f"Wayland: {name} fills the screen"
    end(film)
    qtbot.waitUntil(lambda: told[1:] == [HoldEnded("fullscreen")])
    windows.stop()
