"""The panel that the tray icon stands in."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from deskcoach.ui.theme import system_dark

ALWAYS_DARK = ("GNOME", "X-CINNAMON", "I3", "SWAY")
"""Desktops whose panel is dark as they come, whatever the windows are."""
_PERSONALIZE = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"


def taskbar_is_dark(platform: str = sys.platform) -> bool | None:
    """What Windows says of its taskbar, which has a colour of its own; None: no Windows."""
    if platform != "win32":
        return None
    choices = QSettings(_PERSONALIZE, QSettings.Format.NativeFormat)
    return not int(str(choices.value("SystemUsesLightTheme", 0)))


def panel_is_dark(
    app: QApplication,
    icon: str = "automatic",
    taskbar: Callable[[], bool | None] = taskbar_is_dark,
) -> bool:
    """Whether the tray's panel is dark, as far as anybody can tell.

    Args:
        app: The application.
        icon: The person's choice of the icon: `automatic`, `light` (for a dark panel) or `dark`.
        taskbar: Tells it where the system does.
    """
    if icon != "automatic":
        return icon == "light"
    told = taskbar()
    if told is not None:
        return told
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return any(name in desktop for name in ALWAYS_DARK) or system_dark(app)
