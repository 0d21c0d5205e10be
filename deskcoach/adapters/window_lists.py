"""Keeps a window out of the panel's list of windows, on X11, where Qt cannot say so."""

import sys
from collections.abc import Mapping

SKIP = ("_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER")


def keep_out_of_lists(window: int, environ: Mapping[str, str]) -> None:
    """Mark a window that is not shown yet; Qt adds its own marks to these when it shows it.

    Where there is no X server, or it does not answer, the window is listed, which is no harm.

    Args:
        window: Its X11 id.
        environ: Where the display is named.
    """
    if sys.platform != "linux" or not environ.get("DISPLAY"):
        return
    from deskcoach.adapters.presence.x11 import X11  # noqa: PLC0415 - only on X11

    server = X11(environ, lambda: None, lambda _: None, lambda: None)
    server.open()
    try:
        if server.up:
            server.set_atoms(window, "_NET_WM_STATE", SKIP)
    except OSError:
        return
    finally:
        server.close()
