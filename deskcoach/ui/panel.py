"""The panel that the tray icon stands in."""

import os

from PySide6.QtWidgets import QApplication

from deskcoach.ui.theme import system_dark


def panel_is_dark(app: QApplication) -> bool:
    """Whether the tray's panel is dark, as far as anybody can tell."""
    # GNOME's top bar is black whatever the windows are; elsewhere panels follow the scheme.
    gnome = "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return gnome or system_dark(app)
