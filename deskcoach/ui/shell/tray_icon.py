"""The tray icon: one colour, a drawing of its own for 16, 22 and 32 px, states told by shape.

Nobody knows for certain what it stands on: a soft disc of the opposite tone lies behind it. On the
panel that it is made for one hardly sees that; on another one, or on a photo, it carries the icon.
"""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QTransform

from deskcoach.app.mode import Mode
from deskcoach.ui.design.theme import DARK, LIGHT

SIZES = (16, 22, 32, 44, 64)
"""The drawings for 16, 22 and 32 px, and the last two again for twice the resolution."""
RIM = {16: 1.0, 22: 1.2, 32: 1.6}
"""How far the disc behind it reaches beyond the drawing, on each grid."""
ON_LIGHT, ON_DARK = QColor(255, 255, 255, round(0.86 * 255)), QColor(8, 12, 10, round(0.64 * 255))
"""The disc behind a dark icon, and that behind a light one."""
_STEPS = 8
"""The ring moves in this many steps, so that the icon is sent to the panel only then."""

DUE = (Mode.DUE, Mode.OFFERED)


def step_of(progress: float) -> int:
    """The visible step of the ring for a progress of 0 to 1."""
    return max(0, min(_STEPS, int(progress * _STEPS + 1e-6)))


class Face(NamedTuple):
    """What the icon tells.

    Attributes:
        mode: The state in one word.
        progress: How far the ring has filled, 0 to 1.
        heads_up: The next break is about to be offered.
        strength_day: A strength session is planned for today.
    """

    mode: Mode = Mode.WORKING
    progress: float = 0.0
    heads_up: bool = False
    strength_day: bool = False


def form_of(face: Face) -> Face:
    """What one can see of it: two faces of the same form have the same icon."""
    if face.mode in DUE:
        return Face(Mode.DUE)
    if face.mode in (Mode.GUIDED, Mode.PAUSED, Mode.QUIET):
        return Face(face.mode)
    step = 0 if face.mode is Mode.AWAY else step_of(face.progress)
    return Face(Mode.WORKING, step, face.heads_up, face.strength_day)


