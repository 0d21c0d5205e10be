"""Progress in capsules: one for each round, the current one filling."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.ui.theme import Look
from deskcoach.ui.wires import wire

WIDTH, HEIGHT, GAP = 34, 8, 5


class ProgressCapsules(QWidget):
    """A row of small capsules."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count, self._filled = 1, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wire(look, "changed()", self, "update()")

    def sizeHint(self) -> QSize:
        """Room for all of them; many become shorter."""
        return QSize(self._count * (self._width() + GAP) - GAP, HEIGHT)

    def _width(self) -> int:
        return max(HEIGHT, min(WIDTH, 140 // self._count))

    def show_progress(self, count: int, filled: float) -> None:
        """Show `filled` of `count`, such as 1.4 of 2."""
        filled = round(filled, 2)
        if (count, filled) == (self._count, self._filled):
            return
        if count != self._count:
            self._count = count
            self.updateGeometry()
        self._filled = filled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the capsules; the part that is filled has a round end of its own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens, radius, width = self._look.theme.tokens, HEIGHT / 2, self._width()
        for index in range(self._count):
            box = QRectF(index * (width + GAP), 0, width, HEIGHT)
            outline = QPainterPath()
            outline.addRoundedRect(box, radius, radius)
            painter.setBrush(tokens.sunken)
            painter.drawPath(outline)
            share = max(0.0, min(1.0, self._filled - index))
            if share > 0:
                box.setWidth(max(HEIGHT, width * share))
                painter.setBrush(tokens.pine_mid)
                painter.drawRoundedRect(box, radius, radius)
