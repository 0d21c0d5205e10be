"""What a real window manager and panel make of the card and of the icon."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.conftest import CARD, ROOT, Running, Typist
from tests.desktop.reader import tray_property
from tools.desktop_session import Session, session, wait_until
from tools.seat import seat

Start = Callable[..., Running]
LIST = "600x28+0+772"
"""The half of the panel that lists the windows; the tray and the clock are in the other."""


def picture(desktop: Session, crop: str) -> bytes:
    """What is on that part of the screen."""
    command = ["import", "-window", "root", "-crop", crop, "-depth", "8", "rgb:-"]
    return subprocess.run(
        command, env=desktop.env, capture_output=True, check=True, timeout=10
    ).stdout


def settled(desktop: Session, crop: str) -> bytes:
    """The same, once it is the same twice."""
    seen = [b"", picture(desktop, crop)]

    def still() -> bool:
        seen.append(picture(desktop, crop))
        return seen[-1] == seen[-2]

    wait_until(still, what="the panel to come to rest")
    return seen[-1]


def test_the_card_is_in_no_list_of_windows(desktop: Session, running: Start) -> None:
    before = settled(desktop, LIST)
    program = running(1.0)
    card = program.card()
    states = desktop.run("xprop", "-id", card, "_NET_WM_STATE")
    for wanted in ("SKIP_TASKBAR", "SKIP_PAGER", "ABOVE"):
        assert f"_NET_WM_STATE_{wanted}" in states, states
    assert settled(desktop, LIST) == before
    program.ask("pause", "5m")
    wait_until(lambda: not desktop.windows(CARD), what="the card to go")
    program.ask("resume")
    states = desktop.run("xprop", "-id", program.card(), "_NET_WM_STATE")
    assert "_NET_WM_STATE_SKIP_TASKBAR" in states, "also the second time"
    assert settled(desktop, LIST) == before


def test_a_window_of_anybody_else_is_listed(desktop: Session, typist: Typist) -> None:
    """The test above can fail."""
    assert typist.active()
    shown = settled(desktop, LIST)
    typist.window.terminate()
    wait_until(lambda: settled(desktop, LIST) != shown, what="the panel to forget the window")


def test_the_icon_is_called_deskcoach(desktop: Session, running: Start) -> None:
    running(1800.0)
    wait_until(lambda: tray_property(desktop, "Title") == "DeskCoach", what="the icon")


@pytest.fixture
def two_monitors(desktop: Session) -> Callable[[bool], None]:
    """Splits the screen into two monitors, or takes the right one away again."""

    def plug(there: bool) -> None:
        left, right = ("640/170x760/200+0+0", "640/170x760/200+640+0")
        if there:
            desktop.run("xrandr", "--setmonitor", "left", left, "screen")
            desktop.run("xrandr", "--setmonitor", "right", right, "none")
        else:
            desktop.run("xrandr", "--delmonitor", "right")

    return plug


def test_a_monitor_that_goes_takes_no_card_along(
    desktop: Session, running: Start, two_monitors: Callable[[bool], None]
) -> None:
    two_monitors(True)
    desktop.run("xdotool", "mousemove", "1000", "300")
    program = running(1.0)
    card = program.card()

    def left_edge() -> int:
        words = desktop.run("xdotool", "getwindowgeometry", "--shell", card).splitlines()
        return int(dict(line.split("=") for line in words)["X"])

    wait_until(lambda: left_edge() >= 640, 5, "the card on the monitor with the pointer")
    two_monitors(False)
    wait_until(lambda: left_edge() < 200, 5, "the card on the monitor that is left")
    assert program.status()["mode"] == "offered"
    desktop.run("xrandr", "--delmonitor", "left")


def test_no_notification_server_is_started_in_place_of_the_desktops_own(tmp_path: Path) -> None:
    """Plasma's own comes after us; whatever asks a name that can be started would start another."""
    mark = tmp_path / "started"
    with session(panel=False, notifications=False) as bare:
        bare.env |= {"PYTHONPATH": str(ROOT), "XDG_CURRENT_DESKTOP": "KDE"}
        services = Path(bare.env["XDG_DATA_HOME"]) / "dbus-1/services"
        services.mkdir(parents=True)
        script = tmp_path / "daemon"
        script.write_text(f"#!/bin/sh\ntouch {mark}\nexit 1\n")
        script.chmod(0o755)
        name = "org.freedesktop.Notifications"
        (services / "a.service").write_text(f"[D-BUS Service]\nName={name}\nExec={script}\n")
        bus = ("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/")
        bare.run(*bus, "org.freedesktop.DBus.ReloadConfig")
        assert name in bare.run(*bus, "org.freedesktop.DBus.ListActivatableNames")
        seat(tmp_path / "home", 3.0)
        program = Running(bare, tmp_path / "home")
        program.start("--background")
        assert "notifications" in program.ask("doctor")[1]
        program.wait_for("offered")
        assert not mark.exists()
        program.quit()
