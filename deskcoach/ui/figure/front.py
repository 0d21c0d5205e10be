"""The body from the front, drawn from one frame: the face, the top with its sleeves, linked hands.

As in `body` everything is in units with y up. Right and left are mirror images, so each part is
made once for the right side, in the frame of its bone, and carried to both.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from deskcoach.core.figure.motion import SIDES, Frame, Side
from deskcoach.core.figure.skeleton import Point, bearing, distance, place, unplace
from deskcoach.ui.design.figure_appearance import Clothes, Hair
from deskcoach.ui.figure import shapes
from deskcoach.ui.figure.body import Fill, Light, between
from deskcoach.ui.figure.palette import Inks

LINKED: Final = 27.0
"""So near, in units, two clasped hands are one shape; further apart each is drawn by itself."""

_SEAM: Final = 0.6
"""How far each half of the top reaches over the middle, so that no seam shows."""

_CUFF: Final = 0.7
"""How far down the upper arm a short sleeve reaches."""


def body_front(fill: Fill, frame: Frame, inks: Inks, lights: Mapping[Side, Light]) -> None:
    """Draw the whole body from the front, but for the face; a light for each side."""
    where, heading = frame.points["head"], frame.headings["head"]
    for side in SIDES:
        _leg(fill, frame, side, inks)
    fill(_pelvis(frame), inks.trousers)
    fill(shapes.carried(_hair_behind(inks.hair_shape), where, heading), inks.hair_far)
    _neck(fill, frame, inks)
    shoulders = {side: Shoulder.of(frame, side) for side in SIDES}
    for side in SIDES:
        _arm(fill, frame, side, inks)
    for side in SIDES:
        fill(_half_top(frame, shoulders[side]), lights[side](inks.top))
    for side in SIDES:
        _sleeve(fill, frame, shoulders[side], inks, lights[side])
    if _linked(frame):
        _linked_hands(fill, frame, inks)


def face_front(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw the head from the front: a face without eyes and mouth would look empty."""
    where, heading = frame.points["head"], frame.headings["head"]
    for path, brush in (
        (_ears(), inks.skin_far),
        (_head(), inks.skin),
        (_nose(), inks.skin_far),
        (_eyes(), inks.feature),
        (_mouth(), inks.feature),
        (_hair(inks.hair_shape), inks.hair),
    ):
        fill(shapes.carried(path, where, heading), brush)


class Shoulder(Struct, frozen=True):
    """One shoulder in the frame of the chest, as if it were the right one.

    Attributes:
        sign: 1 for the right in the picture, -1 for the left.
        at: The joint.
        elbow: Where its arm goes.
        up: How far the arm is raised: 0 beside the body, 1 overhead.
        rise: How far the joint is above its place at rest, units.
    """

    sign: float
    at: Point
    elbow: Point
    up: float
    rise: float

    @classmethod
    def of(cls, frame: Frame, side: Side) -> "Shoulder":
        """Return the shoulder of a frame."""
        sign = 1.0 if side == "near" else -1.0
        chest, heading = frame.points["chest"], frame.headings["chest"]
        x, y = unplace(chest, heading, frame.points[f"{side}_shoulder"])
        u, v = unplace(chest, heading, frame.points[f"{side}_elbow"])
        up = min(1.0, max(0.0, frame.angles[f"{side}_shoulder"] / 180.0))
        return cls(sign, (sign * x, y), (sign * u, v), up, y - 19.0)

    def beside(self, along: float, out: float) -> Point:
        """Return a point so far down the upper arm (0 to 1) and towards the shoulder's top."""
        x, y = between(self.at, self.elbow, along)
        length = distance(self.at, self.elbow) or 1.0
        dx, dy = (self.elbow[0] - self.at[0]) / length, (self.elbow[1] - self.at[1]) / length
        return x - dy * out, y + dx * out

    def seam(self) -> Point:
        """Return where the sleeve begins on top of the shoulder."""
        return 11.6, 24.6 + 0.72 * self.rise

    def pit(self) -> Point:
        """Return where the sleeve ends under the arm: it opens as the arm rises."""
        return between((16.0, 7.5), (22.4, 15.6), self.up)


