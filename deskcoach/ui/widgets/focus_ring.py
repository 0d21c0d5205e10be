"""The focus ring: 2.5 px with a gap of 2, around whatever the keyboard has reached."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.ui.theme import Look

REACH = 5


class FocusRing(QWidget):
    """One ring for a window: it moves to the focused control, as a sibling above it."""

    def __init__(self, look: Look, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app.focusChanged.connect(self._focus_moved)
        look.changed.connect(self.update)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target = None
        wanted = new is not None and new.window() is self._window and new is not self._window
        if not wanted or new is None or new.property("bare"):
            self.hide()
            return
        self._target = new
        new.installEventFilter(self)
        new.destroyed.connect(self._lost)
        self._follow()

    def _lost(self) -> None:
        self._target = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the control while it moves, grows or goes."""
        if watched is self._target and event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._follow()
        return False

    def _follow(self) -> None:
        target = self._target
        if target is None:
            return
        parent = target.parentWidget()
        if parent is not self.parentWidget():
            self.setParent(parent)
        self.setGeometry(target.geometry().adjusted(-REACH, -REACH, REACH, REACH))
        self.setVisible(target.isVisible())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the ring; its corners follow those of the control."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.tokens.pine_mid, 2.5))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        corner = self._target.property("corner") if self._target is not None else None
        radius = min(box.height() / 2, float(corner) + 3 if corner else 24 + 3)
        painter.drawRoundedRect(box, radius, radius)
