"""Screen sharing, as a PipeWire of our own tells it."""

import socket
import struct
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.linux import pipewire
from deskcoach.adapters.presence.linux.pipewire import ScreenShare
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.servers import server
from tests.adapters.presence.stand_in import Told
from tests.system import needs

pytestmark = needs("Unix sockets")
BEGAN, ENDED = HoldBegan("screen-share"), HoldEnded("screen-share")


def message(target: int, opcode: int, fields: bytes) -> bytes:
    body = pipewire._struct(fields)
    return struct.pack("<IIII", target, opcode << 24 | len(body), 0, 0) + body


def come(number: int, media: str) -> bytes:
    about = pipewire._int(1) + pipewire._string("media.class") + pipewire._string(media)
    kind = pipewire._string("PipeWire:Interface:Node")
    fields = pipewire._int(number) + pipewire._int(0) + kind + pipewire._int(3)
    return message(2, 0, fields + pipewire._struct(about))


def greet(connection: socket.socket, data: bytes) -> None:
    if data[7] == 1:
        connection.sendall(message(0, 0, pipewire._int(0)))  # about itself, which is no concern


@pytest.mark.parametrize("x11", [True, False])
def test_a_stream_of_the_screen_is_a_hold(
    x11: bool, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)} | ({} if x11 else {"WAYLAND_DISPLAY": "w"})
    source = ScreenShare(environ)
    source.start(told)
    assert "PipeWire: " in source.report().detail
    with server(tmp_path / "pipewire-0", greet) as made:
        qtbot.waitUntil(lambda: source.report().ok)
        assert source.report().detail.startswith("PipeWire: no")
        assert ("on X11" in source.report().detail) is x11
        made.send(come(40, "Audio/Sink") + come(41, "Stream/Output/Video"))
        qtbot.waitUntil(lambda: told == [BEGAN])
        assert "offered by a program" in source.report().detail
        made.send(message(2, 1, pipewire._int(41)))
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])
    qtbot.waitUntil(lambda: not source.report().ok)
    source.stop()


def pod(kind: int, body: bytes) -> bytes:
    """A value as PipeWire writes it: length, type, and content up to eight bytes."""
    return struct.pack("<II", len(body), kind) + body + bytes(-len(body) % 8)


def number(value: int) -> bytes:
    return pod(4, struct.pack("<i", value))


def packed(target: int, opcode: int, sequence: int, *fields: bytes) -> bytes:
    body = pod(14, b"".join(fields))
    return struct.pack("<IIII", target, opcode << 24 | len(body), sequence, 0) + body


def test_it_says_who_it_is_and_answers_a_ping(tmp_path: Path, told: Told, qtbot: QtBot) -> None:
    heard = bytearray()
    source = ScreenShare({"XDG_RUNTIME_DIR": str(tmp_path)})
    version, registry = 3, 2
    name = pod(8, b"application.name\0") + pod(8, b"DeskCoach\0")
    greeting = packed(0, 1, 0, number(version))
    greeting += packed(1, 2, 1, pod(14, number(1) + name))
    greeting += packed(0, 5, 2, number(version), number(registry))
    with server(tmp_path / "pipewire-0", lambda _, data: heard.extend(data)) as made:
        source.start(told)
        qtbot.waitUntil(lambda: len(heard) >= len(greeting))
        assert bytes(heard) == greeting
        heard.clear()
        made.send(packed(0, 2, 0, number(7), number(8)))
        pong = packed(0, 3, 3, number(7), number(8))
        qtbot.waitUntil(lambda: bytes(heard) == pong)
        assert source.report().ok
        source.stop()
        assert not source.report().ok


@pytest.mark.parametrize(
    ("words", "shared"),
    [
        ({"media.class": "Stream/Output/Video", "node.name": "gnome-shell"}, True),
        ({"media.class": "Video/Source", "node.name": "xdg-desktop-portal-wlr"}, True),
        ({"media.class": "Video/Source", "node.name": "webcam"}, False),
        ({"media.class": "Audio/Source", "node.name": "xdg-desktop-portal-wlr"}, False),
        ({"node.name": "xdg-desktop-portal-wlr"}, False),
    ],
)
def test_which_streams_are_the_screen(words: dict[str, str], shared: bool) -> None:
    assert pipewire._is_screen(words) is shared


def test_of_what_is_said_only_its_own_level_is_read() -> None:
    text, inner = pod(8, b"ab\0"), pod(14, pod(14, number(1)) + number(2))
    body = pod(14, number(-5) + text + inner + pod(7, b"12345678"))
    assert list(pipewire._fields(body)) == [-5, "ab", [None, 2], None]
    assert list(pipewire._fields(number(1))) == []
