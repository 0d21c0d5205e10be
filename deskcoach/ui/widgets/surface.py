"""A card inside a window: a surface on the canvas, without border or shadow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.ui.theme import Look
from deskcoach.ui.wires import wire


class Surface(QWidget):
    """A rounded box in one of the colours of the theme."""

    def __init__(self, look: Look, fill: str = "surface", radius: int = 16) -> None:
        super().__init__()
        self._look, self._fill, self._radius = look, fill, radius
        wire(look, "changed()", self, "update()")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the box; in high contrast it has an outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if theme.outlines:
            painter.setPen(QPen(theme.tokens.edge, 2))
            box.adjust(1, 1, -1, -1)
        painter.setBrush(getattr(theme.tokens, self._fill))
        painter.drawRoundedRect(box, self._radius, self._radius)


class Hairline(QWidget):
    """A thin line between two rows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(1)
        wire(look, "changed()", self, "update()")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), self._look.theme.tokens.line)
