"""Wayland, spoken by ourselves; time without input by the compositor, or by GNOME."""

import struct
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from deskcoach.adapters.desktop.dbus import Bus, BusError
from deskcoach.adapters.desktop.dbus_messages import MessageBody, Target
from deskcoach.adapters.desktop.reconnecting_socket import PacketStream, dial_unix
from deskcoach.adapters.presence.idle import NextInputCallbacks
from deskcoach.adapters.presence.source import SourceReport

_DISPLAY, _REGISTRY = 1, 2
_GET_REGISTRY, _SYNC = 1, 0
_BIND = 0
_MOST_GLOBALS = 1000


class Wayland(PacketStream):
    """One connection to a compositor, made again when it comes back.

    Args:
        environ: Where the compositor's socket is looked up.
        ready: Called when the compositor has named its globals.
        event: Called with each event of an object that we made, or that was made for us:
            object, number, and arguments.
        gone: Called when the compositor is gone.
    """

    HEAD, LONGEST = 8, 0xFFFF

    def __init__(
        self,
        environ: Mapping[str, str],
        ready: Callable[[], None],
        event: Callable[[int, int, bytes], None],
        gone: Callable[[], None],
    ) -> None:
        path = _socket(environ)
        super().__init__(lambda: dial_unix(str(path)), path.parent)
        self._ready = ready
        self._event = event
        self._gone = gone
        self._last = _REGISTRY
        self._named = 0
        self._said = ""
        self.globals = dict[str, tuple[int, int]]()
        """Interface to (name, version), the first of each, and no endless row of them."""

    @property
    def problem(self) -> str:
        """Why there is none, or why the compositor ended it."""
        return self._said or self._wire.problem

    def new_id(self) -> int:
        """A number for a new object."""
        self._last += 1
        return self._last

    def send(self, target: int, opcode: int, body: bytes = b"") -> None:
        """Send a request."""
        head = struct.pack("=II", target, (8 + len(body)) << 16 | opcode)
        self._wire.send(head + body)

    def bind(self, interface: str, version: int) -> int:
        """Make an object of a global, which must be there."""
        name, offered = self.globals[interface]
        made = self.new_id()
        word = interface.encode() + b"\0"
        size = struct.pack("=II", name, len(word))
        rest = struct.pack("=II", min(version, offered), made)
        self.send(_REGISTRY, _BIND, size + word + bytes(-len(word) % 4) + rest)
        return made

    def lost(self) -> None:
        self._gone()

    def _greet(self) -> None:
        self.globals.clear()
        self._said = ""
        self._last = _REGISTRY
        self.send(_DISPLAY, _GET_REGISTRY, struct.pack("=I", _REGISTRY))
        self._named = self.new_id()
        self.send(_DISPLAY, _SYNC, struct.pack("=I", self._named))

    def _size(self, head: bytes) -> int:
        return int(struct.unpack_from("=I", head, 4)[0]) >> 16

    def _understood(self, packet: bytes) -> Callable[[], object] | None:
        target, word = struct.unpack_from("=II", packet)
        opcode, body = word & 0xFFFF, packet[8:]
        if target == self._named:
            return self._ready
        if target not in {_DISPLAY, _REGISTRY}:
            return partial(self._event, target, opcode, body)
        if opcode != 0:  # only an id that is free again, or a global that is gone
            return None
        if target == _DISPLAY:
            return partial(setattr, self, "_said", read_string(body, 8))
        name = struct.unpack_from("=I", body)[0]
        version = struct.unpack_from("=I", body, len(body) - 4)[0]
        return partial(self._registered, read_string(body, 4), (name, version))

    def _registered(self, interface: str, what: tuple[int, int]) -> None:
        if len(self.globals) < _MOST_GLOBALS:
            self.globals.setdefault(interface, what)


def read_string(body: bytes, at: int) -> str:
    """The text that begins at this byte with its length."""
    size = struct.unpack_from("=I", body, at)[0]
    return body[at + 4 : at + 3 + size].decode(errors="replace")


def _socket(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_RUNTIME_DIR", "")) / (
        environ.get("WAYLAND_DISPLAY") or "wayland-0"
    )


# -- Time without input on wlroots' compositors and KDE's: their idle notifications -------------


_EXT, _KDE, _SEAT = "ext_idle_notifier_v1", "org_kde_kwin_idle", "wl_seat"
_IDLED = 0
GRANULE_MS = 1000
"""A pause as long as this is noticed; within a shorter one nobody counts as idle."""


