"""The figure's body, and what it sits or lies on, drawn from one frame.

Everything is in units with y up; the painter carries the transform. Order is depth: far limbs
first, head last.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from deskcoach.core.figure.model import Chair, Desk, Figure, Mat
from deskcoach.core.figure.motion import SIDES, Frame, Side
from deskcoach.core.figure.skeleton import Point, place
from deskcoach.ui.design.figure_appearance import Clothes, Hair
from deskcoach.ui.figure import shapes
from deskcoach.ui.figure.palette import Inks, mixed

FAR_OFFSET: Final = (-3.2, 1.2)
"""How far the far limbs stand off from the near ones in a side view, units."""

Fill = Callable[[QPainterPath, QBrush], None]
Light = Callable[[QBrush], QBrush]


def between(a: Point, b: Point, part: float) -> Point:
    """Return the point that far on the way from a to b."""
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def unlit(brush: QBrush) -> QBrush:
    """Return a brush as it is: nothing glows."""
    return brush


def arm(fill: Fill, frame: Frame, side: Side, inks: Inks, far: bool, lit: Light = unlit) -> None:
    """Draw one arm with sleeve and hand; `lit` makes the upper arm glow."""
    points = frame.points
    shoulder, elbow = points[f"{side}_shoulder"], points[f"{side}_elbow"]
    wrist = points[f"{side}_wrist"]
    skin = inks.skin_far if far else inks.skin
    sleeve = inks.top_far if far else inks.top_near
    if frame.view == "front":
        sleeve = inks.top
    _hand(fill, frame, side, skin, far)
    path = QPainterPath()
    # One path, one fill: the parts overlap, and all of them turn the same way round.
    path.setFillRule(Qt.FillRule.WindingFill)
    if inks.clothes is Clothes.TEE:
        shapes.add_capsule(path, elbow, wrist, 4.7, 3.2)
        shapes.add_capsule(path, between(shoulder, elbow, 0.4), elbow, 5.3, 4.7)
        fill(path, skin)
        fill(_sleeve(shoulder, elbow), lit(sleeve))
        return
    long = inks.clothes is Clothes.LONG
    shapes.add_capsule(path, elbow, wrist, 4.7 + 0.5 * long, 3.2 + 0.9 * long)
    shapes.add_capsule(path, shoulder, elbow, 6.0, 4.7)
    fill(path, lit(sleeve if long else skin))


def _sleeve(shoulder: Point, elbow: Point) -> QPainterPath:
    """A short sleeve: round at the shoulder, cut flat above the elbow."""
    middle, end = between(shoulder, elbow, 0.32), between(shoulder, elbow, 0.6)
    path = shapes.band([shoulder, middle, end], [(7.2, 7.2), (6.9, 6.9), (6.7, 6.7)])
    path.setFillRule(Qt.FillRule.WindingFill)
    shapes.add_capsule(path, shoulder, between(shoulder, elbow, 0.04), 7.2, 7.1)
    return path


def _hand(fill: Fill, frame: Frame, side: Side, skin: QBrush, far: bool) -> None:
    if frame.view == "front" and frame.hands == "clasp":
        return  # both hands are one shape there, drawn when the arms are
    path = {
        "relaxed": shapes.hand_relaxed,
        "flat": shapes.hand_flat,
        "grip": shapes.hand_grip,
        "clasp": shapes.hand_clasp,
    }[frame.hands]()
    mirror = frame.view == "front" and side == "far"
    wrist, heading = frame.points[f"{side}_wrist"], frame.headings[f"{side}_hand"]
    if not (far and frame.hands == "clasp"):
        fill(shapes.carried(path, wrist, heading, mirror), skin)


def draw_knuckles(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw the lines between the fingers of a near fist or clasp."""
    if frame.hands in ("grip", "clasp"):
        wrist, heading = frame.points["near_wrist"], frame.headings["near_hand"]
        fill(shapes.carried(shapes.knuckles(), wrist, heading), inks.skin_far)


