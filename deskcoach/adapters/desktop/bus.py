"""D-Bus in the Qt thread: calls that nobody waits for, and signals, over one watched socket.

QtDBus from PySide6 can neither send the `u` that `Notify` needs nor read `a{sv}`; jeepney can.
"""

import os
import re
import select
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

if TYPE_CHECKING:
    import socket

_Reply = Callable[[tuple[Any, ...] | None], None]
"""Takes what a method returned, or None where it failed or nobody will answer."""

_T = TypeVar("_T")
OnSignal = Callable[[tuple[Any, ...]], None]

_CONNECT_SECONDS = 0.5
_AGAIN_AFTER = 10.0
LONGEST = 1 << 19
"""Bytes of a message that is read; those that we want have some hundred."""
_MOST = 1 << 24
"""Bytes of one that is waited for, to be passed over: a player may send along a picture."""
DEADLINE = 10.0
"""Seconds that a call may take to be answered; after that it has failed."""


class Service:
    """An object on the bus: name, path, interface."""

    def __init__(self, name: str, path: str, interface: str) -> None:
        self.name, self.path, self.interface = name, path, interface


BUS = Service("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


def session_address(environ: Mapping[str, str]) -> str:
    """Where the session's bus is, by the environment, or empty."""
    found = environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not found and (runtime := environ.get("XDG_RUNTIME_DIR")):
        path = f"{runtime}/bus"
        found = f"unix:path={path}" if os.path.exists(path) else ""  # noqa: PTH110 - a socket
    return found


class Pending(QObject, Generic[_T]):
    """Calls that wait for their answers, each for `DEADLINE` seconds at the most.

    Args:
        expired: Called with what waited for an answer that did not come in time.
        clock: Seconds on a clock that nobody sets.
    """

    def __init__(self, expired: Callable[[_T], None], clock: Callable[[], float]) -> None:
        super().__init__()
        self._expired, self._clock = expired, clock
        self._calls = dict[int, tuple[_T, float]]()
        self._timer = QTimer(self)  # runs only while somebody waits
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(DEADLINE * 1000))
        self._timer.timeout.connect(self.expire)

    def add(self, serial: int, waiting: _T) -> None:
        """Wait for the answer to this call."""
        self._calls[serial] = waiting, self._clock()
        if not self._timer.isActive():
            self._timer.start()

    def pop(self, serial: int) -> _T | None:
        """What waits for this answer, which has come; None: nobody, or no longer."""
        waiting, _ = self._calls.pop(serial, (None, 0.0))
        if not self._calls:
            self._timer.stop()
        return waiting

    def clear(self) -> list[_T]:
        """Wait no longer; what did."""
        self._timer.stop()
        calls, self._calls = self._calls, {}
        return [waiting for waiting, _ in calls.values()]

    def expire(self) -> None:
        """Give up what has waited too long."""
        now = self._clock()
        for serial, (waiting, since) in list(self._calls.items()):
            if now - since >= DEADLINE - 0.1:
                self._calls.pop(serial, (None, 0.0))
                self._expired(waiting)
        if self._calls:
            self._timer.start()


