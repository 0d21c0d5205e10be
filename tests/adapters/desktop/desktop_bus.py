"""A message bus of the tests' own, and servers on it that note what they are told."""

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from queue import Queue
from typing import Any

import pytest
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

Answer = Callable[[tuple[Any, ...]], tuple[str | None, tuple[Any, ...]]]


@contextmanager
def private_bus() -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A bus that nobody else knows: its address and its process."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no dbus-daemon here")
    words = [daemon, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()


class Server:
    """Owns `name` on the bus and answers `methods`; calls are noted in `calls`."""

    def __init__(self, address: str, name: str, path: str, methods: Mapping[str, Answer]) -> None:
        self.calls = list[tuple[str, tuple[Any, ...]]]()
        self._emitter = DBusAddress(path, bus_name=name, interface=name)
        self.methods = methods
        self._outbox = Queue[tuple[str, str, tuple[Any, ...]]]()
        self._on = True
        self._connection = open_dbus_connection(address)
        Proxy(message_bus, self._connection).RequestName(name)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def emit(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        self._outbox.put((member, signature, body))

    def called(self, member: str) -> list[tuple[Any, ...]]:
        return [body for name, body in self.calls if name == member]

    def stop(self) -> None:
        self._on = False
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while self._on:
            try:
                while not self._outbox.empty():
                    member, signature, body = self._outbox.get()
                    signal = new_signal(self._emitter, member, signature, body)
                    self._connection.send(signal)
                with suppress(TimeoutError):
                    self._answer(self._connection.receive(timeout=0.005))
            except OSError:
                return

    def _answer(self, message: Any) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        member = message.header.fields[HeaderFields.member]
        self.calls.append((member, message.body))
        if member in self.methods:
            signature, body = self.methods[member](message.body)
            self._connection.send(new_method_return(message, signature, body))
        else:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