def leg(fill: Fill, frame: Frame, side: Side, inks: Inks, far: bool) -> None:
    """Draw one leg with trousers or shorts, ankle and shoe, from the side."""
    points = frame.points
    hip, knee = points[f"{side}_hip"], points[f"{side}_knee"]
    ankle, heading = points[f"{side}_ankle"], frame.headings[f"{side}_foot"]
    skin = inks.skin_far if far else inks.skin
    cloth = inks.trousers_far if far else inks.trousers
    short = inks.clothes is Clothes.SPORT
    fill(shapes.capsule(between(knee, ankle, 0.7), ankle, 4.2, 3.7), skin)
    fill(shapes.carried(shapes.shoe_side(), ankle, heading), inks.shoe_far if far else inks.shoe)
    fill(shapes.carried(shapes.sole_side(), ankle, heading), inks.sole_far if far else inks.sole)
    path = _shin(knee, ankle, 0.98 if short else 0.9, 0.86 if short else 1.0)
    shapes.add_capsule(path, hip, knee, 9.4 if short else 11.0, 6.2 if short else 7.0)
    fill(path, skin if short else cloth)
    if short:
        fill(_shorts(hip, knee), cloth)


def _shorts(hip: Point, knee: Point) -> QPainterPath:
    """The leg of shorts: round at the hip, cut flat above the knee."""
    middle, end = between(hip, knee, 0.4), between(hip, knee, 0.74)
    path = shapes.band([hip, middle, end], [(11.0, 11.0), (10.0, 10.0), (9.2, 9.2)])
    path.setFillRule(Qt.FillRule.WindingFill)
    shapes.add_capsule(path, hip, between(hip, knee, 0.04), 11.0, 10.9)
    return path


def _shin(knee: Point, ankle: Point, end: float, width: float) -> QPainterPath:
    """The lower leg: round at the knee, full at the calf, cut flat above the ankle."""
    spots = [between(knee, ankle, part) for part in (0.0, 0.26, 0.58, end)]
    radii = [(6.9, 6.9), (8.1, 6.5), (6.7, 5.9), (5.6, 5.4)]
    path = shapes.band(spots, [(r * width, q * width) for r, q in radii])
    path.setFillRule(Qt.FillRule.WindingFill)
    shapes.add_capsule(path, knee, between(knee, ankle, 0.03), 6.9 * width, 6.9 * width)
    return path


def pelvis_side(frame: Frame) -> QPainterPath:
    """The seat of the trousers from the side."""
    hip, lean = frame.points["hip"], frame.headings["pelvis"]
    outline = (
        (-6.0, 10.0),
        (-10.4, 4.0),
        (-12.2, -3.0),
        (-8.0, -9.4),
        (0.0, -10.6),
        (7.6, -7.2),
        (10.2, 0.0),
        (7.0, 10.0),
    )
    return shapes.closed_path([place(hip, lean, x, y) for x, y in outline])


# Along the spine: bone, how far along it, how deep the body is behind and before it (units).
_STATIONS: Final = (
    ("hip", "pelvis", 3.0, 11.4, 10.6),
    ("waist", "pelvis", 0.0, 8.6, 9.9),
    ("waist", "waist", 8.0, 7.4, 9.9),
    ("chest", "waist", 0.0, 8.6, 11.2),
    ("chest", "chest", 9.0, 10.2, 10.9),
    ("chest", "chest", 16.0, 9.0, 7.6),
    ("chest", "chest", 20.5, 5.4, 4.6),
)

# The belly is one long curve: fewer stations keep it smooth when the spine bends far.
_BACK_ONLY: Final = frozenset({1, 3})


def torso_side(frame: Frame) -> QPainterPath:
    """The top from the side: a smooth path from hem through the spine to the collar."""
    swell = 0.5 * frame.breath
    back, front = [], []
    count = len(_STATIONS)
    for index, (joint, bone, along, behind, before) in enumerate(_STATIONS):
        heading = frame.headings[bone]
        if 0 < index < count - 1 and along == 0.0:
            # At a joint the body bends half way between its two bones.
            heading = (heading + frame.headings[joint]) / 2.0
        deep = before + swell if index >= 2 else before
        back.append(place(frame.points[joint], heading, -behind, along))
        if index not in _BACK_ONLY:
            front.append(place(frame.points[joint], heading, deep, along))
    path = QPainterPath(QPointF(*back[0]))
    shapes.add_spline(path, back)
    path.lineTo(*front[-1])
    shapes.add_spline(path, front[::-1])
    path.closeSubpath()
    return path


