"""A server of our own on a Unix socket, for protocols whose real servers lack what is tested."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.adapters.presence.stand_in import rubbish_waits

Answer = Callable[[socket.socket, bytes], None]
"""Takes the connection and what came; sends what it likes."""


class Server:
    """Takes one connection after another, and answers in a thread of its own."""

    def __init__(self, path: Path, answer: Answer) -> None:
        self._answer = answer
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen()
        self._path = path
        self.connection: socket.socket | None = None
        self._closing = False
        self._there = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def send(self, data: bytes) -> None:
        assert self._there.wait(5)
        assert self.connection is not None
        self.connection.sendall(data)

    def close(self) -> None:
        self._closing = True
        self._path.unlink(missing_ok=True)
        self._listener.shutdown(socket.SHUT_RDWR)
        self.hang_up()
        self._thread.join(5)
        self._listener.close()

    def hang_up(self) -> None:
        if self.connection is not None:
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        while True:
            try:
                self.connection, _ = self._listener.accept()
            except OSError:
                return
            if self._closing:  # it had been waiting to be taken
                self.connection.close()
                return
            self._there.set()
            with self.connection, contextlib.suppress(OSError):
                while data := self.connection.recv(65536):
                    self._answer(self.connection, data)


@contextlib.contextmanager
def server(path: Path, answer: Answer) -> Iterator[Server]:
    with rubbish_waits():
        made = Server(path, answer)
        try:
            yield made
        finally:
            made.close()
