"""The ring: it fills clockwise from 12 o'clock, and the number in it falls."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.wires import wire


def paint_ring(
    painter: QPainter, centre: QPointF, radius: float, width: float, share: float,
    colours: tuple[QColor, QColor],
) -> None:  # fmt: skip
    """Paint a track and the filled part of it.

    Args:
        painter: Where to.
        centre: Middle of the ring.
        radius: To the middle of the stroke.
        width: Of the stroke.
        share: How far it has filled, 0 to 1.
        colours: Of the track and of the ring.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours[0], width))
    painter.drawEllipse(centre, radius, radius)
    if share <= 0:
        return
    pen = QPen(colours[1], width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawArc(box, 90 * 16, -round(min(share, 1.0) * 360 * 16))


class Ring(QWidget):
    """A ring with one large number and a quiet word below it."""

    def __init__(self, look: Look, radius: float = 84, width: float = 13) -> None:
        super().__init__()
        self._look, self._radius, self._width = look, radius, width
        self._share, self._number, self._unit = 0.0, "", ""
        side = round(2 * radius + width + 2)
        self.setMinimumSize(side, side)
        wire(look, "changed()", self, "update()")

    def sizeHint(self) -> QSize:
        """Just the ring."""
        return self.minimumSize()

    def show_value(self, share: float, number: str, unit: str) -> None:
        """Show how far it is, and what is left; repaints only when something visible changed."""
        share = round(share, 3)
        if (share, number, unit) == (self._share, self._number, self._unit):
            return
        self._share, self._number, self._unit = share, number, unit
        self.setAccessibleName(f"{number} {unit}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint ring, number and unit."""
        painter = QPainter(self)
        tokens = self._look.theme.tokens
        centre = QRectF(self.rect()).center()
        colours = (tokens.sunken, tokens.pine_mid)
        paint_ring(painter, centre, self._radius, self._width, self._share, colours)
        inner = 2 * self._radius - self._width - 14
        role = Role.RING if len(self._number) < 3 else Role.WALK
        self._say(
            painter,
            self._number,
            role if len(self._number) < 5 else Role.PILL,
            QRectF(centre.x() - inner / 2, centre.y() - 52, inner, 76),
            tokens.ink,
        )
        self._say(
            painter,
            self._unit,
            Role.STEP,
            QRectF(centre.x() - inner * 0.45, centre.y() + 22, inner * 0.9, 26),
            tokens.ink2,
        )

    def _say(self, painter: QPainter, text: str, role: Role, box: QRectF, ink: QColor) -> None:
        """Paint words as large as the text size asks for, and no larger than the ring has room."""
        font = self._look.theme.font(role)
        wide = max(1.0, QFontMetricsF(font).horizontalAdvance(text))
        fit = min(
            1.0, box.width() / wide, box.height() / role.line * 1.2 / self._look.theme.text_scale
        )
        font.setPixelSize(max(8, int(font.pixelSize() * fit)))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