def tray_icon(face: Face, *, dark_panel: bool = False) -> QIcon:
    """The icon in all sizes; on a dark panel it is light."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_pixmap(size, face, dark_panel=dark_panel))
    return icon


def tray_pixmap(size: int, face: Face, *, dark_panel: bool = False) -> QPixmap:
    """The icon at one size; see `tray_icon`."""
    tokens, ground = (DARK, ON_DARK) if dark_panel else (LIGHT, ON_LIGHT)
    shape = _blank(size)
    painter = QPainter(shape)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    # Marigold alone is neither light nor dark: behind it lies ink.
    painter.setBrush(tokens.ink if face.mode in DUE else ground)
    painter.drawEllipse(QRectF(shape.rect()))
    painter.scale(size / grid(size), size / grid(size))
    draw = _Drawing(painter, grid(size), tokens.ink)
    if face.mode in DUE or face.mode is Mode.GUIDED:
        # Only "break due" may take marigold; while guided the same figure stands in ink.
        disc = tokens.mari if face.mode in DUE else tokens.ink
        draw.arms_up(disc, tokens.surface)
    elif face.mode is Mode.PAUSED:
        draw.ring(0.0)
        draw.bars()
    elif face.mode is Mode.QUIET:
        draw.ring(1.0)
        draw.bar()
    else:
        draw.ring(0.0 if face.mode is Mode.AWAY else step_of(face.progress) / _STEPS)
        if face.strength_day:
            draw.dumbbell()
        else:
            draw.dot(large=face.heads_up)
    painter.end()
    return shape


def _blank(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def grid(size: int) -> int:
    """The grid on which an icon of this size is drawn."""
    return {16: 16, 22: 22, 32: 32, 44: 22, 64: 32}.get(size, 32 if size > 26 else 16)


class _Drawing:
    """The parts of the icon on a grid of 16, 22 or 32."""

    def __init__(self, painter: QPainter, units: int, ink: QColor) -> None:
        self._painter, self._units, self._ink = painter, units, ink
        self._middle, self._rim = units / 2, RIM[units]

    def _of(self, small: float, middle: float, large: float) -> float:
        return {16: small, 22: middle, 32: large}[self._units]

    def ring(self, share: float) -> None:
        """The faint track, and the ring on it from 12 o'clock clockwise."""
        width = self._of(2.0, 2.5, 3.2)
        radius = self._middle - self._rim - width / 2
        box = QRectF(self._middle - radius, self._middle - radius, 2 * radius, 2 * radius)
        faint = QColor(self._ink)
        faint.setAlphaF(0.32)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(faint, width))
        self._painter.drawEllipse(box)
        if share > 0:
            pen = QPen(self._ink, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._painter.setPen(pen)
            self._painter.drawArc(box, 90 * 16, -round(360 * 16 * share))

    def _solid(self, colour: QColor) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)

    def dot(self, *, large: bool) -> None:
        """A dot: working. It is larger when a break is about to be offered."""
        self._solid(self._ink)
        radius = self._of(3.6, 5.0, 7.0) if large else self._of(2.0, 2.8, 4.0)
        self._painter.drawEllipse(QPointF(self._middle, self._middle), radius, radius)

    def bars(self) -> None:
        """Two bars: paused. They stand on whole pixels."""
        self._solid(self._ink)
        width, height = self._of(2, 3, 4), self._of(6, 8, 14)
        gap = self._of(2, 2, 5)
        top = self._middle - height / 2
        for x in (self._middle - gap / 2 - width, self._middle + gap / 2):
            corner = self._of(0.4, 1, 2)
            self._painter.drawRoundedRect(QRectF(x, top, width, height), corner, corner)

    def bar(self) -> None:
        """One bar: quiet."""
        self._solid(self._ink)
        width, height = self._of(8, 10, 17), self._of(2, 2, 4.6)
        box = QRectF(self._middle - width / 2, self._middle - height / 2, width, height)
        self._painter.drawRoundedRect(box, height / 2.2, height / 2.2)

    def arms_up(self, disc: QColor, figure: QColor) -> None:
        """A figure with its arms up, cut out of a solid disc: a break is due, or guided."""
        self._solid(disc)
        radius = self._middle - self._rim
        self._painter.drawEllipse(QPointF(self._middle, self._middle), radius, radius)
        if self._units == 16:
            self._small_figure(figure)
            return
        unit = self._units / 32
        self._solid(figure)
        self._painter.drawEllipse(QPointF(self._middle, 11.8 * unit), 3.7 * unit, 3.7 * unit)
        pen = QPen(figure, 4.0 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        arms = QPainterPath(QPointF(8.2, 10.4))
        arms.cubicTo(8.4, 16.2, 12.0, 18.6, 16, 18.6)
        arms.cubicTo(20.0, 18.6, 23.6, 16.2, 23.8, 10.4)
        arms.moveTo(16, 19)
        arms.lineTo(16, 25.4)
        self._painter.drawPath(QTransform.fromScale(unit, unit).map(arms))

    def _small_figure(self, figure: QColor) -> None:
        # Sixteen pixels are set one by one: curves would blur.
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        rows = "3 7 8 12|3 7 8 12|3 4 11 12|4 5 10 11|5 6 7 8 9 10|6 7 8 9|7 8|7 8|7 8"
        for y, columns in enumerate(rows.split("|"), start=4):
            for x in columns.split():
                self._painter.fillRect(int(x), y, 1, 1, figure)

    def dumbbell(self) -> None:
        """A dumbbell: a strength day. Level at 16 px, where a slope would blur."""
        painter = self._painter
        self._solid(self._ink)
        if self._units == 16:
            for bar in ((5, 5, 2, 6), (9, 5, 2, 6), (7, 7, 2, 2), (4, 6, 1, 4), (11, 6, 1, 4)):
                painter.fillRect(*bar, self._ink)
            return
        painter.save()
        painter.translate(self._middle, self._middle)
        painter.rotate(-45)
        unit = self._units / 32
        for x, width, height in (
            (0, 13, 2.8),
            (4.6, 3.2, 10),
            (-4.6, 3.2, 10),
            (8.2, 2.6, 6),
            (-8.2, 2.6, 6),
        ):
            box = QRectF((x - width / 2) * unit, -height / 2 * unit, width * unit, height * unit)
            corner = min(box.width(), box.height()) / math.pi
            painter.drawRoundedRect(box, corner, corner)
        painter.restore()


def program_icon() -> QIcon:
    """The icon of the program's windows: arms up on a solid disc."""
    return tray_icon(Face(Mode.DUE))
