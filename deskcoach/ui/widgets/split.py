"""A capsule in two parts: a click does the usual thing, the arrow beside it offers the others."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import once
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.layout import row
from deskcoach.ui.widgets.painted import outline, outlined

HOLD_MS = 500
"""Held for so long, the usual thing offers the others as well."""
_SEAM, _INNER = 2, 7
"""Between the two parts, and the radius of the corners there, pixels."""


class SplitCapsule(QWidget):
    """The usual thing, and an arrow; held, with Down or the menu key it offers the others too."""

    clicked = Signal()
    opened = Signal()
    """The others are wanted."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.usual = _Half(look, self)
        self.others = _Half(look, self, icon="chevron-down")
        self.usual.clicked.connect(self.clicked)
        self.others.clicked.connect(self.opened)
        row(self.usual, self.others, gap=_SEAM, on=self)

    def say(self, text: str, name: str, others: str) -> None:
        """Name both parts.

        Args:
            text: What stands on it.
            name: The same for who hears it alone.
            others: What the arrow is called.
        """
        self.usual.setText(text)
        self.usual.setAccessibleName(name)
        self.others.setAccessibleName(others)
        self.others.setToolTip(others)
        self.usual.updateGeometry()

    def offer_others(self, on: bool) -> None:
        """Whether there are any."""
        self.others.setVisible(on)
        self.usual.update()


class _Half(Capsule):
    """One part: round at its own end, all but straight at the seam."""

    def __init__(self, look: Look, whole: SplitCapsule, *, icon: str = "") -> None:
        super().__init__(look, "", icon=icon)
        self._whole, self._held = whole, False
        self._hold = once(self, self._open, HOLD_MS)

    def _pads(self) -> tuple[int, int]:
        left, right = super()._pads()
        return (7, 10) if self._icon else (left, right - 4 * self._joined())

    def _joined(self) -> bool:
        return not self._whole.others.isHidden()

    def _paint_body(self, painter: QPainter) -> None:
        if not self._joined():
            super()._paint_body(painter)
            return
        box = outlined(self.theme, QRectF(self.rect()))
        end = min(box.height() / 2, self.ROUND)
        ends = (end, _INNER) if self._whole.usual is self else (_INNER, end)
        painter.setPen(outline(self.theme))
        painter.setBrush(self.lit(self._fill()))
        painter.drawPath(_round(box, *ends))

    def _open(self) -> None:
        self._held = True
        self.setDown(False)
        self._whole.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to count how long it is held."""
        super().mousePressEvent(event)
        self._held = False
        if self.isDown() and self._joined():
            self._hold.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was held long has been answered."""
        self._hold.stop()
        if self._held:
            self.setDown(False)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button of the mouse offers more, as everywhere."""
        if self._joined():
            self._whole.opened.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens, as on whatever has a list below it, and so does the menu key."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Menu) and self._joined():
            self._whole.opened.emit()
            return
        super().keyPressEvent(event)


def _round(box: QRectF, left: float, right: float) -> QPainterPath:
    """A box whose corners at the left have another radius than those at the right."""
    path = QPainterPath()
    for radius, x, y, angle in (
        (right, box.right() - 2 * right, box.top(), 90),
        (right, box.right() - 2 * right, box.bottom() - 2 * right, 0),
        (left, box.left(), box.bottom() - 2 * left, 270),
        (left, box.left(), box.top(), 180),
    ):
        corner = QRectF(x, y, 2 * radius, 2 * radius)
        if path.isEmpty():
            path.arcMoveTo(corner, angle)
        path.arcTo(corner, angle, -90)
    path.closeSubpath()
    return path
