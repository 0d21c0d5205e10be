"""What desktops tell by a property: do not disturb, inhibitors, screen savers."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import PROPERTIES, MessageBody, Target
from deskcoach.adapters.presence.linux.logind import MANAGER
from deskcoach.adapters.presence.source import Switch, SwitchSource, hold, watching
from deskcoach.core.breaks.events import Locked, Unlocked


class _Question(Struct, frozen=True):
    """What to ask, when to ask again, and what the answer means.

    Attributes:
        target: Whom.
        member: The method.
        signals: The signals after which it is asked again.
        signature: The types of the method's arguments.
        body: Its arguments.
        means: Takes the first value of the answer; says whether the thing is so.
        first: A condition on the signals' first argument, as `Bus.hear` takes it.
        never: A word in a refusal that means no: it was never set.
    """

    target: Target
    member: str
    signals: tuple[str, ...]
    signature: str = ""
    body: tuple[Any, ...] = ()
    means: Callable[[Any], bool] = bool
    first: tuple[str, str] = ("arg0", "")
    never: str = ""


def property_of(target: Target, name: str, means: Callable[[Any], bool] = bool) -> _Question:
    """The question for a property of an interface, whose value `means` takes."""
    return _Question(
        Target(target.service, target.path, PROPERTIES),
        "Get",
        ("PropertiesChanged",),
        "ss",
        (target.interface, name),
        means=lambda variant: means(variant[1]),
        first=("arg0", target.interface),
    )


class DBusProperty(SwitchSource):
    """Holds a switch to the answer, for as long as the service is there.

    Args:
        name: Two or three words for it.
        bus: The bus that the service is on.
        question: What is asked, and when.
        switch: What is told.
    """

    def __init__(self, name: str, bus: Bus, question: _Question, switch: Switch) -> None:
        super().__init__(name, switch)
        self._bus = bus
        self._question = question
        self._problem = ""

    def _begin(self) -> None:
        self._bus.open()
        question = self._question
        for signal in question.signals:
            self._bus.hear(question.target, signal, lambda _: self._ask(), question.first)
        self._bus.follow(question.target.service, self._ask, lambda: self._switch.set(on=False))

    def _end(self) -> None:
        self._bus.close()

    def _lack(self) -> str:
        if not self._bus.up:
            return f"no bus: {self._bus.problem}"
        return self._problem if self._bus.has(self._question.target.service) else "absent"

    def _ask(self) -> None:
        asked = self._question
        self._bus.call(
            asked.target,
            asked.member,
            asked.signature,
            asked.body,
            then=self._answered,
            failed=self._refused,
        )

    def _answered(self, body: MessageBody) -> None:
        try:
            on = self._question.means(body[0])
        except (AttributeError, TypeError, ValueError, LookupError) as error:
            self._refused(f"its answer makes no sense: {error}")
        else:
            self._problem = ""
            self._switch.set(on=on)

    def _refused(self, words: str) -> None:
        never = self._question.never
        self._problem = "" if never and never in words else words
        self._switch.set(on=False)


# -- Do not disturb, as the desktops' notification services have it -----------------------------


REASON = "do-not-disturb"
_SERVICE, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
KDE = Target(_SERVICE, _PATH, _SERVICE)
DUNST = Target(_SERVICE, _PATH, "org.dunstproject.cmd0")
XFCE = Target("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf")


def plasma_do_not_disturb(bus: Bus) -> DBusProperty:
    """Plasma's `Inhibited`."""
    return DBusProperty("KDE", bus, property_of(KDE, "Inhibited"), hold(REASON))


def dunst_do_not_disturb(bus: Bus) -> DBusProperty:
    """Dunst's `paused`."""
    return DBusProperty("dunst", bus, property_of(DUNST, "paused"), hold(REASON))


def xfce_do_not_disturb(bus: Bus) -> DBusProperty:
    """The setting of xfce4-notifyd."""
    question = _Question(
        XFCE,
        "GetProperty",
        ("PropertyChanged", "PropertyRemoved"),
        "ss",
        ("xfce4-notifyd", "/do-not-disturb"),
        means=lambda variant: bool(variant[1]),
        first=("arg0", "xfce4-notifyd"),
        never="NotFound",  # neither the property nor its channel is there before the first change
    )
    return DBusProperty("XFCE", bus, question, hold(REASON))


DO_NOT_DISTURB = (plasma_do_not_disturb, dunst_do_not_disturb, xfce_do_not_disturb)
"""Where it is a service of the desktop's own."""


# -- Whoever keeps the screen from going blank is shown to somebody: a film, slides, a call -----


GNOME_SESSION = Target(
    "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager"
)
KDE_POWER = Target(
    "org.kde.Solid.PowerManagement.PolicyAgent",
    "/org/kde/Solid/PowerManagement/PolicyAgent",
    "org.kde.Solid.PowerManagement.PolicyAgent",
)
POWER = Target(
    "org.freedesktop.PowerManagement",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
)
_GNOME_IDLE = 8
_KDE_SCREEN = 4


def logind_inhibitor(bus: Bus) -> DBusProperty:
    """An inhibitor that blocks `idle`, at logind on the system bus."""
    question = property_of(MANAGER, "BlockInhibited", lambda held: "idle" in held.split(":"))
    return DBusProperty("logind", bus, question, watching())


def gnome_inhibitor(bus: Bus) -> DBusProperty:
    """An inhibitor of idleness at GNOME's session."""
    signals = ("InhibitorAdded", "InhibitorRemoved")
    question = _Question(GNOME_SESSION, "IsInhibited", signals, "u", (_GNOME_IDLE,))
    return DBusProperty("GNOME", bus, question, watching())


def plasma_inhibitor(bus: Bus) -> DBusProperty:
    """An inhibitor of changes to the screen at Plasma's power management."""
    question = _Question(KDE_POWER, "HasInhibition", ("InhibitionsChanged",), "u", (_KDE_SCREEN,))
    return DBusProperty("KDE", bus, question, watching())


def power_inhibitor(bus: Bus) -> DBusProperty:
    """The older common interface. Not for Plasma, where a download holds it as well."""
    question = _Question(POWER, "HasInhibit", ("HasInhibitChanged",))
    return DBusProperty("power manager", bus, question, watching())


# -- The screen saver, which on most desktops is the lock screen too ----------------------------


SAVERS = (
    Target("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    Target("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    Target(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
    ),
    Target("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
    Target("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    Target("org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
)


def screen_savers(bus: Bus) -> list[DBusProperty]:
    """One source for each screen saver that there may be on the session bus."""
    return [
        DBusProperty(
            f"{target.service} {target.path}",
            bus,
            _Question(target, "GetActive", ("ActiveChanged",)),
            Switch(Locked(), Unlocked()),
        )
        for target in SAVERS
    ]
