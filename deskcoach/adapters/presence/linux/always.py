"""What tells of input, lock and sleep on a Linux desktop: all that is followed at any time."""

from collections.abc import Callable, Mapping

from deskcoach.adapters.desktop.dbus import Bus, system_bus
from deskcoach.adapters.presence.idle import FirstIdle, IdleSource, NoIdle
from deskcoach.adapters.presence.linux.desktop_flags import screen_savers
from deskcoach.adapters.presence.linux.logind import SessionLock, Sleep
from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.source import PresenceSource
from deskcoach.app.ports import Idle

GNOMES = frozenset({"GNOME", "Unity", "Budgie", "Pantheon"})


def is_wayland(environ: Mapping[str, str]) -> bool:
    """Whether the session is a Wayland one, even if we are shown through XWayland."""
    return bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE") == "wayland"


def linux_idle(
    environ: Mapping[str, str], elapsed: Callable[[], float], session: Bus
) -> IdleSource:
    """On Wayland the compositor's word, never X's, which sees its own windows only; else X's.

    What speaks the other language is not loaded.
    """
    if is_wayland(environ):
        from deskcoach.adapters.presence.linux.wayland import MutterIdle, WaylandIdle

        ways: list[IdleSource] = [WaylandIdle(environ, elapsed), MutterIdle(session, elapsed)]
        return FirstIdle(ways[::-1] if desktops(environ) & GNOMES else ways)
    if environ.get("DISPLAY"):
        from deskcoach.adapters.presence.linux.x11_sources import X11Idle

        return FirstIdle([X11Idle(environ)])
    return NoIdle("there is no graphical session")


def linux_presence(
    environ: Mapping[str, str], elapsed: Callable[[], float], session: Bus, idle: Idle | None
) -> list[PresenceSource]:
    """What tells of lock and sleep, whether its services are there yet or not."""
    system = system_bus(environ)
    lock = SessionLock(system, environ.get("XDG_SESSION_ID", ""), idle)
    return [
        Sleep(system, elapsed),
        MergedSource(
            "lock", [lock, *screen_savers(session)], "Sleep and missing input still count."
        ),
    ]


def desktops(environ: Mapping[str, str]) -> set[str]:
    """The names that the desktop gives itself."""
    return set(environ.get("XDG_CURRENT_DESKTOP", "").split(":"))
