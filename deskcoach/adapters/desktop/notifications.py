"""Desktop notifications with buttons: one at a time, replaced in its place, answered by signals."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from deskcoach.adapters.desktop.bus import BUS, CallBus, Service

SERVER = Service(
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)
_DISMISSED = 2  # the reason that the specification gives for "by the user"


@dataclass(frozen=True, slots=True)
class Notification:
    """What is shown.

    Attributes:
        title: One line.
        body: A sentence or two, as plain text.
        actions: Key and label of each button; the key `default` is a click beside them.
        seconds: How long it stays; 0: until it is answered.
    """

    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


class Notifier:
    """Shows one notification at a time. Never waits; without a notification server, silent.

    Args:
        bus: The session's bus; used for nothing else but this.
        answered: Called with the key of the button that the person pressed.
        dismissed: Called when the person waved the notification away.
        icon: The name of an icon, or the `file:` address of a picture.
    """

    def __init__(
        self,
        bus: CallBus,
        answered: Callable[[str], None],
        dismissed: Callable[[], None],
        icon: str = "deskcoach",
    ) -> None:
        self._icon = icon
        self._bus = bus
        self._answered = answered
        self._dismissed = dismissed
        self._can: frozenset[str] | None = None
        self._startable = False
        self._id = 0
        self._wanted: Notification | None = None
        self._shown: Notification | None = None
        self._busy = False
        self.undelivered: Callable[[], None] = lambda: None
        """Called when a notification could not be shown after all."""
        bus.lost = self._lost
        bus.listen(SERVER, "ActionInvoked", self._on_action)
        bus.listen(SERVER, "NotificationClosed", self._on_closed)
        bus.listen(BUS, "NameOwnerChanged", self._on_owner)
        self._begin()

    @property
    def available(self) -> bool:
        """Whether a notification server answered. Known shortly after the start."""
        return self._can is not None

    @property
    def startable(self) -> bool:
        """Whether none runs, but the bus can start one when there is something to show.

        It is not started before: on a desktop whose own server comes a little later than we do,
        the bus would start another one in its place.
        """
        return self._can is None and self._startable

    @property
    def has_actions(self) -> bool:
        """Whether it shows buttons."""
        return self._can is not None and "actions" in self._can

    @property
    def problem(self) -> str:
        """What does not work and what to do, in one line; empty: nothing."""
        if self._bus.problem:
            return f"{self._bus.problem}: breaks are offered by the card alone"
        if self.startable:
            return ""
        if not self.available:
            return "no notification server answers: breaks are offered by the card alone"
        if not self.has_actions:
            return "notifications have no buttons here: answer on the card or in the tray"
        return ""

    def show(self, notification: Notification) -> None:
        """Show this in place of what is shown now."""
        self._wanted, self._shown = notification, None
        self._begin(start=True)
        self._push()

    def close(self) -> None:
        """Take the notification away."""
        self._wanted = None
        self._push()

    def _begin(self, *, start: bool = False) -> None:
        fresh = not self._bus.connected
        if self._bus.connect_now() and (fresh or self._can is None):
            self._bus.call(BUS, "ListActivatableNames", reply=self._on_startable)
            self._ask(start=start)

    def _ask(self, *, start: bool = False) -> None:
        self._bus.call(
            SERVER,
            "GetCapabilities",
            reply=lambda found: self._on_capabilities(found, started=start),
            start=start,
        )

    def _on_startable(self, found: tuple[Any, ...] | None) -> None:
        match found:
            case ([*names], *_):
                self._startable = SERVER.name in names
            case _:
                self._startable = False

    def _push(self) -> None:
        """Bring the screen one step nearer to what is wanted; a reply takes the next."""
        if self._busy or self._can is None or self._wanted is self._shown:
            return
        if self._wanted is None:
            gone, self._id, self._shown = self._id, 0, None
            if gone:
                self._bus.call(SERVER, "CloseNotification", "u", (gone,))
            return
        self._busy = True
        wanted = self._wanted
        self._bus.call(
            SERVER,
            "Notify",
            "susssasa{sv}i",
            self._words(wanted),
            lambda found: self._on_placed(wanted, found),
        )

    def _words(self, wanted: Notification) -> tuple[Any, ...]:
        can = self._can or frozenset()
        body = _escaped(wanted.body) if "body-markup" in can else wanted.body
        actions = [word for pair in wanted.actions for word in pair] if "actions" in can else []
        hints = {
            "desktop-entry": ("s", "deskcoach"),
            "urgency": ("y", 1),
            "suppress-sound": ("b", True),
        }
        milliseconds = int(wanted.seconds * 1000)
        first = ("DeskCoach", self._id, self._icon, wanted.title, body)
        return (*first, actions, hints, milliseconds)

    def _on_placed(self, placed: Notification, found: tuple[Any, ...] | None) -> None:
        self._busy = False
        match found:
            case (int(number), *_):
                self._id = number
                # Shown anew while this one was under way: then it is not the last word.
                self._shown = placed
                self._push()
            case _:  # refused, not answered in time, or nonsense: whether it can is asked anew
                self._id, self._can = 0, None
                if self._wanted is placed:
                    self._wanted = None
                    self.undelivered()
                self._begin()

    def _on_capabilities(self, found: tuple[Any, ...] | None, *, started: bool) -> None:
        match found:
            case ([*names], *_):
                self._can = frozenset(str(name) for name in names)
            case _:
                self._can = None
        if found is None and started and self.startable and self._wanted is not None:
            self._wanted, self._startable = None, False
            self.undelivered()
        self._push()

    # What programs send is taken as it ought to be, or not at all.

    def _on_action(self, body: tuple[Any, ...]) -> None:
        match body:
            case (number, str(key), *_) if self._id and number == self._id:
                self._answered(key)

    def _on_closed(self, body: tuple[Any, ...]) -> None:
        match body:
            case (number, why, *_) if self._id and number == self._id:
                self._forget()
                self._wanted = None
                if why == _DISMISSED:
                    self._dismissed()

    def _on_owner(self, body: tuple[Any, ...]) -> None:
        match body:
            case (SERVER.name, _, new, *_):
                self._forget()
                self._can, self._startable = None, False  # what has just gone is not awaited
                if new:  # a new server: it knows nothing of what the old one showed
                    self._ask()

    def _lost(self) -> None:
        self._forget()
        self._can = None

    def _forget(self) -> None:
        self._id, self._shown, self._busy = 0, None, False


def _escaped(text: str) -> str:
    """The text where a server takes markup; the html module would load every entity there is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
