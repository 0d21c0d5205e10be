"""Keeps the screen from going dark during a session; what cannot be had is silently left out."""

import ctypes
import struct
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from deskcoach.adapters.desktop.dbus import Bus, session_bus
from deskcoach.adapters.desktop.dbus_messages import MessageBody, Target
from deskcoach.adapters.presence.linux.x11 import X11, XError, request

SAVER = Target(
    "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
)
_SUSPEND = 5  # the request of MIT-SCREEN-SAVER 1.1
ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2

_Switch = Callable[[bool], None]
"""Keeps the screen awake from now on, or no longer."""


class KeepAwake:
    """All ways of this desktop at once: the desktop's own lock and the X server's timer differ.

    Args:
        ways: Each is switched on and off; one that raises `OSError` is left out.
    """

    def __init__(self, ways: Sequence[_Switch]) -> None:
        self._ways = ways
        self._on = False

    def keep(self, *, on: bool) -> None:
        """Keep it awake from now on, or no longer; twice the same is once."""
        if on == self._on:
            return
        self._on = on
        for way in self._ways:
            with suppress(OSError, AttributeError):
                way(on)


def choose_keep_awake(environ: Mapping[str, str], platform: str) -> KeepAwake:
    """What this system has.

    Args:
        environ: The environment.
        platform: As `sys.platform` names it.
    """
    if platform == "win32":
        return KeepAwake([windows()])
    if platform == "darwin":
        return KeepAwake([child(["caffeinate", "-d"])])
    ways: list[_Switch] = [desktop(session_bus(environ))]
    if environ.get("DISPLAY"):
        ways.append(x11(environ))
    return KeepAwake(ways)


def desktop(bus: Bus) -> _Switch:
    """Through the desktop's screen saver: KDE, GNOME, Xfce, Cinnamon, MATE.

    Args:
        bus: The session's, by a connection for this alone: the screen saver forgets us with it,
            whatever it has answered until then.
    """
    cookies: list[int] = []

    def switch(on: bool) -> None:
        if on:
            bus.open()
            words = ("DeskCoach", "A strength session is on")
            bus.call(SAVER, "Inhibit", "ss", words, gives="u", then=answered, start=True)
        else:
            while cookies:
                bus.call(SAVER, "UnInhibit", "u", (cookies.pop(),), start=True)
            bus.close()

    def answered(body: MessageBody) -> None:
        cookies.append(body[0])

    return switch


def x11(environ: Mapping[str, str]) -> _Switch:
    """Through the X server's own timer, for as long as a connection is open."""

    def suspend() -> None:
        with suppress(XError):  # a server without screen saver: there is nothing to hold back
            saver, _ = server.extension("MIT-SCREEN-SAVER")
            server.send(request(saver, _SUSPEND, struct.pack("<I", 1)))

    server = X11(environ, suspend, lambda _: None, lambda: None)
    return lambda on: server.open() if on else server.close()


def windows() -> _Switch:
    """By Windows' own word for it, which holds for the thread that says it."""

    def switch(on: bool) -> None:
        wanted = ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED if on else 0
        kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore] # on Windows
        kernel.SetThreadExecutionState(ES_CONTINUOUS | wanted)

    return switch


def child(command: Sequence[str]) -> _Switch:
    """By a program that keeps the screen awake while it runs."""
    running: list[subprocess.Popen[bytes]] = []

    def switch(on: bool) -> None:
        if on:
            running.append(
                subprocess.Popen(  # noqa: S603 - a fixed command
                    command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
                )
            )
        while not on and running:
            process = running.pop()
            process.terminate()
            process.wait(1)

    return switch
