"""The tray icon: one colour, a drawing of its own for 16, 22 and 32 px, states told by shape.

Nobody knows for certain what it stands on: a soft disc of the opposite tone lies behind it. On the
panel that it is made for one hardly sees that; on another one, or on a photo, it carries the icon.

Everything is a path that is filled: the first use of an enumeration of `Qt` (a pen's cap, a colour
as a brush) makes all of them, 1.1 MiB and 30 ms before the icon is there.
"""

import math
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

from deskcoach.app.mode import Mode
from deskcoach.ui.design.theme import DARK, LIGHT

SIZES = (16, 22, 32, 44, 64)
"""The drawings for 16, 22 and 32 px, and the last two again for twice the resolution."""
RIM = {16: 1.0, 22: 1.2, 32: 1.6}
"""How far the disc behind it reaches beyond the drawing, on each grid."""
ON_LIGHT, ON_DARK = QColor(255, 255, 255, round(0.86 * 255)), QColor(8, 12, 10, round(0.64 * 255))
"""The disc behind a dark icon, and that behind a light one."""
_POINTS = 48
"""Into so many straight pieces a curve is cut: a tenth of a pixel is lost, at most."""
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
    # Marigold alone is neither light nor dark: behind it lies ink.
    behind = tokens.ink if face.mode in DUE else ground
    painter.fillPath(_ellipse(QRectF(shape.rect())), _brush(behind))
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
    pixmap.fill("transparent")
    return pixmap


def _brush(colour: QColor) -> QBrush:
    pen = QPen()
    pen.setColor(colour)
    return pen.brush()  # solid, and by no enumeration


def _ellipse(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def _line(path: QPainterPath, width: float) -> QPainterPath:
    """What a pen of this width with round ends covers along a path in one piece."""
    ahead, back = list[QPointF](), list[QPointF]()
    for number in range(_POINTS + 1):
        at = number / _POINTS
        angle = math.radians(path.angleAtPercent(at))
        aside = QPointF(math.sin(angle), math.cos(angle)) * (width / 2)
        ahead.append(path.pointAtPercent(at) + aside)
        back.insert(0, path.pointAtPercent(at) - aside)
    line = QPainterPath(ahead[0])
    for points, end, turn in ((ahead, 1.0, -90), (back, 0.0, 90)):
        for point in points:
            line.lineTo(point)
        around = QRectF(0, 0, width, width)
        around.moveCenter(path.pointAtPercent(end))
        line.arcTo(around, path.angleAtPercent(end) + turn, 180)
    return line


@lru_cache(maxsize=64)
def _arc(middle: float, radius: float, width: float, share: float) -> QPainterPath:
    """A share of a ring, from 12 o'clock clockwise; cut once, for a break that is due waits."""
    arc = QPainterPath(QPointF(middle, middle - radius))
    arc.arcTo(middle - radius, middle - radius, 2 * radius, 2 * radius, 90, -360 * share)
    return _line(arc, width)


@cache
def _arms_and_trunk() -> tuple[QPainterPath, QPainterPath]:
    """The figure below its head, on a grid of 32."""
    arms = QPainterPath(QPointF(8.2, 10.4))
    arms.cubicTo(8.4, 16.2, 12.0, 18.6, 16, 18.6)
    arms.cubicTo(20.0, 18.6, 23.6, 16.2, 23.8, 10.4)
    trunk = QPainterPath(QPointF(16, 19))
    trunk.lineTo(16, 25.4)
    return _line(arms, 4.0), _line(trunk, 4.0)


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
        track = _ellipse(box.adjusted(-width / 2, -width / 2, width / 2, width / 2))
        track.addEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        faint = QColor(self._ink.name())
        faint.setAlphaF(0.32)
        self._fill(track, faint)
        if share == 1.0:
            self._fill(track, self._ink)
        elif share > 0:
            self._fill(_arc(self._middle, radius, width, share), self._ink)

    def _fill(self, path: QPainterPath, colour: QColor) -> None:
        self._painter.fillPath(path, _brush(colour))

    def _circle(self, y: float, radius: float, colour: QColor) -> None:
        box = QRectF(self._middle - radius, y - radius, 2 * radius, 2 * radius)
        self._fill(_ellipse(box), colour)

    def _box(self, box: QRectF, corner: float = 0.0) -> None:
        path = QPainterPath()
        path.addRoundedRect(box, corner, corner)
        self._fill(path, self._ink)

    def dot(self, *, large: bool) -> None:
        """A dot: working. It is larger when a break is about to be offered."""
        radius = self._of(3.6, 5.0, 7.0) if large else self._of(2.0, 2.8, 4.0)
        self._circle(self._middle, radius, self._ink)

    def bars(self) -> None:
        """Two bars: paused. They stand on whole pixels."""
        width, height = self._of(2, 3, 4), self._of(6, 8, 14)
        gap = self._of(2, 2, 5)
        top = self._middle - height / 2
        for x in (self._middle - gap / 2 - width, self._middle + gap / 2):
            self._box(QRectF(x, top, width, height), self._of(0.4, 1, 2))

    def bar(self) -> None:
        """One bar: quiet."""
        width, height = self._of(8, 10, 17), self._of(2, 2, 4.6)
        box = QRectF(self._middle - width / 2, self._middle - height / 2, width, height)
        self._box(box, height / 2.2)

    def arms_up(self, disc: QColor, figure: QColor) -> None:
        """A figure with its arms up, cut out of a solid disc: a break is due, or guided."""
        self._circle(self._middle, self._middle - self._rim, disc)
        if self._units == 16:
            self._small_figure(figure)
            return
        unit = self._units / 32
        self._circle(11.8 * unit, 3.7 * unit, figure)
        for part in _arms_and_trunk():
            self._fill(QTransform.fromScale(unit, unit).map(part), figure)

    def _small_figure(self, figure: QColor) -> None:
        # Sixteen pixels are set one by one: curves would blur.
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        rows = "3 7 8 12|3 7 8 12|3 4 11 12|4 5 10 11|5 6 7 8 9 10|6 7 8 9|7 8|7 8|7 8"
        points = QPainterPath()
        for y, columns in enumerate(rows.split("|"), start=4):
            for x in columns.split():
                points.addRect(int(x), y, 1, 1)
        self._fill(points, figure)

    def dumbbell(self) -> None:
        """A dumbbell: a strength day. Level at 16 px, where a slope would blur."""
        painter = self._painter
        if self._units == 16:
            for bar in ((5, 5, 2, 6), (9, 5, 2, 6), (7, 7, 2, 2), (4, 6, 1, 4), (11, 6, 1, 4)):
                self._box(QRectF(*bar))
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
            self._box(box, min(box.width(), box.height()) / math.pi)
        painter.restore()


def program_icon() -> QIcon:
    """The icon of the program's windows: arms up on a solid disc."""
    return tray_icon(Face(Mode.DUE))
