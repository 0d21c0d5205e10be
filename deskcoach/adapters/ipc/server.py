"""The answering side of `client`: takes one line of JSON, hands it on, gives one line back."""

import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.files import own_folder
from deskcoach.adapters.ipc.client import LONGEST_MESSAGE, is_pipe
from deskcoach.app.exit_codes import MISTAKE, USAGE, refused_reply

if TYPE_CHECKING:
    from deskcoach.adapters.ipc.unix import UnixServer, UnixSocket
    from deskcoach.adapters.ipc.windows import PipeServer, PipeSocket

MOST_CONNECTIONS = 32
IDLE_SECONDS = 5.0

_UNREAD_REPLIES = 256 * 1024
"""Bytes of replies that wait to be read, beyond which no more is answered on that connection."""
_SLICE = 0.005
"""Seconds that one connection is answered at a time; then the others have their turn."""

SendReply = Callable[[Mapping[str, Any]], None]
Later = Callable[[SendReply, SendReply], Callable[[], None]]
"""Begins something long. Is given what sends a line before the reply, and what sends the reply;
returns what cancels it, should who asked go away."""
Handler = Callable[[Mapping[str, Any]], Mapping[str, Any] | Later]
"""Takes a request, which has a `command` that is a text; returns the whole reply, or `Later`."""


class Server(QObject):
    """Listens at `address` for this user alone and answers with what `handle` returns.

    To be made only by who holds the instance lock: what lies at the address is taken away.

    Args:
        address: As `client.endpoint` gives it.
        handle: See `Handler`. What it raises becomes an error reply and reaches `sys.excepthook`.
        idle_seconds: A connection that has neither asked anything whole nor read any of its reply
            for so long is dropped.

    Raises:
        OSError: Nobody can listen there; its text is one line with a remedy.
    """

    def __init__(self, address: str, handle: Handler, idle_seconds: float = IDLE_SECONDS) -> None:
        super().__init__()
        self._handle = handle
        self._idle_ms = int(idle_seconds * 1000)
        self._connections = set[_Connection]()
        self._server = _transport(address, self)
        self._server.newConnection.connect(self._accept)
        if not is_pipe(address):
            own_folder(Path(address).parent)
        words = self._server.listen(address)
        if words:
            raise OSError(f"{address}: {words}: check the permissions of its folder")

    def close(self) -> None:
        """Listen no longer, and let everybody go."""
        self._server.close()
        for connection in list(self._connections):
            connection.drop()

    def answer(self, line: bytes) -> dict[str, Any] | Later:
        """The reply to one line, whatever it holds, or what brings it later."""
        try:
            request = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
        except (ValueError, RecursionError):
            return refused_reply("not one line of JSON", USAGE)
        if not isinstance(request, dict) or not isinstance(request.get("command"), str):
            return refused_reply('not an object with a "command"', USAGE)
        try:
            found = self._handle(request)
            return found if callable(found) else dict(found)
        except Exception:  # noqa: BLE001 - whatever it is, the program must live
            sys.excepthook(*sys.exc_info())
            return refused_reply("DeskCoach made a mistake: `deskcoach doctor` tells more", MISTAKE)

    def _accept(self) -> None:
        while (found := self._server.next()) is not None:
            if len(self._connections) >= MOST_CONNECTIONS:
                # Who asks honestly has asked by now: who has been silent longest makes room.
                min(self._connections, key=lambda one: (one.waits, one.since)).drop()
            connection = _Connection(found, self.answer, self._idle_ms)
            self._connections.add(connection)
            connection.gone = self._connections.discard
            connection.begin()


def _transport(address: str, parent: QObject) -> "PipeServer | UnixServer":
    if is_pipe(address):
        from deskcoach.adapters.ipc.windows import PipeServer

        return PipeServer(parent)
    from deskcoach.adapters.ipc.unix import UnixServer

    return UnixServer(parent)


class _Connection:
    """One that asks: any number of lines, each answered in turn.

    Attributes:
        since: When it last asked something whole or read of its replies, on the monotonic clock.
    """

    def __init__(
        self,
        asking: "PipeSocket | UnixSocket",
        answer: Callable[[bytes], dict[str, Any] | Later],
        idle_ms: int,
    ) -> None:
        self.gone: Callable[[_Connection], None] = lambda _: None
        self.since = time.monotonic()
        self._socket = asking
        self._answer = answer
        self._cancel: Callable[[], None] | None = None
        self._left = False
        asking.set_most(LONGEST_MESSAGE + 1)  # what comes beyond this waits with the sender
        self._idle = QTimer(asking)
        self._idle.setSingleShot(True)
        self._idle.setInterval(idle_ms)
        self._again = QTimer(asking)
        self._again.setSingleShot(True)
        self._again.setInterval(0)

    @property
    def waits(self) -> bool:
        """Whether its reply comes later."""
        return self._cancel is not None

    def begin(self) -> None:
        self._idle.timeout.connect(self.drop)
        self._again.timeout.connect(self._read)
        self._socket.readyRead.connect(self._read)
        self._socket.bytesWritten.connect(self._was_read)
        self._socket.disconnected.connect(self._forget)
        self._idle.start()
        self._read()

    def drop(self) -> None:
        """End it now. What was not sent yet is lost."""
        self._socket.drop()
        self._forget()

    def _read(self) -> None:
        ends = time.monotonic() + _SLICE
        while self._socket.unsent <= _UNREAD_REPLIES and not self.waits:
            line = self._socket.line(LONGEST_MESSAGE)
            if line is None:
                self._refuse_endless()
                return
            self._stir()
            reply = self._answer(line)
            if callable(reply):
                self._idle.stop()
                self._cancel = reply(self._send, self._late)
            else:
                self._send(reply)
            if time.monotonic() > ends:
                self._again.start()
                return

    def _late(self, reply: Mapping[str, Any]) -> None:
        self._cancel = None
        self._send(reply)
        if not self._left:
            self._was_read()

    def _refuse_endless(self) -> None:
        if self._socket.unread > LONGEST_MESSAGE:
            self._send(refused_reply(f"longer than {LONGEST_MESSAGE} bytes", USAGE))
            self._socket.flush()
            self.drop()

    def _was_read(self) -> None:
        self._stir()
        self._again.start()

    def _stir(self) -> None:
        self.since = time.monotonic()
        if not self.waits:
            self._idle.start()

    def _send(self, reply: Mapping[str, Any]) -> None:
        try:
            text = json.dumps(reply, allow_nan=False)
        except (TypeError, ValueError, RecursionError):
            sys.excepthook(*sys.exc_info())
            text = json.dumps(refused_reply("DeskCoach made a reply that cannot be sent", MISTAKE))
        if not self._left and self._socket.connected:
            self._socket.write(text.encode() + b"\n")

    def _forget(self) -> None:
        self._left = True
        self._idle.stop()
        self._again.stop()
        if self._cancel is not None:
            self._cancel()
        self.gone(self)
        self._socket.deleteLater()


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
