"""One D-Bus connection in the GUI thread for all that call or follow services on that bus."""

import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.desktop.dbus_messages import (
    DAEMON,
    HAVE_BUSES,
    PROPERTIES,
    Hearing,
    Message,
    MessageBody,
    Reader,
    Target,
    Then,
    answers,
    call_bytes,
    call_refusal,
    dial,
    folder_of,
    is_call,
    is_signal,
    return_bytes,
)
from deskcoach.adapters.desktop.reconnecting_socket import PATIENCE, ReconnectingSocket

SYSTEM = "unix:path=/var/run/dbus/system_bus_socket"
DEADLINE = 10.0
"""Seconds that a call may take to be answered; after that it has failed."""

Failed = Callable[[str], None]


class BusError(Exception):
    """A call was refused, or not answered in time; the text says which."""


def _ignore(_: object) -> None:
    """Who takes an answer that nobody waits for."""


class _Call(Struct, frozen=True):
    then: Then
    failed: Failed
    gives: str | None


class Pending(QObject):
    """Calls that wait for their answers, each for `DEADLINE` seconds at the most.

    Args:
        clock: Seconds on a clock that nobody sets.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock
        self._calls = dict[int, tuple[_Call, float]]()
        self._timer = QTimer(self)  # runs only while somebody waits
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(DEADLINE * 1000))
        self._timer.timeout.connect(self.expire)

    def add(self, serial: int, call: _Call) -> None:
        """Wait for the answer to this call."""
        self._calls[serial] = call, self._clock()
        if not self._timer.isActive():
            self._timer.start()

    def pop(self, serial: int) -> _Call | None:
        """What waits for this answer, which has come; None: nobody, or no longer."""
        call, _ = self._calls.pop(serial, (None, 0.0))
        if not self._calls:
            self._timer.stop()
        return call

    def clear(self) -> list[_Call]:
        """Wait no longer; what did."""
        self._timer.stop()
        calls, self._calls = self._calls, {}
        return [call for call, _ in calls.values()]

    def expire(self) -> None:
        """Give up what has waited too long."""
        now = self._clock()
        for serial, (call, since) in list(self._calls.items()):
            if now - since >= DEADLINE - 0.1:
                self._calls.pop(serial, None)
                _guarded(call.failed, "it did not answer")
        if self._calls:
            self._timer.start()


class _Following(Struct):
    name: str
    came: Callable[[], None]
    went: Callable[[], None]
    present: bool = False

    def change(self, present: bool) -> None:
        if self.present != present:
            self.present = present
            _guarded(self.came if present else self.went)


class Bus:
    """Follows services, hears their signals, and calls them.

    Everything that was followed or heard is asked for anew when the bus itself comes back. What a
    message sets off may fail without costing anybody else theirs.

    Args:
        address: The bus's address as D-Bus writes it; empty when there is none.
        clock: Seconds on a clock that nobody sets.
    """

    def __init__(self, address: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.address = address = address if HAVE_BUSES else ""
        self._wire = ReconnectingSocket(lambda: dial(address, PATIENCE), self, folder_of(address))
        self._users = 0
        self._hearings = list[Hearing]()
        self._served = list[Hearing]()
        self._followings = list[_Following]()
        self._owners = dict[str, str]()
        self._pending = Pending(clock)
        self._reader: Reader | None = None
        self.name = ""
        """What the bus calls us, once it has greeted us."""
        self._reset()

    @property
    def up(self) -> bool:
        """Whether there is a connection."""
        return self._wire.up

    @property
    def problem(self) -> str:
        """Why there is no connection; empty when there is one."""
        return self._wire.problem if self.address else "there is no such bus here"

    @property
    def fault(self) -> str:
        """The kind of error that keeps us from it; empty: none."""
        return self._wire.fault

    def open(self) -> None:
        """Take part: the connection stands until everybody who opened has closed."""
        self._users += 1
        if self._users == 1 and self.address:
            self._wire.open()

    def close(self) -> None:
        """Take part no longer. Who closes last hangs up, and all that was asked is forgotten."""
        self._users -= 1
        if self._users == 0:
            self._wire.close()
            self._hearings.clear()
            self._served.clear()
            self._followings.clear()
            self._owners.clear()
            self._pending.clear()
            self._reset()

    def has(self, name: str) -> bool:
        """Whether a service that is followed is there."""
        return name in self._owners

    def follow(
        self,
        name: str,
        came: Callable[[], None] = lambda: None,
        went: Callable[[], None] = lambda: None,
    ) -> None:
        """Tell when a service appears (or is there already) and when it, or the bus, goes."""
        known = any(each.name == name for each in self._followings)
        following = _Following(name, came, went)
        self._followings.append(following)
        self.hear(DAEMON, "NameOwnerChanged", self._owner_changed, ("arg0", name), "sss")
        if self.has(name):
            following.change(present=True)
        elif self.up and not known:
            self._find(name)

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
        hearing = Hearing(target, member, first, call, gives)
        if self.up and all(hearing.rule() != each.rule() for each in self._hearings):
            self._match(hearing.rule())
        self._hearings.append(hearing)

    def serve(self, caller: Target, member: str, call: Then, gives: str) -> None:
        """Call with the arguments of each call of this method by that service; see `hear`."""
        self._served.append(Hearing(caller, member, ("arg0", ""), call, gives))

    def hear_properties(self, target: Target, call: Then) -> None:
        """Call with the arguments of `PropertiesChanged` for this interface."""
        whose = Target(target.service, target.path, PROPERTIES)
        self.hear(whose, "PropertiesChanged", call, ("arg0", target.interface), "sa{sv}as")

    def get(
        self, target: Target, name: str, then: Callable[[Any], None], failed: Failed = _ignore
    ) -> None:
        """Read a property of an interface; see `call`."""
        self.call(
            Target(target.service, target.path, PROPERTIES),
            "Get",
            "ss",
            (target.interface, name),
            gives="v",
            then=lambda body: then(body[0][1]),
            failed=failed,
        )

    def call(  # noqa: PLR0913 - as D-Bus has it
        self,
        target: Target,
        member: str,
        signature: str = "",
        body: MessageBody = (),
        *,
        gives: str | None = None,
        then: Then = _ignore,
        failed: Failed = _ignore,
        start: bool = False,
    ) -> None:
        """Call a method and go on; one of the two is called, once, when the answer comes.

        No answer within `DEADLINE`, one of other types than it `gives`, and the loss of the bus
        are failures, too; without a bus it fails at once. Where the service does not run, the bus
        starts it only if it is to `start`.
        """
        if not self.up:
            failed(self.problem)
            return
        waits = then is not _ignore or failed is not _ignore
        try:
            serial = self._send(target, member, signature, body, start=start, answer=waits)
        except ValueError as error:  # a service has named something that there cannot be
            failed(str(error))
            return
        if waits:
            self._pending.add(serial, _Call(then, failed, gives))

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
            BusError: It was refused, or took more than `PATIENCE` seconds, or the answer is of
                other types than it `gives`.
        """
        serial = self._send(target, member, signature, body)
        self._asked[serial] = None
        self._wire.pull(lambda: self._asked.get(serial) is not None)
        answer = self._asked.pop(serial, None)
        if answer is None:
            raise BusError(f"{target.service} did not answer")
        if why := call_refusal(answer, gives):
            raise BusError(why)
        return tuple(answer.body)

    # -- what the wire says ---------------------------------------------------------------------

    def opened(self) -> None:
        """Greet, and ask again for all that was asked for."""
        self._reset()
        self._reader = Reader()
        self.call(DAEMON, "Hello", gives="s", then=self._greeted)
        for rule in dict.fromkeys(hearing.rule() for hearing in self._hearings):
            self._match(rule)
        for name in dict.fromkeys(following.name for following in self._followings):
            self._find(name)

    def _greeted(self, body: MessageBody) -> None:
        self.name = body[0]

    def fed(self, data: bytes) -> None:
        """Keep the messages in it; the answer that somebody waits for goes to them at once."""
        if self._reader is None:
            return
        for message in self._reader.feed(data):
            serial = answers(message)
            if serial in self._asked:
                self._asked[serial] = message
            else:
                self._inbox.append(message)

    def drain(self) -> None:
        """Hand out the messages that were kept."""
        while self._inbox:
            self._hand_out(self._inbox.popleft())

    def lost(self) -> None:
        """Tell everybody that their service is gone, and that nobody will answer."""
        self._reset()
        self._owners.clear()
        for call in self._pending.clear():
            _guarded(call.failed, self.problem)
        for following in list(self._followings):
            following.change(present=False)

    # -- within ---------------------------------------------------------------------------------

    def _reset(self) -> None:
        self._serials = count(1)
        self._inbox = deque[Message]()
        self._asked = dict[int, Message | None]()

    def _send(
        self, target: Target, member: str, signature: str, body: MessageBody, **how: bool
    ) -> int:
        serial = next(self._serials)
        self._wire.send(call_bytes(serial, target, member, signature, body, **how))
        return serial

    def _match(self, rule: str) -> None:
        self.call(DAEMON, "AddMatch", "s", (rule,))

    def _find(self, name: str) -> None:
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
        if (called := is_call(message)) or is_signal(message):
            told = self._served if called else self._hearings
            fit = [each.call for each in told if each.fits(message, self._owners)]
            if called:
                self._wire.send(return_bytes(next(self._serials), message, known=bool(fit)))
            for call in dict.fromkeys(fit):
                _guarded(call, tuple(message.body))
            return
        waiting = self._pending.pop(answers(message))
        if waiting is None:
            return
        if why := call_refusal(message, waiting.gives):
            _guarded(waiting.failed, why)
        else:
            _guarded(waiting.then, tuple(message.body))


def _guarded(call: Callable[..., None], *words: object) -> None:
    """Call; what it raises is told to `sys.excepthook`, and costs nobody else their turn."""
    try:
        call(*words)
    except Exception:  # noqa: BLE001 - one's fault is not the next one's
        sys.excepthook(*sys.exc_info())


def session_bus(environ: Mapping[str, str]) -> Bus:
    """The bus of the person's session."""
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    usual = f"unix:path={runtime}/bus" if runtime else ""
    return Bus(environ.get("DBUS_SESSION_BUS_ADDRESS") or usual)


def system_bus(environ: Mapping[str, str]) -> Bus:
    """The bus of the machine."""
    return Bus(environ.get("DBUS_SYSTEM_BUS_ADDRESS") or SYSTEM)
