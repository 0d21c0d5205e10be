"""The window in front on Wayland: KWin tells by a script, wlroots by a protocol, GNOME never."""

import os
import struct
from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import MessageBody, Target
from deskcoach.adapters.presence.linux.wayland import Wayland, read_string
from deskcoach.adapters.presence.source import SwitchSource, hold, program_name
from deskcoach.core.breaks.events import HoldBegan

OURS = "deskcoach"
"""What our own windows are called; see `bootstrap/application.py`."""


class Window(Struct, frozen=True):
    """A window of some program.

    Attributes:
        name: What its program is called; empty when it does not say.
        pid: Its process; 0 where nobody tells.
        fullscreen: Whether it fills the screen.
    """

    name: str = ""
    pid: int = 0
    fullscreen: bool = False


class WaylandWindows(SwitchSource):
    """Follows the window in front. What DeskCoach itself puts there does not count."""

    def __init__(self) -> None:
        super().__init__("fullscreen", hold("fullscreen"))
        self._open = tuple[Window, ...]()
        self.front = Window()
        self.changed: Callable[[], None] = lambda: None
        """Called when another window is in front."""

    def stop(self) -> None:
        super().stop()
        self.front, self._open = Window(), ()

    def pids(self) -> frozenset[int]:
        """The processes that have windows; empty when nobody can tell."""
        return frozenset(each.pid for each in self._open) - {0}

    def programs(self) -> tuple[str, ...]:
        """The programs that have windows, but for ourselves."""
        names = {each.name for each in self._open if each.name and not _is_ours(each)}
        return tuple(sorted(names, key=str.casefold))

    def _see(self, front: Window, others: Iterable[Window]) -> None:
        before, self.front, self._open = self.front, front, tuple(others)
        if front.fullscreen and not _is_ours(front):
            programs = (front.name,) if front.name else ()
            self._switch.be(HoldBegan("fullscreen", programs=programs))
        else:
            self._switch.set(on=False)
        if front.pid != before.pid:
            self.changed()

    def _now(self) -> str:
        words = f"{self.front.name or 'a window'} fills the screen"
        return f"{self._told_by}: {words if self._switch.is_on else 'no'}"

    @property
    @abstractmethod
    def _told_by(self) -> str:
        """Who tells."""
        ...


def _is_ours(window: Window) -> bool:
    return window.pid == os.getpid() or window.name.casefold() == OURS


# -- KWin: a script that runs in it for as long as somebody wants to know -----------------------


KWIN = Target("org.kde.KWin", "/Scripting", "org.kde.kwin.Scripting")
TOLD = Target("org.kde.KWin", "/", "org.deskcoach.Windows")
"""What the script calls, at the one who loaded it."""
_SCRIPT = """\
const plain = w => ({name: String(w.resourceClass), pid: w.pid, fullscreen: w.fullScreen});
function tell() {
    const front = workspace.activeWindow || workspace.activeClient;
    const all = (workspace.windowList ? workspace.windowList() : workspace.clientList())
        .filter(w => w.normalWindow && !w.skipTaskbar);
    const told = {front: front ? plain(front) : {}, windows: all.map(plain)};
    callDBus("%s", "/", "org.deskcoach.Windows", "Told", JSON.stringify(told));
}
function follow(w) {
    w.fullScreenChanged.connect(tell);
}
(workspace.windowList ? workspace.windowList() : workspace.clientList()).forEach(follow);
(workspace.windowAdded || workspace.clientAdded).connect(follow);
(workspace.windowActivated || workspace.clientActivated).connect(tell);
tell();
"""
"""For Plasma 5 and 6, which call the same things by different names."""


class _KWinTold(msgspec.Struct, frozen=True):
    front: Window
    windows: tuple[Window, ...]