def _carry(frame: Frame, sign: float, points: list[Point]) -> list[Point]:
    chest, heading = frame.points["chest"], frame.headings["chest"]
    return [place(chest, heading, sign * x, y) for x, y in points]


def _half_top(frame: Frame, shoulder: Shoulder) -> QPainterPath:
    """One half of the top, a little over the middle: hem, waist, side, shoulder, collar."""
    sign = shoulder.sign
    hip, waist = frame.points["hip"], frame.points["waist"]
    pelvis, lumbar = frame.headings["pelvis"], frame.headings["waist"]
    low = [place(hip, pelvis, sign * 16.2, -1.8), place(waist, lumbar, sign * 15.0, -3.0)]
    low += [place(waist, lumbar, sign * 14.6, 8.0)]
    side = between((15.4, 1.0), (17.6, 4.0), shoulder.up)
    edge = [*low, *_carry(frame, sign, [side, shoulder.pit()])]
    seam, inner = shoulder.seam(), between(shoulder.pit(), shoulder.seam(), 0.5)
    rise = 0.2 * shoulder.rise
    top = _carry(frame, sign, [(inner[0] - 0.8, inner[1]), seam, (6.2, 26.4 + rise)])
    bow, dip = _carry(frame, sign, [(3.4, 21.6 + rise), (-_SEAM, 21.4 + rise)])
    path = QPainterPath(QPointF(*edge[0]))
    shapes.add_spline(path, edge)
    path.quadTo(QPointF(*top[0]), QPointF(*top[1]))
    path.lineTo(*top[2])
    path.quadTo(QPointF(*bow), QPointF(*dip))
    path.lineTo(*place(hip, pelvis, -sign * _SEAM, -2.4))
    path.closeSubpath()
    return path


def _cap(frame: Frame, shoulder: Shoulder, end: float, width: float) -> QPainterPath:
    """The sleeve from its seam over the shoulder to `end` of the upper arm, cut flat there."""
    up = shoulder.up
    over = [shoulder.seam(), shoulder.beside(0.06 + 0.22 * up, 5.9), shoulder.beside(end, width)]
    under = [
        shoulder.beside(end, -width), shoulder.beside(0.5 * (1.0 - up) + 0.04, -6.1),
        shoulder.pit(),
    ]  # fmt: skip
    bow = between(shoulder.pit(), shoulder.seam(), 0.5)
    path = QPainterPath()
    over, under = (_carry(frame, shoulder.sign, points) for points in (over, under))
    path.moveTo(*over[0])
    shapes.add_spline(path, over)
    path.lineTo(*under[0])
    shapes.add_spline(path, under)
    (control,) = _carry(frame, shoulder.sign, [(bow[0] - 1.6, bow[1] + 0.4)])
    path.quadTo(QPointF(*control), QPointF(*over[0]))
    path.closeSubpath()
    return path


def _sleeve(fill: Fill, frame: Frame, shoulder: Shoulder, inks: Inks, lit: Light) -> None:
    """Draw the sleeve, a step lighter than the top; without one the skin of the shoulder."""
    if inks.clothes is Clothes.SPORT:
        fill(_cap(frame, shoulder, _CUFF, 5.2), lit(inks.skin))
        return
    if inks.clothes is Clothes.LONG:
        side: Side = "near" if shoulder.sign > 0.0 else "far"
        elbow, wrist = frame.points[f"{side}_elbow"], frame.points[f"{side}_wrist"]
        fill(shapes.capsule(elbow, wrist, 5.3, 4.1), inks.top_near)
        fill(_cap(frame, shoulder, 1.0, 5.3), lit(inks.top_near))
        return
    fill(_cap(frame, shoulder, _CUFF, 6.0), lit(inks.top_near))


