"""Whether windows may be translucent here, asked once."""

import ctypes
import ctypes.util
from functools import cache


@cache
def composited(platform: str) -> bool:
    """Whether translucent windows show what is behind them.

    Args:
        platform: Qt's name of the platform, such as `xcb`.
    """
    return _x11_composited() if platform == "xcb" else platform != "minimal"


def _x11_composited() -> bool:
    """Ask who owns the selection that every X11 compositor takes."""
    name = ctypes.util.find_library("X11")
    if name is None:
        return False
    xlib = ctypes.CDLL(name)
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = xlib.XGetSelectionOwner.restype = ctypes.c_ulong
    xlib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    xlib.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    xlib.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = xlib.XOpenDisplay(None)
    if not display:
        return False
    screen = xlib.XDefaultScreen(ctypes.c_void_p(display))
    selection = xlib.XInternAtom(display, f"_NET_WM_CM_S{screen}".encode(), 0)
    owner = xlib.XGetSelectionOwner(display, selection)
    xlib.XCloseDisplay(display)
    return bool(owner)
