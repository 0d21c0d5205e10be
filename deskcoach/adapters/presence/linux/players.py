"""Media players: whether something is played to somebody, and pausing it for a guided break."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import DAEMON, MessageBody, Target
from deskcoach.adapters.presence.source import SwitchSource, watching

PREFIX = "org.mpris.MediaPlayer2"
_PATH = "/org/mpris/MediaPlayer2"
_PLAYER = "org.mpris.MediaPlayer2.Player"
_MIRROR = f"{PREFIX}.playerctld"  # repeats what the others say


class _Front(Protocol):
    @property
    def pid(self) -> int: ...


class Windows(Protocol):
    """Knows which windows there are."""

    changed: Callable[[], None]

    @property
    def front(self) -> _Front:
        """The window in front."""
        ...

    def pids(self) -> frozenset[int]:
        """The processes that have windows; empty when nobody can tell."""
        ...


class _Player(Struct):
    pid: int | None = None  # not known yet; 0: nobody knows
    status: str = ""
    found: bool = False  # it was there when we came, and has not answered yet


class Players(SwitchSource):
    """Follows all MPRIS players on the session bus.

    One that plays counts as watched, unless it is known to be in the background: it, or the
    program in which it runs, has windows and none of them is in front. Where windows cannot be
    seen (Wayland), or it has none, whoever plays something is taken to be listening.

    Args:
        bus: The session bus.
        windows: Knows the windows, where somebody does.
        ancestors: The parents of a process, nearest first.
    """

    def __init__(
        self,
        bus: Bus,
        windows: Windows | None = None,
        ancestors: Callable[[int], Iterable[int]] | None = None,
    ) -> None:
        super().__init__("media", watching())
        self._bus = bus
        self._windows = windows
        self._ancestors = ancestors or ancestors_of
        self._players = dict[str, _Player]()
        self._pausing = False
        self._paused = list[str]()

    def _begin(self) -> None:
        if self._windows is not None:
            self._windows.changed = self._judge
        self._bus.open()
        named = ("arg0namespace", PREFIX)
        self._bus.hear_properties(Target("", _PATH, _PLAYER), self._changed)
        self._bus.hear(DAEMON, "NameOwnerChanged", self._owner, named, "sss")
        self._bus.follow(DAEMON.service, self._came, self._went)

    def _end(self) -> None:
        if self._windows is not None:
            self._windows.changed = lambda: None
        self._players.clear()
        self._bus.close()

    def _lack(self) -> str:
        return "" if self._bus.up else f"no session bus: {self._bus.problem}"

    def _now(self) -> str:
        playing = [_short(name) for name in self._playing()]
        words = f"{', '.join(playing)} playing" if playing else f"{len(self._players)} players"
        return f"MPRIS: {words}"

    def pause_players(self) -> None:
        self._pausing = True
        for name in self._playing():
            self._pause(name)

    def resume_players(self) -> None:
        names, self._paused, self._pausing = self._paused, [], False
        for name in names:
            player = self._players.get(name)
            if player is not None and player.status != "Playing":
                self._bus.call(Target(name, _PATH, _PLAYER), "Play")

    def _pause(self, name: str) -> None:
        if name != _MIRROR:
            self._paused.append(name)
            self._bus.call(Target(name, _PATH, _PLAYER), "Pause")

    def _playing(self) -> list[str]:
        return [name for name, player in self._players.items() if player.status == "Playing"]

    def _came(self) -> None:
        self._bus.call(DAEMON, "ListNames", gives="as", then=self._listed)

    def _listed(self, body: MessageBody) -> None:
        for name in body[0]:
            if name.startswith(PREFIX + "."):
                self._add(name, found=True)

    def _went(self) -> None:
        self._players.clear()
        self._judge()

    def _owner(self, body: MessageBody) -> None:
        name, _, new = body
        if new:
            self._add(name)
        elif self._players.pop(name, None) is not None:
            self._judge()

    def _add(self, name: str, *, found: bool = False) -> None:
        player = self._players[name] = _Player(found=found)

        def mark(pid: int) -> None:
            player.pid = pid
            self._judge()

        self._bus.call(
            DAEMON,
            "GetConnectionUnixProcessID",
            "s",
            (name,),
            gives="u",
            then=lambda body: mark(body[0]),
            failed=lambda _: mark(0),
        )
        self._ask(name)

    def _ask(self, name: str) -> None:
        def mark(status: object) -> None:
            player = self._players.get(name)
            if player is None:
                return
            player.status = str(status)
            if player.found and self._pausing and player.status == "Playing":
                self._pause(name)
            player.found = False
            self._judge()

        self._bus.get(Target(name, _PATH, _PLAYER), "PlaybackStatus", mark)

    def _changed(self, body: MessageBody) -> None:
        if "PlaybackStatus" in body[1] or "PlaybackStatus" in body[2]:
            for name in self._players:
                self._ask(name)

    def _judge(self) -> None:
        pids = [self._players[name].pid for name in self._playing()]
        watched = (pid is not None and not self._in_background(pid) for pid in pids)
        self._switch.set(on=any(watched))

    def _in_background(self, pid: int) -> bool:
        if self._windows is None or not pid:
            return False
        with_windows = self._windows.pids()
        family = [pid, *self._ancestors(pid)]
        shown_by = next((pid for pid in family if pid in with_windows), None)
        return shown_by is not None and shown_by != self._windows.front.pid


def ancestors_of(pid: int, processes: Path = Path("/proc")) -> list[int]:
    """The parents of a process, nearest first, but for the first process of all."""
    found = list[int]()
    while pid > 1:
        try:
            words = (processes / str(pid) / "stat").read_text(errors="replace")
        except OSError:
            break
        pid = int(words.rpartition(")")[2].split()[1])
        if pid > 1:
            found.append(pid)
    return found


def _short(name: str) -> str:
    return name.removeprefix(PREFIX + ".")