def neck(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw the neck, a tone darker: it lies in the shadow of the jaw."""
    low = place(frame.points["nape"], frame.headings["chest"], 0.0, -5.0)
    side = frame.view == "side"
    top = place(frame.points["head"], frame.headings["head"], -1.4 if side else 0.0, 3.0)
    width = 5.4 if side else 5.2
    fill(shapes.capsule(low, top, width, width - 0.5), inks.skin_far)


def draw_head_side(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw the head from the side, facing forward."""
    where, heading = frame.points["head"], frame.headings["head"]
    fill(shapes.carried(shapes.head_side(), where, heading), inks.skin)
    fill(shapes.carried(shapes.hair_side(inks.hair_shape), where, heading), inks.hair)
    if inks.hair_shape is not Hair.BOB:
        fill(shapes.carried(shapes.ear_side(), where, heading), inks.skin_far)


def side_far(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw what is behind the chair: the far arm and leg."""
    arm(fill, frame, "far", inks, far=True)
    leg(fill, frame, "far", inks, far=True)


def body_front(fill: Fill, frame: Frame, inks: Inks, lights: Mapping[Side, Light]) -> None:
    """Draw the whole body from the front, but for the face; a light for each side."""
    where, heading = frame.points["head"], frame.headings["head"]
    for side in SIDES:
        _leg_front(fill, frame, side, inks)
    fill(_pelvis_front(frame), inks.trousers)
    fill(shapes.carried(shapes.hair_behind(inks.hair_shape), where, heading), inks.hair_far)
    neck(fill, frame, inks)
    for side in SIDES:
        fill(half_torso(frame, side), lights[side](inks.top))
    for side in SIDES:
        arm(fill, frame, side, inks, far=False, lit=lights[side])
    if frame.hands == "clasp":
        _linked_front(fill, frame, inks)


def face_front(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw the head from the front."""
    where, heading = frame.points["head"], frame.headings["head"]
    fill(shapes.carried(shapes.ears_front(), where, heading), inks.skin_far)
    fill(shapes.carried(shapes.head_front(), where, heading), inks.skin)
    fill(shapes.carried(shapes.nose_front(), where, heading), inks.skin_far)
    fill(shapes.carried(shapes.hair_front(inks.hair_shape), where, heading), inks.hair)


def _leg_front(fill: Fill, frame: Frame, side: Side, inks: Inks) -> None:
    points, mirror = frame.points, side == "far"
    hip, knee, ankle = (points[f"{side}_{joint}"] for joint in ("hip", "knee", "ankle"))
    short = inks.clothes is Clothes.SPORT
    cloth = inks.trousers
    fill(shapes.capsule(between(knee, ankle, 0.7), ankle, 4.0, 3.6), inks.skin)
    shoe = shapes.carried(shapes.shoe_front(), ankle, frame.headings[f"{side}_foot"], mirror)
    fill(shoe, inks.shoe)
    sole = shapes.carried(shapes.sole_front(), ankle, frame.headings[f"{side}_foot"], mirror)
    fill(sole, inks.sole)
    lower = _shin_front(knee, ankle, 0.97 if short else 0.9, 0.84 if short else 1.0)
    fill(lower, inks.skin if short else cloth)
    if short:
        fill(shapes.capsule(hip, knee, 7.6, 5.4), inks.skin)
        fill(_shorts_front(hip, knee), cloth)
    else:
        fill(shapes.capsule(hip, knee, 7.9, 6.5), cloth)


def _shin_front(knee: Point, ankle: Point, end: float, width: float) -> QPainterPath:
    spots = [between(knee, ankle, part) for part in (0.0, 0.3, 0.65, end)]
    return shapes.band(spots, [(r * width, r * width) for r in (6.4, 6.5, 5.8, 5.3)])


def _shorts_front(hip: Point, knee: Point) -> QPainterPath:
    middle, end = between(hip, knee, 0.4), between(hip, knee, 0.72)
    return shapes.band([hip, middle, end], [(8.6, 8.6), (8.6, 8.6), (8.8, 8.8)])


def _pelvis_front(frame: Frame) -> QPainterPath:
    hip, lean = frame.points["hip"], frame.headings["pelvis"]
    half = ((0.0, -9.0), (9.0, -8.8), (14.6, -7.0), (13.6, -1.0), (8.0, 3.0))
    right = [place(hip, lean, x, y) for x, y in half]
    left = [place(hip, lean, -x, y) for x, y in half[:0:-1]]
    return shapes.closed_path(right + left)


# How far each half of the top reaches over the middle, so that no seam shows.
_SEAM: Final = 0.6
_FRONT: Final = (
    ("hip", "pelvis", -3.0, 16.2),
    ("waist", "pelvis", -3.0, 14.0),
    ("waist", "waist", 8.0, 12.6),
    ("chest", "waist", 0.0, 13.6),
    ("chest", "chest", 8.0, 15.2),
    ("chest", "chest", 14.0, 17.4),
    ("chest", "chest", 18.6, 15.6),
    ("chest", "chest", 21.4, 8.6),
    ("chest", "chest", 23.0, 5.4),
)


def half_torso(frame: Frame, side: Side) -> QPainterPath:
    """One half of the top from the front, a little over the middle: waist, chest, shoulder."""
    sign = 1.0 if side == "near" else -1.0
    edge = [
        place(frame.points[joint], frame.headings[bone], sign * half, along)
        for joint, bone, along, half in _FRONT
    ]
    hem = place(frame.points["hip"], frame.headings["pelvis"], -sign * _SEAM, _FRONT[0][2])
    # The collar dips in front.
    dip = place(frame.points["chest"], frame.headings["chest"], -sign * _SEAM, 20.2)
    path = QPainterPath(QPointF(*edge[0]))
    shapes.add_spline(path, edge)
    bow = place(frame.points["chest"], frame.headings["chest"], sign * 3.2, 20.2)
    path.quadTo(QPointF(*bow), QPointF(*dip))
    path.lineTo(*hem)
    path.closeSubpath()
    return path


def _linked_front(fill: Fill, frame: Frame, inks: Inks) -> None:
    """Draw two hands with fingers linked between the wrists, palms away from the head."""
    a, b = frame.points["far_wrist"], frame.points["near_wrist"]
    up = 2.6
    left, right = (a[0] - 1.0, a[1] + up), (b[0] + 1.0, b[1] + up)
    fill(shapes.capsule(left, right, 4.4, 4.4), inks.skin)
    lines = QPainterPath()
    for index in range(1, 6):
        x, y = between(left, right, index / 6.0)
        shapes.add_capsule(lines, (x - 0.5, y + 1.0), (x + 0.5, y - 3.0), 0.4, 0.4)
    fill(lines, inks.skin_far)


def light(at: Point, radius: float, colour: QColor, strength: float) -> Light:
    """Return what turns a flat brush into one that glows softly around a point.

    Args:
        at: Where the muscle is, units.
        radius: How far it glows, units.
        colour: The glow.
        strength: 0 to 1.
    """

    def glowing(brush: QBrush) -> QBrush:
        # Opaque stops: blending a translucent gradient over the body costs ten times as much.
        base = brush.color()
        gradient = QRadialGradient(QPointF(*at), radius)
        for stop, part in ((0.0, 1.0), (0.5, 0.62), (1.0, 0.0)):
            gradient.setColorAt(stop, mixed(base, colour, strength * part))
        return QBrush(gradient)

    return glowing


# -- What the figure sits on, lies on and holds: chair, mat, dumbbells, desk. Units, y up -------


def mat(fill: Fill, prop: Mat, inks: Inks) -> None:
    """Draw a mat with a hint of its thickness."""
    fill(_bar(prop.x, -3.6, prop.length, 4.6, 2.3), inks.mat_edge)
    fill(_bar(prop.x, -1.8, prop.length, 2.9, 1.45), inks.mat)


def chair_far(fill: Fill, prop: Chair, inks: Inks) -> None:
    """Draw the legs on the far side."""
    x, seat = prop.x, prop.seat
    fill(shapes.capsule((x - 13.0, seat - 5.0), (x - 18.0, 2.0), 2.3, 2.0), inks.wood_far)
    fill(shapes.capsule((x + 13.0, seat - 5.0), (x + 15.0, 2.0), 2.3, 2.0), inks.wood_far)


def chair_near(fill: Fill, prop: Chair, inks: Inks) -> None:
    """Draw the low back, the near legs and the seat."""
    x, seat = prop.x, prop.seat
    fill(shapes.capsule((x - 17.0, seat - 5.0), (x - 24.5, seat + 25.0), 2.4, 2.2), inks.wood)
    fill(
        shapes.capsule((x - 21.6, seat + 15.0), (x - 24.6, seat + 26.0), 3.5, 3.3), inks.wood_light
    )
    fill(shapes.capsule((x - 17.0, seat - 4.0), (x - 21.5, 2.2), 2.7, 2.2), inks.wood)
    fill(shapes.capsule((x + 17.0, seat - 4.0), (x + 19.0, 2.2), 2.7, 2.2), inks.wood)
    fill(_bar(x - 20.5, seat - 5.4, 42.0, 5.4, 2.7), inks.wood_light)


def desk(fill: Fill, prop: Desk, inks: Inks) -> None:
    """Draw a desk with a screen at eye height and a keyboard."""
    x, top = prop.x, prop.height
    fill(_bar(x + 34.0, top + 2.0, 3.4, 16.0, 1.7), inks.metal)
    fill(_bar(x + 25.0, top - 0.4, 21.0, 2.6, 1.3), inks.metal)
    fill(shapes.capsule((x + 32.6, top + 16.0), (x + 29.8, top + 50.0), 2.0, 2.0), inks.screen)
    fill(shapes.capsule((x + 46.0, top - 4.0), (x + 46.0, 2.4), 2.6, 2.2), inks.wood)
    fill(_bar(x, top - 5.0, 58.0, 5.0, 2.5), inks.wood_light)
    fill(_bar(x + 5.0, top - 0.2, 15.0, 1.8, 0.9), inks.metal_light)


def dumbbell(fill: Fill, frame: Frame, side: Side, inks: Inks, far: bool) -> None:
    """Draw a dumbbell across the hand that grips it."""
    wrist, heading = frame.points[f"{side}_wrist"], frame.headings[f"{side}_hand"]
    grip = place(wrist, heading, 0.0, 5.2)
    metal = inks.metal_far if far else inks.metal
    fill(shapes.carried(_bells(), grip, heading), metal)
    fill(shapes.carried(_bell_rims(), grip, heading), metal if far else inks.metal_light)


@lru_cache(maxsize=1)
def _bells() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-9.0, -1.3, 18.0, 2.6))
    for x in (-14.2, 7.2):
        path.addRoundedRect(QRectF(x, -5.6, 7.0, 11.2), 2.4, 2.4)
    return path


