"""What a screen reader learns of the started program: its AT-SPI tree, and presses without a mouse.

Qt answers over the accessibility bus as it answers Orca; nothing here looks into the program.
"""

import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import (  # type: ignore[import-untyped,unused-ignore]
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped,unused-ignore]
    open_dbus_connection,
)

from tools.desktop_session import Session, wait_until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ACCESSIBLE, ACTION, COMPONENT, VALUE, TABLE = (
    f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Component", "Value", "Table")
)
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused",
    25: "showing", 41: "checkable",
}  # fmt: skip
"""Bits of a state by their numbers in atspi-constants.h; the others are of no interest here."""
SCREEN = 0


class GoneError(LookupError):
    """What was asked about is not there any more."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader can speak of.

    Attributes:
        at: Bus name and path of the object.
        role: Name of its role.
        name: What it is called.
        told: Its description.
        states: Those of `STATES` that it is in.
        path: Roles and names from the window down to it.
        inside: Places of everything around it, from the outside in.
    """

    at: tuple[str, str]
    role: str
    name: str
    told: str
    states: frozenset[str]
    path: str
    inside: tuple[tuple[str, str], ...]


class Reader:
    """A screen reader that listens to the programs of one desktop session."""

    def __init__(self, desktop: Session) -> None:
        self._bus = open_dbus_connection(bus=_bus_of(desktop))
        self._heard: deque[Message] = deque()
        focus = MatchRule(
            type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged"
        )
        self._bus.filter(focus, queue=self._heard)
        self._bus.send_and_get_reply(message_bus.AddMatch(focus))
        registry = (REGISTRY[0], "/org/a11y/atspi/registry")
        for state in ("focused", "showing"):
            event = f"object:state-changed:{state}"
            self.ask(registry, "org.a11y.atspi.Registry", "RegisterEvent", event, form="s")
        self._focus: tuple[str, str] | None = None
        self._shown: list[tuple[str, str]] = []

    def close(self) -> None:
        """Let the bus go."""
        self._bus.close()

    def ask(self, at: tuple[str, str], what: str, method: str, *words: Any, form: str = "") -> Any:
        """Call a method of an object; gives back the first value of the answer.

        Raises:
            GoneError: There is no such object, or it knows no such question.
        """
        address = DBusAddress(at[1], at[0], what)
        call = new_method_call(address, method, form or None, words)
        reply = self._bus.send_and_get_reply(call, timeout=10)
        if reply.header.message_type is MessageType.error:
            raise GoneError(f"{at} {method}: {reply.body}")
        return reply.body[0] if reply.body else None

    def value(self, at: tuple[str, str], what: str, name: str) -> Any:
        """A property of an object."""
        return self.ask(at, "org.freedesktop.DBus.Properties", "Get", what, name, form="ss")[1]

    def states(self, at: tuple[str, str]) -> frozenset[str]:
        """The states that an object is in."""
        low, high = self.ask(at, ACCESSIBLE, "GetState")
        bits = low | high << 32
        return frozenset(name for bit, name in STATES.items() if bits >> bit & 1)

    def children(self, at: tuple[str, str]) -> list[tuple[str, str]]:
        """What lies directly in an object."""
        return list(self.ask(at, ACCESSIBLE, "GetChildren"))

    def nodes(self) -> list[Node]:
        """Everything that is shown, window by window, each before what lies in it."""
        return [node for window in self._windows() for node in self._below(window, "", ())]

    def _windows(self) -> list[tuple[str, str]]:
        """The windows of every program, and the menu that has the focus: no program lists it."""
        found: list[tuple[str, str]] = []
        for application in self.children(REGISTRY):
            found += self._kept(lambda at=application: self.children(at))  # type: ignore[misc]
        with contextlib.suppress(GoneError):
            around = self.focused().inside
            if around and around[0] not in found:
                found.append(around[0])
        return found

    def _kept(self, ask: Callable[[], list[tuple[str, str]]]) -> list[tuple[str, str]]:
        """An answer, or none where the object has gone since it was named."""
        try:
            return ask()
        except GoneError:
            return []

    def _below(
        self, at: tuple[str, str], path: str, inside: tuple[tuple[str, str], ...]
    ) -> Iterator[Node]:
        try:
            states = self.states(at)
            if "showing" not in states:
                return
            role = self.ask(at, ACCESSIBLE, "GetRoleName")
            name, told = (self.value(at, ACCESSIBLE, what) for what in ("Name", "Description"))
        except GoneError:
            return
        here = f"{path} > {role} '{name}'" if path else f"{role} '{name}'"
        yield Node(at, role, name, told, states, here, inside)
        for child in self._kept(lambda: self.children(at)):
            yield from self._below(child, here, (*inside, at))

    def focus(self) -> tuple[str, str] | None:
        """What has told last that the keyboard has reached it."""
        with contextlib.suppress(TimeoutError):
            while True:
                self._bus.recv_messages(timeout=0)
        while self._heard:
            told = self._heard.popleft()
            fields = told.header.fields
            at = fields[HeaderFields.sender], fields[HeaderFields.path]
            if told.body[:2] == ("focused", 1):
                self._focus = at
            elif told.body[:2] == ("showing", 1):
                self._shown.append(at)
        return self._focus

    def shown(self) -> list[tuple[str, str]]:
        """What has told that it is on the screen now, oldest first."""
        self.focus()
        return self._shown

    def focused(self) -> Node:
        """The thing that the keyboard has reached.

        Raises:
            GoneError: It is gone, or nothing has been reached yet.
        """
        at = self.focus()
        if at is None:
            raise GoneError("nothing has told that it has the focus")
        return self.node(at)

    def node(self, at: tuple[str, str]) -> Node:
        """One thing by itself; its path is that of the things around it."""
        around = [at]
        while (above := tuple(self.value(around[0], ACCESSIBLE, "Parent")))[1] != REGISTRY[1]:
            around.insert(0, above)
        words = [
            (self.ask(one, ACCESSIBLE, "GetRoleName"), self.value(one, ACCESSIBLE, "Name"))
            for one in around
        ]
        path = " > ".join(f"{role} '{name}'" for role, name in words)
        told = self.value(at, ACCESSIBLE, "Description")
        return Node(at, *words[-1], told, self.states(at), path, tuple(around[:-1]))

    def find(self, role: str, name: str) -> Node:
        """The one thing of this role whose name begins so, once it is shown."""
        found: list[Node] = wait_until(lambda: self.all(role, name), 10, f"{role} '{name}'")
        assert len(found) == 1, [node.path for node in found]
        return found[0]

    def all(self, role: str, name: str = "") -> list[Node]:
        """Everything of this role that is shown and whose name begins so."""
        return [n for n in self.nodes() if n.role == role and n.name.startswith(name)]

    def press(self, node: Node) -> None:
        """Do what a thing is for: its first action, which is what assistive programs take.

        Raises:
            GoneError: It is gone, or nothing can be done with it.
        """
        assert self.ask(node.at, ACTION, "DoAction", 0, form="i"), node.path

    def actions(self, node: Node) -> list[str]:
        """What can be done with a thing, the usual first.

        Raises:
            GoneError: It is gone, or nothing can be done with it.
        """
        return [name for name, _, _ in self.ask(node.at, ACTION, "GetActions")]

    def box(self, at: tuple[str, str]) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, pixels."""
        left, top, width, height = self.ask(at, COMPONENT, "GetExtents", SCREEN, form="u")
        return left, top, width, height


def begin(desktop: Session) -> None:
    """Start the accessibility bus in a session, and have Qt answer on it.

    Raises:
        TimeoutError: It does not come up.
    """
    desktop.start(LAUNCHER, "--launch-immediately")
    desktop.env |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
    wait_until(lambda: _bus_of(desktop), 10, "the accessibility bus")


def _bus_of(desktop: Session) -> str:
    """The address of the accessibility bus; the session's own bus knows it."""
    address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(bus=desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        reply = bus.send_and_get_reply(new_method_call(address, "GetAddress"), timeout=10)
    return "" if reply.header.message_type is MessageType.error else str(reply.body[0])


def tray_property(desktop: Session, name: str) -> Any:
    """What the icon in the tray tells the panel of itself; None where there is none yet."""
    watcher = ("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher")
    with open_dbus_connection(bus=desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        items = _property(bus, *watcher, watcher[0], "RegisteredStatusNotifierItems")
        if not items:
            return None
        at, slash, path = items[0].partition("/")
        place = (slash + path) or "/StatusNotifierItem"
        return _property(bus, at, place, "org.kde.StatusNotifierItem", name)


def tray_menu(desktop: Session) -> list[str]:
    """What the lines of the tray's menu say, as the panel hands them to a screen reader."""
    watcher = ("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher")
    with open_dbus_connection(bus=desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        items = _property(bus, *watcher, watcher[0], "RegisteredStatusNotifierItems")
        name, slash, path = items[0].partition("/")
        at = (name, (slash + path) or "/StatusNotifierItem")
        menu = DBusAddress(
            _property(bus, *at, "org.kde.StatusNotifierItem", "Menu"),
            name,
            "com.canonical.dbusmenu",
        )
        call = new_method_call(menu, "GetLayout", "iias", (0, -1, []))
        _, (_, _, lines) = bus.send_and_get_reply(call, timeout=10).body
    return list(_labels(lines))


def _property(bus: Any, name: str, path: str, what: str, wanted: str) -> Any:
    address = DBusAddress(path, name, "org.freedesktop.DBus.Properties")
    call = new_method_call(address, "Get", "ss", (what, wanted))
    return bus.send_and_get_reply(call, timeout=10).body[0][1]


def _labels(lines: list[Any]) -> Iterator[str]:
    """The words of each line that is shown, with those of its own menu behind it."""
    for _, (_, told, below) in lines:
        plain = {key: value for key, (_, value) in told.items()}
        if plain.get("type") != "separator" and plain.get("visible", True):
            yield plain.get("label", "")
            yield from _labels(below)
