"""The tray icon, before anything else is loaded: the rest of the program takes it over."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from deskcoach.app.mode import Mode
from deskcoach.ui.tray_icon import tray_icon


@dataclass(frozen=True, slots=True)
class EarlyTray:
    """An icon that is shown already, and its menu, which is still empty."""

    icon: QSystemTrayIcon
    menu: QMenu


def early_tray(*, dark_panel: bool) -> EarlyTray:
    """Show the icon of somebody who has just sat down."""
    menu = QMenu()
    icon = QSystemTrayIcon(tray_icon(Mode.WORKING, dark_panel=dark_panel))
    # A panel may ask for the menu once only, as soon as it sees the icon.
    icon.setContextMenu(menu)
    icon.show()
    return EarlyTray(icon, menu)
