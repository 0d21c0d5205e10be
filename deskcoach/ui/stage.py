"""The stage on which the figure stands: a flat tint, one disc and a floor."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskcoach.ui.theme import Look

Figures = Callable[[str], Any]
"""Hands out the figure of an exercise by the figure's id."""


class Stage(QWidget):
    """The stage, with or without a figure on it."""

    def __init__(self, look: Look, radius: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._radius = look, radius
        look.changed.connect(self.update)

    def show_figure(self, figure: Any) -> None:
        """Put another figure on the stage."""

    def show_phase(self, name: str, fraction: float) -> None:
        """Bring the figure to where it is in the movement."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint tint, disc and floor."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.theme.tokens
        box = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(box, self._radius, self._radius)
        painter.setClipPath(outline)
        painter.fillRect(box, tokens.sage)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sage_disc)
        reach = min(box.width(), box.height()) * 0.42
        painter.drawEllipse(QPointF(box.center().x(), box.height() * 0.49), reach, reach)
        floor = box.height() * 0.85
        painter.fillRect(QRectF(0, floor, box.width(), box.height() - floor), tokens.sage_floor)
