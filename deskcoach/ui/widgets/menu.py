"""Menus in the design language (a hairline, rows of 32 px), and the rows that send commands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import PauseBreaks
from deskcoach.core.command import Command
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_pause, tr
from deskcoach.ui.design.wires import follow

PAUSES = (15, 30, 60, 120)
"""Minutes."""


class Menu(QMenu):
    """A menu that follows the theme. The tray's menu is the panel's to paint, and stays plain."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        theme = self._look.theme
        tokens = theme.tokens
        self.setFont(theme.font(Role.BODY))
        self.setStyleSheet(
            f"QMenu {{background: {tokens.surface.name()}; border: 1px solid {tokens.edge.name()};"
            " padding: 6px;}"
            f"QMenu::item {{color: {tokens.ink.name()}; padding: 7px 20px 7px 14px;"
            " border-radius: 10px; background: transparent;}"
            f"QMenu::item:selected {{background: {tokens.sunken.name()};}}"
        )


def add_command(menu: QMenu, text: str, send: SendCommand, command: Command) -> QAction:
    """Add a row that sends a command."""
    action = menu.addAction(text)
    action.triggered.connect(lambda: send(command))
    return action


def fill_pause_menu(menu: QMenu, send: SendCommand) -> None:
    """Add the lengths of a pause; the same rows stand in the tray and in the window."""
    for minutes in PAUSES:
        add_command(menu, long_pause(minutes), send, PauseBreaks(minutes))
    add_command(menu, tr("Tray", "Until tomorrow"), send, PauseBreaks(until="tomorrow"))
