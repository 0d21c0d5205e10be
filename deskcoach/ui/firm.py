"""A firm break: a window on every screen for its length, and a way out that takes three seconds."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Capsule
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.words import translate

HOLD_MS = 3000
"""How long the way out must be held, milliseconds: long enough to be meant."""
EDGE = 40


def way_out(look: Look) -> int:
    """How high the strip at the foot of a cover is, in which the way out stands; pixels."""
    return round(max(36, 20 * look.theme.text_scale + 10)) + EDGE + 12


class Cover(QWidget):
    """Covers one screen; it lets go when its button, or Esc, is held for three seconds."""

    def __init__(self, look: Look, screen: QScreen, leave: Callable[[], None]) -> None:
        super().__init__(
            None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._look = look
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HOLD_MS)
        self._held.timeout.connect(leave)
        self.setWindowTitle("DeskCoach")
        self.setAccessibleName(translate("Firm", "A break, on every screen"))
        self.button = Capsule(look, translate("Firm", "Hold for 3 seconds to leave"))
        self.button.pressed.connect(self._held.start)
        self.button.released.connect(self._held.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.addWidget(Text(look, Role.TITLE, translate("Firm", "Time for a break")))
        column.addStretch(1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, held, is a way out, too."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._held.start()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go too early: the break goes on."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._held.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window manager's own way to close is not three seconds long."""
        if event.spontaneous():
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the calm background."""
        QPainter(self).fillRect(QRectF(self.rect()), self._look.theme.tokens.sage)


def cover_all(look: Look, leave: Callable[[], None]) -> list[Cover]:
    """Cover every screen that there is now."""
    covers = [Cover(look, screen, leave) for screen in QGuiApplication.screens()]
    for cover in covers:
        cover.showFullScreen()
    return covers
