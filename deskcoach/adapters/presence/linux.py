"""Which sources a Linux desktop has."""

from collections.abc import Callable, Mapping
from pathlib import Path

from deskcoach.adapters.desktop.dbus import Bus, system_bus
from deskcoach.adapters.presence import desktop_flags
from deskcoach.adapters.presence.desktop_flags import (
    CINNAMON,
    GNOME,
    MATE,
    GnomeBanners,
    LxqtBanners,
    screen_savers,
)
from deskcoach.adapters.presence.devices import Devices, openers, recorders
from deskcoach.adapters.presence.idle import FirstIdle, IdleSource, NoIdle
from deskcoach.adapters.presence.logind import SessionLock, Sleep
from deskcoach.adapters.presence.pipewire import ScreenShare
from deskcoach.adapters.presence.players import Players
from deskcoach.adapters.presence.pulse import PulseMicrophone
from deskcoach.adapters.presence.source import MergedSource, PresenceSource, UnavailableSource, hold
from deskcoach.adapters.presence.wayland import MutterIdle, WaylandIdle
from deskcoach.adapters.presence.x11_sources import X11Idle, X11Windows
from deskcoach.adapters.sockets import pulse_socket
from deskcoach.app.ports import Idle

_GNOMES = frozenset({"GNOME", "Unity", "Budgie", "Pantheon"})
_CINNAMONS = frozenset({"X-Cinnamon", "Cinnamon"})


def is_wayland(environ: Mapping[str, str]) -> bool:
    """Whether the session is a Wayland one, even if we are shown through XWayland."""
    return bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE") == "wayland"


def linux_idle(
    environ: Mapping[str, str], elapsed: Callable[[], float], session: Bus
) -> IdleSource:
    """On Wayland the compositor's word, never X's, which sees its own windows only; else X's."""
    if is_wayland(environ):
        ways: list[IdleSource] = [WaylandIdle(environ, elapsed), MutterIdle(session, elapsed)]
        return FirstIdle(ways[::-1] if _desktops(environ) & _GNOMES else ways)
    if environ.get("DISPLAY"):
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


def linux_surroundings(environ: Mapping[str, str], address: str) -> list[PresenceSource]:
    """What tells of all that holds a break.

    They have buses of their own: closed with the last of them, those leave nobody listening.

    Args:
        environ: The environment of the session.
        address: The address of the session's D-Bus.
    """
    session, system = Bus(address), system_bus(environ)
    windows = X11Windows(environ) if environ.get("DISPLAY") else None
    return [
        MergedSource(
            "do not disturb", _quiet(environ, session), "Pause DeskCoach by hand instead."
        ),
        MergedSource("microphone", _microphones(environ), "Pause DeskCoach by hand during calls."),
        Devices("camera", Path("/dev"), r"video\d+", openers, hold("camera")),
        ScreenShare(environ),
        windows or UnavailableSource("fullscreen", "Wayland has no general way to tell"),
        MergedSource("inhibitors", _inhibitors(environ, session, system)),
        Players(session, windows),
    ]


def _quiet(environ: Mapping[str, str], bus: Bus) -> list[PresenceSource]:
    here = _desktops(environ)
    own: list[PresenceSource] = [
        GnomeBanners(bus, environ, setting=setting)
        for names, setting in ((_GNOMES, GNOME), (_CINNAMONS, CINNAMON), ({"MATE"}, MATE))
        if here & names
    ]
    if "LXQt" in here:
        own.append(LxqtBanners(environ))
    return [*own, *(ask(bus) for ask in desktop_flags.DO_NOT_DISTURB)]


def _microphones(environ: Mapping[str, str]) -> list[PresenceSource]:
    look = recorders(Path("/proc/asound"), served=lambda: pulse_socket(environ).exists())
    alsa = Devices("ALSA", Path("/dev/snd"), r"pcmC\d+D\d+c", look, hold("microphone"))
    return [PulseMicrophone(environ), alsa]


def _inhibitors(environ: Mapping[str, str], session: Bus, system: Bus) -> list[PresenceSource]:
    found: list[PresenceSource] = [
        desktop_flags.logind_inhibitor(system),
        desktop_flags.gnome_inhibitor(session),
        desktop_flags.plasma_inhibitor(session),
    ]
    if "KDE" not in _desktops(environ):
        found.append(desktop_flags.power_inhibitor(session))
    return found


def _desktops(environ: Mapping[str, str]) -> set[str]:
    return set(environ.get("XDG_CURRENT_DESKTOP", "").split(":"))
