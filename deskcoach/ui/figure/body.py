"""The figure's body, and what it sits or lies on, drawn from one frame.

Everything is in units with y up; the painter carries the transform. Order is depth: far limbs
first, head last.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from deskcoach.core.figure.motion import Frame, Side
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
    path = {
        "relaxed": shapes.hand_relaxed,
        "flat": shapes.hand_flat,
        "support": shapes.hand_support,
        "grip": shapes.hand_grip,
        "clasp": shapes.hand_clasp,
    }[frame.hands]()
    wrist, heading = frame.points[f"{side}_wrist"], frame.headings[f"{side}_hand"]
    if not (far and frame.hands == "clasp"):
        fill(shapes.carried(path, wrist, heading), skin)


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
    top = place(frame.points["head"], frame.headings["head"], -1.4, 3.0)
    fill(shapes.capsule(low, top, 5.4, 4.9), inks.skin_far)


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
