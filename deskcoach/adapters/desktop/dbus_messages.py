"""The messages of D-Bus as bytes and as values: all that jeepney does for us.

QtDBus from PySide6 can neither send the `u` that `Notify` needs nor read `a{sv}`; jeepney can.
"""

import re
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, NoReturn

from msgspec import Struct

HAVE_BUSES = sys.platform == "linux"
if HAVE_BUSES:  # jeepney is not installed elsewhere
    from jeepney import (  # type: ignore[import-untyped,unused-ignore]
        DBusAddress,
        HeaderFields,
        MessageFlag,
        MessageType,
        Parser,
        new_error,
        new_method_call,
        new_method_return,
    )
    from jeepney.auth import BEGIN, Authenticator  # type: ignore[import-untyped,unused-ignore]
    from jeepney.bus import (  # type: ignore[import-untyped,unused-ignore]
        get_connectable_addresses,
    )

LONGEST = 1 << 19
"""Bytes of a message that is read; those that we want have some hundred."""
_MOST = 1 << 24
"""Bytes of one that is waited for, to be passed over: a player may send along a picture."""
_TOLD = 200
"""Characters of what went wrong at the login."""
PROPERTIES = "org.freedesktop.DBus.Properties"
NONSENSE = "its answer makes no sense"

Message = Any  # jeepney's
MessageBody = tuple[Any, ...]
Then = Callable[[MessageBody], None]


class Target(Struct, frozen=True):
    """An interface of an object of a service.

    Attributes:
        service: Its well-known name, or empty for whichever service sends a signal.
        path: The object's path, or empty for any.
        interface: The interface.
    """

    service: str
    path: str
    interface: str


