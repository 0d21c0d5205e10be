"""The figure's parts as paths, in units with y up: limbs, head, hair, hands and shoes.

Rigid parts are drawn once in the frame of their bone (y along it) and carried to their place by
a transform; limbs and torso are made anew for each frame.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import acos, cos, degrees, hypot, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from deskcoach.core.figure.skeleton import Point
from deskcoach.ui.design.figure_appearance import Hair

_STRAIGHT: Final = 1e-9


def carried(
    path: QPainterPath, origin: Point, heading: float, mirror: bool = False
) -> QPainterPath:
    """Return a rigid part moved to its bone; `mirror` swaps its left and right."""
    angle = radians(heading)
    c, s, flip = cos(angle), sin(angle), -1.0 if mirror else 1.0
    return QTransform(flip * c, -flip * s, s, c, origin[0], origin[1]).map(path)


def capsule(a: Point, b: Point, ra: float, rb: float) -> QPainterPath:
    """Return a tapered capsule around the bone from `a` to `b`; radii in units."""
    path = QPainterPath()
    add_capsule(path, a, b, ra, rb)
    return path


def add_capsule(path: QPainterPath, a: Point, b: Point, ra: float, rb: float) -> None:
    """Add a tapered capsule, always the same way round so that unions keep no holes."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    if length <= abs(ra - rb) + _STRAIGHT:
        big, radius = (a, ra) if ra >= rb else (b, rb)
        path.addEllipse(QPointF(*big), radius, radius)
        return
    along = degrees(acos(dx / length)) * (1.0 if dy >= 0.0 else -1.0)
    lean = degrees(acos((ra - rb) / length))
    # Qt counts arc angles against the y axis; the boxes below are upright in y-up units.
    _arc(path, a, ra, along + lean, 360.0 - 2.0 * lean, first=True)
    _arc(path, b, rb, along - lean, 2.0 * lean)
    path.closeSubpath()


def _arc(
    path: QPainterPath,
    centre: Point,
    radius: float,
    start: float,
    sweep: float,
    first: bool = False,
) -> None:
    box = QRectF(centre[0] - radius, centre[1] - radius, 2.0 * radius, 2.0 * radius)
    if first:
        path.arcMoveTo(box, -start)
    path.arcTo(box, -start, -sweep)


def band(points: Sequence[Point], radii: Sequence[tuple[float, float]]) -> QPainterPath:
    """Return a soft ribbon: for each point on its middle line, how far its two sides are.

    The first radius is to the right of the way, the second to the left; the ends are cut flat.
    """
    right: list[Point] = []
    left: list[Point] = []
    last = len(points) - 1
    for index, (point, (r, q)) in enumerate(zip(points, radii, strict=True)):
        before, after = points[max(0, index - 1)], points[min(last, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = hypot(dx, dy) or 1.0
        nx, ny = dy / length, -dx / length
        right.append((point[0] + nx * r, point[1] + ny * r))
        left.append((point[0] - nx * q, point[1] - ny * q))
    path = QPainterPath()
    path.moveTo(*right[0])
    add_spline(path, right)
    path.lineTo(*left[-1])
    add_spline(path, left[::-1])
    path.closeSubpath()
    return path


def add_spline(path: QPainterPath, points: Sequence[Point]) -> None:
    """Continue a path from its first point through the others, smoothly (Catmull-Rom)."""
    last = len(points) - 1
    for index in range(last):
        p0, p1 = points[max(0, index - 1)], points[index]
        p2, p3 = points[index + 1], points[min(last, index + 2)]
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6.0,
            p1[1] + (p2[1] - p0[1]) / 6.0,
            p2[0] - (p3[0] - p1[0]) / 6.0,
            p2[1] - (p3[1] - p1[1]) / 6.0,
            p2[0],
            p2[1],
        )


def closed_path(points: Sequence[Point]) -> QPainterPath:
    """Return a smooth closed path through the points."""
    path = QPainterPath(QPointF(*points[0]))
    count = len(points)
    for index in range(count):
        p0, p1 = points[index - 1], points[index]
        p2, p3 = points[(index + 1) % count], points[(index + 2) % count]
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6.0,
            p1[1] + (p2[1] - p0[1]) / 6.0,
            p2[0] - (p3[0] - p1[0]) / 6.0,
            p2[1] - (p3[1] - p1[1]) / 6.0,
            p2[0],
            p2[1],
        )
    path.closeSubpath()
    return path


