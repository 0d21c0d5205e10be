"""One D-Bus connection in the GUI thread, shared by all that follow services on that bus."""

import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from jeepney import (  # type: ignore[import-untyped,unused-ignore]
    DBusAddress,
    HeaderFields,
    Message,
    MessageFlag,
    MessageType,
    Parser,
    new_method_call,
)
from jeepney.bus import (  # type: ignore[import-untyped,unused-ignore]
    get_connectable_addresses,
)
from jeepney.io.blocking import prep_socket  # type: ignore[import-untyped,unused-ignore]

from deskcoach.adapters.desktop.bus import Pending, whole_messages
from deskcoach.adapters.desktop.reconnecting_socket import PATIENCE, Wire

SYSTEM = "unix:path=/var/run/dbus/system_bus_socket"

PROPERTIES = "org.freedesktop.DBus.Properties"
MessageBody = tuple[Any, ...]
Then = Callable[[MessageBody], None]


_Waiting = tuple[Then, Callable[[str], None], str | None]


def _give_up(call: _Waiting) -> None:
    call[1]("it did not answer")


def _ignore(_: object) -> None:
    """Who takes an answer that nobody waits for."""


class BusError(Exception):
    """A call was refused, or not answered in time; the text says which."""


@dataclass(frozen=True, slots=True)
class Target:
    """An interface of an object of a service.

    Attributes:
        service: Its well-known name, or empty for whichever service sends a signal.
        path: The object's path, or empty for any.
        interface: The interface.
    """

    service: str
    path: str
    interface: str


