"""Which ways are chosen on which desktop."""

import ctypes
import sys
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus, session_bus
from deskcoach.adapters.presence import macos as mac
from deskcoach.adapters.presence.idle import FirstIdle, NoIdle
from deskcoach.adapters.presence.macos import MacIdle
from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.windows import WindowsIdle
from deskcoach.bootstrap.presence import (
    choose_idle,
    choose_presence,
    choose_surroundings,
    players_among,
    window_in_front,
)
from tests.adapters.presence.stand_in import Told

NO_BUS = Bus("")
X11 = {"DISPLAY": ":4242", "XDG_CURRENT_DESKTOP": "XFCE"}
GNOME = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":4242", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}
KDE = {"XDG_SESSION_TYPE": "wayland", "XDG_CURRENT_DESKTOP": "KDE"}


def now() -> float:
    return 0.0


def ways(environ: Mapping[str, str]) -> list[str]:
    idle = choose_idle(environ, "linux", now, NO_BUS)
    assert isinstance(idle, FirstIdle)
    return [type(way).__name__ for way in idle._ways]


def test_idle_on_linux(qtbot: QtBot) -> None:
    assert qtbot is not None
    assert ways(X11) == ["X11Idle"]
    assert ways(GNOME) == ["MutterIdle", "WaylandIdle"]
    assert ways(KDE) == ["WaylandIdle", "MutterIdle"]
    assert isinstance(choose_idle({}, "linux", now, NO_BUS), NoIdle)


def test_idle_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(), raising=False)
    assert isinstance(choose_idle({}, "win32", now, NO_BUS), WindowsIdle)
    frameworks = SimpleNamespace(CGEventSourceSecondsSinceLastEventType=SimpleNamespace())
    monkeypatch.setattr(MacIdle.__init__, "__defaults__", (lambda _: frameworks,))
    assert isinstance(choose_idle({}, "darwin", now, NO_BUS), MacIdle)
    assert isinstance(choose_idle({}, "haiku", now, NO_BUS), NoIdle)


def test_sources_elsewhere(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    assert qtbot is not None
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(), raising=False)
    monkeypatch.setitem(sys.modules, "winreg", SimpleNamespace())
    assert len(choose_presence({}, "win32", now, NO_BUS)) == 1
    assert len(choose_presence({}, "darwin", now, NO_BUS)) == 1
    assert choose_presence({}, "haiku", now, NO_BUS) == []
    assert len(choose_surroundings({}, "win32", "")) == 5
    assert len(choose_surroundings({}, "darwin", "")) == 3
    assert choose_surroundings({}, "haiku", "") == []
    with pytest.raises(OSError, match="CoreAudio"):
        mac.framework("CoreAudio")


@pytest.mark.parametrize(("desktop", "asked"), [("KDE", False), ("XFCE", True), ("", True)])
def test_plasmas_power_manager_is_not_asked_for_a_download_holds_it(
    desktop: str, *, asked: bool
) -> None:
    sources = choose_surroundings({"XDG_CURRENT_DESKTOP": desktop}, "linux", "")
    merged = [each for each in sources if isinstance(each, MergedSource)]
    assert ("power manager" in {one.name for each in merged for one in each.sources}) == asked


@pytest.mark.parametrize(
    ("desktop", "name"),
    [("X-Cinnamon", "Cinnamon"), ("MATE", "MATE"), ("LXQt", "LXQt"), ("ubuntu:GNOME", "GNOME")],
)
def test_do_not_disturb_is_looked_for_where_the_desktop_has_it(desktop: str, name: str) -> None:
    sources = choose_surroundings({"XDG_CURRENT_DESKTOP": desktop}, "linux", "")
    (quiet,) = (each for each in sources if each.name == "do not disturb")
    assert isinstance(quiet, MergedSource)
    assert [each.name for each in quiet.sources] == [name, "KDE", "dunst", "XFCE"]


@pytest.mark.parametrize("environ", [X11, GNOME, KDE])
def test_with_nothing_there_all_is_quiet_and_doctor_says_so(
    environ: dict[str, str], tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    assert qtbot is not None
    nowhere = {
        "XDG_RUNTIME_DIR": str(tmp_path),
        "HOME": str(tmp_path),
        "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path}/system",
    }
    bus = session_bus(nowhere)
    idle = choose_idle({**environ, **nowhere}, "linux", now, bus)
    sources = choose_presence({**environ, **nowhere}, "linux", now, bus, idle)
    sources += choose_surroundings({**environ, **nowhere}, "linux", bus.address)
    assert players_among(sources) is not None
    assert players_among([]) is None
    everything = MergedSource("presence", sources)
    idle.start()
    everything.start(told)
    reports = {check.name: check for check in everything.reports()}
    assert set(reports) == {
        "sleep", "lock", "do not disturb", "microphone", "camera", "screen share", "fullscreen",
        "inhibitors", "media",
    }  # fmt: skip
    assert not idle.report().ok
    blind = {name for name, check in reports.items() if not check.ok}
    assert blind >= {"sleep", "lock", "do not disturb", "screen share", "fullscreen", "media"}
    assert all(check.detail for check in reports.values())
    everything.stop()
    idle.stop()
    assert not told


def test_nobody_knows_the_window_in_front_without_x() -> None:
    for environ in (X11, GNOME, KDE):
        assert window_in_front(choose_surroundings(environ, "linux", "")) is None
    assert window_in_front([]) is None
