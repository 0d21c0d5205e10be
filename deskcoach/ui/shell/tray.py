"""The tray: the icon, its menu and its tooltip."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QPixmapCache
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from deskcoach.app.mode import Mode
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import Meeting, OpenWindow, Quit, TakeBreak
from deskcoach.app.strength.requests import AskSession, Safety
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import PauseEnded
from deskcoach.core.command import Command
from deskcoach.ui.design import words
from deskcoach.ui.design.translation import long_pause, tr
from deskcoach.ui.shell.early_tray import EarlyTray
from deskcoach.ui.shell.tray_icon import Face, form_of, tray_icon
from deskcoach.ui.widgets.menu import PAUSES, add_command, fill_pause_menu

PICTURES = 1024
"""KiB that Qt may keep of pictures: its own 10 MiB would fill with tray icons, each drawn anew."""


class Tray(QObject):
    """The icon in the tray. It draws itself anew only when its visible form changed."""

    clicked = Signal()
    menu_opening = Signal()

    def __init__(
        self,
        send: SendCommand,
        *,
        dark_panel: Callable[[], bool],
        strength: bool = False,
        early: EarlyTray | None = None,
    ) -> None:
        super().__init__()
        QPixmapCache.setCacheLimit(PICTURES)
        self._send, self._dark_panel = send, dark_panel
        self._form: tuple[Face, bool] | None = None
        self._status: StatusScreen | None = None
        # Each change of icon, tooltip or menu travels over D-Bus and wakes the panel and us some
        # twenty times; so what is shown changes every few minutes, and exactly when one looks.
        self._tip = ""
        self._waits = False
        self._icon = early.icon if early else QSystemTrayIcon(self)
        self._strength = strength
        self._inner: list[QMenu] = []
        self._menu = self._fill_menu(early.menu if early else QMenu())
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
        self._status = status
        self.look_again()
        line = words.next_break_about(status, datetime.now().astimezone())
        quiet = words.quiet_line(status.quiet_since) if status.quiet_since else ""
        tip = f"DeskCoach\n{line}\n{quiet}".rstrip()
        if tip != self._tip:
            self._tip = tip
            self._icon.setToolTip(tip)
            self._next.setText(line)
        if status.until_seen != self._waits:
            self._waits = status.until_seen
            self._say_what_waits()
        paused = status.mode is Mode.PAUSED
        if paused != self._resume.isVisible():
            self._resume.setVisible(paused)
            self._pause.menuAction().setVisible(not paused)

    def look_again(self) -> None:
        """Draw the icon anew if it would look different; the panel may have another colour now."""
        status = self._status
        if status is None:
            return
        dark = self._dark_panel()
        face = Face(status.mode, status.progress, status.heads_up, status.strength_day)
        if self._form != (form_of(face), dark):
            self._form = (form_of(face), dark)
            self._icon.setIcon(tray_icon(face, dark_panel=dark))

    def _say_what_waits(self) -> None:
        name = tr("Words", "A short walk") if self._waits else tr("Tray", "Stretch")
        self._stretch.setText(name)
        self._session.setVisible(self._strength and not self._waits)
        self._advice.setVisible(self._waits)

    def tell(self, message: str) -> None:
        """Say one thing beside the icon."""
        self._icon.showMessage("DeskCoach", message, self._icon.icon())

    def show_exactly(self, status: StatusScreen) -> None:
        """The menu is about to be seen: tell the minutes."""
        self.show_status(status)
        self._next.setText(words.next_break_line(status))

    def speak_anew(self) -> None:
        """Another language: the menu is filled again, the tooltip with the next status."""
        for inner in self._inner:
            inner.deleteLater()  # `clear` forgets the rows, and leaves what they open
        self._inner.clear()
        self._menu.clear()
        self._fill_menu(self._menu)
        self._tip = ""

    def _fill_menu(self, menu: QMenu) -> QMenu:
        self._next = menu.addAction("")
        self._next.setEnabled(False)
        menu.addSeparator()
        now = self._opening(menu, tr("Tray", "Break now"))
        self._stretch = self._command(now, "", TakeBreak("stretch"))
        self._command(now, tr("Tray", "Longer break"), TakeBreak("move"))
        self._session = self._command(menu, tr("Tray", "Start session"), AskSession())
        self._advice = self._command(menu, tr("Safety", "See the advice"), Safety())
        self._say_what_waits()
        menu.addSeparator()
        self._pause = self._opening(menu, tr("Tray", "Pause"))
        fill_pause_menu(self._pause, self._send)
        fill_meeting_menu(self._opening(menu, tr("Tray", "In a meeting")), self._send)
        self._resume = self._command(menu, tr("Tray", "Resume"), PauseEnded())
        self._resume.setVisible(False)
        menu.addSeparator()
        self._command(menu, tr("Tray", "Open DeskCoach"), OpenWindow())
        self._command(menu, tr("Tray", "Settings"), OpenWindow("settings"))
        menu.addSeparator()
        self._command(menu, tr("Tray", "Quit DeskCoach"), Quit())
        return menu

    def _opening(self, menu: QMenu, text: str) -> QMenu:
        """A row that opens a menu of its own; held here, for PySide 6.8 lets go of it otherwise."""
        inner = QMenu(text, menu)
        menu.addMenu(inner)
        self._inner.append(inner)
        return inner

    def _command(self, menu: QMenu, text: str, command: Command) -> QAction:
        return add_command(menu, text, self._send, command)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.MiddleClick,
        ):
            self.clicked.emit()


def fill_meeting_menu(menu: QMenu, send: SendCommand) -> None:
    """Add the lengths of a meeting: it always has an end."""
    for minutes in PAUSES[1:]:
        add_command(menu, long_pause(minutes), send, Meeting(minutes))
    add_command(menu, tr("Tray", "It is over"), send, Meeting())
