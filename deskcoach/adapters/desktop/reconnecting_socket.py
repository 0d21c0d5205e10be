"""A stream socket in the GUI thread: read when something comes, dialled again when it died."""

import select
import socket
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, QSocketNotifier, QTimer

FIRST_RETRY = 1.0
LAST_RETRY = 60.0
"""Seconds between two attempts to reach a service: at first, and after it has long been gone. The
folder of its socket is watched besides, so that its return is noticed at once."""
PATIENCE = 0.5
"""Seconds that a service may take to answer or to accept; the GUI stands still meanwhile."""
_CHUNK = 65536
Ancillary = Sequence[tuple[int, int, bytes]]
"""What goes with data besides: level, type, content, as `socket.sendmsg` takes it."""


class Talker(Protocol):
    """Speaks a protocol over a `ReconnectingSocket`."""

    def opened(self) -> None:
        """The connection is there: greet. An `OSError` means that it is of no use."""
        ...

    def fed(self, data: bytes) -> None:
        """Take these bytes apart and keep what they say; act on nothing yet.

        What it raises means that they make no sense: the connection is dropped.
        """
        ...

    def drain(self) -> None:
        """Act on everything that was kept."""
        ...

    def lost(self) -> None:
        """The connection died; it is dialled again by itself."""
        ...


