"""A real X server, window manager, notification daemon and players."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus, session_bus
from deskcoach.adapters.presence.linux.desktop_flags import dunst_do_not_disturb
from deskcoach.adapters.presence.linux.players import Players
from deskcoach.adapters.presence.linux.x11_sources import X11Idle, X11Windows
from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.source import PresenceSource
from deskcoach.bootstrap.presence import choose_idle, choose_surroundings
from deskcoach.core.breaks.events import HoldBegan, HoldEnded, Watching
from tests.adapters.presence.stand_in import Told, same, service
from tests.desktop.presence.conftest import end
from tools.desktop_session import Session, session, wait_until

pytestmark = pytest.mark.desktop

PLAYER_PATH, PLAYER = "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player"
FULL = HoldBegan("fullscreen", programs=("XTerm",))
NOT_FULL = HoldEnded("fullscreen")
QUIET, LOUD = HoldBegan("do-not-disturb"), HoldEnded("do-not-disturb")


@pytest.fixture
def idle(x11: Session, qtbot: QtBot) -> Iterator[X11Idle]:
    assert qtbot is not None
    made = X11Idle(x11.env)
    made.start()
    yield made
    made.stop()


@contextlib.contextmanager
def started(source: PresenceSource, told: Told) -> Iterator[None]:
    source.start(told)
    try:
        yield
    finally:
        source.stop()


@contextlib.contextmanager
def window(x11: Session, title: str, *more: str) -> Iterator[str]:
    child = x11.start("xterm", "-T", title, *more, "-e", "sleep", "60")
    try:
        yield wait_until(lambda: x11.windows(title), what=title)[0]
    finally:
        end(child)


def seconds(idle: X11Idle) -> float:
    found = idle.seconds()
    assert found is not None
    return found


def test_idle_grows_and_input_ends_it(x11: Session, idle: X11Idle, qtbot: QtBot) -> None:
    assert idle.report().ok
    x11.run("xdotool", "key", "a")
    assert seconds(idle) < 1.0
    qtbot.waitUntil(lambda: seconds(idle) > 1.0)
    for words in (("mousemove", "50", "60"), ("key", "b"), ("click", "1")):
        calls = list[str]()
        assert idle.on_next_input(partial(calls.append, "input"))
        qtbot.wait(30)
        assert not calls
        x11.run("xdotool", *words)
        qtbot.waitUntil(same(calls, ["input"]))
        x11.run("xdotool", "mousemove_relative", "3", "3")
        qtbot.wait(30)
        assert calls == ["input"]


def test_a_window_that_fills_the_screen(x11: Session, told: Told, qtbot: QtBot) -> None:
    source = X11Windows(x11.env)
    with started(source, told):
        assert source.report().detail == "X11: no"
        with window(x11, "plain"), window(x11, "film", "-fullscreen"):
            qtbot.waitUntil(lambda: told == [FULL])
        qtbot.waitUntil(lambda: told == [FULL, NOT_FULL])


def test_a_window_that_becomes_fullscreen_and_plain_again(
    x11: Session, told: Told, qtbot: QtBot
) -> None:
    source = X11Windows(x11.env)
    with started(source, told), window(x11, "slides"):
        qtbot.waitUntil(lambda: source.front.pid != 0)
        for how, events in (("add", [FULL]), ("remove", [FULL, NOT_FULL])):
            x11.run("wmctrl", "-r", "slides", "-b", f"{how},fullscreen")
            qtbot.waitUntil(same(told, events))


def test_another_program_that_fills_the_screen_is_told(
    x11: Session, told: Told, qtbot: QtBot
) -> None:
    source = X11Windows(x11.env)
    with started(source, told), window(x11, "film", "-fullscreen"):
        qtbot.waitUntil(lambda: told == [FULL])
        assert source.report().detail == "X11: XTerm fills the screen"
        with window(x11, "editor", "-class", "Code", "-fullscreen"):
            qtbot.waitUntil(lambda: HoldBegan("fullscreen", programs=("Code",)) in told)
        qtbot.waitUntil(lambda: told[-1] in {FULL, NOT_FULL})


GRABBER = Path(__file__).with_name("grabber.py")


def test_a_game_that_keeps_the_pointer_is_told_and_so_is_its_letting_go(
    x11: Session, told: Told, qtbot: QtBot
) -> None:
    source = X11Windows(x11.env)
    with started(source, told), window(x11, "game", "-fullscreen"):
        qtbot.waitUntil(lambda: told == [FULL])
        game = x11.start(sys.executable, str(GRABBER))
        try:
            qtbot.waitUntil(lambda: told[-1] == replace(FULL, grabs=True))
        finally:
            end(game)
        qtbot.waitUntil(lambda: told[-1] == FULL)


def test_a_button_that_is_held_down_is_no_game(x11: Session, told: Told, qtbot: QtBot) -> None:
    source = X11Windows(x11.env)
    with started(source, told), window(x11, "editor", "-fullscreen"):
        qtbot.waitUntil(lambda: told == [FULL])
        x11.run("xdotool", "mousedown", "1")
        try:
            qtbot.wait(11_000)
            assert told == [FULL]
        finally:
            x11.run("xdotool", "mouseup", "1")


def test_the_programs_that_have_windows(x11: Session, told: Told, qtbot: QtBot) -> None:
    source = X11Windows(x11.env)
    with started(source, told), window(x11, "one", "-class", "Zed"), window(x11, "two"):
        qtbot.waitUntil(lambda: {"XTerm", "Zed"} <= set(source.programs()))
    assert source.programs() == ()


def test_our_own_window_does_not_count(x11: Session, told: Told, qtbot: QtBot) -> None:
    with window(x11, "ours", "-fullscreen") as number:
        pid = int(x11.run("xdotool", "getwindowpid", number))
        source = X11Windows(x11.env, own_pid=pid)
        with started(source, told):
            qtbot.waitUntil(lambda: source.front.pid == pid)
            assert pid in source.pids()
            assert not source.front.fullscreen
    assert not told


def test_dunst_is_paused_and_restarted(x11: Session, told: Told, qtbot: QtBot) -> None:
    source = dunst_do_not_disturb(session_bus(x11.env))
    with started(source, told):
        qtbot.waitUntil(lambda: source.report().ok)
        x11.run("dunstctl", "set-paused", "true")
        qtbot.waitUntil(lambda: told == [QUIET])
        x11.run("dunstctl", "set-paused", "false")
        qtbot.waitUntil(lambda: told == [QUIET, LOUD])
        x11.run("dunstctl", "set-paused", "true")
        qtbot.waitUntil(lambda: told == [QUIET, LOUD, QUIET])
        x11.run("pkill", "-TERM", "-f", str(x11.home / "dunstrc"))
        qtbot.waitUntil(lambda: told == [QUIET, LOUD, QUIET, LOUD])
        assert not source.report().ok
        x11.start("dunst", "-config", str(x11.home / "dunstrc"))
        qtbot.waitUntil(lambda: source.report().ok)


def test_a_player_without_a_window_is_listened_to(x11: Session, told: Told, qtbot: QtBot) -> None:
    windows = X11Windows(x11.env)
    source = Players(Bus(x11.env["DBUS_SESSION_BUS_ADDRESS"]), windows)
    address = x11.env["DBUS_SESSION_BUS_ADDRESS"]
    with started(windows, told), started(source, told):
        with service(address, "org.mpris.MediaPlayer2.radio") as made:
            made.has(PLAYER_PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
            made.start()
            qtbot.waitUntil(lambda: told == [Watching(on=True)])
        qtbot.waitUntil(lambda: told == [Watching(on=True), Watching(on=False)])


MOCK_PLAYER = """
import sys, time
from tests.adapters.presence.stand_in import Service
made = Service(sys.argv[1], "org.mpris.MediaPlayer2.film").start()
made.has("/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player", "PlaybackStatus",
         ("s", "Playing"))