def ellipse(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    """Return an upright ellipse around a point."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    return path


@lru_cache(maxsize=1)
def head_side() -> QPainterPath:
    """The head from the side, facing +x, in the frame of the skull: cranium, nose and jaw."""
    path = QPainterPath(QPointF(-6.6, 3.0))
    path.cubicTo(-9.6, 6.0, -10.6, 9.0, -10.2, 12.6)
    path.cubicTo(-9.6, 18.4, -4.8, 21.4, 0.2, 21.3)
    path.cubicTo(5.2, 21.2, 8.8, 18.2, 9.3, 14.0)
    path.cubicTo(9.4, 12.9, 9.1, 12.0, 9.3, 11.1)  # brow
    path.cubicTo(9.7, 9.9, 10.9, 8.2, 11.7, 7.2)  # nose
    path.cubicTo(12.1, 6.5, 11.5, 5.9, 10.4, 5.8)
    path.cubicTo(9.7, 5.6, 9.9, 4.9, 9.9, 4.1)
    path.cubicTo(9.9, 2.9, 9.3, 2.3, 9.3, 1.3)
    path.cubicTo(9.4, -0.7, 8.2, -2.1, 6.2, -2.2)  # chin
    path.cubicTo(3.4, -2.3, 0.4, -0.9, -1.6, 0.9)  # jaw
    path.cubicTo(-2.6, 1.8, -5.4, 2.2, -6.6, 3.0)
    return path


@lru_cache(maxsize=1)
def ear_side() -> QPainterPath:
    """The ear in the frame of the skull."""
    return closed_path(
        [(-3.6, 10.6), (-1.6, 11.2), (-0.6, 9.4), (-1.3, 7.0), (-2.6, 5.6), (-3.3, 7.4)]
    )


@lru_cache(maxsize=8)
def hair_side(hair: Hair) -> QPainterPath:
    """The hair from the side in the frame of the skull."""
    path = QPainterPath(QPointF(9.2, 15.2))
    path.cubicTo(9.2, 20.0, 4.6, 23.4, -0.4, 23.1)
    path.cubicTo(-6.8, 22.8, -11.6, 18.4, -11.6, 12.4)
    if hair is Hair.BOB:
        path.cubicTo(-11.8, 6.0, -11.2, 1.4, -10.6, -2.4)
        path.cubicTo(-7.4, -3.8, -3.6, -3.4, -1.4, -1.2)
        path.cubicTo(-0.6, 3.0, 0.6, 6.0, 1.0, 10.4)
    else:
        path.cubicTo(-11.6, 8.6, -10.4, 5.0, -7.4, 2.4)
        path.cubicTo(-6.2, 3.4, -5.2, 5.0, -4.6, 7.6)
        path.cubicTo(-4.6, 10.4, -3.4, 12.0, -1.4, 12.0)
        path.cubicTo(-0.6, 11.4, 0.2, 9.6, 0.4, 8.0)
        path.cubicTo(1.4, 8.2, 2.0, 9.6, 2.2, 11.6)
    path.cubicTo(2.6, 14.4, 4.2, 16.4, 6.2, 16.4)
    path.cubicTo(7.4, 16.4, 8.6, 15.8, 9.2, 15.2)
    path.closeSubpath()
    if hair is Hair.BUN:
        path = path.united(ellipse(-10.6, 18.6, 5.6, 5.4))
    if hair is Hair.CURLS:
        path = path.united(curls(((-8.4, 6.6), (-11.2, 11.6), (-9.8, 17.4), (-5.0, 21.8))))
        path = path.united(curls(((1.2, 23.2), (6.4, 20.6), (8.4, 17.2))))
    return path


def curls(centres: Sequence[Point]) -> QPainterPath:
    """Return curls of hair around some points."""
    path = QPainterPath()
    for x, y in centres:
        path = path.united(ellipse(x, y, 4.2, 4.2))
    return path


@lru_cache(maxsize=1)
def hand_relaxed() -> QPainterPath:
    """A hanging hand in the frame of its bone: fingers a little curled, thumb in front."""
    path = QPainterPath(QPointF(3.0, -2.0))
    path.cubicTo(4.0, 2.0, 4.0, 5.0, 3.2, 8.4)
    path.cubicTo(2.6, 11.4, 1.0, 13.4, -1.2, 13.6)
    path.cubicTo(-2.6, 13.6, -2.8, 12.2, -2.2, 10.6)
    path.cubicTo(-1.8, 9.4, -2.0, 8.6, -2.4, 8.0)
    path.cubicTo(-3.0, 9.6, -4.4, 9.6, -4.8, 8.4)
    path.cubicTo(-5.2, 6.4, -4.6, 3.4, -3.6, 1.4)
    path.cubicTo(-3.2, 0.4, -3.0, -1.0, -3.0, -2.0)
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def hand_flat() -> QPainterPath:
    """A flat hand from its edge: palm towards -x, thumb along it."""
    path = QPainterPath(QPointF(3.0, -2.0))
    path.cubicTo(3.4, 2.0, 2.4, 6.0, 1.0, 10.0)
    path.cubicTo(0.4, 12.6, -0.4, 14.2, -1.8, 14.2)
    path.cubicTo(-3.0, 14.2, -3.2, 12.8, -3.2, 11.4)
    path.cubicTo(-3.2, 7.0, -3.4, 3.0, -3.0, -2.0)
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def hand_support() -> QPainterPath:
    """A flat hand laid on the back: its thumb reaches forward, around the waist."""
    path = QPainterPath(hand_flat())
    path.setFillRule(Qt.FillRule.WindingFill)
    add_capsule(path, (-0.6, 1.6), (-6.6, 6.4), 2.3, 1.7)
    return path


@lru_cache(maxsize=1)
def hand_grip() -> QPainterPath:
    """A fist around a bar."""
    return closed_path(
        [
            (3.0, -1.0),
            (4.6, 3.0),
            (4.4, 7.6),
            (1.6, 9.8),
            (-2.4, 9.6),
            (-4.8, 7.0),
            (-4.6, 3.0),
            (-3.0, -1.0),
        ]
    )


@lru_cache(maxsize=1)
def knuckles() -> QPainterPath:
    """Lines between the fingers of a fist or clasp, as filled shapes: stroking them is slow."""
    path = QPainterPath()
    for y in (3.4, 5.4, 7.4):
        add_capsule(path, (-4.2, y), (-0.6, y + 0.2), 0.45, 0.45)
    return path


@lru_cache(maxsize=1)
def hand_clasp() -> QPainterPath:
    """Two hands folded into each other, from the side."""
    return closed_path(
        [
            (3.0, -2.0),
            (4.8, 2.4),
            (5.4, 7.0),
            (3.6, 11.0),
            (-0.6, 12.0),
            (-4.4, 10.2),
            (-5.2, 5.8),
            (-4.2, 1.6),
            (-3.0, -2.0),
        ]
    )


@lru_cache(maxsize=1)
def shoe_side() -> QPainterPath:
    """A shoe in the frame of the foot: y towards the toes, +x towards the sole."""
    path = QPainterPath(QPointF(-4.4, -4.6))
    path.cubicTo(-2.0, -6.4, 2.0, -7.0, 5.2, -6.4)
    path.lineTo(5.2, 15.6)
    path.cubicTo(4.0, 18.0, 0.8, 18.2, -0.6, 15.0)
    path.cubicTo(-1.4, 12.2, -2.2, 10.0, -3.6, 7.6)
    path.cubicTo(-4.4, 6.0, -5.2, 5.0, -5.4, 4.0)
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def sole_side() -> QPainterPath:
    """The sole under `shoe_side`."""
    path = QPainterPath(QPointF(4.2, -6.9))
    path.lineTo(6.0, -6.4)
    path.lineTo(6.0, 15.4)
    path.cubicTo(5.6, 16.8, 4.6, 17.2, 3.6, 17.0)
    path.lineTo(4.2, 15.0)
    path.closeSubpath()
    return path
