"""Time without input, and the window in front, as X11 tells them."""

import os
import struct
from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.presence.idle import NextInputCallbacks
from deskcoach.adapters.presence.linux.x11 import X11, XError, XRefusedError, request
from deskcoach.adapters.presence.source import (
    SourceReport,
    SwitchSource,
    hold,
    make_coarse,
    program_name,
)
from deskcoach.core.breaks.events import HoldBegan

_INITIALIZE, _LIST_COUNTERS, _QUERY_COUNTER, _CREATE_ALARM, _DESTROY_ALARM = 0, 1, 5, 8, 11
_COUNTER, _VALUE, _TEST, _DELTA = 1, 4, 8, 16
_NEGATIVE_TRANSITION = 1
_ALARM_NOTIFY = 1


class X11Idle:
    """Asks the XSync counter IDLETIME. Waiting for input costs nothing until it comes.

    Args:
        environ: Where the display is looked up.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._x = X11(environ, self._opened, self._event, self._lost)
        self._sync = 0
        self._first_event = 0
        self._counter = 0
        self._alarm = 0
        self._waiting = NextInputCallbacks()

    def start(self) -> None:
        self._x.open()

    def stop(self) -> None:
        self._waiting.clear()
        self._x.close()

    def seconds(self) -> float | None:
        if not self._counter or not self._x.up:
            return None
        try:
            return self._milliseconds() / 1000
        except XError:
            return None

    def on_next_input(self, call: Callable[[], None]) -> bool:
        try:
            armed = self._arm()
        except XError:
            return False
        if armed:
            self._waiting.add(call)
        return armed

    def report(self) -> SourceReport:
        if self._x.up and self._counter:
            return SourceReport("idle time", ok=True, detail="X11 (XSync IDLETIME)")
        why = self._x.problem or "the X server has no idle counter"
        return SourceReport("idle time", ok=False, detail=f"X11: {why}")

    def _opened(self) -> None:
        self._alarm = self._counter = 0
        self._sync, self._first_event = self._x.extension("SYNC")
        self._x.ask(request(self._sync, _INITIALIZE, bytes((3, 1))))
        reply = self._x.ask(request(self._sync, _LIST_COUNTERS))
        try:
            self._counter = _counters(reply).get("IDLETIME", 0)
        except struct.error:
            raise XError("the X server's list of counters makes no sense") from None
        if self._waiting:
            self._arm()

    def _lost(self) -> None:
        self._alarm = self._counter = 0

    def _milliseconds(self) -> int:
        reply = self._x.ask(request(self._sync, _QUERY_COUNTER, struct.pack("<I", self._counter)))
        high, low = struct.unpack_from("<iI", reply, 8)
        return (int(high) << 32) + int(low)

    def _arm(self) -> bool:
        """Have the server tell when the counter falls: input sets it to zero."""
        if not self._x.up or not self._counter:
            return False
        if self._alarm:
            return True
        high, low = divmod(max(1, self._milliseconds() - 1), 1 << 32)
        self._alarm = self._x.new_id()
        mask = _COUNTER | _VALUE | _TEST | _DELTA
        what = struct.pack(
            "<IIIiIIiI", self._alarm, mask, self._counter, high, low, _NEGATIVE_TRANSITION, 0, 0
        )
        self._x.send(request(self._sync, _CREATE_ALARM, what))
        return True

    def _event(self, packet: bytes) -> None:
        code, alarm = packet[0] & 0x7F, struct.unpack_from("<I", packet, 4)[0]
        if code != self._first_event + _ALARM_NOTIFY or alarm != self._alarm:
            return
        self._x.send(request(self._sync, _DESTROY_ALARM, struct.pack("<I", self._alarm)))
        self._alarm = 0
        self._waiting.go()


def _counters(reply: bytes) -> dict[str, int]:
    found = dict[str, int]()
    place = 32
    for _ in range(struct.unpack_from("<I", reply, 8)[0]):
        number, _, _, size = struct.unpack_from("<IiIH", reply, place)
        found[reply[place + 14 : place + 14 + size].decode(errors="replace")] = number
        place += 14 + size + -(14 + size) % 4
    return found


# -- Which window is in front on X11, and whether it fills the screen ---------------------------


_PROPERTY_CHANGE, _STRUCTURE = 0x400000, 0x20000
_PROPERTY_NOTIFY = 28
_CHANGES = frozenset({17, 18, 22})  # destroyed, unmapped, resized
_SETTLE_MS = (300, 2000)
"""A window manager may resize first and say afterwards that it is fullscreen, at its leisure."""
_GRAB_MS, _AGREE = 5_000, 2
"""How often it is looked whether who fills the screen keeps the pointer; how many must agree."""


class Front(Struct, frozen=True):
    """The window in front.

    Attributes:
        pid: The process that it belongs to; 0 when it does not say, or there is none.
        fullscreen: Whether it fills the screen.
        programs: What its program is called, where it fills the screen and says so.
    """

    pid: int = 0
    fullscreen: bool = False
    programs: tuple[str, ...] = ()


class X11Windows(SwitchSource):
    """Follows the window in front. What DeskCoach itself puts there does not count.

    Args:
        environ: Where the display is looked up.
        own_pid: The process whose windows are our own.
    """

    def __init__(self, environ: Mapping[str, str], own_pid: int | None = None) -> None:
        super().__init__("fullscreen", hold("fullscreen"))
        self._x = X11(environ, self._opened, self._event, self._lost)
        self._own = os.getpid() if own_pid is None else own_pid
        self._watched = 0
        self._active_atom = 0
        self._owner = QObject()
        self._settled = QTimer(self._owner)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._look_again)
        self._taken = 0
        self._grabs = QTimer(self._owner)
        self._grabs.setInterval(_GRAB_MS)
        make_coarse(self._grabs)
        self._grabs.timeout.connect(self._look_for_grab)
        self._wayland = bool(environ.get("WAYLAND_DISPLAY"))
        self.front = Front()
        self.changed: Callable[[], None] = lambda: None
        """Called when another window is in front."""

    def _begin(self) -> None:
        self._x.open()

    def _end(self) -> None:
        self._settled.stop()
        self._grabs.stop()
        self._x.close()

    def _lack(self) -> str:
        return "" if self._x.up else f"X11: {self._x.problem}"

    def _now(self) -> str:
        words = "X11 windows only" if self._wayland else "X11"
        who = ", ".join(self.front.programs) or "a window"
        return f"{words}: {f'{who} fills the screen' if self._switch.is_on else 'no'}"

    def pids(self) -> frozenset[int]:
        """The processes that have windows; empty when nobody can tell."""
        try:
            windows = self._x.numbers(self._x.root, "_NET_CLIENT_LIST") if self._x.up else ()
            return frozenset(self._pid(window) for window in windows) - {0}
        except XError:
            return frozenset()

    def programs(self) -> tuple[str, ...]:
        """The programs that have windows, but for ourselves; those of X11 only."""
        try:
            windows = self._x.numbers(self._x.root, "_NET_CLIENT_LIST") if self._x.up else ()
            shown = (each for each in windows if not self._is_furniture(each))
            found = {self._program(each) for each in shown if self._pid(each) != self._own}
        except XError:
            return ()
        return tuple(sorted({name for names in found for name in names}, key=str.casefold))

    def place(self) -> tuple[int, int, int, int] | None:
        """Where the window in front is; of those of Wayland, X knows nothing."""
        if self._wayland or not self._x.up or not self._watched:
            return None
        try:
            return self._x.place(self._watched)
        except XError:
            return None

    def _opened(self) -> None:
        self._watched = 0
        self._active_atom = self._x.atom("_NET_ACTIVE_WINDOW")
        self._x.listen(self._x.root, _PROPERTY_CHANGE)
        self._look()

    def _lost(self) -> None:
        self._settled.stop()
        self._grabs.stop()
        self.front = Front()
        self._switch.set(on=False)
        self.changed()

    def _event(self, packet: bytes) -> None:
        code = packet[0] & 0x7F
        if code == _PROPERTY_NOTIFY and struct.unpack_from("<I", packet, 8)[0] == self._active_atom:
            self._look()
        elif code in _CHANGES:
            self._settled.start(_SETTLE_MS[0])

    def _look_again(self) -> None:
        self._look()
        if self._settled.interval() == _SETTLE_MS[0]:
            self._settled.start(_SETTLE_MS[1])

    def _look(self) -> None:
        before = self.front
        try:
            self.front = self._see()
        except XRefusedError:
            self.front = Front()  # it is gone; openbox goes on naming the last one that there was
        except XError:
            self._settled.start(_SETTLE_MS[1])  # a busy server
            return
        if self.front != before:
            self._taken = 0
        if self.front.fullscreen:
            self._tell_front()
            if not self._grabs.isActive():
                self._grabs.start()
                self._look_for_grab()
        else:
            self._grabs.stop()
            self._switch.set(on=False)
        if self.front.pid != before.pid:
            self.changed()

    def _tell_front(self) -> None:
        grabs = self._taken >= _AGREE
        self._switch.be(HoldBegan("fullscreen", programs=self.front.programs, grabs=grabs))

    def _look_for_grab(self) -> None:
        """A game keeps the pointer; a menu does so for a moment, too, which nobody is told."""
        try:
            self._taken = self._taken + 1 if self._x.pointer_taken() else 0
        except XError:
            return
        self._tell_front()

    def _see(self) -> Front:
        active = (*self._x.numbers(self._x.root, "_NET_ACTIVE_WINDOW"), 0)[0]
        self._watch(active)
        if not active:
            return Front()
        pid = self._pid(active)
        states = self._x.numbers(active, "_NET_WM_STATE")
        fills = self._x.atom("_NET_WM_STATE_FULLSCREEN") in states
        if not fills or pid == self._own:
            return Front(pid)
        return Front(pid, fullscreen=True, programs=self._program(active))

    def _is_furniture(self, window: int) -> bool:
        """Whether it is the desktop itself, or a panel of it."""
        kinds = {self._x.atom(f"_NET_WM_WINDOW_TYPE_{kind}") for kind in ("DESKTOP", "DOCK")}
        return not kinds.isdisjoint(self._x.numbers(window, "_NET_WM_WINDOW_TYPE"))

    def _program(self, window: int) -> tuple[str, ...]:
        words = self._x.text(window, "WM_CLASS")[-1:]  # its instance, then its class
        return tuple(filter(None, map(program_name, words)))

    def _watch(self, window: int) -> None:
        # Its size, not its properties: those change with every key in some toolkits.
        if window == self._watched:
            return
        if self._watched and self._watched != self._x.root:
            self._x.listen(self._watched, 0)
        self._watched = window
        if window:
            self._x.listen(window, _STRUCTURE)
            self._settled.start(_SETTLE_MS[0])

    def _pid(self, window: int) -> int:
        return (*self._x.numbers(window, "_NET_WM_PID"), 0)[0]
