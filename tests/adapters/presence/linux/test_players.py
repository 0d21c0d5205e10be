"""Media players: which of them count as watched, and pausing them."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.linux.players import Players, ancestors_of
from deskcoach.core.breaks.events import Watching
from tests.adapters.presence.stand_in import Daemon, Service, Told, same, service

PATH, PLAYER = "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player"
VLC, MUSIC = "org.mpris.MediaPlayer2.vlc", "org.mpris.MediaPlayer2.music"
ON, OFF = Watching(on=True), Watching(on=False)


@dataclass
class Front:
    pid: int = 0


class Windows:
    changed: Callable[[], None]

    def __init__(self, *pids: int) -> None:
        self.front = Front()
        self.changed = lambda: None
        self._pids = frozenset(pids)

    def pids(self) -> frozenset[int]:
        return self._pids


def play(made: Service, status: str) -> None:
    made.change(PATH, PLAYER, "PlaybackStatus", ("s", status))


def test_playing_is_watching(bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot) -> None:
    source = Players(bus)
    source.start(told)
    with service(bus_daemon.address, VLC) as vlc:
        vlc.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
        vlc.start()
        qtbot.waitUntil(lambda: told == [ON])
        assert source.report().detail == "MPRIS: vlc playing"
        with service(bus_daemon.address, MUSIC) as music:
            music.has(PATH, PLAYER, "PlaybackStatus", ("s", "Paused"))
            music.start()
            play(vlc, "Paused")
            qtbot.waitUntil(lambda: told == [ON, OFF])
            assert source.report().detail == "MPRIS: 2 players"
            play(music, "Playing")
            qtbot.waitUntil(lambda: told == [ON, OFF, ON])
        qtbot.waitUntil(lambda: told == [ON, OFF, ON, OFF])
    source.stop()


def test_players_that_are_there_already_and_the_bus_restarted(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    source = Players(bus)
    for times in (1, 2):
        with service(bus_daemon.address, VLC) as vlc:
            vlc.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
            vlc.start()
            if times == 1:
                source.start(told)
            qtbot.waitUntil(same(told, [ON, OFF] * (times - 1) + [ON]), timeout=9000)
            bus_daemon.stop()
            qtbot.waitUntil(same(told, [ON, OFF] * times))
            assert not source.report().ok
        bus_daemon.start()
    source.stop()


def test_a_player_behind_another_window_is_not_watched(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    windows = Windows(os.getpid(), 4242)
    source = Players(bus, windows, lambda _: [])
    windows.front.pid = os.getpid()
    source.start(told)
    with service(bus_daemon.address, VLC) as vlc:
        vlc.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
        vlc.start()
        qtbot.waitUntil(lambda: told[-1:] == [ON])
        for pid, event in ((4242, OFF), (os.getpid(), ON)):
            windows.front.pid = pid
            windows.changed()
            assert told[-1] == event
    source.stop()


def test_a_player_in_a_terminal_is_where_the_terminal_is(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    windows = Windows(77)
    source = Players(bus, windows, lambda _: [66, 77])
    source.start(told)
    windows.front.pid = 4
    with service(bus_daemon.address, MUSIC) as made:
        made.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
        made.start()
        qtbot.waitUntil(lambda: any(player.pid for player in source._players.values()))
        windows.front.pid = 77
        windows.changed()
        qtbot.waitUntil(lambda: told[-1:] == [ON])
        windows.front.pid = 4
        windows.changed()
        assert told[-1] == OFF
    source.stop()


def test_pausing_and_resuming(bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot) -> None:
    source = Players(bus)
    source.start(told)
    with service(bus_daemon.address, VLC, "org.mpris.MediaPlayer2.playerctld") as vlc:
        vlc.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
        vlc.start()
        qtbot.waitUntil(lambda: len(source._playing()) == 2)
        source.pause_players()
        qtbot.waitUntil(lambda: (PATH, "Pause", ()) in vlc.calls)
        play(vlc, "Paused")
        qtbot.waitUntil(lambda: told[-1:] == [OFF])
        source.resume_players()
        qtbot.waitUntil(lambda: (PATH, "Play", ()) in vlc.calls)
    source.stop()


def test_who_is_paused_before_anybody_listens_is_paused_when_found(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    source = Players(bus)
    source.pause_players()
    with service(bus_daemon.address, VLC, "org.mpris.MediaPlayer2.playerctld") as vlc:
        vlc.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
        vlc.start()
        source.start(told)
        qtbot.waitUntil(lambda: (PATH, "Pause", ()) in vlc.calls)
        play(vlc, "Paused")
        qtbot.waitUntil(lambda: told[-1:] == [OFF])
        source.stop()
        source.start(told)
        qtbot.waitUntil(lambda: [p.status for p in source._players.values()] == ["Paused"] * 2)
        source.resume_players()
        qtbot.waitUntil(lambda: (PATH, "Play", ()) in vlc.calls)
        with service(bus_daemon.address, MUSIC) as music:
            music.has(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
            music.start()
            qtbot.waitUntil(lambda: "Playing" in {p.status for p in source._players.values()})
            assert (PATH, "Pause", ()) not in music.calls
    source.stop()


def test_ancestors(tmp_path: Path) -> None:
    for pid, parent in ((9, 5), (5, 1)):
        (tmp_path / str(pid)).mkdir()
        (tmp_path / str(pid) / "stat").write_text(f"{pid} (a) b) S {parent} 0 0")
    assert ancestors_of(9, tmp_path) == [5]
    assert ancestors_of(8, tmp_path) == []
    assert os.getppid() in {*ancestors_of(os.getpid()), 1}
