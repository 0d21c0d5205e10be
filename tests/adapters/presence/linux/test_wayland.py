"""Idle time from a Wayland compositor, against one of our own with either protocol."""

import socket
import struct
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.linux.wayland import WaylandIdle
from tests.adapters.presence.servers import server


class Compositor:
    """Names its globals, and notes what is asked of the idle notifier."""

    def __init__(self, *interfaces: tuple[str, int]) -> None:
        self.interfaces = interfaces
        self.asked = list[tuple[int, int, bytes]]()
        self.bound = list[bytes]()

    def __call__(self, connection: socket.socket, data: bytes) -> None:
        at = 0
        while at < len(data):
            target, word = struct.unpack_from("=II", data, at)
            body = data[at + 8 : at + (word >> 16)]
            at += word >> 16
            if (target, word & 0xFFFF) == (1, 0):
                for name, (interface, version) in enumerate(self.interfaces):
                    connection.sendall(named(name, interface, version))
                connection.sendall(event(struct.unpack("=I", body)[0], 0, bytes(4)))
            elif target == 2:
                self.bound.append(body)
            elif target > 2:
                self.asked.append((target, word & 0xFFFF, body))


def event(target: int, opcode: int, body: bytes = b"") -> bytes:
    return struct.pack("=II", target, (8 + len(body)) << 16 | opcode) + body


def named(name: int, interface: str, version: int) -> bytes:
    word = interface.encode() + b"\0"
    padded = word + bytes(-len(word) % 4)
    body = struct.pack("=II", name, len(word)) + padded + struct.pack("=I", version)
    return event(2, 0, body)


def bound(name: int, interface: str, version: int, made: int) -> bytes:
    """How an object is made of a global."""
    word = interface.encode() + b"\0"
    padded = word + bytes(-len(word) % 4)
    return struct.pack("=II", name, len(word)) + padded + struct.pack("=II", version, made)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"XDG_RUNTIME_DIR": str(tmp_path)}


SEAT = ("wl_seat", 7)


@pytest.mark.parametrize(
    ("interface", "opcode", "order"),
    [
        (("ext_idle_notifier_v1", 1), 1, (6, 1000, 4)),
        (("ext_idle_notifier_v1", 2), 2, (6, 1000, 4)),
        (("org_kde_kwin_idle", 1), 0, (6, 4, 1000)),
    ],
)
def test_pauses_and_returns(
    interface: tuple[str, int],
    opcode: int,
    order: tuple[int, ...],
    environ: dict[str, str],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    compositor = Compositor(("wl_output", 3), SEAT, interface, ("org_kde_kwin_idle", 1))
    now = [100.0]
    idle = WaylandIdle(environ, lambda: now[0])
    calls = list[str]()
    with server(tmp_path / "wayland-0", compositor) as made:
        idle.start()
        qtbot.waitUntil(lambda: bool(compositor.asked))
        assert compositor.asked[0] == (5, opcode, struct.pack("=III", *order))
        assert compositor.bound == [
            bound(1, "wl_seat", 1, 4),
            bound(2, interface[0], interface[1], 5),
        ]
        assert idle.report().ok
        assert interface[0] in idle.report().detail
        assert idle.seconds() == 0.0
        assert not idle.on_next_input(lambda: None)
        made.send(event(99, 0) + event(6, 0))
        qtbot.waitUntil(lambda: idle.seconds() == 1.0)
        now[0] = 160.0
        assert idle.seconds() == 61.0
        assert idle.on_next_input(lambda: calls.append("back"))
        made.send(event(6, 1) + event(6, 0) + event(6, 1))
        qtbot.waitUntil(lambda: calls == ["back"])
    qtbot.waitUntil(lambda: idle.seconds() is None)
    assert not idle.report().ok
    idle.stop()


def test_a_compositor_without_such_a_protocol(
    environ: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    idle = WaylandIdle(environ, lambda: 0.0)
    with server(tmp_path / "wayland-0", Compositor(SEAT)):
        idle.start()
        qtbot.waitUntil(lambda: "no idle protocol" in idle.report().detail)
        assert idle.seconds() is None
        idle.stop()


@pytest.mark.parametrize(("others", "known"), [(998, True), (999, False)])
def test_a_compositor_that_names_without_end_is_heard_for_a_thousand_names(
    others: int, known: bool, environ: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    names = [(f"x{number}", 1) for number in range(others)]
    idle = WaylandIdle(environ, lambda: 0.0)
    with server(tmp_path / "wayland-0", Compositor(SEAT, *names, ("org_kde_kwin_idle", 1))):
        idle.start()
        qtbot.waitUntil(lambda: idle.report().ok or "no idle" in idle.report().detail)
        assert idle.report().ok is known
        idle.stop()


def test_a_compositor_of_a_later_version_is_spoken_to_in_ours(
    environ: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    compositor = Compositor(("wl_seat", 0), ("ext_idle_notifier_v1", 9))
    idle = WaylandIdle(environ, lambda: 0.0)
    with server(tmp_path / "wayland-0", compositor):
        idle.start()
        qtbot.waitUntil(lambda: bool(compositor.asked))
        assert compositor.bound == [
            bound(0, "wl_seat", 0, 4),
            bound(1, "ext_idle_notifier_v1", 2, 5),
        ]
        assert compositor.asked[0][1] == 2
        idle.stop()


def test_a_compositor_that_complains_or_talks_nonsense(
    environ: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    idle = WaylandIdle(environ, lambda: 0.0)
    with server(tmp_path / "wayland-0", Compositor(SEAT)) as made:
        idle.start()
        qtbot.waitUntil(lambda: "no idle" in idle.report().detail)
        word = b"bad\0"
        made.send(event(1, 1, bytes(4)) + event(2, 1, bytes(4)))
        made.send(event(1, 0, struct.pack("=III", 2, 1, len(word)) + word))
        qtbot.waitUntil(lambda: "Wayland: bad" in idle.report().detail)
        made.send(struct.pack("=II", 1, 4 << 16))
        qtbot.waitUntil(lambda: "makes no sense" in idle._wayland._wire.problem)
        idle.stop()
