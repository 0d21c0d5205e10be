"""What sound servers, PipeWire, compositors and X servers may say."""

import socket
import struct
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from typing import Any
from unittest import mock
from zlib import crc32

from deskcoach.adapters.desktop.reconnecting_socket import ReconnectingSocket
from deskcoach.adapters.presence.linux import pipewire, x11
from deskcoach.adapters.presence.linux.pipewire import ScreenShare
from deskcoach.adapters.presence.linux.pulse import PulseMicrophone
from deskcoach.adapters.presence.linux.wayland import WaylandIdle
from deskcoach.adapters.presence.linux.x11_sources import X11Idle, X11Windows
from deskcoach.core.breaks.events import HoldBegan
from tests.adapters.presence.linux import test_pulse, test_wayland
from tests.adapters.presence.stand_in import Told
from tests.fuzz.peer import Peer, pieces, settle, sweep
from tests.fuzz.target import Target, one_line

NOWHERE = {"XDG_RUNTIME_DIR": "/nowhere/at/all", "HOME": "/nowhere", "DISPLAY": ":77"}
SAMPLED = 20
"""One in so many is followed by a good server, which has to be understood."""

Answer = Callable[[bytes, Peer], None]


@dataclass(frozen=True)
class _Talk:
    """Something of ours that listens to a server.

    Attributes:
        source: It.
        wire: Its connection.
        start: Begins it.
        use: What the program may want of it at any time.
        good: Makes a server as it should be.
        fine: Whether such a one is understood.
    """

    source: Any
    wire: ReconnectingSocket
    start: Callable[[], object]
    use: Callable[[], object]
    good: Callable[[], Answer]
    fine: Callable[[], bool]
    x: bool = False

    def dials(self, dial: Callable[..., socket.socket]) -> AbstractContextManager[Any]:
        """While this goes on, it connects by `dial`; with X by all but the socket's path."""
        if self.x:
            return mock.patch.object(x11, "_connect", dial)
        return mock.patch.object(self.wire, "_dial", dial)


def _take(make: Callable[[], _Talk], data: bytes, canned: Answer | None = None) -> None:
    """Have all of it said to a fresh one, in two pieces; now and then a good server follows."""
    talk = make()
    peer = Peer(canned or _silent)
    with talk.dials(peer.dial):
        talk.start()
    for piece in () if canned else pieces(data):
        peer.say(piece)
        settle(talk.wire)
        talk.use()
    settle(talk.wire)
    talk.use()
    one_line(talk.source.report().detail)
    if crc32(data) % SAMPLED == 0:
        _come_back(talk)
    talk.source.stop()
    peer.end()
    sweep()


def _come_back(talk: _Talk) -> None:
    """The server goes, and a good one is there in its place."""
    talk.wire.fail(ConnectionResetError())
    settle(talk.wire)
    other = Peer(talk.good())
    with talk.dials(other.dial):
        talk.wire._try()
        settle(talk.wire)
    assert talk.fine(), talk.source.report().detail
    other.end()


def _recorded(make: Callable[[], _Talk]) -> bytes:
    """All that a good server says."""
    talk = make()
    told = list[bytes]()
    good = talk.good()

    def answer(data: bytes, peer: Peer) -> None:
        kept = mock.Mock()
        good(data, kept)
        for call in kept.method_calls:
            told.append(call.args[0])
            peer.say(call.args[0])

    peer = Peer(answer)
    with talk.dials(peer.dial):
        talk.start()
    settle(talk.wire)
    talk.use()
    talk.source.stop()
    peer.end()
    return b"".join(told)


def _silent(_: bytes, __: Peer) -> None:
    """What a server answers that says only what it wants to."""


# -- sound ------------------------------------------------------------------------------------


def _sound(recordings: bytes = test_pulse.recording(5, application_name="Call")) -> Answer:
    sound = test_pulse.Sound()
    sound.recordings = recordings
    return lambda data, peer: sound(peer, data)


def _pulse() -> _Talk:
    source = PulseMicrophone(NOWHERE)
    told = Told()
    begin = partial(source.start, told)
    return _Talk(source, source._wire, begin, source.report, _sound, lambda: told[-1:] == [BEGAN])


BEGAN = HoldBegan("microphone", programs=("Call",))


def _pulse_examples() -> list[bytes]:
    whole = _recorded(_pulse)
    more = test_pulse.recording(9) + test_pulse.recording(5, application_id="x", paused=True)
    listed = struct.pack(">B", 76) + struct.pack(">I", 2) + test_pulse.number(7) + more
    return [whole, whole + test_pulse.EVENT + test_pulse.packet(listed)]


# -- PipeWire ---------------------------------------------------------------------------------


def _said(target: int, opcode: int, fields: bytes) -> bytes:
    body = pipewire._struct(fields)
    return struct.pack("<IIII", target, opcode << 24 | len(body), 0, 0) + body


