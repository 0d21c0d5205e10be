"""The tray: the icon, its menu and its tooltip."""

import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from deskcoach.app.screens import Mode, StatusScreen
from deskcoach.ui import words
from deskcoach.ui.theme import system_dark
from deskcoach.ui.tray_icon import Form, form_of, tray_icon

Send = Callable[..., None]
"""How an intention goes back: the name of a command and its words."""

translate = words.translate

PAUSES = (15, 30, 60, 120)


def panel_is_dark(app: QApplication) -> bool:
    """Whether the tray's panel is dark, as far as anybody can tell."""
    # GNOME's top bar is black whatever the windows are; elsewhere panels follow the scheme.
    gnome = "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return gnome or system_dark(app)


class Tray(QObject):
    """The icon in the tray. It draws itself anew only when its visible form changed."""

    clicked = Signal()
    settings_wanted = Signal()
    menu_opening = Signal()

    def __init__(
        self, send: Send, *, dark_panel: Callable[[], bool], strength: bool = False
    ) -> None:
        super().__init__()
        self._send, self._dark_panel = send, dark_panel
        self._form: tuple[Form, bool] | None = None
        self._icon = QSystemTrayIcon(self)
        self._menu = self._build_menu(strength)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._menu.aboutToShow.connect(self.menu_opening)

    def show(self) -> None:
        """Show the icon now, or as soon as a tray appears."""
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    @property
    def available(self) -> bool:
        """Whether a tray shows the icon."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def menu(self) -> QMenu:
        """The menu, for those who ask for it elsewhere."""
        return self._menu

    def show_status(self, status: StatusScreen) -> None:
        """Bring icon, tooltip and menu up to date; what looks the same stays untouched."""
        dark = self._dark_panel()
        form = form_of(status.mode, status.progress, heads_up=status.heads_up)
        if self._form != (form, dark):
            self._form = (form, dark)
            self._icon.setIcon(
                tray_icon(status.mode, status.progress, heads_up=status.heads_up, dark_panel=dark)
            )
        self._tell(f"DeskCoach\n{words.status_line(status)}")
        line = words.next_break_line(status)
        if line != self._next.text():
            self._next.setText(line)
        paused = status.mode is Mode.PAUSED
        if paused != self._resume.isVisible():
            self._resume.setVisible(paused)
            self._pause.menuAction().setVisible(not paused)

    def tell(self, message: str) -> None:
        """Say one thing beside the icon."""
        self._icon.showMessage("DeskCoach", message, self._icon.icon())

    def _tell(self, tip: str) -> None:
        # Each change travels over D-Bus and wakes the panel.
        if tip != self._icon.toolTip():
            self._icon.setToolTip(tip)

    def _build_menu(self, strength: bool) -> QMenu:
        menu = QMenu()
        self._next = menu.addAction("")
        self._next.setEnabled(False)
        menu.addSeparator()
        now = menu.addMenu(translate("Tray", "Break now"))
        self._command(now, translate("Tray", "Stretch"), "break", kind="stretch")
        self._command(now, translate("Tray", "Longer break"), "break", kind="move")
        session = self._command(menu, translate("Tray", "Start session"), "session")
        session.setVisible(strength)
        menu.addSeparator()
        self._pause = menu.addMenu(translate("Tray", "Pause"))
        fill_pause_menu(self._pause, self._send)
        self._resume = self._command(menu, translate("Tray", "Resume"), "resume")
        self._resume.setVisible(False)
        menu.addSeparator()
        self._command(menu, translate("Tray", "Open DeskCoach"), "open")
        settings = menu.addAction(translate("Tray", "Settings"))
        settings.triggered.connect(self.settings_wanted)
        menu.addSeparator()
        self._command(menu, translate("Tray", "Quit DeskCoach"), "quit")
        return menu

    def _command(self, menu: QMenu, text: str, command: str, **more: object) -> QAction:
        return add_command(menu, text, self._send, command, **more)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.MiddleClick,
        ):
            self.clicked.emit()


def add_command(menu: QMenu, text: str, send: Send, command: str, **more: object) -> QAction:
    """Add a row that sends a command."""
    action = menu.addAction(text)
    action.triggered.connect(lambda: send(command, **more))
    return action


def fill_pause_menu(menu: QMenu, send: Send) -> None:
    """Add the lengths of a pause; the same rows stand in the tray and in the window."""
    for minutes in PAUSES:
        add_command(menu, words.long_pause(minutes), send, "pause", minutes=minutes)
    add_command(menu, translate("Tray", "Until tomorrow"), send, "pause", until="tomorrow")
