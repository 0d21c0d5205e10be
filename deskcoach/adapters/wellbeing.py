"""Breaks that the desktop itself asks for: GNOME 48 and later can, beside us."""

import subprocess
from collections.abc import Mapping

READER = ("gsettings", "get", "org.gnome.desktop.break-reminders", "selected-breaks")


def desktop_asks_for_breaks(environ: Mapping[str, str], reader: tuple[str, ...] = READER) -> bool:
    """Whether GNOME's own reminders are switched on. Waits for a few ms, on GNOME only."""
    if "GNOME" not in environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return False
    try:
        told = subprocess.run(  # noqa: S603 - the command above
            reader, env=dict(environ), capture_output=True, text=True, timeout=2, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return False  # an older GNOME knows no such setting
    return "'" in told  # a list of names, such as ['eyesight', 'movement']