def _node(number: int, media: str) -> bytes:
    words = pipewire._int(2)
    for word in ("media.class", media, "node.name", "xdg-desktop-portal-gnome"):
        words += pipewire._string(word)
    kind = pipewire._string("PipeWire:Interface:Node")
    fields = pipewire._int(number) + pipewire._int(0) + kind + pipewire._int(3)
    return _said(2, 0, fields + pipewire._struct(words))


def _shared(data: bytes, peer: Peer) -> None:
    if data[4:8] and data[7] == 5:
        ping = _said(0, 2, pipewire._int(0) + pipewire._int(7))
        peer.say(ping + _node(40, "Audio/Sink") + _node(41, "Stream/Output/Video"))


def _pipewire() -> _Talk:
    source = ScreenShare(NOWHERE)
    told = Told()
    began = HoldBegan("screen-share")
    return _Talk(
        source,
        source._wire,
        partial(source.start, told),
        source.report,
        lambda: _shared,
        lambda: told[-1:] == [began],
    )


def _pipewire_examples() -> list[bytes]:
    whole = _recorded(_pipewire)
    return [whole, whole + _said(2, 1, pipewire._int(41)), _node(3, "Video/Source")]


# -- Wayland ----------------------------------------------------------------------------------


def _wayland() -> _Talk:
    source = WaylandIdle(NOWHERE, lambda: 100.0)

    def use() -> None:
        source.seconds()
        source.on_next_input(lambda: None)

    def good() -> Answer:
        made = test_wayland.Compositor(test_wayland.SEAT, ("ext_idle_notifier_v1", 1))
        return lambda data, peer: made(peer, data)  # type: ignore[arg-type] # it only sends

    return _Talk(
        source, source._wayland._wire, source.start, use, good, lambda: source.seconds() == 0.0
    )


def _wayland_examples() -> list[bytes]:
    whole = _recorded(_wayland)
    word = b"bad\0"
    complaint = test_wayland.event(1, 0, struct.pack("=III", 2, 1, len(word)) + word)
    return [whole, whole + test_wayland.event(6, 0) + test_wayland.event(6, 1), complaint]


# -- X ----------------------------------------------------------------------------------------