@dataclass(frozen=True, slots=True)
class _Hearing:
    target: Target
    member: str
    first: tuple[str, str]  # a condition on the first argument: how, and what
    call: Then
    gives: str | None

    def rule(self) -> str:
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
        fields = message.header.fields
        path = fields.get(HeaderFields.path)
        sender = fields.get(HeaderFields.sender)
        known = owners.get(self.target.service, self.target.service)
        return (
            fields.get(HeaderFields.interface) == self.target.interface
            and fields.get(HeaderFields.member) == self.member
            and self.target.path in {"", path}
            and (not self.target.service or sender in {known, self.target.service})
            and _gives(message, self.gives)
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


@dataclass(slots=True)
class _Following:
    name: str
    came: Callable[[], None]
    went: Callable[[], None]
    present: bool = False

    def change(self, present: bool) -> None:
        if self.present != present:
            self.present = present
            (self.came if present else self.went)()


@dataclass(slots=True)
class _Asked:
    answer: Message | None = field(default=None)


_NONSENSE = "its answer makes no sense"
DAEMON = Target("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class Bus:
    """Follows services, hears their signals, and calls them. It never starts a service.

    Everything that was asked of it is asked anew when the bus itself comes back.

    Args:
        address: The bus's address as D-Bus writes it; empty when there is none.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._wire = Wire(self._dial, self, _folder(address))
        self._users = 0
        self._hearings = list[_Hearing]()
        self._followings = list[_Following]()
        self._owners = dict[str, str]()
        self._waiting = Pending[_Waiting](_give_up, time.monotonic)
        self._reset()

    @property
    def up(self) -> bool:
        """Whether there is a connection."""
        return self._wire.up

    @property
    def problem(self) -> str:
        """Why there is no connection; empty when there is one."""
        return self._wire.problem

    def open(self) -> None:
        """Take part: the connection stands until everybody who opened has closed."""
        self._users += 1
        if self._users == 1:
            self._wire.open()

    def close(self) -> None:
        """Take part no longer. Who closes last hangs up, and all that was asked is forgotten."""
        self._users -= 1
        if self._users == 0:
            self._wire.close()
            self._hearings.clear()
            self._followings.clear()
            self._owners.clear()
            self._reset()

    def follow(self, name: str, came: Callable[[], None], went: Callable[[], None]) -> None:
        """Tell when a service appears (or is there already) and when it, or the bus, goes."""
        following = _Following(name, came, went)
        self._followings.append(following)
        self.hear(DAEMON, "NameOwnerChanged", self._owner_changed, ("arg0", name), "sss")
        if self.up:
            self._find(following)

    def hear(
        self,
        target: Target,
        member: str,
        call: Then,
        first: tuple[str, str] = ("arg0", ""),
        gives: str | None = None,
    ) -> None:
        """Call with the arguments of each such signal.

        Args:
            target: Who sends it.
            member: The signal's name.
            call: Takes its arguments.
            first: What its first argument must be: `arg0`, `arg0namespace` or `arg0path`, and
                the value. The bus itself holds back all others, so that they wake nobody.
            gives: The types of its arguments; others are passed over. None: any.
        """
        hearing = _Hearing(target, member, first, call, gives)
        if self.up and all(hearing.rule() != each.rule() for each in self._hearings):
            self._match(hearing)
        self._hearings.append(hearing)

    def call(  # noqa: PLR0913 - as D-Bus has it
        self,
        target: Target,
        member: str,
        signature: str = "",
        body: MessageBody = (),
        *,
        gives: str | None = None,
        then: Then = _ignore,
        failed: Callable[[str], None] = _ignore,
    ) -> None:
        """Call a method and go on; one of the two is called when the answer comes.

        An answer of other types than it `gives` is a failure, too.
        """
        if not self.up:
            failed(self.problem)
            return
        try:
            serial = self._send(target, member, signature, body)
        except ValueError as error:  # a service has named something that there cannot be
            failed(str(error))
        else:
            self._waiting.add(serial, (then, failed, gives))

    def ask(
        self,
        target: Target,
        member: str,
        signature: str = "",
        body: MessageBody = (),
        *,
        gives: str | None = None,
    ) -> MessageBody:
        """Call a method and wait for its answer, for a short time.

        Raises:
            BusError: It was refused, or took more than `wire.PATIENCE` seconds, or the answer is
                of other types than it `gives`.
        """
        asked = _Asked()
        serial = self._send(target, member, signature, body)
        self._asked[serial] = asked
        answered = self._wire.pull(lambda: asked.answer is not None)
        self._asked.pop(serial, None)
        if not answered or asked.answer is None:
            raise BusError(f"{target.service} did not answer")
        if asked.answer.header.message_type is MessageType.error:
            raise BusError(_words(asked.answer))
        if not _gives(asked.answer, gives):
            raise BusError(_NONSENSE)
        return tuple(asked.answer.body)

    # -- what the wire says ---------------------------------------------------------------------

    def opened(self) -> None:
        """Greet, and ask again for all that was asked for."""
        self._reset()
        self._send(DAEMON, "Hello", "", ())
        for rule in {hearing.rule(): hearing for hearing in self._hearings}.values():
            self._match(rule)
        for following in self._followings:
            self._find(following)

    def fed(self, data: bytes) -> None:
        """Keep the messages in it; the answer that somebody waits for goes to them at once."""
        self._parser.add_data(data)
        for message in whole_messages(self._parser):
            asked = self._asked.get(message.header.fields.get(HeaderFields.reply_serial, -1))
            if asked is None:
                self._inbox.append(message)
            else:
                asked.answer = message

    def drain(self) -> None:
        """Hand out the messages that were kept; a fault in one does not keep up the others."""
        try:
            while self._inbox:
                self._hand_out(self._inbox.popleft())
        finally:
            if self._inbox:
                self._wire.drain_later()

    def lost(self) -> None:
        """Tell everybody that their service is gone."""
        self._reset()
        self._owners.clear()
        for following in list(self._followings):
            following.change(present=False)

    # -- within ---------------------------------------------------------------------------------

    def _reset(self) -> None:
        self._parser = Parser()
        self._serials = count(1)
        self._inbox = deque[Message]()
        self._waiting.clear()
        self._asked = dict[int, _Asked]()

    def _dial(self) -> Any:
        if not self._address:
            raise OSError("there is no such bus here")
        try:
            return prep_socket(next(get_connectable_addresses(self._address)), timeout=PATIENCE)
        except (RuntimeError, ValueError) as error:
            raise OSError(str(error)) from error

    def _send(self, target: Target, member: str, signature: str, body: MessageBody) -> int:
        address = DBusAddress(target.path, target.service, target.interface)
        message = new_method_call(address, member, signature or None, body)
        message.header.flags |= MessageFlag.no_auto_start
        serial = next(self._serials)
        self._wire.send(message.serialise(serial=serial))
        return serial

    def _match(self, hearing: _Hearing) -> None:
        self._send(DAEMON, "AddMatch", "s", (hearing.rule(),))

    def _find(self, following: _Following) -> None:
        name = following.name
        self.call(
            DAEMON,
            "GetNameOwner",
            "s",
            (name,),
            gives="s",
            then=lambda body: self._owner_changed((name, "", body[0])),
        )

    def _owner_changed(self, body: MessageBody) -> None:
        name, _, new = body
        moved = new and self._owners.get(name, new) != new
        if new:
            self._owners[name] = new
        else:
            self._owners.pop(name, None)
        for following in [each for each in self._followings if each.name == name]:
            if moved:
                following.change(present=False)
            following.change(present=bool(new))

    def _hand_out(self, message: Message) -> None:
        if message.header.message_type is MessageType.signal:
            calls = dict.fromkeys(
                hearing.call for hearing in self._hearings if hearing.fits(message, self._owners)
            )
            for call in calls:
                call(tuple(message.body))
            return
        serial = message.header.fields.get(HeaderFields.reply_serial, -1)
        then, failed, gives = self._waiting.pop(serial) or (_ignore, _ignore, None)
        if message.header.message_type is MessageType.error:
            failed(_words(message))
        elif not _gives(message, gives):
            failed(_NONSENSE)
        else:
            then(tuple(message.body))


def session_bus(environ: Mapping[str, str]) -> Bus:
    """The bus of the person's session."""
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    usual = f"unix:path={runtime}/bus" if runtime else ""
    return Bus(environ.get("DBUS_SESSION_BUS_ADDRESS") or usual)


def system_bus(environ: Mapping[str, str]) -> Bus:
    """The bus of the machine."""
    return Bus(environ.get("DBUS_SYSTEM_BUS_ADDRESS") or SYSTEM)


def _folder(address: str) -> Path | None:
    with suppress(RuntimeError, ValueError, StopIteration):
        path = next(get_connectable_addresses(address))
        return None if path.startswith("\0") else Path(path).parent
    return None


def _gives(message: Message, signature: str | None) -> bool:
    return signature in (None, message.header.fields.get(HeaderFields.signature, ""))


def _words(message: Message) -> str:
    name = str(message.header.fields.get(HeaderFields.error_name, "error")).rpartition(".")[2]
    lines = str(message.body[0]).strip().splitlines() if message.body else []
    return f"{name}: {lines[-1][:160]}" if lines else name