@lru_cache(maxsize=1)
def _bell_rims() -> QPainterPath:
    path = QPainterPath()
    for x in (-9.4, 7.0):
        path.addRoundedRect(QRectF(x, -4.4, 2.4, 8.8), 1.2, 1.2)
    return path


@lru_cache(maxsize=64)
def _bar(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def extent(figure: Figure) -> list[Point]:
    """Return the corners of all standing props in units, for the camera."""
    corners: list[Point] = []
    for prop in figure.props:
        if isinstance(prop, Mat):
            corners += [(prop.x, 0.0), (prop.x + prop.length, 0.0)]
        elif isinstance(prop, Chair):
            corners += [(prop.x - 28.0, 0.0), (prop.x + 22.0, prop.seat + 28.0)]
        elif isinstance(prop, Desk):
            corners += [(prop.x, 0.0), (prop.x + 60.0, prop.height + 52.0)]
    return corners


def feet_of(figure: Figure) -> list[tuple[float, float]]:
    """Return where props touch the floor, as (from, to) in units, for the shadow."""
    spans: list[tuple[float, float]] = []
    for prop in figure.props:
        if isinstance(prop, Chair):
            spans.append((prop.x - 22.0, prop.x + 20.0))
        elif isinstance(prop, Desk):
            spans.append((prop.x + 40.0, prop.x + 52.0))
    return spans
