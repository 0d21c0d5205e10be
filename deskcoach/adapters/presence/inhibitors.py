"""Whoever keeps the screen from going blank is shown to somebody: a film, slides, a call."""

from deskcoach.adapters.presence.bus import Bus, Target
from deskcoach.adapters.presence.flag import Flag, Question, property_of
from deskcoach.adapters.presence.logind import MANAGER
from deskcoach.adapters.presence.source import watching

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


def logind_inhibitor(bus: Bus) -> Flag:
    """An inhibitor that blocks `idle`, at logind on the system bus."""
    question = property_of(MANAGER, "BlockInhibited", lambda held: "idle" in held.split(":"))
    return Flag("logind", bus, question, watching())


def gnome_inhibitor(bus: Bus) -> Flag:
    """An inhibitor of idleness at GNOME's session."""
    signals = ("InhibitorAdded", "InhibitorRemoved")
    question = Question(GNOME_SESSION, "IsInhibited", signals, "u", (_GNOME_IDLE,))
    return Flag("GNOME", bus, question, watching())


def plasma_inhibitor(bus: Bus) -> Flag:
    """An inhibitor of changes to the screen at Plasma's power management."""
    question = Question(KDE_POWER, "HasInhibition", ("InhibitionsChanged",), "u", (_KDE_SCREEN,))
    return Flag("KDE", bus, question, watching())


def power_inhibitor(bus: Bus) -> Flag:
    """The older common interface. Not for Plasma, where a download holds it as well."""
    question = Question(POWER, "HasInhibit", ("HasInhibitChanged",))
    return Flag("power manager", bus, question, watching())
