"""Keeps the screen from going dark during a session; what cannot be had is silently left out."""

import ctypes
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from deskcoach.adapters.desktop.dbus import Bus, session_bus
from deskcoach.adapters.desktop.dbus_messages import MessageBody, Target

SAVER = Target(
    "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
)
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
    if display := environ.get("DISPLAY"):
        ways.append(x11(display))
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


def x11(display_name: str) -> _Switch:
    """Through the X server's own timer, for as long as a connection is open."""
    held: list[tuple[ctypes.CDLL, int]] = []

    def switch(on: bool) -> None:
        if on:
            held.append(_suspend(display_name))
        while not on and held:
            lib, display = held.pop()
            lib.XCloseDisplay(display)  # which ends the suspension

    return switch


def _suspend(display_name: str) -> tuple[ctypes.CDLL, int]:
    lib, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    lib.XOpenDisplay.argtypes = [ctypes.c_char_p]
    lib.XOpenDisplay.restype = ctypes.c_void_p
    for name in ("XCloseDisplay", "XFlush"):
        getattr(lib, name).argtypes = [ctypes.c_void_p]
    saver.XScreenSaverSuspend.argtypes = [ctypes.c_void_p, ctypes.c_int]
    display = lib.XOpenDisplay(display_name.encode())
    if not display:
        raise OSError(f"the display {display_name} cannot be opened")
    saver.XScreenSaverSuspend(display, 1)
    lib.XFlush(display)
    return lib, display


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
