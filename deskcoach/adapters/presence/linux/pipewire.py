"""Whether the screen is shared, as PipeWire knows it: compositors hand out their picture there."""

import struct
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from deskcoach.adapters.presence.linux.server import ServerSource
from deskcoach.adapters.presence.source import UNNAMED, hold
from deskcoach.adapters.sockets import pipewire_socket

_CORE, _CLIENT, _REGISTRY = 0, 1, 2
_HELLO, _PONG, _GET_REGISTRY, _UPDATE = 1, 3, 5, 2
_INT, _STRING, _STRUCT = 4, 8, 14
_NODE = "PipeWire:Interface:Node"


class ScreenShare(ServerSource):
    """The screen is shared while a compositor offers a video stream of it.

    On X11 a program takes the picture by itself, which nobody is told.

    Args:
        environ: Where PipeWire's socket is looked up.
    """

    HEAD, LONGEST = 16, 1 << 20

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__("screen share", hold("screen-share"), pipewire_socket(environ))
        self._x11 = not environ.get("WAYLAND_DISPLAY")
        self._sequence = 0
        self._streams = dict[int, str]()

    def _lack(self) -> str:
        return "" if self._ready else f"PipeWire: {self.problem or 'silent'}"

    def _now(self) -> str:
        by = ", ".join(sorted(set(self._streams.values())))
        words = f"offered by {by}" if by else "no"
        limit = "; on X11 most sharing cannot be seen" if self._x11 else ""
        return f"PipeWire: {words}{limit}"

    def _greet(self) -> None:
        self._streams.clear()
        self._sequence = 0
        about = _int(1) + _string("application.name") + _string("DeskCoach")
        self._send(_CORE, _HELLO, _int(3))
        self._send(_CLIENT, _UPDATE, _struct(about))
        self._send(_CORE, _GET_REGISTRY, _int(3) + _int(_REGISTRY))

    def drain(self) -> None:
        super().drain()
        self._switch.set(on=bool(self._streams))

    def lost(self) -> None:
        self._streams.clear()
        super().lost()

    # -- within ---------------------------------------------------------------------------------

    def _send(self, target: int, opcode: int, fields: bytes) -> None:
        body = _struct(fields)
        head = struct.pack("<IIII", target, opcode << 24 | len(body), self._sequence, 0)
        self._sequence += 1
        self._wire.send(head + body)

    def _size(self, head: bytes) -> int:
        return 16 + (int(struct.unpack_from("<I", head, 4)[0]) & 0xFFFFFF)

    def _understood(self, packet: bytes) -> Callable[[], object] | None:
        self._ready = True
        target, word = struct.unpack_from("<II", packet)
        match target, word >> 24, *_fields(packet[16:]):
            case 0, 2, int(number), int(sequence), *_:  # a ping
                return partial(self._send, _CORE, _PONG, _int(number) + _int(sequence))
            case 2, 0, int(number), _, str(kind), _, [_, *words], *_:  # something has come
                pairs = zip(words[::2], words[1::2], strict=False)
                about = {str(name): value for name, value in pairs if isinstance(value, str)}
                if kind == _NODE and _is_screen(about):
                    who = about.get("node.name") or UNNAMED
                    return partial(self._streams.update, {number: who})
            case 2, 1, int(number), *_:  # and this has gone
                return partial(self._streams.pop, number, None)
        return None


def _is_screen(about: Mapping[str, str]) -> bool:
    if about.get("media.class") == "Stream/Output/Video":
        return True
    portal = about.get("node.name", "").startswith("xdg-desktop-portal")
    return portal and about.get("media.class") == "Video/Source"


def _pod(kind: int, body: bytes) -> bytes:
    return struct.pack("<II", len(body), kind) + body + bytes(-len(body) % 8)


def _int(value: int) -> bytes:
    return _pod(_INT, struct.pack("<i", value))


def _string(value: str) -> bytes:
    return _pod(_STRING, value.encode() + b"\0")


def _struct(fields: bytes) -> bytes:
    return _pod(_STRUCT, fields)


def _fields(body: bytes) -> Iterator[Any]:
    """The values in a structure; what follows it in the message is not for us."""
    size, kind = struct.unpack_from("<II", body)
    if kind == _STRUCT:
        yield from _values(body[8 : 8 + size])


def _values(data: bytes, levels: int = 1) -> Iterator[Any]:
    """The values one after another; of structures in it, so many levels."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from("<II", data, at)
        body = data[at + 8 : at + 8 + size]
        at += 8 + size + -size % 8
        if kind == _INT:
            yield struct.unpack("<i", body)[0]
        elif kind == _STRING:
            yield body.rstrip(b"\0").decode(errors="replace")
        elif kind == _STRUCT and levels:
            yield list(_values(body, levels - 1))
        else:
            yield None