DAEMON = Target("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


# -- bytes --------------------------------------------------------------------------------------


def dial(address: str, patience: float) -> Any:
    """A socket to the bus at this address, as D-Bus writes it, that knows who we are.

    Raises:
        OSError: It cannot be had; the text says why.
    """
    until = time.monotonic() + patience
    with ExitStack() as failed:
        bus = failed.enter_context(socket.socket(socket.AF_UNIX))

        def take(step: Callable[[Any], Any], what: Any) -> Any:
            bus.settimeout(max(0.001, until - time.monotonic()))
            return step(what)

        try:
            take(bus.connect, next(get_connectable_addresses(address)))
            take(bus.sendall, b"\0")  # with which the system tells the bus who we are
            login = Authenticator(inc_null_byte=False)
            for said in login:
                take(bus.sendall, said)
                login.feed(take(bus.recv, 1024) or _hung_up())
            take(bus.sendall, BEGIN)
        except (RuntimeError, ValueError) as error:
            raise OSError(str(error)[:_TOLD]) from error  # it may hold all that the bus has said
        failed.pop_all()
    bus.settimeout(None)
    return bus


def _hung_up() -> NoReturn:
    raise ConnectionResetError("the bus hung up at the login")


def folder_of(address: str) -> Path | None:
    """The folder in which the bus's socket lies; None where it is in none."""
    if not address:
        return None
    with suppress(RuntimeError, ValueError, StopIteration):
        path = next(get_connectable_addresses(address))
        return None if path.startswith("\0") else Path(path).parent
    return None


def call_bytes(  # noqa: PLR0913 - as D-Bus has it
    serial: int,
    target: Target,
    member: str,
    signature: str,
    body: MessageBody,
    *,
    start: bool = False,
    answer: bool = True,
) -> bytes:
    """A call of a method.

    Args:
        serial: Its number on this connection.
        target: Whom.
        member: The method.
        signature: The types of its arguments.
        body: Its arguments.
        start: Whether the bus starts the service where it does not run.
        answer: Whether the service is to answer.

    Raises:
        ValueError: There can be no such thing, by its name.
    """
    address = DBusAddress(target.path, target.service, target.interface)
    message = new_method_call(address, member, signature or None, body)
    message.header.flags |= 0 if start else MessageFlag.no_auto_start
    message.header.flags |= 0 if answer else MessageFlag.no_reply_expected
    return bytes(message.serialise(serial=serial))


def return_bytes(serial: int, called: Message, *, known: bool) -> bytes:
    """The answer to who has called: that it was done, or that there is no such method."""
    refusal = f"{DAEMON.interface}.Error.UnknownMethod"
    answer = new_method_return(called) if known else new_error(called, refusal)
    return bytes(answer.serialise(serial=serial))


class Reader:
    """Takes what comes over one connection apart."""

    def __init__(self) -> None:
        self._parser = Parser()

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that are there as a whole; one whose content cannot be read is passed over.

        Raises:
            Exception: Not even where the next message ends can be told, or it is far too long.
        """
        parser = self._parser
        parser.add_data(data)
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


def _is_sound(message: Message) -> bool:
    """Whether the fields of its head are of the types that the specification gives."""
    fields = message.header.fields.items()
    return all(isinstance(value, int if key.value in _NUMBERS else str) for key, value in fields)


_NUMBERS = frozenset({5, 9})  # which message it answers; how many descriptors come with it


# -- values -------------------------------------------------------------------------------------


def is_call(message: Message) -> bool:
    """Whether somebody calls one of our methods."""
    return bool(message.header.message_type is MessageType.method_call)


def is_signal(message: Message) -> bool:
    """Whether it is one; else it answers a call, or is no concern of ours."""
    return bool(message.header.message_type is MessageType.signal)


def answers(message: Message) -> int:
    """The number of the call that it answers; -1: none."""
    return int(message.header.fields.get(HeaderFields.reply_serial, -1))


def call_refusal(message: Message, gives: str | None) -> str:
    """Why the answer is none: an error, or other types than the method gives; empty: it is one."""
    if message.header.message_type is not MessageType.error:
        return "" if has_types(message, gives) else NONSENSE
    name = str(message.header.fields.get(HeaderFields.error_name, "error")).rpartition(".")[2]
    lines = str(message.body[0]).strip().splitlines() if message.body else []
    return f"{name}: {lines[-1][:160]}" if lines else name


def has_types(message: Message, types: str | None) -> bool:
    """Whether its arguments are of these types; None: any are right."""
    return types in (None, message.header.fields.get(HeaderFields.signature, ""))


class Hearing(Struct, frozen=True):
    """Who hears which signal; see `Bus.hear`."""

    target: Target
    member: str
    first: tuple[str, str]  # a condition on the first argument: how, and what
    call: Then
    gives: str | None

    def rule(self) -> str:
        """The rule by which the bus sends it to us."""
        parts = {
            "type": "signal",
            "sender": self.target.service,
            "path": self.target.path,
            "interface": self.target.interface,
            "member": self.member,
            self.first[0]: self.first[1],
        }
        return ",".join(f"{name}='{value}'" for name, value in parts.items() if value)

    def fits(self, message: Message, owners: Mapping[str, str]) -> bool:
        """Whether this message is one, by the owners of the services' names."""
        fields = message.header.fields
        sender = fields.get(HeaderFields.sender)
        known = owners.get(self.target.service, self.target.service)
        return (
            fields.get(HeaderFields.interface) == self.target.interface
            and fields.get(HeaderFields.member) == self.member
            and self.target.path in {"", fields.get(HeaderFields.path)}
            and (not self.target.service or sender in {known, self.target.service})
            and has_types(message, self.gives)
            and self._first_fits(message.body[0] if message.body else None)
        )

    def _first_fits(self, value: object) -> bool:
        how, what = self.first
        if not what:
            return True
        if not isinstance(value, str):
            return False
        if how == "arg0":
            return value == what
        if how == "arg0namespace":
            return value == what or value.startswith(what + ".")
        return value.startswith(what) or (value.endswith("/") and what.startswith(value))