def _arm(fill: Fill, frame: Frame, side: Side, inks: Inks) -> None:
    """Draw the bare arm and its hand; clasped hands that meet are one shape, drawn later."""
    shoulder, elbow = frame.points[f"{side}_shoulder"], frame.points[f"{side}_elbow"]
    wrist = frame.points[f"{side}_wrist"]
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    shapes.add_capsule(path, elbow, wrist, 4.6, 3.4)
    shapes.add_capsule(path, between(shoulder, elbow, 0.4), elbow, 5.0, 4.6)
    if not _linked(frame):
        _hand(fill, frame, side, inks)
    fill(path, inks.skin)


def _hand(fill: Fill, frame: Frame, side: Side, inks: Inks) -> None:
    """Draw one hand: a fist, or flat, its palm turning to the front as the arm goes up."""
    wrist, heading = frame.points[f"{side}_wrist"], frame.headings[f"{side}_hand"]
    mirror = side == "far"
    if frame.hands == "grip":
        fill(shapes.carried(shapes.hand_grip(), wrist, heading, mirror), inks.skin)
        return
    turned = min(1.0, max(0.0, (frame.angles[f"{side}_shoulder"] - 25.0) / 60.0))
    turned *= min(1.0, max(0.0, 1.0 - (abs(frame.angles[f"{side}_wrist"]) - 20.0) / 40.0))
    open_to = round(turned * 12.0)
    fill(shapes.carried(_palm(open_to), wrist, heading, mirror), inks.skin)
    fill(shapes.carried(_thumb_line(open_to), wrist, heading, mirror), inks.skin_far)


def _thumb(open_to: int) -> tuple[Point, Point]:
    """Root and tip of the thumb: in front of the palm from its edge, beside it when it is flat."""
    part = open_to / 12.0
    return between((-0.4, 2.6), (-2.0, 2.4), part), between((-1.0, 8.6), (-5.6, 8.0), part)


@lru_cache(maxsize=16)
def _palm(open_to: int) -> QPainterPath:
    """A flat hand in the frame of its bone, seen from its edge (0) to its palm (12)."""
    part = open_to / 12.0
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    shapes.add_capsule(path, (0.0, 0.0), (0.0, 5.6), 3.3, 3.5 + 0.7 * part)
    shapes.add_capsule(path, (0.0, 5.6), (0.2, 11.6), 3.4 + 0.7 * part, 2.1 + 0.7 * part)
    shapes.add_capsule(path, *_thumb(open_to), 1.9, 1.4)
    return path


@lru_cache(maxsize=16)
def _thumb_line(open_to: int) -> QPainterPath:
    """What sets the thumb off from the palm."""
    (x, y), (u, v) = _thumb(open_to)
    return shapes.capsule((x + 1.7, y + 1.6), (u + 1.7, v + 0.4), 0.35, 0.35)


def _linked(frame: Frame) -> bool:
    gap = distance(frame.points["near_wrist"], frame.points["far_wrist"])
    return frame.hands == "clasp" and gap < LINKED


