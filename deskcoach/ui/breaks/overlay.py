"""A firm break: a window on every screen for its length, and a way out that takes three seconds."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QScreen

from deskcoach.ui.design.placing import ScreenWatch
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import once, wire
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, right
from deskcoach.ui.widgets.painted import Painted

HOLD_MS = 3000
"""How long the way out must be held, milliseconds: long enough to be meant."""
EDGE = 40


def way_out(look: Look) -> int:
    """How high the strip at the foot of a cover is, in which the way out stands; pixels."""
    return round(max(36, 20 * look.theme.text_scale + 10)) + EDGE + 12


class Cover(Painted):
    """Covers one screen; it lets go when its button, or Esc, is held for three seconds."""

    def __init__(self, look: Look, leave: Callable[[], None]) -> None:
        top = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(look, flags=top)
        self._held = once(self, leave, HOLD_MS)
        self.setWindowTitle("DeskCoach")
        self.setAccessibleName(tr("Firm", "A break, on every screen"))
        self.button = Capsule(look, tr("Firm", "Hold for 3 seconds to leave"))
        wire(self.button, "pressed()", self._held, "start()")
        wire(self.button, "released()", self._held, "stop()")
        title = Text(look, Role.TITLE, tr("Firm", "Time for a break"), wrap=True)
        self._column = column(title, STRETCH, right(self.button), gap=6, on=self)

    def stand_on(self, screen: QScreen) -> None:
        """Cover a screen, panels and all; what can be pressed keeps clear of the panels."""
        whole, free = screen.geometry(), screen.availableGeometry()
        self._column.setContentsMargins(
            EDGE + free.left() - whole.left(),
            EDGE + free.top() - whole.top(),
            EDGE + whole.right() - free.right(),
            EDGE + whole.bottom() - free.bottom(),
        )
        self.setScreen(screen)
        if self.isVisible() and self.geometry() == whole:
            return
        if self.isVisible():
            self.showNormal()  # some window managers keep a full screen where it was
        self.setGeometry(whole)
        self.showFullScreen()

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

    def paint(self, painter: QPainter) -> None:
        """Paint the calm background."""
        painter.fillRect(self.rect(), self.tokens.sage)


class Covers(QObject):
    """A cover on every screen, also on one that comes or changes while the break lasts."""

    changed = Signal()

    def __init__(self, look: Look, leave: Callable[[], None]) -> None:
        super().__init__()
        self._look, self._leave = look, leave
        self.shown: list[Cover] = []
        ScreenWatch(self).changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        screens = QGuiApplication.screens()
        for cover in self.shown[len(screens) :]:
            _let_go(cover)
        self.shown = self.shown[: len(screens)]
        self.shown += [Cover(self._look, self._leave) for _ in screens[len(self.shown) :]]
        for cover, screen in zip(self.shown, screens, strict=True):
            cover.stand_on(screen)
        self.changed.emit()

    def close(self) -> None:
        """The break is over."""
        for cover in self.shown:
            _let_go(cover)
        self.shown = []
        self.deleteLater()


def _let_go(cover: Cover) -> None:
    cover.hide()
    cover.deleteLater()