made.change("/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player", "PlaybackStatus",
            ("s", "Playing"))
time.sleep(60)
"""


def test_a_player_is_watched_while_its_window_is_in_front(
    x11: Session, told: Told, qtbot: QtBot
) -> None:
    windows = X11Windows(x11.env)
    address = x11.env["DBUS_SESSION_BUS_ADDRESS"]
    source = Players(Bus(address), windows)
    child = x11.start("xterm", "-T", "player", "-e", sys.executable, "-c", MOCK_PLAYER, address)
    with started(windows, told), started(source, told):
        qtbot.waitUntil(lambda: told == [Watching(on=True)])
        with window(x11, "editor"):
            qtbot.waitUntil(lambda: told == [Watching(on=True), Watching(on=False)])
        number = wait_until(lambda: x11.windows("player"), what="player")[0]
        x11.run("xdotool", "windowactivate", number)
        qtbot.waitUntil(lambda: told[2:] == [Watching(on=True)])
        end(child)
        qtbot.waitUntil(lambda: told[3:] == [Watching(on=False)])


def test_the_x_server_dies(told: Told, qtbot: QtBot) -> None:
    with session(panel=False, notifications=False) as x11:
        idle, windows = X11Idle(x11.env), X11Windows(x11.env)
        idle.start()
        with started(windows, told), window(x11, "film", "-fullscreen"):
            qtbot.waitUntil(lambda: told == [FULL])
            called = list[int]()
            assert idle.on_next_input(lambda: called.append(1))
            x11.children[0].kill()
            qtbot.waitUntil(lambda: told == [FULL, NOT_FULL])
            qtbot.waitUntil(lambda: not idle.report().ok)
            assert idle.seconds() is None
            assert not windows.report().ok
            x11.children[0].wait(5)
            number = x11.env["DISPLAY"]
            x11.start("Xvfb", number, "-screen", "0", "640x480x24", "-nolisten", "tcp")
            qtbot.waitUntil(lambda: idle.report().ok and windows.report().ok)
            x11.run("xdotool", "key", "a")
            qtbot.waitUntil(lambda: called == [1])
        idle.stop()


def test_everything_together_on_a_real_desktop(x11: Session, told: Told, qtbot: QtBot) -> None:
    now: Callable[[], float] = lambda: 0.0  # noqa: E731 - a clock
    bus = session_bus(x11.env)
    idle = choose_idle(x11.env, "linux", now, bus)
    idle.start()
    everything = MergedSource("presence", choose_surroundings(x11.env, "linux", bus.address))
    with started(everything, told):

        def good() -> set[str]:
            return {check.name for check in everything.reports() if check.ok}

        expected = {"do not disturb", "fullscreen", "media", "camera"}
        qtbot.waitUntil(lambda: good() >= expected)
        assert idle.report().ok
    idle.stop()
