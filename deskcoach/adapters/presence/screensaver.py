"""The screen saver, which on most desktops is the lock screen too."""

from deskcoach.adapters.presence.bus import Bus, Target
from deskcoach.adapters.presence.flag import Flag, Question
from deskcoach.adapters.presence.source import Switch
from deskcoach.core.events import Locked, Unlocked

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


def screen_savers(bus: Bus) -> list[Flag]:
    """One source for each screen saver that there may be on the session bus."""
    return [
        Flag(
            f"{target.service} {target.path}",
            bus,
            Question(target, "GetActive", ("ActiveChanged",)),
            Switch(Locked(), Unlocked()),
        )
        for target in SAVERS
    ]
