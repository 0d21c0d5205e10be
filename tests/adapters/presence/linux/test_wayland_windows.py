"""The windows of Wayland: as KWin's script tells of them, and as wlroots' protocol does."""

import json
import os
import struct
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.linux.around import linux_surroundings
from deskcoach.adapters.presence.linux.players import Players
from deskcoach.adapters.presence.linux.wayland_windows import KWinWindows, WlrootsWindows
from deskcoach.core.breaks.events import HoldBegan, HoldEnded, Watching
from tests.adapters.presence.linux.test_wayland import Compositor, bound, event
from tests.adapters.presence.servers import server
from tests.adapters.presence.stand_in import Daemon, Service, Told, service
from tests.system import needs

pytestmark = needs("Unix sockets")  # of D-Bus, and of Wayland
KATE = {"name": "org.kde.kate", "pid": 40, "fullscreen": False}
FILM = {"name": "mpv", "pid": 41, "fullscreen": True}
OURS = {"name": "python3", "pid": os.getpid(), "fullscreen": True}
BEGAN, ENDED = HoldBegan("fullscreen", programs=("mpv",)), HoldEnded("fullscreen")


def called(name: str, front: dict[str, Any], *windows: dict[str, Any]) -> tuple[str, ...]:
    """What the script in KWin calls."""
    return (name, "org.deskcoach.Windows", "Told", json.dumps({"front": front, "windows": windows}))


def kwin_of(made: Service, folder: Path) -> Path:
    """Have KWin's scripting, as a service; gives the file of our script."""
    file, name = folder / f"deskcoach-{os.getpid()}.js", f"deskcoach-{os.getpid()}"
    path, interface = "/Scripting", "org.kde.kwin.Scripting"
    made.replies[path, interface, "loadScript", (str(file), name)] = ("i", (0,))
    made.replies[path, interface, "start", ()] = ("", ())
    made.start()
    return file


def test_kwin_tells_by_a_script_of_the_window_in_front(
    bus: Bus, bus_daemon: Daemon, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = KWinWindows(bus, {"XDG_RUNTIME_DIR": str(tmp_path)})
    changes = list[int]()
    windows.changed = lambda: changes.append(windows.front.pid)
    windows.start(told)
    assert not windows.report().ok
    with service(bus_daemon.address, "org.kde.KWin") as kwin:
        file = kwin_of(kwin, tmp_path)
        qtbot.waitUntil(lambda: ("/Scripting", "start", ()) in kwin.calls)
        assert f'callDBus("{bus.name}"' in file.read_text()
        kwin.call(*called(bus.name, KATE, KATE, FILM, OURS))
        qtbot.waitUntil(lambda: windows.report().ok)
        assert windows.report().detail == "KWin: no"
        assert windows.programs() == ("mpv", "org.kde.kate")
        assert windows.pids() == {40, 41, os.getpid()}
        kwin.call(*called(bus.name, FILM, KATE, FILM))
        qtbot.waitUntil(lambda: told == [BEGAN])
        assert windows.report().detail == "KWin: mpv fills the screen"
        kwin.call(*called(bus.name, OURS, OURS))
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])
        kwin.call(bus.name, "org.deskcoach.Windows", "Told", "{")
        qtbot.waitUntil(lambda: not windows.report().ok)
        kwin.call(bus.name, "org.deskcoach.Windows", "Sold", "{}")
        unknown = "org.freedesktop.DBus.Error.UnknownMethod"
        qtbot.waitUntil(lambda: kwin.answers == ["", "", "", "", unknown])
        kwin.call(*called(bus.name, FILM, FILM))
        qtbot.waitUntil(lambda: told[2:] == [BEGAN])
        assert changes == [40, 41, os.getpid(), 41]
    qtbot.waitUntil(lambda: told[3:] == [ENDED])
    windows.stop()
    assert not file.exists()


