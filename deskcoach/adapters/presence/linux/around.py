"""What tells of calls, films and the rest on a Linux desktop. Loaded when first followed."""

from collections.abc import Mapping
from pathlib import Path

from deskcoach.adapters.desktop.dbus import Bus, system_bus
from deskcoach.adapters.presence.linux import desktop_flags
from deskcoach.adapters.presence.linux.always import GNOMES, desktops, is_wayland
from deskcoach.adapters.presence.linux.banners import (
    CINNAMON,
    GNOME,
    MATE,
    GnomeBanners,
    LxqtBanners,
)
from deskcoach.adapters.presence.linux.devices import Devices, openers, recorders
from deskcoach.adapters.presence.linux.pipewire import ScreenShare
from deskcoach.adapters.presence.linux.players import Players, Windows
from deskcoach.adapters.presence.linux.pulse import PulseMicrophone
from deskcoach.adapters.presence.linux.x11_sources import X11Windows
from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.source import PresenceSource, UnavailableSource, hold
from deskcoach.adapters.sockets import pulse_socket

_GNOME_LACKS = (
    "GNOME tells nobody of Wayland's own windows: in these a film holds nothing,"
    " and no exception by program is known. Pause by hand."
)
_CINNAMONS = frozenset({"X-Cinnamon", "Cinnamon"})


def linux_surroundings(environ: Mapping[str, str], address: str) -> list[PresenceSource]:
    """What tells of all that holds a break.

    They have buses of their own: closed with the last of them, those leave nobody listening.

    Args:
        environ: The environment of the session.
        address: The address of the session's D-Bus.
    """
    session, system = Bus(address), system_bus(environ)
    fullscreen, windows = _fullscreen(environ, session)
    return [
        MergedSource(
            "do not disturb", _quiet(environ, session), "Pause DeskCoach by hand instead."
        ),
        MergedSource("microphone", _microphones(environ), "Pause DeskCoach by hand during calls."),
        Devices("camera", Path("/dev"), r"video\d+", openers, hold("camera")),
        ScreenShare(environ),
        *fullscreen,
        MergedSource("inhibitors", _inhibitors(environ, session, system)),
        Players(session, windows),
    ]


def _fullscreen(
    environ: Mapping[str, str], bus: Bus
) -> tuple[list[PresenceSource], Windows | None]:
    """Who tells what fills the screen, and who of them also knows whose processes windows are."""
    x11 = X11Windows(environ) if environ.get("DISPLAY") else None
    if not is_wayland(environ):
        lacks = UnavailableSource("fullscreen", "there is no graphical session")
        return [x11 or lacks], x11
    here = desktops(environ)
    if here & GNOMES:
        lacks = UnavailableSource("fullscreen", "GNOME tells nobody of its windows")
        if x11 is not None:
            x11.remedy = _GNOME_LACKS
        return [x11 or lacks], x11
    from deskcoach.adapters.presence.linux.wayland_windows import KWinWindows, WlrootsWindows

    beside: list[PresenceSource] = [] if x11 is None else [x11]
    if x11 is not None:
        x11.name = "X11 windows"
    if "KDE" in here:
        kwin = KWinWindows(bus, environ)
        return [kwin, *beside], kwin
    return [WlrootsWindows(environ), *beside], x11


def _quiet(environ: Mapping[str, str], bus: Bus) -> list[PresenceSource]:
    here = desktops(environ)
    own: list[PresenceSource] = [
        GnomeBanners(bus, environ, setting=setting)
        for names, setting in ((GNOMES, GNOME), (_CINNAMONS, CINNAMON), ({"MATE"}, MATE))
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
    if "KDE" not in desktops(environ):
        found.append(desktop_flags.power_inhibitor(session))
    return found
