"""The other end of a `ReconnectingSocket`: says what it was given, and answers at once."""

import select
import socket
from collections.abc import Callable, Iterator
from typing import Any
from zlib import crc32

from PySide6.QtCore import QCoreApplication, QEvent

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.reconnecting_socket import PATIENCE, ReconnectingSocket


class _Ours(socket.socket):
    """What is sent over it is told to the peer."""

    heard: Callable[[bytes], None]

    def connect(self, _: Any) -> None:
        """It is."""

    def send(self, data: Any, _: int = 0) -> int:
        self.heard(bytes(data))
        return len(data)

    def sendall(self, data: Any, _: int = 0) -> None:
        self.heard(bytes(data))

    def sendmsg(self, buffers: Any, *_: Any) -> int:
        data = b"".join(map(bytes, buffers))
        self.heard(data)
        return len(data)


class Peer:
    """One connection.

    Args:
        answer: Takes what the program sends, and this peer.
    """

    def __init__(self, answer: "Callable[[bytes, Peer], None]") -> None:
        ours, self._theirs = socket.socketpair()
        self._theirs.setblocking(False)
        self._ours = _Ours(fileno=ours.detach())
        self._ours.settimeout(PATIENCE)
        self._ours.heard = lambda data: answer(data, self)
        self._there = True

    def dial(self, *_: object, **__: object) -> socket.socket:
        """The program's end."""
        return self._ours

    def say(self, data: bytes) -> None:
        """Send this, while the program listens."""
        try:
            self._theirs.sendall(data)
        except OSError:
            self.hang_up()

    sendall = say

    def hang_up(self) -> None:
        """Say no more."""
        if self._there:
            self._there = False
            self._theirs.close()

    def end(self) -> None:
        """Leave nothing behind."""
        self.hang_up()
        self._ours.close()


def wire_of(bus: Bus) -> ReconnectingSocket:
    """The connection of a bus, which no program needs to know of."""
    return bus._wire


def settle(talk: ReconnectingSocket | Bus) -> None:
    """What the event loop would do now: read, act, and tell that it was lost."""
    wire = wire_of(talk) if isinstance(talk, Bus) else talk
    while True:
        if wire.up and _waiting(wire):
            wire._read()
        elif wire._later.isActive():
            wire._later.stop()
            wire._talker.drain()
        else:
            break
    if wire._lost.isActive():
        wire._lost.stop()
        wire._talker.lost()


def _waiting(wire: ReconnectingSocket) -> bool:
    """Whether something is to be read: bytes, or that it was the end."""
    assert wire._socket is not None
    return bool(select.select([wire._socket], [], [], 0)[0])


def pieces(data: bytes) -> Iterator[bytes]:
    """It in two parts, and in more where it is much; one at a time, for memory is measured."""
    at = crc32(data) % (len(data) + 1)
    for begin, end in ((0, at), (at, len(data))):
        for gulp in range(begin, max(end, begin + 1), _GULP):
            yield data[gulp : min(gulp + _GULP, end)]


_GULP = 50_000  # bytes that a socket takes at once


def sweep() -> None:
    """Let Qt delete what it keeps until the event loop is back."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
