"""The same as `unix`, on Qt's local sockets: on Windows these are named pipes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_BATCH = 16
"""How many wait to be let in."""


class PipeSocket(QObject):
    """One that has connected. Reads no more than it was told to keep, and never waits."""

    readyRead = Signal()  # noqa: N815 - as Qt names it
    bytesWritten = Signal()  # noqa: N815 - as Qt names it
    disconnected = Signal()

    def __init__(self, found: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = found
        found.readyRead.connect(self.readyRead)
        found.bytesWritten.connect(lambda _: self.bytesWritten.emit())
        found.disconnected.connect(self.disconnected)

    def set_most(self, count: int) -> None:
        self._socket.setReadBufferSize(count)

    @property
    def connected(self) -> bool:
        return self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState

    def line(self, most: int) -> bytes | None:
        end = bytes(self._socket.peek(most).data()).find(b"\n")
        return None if end < 0 else bytes(self._socket.read(end + 1).data())

    @property
    def unread(self) -> int:
        return self._socket.bytesAvailable()

    @property
    def unsent(self) -> int:
        return self._socket.bytesToWrite()

    def write(self, content: bytes) -> None:
        self._socket.write(content)

    def flush(self) -> None:
        self._socket.flush()

    def drop(self) -> None:
        self._socket.abort()
        self._socket.deleteLater()


class PipeServer(QObject):
    """Listens at an address for this user alone."""

    newConnection = Signal()  # noqa: N815 - as Qt names it

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_BATCH)
        self._server.newConnection.connect(self.newConnection)

    def listen(self, address: str) -> str:
        QLocalServer.removeServer(address)
        if self._server.listen(address):
            return ""
        return self._server.errorString().removeprefix("QLocalServer::listen: ").lower()

    def next(self) -> PipeSocket | None:
        if not self._server.hasPendingConnections():
            return None
        return PipeSocket(self._server.nextPendingConnection(), self)

    def close(self) -> None:
        self._server.close()
