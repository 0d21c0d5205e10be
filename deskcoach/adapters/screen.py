"""Whether there is a screen for Qt, and which of its platforms to use; asked before loading it."""

import ctypes
import socket
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path

X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen, by convention
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What Qt's X11 platform loads and a bare Debian lacks: Qt would end the program without it."""


def prepare(
    environ: MutableMapping[str, str],
    platform: str,
    load: Callable[[str], object] = ctypes.CDLL,
) -> str:
    """Choose Qt's platform, before the application is made.

    On a Wayland session the program runs through XWayland where that is present, because only
    there its card stands in a corner without taking the focus. The person's own
    `QT_QPA_PLATFORM` wins.

    Args:
        environ: The environment; `QT_QPA_PLATFORM` is set in it where we choose.
        platform: As `sys.platform` names it.
        load: Loads a shared library, or raises `OSError`.

    Returns:
        What is missing and what to do, in one line; empty: nothing.
    """
    if platform != "linux" or environ.get("QT_QPA_PLATFORM"):
        return ""
    if environ.get("DISPLAY"):
        if environ.get("WAYLAND_DISPLAY"):
            environ["QT_QPA_PLATFORM"] = "xcb"
        return _x_problem(environ["DISPLAY"], load)
    if environ.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): start it in a "
        "desktop session, or run `make run` in a checkout to see it on a virtual screen"
    )


def native_wayland(environ: Mapping[str, str]) -> bool:
    """Whether windows are Wayland's own: then a card cannot choose its place nor keep the focus."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.startswith("wayland")
    return bool(environ.get("WAYLAND_DISPLAY")) and not environ.get("DISPLAY")


def missing_library(error: str) -> str:
    """What to do when Qt cannot be loaded, in one line."""
    packages = "libegl1 libgl1 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libdbus-1-3"
    return f"Qt cannot be loaded ({error}): on Debian, sudo apt-get install {packages}"


def _x_problem(display: str, load: Callable[[str], object]) -> str:
    absent = [package for name, package in XCB_LIBRARIES.items() if not _loads(name, load)]
    if absent:
        packages = " ".join(absent)
        return f"Qt lacks system libraries: on Debian, sudo apt-get install {packages}"
    if display.startswith(":") and not _answers(display[1:].split(".", maxsplit=1)[0]):
        return f"DISPLAY is {display} but no X server answers there: check DISPLAY"
    return ""


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


def _answers(number: str) -> bool:
    """Whether an X server listens on this machine under this number."""
    for address in (str(X_SOCKETS / f"X{number}"), f"\0{X_SOCKETS}/X{number}"):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            if connection.connect_ex(address) == 0:
                return True
    return False
