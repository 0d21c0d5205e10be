"""Desktop notifications with buttons: one at a time, replaced in its place, answered by signals."""

import sys
from collections.abc import Callable
from typing import Any

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import DAEMON, MessageBody, Target
from deskcoach.app.ports import Notification

SERVER = Target(
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)
_DISMISSED = 2  # the reason that the specification gives for "by the user"


class Notifier:
    """Shows one notification at a time. Never waits; without a notification server, silent.

    Args:
        bus: The session's bus.
        answered: Called with the key of the button that the person pressed.
        dismissed: Called when the person waved the notification away.
        icon: The name of an icon, or the `file:` address of a picture.
    """

    def __init__(
        self,
        bus: Bus,
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
        bus.open()
        bus.hear(SERVER, "ActionInvoked", self._on_action, gives="us")
        bus.hear(SERVER, "NotificationClosed", self._on_closed, gives="uu")
        bus.follow(DAEMON.service, self._bus_came, self._went)
        bus.follow(SERVER.service, self._came, self._went)

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
        if not self._bus.up:
            why = f"D-Bus does not answer ({self._bus.fault})"
            if self._bus.fault in {"", FileNotFoundError.__name__}:
                why = "there is no D-Bus session"
            if sys.platform != "linux":
                why = "this system shows none with buttons"
            return f"{why}: breaks are offered by the card alone"
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
        if self._can is None:
            self._ask(start=True)
        self._push()

    def close(self) -> None:
        """Take the notification away."""
        self._wanted = None
        self._push()

    def _bus_came(self) -> None:
        def listed(body: MessageBody) -> None:
            self._startable = SERVER.service in body[0]

        self._bus.call(DAEMON, "ListActivatableNames", gives="as", then=listed)

    def _came(self) -> None:
        """There is a server; of what another one showed it knows nothing."""
        self._went()
        self._ask()

    def _went(self) -> None:
        self._forget()
        self._can, self._startable = None, False  # what has just gone is not awaited

    def _ask(self, *, start: bool = False) -> None:
        def refused(_: str) -> None:
            self._can = None
            if start and self.startable and self._wanted is not None:
                self._wanted, self._startable = None, False
                self.undelivered()

        self._bus.call(
            SERVER, "GetCapabilities", gives="as", then=self._able, failed=refused, start=start
        )

    def _able(self, body: MessageBody) -> None:
        self._can = frozenset(body[0])
        self._push()

    def _push(self) -> None:
        """Bring the screen one step nearer to what is wanted; a reply takes the next."""
        if self._busy or self._can is None or self._wanted is self._shown:
            return
        if self._wanted is None:
            gone, self._id, self._shown = self._id, 0, None
            if gone:
                self._bus.call(SERVER, "CloseNotification", "u", (gone,), start=True)
            return
        self._busy = True
        wanted = self._wanted
        self._bus.call(
            SERVER,
            "Notify",
            "susssasa{sv}i",
            self._words(wanted),
            gives="u",
            then=lambda body: self._placed(wanted, body[0]),
            failed=lambda _: self._refused(wanted),
            start=True,
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

    def _placed(self, placed: Notification, number: int) -> None:
        self._busy = False
        self._id = number
        # Shown anew while this one was under way: then it is not the last word.
        self._shown = placed
        self._push()

    def _refused(self, refused: Notification) -> None:
        """Refused, not answered in time, or nonsense: whether it can is asked anew."""
        self._busy = False
        self._id, self._can = 0, None
        if self._wanted is refused:
            self._wanted = None
            self.undelivered()
        self._ask()

    def _on_action(self, body: MessageBody) -> None:
        number, key = body
        if self._id and number == self._id:
            self._answered(key)

    def _on_closed(self, body: MessageBody) -> None:
        number, why = body
        if self._id and number == self._id:
            self._forget()
            self._wanted = None
            if why == _DISMISSED:
                self._dismissed()

    def _forget(self) -> None:
        self._id, self._shown, self._busy = 0, None, False


def _escaped(text: str) -> str:
    """The text where a server takes markup; the html module would load every entity there is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
