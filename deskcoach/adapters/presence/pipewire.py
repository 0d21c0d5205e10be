"""Whether the screen is shared, as PipeWire knows it: compositors hand out their picture there."""

import struct
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from deskcoach.adapters.desktop.reconnecting_socket import Wire, dial_unix
from deskcoach.adapters.presence.source import SourceReport, Tell, hold

_CORE, _CLIENT, _REGISTRY = 0, 1, 2
_HELLO, _PONG, _GET_REGISTRY, _UPDATE = 1, 3, 5, 2
_INT, _STRING, _STRUCT = 4, 8, 14
_NODE = "PipeWire:Interface:Node"
_MOST = 1 << 20


class ScreenShare:
    """The screen is shared while a compositor offers a video stream of it.

    On X11 a program takes the picture by itself, which nobody is told.

    Args:
        environ: Where PipeWire's socket is looked up.
    """

    name = "screen share"

    def __init__(self, environ: Mapping[str, str]) -> None:
        folder = environ.get("PIPEWIRE_RUNTIME_DIR") or environ.get("XDG_RUNTIME_DIR", "")
        self._path = Path(folder) / (environ.get("PIPEWIRE_REMOTE") or "pipewire-0")
        self._x11 = not environ.get("WAYLAND_DISPLAY")
        self._wire = Wire(self._dial, self, self._path.parent)
        self._switch = hold("screen-share")
        self._buffer = b""
        self._inbox = list[Callable[[], object]]()
        self._sequence = 0
        self._streams = dict[int, str]()
        self._ready = False

    def start(self, tell: Tell) -> None:
        """Follow PipeWire."""
        self._switch.tell_to(tell)
        self._wire.open()

    def stop(self) -> None:
        """Follow it no longer."""
        self._switch.silence()
        self._ready = False
        self._wire.close()

    def report(self) -> SourceReport:
        """Whether PipeWire tells."""
        if not self._ready:
            return SourceReport(
                self.name, ok=False, detail=f"PipeWire: {self._wire.problem or 'silent'}"
            )
        by = ", ".join(sorted(set(self._streams.values())))
        words = f"offered by {by}" if by else "no"
        limit = "; on X11 most sharing cannot be seen" if self._x11 else ""
        return SourceReport(self.name, ok=True, detail=f"PipeWire: {words}{limit}")

    # -- what the wire says ---------------------------------------------------------------------

    def opened(self) -> None:
        """Greet, and ask to be told what there is."""
        self._buffer = b""
        self._inbox.clear()
        self._streams.clear()
        self._sequence = 0
        about = _int(1) + _string("application.name") + _string("DeskCoach")
        self._send(_CORE, _HELLO, _int(3))
        self._send(_CLIENT, _UPDATE, _struct(about))
        self._send(_CORE, _GET_REGISTRY, _int(3) + _int(_REGISTRY))

    def fed(self, data: bytes) -> None:
        """Keep what the complete messages say."""
        self._buffer += data
        while len(self._buffer) >= 16:  # noqa: PLR2004 - the size of a head
            target, word = struct.unpack_from("<II", self._buffer)
            size = word & 0xFFFFFF
            if size > _MOST:
                raise ValueError("PipeWire does not say so much at once")
            if len(self._buffer) < 16 + size:
                break
            self._inbox.append(self._understood(target, word >> 24, self._buffer[16 : 16 + size]))
            self._buffer = self._buffer[16 + size :]

    def drain(self) -> None:
        """Act on the messages."""
        inbox, self._inbox = self._inbox, []
        self._ready = self._ready or bool(inbox)
        for act in inbox:
            act()
        self._switch.set(on=bool(self._streams))

    def lost(self) -> None:
        """Nothing is shared where there is no PipeWire."""
        self._ready = False
        self._streams.clear()
        self._switch.set(on=False)

    # -- within ---------------------------------------------------------------------------------

    def _dial(self) -> Any:
        return dial_unix(str(self._path))

    def _send(self, target: int, opcode: int, fields: bytes) -> None:
        body = _struct(fields)
        head = struct.pack("<IIII", target, opcode << 24 | len(body), self._sequence, 0)
        self._sequence += 1
        self._wire.send(head + body)

    def _understood(self, target: int, opcode: int, body: bytes) -> Callable[[], object]:
        match target, opcode, *_fields(body):
            case 0, 2, int(number), int(sequence), *_:  # a ping
                return partial(self._send, _CORE, _PONG, _int(number) + _int(sequence))
            case 2, 0, int(number), _, str(kind), _, [_, *words], *_:  # something has come
                pairs = zip(words[::2], words[1::2], strict=False)
                about = {str(name): value for name, value in pairs if isinstance(value, str)}
                if kind == _NODE and _is_screen(about):
                    who = about.get("node.name") or "a program"
                    return partial(self._streams.update, {number: who})
            case 2, 1, int(number), *_:  # and this has gone
                return partial(self._streams.pop, number, None)
        return _nothing


def _nothing() -> None:
    """What is done about anything else."""


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
