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
