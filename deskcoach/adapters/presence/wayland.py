"""A small Wayland client that speaks the protocol itself: just enough to bind a few globals."""

import struct
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from deskcoach.adapters.presence.wire import Wire, dial_unix

_DISPLAY, _REGISTRY = 1, 2
_GET_REGISTRY, _SYNC = 1, 0
_BIND = 0
_MOST_GLOBALS = 1000


class Wayland:
    """One connection to a compositor, made again when it comes back.

    Args:
        environ: Where the compositor's socket is looked up.
        ready: Called when the compositor has named its globals.
        event: Called with each event of an object that we made: object, and number.
        lost: Called when the compositor is gone.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        ready: Callable[[], None],
        event: Callable[[int, int], None],
        lost: Callable[[], None],
    ) -> None:
        self._path = _socket(environ)
        self._ready = ready
        self._event = event
        self.lost = lost
        self._buffer = b""
        self._inbox = deque[Callable[[], object]]()
        self._last = _REGISTRY
        self._named = 0
        self._said = ""
        self.globals = dict[str, tuple[int, int]]()
        """Interface to (name, version), the first of each, and no endless row of them."""
        self._wire = Wire(self._dial, self, self._path.parent)

    @property
    def up(self) -> bool:
        """Whether there is a connection."""
        return self._wire.up

    @property
    def problem(self) -> str:
        """Why there is none, or why the compositor ended it."""
        return self._said or self._wire.problem

    def open(self) -> None:
        """Connect, now or as soon as the compositor is there."""
        self._wire.open()

    def close(self) -> None:
        """Hang up, for good."""
        self._wire.close()

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

    def opened(self) -> None:
        """Ask what there is."""
        self._buffer = b""
        self._inbox.clear()
        self.globals.clear()
        self._said = ""
        self._last = _REGISTRY
        self.send(_DISPLAY, _GET_REGISTRY, struct.pack("=I", _REGISTRY))
        self._named = self.new_id()
        self.send(_DISPLAY, _SYNC, struct.pack("=I", self._named))

    def fed(self, data: bytes) -> None:
        """Keep what the complete events say."""
        self._buffer += data
        while len(self._buffer) >= 8:  # noqa: PLR2004 - the size of a head
            target, word = struct.unpack_from("=II", self._buffer)
            size = word >> 16
            if size < 8:  # noqa: PLR2004
                raise ValueError("an event is shorter than its head")
            if len(self._buffer) < size:
                break
            self._inbox.append(self._understood(target, word & 0xFFFF, self._buffer[8:size]))
            self._buffer = self._buffer[size:]

    def drain(self) -> None:
        """Act on the events."""
        while self._inbox:
            self._inbox.popleft()()

    def _dial(self) -> Any:
        return dial_unix(str(self._path))

    def _understood(self, target: int, opcode: int, body: bytes) -> Callable[[], object]:
        if target == self._named:
            return self._ready
        if target not in {_DISPLAY, _REGISTRY}:
            return partial(self._event, target, opcode)
        if opcode != 0:  # only an id that is free again, or a global that is gone
            return _nothing
        if target == _DISPLAY:
            return partial(setattr, self, "_said", _string(body, 8))
        name = struct.unpack_from("=I", body)[0]
        version = struct.unpack_from("=I", body, len(body) - 4)[0]
        return partial(self._registered, _string(body, 4), (name, version))

    def _registered(self, interface: str, what: tuple[int, int]) -> None:
        if len(self.globals) < _MOST_GLOBALS:
            self.globals.setdefault(interface, what)


def _nothing() -> None:
    """What is done about anything else."""


def _string(body: bytes, at: int) -> str:
    size = struct.unpack_from("=I", body, at)[0]
    return body[at + 4 : at + 3 + size].decode(errors="replace")


def _socket(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_RUNTIME_DIR", "")) / (
        environ.get("WAYLAND_DISPLAY") or "wayland-0"
    )
