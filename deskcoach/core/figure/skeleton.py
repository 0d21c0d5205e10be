"""The body in numbers: bone lengths, joint limits and the geometry of two bones.

Lengths are in units: a figure stands 170 units tall. Points are (x, y) with y up and the
floor at y = 0; in a side view the figure faces +x. A heading is an angle in degrees, clockwise
from straight up: 0 is up, 90 is forward (+x), 180 is down.
"""

from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import Final, Literal

from msgspec import Struct

Point = tuple[float, float]
ViewDirection = Literal["side", "front"]

BODY_HEIGHT: Final = 170.0
"""How tall the standing figure is, in units."""


class Bones(Struct, frozen=True):
    """The lengths of one view of the body, in units.

    A front view has shoulders and hips beside the spine and feet that point at the viewer.
    """

    pelvis: float = 14.0
    lumbar: float = 18.0
    thorax: float = 20.0
    neck: float = 9.0
    head: float = 21.0
    shoulder_along: float = 15.5
    shoulder_out: float = 0.0
    hip_out: float = 0.0
    upper_arm: float = 30.0
    forearm: float = 26.0
    hand: float = 13.0
    thigh: float = 41.0
    shin: float = 41.0
    foot: float = 14.0
    foot_rest: float = 90.0


BONES: Final[dict[ViewDirection, Bones]] = {
    "side": Bones(),
    "front": Bones(
        shoulder_along=19.0,
        shoulder_out=20.0,
        hip_out=7.5,
        upper_arm=28.0,
        foot=6.0,
        foot_rest=8.0,
    ),
}

JOINT_LIMITS: Final[dict[ViewDirection, dict[str, tuple[float, float]]]] = {
    "side": {
        "waist": (-40.0, 60.0),
        "chest": (-40.0, 45.0),
        "neck": (-50.0, 50.0),
        "head": (-40.0, 40.0),
        "shrug": (0.0, 0.0),
        "shoulder": (-70.0, 190.0),
        "elbow": (0.0, 155.0),
        "wrist": (-85.0, 85.0),
        "hip": (-30.0, 130.0),
        "knee": (0.0, 150.0),
        "ankle": (-70.0, 40.0),
    },
    "front": {
        "waist": (-30.0, 30.0),
        "chest": (-25.0, 25.0),
        "neck": (-35.0, 35.0),
        "head": (-30.0, 30.0),
        "shrug": (-8.0, 30.0),
        "shoulder": (-40.0, 190.0),
        "elbow": (-150.0, 150.0),
        "wrist": (-95.0, 95.0),
        "hip": (-25.0, 50.0),
        "knee": (-12.0, 12.0),
        "ankle": (-35.0, 35.0),
    },
}
"""How far each joint may go, in degrees. Positive is bending forward (side view), or outward
(front view, arms and legs) or to the picture's right (front view, spine). A shrug turns the
collarbones up, which only a front view shows."""

_REACH_MARGIN: Final = 1e-6


def widest(joint: str) -> tuple[float, float]:
    """Return the range in degrees that covers both views of a joint."""
    ranges = [JOINT_LIMITS[view][joint] for view in JOINT_LIMITS]
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def travel(start: Point, heading: float, length: float) -> Point:
    """Return the point `length` units from `start` along `heading` (degrees)."""
    angle = radians(heading)
    return start[0] + length * sin(angle), start[1] + length * cos(angle)


def place(origin: Point, heading: float, x: float, y: float) -> Point:
    """Return a point given in the frame of a bone: `y` units along it, `x` units before it."""
    angle = radians(heading)
    c, s = cos(angle), sin(angle)
    return origin[0] + x * c + y * s, origin[1] - x * s + y * c


def unplace(origin: Point, heading: float, point: Point) -> Point:
    """Return `point` in the frame of a bone: the inverse of `place`."""
    angle = radians(heading)
    c, s = cos(angle), sin(angle)
    dx, dy = point[0] - origin[0], point[1] - origin[1]
    return dx * c - dy * s, dx * s + dy * c


def bearing(start: Point, end: Point) -> float:
    """Return the heading in degrees, -180 to 180, from one point to another."""
    return degrees(atan2(end[0] - start[0], end[1] - start[1]))


def distance(start: Point, end: Point) -> float:
    """Return the distance of two points in units."""
    return hypot(end[0] - start[0], end[1] - start[1])


def wrap(angle: float, centre: float = 0.0) -> float:
    """Return the same direction as `angle`, within 180 degrees of `centre`."""
    return (angle - centre + 180.0) % 360.0 - 180.0 + centre


def two_bones(
    start: Point, target: Point, upper: float, lower: float, turn: float
) -> tuple[float, float]:
    """Bend two bones so that the second ends on `target`, or as near to it as they reach.

    Args:
        start: Where the first bone begins.
        target: Where the second bone should end.
        upper: Length of the first bone in units, above 0.
        lower: Length of the second bone in units, above 0.
        turn: +1 to turn the first bone clockwise from the line to the target, -1 the other way.

    Returns:
        The headings of the two bones in degrees.
    """
    reach = distance(start, target)
    # A target out of reach, or upon the start itself, must give an answer too, never a NaN.
    nearest, furthest = abs(upper - lower) + _REACH_MARGIN, upper + lower - _REACH_MARGIN
    span = min(max(reach, nearest), furthest)
    line = bearing(start, target) if reach > _REACH_MARGIN else 180.0
    cosine = (upper * upper + span * span - lower * lower) / (2.0 * upper * span)
    first = line + turn * degrees(acos(min(1.0, max(-1.0, cosine))))
    elbow = travel(start, first, upper)
    return first, bearing(elbow, travel(start, line, span))