_SET_UP = struct.pack("<IIIIHHBB10x", 0, 0x400000, 0x1FFFFF, 0, 4, 0, 0, 0) + b"X.Or"
_SET_UP += struct.pack("<I", 55) + bytes(36)
_GREETING = struct.pack("<BxHHH", 1, 11, 0, len(_SET_UP) // 4) + _SET_UP
_ASKS = frozenset({x11.INTERN_ATOM, x11.GET_PROPERTY, x11.GET_GEOMETRY, x11.TRANSLATE})
_ASKS |= {x11.QUERY_EXTENSION, x11.QUERY_POINTER, x11.GRAB_POINTER}
_SYNC = 130
_SYNC_ASKS = frozenset({0, 1, 5})


class Display:
    """A small X server: atoms, five properties, and the counter of idle time.

    Attributes:
        refuses: The kinds of requests to SYNC that it refuses.
        asked: All that it was asked.
        idle: The counter, milliseconds.
        pressed: Which buttons of the pointer are, as bits.
        free: No program keeps the pointer to itself.
    """

    def __init__(self) -> None:
        self.refuses = set[int]()
        self.asked = list[bytes]()
        self.idle = 5000
        self.pressed, self.free = 0, True
        self._atoms = list[bytes]()
        self._number = 0

    def __call__(self, data: bytes, peer: Peer) -> None:
        if self._number == 0 and data[:4] == b"l\0\x0b\0":  # version 11 of the protocol
            peer.say(_GREETING)
            return
        self._number += 1
        self.asked.append(data)
        if data[0] == _SYNC and data[1] in self.refuses:
            peer.say(struct.pack("<BBH28x", 0, 2, self._number))
            return
        body = self._body(data)
        if body is not None:
            more = max(0, len(body) - 25)
            told = body[:1] + struct.pack("<HI", self._number, -(-more // 4)) + body[1:]
            peer.say((b"\x01" + told).ljust(32 + -(-more // 4) * 4, b"\0"))

    def _body(self, data: bytes) -> bytes | None:  # noqa: PLR0911 - one for each request
        """What follows the head; its first byte stands in it."""
        match data[0]:
            case x11.INTERN_ATOM:
                name = data[8 : 8 + struct.unpack_from("<H", data, 4)[0]]
                self._atoms += [name] if name not in self._atoms else []
                return b"\0" + struct.pack("<I", 100 + self._atoms.index(name))
            case x11.GET_PROPERTY:
                atom = struct.unpack_from("<I", data, 8)[0] - 100
                if self._atoms[atom] == b"WM_CLASS":
                    words = b"player\0Mpv\0"
                    return b"\x08" + struct.pack("<III", 31, 0, len(words)) + bytes(12) + words
                values = {b"_NET_WM_PID": [4321], b"_NET_WM_STATE": [100 + 3]}
                found = values.get(self._atoms[atom], [77])
                head = struct.pack("<III", 6, 0, len(found)) + bytes(12)
                return b"\x20" + head + struct.pack(f"<{len(found)}I", *found)
            case x11.GET_GEOMETRY | x11.TRANSLATE:
                return b"\1" + struct.pack("<IhhHH", 55, 0, 0, 640, 480)
            case x11.QUERY_POINTER:
                return b"\1" + struct.pack("<IIhhhhH", 55, 0, 0, 0, 0, 0, self.pressed)
            case x11.GRAB_POINTER:
                return bytes((3 if self.free else 1,))
            case x11.QUERY_EXTENSION:
                return b"\0" + bytes((1, _SYNC, 80, 0))
            case 130 if data[1] == 1:
                name = b"IDLETIME"
                counter = struct.pack("<IiIH", 9, 0, 1, len(name)) + name + bytes(2)
                return b"\0" + struct.pack("<I", 1) + bytes(20) + counter
            case 130 if data[1] in _SYNC_ASKS:
                return b"\0" + struct.pack("<iI", *divmod(self.idle, 1 << 32))
        return None


class _Canned:
    """An X server whose every answer is the next packet of what it was given; then it is gone."""

    def __init__(self, data: bytes) -> None:
        self._left = deque(_packets(data))
        self._number = -1

    def __call__(self, data: bytes, peer: Peer) -> None:
        self._number += 1
        if self._number == 0:
            self._say(peer)
        elif data[0] in _ASKS or (data[0] == _SYNC and data[1] in _SYNC_ASKS):
            while self._left and self._left[0][:1] > b"\x01":  # events come in between
                peer.say(self._left.popleft())
            self._say(peer)

    def _say(self, peer: Peer) -> None:
        packet = self._left.popleft() if self._left else b""
        if self._number and packet[2:4] != b"\xff\xff":
            packet = packet[:2] + struct.pack("<H", self._number & 0xFFFF) + packet[4:]
        peer.say(packet)
        if not self._left:
            peer.hang_up()


def _packets(data: bytes) -> list[bytes]:
    """The greeting, and then packet by packet."""
    found = list[bytes]()
    at, size = 0, 8 + (4 * struct.unpack_from("<H", data, 6)[0] if len(data) > 8 else 0)
    while at < len(data):
        found.append(data[at : at + size])
        at, size = at + size, 32
        if data[at : at + 1] == b"\x01" and len(data) >= at + size:
            size += 4 * min(struct.unpack_from("<I", data, at + 4)[0], 1000)
    return found


def _x_windows() -> _Talk:
    source = X11Windows(NOWHERE, own_pid=1)

    def use() -> None:
        source.pids()
        source.place()
        source.programs()
        source._look_for_grab()
        source._look_again()

    start = partial(source.start, Told())
    return _Talk(
        source, source._x._wire, start, use, Display, lambda: source.front.pid == 4321, x=True
    )


def _x_idle() -> _Talk:
    source = X11Idle(NOWHERE)

    def use() -> None:
        source.seconds()
        source.on_next_input(lambda: None)
        source.seconds()

    return _Talk(
        source,
        source._x._wire,
        source.start,
        use,
        Display,
        lambda: source.seconds() == 5.0,
        x=True,
    )


def _take_x(make: Callable[[], _Talk], data: bytes) -> None:
    _take(make, data, _Canned(data))


def _x_examples(make: Callable[[], _Talk]) -> list[bytes]:
    whole = _recorded(make)
    changed = struct.pack("<BBHIIIB15x", 28, 0, 9, 55, 100, 0, 0)
    fired = struct.pack("<BBHI24x", 81, 1, 9, 0x400001)
    gone = struct.pack("<BBHII20x", 17, 0, 9, 77, 77)
    greeting = whole[: len(_GREETING)]
    return [whole, greeting + changed + gone + fired + whole[len(_GREETING) :] * 3]


_X_WORDS = (b"IDLETIME", b"\x1c", b"\x51", _GREETING)

TARGETS = (
    Target("pulse", _pulse_examples, partial(_take, _pulse), (test_pulse.EVENT,), weight=125),
    Target("pipewire", _pipewire_examples, partial(_take, _pipewire), weight=100),
    Target("wayland", _wayland_examples, partial(_take, _wayland), weight=100),
    Target(
        "x-windows",
        partial(_x_examples, _x_windows),
        partial(_take_x, _x_windows),
        _X_WORDS,
        weight=45,
    ),
    Target("x-idle", partial(_x_examples, _x_idle), partial(_take_x, _x_idle), _X_WORDS, weight=45),
)
