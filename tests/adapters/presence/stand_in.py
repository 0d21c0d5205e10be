"""Stand-ins for what lies outside: a bus of our own, services on it, and who is told."""

import contextlib
import gc
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jeepney import (  # type: ignore[import-untyped,unused-ignore]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped,unused-ignore]
from jeepney.io.blocking import (  # type: ignore[import-untyped,unused-ignore]
    open_dbus_connection,
)

from deskcoach.core.breaks.events import Event

PROPERTIES = "org.freedesktop.DBus.Properties"
SILENT = object()
"""As a reply: none ever comes."""


def same(seen: list[Any], expected: list[Any]) -> Callable[[], bool]:
    """To be waited for: that these are seen, and no others."""
    return lambda: seen == expected


def counted(seen: list[Any], number: int) -> Callable[[], bool]:
    """To be waited for: that so many are seen."""
    return lambda: len(seen) == number


class Told(list[Event]):
    """Keeps what a source tells."""

    def __call__(self, event: Event) -> None:
        self.append(event)


class Daemon:
    """A D-Bus of our own, at an address that stays the same when it is restarted."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "bus"
        self.address = f"unix:path={self.path}"
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        self._child = subprocess.Popen(
            [*command, f"--address={self.address}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address},
        )
        assert self._child.stdout is not None
        assert self._child.stdout.readline()

    def stop(self) -> None:
        if self._child is not None:
            self._child.terminate()
            self._child.wait(5)
            assert self._child.stdout is not None
            self._child.stdout.close()
            self._child = None
        self.path.unlink(missing_ok=True)


class Service:
    """A service that answers from a table: (path, interface, member, arguments) to a reply.

    A reply is (signature, values), or `SILENT`. Everything else is refused.
    """

    def __init__(self, address: str, *names: str) -> None:
        self.replies = dict[tuple[str, str, str, tuple[Any, ...]], Any]()
        self.calls = list[tuple[str, str, tuple[Any, ...]]]()
        self.answers = list[str]()
        """What came back for each of our own calls: nothing, or the name of an error."""
        self._connection = open_dbus_connection(address)
        self._gone = False
        for name in names:
            self._connection.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> "Service":
        self._thread.start()
        return self

    def stop(self) -> None:
        self._gone = True
        if self._thread.is_alive():
            self._thread.join(5)
        self._connection.close()

    def has(self, path: str, interface: str, name: str, value: tuple[str, Any]) -> None:
        """Have a property, from now on with this value."""
        self.replies[path, PROPERTIES, "Get", (interface, name)] = ("v", (value,))

    def change(self, path: str, interface: str, name: str, value: tuple[str, Any]) -> None:
        """Change a property and say so."""
        self.has(path, interface, name, value)
        self.emit(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", (interface, {name: value}, []))

    def emit(
        self,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> None:
        address = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(address, member, signature or None, body))

    def call(self, name: str, interface: str, member: str, word: str) -> None:
        """Call a method of somebody with a text; what comes back is among the `answers`."""
        message = new_method_call(DBusAddress("/", name, interface), member, "s", (word,))
        self._connection.send(message)

    def _serve(self) -> None:
        while not self._gone:
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            except OSError:
                return
            if message.header.message_type is MessageType.method_call:
                with contextlib.suppress(OSError):
                    self._answer(message)
            elif message.header.message_type is not MessageType.signal:
                self.answers.append(message.header.fields.get(HeaderFields.error_name, ""))

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        path, interface = fields[HeaderFields.path], fields.get(HeaderFields.interface, "")
        member, body = fields[HeaderFields.member], tuple(message.body)
        self.calls.append((path, member, body))
        reply = self.replies.get((path, interface, member, body))
        if reply is None:
            self._connection.send(new_error(message, "org.example.No", "s", ("no such thing",)))
        elif reply is not SILENT:
            self._connection.send(new_method_return(message, *reply))


@contextlib.contextmanager
def rubbish_waits() -> Iterator[None]:
    """No collection while another thread runs: it must not be the one that ends Qt's objects."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextlib.contextmanager
def daemon(folder: Path) -> Iterator[Daemon]:
    made = Daemon(folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()


@contextlib.contextmanager
def service(address: str, *names: str) -> Iterator[Service]:
    with rubbish_waits():
        made = Service(address, *names)
        try:
            yield made
        finally:
            made.stop()
