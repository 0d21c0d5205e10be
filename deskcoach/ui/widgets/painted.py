"""What paints itself: a class says its shape and its colours, and here is all the rest."""

from abc import abstractmethod
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPaintDevice, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

import deskcoach.ui.design.accessibility  # noqa: F401 - tells Qt what paints itself
from deskcoach.ui.design.theme import Look, Theme, Tokens
from deskcoach.ui.design.wires import wire

NO_PEN, NO_BRUSH, NO_WINDOW = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush, Qt.WindowType.Widget
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class Painting:
    """Stands before a class of Qt: a widget in the colours of the theme, which is painted whole."""

    _look: Look

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._look.theme

    @property
    def tokens(self) -> Tokens:
        """Its colours."""
        return self._look.theme.tokens

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Paint everything."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint it with smooth edges; a mistake on the way leaves no painter at work on it."""
        painter = smooth_painter(cast("QWidget", self))
        try:
            self.paint(painter)
        finally:
            painter.end()


class Painted(Painting, QWidget):
    """A widget that says only how it is painted."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, flags: Qt.WindowType = NO_WINDOW
    ) -> None:
        super().__init__(parent, flags)
        self._look = look
        wire(look, "changed()", self, "update()")


def smooth_painter(on: QPaintDevice) -> QPainter:
    """A painter whose edges are smooth."""
    painter = QPainter(on)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


# -- The strokes: each sets all of the painter's state that it needs ----------------------------


Filling = QBrush | QColor | Qt.BrushStyle
Stroke = QPen | QColor | Qt.PenStyle


def draw_box(
    painter: QPainter, box: QRectF, radius: float, fill: Filling = NO_BRUSH, pen: Stroke = NO_PEN
) -> None:
    """Draw a box with round corners."""
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, radius, radius)


def draw_oval(
    painter: QPainter, box: QRectF, fill: Filling = NO_BRUSH, pen: Stroke = NO_PEN
) -> None:
    """Draw an ellipse that fills a box."""
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawEllipse(box)


def square(side: float, centre: QPointF) -> QRectF:
    """A square around a point."""
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def dashed(colour: QColor, width: float, pattern: tuple[float, float]) -> QPen:
    """A broken line; where its strokes have next to no length, a dotted one."""
    dotted = pattern[0] < 1
    cap = Qt.PenCapStyle.RoundCap if dotted else Qt.PenCapStyle.SquareCap
    pen = QPen(colour, width, c=cap)
    pen.setDashPattern(pattern)
    return pen


def outline(theme: Theme) -> QPen | Qt.PenStyle:
    """The edge of a body: in high contrast fills do not differ, outlines do."""
    return QPen(theme.tokens.edge, 2) if theme.outlines else NO_PEN


def outlined(theme: Theme, box: QRectF) -> QRectF:
    """The body in a box, so that its edge, where it has one, lies within."""
    return box.adjusted(1, 1, -1, -1) if theme.outlines else box


Flags = Qt.AlignmentFlag | int


def write(
    painter: QPainter, font: QFont, ink: QColor, box: QRectF, text: str, flags: Flags = CENTRE
) -> None:
    """Write into a box."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, flags, text)


def write_at(painter: QPainter, font: QFont, ink: QColor, x: float, base: float, text: str) -> None:
    """Write a line that begins at a place, on whole pixels."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(round(x), round(base), text)


def darker(colour: QColor, theme: Theme, steps: int) -> QColor:
    """The fill one or two steps on: under the pointer, and pressed."""
    if not steps:
        return colour
    if colour.alpha() == 0:
        colour = QColor(theme.tokens.ink)
        colour.setAlphaF(0.05 * steps)
        return colour
    return blended(colour, theme.tokens.ink, 0.06 * steps)


def blended(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: `share` of the other."""
    return QColor.fromRgbF(
        one.redF() * (1 - share) + other.redF() * share,
        one.greenF() * (1 - share) + other.greenF() * share,
        one.blueF() * (1 - share) + other.blueF() * share,
    )