class WaylandIdle:
    """Is told when input pauses and when it goes on; nothing while either lasts.

    Args:
        environ: Where the compositor is looked up.
        elapsed: Reads the clock that nobody sets, seconds.
    """

    def __init__(self, environ: Mapping[str, str], elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self._wayland = Wayland(environ, self._ready, self._event, self._lost)
        self._notification = 0
        self._protocol: str | None = None  # the compositor has not said yet
        self._last_input: float | None = None
        self._waiting = NextInputCallbacks()

    def start(self) -> None:
        self._wayland.open()

    def stop(self) -> None:
        self._waiting.clear()
        self._lost()
        self._wayland.close()

    def seconds(self) -> float | None:
        """Seconds since the last input (0 within a granule), or None where nobody tells."""
        if not self._notification:
            return None
        return 0.0 if self._last_input is None else self._elapsed() - self._last_input

    def on_next_input(self, call: Callable[[], None]) -> bool:
        """Call once, in the GUI thread, when input goes on; False while it does not pause."""
        if not self._notification or self._last_input is None:
            return False
        self._waiting.add(call)
        return True

    def report(self) -> SourceReport:
        if self._notification:
            return SourceReport("idle time", ok=True, detail=f"Wayland ({self._protocol})")
        silent = "the compositor does not answer"
        none = silent if self._protocol is None else "the compositor has no idle protocol"
        why = self._wayland.problem or none
        return SourceReport("idle time", ok=False, detail=f"Wayland: {why}")

    def _ready(self) -> None:
        known = self._wayland.globals
        self._protocol = next((name for name in (_EXT, _KDE) if name in known), "")
        if not self._protocol or _SEAT not in known:
            return
        seat = self._wayland.bind(_SEAT, 1)
        notifier = self._wayland.bind(self._protocol, 2 if self._protocol == _EXT else 1)
        made = self._wayland.new_id()
        if self._protocol == _KDE:
            self._wayland.send(notifier, 0, struct.pack("=III", made, seat, GRANULE_MS))
        else:  # the second version's other request tells of input even while a film plays
            opcode = min(known[_EXT][1], 2)
            self._wayland.send(notifier, opcode, struct.pack("=III", made, GRANULE_MS, seat))
        self._notification = made

    def _lost(self) -> None:
        self._notification = 0
        self._protocol = None
        self._last_input = None

    def _event(self, target: int, opcode: int, _: bytes) -> None:
        if target != self._notification:
            return
        if opcode == _IDLED:
            self._last_input = self._elapsed() - GRANULE_MS / 1000
            return
        self._last_input = None
        self._waiting.go()


# -- Time without input in GNOME, on Wayland as on X11: Mutter's idle monitor -------------------


MONITOR = Target(
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
)


class MutterIdle:
    """Asks GNOME Shell. Waiting for input costs nothing until it comes.

    Args:
        bus: The session bus.
        elapsed: Reads the clock that nobody sets, seconds.
    """

    def __init__(self, bus: Bus, elapsed: Callable[[], float]) -> None:
        self._bus = bus
        self._elapsed = elapsed
        self._last_input: float | None = None
        self._watch: int | None = None
        self._waiting = NextInputCallbacks()

    def start(self) -> None:
        self._bus.open()
        self._bus.hear(MONITOR, "WatchFired", self._fired, gives="u")
        self._bus.follow(MONITOR.service, self._came, self._went)

    def stop(self) -> None:
        self._waiting.clear()
        self._bus.close()

    def seconds(self) -> float | None:
        """Seconds since the last input, or None while there is no Shell.

        While the Shell is too busy to answer, nothing is taken to have happened.
        """
        now = self._elapsed()
        if not self._bus.up:
            return None
        try:
            self._last_input = now - self._bus.ask(MONITOR, "GetIdletime", gives="t")[0] / 1000
        except BusError:
            if not self._bus.has(MONITOR.service) or self._last_input is None:
                return None
        return now - self._last_input

    def on_next_input(self, call: Callable[[], None]) -> bool:
        if self._watch is None and not (self._bus.up and self._add()):
            return False
        self._waiting.add(call)
        return True

    def report(self) -> SourceReport:
        if self._bus.has(MONITOR.service):
            return SourceReport("idle time", ok=True, detail="GNOME (Mutter's idle monitor)")
        why = self._bus.problem or f"{MONITOR.service} is absent"
        return SourceReport("idle time", ok=False, detail=f"GNOME: {why}")

    def _came(self) -> None:
        if self._waiting:
            self._add()

    def _went(self) -> None:
        self._last_input = None
        self._watch = None

    def _add(self) -> bool:
        try:
            self._watch = int(self._bus.ask(MONITOR, "AddUserActiveWatch", gives="u")[0])
        except BusError:
            return False
        return True

    def _fired(self, body: MessageBody) -> None:
        if body[0] != self._watch:
            return
        self._watch = None  # the Shell removes such a watch once it has fired
        self._waiting.go()