def test_who_plays_behind_the_window_in_front_is_not_watched(
    bus: Bus, bus_daemon: Daemon, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = KWinWindows(bus, {"XDG_RUNTIME_DIR": str(tmp_path)})
    players = Players(bus, windows)
    music = OURS | {"fullscreen": False}
    with (
        service(bus_daemon.address, "org.kde.KWin") as kwin,
        service(bus_daemon.address, "org.mpris.MediaPlayer2.music") as player,
    ):
        kwin_of(kwin, tmp_path)
        status = ("org.mpris.MediaPlayer2.Player", "PlaybackStatus", ("s", "Playing"))
        player.has("/org/mpris/MediaPlayer2", *status)
        player.start()
        windows.start(told)
        players.start(told)
        qtbot.waitUntil(lambda: told == [Watching(on=True)])
        kwin.call(*called(bus.name, KATE, KATE, music))
        qtbot.waitUntil(lambda: told[1:] == [Watching(on=False)])
        kwin.call(*called(bus.name, music, KATE, music))
        qtbot.waitUntil(lambda: told[2:] == [Watching(on=True)])
    players.stop()
    windows.stop()


def test_others_do_not_tell_in_kwins_name(
    bus: Bus, bus_daemon: Daemon, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = KWinWindows(bus, {"XDG_RUNTIME_DIR": str(tmp_path)})
    windows.start(told)
    with (
        service(bus_daemon.address, "org.kde.KWin") as kwin,
        service(bus_daemon.address, "org.example") as other,
    ):
        kwin_of(kwin, tmp_path)
        other.start()
        qtbot.waitUntil(lambda: ("/Scripting", "start", ()) in kwin.calls)
        other.call(*called(bus.name, FILM, FILM))
        qtbot.waitUntil(lambda: len(other.answers) == 1)
        assert other.answers[0].endswith("UnknownMethod")
    assert not told
    windows.stop()


@pytest.mark.parametrize(("folder", "why"), [(".", "no such thing"), ("missing", "No such file")])
def test_a_kwin_that_runs_no_script_is_told(
    folder: str, why: str, bus: Bus, bus_daemon: Daemon, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = KWinWindows(bus, {"XDG_RUNTIME_DIR": str(tmp_path / folder)})
    windows.start(lambda _: None)
    with service(bus_daemon.address, "org.kde.KWin") as kwin:
        kwin.start()
        qtbot.waitUntil(lambda: why in windows.report().detail)
    windows.stop()


MANAGER = ("zwlr_foreign_toplevel_manager_v1", 3)
FIRST, SECOND = 0xFF000000, 0xFF000001


def opened(toplevel: int, name: str, *states: int) -> bytes:
    """A window appears, with its program's name and its states."""
    word = name.encode() + b"\0"
    text = struct.pack("=I", len(word)) + word + bytes(-len(word) % 4)
    made = event(4, 0, struct.pack("=I", toplevel)) + event(toplevel, 0, text)
    return made + event(toplevel, 1, text) + in_states(toplevel, *states)


def in_states(toplevel: int, *states: int) -> bytes:
    body = struct.pack(f"=I{len(states)}I", 4 * len(states), *states)
    return event(toplevel, 4, body) + event(toplevel, 5)


def test_wlroots_tells_of_each_window(told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    windows = WlrootsWindows({"XDG_RUNTIME_DIR": str(tmp_path)})
    compositor = Compositor(MANAGER)
    with server(tmp_path / "wayland-0", compositor) as made:
        windows.start(told)
        qtbot.waitUntil(lambda: windows.report().ok)
        made.send(opened(FIRST, "mpv", 3) + opened(SECOND, "code", 2))
        qtbot.waitUntil(lambda: windows.programs() == ("code", "mpv"))
        assert not told, "it fills the screen, but is not in front"
        assert windows.pids() == frozenset()
        made.send(in_states(SECOND) + in_states(FIRST, 2, 3))
        qtbot.waitUntil(lambda: told == [BEGAN])
        made.send(event(FIRST, 6) + event(FIRST, 5))
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])
        assert windows.programs() == ("code",)
        qtbot.waitUntil(lambda: (FIRST, 7, b"") in compositor.asked)
        made.send(opened(FIRST, "DeskCoach", 2, 3))
        qtbot.waitUntil(lambda: windows.front.name == "DeskCoach")
        assert told == [BEGAN, ENDED]
    qtbot.waitUntil(lambda: not windows.report().ok)
    assert windows.programs() == ()
    windows.stop()


def test_of_windows_without_end_a_thousand_are_known(
    told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = WlrootsWindows({"XDG_RUNTIME_DIR": str(tmp_path)})
    compositor = Compositor(MANAGER)
    with server(tmp_path / "wayland-0", compositor):
        windows.start(told)
        qtbot.waitUntil(lambda: windows.report().ok)
        assert compositor.bound == [bound(0, *MANAGER, 4)]
        names = [f"n{number:04}" for number in range(1003)]
        for number, name in enumerate(names):
            windows._wayland.fed(opened(FIRST + number, name))
        windows._wayland.fed(in_states(FIRST, 2, 3))
        windows._wayland.drain()
        assert windows.programs() == tuple(names[:1000])
        assert told == [HoldBegan("fullscreen", programs=("n0000",))]
        windows.stop()
    assert (windows.programs(), windows.front.name) == ((), ""), "who does not look knows nothing"
    assert not windows.report().ok


def test_a_compositor_that_tells_of_no_windows(told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    windows = WlrootsWindows({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert "not opened" in windows.report().detail
    with server(tmp_path / "wayland-0", Compositor(("wl_seat", 7))):
        windows.start(told)
        qtbot.waitUntil(lambda: "tells of no windows" in windows.report().detail)
        windows.stop()


@pytest.mark.parametrize(
    ("desktop", "more", "names"),
    [
        ("KDE", {"DISPLAY": ":9"}, {"KWinWindows": "fullscreen", "X11Windows": "X11 windows"}),
        ("sway", {}, {"WlrootsWindows": "fullscreen"}),
        ("GNOME", {"DISPLAY": ":9"}, {"X11Windows": "fullscreen"}),
        ("GNOME", {}, {"UnavailableSource": "fullscreen"}),
    ],
)
def test_who_tells_on_which_desktop(
    desktop: str, more: dict[str, str], names: dict[str, str], tmp_path: Path
) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path), "XDG_CURRENT_DESKTOP": desktop} | more
    found = linux_surroundings(environ | {"WAYLAND_DISPLAY": "wayland-0"}, "")
    told = {type(each).__name__: each.name for each in found if "Windows" in type(each).__name__}
    told |= {type(each).__name__: each.name for each in found if each.name == "fullscreen"}
    assert told == names
    remedies = {each.report().remedy for each in found if each.name == "fullscreen"}
    assert any("Wayland's own" in each for each in remedies) == (desktop == "GNOME" and bool(more))
