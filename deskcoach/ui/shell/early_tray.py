"""The tray icon, before anything else is loaded: the rest of the program takes it over.

What this imports stands between the start and the icon.
"""

import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from deskcoach.ui.shell.tray_icon import Face, tray_icon

ALWAYS_DARK = ("GNOME", "X-CINNAMON", "I3", "SWAY")
"""Desktops whose panel is dark as they come, whatever the windows are."""
_PERSONALIZE = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"


def taskbar_is_dark(platform: str = sys.platform) -> bool | None:
    """What Windows says of its taskbar, which has a colour of its own; None: no Windows."""
    if platform != "win32":
        return None
    choices = QtCore.QSettings(_PERSONALIZE, QtCore.QSettings.Format.NativeFormat)
    return not int(str(choices.value("SystemUsesLightTheme", 0)))


def panel_is_dark(
    icon: str = "automatic",
    taskbar: Callable[[], bool | None] = taskbar_is_dark,
    *,
    dark_windows: bool,
) -> bool:
    """Whether the tray's panel is dark, as far as anybody can tell.

    Args:
        icon: The person's choice of the icon: `automatic`, `light` (for a dark panel) or `dark`.
        taskbar: Tells it where the system does.
        dark_windows: Whether the system asks for dark windows.
    """
    if icon != "automatic":
        return icon == "light"
    told = taskbar()
    if told is not None:
        return told
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return any(name in desktop for name in ALWAYS_DARK) or dark_windows


class EarlyTray(NamedTuple):
    """An icon that is shown already, and its menu, which is still empty."""

    icon: QSystemTrayIcon
    menu: QMenu


def early_tray(*, dark_panel: bool) -> EarlyTray:
    """Show the icon of somebody who has just sat down."""
    menu = QMenu()
    icon = QSystemTrayIcon(tray_icon(Face(), dark_panel=dark_panel))
    # A panel may ask for the menu once only, as soon as it sees the icon.
    icon.setContextMenu(menu)
    icon.show()
    return EarlyTray(icon, menu)
