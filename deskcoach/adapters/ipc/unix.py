"""The few things of QLocalServer that `server` needs, on a Unix socket.

QtNetwork costs 3.5 MiB for as long as the program sits in the tray, a fifteenth of all of it, and
what is asked of it here is one listening socket. Windows' pipes are left to QtNetwork.
"""

import contextlib
import os
import socket
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from deskcoach.adapters.files import reason

PART = 65536
BACKLOG = 512
"""Who may wait to be let in."""
_BATCH = 16
"""How many are let in at a time; then everybody else has their turn."""
LATER = 1000
"""Milliseconds until somebody is let in again after there was no descriptor left."""


class UnixSocket(QObject):
    """One that has connected. Reads no more than it was told to keep, and never waits."""

    readyRead = Signal()  # noqa: N815 - as Qt names it
    bytesWritten = Signal()  # noqa: N815 - as Qt names it
    disconnected = Signal()

    def __init__(self, found: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = found
        self._most = PART
        self._read, self._unsent = bytearray(), bytearray()
        kinds = QSocketNotifier.Type
        self._reading = QSocketNotifier(found.fileno(), kinds.Read, self)
        self._reading.activated.connect(self._receive)
        self._writing = QSocketNotifier(found.fileno(), kinds.Write, self)
        self._writing.setEnabled(False)
        self._writing.activated.connect(self.flush)

    def set_most(self, count: int) -> None:
        """Keep at most so many bytes unread; more waits with the sender."""
        self._most = count

    @property
    def connected(self) -> bool:
        """Whether it is there still."""
        return self._socket is not None

    def line(self, most: int) -> bytes | None:
        """The next line with its end, at most so many bytes; None while it is not whole."""
        end = self._read.find(b"\n", 0, most)
        if end < 0:
            return None
        found = bytes(self._read[: end + 1])
        del self._read[: end + 1]
        self._reading.setEnabled(self.connected)
        return found

    @property
    def unread(self) -> int:
        """Bytes that have come and were not read."""
        return len(self._read)

    @property
    def unsent(self) -> int:
        """Bytes that wait to be sent."""
        return len(self._unsent)

    def write(self, content: bytes) -> None:
        """Send this, now or as soon as it is taken."""
        self._unsent += content
        self.flush()

    def flush(self) -> None:
        """Send what is taken now."""
        before = len(self._unsent)
        try:
            while self._socket is not None and self._unsent:
                del self._unsent[: self._socket.send(self._unsent)]
        except BlockingIOError:
            pass  # the rest goes when somebody reads
        except OSError:
            self._gone()
            return
        self._writing.setEnabled(bool(self._unsent) and self.connected)
        if len(self._unsent) < before:
            self.bytesWritten.emit()

    def drop(self) -> None:
        """Let it go; what was not sent is lost."""
        if self._socket is not None:
            self._reading.setEnabled(False)
            self._writing.setEnabled(False)
            self._socket.close()
            self._socket = None

    def _receive(self) -> None:
        if self._socket is None:
            return
        try:
            found = self._socket.recv(self._most - len(self._read))
        except BlockingIOError:
            return
        except OSError:
            found = b""
        self._read += found
        if len(self._read) >= self._most:
            self._reading.setEnabled(False)
        if found:
            self.readyRead.emit()
        else:
            self._gone()

    def _gone(self) -> None:
        if self._socket is not None:
            self.drop()
            self.disconnected.emit()


class UnixServer(QObject):
    """Listens at a path for this user alone."""

    newConnection = Signal()  # noqa: N815 - as Qt names it

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._path = ""
        self._waiting: deque[UnixSocket] = deque()

    def listen(self, path: str) -> str:
        """Listen there, in place of what lies there; returns why not, or nothing."""
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            with contextlib.suppress(FileNotFoundError):
                Path(path).unlink()
            before = os.umask(0o177)  # nobody else may connect, from the first moment on
            try:
                listening.bind(path)
            finally:
                os.umask(before)
            listening.listen(BACKLOG)
        except OSError as error:
            listening.close()
            return reason(error)
        listening.setblocking(False)
        self._socket, self._path = listening, path
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)
        return ""

    def next(self) -> UnixSocket | None:
        """One that has connected and was not taken yet."""
        return self._waiting.popleft() if self._waiting else None

    def close(self) -> None:
        """Listen no longer."""
        if self._socket is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            with contextlib.suppress(OSError):
                Path(self._path).unlink()

    def _listen_again(self) -> None:
        if self._socket is not None:
            self._notifier.setEnabled(True)

    def _accept(self) -> None:
        for _ in range(_BATCH):
            if self._socket is None:
                return
            try:
                found = self._socket.accept()[0]
            except BlockingIOError:
                break
            except OSError:  # no descriptor is left: who waits would wake us again at once
                self._notifier.setEnabled(False)
                QTimer.singleShot(LATER, self, self._listen_again)
                break
            found.setblocking(False)
            if _has_left(found):
                found.close()
            else:
                self._waiting.append(UnixSocket(found, self))
        if self._waiting:
            self.newConnection.emit()


def _has_left(found: socket.socket) -> bool:
    """Whether one that has just connected is gone without a word."""
    try:
        return not found.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True