class CallBus(QObject):
    """A connection to the bus at `address`, opened when it is needed and again when it was lost.

    Args:
        address: As D-Bus writes it; empty: there is no bus.
        clock: Seconds on a clock that nobody sets.
    """

    def __init__(self, address: str, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.problem = "" if address else "there is no D-Bus session"
        self.lost: Callable[[], None] = lambda: None
        self._address = address
        self._clock = clock
        self._tried: float | None = None
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._parser: Any = None
        self._serial = 0
        self._pending = Pending[_Reply](lambda reply: reply(None), clock)
        self._signals = dict[tuple[str, str], OnSignal]()

    @property
    def connected(self) -> bool:
        """Whether the bus is there."""
        return self._socket is not None

    def connect_now(self) -> bool:
        """Be connected, unless there is no bus or the last try was only seconds ago."""
        if self.connected or not self._address:
            return self.connected
        now = self._clock()
        if self._tried is not None and now - self._tried < _AGAIN_AFTER:
            return False
        self._tried = now
        self._open()
        return self.connected

    def close(self) -> None:
        """Leave the bus; calls that are under way are answered with None."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        for reply in self._pending.clear():
            reply(None)

    def listen(self, service: Service, member: str, on_signal: OnSignal) -> None:
        """Have `on_signal` called with the body of each such signal, also after a reconnection."""
        self._signals[service.interface, member] = on_signal
        if self.connected:
            self._match(service.interface, member)

    def call(
        self,
        service: Service,
        member: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
        reply: _Reply | None = None,
        *,
        start: bool = True,
    ) -> None:
        """Call a method; `reply` is called later, once: with None where nobody answers in time.

        Without a bus it is called with None at once. Where the service does not run, the bus
        starts it, unless `start` is False: then nobody answers.
        """
        answered = reply or (lambda _: None)
        if self._socket is None:
            answered(None)
            return
        from jeepney import (  # type: ignore[import-untyped,unused-ignore] # noqa: PLC0415 - only on Linux
            DBusAddress,
            MessageFlag,
            new_method_call,
        )

        target = DBusAddress(service.path, service.name, service.interface)
        message = new_method_call(target, member, signature, body)
        if not start:
            message.header.flags |= MessageFlag.no_auto_start
        self._serial += 1
        self._pending.add(self._serial, answered)
        try:
            self._socket.sendall(message.serialise(self._serial))
        except OSError:
            self._lose()

    def _open(self) -> None:
        try:
            from jeepney import Parser  # noqa: PLC0415 - only on Linux
            from jeepney.bus import get_bus  # type: ignore[import-untyped] # noqa: PLC0415
            from jeepney.io.blocking import (  # type: ignore[import-untyped] # noqa: PLC0415
                prep_socket,
            )

            found = prep_socket(get_bus(self._address), timeout=_CONNECT_SECONDS)
        except (ImportError, OSError, RuntimeError, ValueError, StopIteration) as error:
            self.problem = f"D-Bus does not answer ({type(error).__name__})"
            return
        self.problem = ""
        found.settimeout(_CONNECT_SECONDS)
        self._socket, self._parser, self._serial = found, Parser(), 0
        self._notifier = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self.call(BUS, "Hello")
        for interface, member in self._signals:
            self._match(interface, member)

    def _match(self, interface: str, member: str) -> None:
        rule = f"type='signal',interface='{interface}',member='{member}'"
        if interface == BUS.interface:  # else each program that comes or goes would wake us
            rule += ",arg0namespace='org.freedesktop.Notifications'"
        self.call(BUS, "AddMatch", "s", (rule,))

    def _read(self) -> None:
        if self._socket is None or not select.select([self._socket], [], [], 0)[0]:
            return
        try:
            data = self._socket.recv(65536)
            if not data:
                raise ConnectionResetError  # noqa: TRY301 - one end for all that goes wrong
            self._parser.add_data(data)
            messages = list(whole_messages(self._parser))
        except Exception:  # noqa: BLE001 - bytes that are no messages are a lost bus, no more
            self._lose()
            return
        for message in messages:
            try:
                self._take(message)
            except Exception:  # noqa: BLE001 - told, and the next message has its turn
                sys.excepthook(*sys.exc_info())

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - only on Linux

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal:
            name = (fields.get(HeaderFields.interface), fields.get(HeaderFields.member))
            if name in self._signals:
                self._signals[name](tuple(message.body))
        elif kind in {MessageType.method_return, MessageType.error}:
            answered = self._pending.pop(fields.get(HeaderFields.reply_serial, 0))
            if answered is not None:
                answered(tuple(message.body) if kind is MessageType.method_return else None)

    def _lose(self) -> None:
        self.problem = "D-Bus was lost"
        self.close()
        self.lost()


def whole_messages(parser: Any) -> Iterator[Any]:
    """The messages that are there as a whole; one whose content cannot be read is passed over.

    Raises:
        Exception: Not even where the next message ends can be told, or it is far too long.
    """
    while (left := parser.bytes_desired()) <= 0 or parser.next_msg_size is not None:
        size = parser.next_msg_size
        if size > _MOST:
            raise ValueError("no service says so much at once")
        if left > 0:
            return
        try:
            if size <= LONGEST and not _is_endless(parser.buf.peek(size)):
                message = parser.get_next_message()
                if _is_sound(message):
                    yield message
                continue
            parser.buf.read(size)
        except Exception:  # noqa: BLE001, S110 - it was read whole: behind it lies the next one
            pass
        parser.next_msg_size = None


_TYPES = re.compile(rb"[\w(){}]+")


def _is_endless(message: bytes) -> bool:
    """Whether a type in it consists of nothing: of such, jeepney reads one after another for ever.

    No bus lets that through. A list of types stands behind its length, and a zero behind it.
    """
    return any(
        message[end : end + 1] == b"\0"
        and any(
            message[end - size - 1] == size and _has_nothing(message[end - size : end])
            for size in range(2, min(255, end - start + 1))
        )
        for start, end in (found.span() for found in _TYPES.finditer(message))
        if _has_nothing(message[start:end])
    )


def _has_nothing(types: bytes) -> bool:
    return b"()" in types or b"{}" in types


def _is_sound(message: Any) -> bool:
    """Whether the fields of its head are of the types that the specification gives."""
    fields = message.header.fields.items()
    return all(isinstance(value, int if key.value in _NUMBERS else str) for key, value in fields)


_NUMBERS = frozenset({5, 9})  # which message it answers; how many descriptors come with it
