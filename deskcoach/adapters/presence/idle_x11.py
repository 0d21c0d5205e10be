"""Time without input on X11: the server's own idle counter, and an alarm for the next input."""

import struct
from collections.abc import Callable, Mapping

from deskcoach.adapters.presence.source import Check
from deskcoach.adapters.presence.waiting import Waiting
from deskcoach.adapters.presence.x11 import X11, XError, request

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
        self._waiting = Waiting()

    def start(self) -> None:
        """Connect, now or as soon as the server is there."""
        self._x.open()

    def stop(self) -> None:
        """Hang up; nobody is called any more."""
        self._waiting.clear()
        self._x.close()

    def seconds(self) -> float | None:
        """Seconds since the last key or pointer event, or None while there is no server."""
        if not self._counter or not self._x.up:
            return None
        try:
            return self._milliseconds() / 1000
        except XError:
            return None

    def on_next_input(self, call: Callable[[], None]) -> bool:
        """Call once, in the GUI thread, when the next input comes; False without a server."""
        try:
            armed = self._arm()
        except XError:
            return False
        if armed:
            self._waiting.add(call)
        return armed

    def report(self) -> Check:
        """Whether the server tells."""
        if self._x.up and self._counter:
            return Check("idle time", ok=True, detail="X11 (XSync IDLETIME)")
        why = self._x.problem or "the X server has no idle counter"
        return Check("idle time", ok=False, detail=f"X11: {why}")

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
