"""Do not disturb, as the desktops' notification services have it."""

from deskcoach.adapters.presence.bus import Bus, Target
from deskcoach.adapters.presence.flag import Flag, Question, property_of
from deskcoach.adapters.presence.source import hold

REASON = "do-not-disturb"
_SERVICE, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
KDE = Target(_SERVICE, _PATH, _SERVICE)
DUNST = Target(_SERVICE, _PATH, "org.dunstproject.cmd0")
XFCE = Target("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf")


def plasma_do_not_disturb(bus: Bus) -> Flag:
    """Plasma's `Inhibited`."""
    return Flag("KDE", bus, property_of(KDE, "Inhibited"), hold(REASON))


def dunst_do_not_disturb(bus: Bus) -> Flag:
    """Dunst's `paused`."""
    return Flag("dunst", bus, property_of(DUNST, "paused"), hold(REASON))


def xfce_do_not_disturb(bus: Bus) -> Flag:
    """The setting of xfce4-notifyd."""
    question = Question(
        XFCE,
        "GetProperty",
        ("PropertyChanged", "PropertyRemoved"),
        "ss",
        ("xfce4-notifyd", "/do-not-disturb"),
        means=lambda variant: bool(variant[1]),
        first=("arg0", "xfce4-notifyd"),
        never="NotFound",  # neither the property nor its channel is there before the first change
    )
    return Flag("XFCE", bus, question, hold(REASON))


DO_NOT_DISTURB = (plasma_do_not_disturb, dunst_do_not_disturb, xfce_do_not_disturb)
"""Where it is a service of the desktop's own."""