class ReconnectingSocket(QObject):
    """Keeps one connection to a service.

    Args:
        dial: Connects and returns the socket, or raises an `OSError` whose text says why not.
        talker: Who speaks over it.
        near: The folder in which the service's socket lies, or None.
    """

    def __init__(
        self, dial: Callable[[], socket.socket], talker: Talker, near: Path | None = None
    ) -> None:
        super().__init__()
        self._dial = dial
        self._talker = talker
        self._near = near
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._retry_after = FIRST_RETRY
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._try)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(talker.drain)
        # Not at once: the one who is told may be waiting for an answer over this very wire.
        self._lost = QTimer(self)
        self._lost.setSingleShot(True)
        self._lost.timeout.connect(talker.lost)
        self.problem, self.fault = "not opened", ""

    @property
    def up(self) -> bool:
        """Whether there is a connection."""
        return self._socket is not None

    def open(self) -> None:
        """Connect, now or as soon as the service is there, until `close`."""
        self._retry_after = FIRST_RETRY
        self._try()

    def close(self) -> None:
        """Hang up, for good."""
        self._retry.stop()
        self._later.stop()
        self._lost.stop()
        self._look_out(on=False)
        self._hang_up()
        self.problem, self.fault = "not opened", ""

    def send(self, data: bytes, ancillary: Ancillary = ()) -> None:
        """Send all of it. When that fails the connection is lost, which the talker is told."""
        if self._socket is None:
            return
        try:
            sent = self._socket.sendmsg([data], ancillary) if ancillary else 0
            self._socket.sendall(data[sent:])
        except OSError as error:
            self.fail(error)

    def fail(self, error: Exception, retry_after: float | None = None) -> None:
        """This connection is of no use: hang up, say why, and dial again.

        Args:
            error: Its text says why.
            retry_after: Seconds until then; each time twice as long where nothing is said.
        """
        was_up = self.up
        self._hang_up()
        self.fault = type(error).__name__
        self.problem = str(error) or self.fault
        self._look_out(on=True)
        self._retry.start(int((retry_after or self._retry_after) * 1000))
        self._retry_after = min(self._retry_after * 2, LAST_RETRY)
        if was_up:
            self._lost.start()

    def pull(self, enough: Callable[[], bool]) -> bool:
        """Read until there is enough, for `PATIENCE` at most; the rest is drained later.

        Returns:
            Whether there is enough.
        """
        end = time.monotonic() + PATIENCE
        self.drain_later()
        while not enough():
            left = end - time.monotonic()
            if self._socket is None or left <= 0:
                return False
            if select.select([self._socket], [], [], left)[0]:
                self._take()
        return True

    def drain_later(self) -> None:
        """Let the talker drain when the event loop is back."""
        self._later.start()

    def _try(self) -> None:
        if self._socket is not None:
            return
        try:
            self._socket = self._dial()
        except OSError as error:
            self.fail(error)
            return
        self._retry.stop()
        self._socket.settimeout(PATIENCE)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self.problem = self.fault = ""
        try:
            self._talker.opened()
        except OSError as error:
            self.fail(error)
            return
        if self.up:
            self._retry_after = FIRST_RETRY
            self._look_out(on=False)

    def _read(self) -> None:
        self._take()
        self._talker.drain()

    def _take(self) -> None:
        # What was there when the loop was told may have been pulled since.
        if self._socket is None or not select.select([self._socket], [], [], 0)[0]:
            return
        try:
            data = self._socket.recv(_CHUNK)
            if not data:
                raise ConnectionResetError("it hung up")  # noqa: TRY301 - one way to fail
            self._talker.fed(data)
        except OSError as error:
            self.fail(error)
        except Exception:  # noqa: BLE001 - whatever a service says, the program must live
            self.fail(ValueError("what it says makes no sense"))

    def _hang_up(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _look_out(self, *, on: bool) -> None:
        """Watch the folder of the socket while the service is gone."""
        if on and self._watcher is None and (near := self._nearest()) is not None:
            self._watcher = QFileSystemWatcher([str(near)], self)
            self._watcher.directoryChanged.connect(self._came_near)
        elif not on and self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _nearest(self) -> Path | None:
        """The folder, or the one in which it will be made."""
        if self._near is None:
            return None
        return next((each for each in (self._near, self._near.parent) if each.is_dir()), None)

    def _came_near(self) -> None:
        self._look_out(on=False)  # it may now be another folder that is the nearest
        self._look_out(on=True)
        # The socket is there a moment before somebody listens on it.
        self._retry_after = FIRST_RETRY
        self._retry.start(100)


class PacketStream(ABC):
    """A connection over which packets come that tell their own length; each server is a subclass.

    Args:
        dial: See `ReconnectingSocket`.
        near: See `ReconnectingSocket`.
    """

    HEAD: int
    """Bytes after which the length of a packet is known."""
    LONGEST: int
    """Bytes of a packet; a longer one is nonsense."""

    def __init__(self, dial: Callable[[], socket.socket], near: Path) -> None:
        self._wire = ReconnectingSocket(dial, self, near)
        self._buffer = b""
        self._inbox = deque[Callable[[], object]]()

    @property
    def up(self) -> bool:
        """Whether there is a connection."""
        return self._wire.up

    @property
    def problem(self) -> str:
        """Why there is no connection; empty when there is one."""
        return self._wire.problem

    def open(self) -> None:
        """Connect, now or as soon as the server is there."""
        self._wire.open()

    def close(self) -> None:
        """Hang up, for good."""
        self._wire.close()

    def opened(self) -> None:
        self._buffer = b""
        self._inbox.clear()
        self._greet()

    def fed(self, data: bytes) -> None:
        self._buffer += data
        while len(self._buffer) >= self.HEAD:
            size = self._size(self._buffer)
            if not self.HEAD <= size <= self.LONGEST:
                raise ValueError("no server says so much, or so little, at once")
            if len(self._buffer) < size:
                return
            packet, self._buffer = self._buffer[:size], self._buffer[size:]
            act = self._understood(packet)
            if act is not None:
                self._inbox.append(act)

    def drain(self) -> None:
        while self._inbox:
            self._inbox.popleft()()

    @abstractmethod
    def lost(self) -> None:
        """See `Talker`."""
        ...

    @abstractmethod
    def _greet(self) -> None:
        """The connection is there: say what is said first."""
        ...

    @abstractmethod
    def _size(self, head: bytes) -> int:
        """The length of the packet that begins like this, with its head."""
        ...

    @abstractmethod
    def _understood(self, packet: bytes) -> Callable[[], object] | None:
        """What is to be done about a packet, once there is time; None: nothing."""
        ...


def dial_unix(path: str) -> socket.socket:
    """Connect to a Unix socket; a leading NUL means an abstract one.

    Raises:
        OSError: Nobody listens there; its text names the path.
    """
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    made.settimeout(PATIENCE)
    try:
        made.connect(path)
    except OSError as error:
        made.close()
        raise OSError(f"{path.replace(chr(0), '@')}: {error.strerror or error}") from error
    return made
