"""The largest things that are listened to: each in less than a second, and not kept."""

import resource
import struct
import sys
import time
from collections.abc import Callable

import pytest
from jeepney import DBusAddress, new_signal  # type: ignore[import-untyped,unused-ignore]

from deskcoach.adapters.desktop.dbus_messages import LONGEST
from tests.adapters.presence.linux import test_pulse
from tests.fuzz import buses, wires, words
from tests.fuzz.engine import GROWTH, SLOW

A = DBusAddress("/org/mpris/MediaPlayer2", interface="a.b")
READ = LONGEST - 200


def signal(signature: str, *body: object) -> bytes:
    return bytes(new_signal(A, "B", signature, body).serialise(1))


def pipewire(size: int) -> bytes:
    """Structures in structures."""
    body = b"".join(struct.pack("<II", size - at, 14) for at in range(8, size, 8))
    return struct.pack("<IIII", 2, len(body), 0, 0) + body


def x_event(size: int) -> bytes:
    return wires._GREETING + struct.pack("<BBHI24x", 35, 0, 0, size // 4) + bytes(size)


WIRES: dict[str, tuple[Callable[[bytes], None], Callable[[], bytes]]] = {
    "sound": (wires.TARGETS[0].take, lambda: test_pulse.packet(b"0" * ((1 << 18) - 1))),
    "sound without end": (wires.TARGETS[0].take, lambda: test_pulse.packet(b"0" * (1 << 22))),
    "PipeWire": (wires.TARGETS[1].take, lambda: pipewire((1 << 20) - 64)),
    "PipeWire without end": (wires.TARGETS[1].take, lambda: pipewire(1 << 22)),
    "Wayland": (wires.TARGETS[2].take, lambda: struct.pack("=II", 2, 0xFFFC << 16) * 8000),
    "X": (wires.TARGETS[3].take, lambda: x_event(1 << 19)),
    "X without end": (wires.TARGETS[3].take, lambda: x_event(1 << 21)),
    "bus": (buses._take_follower_bytes, lambda: signal("av", [("y", 1)] * (READ // 4))),
    "types": (buses._take_follower_bytes, lambda: signal("s", "(" * READ)),
    "types of nothing": (buses._take_follower_bytes, lambda: signal("as", ["a()"] * (READ // 8))),
    "one run": (buses._take_follower_bytes, lambda: signal("s", "()" * (READ // 2))),
    "a picture": (buses._take_follower_bytes, lambda: signal("s", "x" * (2 * LONGEST))),
    "bus without end": (buses._take_follower_bytes, lambda: signal("ay", bytes(1 << 25))),
    "who calls": (buses._take_call_bytes, lambda: signal("av", [("y", 1)] * (READ // 4))),
}


@pytest.mark.parametrize("name", WIRES)
def test_the_largest(name: str) -> None:
    take, make = WIRES[name]
    data = make()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    take(data)
    took = time.process_time() - began
    assert took < (SLOW if sys.gettrace() is None else 3 * SLOW)  # each line is told to coverage
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < GROWTH


def test_many_lines_are_answered_with_the_turns_of_others_between() -> None:
    """As many as fit into what may come at once; all of them take longer than anybody may wait."""
    (lines,) = (each for each in words.TARGETS if each.name == "lines")
    assert lines.at_once is not None
    began = time.process_time()
    lines.take(b"\n" * lines.longest)
    took = time.process_time() - began
    assert lines.at_once() < took / 30  # 1/370; where it never gives way, 1/11