class KWinWindows(WaylandWindows):
    """Has KWin run a script that tells of its windows; those of X11 are among them.

    Args:
        bus: The session bus.
        environ: The environment of the session.
    """

    def __init__(self, bus: Bus, environ: Mapping[str, str]) -> None:
        super().__init__()
        self._bus = bus
        self._called = f"deskcoach-{os.getpid()}"
        self._file = Path(environ.get("XDG_RUNTIME_DIR", "/tmp")) / f"{self._called}.js"  # noqa: S108 - there is always the other
        self._problem = "KWin has not answered"

    _told_by = "KWin"

    def _begin(self) -> None:
        self._bus.open()
        self._bus.serve(TOLD, "Told", self._told, "s")
        self._bus.follow(KWIN.service, self._came, self._went)

    def _end(self) -> None:
        self._bus.call(KWIN, "unloadScript", "s", (self._called,))
        self._file.unlink(missing_ok=True)
        self._bus.close()
        self._problem = "KWin has not answered"

    def _lack(self) -> str:
        if not self._bus.up:
            return f"no session bus: {self._bus.problem}"
        return self._problem if self._bus.has(KWIN.service) else "KWin is absent"

    def _came(self) -> None:
        try:
            self._file.write_text(_SCRIPT % self._bus.name)
        except OSError as error:
            self._problem = str(error)
            return
        words = (str(self._file), self._called)
        self._bus.call(KWIN, "loadScript", "ss", words, then=self._loaded, failed=self._refused)

    def _loaded(self, _: MessageBody) -> None:
        self._bus.call(KWIN, "start", failed=self._refused)

    def _refused(self, why: str) -> None:
        self._problem = f"KWin: {why}"

    def _went(self) -> None:
        self._problem = "KWin has not answered"
        self._see(Window(), ())

    def _told(self, body: MessageBody) -> None:
        try:
            told = msgspec.json.decode(body[0], type=_KWinTold)
        except msgspec.DecodeError as error:  # a KWin that has changed its script's words
            self._refused(str(error))
            return
        self._problem = ""
        front, *others = (_named(each) for each in (told.front, *told.windows))
        self._see(front, others)


def _named(window: Window) -> Window:
    return replace(window, name=program_name(window.name))


# -- sway and its like: wlroots' protocol for task bars -----------------------------------------


_MANAGER = "zwlr_foreign_toplevel_manager_v1"
_VERSION = 3
_TOPLEVEL = 0
_APP_ID, _STATE, _DONE, _CLOSED = 1, 4, 5, 6
_DESTROY = 7
_ACTIVATED, _FULLSCREEN = 2, 3
_MOST_WINDOWS = 1000


class _Toplevel(Struct):
    name: str = ""
    states: frozenset[int] = field(default_factory=frozenset)


class WlrootsWindows(WaylandWindows):
    """Is told of all windows by the compositor, which does not say whose process they are.

    Args:
        environ: Where the compositor is looked up.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__()
        self._wayland = Wayland(environ, self._ready, self._event, self._lost)
        self._manager = 0
        self._asked = False
        self._toplevels = dict[int, _Toplevel]()

    _told_by = "Wayland"

    def _begin(self) -> None:
        self._wayland.open()

    def _end(self) -> None:
        self._wayland.close()
        self._forget()

    def _lack(self) -> str:
        if self._manager:
            return ""
        why = "this compositor tells of no windows" if self._asked else "it does not answer"
        return f"Wayland: {self._wayland.problem or why}"

    def _ready(self) -> None:
        self._asked = True
        if _MANAGER in self._wayland.globals:
            self._manager = self._wayland.bind(_MANAGER, _VERSION)

    def _forget(self) -> None:
        self._manager, self._asked = 0, False
        self._toplevels.clear()

    def _lost(self) -> None:
        self._forget()
        self._look()

    def _event(self, target: int, opcode: int, body: bytes) -> None:
        if target == self._manager and opcode == _TOPLEVEL and len(self._toplevels) < _MOST_WINDOWS:
            self._toplevels[struct.unpack_from("=I", body)[0]] = _Toplevel()
        toplevel = self._toplevels.get(target)
        if toplevel is None:
            return
        if opcode == _APP_ID:
            toplevel.name = program_name(read_string(body, 0))
        elif opcode == _STATE:
            toplevel.states = frozenset(struct.unpack_from(f"={len(body) // 4 - 1}I", body, 4))
        elif opcode == _CLOSED:
            del self._toplevels[target]
            self._wayland.send(target, _DESTROY)
        if opcode in {_DONE, _CLOSED}:
            self._look()

    def _look(self) -> None:
        found = [(each, _window(each)) for each in self._toplevels.values()]
        front = next((window for each, window in found if _ACTIVATED in each.states), Window())
        self._see(front, [window for _, window in found])


def _window(toplevel: _Toplevel) -> Window:
    return Window(toplevel.name, fullscreen=_FULLSCREEN in toplevel.states)