def _linked_hands(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw two hands whose fingers are linked: a flat roof, the palms above it in the light.

    The hands are turned over, so that the fingers' ends hang in front, woven, the thumbs across.
    """
    left, right = frame.points["far_wrist"], frame.points["near_wrist"]
    middle, heading = between(left, right, 0.5), bearing(left, right) - 90.0
    half = round(max(9.0, distance(left, right) / 2.0), 1)
    for path, brush in (
        (_backs(half), inks.skin),
        (_palms(half), inks.skin_light),
        (_fingers(-5.1, 1.7), inks.skin),
        (_fingers(-1.7, 5.1), inks.skin_light),
        (_gaps(), inks.skin_far),
        (_thumbs(half), inks.skin_light),
    ):
        fill(shapes.carried(path, middle, heading), brush)


def _both(path: QPainterPath, half: QPainterPath) -> QPainterPath:
    """Return a path with one half and its mirror image added."""
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPath(half)
    path.addPath(QTransform.fromScale(-1.0, 1.0).map(half).toReversed())
    return path


@lru_cache(maxsize=32)
def _backs(half: float) -> QPainterPath:
    """The backs of both hands from the wrists, `half` to either side, to the roof they make."""
    grown = half / 11.4
    path = QPainterPath(QPointF(half + 3.4, -2.5))
    path.cubicTo(half + 4.2, 1.0, half + 4.8, 8.4, 12.8 * grown, 9.4)
    path.cubicTo(8.4 * grown, 9.8, 3.0, 9.4, -0.2, 9.4)
    path.lineTo(-0.2, 2.4)
    path.cubicTo(3.0, 2.2, half - 4.4, 1.2, half - 3.2, -2.5)
    path.closeSubpath()
    return _both(QPainterPath(), path)


@lru_cache(maxsize=32)
def _palms(half: float) -> QPainterPath:
    """What one sees of the palms from the front: an edge in the light, above."""
    wide = half + 2.4
    path = QPainterPath(QPointF(-wide, 8.9))
    path.cubicTo(-5.0, 10.3, 5.0, 10.3, wide, 8.9)
    path.cubicTo(wide - 2.6, 7.2, 5.0, 7.0, 0.0, 7.0)
    path.cubicTo(-5.0, 7.0, 2.6 - wide, 7.2, -wide, 8.9)
    return path


@lru_cache(maxsize=2)
def _fingers(*across: float) -> QPainterPath:
    """The ends of every other finger."""
    path = QPainterPath()
    for x in across:
        shapes.add_capsule(path, (x, 5.4), (x, 1.5), 1.75, 1.6)
    return path


@lru_cache(maxsize=1)
def _gaps() -> QPainterPath:
    path = QPainterPath()
    for x in (-3.4, 0.0, 3.4):
        shapes.add_capsule(path, (x, 6.2), (x, 1.3), 0.32, 0.32)
    return path


@lru_cache(maxsize=32)
def _thumbs(half: float) -> QPainterPath:
    return _both(QPainterPath(), shapes.capsule((half - 1.2, 1.2), (half - 4.8, 5.0), 1.8, 1.4))


# -- Legs and neck -------------------------------------------------------------------------------


def _leg(fill: Fill, frame: Frame, side: Side, inks: Inks) -> None:
    points, mirror = frame.points, side == "far"
    hip, knee, ankle = (points[f"{side}_{joint}"] for joint in ("hip", "knee", "ankle"))
    # Without its toes' turn: the shoe is drawn as one looks at it from above its tip.
    heading = frame.headings[f"{side}_foot"] + (-8.0 if mirror else 8.0)
    fill(shapes.capsule(between(knee, ankle, 0.7), ankle, 4.0, 3.6), inks.skin)
    fill(shapes.carried(_shoe(), ankle, heading, mirror), inks.shoe)
    fill(shapes.carried(_sole(), ankle, heading, mirror), inks.sole)
    if inks.clothes is Clothes.SPORT:
        spots = [between(knee, ankle, part) for part in (0.0, 0.3, 0.65, 0.97)]
        fill(shapes.band(spots, [(r, r) for r in (5.0, 5.3, 4.6, 3.7)]), inks.skin)
        fill(shapes.capsule(hip, knee, 7.6, 5.0), inks.skin)
        spots = [hip, between(hip, knee, 0.4), between(hip, knee, 0.72)]
        fill(shapes.band(spots, [(8.4, 8.4), (8.0, 8.0), (7.8, 7.8)]), inks.trousers)
        return
    shin = [between(knee, ankle, part) for part in (0.0, 0.5, 0.87)]
    radii = [(8.2, 8.2), (7.2, 7.2), (6.1, 6.1), (5.5, 5.5), (4.9, 4.9)]
    fill(shapes.band([hip, between(hip, knee, 0.5), *shin], radii), inks.trousers)


def _pelvis(frame: Frame) -> QPainterPath:
    hip, lean = frame.points["hip"], frame.headings["pelvis"]
    half = ((0.0, -9.4), (7.0, -9.0), (14.4, -5.0), (14.9, 0.0), (8.0, 3.0))
    right = [place(hip, lean, x, y) for x, y in half]
    left = [place(hip, lean, -x, y) for x, y in half[:0:-1]]
    return shapes.closed_path(right + left)


def _neck(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw the neck, a tone darker: it lies in the shadow of the jaw."""
    low = place(frame.points["nape"], frame.headings["chest"], 0.0, 0.6)
    top = place(frame.points["head"], frame.headings["head"], 0.0, 3.0)
    fill(shapes.capsule(low, top, 5.4, 4.9), inks.skin_far)


@lru_cache(maxsize=1)
def _shoe() -> QPainterPath:
    """A shoe seen from the front, in the frame of its short bone (y towards the viewer)."""
    path = QPainterPath(QPointF(-6.0, 4.6))
    path.cubicTo(-6.2, -0.6, -4.0, -4.8, 0.0, -4.8)
    path.cubicTo(4.0, -4.8, 6.2, -0.6, 6.0, 4.6)
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def _sole() -> QPainterPath:
    """The sole's edge under the shoe."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(-6.2, 4.0, 12.4, 2.2), 1.1, 1.1)
    return path


# -- Head ----------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _head() -> QPainterPath:
    """The head in the frame of the skull: an oval with a soft jaw."""
    half = [(4.4, -1.0), (7.7, 3.8), (8.7, 11.0), (6.8, 18.2)]
    left = [(-x, y) for x, y in reversed(half)]
    return shapes.closed_path([(0.0, -2.2), *half, (0.0, 21.4), *left])


@lru_cache(maxsize=1)
def _ears() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(-8.9, 8.8), 1.8, 2.9)
    path.addEllipse(QPointF(8.9, 8.8), 1.8, 2.9)
    return path


@lru_cache(maxsize=1)
def _nose() -> QPainterPath:
    """A hint of a nose: the shade under it."""
    path = QPainterPath(QPointF(-1.3, 6.5))
    path.quadTo(0.0, 5.2, 1.5, 6.5)
    path.quadTo(0.0, 6.0, -1.3, 6.5)
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def _eyes() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(-3.5, 9.9), 0.85, 1.1)
    path.addEllipse(QPointF(3.5, 9.9), 0.85, 1.1)
    return path


@lru_cache(maxsize=1)
def _mouth() -> QPainterPath:
    """A calm mouth: a line whose ends go up a little."""
    path = QPainterPath(QPointF(-2.6, 3.2))
    path.quadTo(0.0, 1.5, 2.6, 3.2)
    path.quadTo(0.0, 2.3, -2.6, 3.2)
    path.closeSubpath()
    return path


@lru_cache(maxsize=8)
def _hair(hair: Hair) -> QPainterPath:
    """The hair from the front, over the face."""
    path = QPainterPath(QPointF(-9.2, 9.8))
    path.cubicTo(-10.8, 18.0, -6.4, 23.3, 0.0, 23.3)
    path.cubicTo(6.4, 23.3, 10.8, 18.0, 9.2, 9.8)
    path.cubicTo(8.4, 12.8, 7.4, 15.2, 5.2, 16.6)
    path.cubicTo(0.6, 16.0, -3.6, 16.6, -5.8, 15.4)
    path.cubicTo(-7.4, 14.2, -8.6, 12.4, -9.2, 9.8)
    path.closeSubpath()
    if hair is Hair.BUN:
        path = path.united(shapes.ellipse(0.0, 25.2, 5.2, 4.6))
    if hair is Hair.CURLS:
        path = path.united(shapes.curls(((-9.0, 12.8), (-8.2, 17.6), (-4.2, 21.8), (0.6, 23.0))))
        path = path.united(shapes.curls(((5.2, 21.2), (8.6, 17.2), (9.2, 12.6))))
    return path


@lru_cache(maxsize=8)
def _hair_behind(hair: Hair) -> QPainterPath:
    """What hangs behind head and neck in a front view; empty for most."""
    if hair is not Hair.BOB:
        return QPainterPath()
    path = QPainterPath(QPointF(-10.0, 12.0))
    path.cubicTo(-11.4, 6.0, -11.0, 0.0, -9.6, -4.0)
    path.cubicTo(-4.0, -5.4, 4.0, -5.4, 9.6, -4.0)
    path.cubicTo(11.0, 0.0, 11.4, 6.0, 10.0, 12.0)
    path.closeSubpath()
    return path
