"""How long there has been no input: X11, GNOME on Wayland, Windows, macOS, or nobody can tell."""

import ctypes
import ctypes.util
import sys
from collections.abc import Callable, Mapping
from typing import Any

from deskcoach.adapters.bus import Bus, QuickCalls, Service, session_address
from deskcoach.adapters.next_input import GnomeNextInput, X11NextInput

MUTTER = Service(
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
)
_MUTTER_SECONDS = 0.3
_BLIND = "time at the desk is counted while DeskCoach runs and the screen is not locked"


class IdleTime:
    """One way to tell.

    Attributes:
        name: What is asked, for `deskcoach doctor`.
        problem: What does not work and what to do, in one line; empty: nothing.
    """

    def __init__(
        self,
        name: str,
        read: Callable[[], float | None],
        problem: str = "",
        watch: Callable[[Callable[[], None]], bool] | None = None,
    ) -> None:
        self.name = name
        self.problem = problem
        self._read = read
        self._watch = watch

    def seconds(self) -> float | None:
        """Seconds since the last key or pointer event, or None where nobody can tell."""
        return self._read()

    def on_next_input(self, call: Callable[[], None]) -> bool:
        """Call once, in the GUI thread, when the next input comes.

        Returns:
            False where this cannot be watched; the caller then looks from time to time.
        """
        return self._watch is not None and self._watch(call)


def choose_idle(environ: Mapping[str, str], platform: str = sys.platform) -> IdleTime:
    """The way that works on this desktop, or one that always answers None and says why.

    Args:
        environ: The environment of the process.
        platform: As `sys.platform` names it.
    """
    try:
        if platform == "win32":
            return IdleTime("Windows", windows_reader(_windows()))
        if platform == "darwin":
            return IdleTime("macOS", macos_reader(_macos()))
        if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
            return _wayland(environ)
        if environ.get("DISPLAY"):
            display = environ["DISPLAY"]
            return IdleTime("X11", x11_reader(display), watch=x11_watch(display))
    except (OSError, AttributeError) as error:
        return _blind(f"idle time cannot be asked ({' '.join(str(error).split())})")
    return _blind("no screen, so nobody can tell the idle time")


def _blind(reason: str) -> IdleTime:
    return IdleTime("nobody", lambda: None, f"{reason}: {_BLIND}")


def _wayland(environ: Mapping[str, str]) -> IdleTime:
    # Not from X: through XWayland it sees only what is typed into X windows.
    address = session_address(environ)
    read = mutter_reader(address)
    if read() is not None:
        return IdleTime("GNOME", read, watch=GnomeNextInput(Bus(address), MUTTER))
    return _blind("this Wayland desktop does not tell the idle time in a way that we understand")


def x11_watch(display_name: str) -> Callable[[Callable[[], None]], bool]:
    """Watches for the next input on this display; opened when it is first wanted."""
    opened: list[X11NextInput | None] = []

    def watch(call: Callable[[], None]) -> bool:
        if not opened:
            try:
                opened.append(X11NextInput(display_name))
            except (OSError, AttributeError):  # then the caller looks from time to time
                opened.append(None)
        return opened[0] is not None and opened[0](call)

    return watch


def mutter_reader(address: str) -> Callable[[], float | None]:
    """Asks GNOME's compositor over the bus at `address`."""
    calls = QuickCalls(address, _MUTTER_SECONDS)

    def read() -> float | None:
        found = calls.call(MUTTER, "GetIdletime")
        return found[0] / 1000 if found else None

    return read


class _ScreenSaverInfo(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


_OnError = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_ignore = _OnError(lambda _display, _error: 0)


def x11_reader(display_name: str) -> Callable[[], float | None]:
    """Asks the X server, over a connection of its own; about 35 µs a question.

    Raises:
        OSError: The libraries or the display are not there, or it cannot tell.
    """
    x11, xss = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    _declare(x11, xss)
    display = x11.XOpenDisplay(display_name.encode())
    if not display:
        raise OSError(f"the display {display_name} cannot be opened")
    base, error = ctypes.c_int(), ctypes.c_int()
    if not xss.XScreenSaverQueryExtension(display, ctypes.byref(base), ctypes.byref(error)):
        x11.XCloseDisplay(display)
        raise OSError("the X server has no screen-saver extension")
    # Xlib ends the whole program at the first error unless somebody takes it.
    x11.XSetErrorHandler(_ignore)
    root = x11.XDefaultRootWindow(display)
    info = _ScreenSaverInfo()

    def read() -> float | None:
        if not xss.XScreenSaverQueryInfo(display, root, ctypes.byref(info)):
            return None
        return float(info.idle) / 1000

    return read


def _declare(x11: ctypes.CDLL, xss: ctypes.CDLL) -> None:
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XSetErrorHandler.argtypes = [_OnError]
    x11.XSetErrorHandler.restype = ctypes.c_void_p
    number = ctypes.POINTER(ctypes.c_int)
    xss.XScreenSaverQueryExtension.argtypes = [ctypes.c_void_p, number, number]
    info = ctypes.POINTER(_ScreenSaverInfo)
    xss.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_ulong, info]


class LastInput(ctypes.Structure):
    """Windows' LASTINPUTINFO."""

    _fields_ = (("size", ctypes.c_uint), ("tick", ctypes.c_uint))


def _windows() -> Any:
    return ctypes.windll  # type: ignore[attr-defined,unused-ignore] # only on Windows


def windows_reader(windll: Any) -> Callable[[], float | None]:
    """Asks Windows. Both its counts are milliseconds that begin anew after 49 days."""

    def read() -> float | None:
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not windll.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        return float((windll.kernel32.GetTickCount() - last.tick) & 0xFFFFFFFF) / 1000

    return read


def _macos() -> Any:
    name = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
    return ctypes.CDLL(name)


def macos_reader(services: Any) -> Callable[[], float | None]:
    """Asks macOS for the hardware's own state and any kind of event."""
    ask = services.CGEventSourceSecondsSinceLastEventType
    ask.argtypes = [ctypes.c_int, ctypes.c_uint32]
    ask.restype = ctypes.c_double
    hardware, any_input = 1, 0xFFFFFFFF
    return lambda: float(ask(hardware, any_input))
