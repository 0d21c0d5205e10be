"""Where each joint is, at any moment of an exercise: interpolation and inverse kinematics.

`motion_of(figure).at(phase, fraction)` gives a `Frame`. Ways are eased (InOutSine) and
continuous, bones keep their length, pinned hands and feet stay where they are pinned, and
nothing goes below the floor. Units, degrees and headings are those of `skeleton`.
"""

from collections.abc import Mapping
from functools import lru_cache
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final, Literal

from msgspec import Struct

from deskcoach.core.figure.model import Figure, Hand, Joints, Pin, Pose
from deskcoach.core.figure.skeleton import (
    BONES,
    JOINT_LIMITS,
    Bones,
    Point,
    ViewDirection,
    place,
    travel,
    two_bones,
    wrap,
)

BREATH_SECONDS: Final = 4.0
"""One breath in a hold, seconds."""

BREATH_DEGREES: Final = 1.1
"""How far the chest opens in a breath, degrees: about 2 px on a stage 600 px high."""

BREATH_SHRUG: Final = 1.6
"""How far a breath raises the shoulders in a front view, degrees: as much to see."""

_FLOOR_TRIES: Final = 4
_SPINE: Final = ("waist", "chest", "neck", "head", "shrug")
Side = Literal["near", "far"]
SIDES: Final[tuple[Side, ...]] = ("near", "far")


class Frame(Struct, frozen=True):
    """The body at one moment.

    Attributes:
        view: From the side or from the front.
        points: Joint name to (x, y) in units. The spine has hip, waist, chest, nape, head and
            crown; `near_` and `far_` have shoulder, elbow, wrist, hand, hip, knee, ankle, toe.
        headings: Bone name to heading in degrees: pelvis, waist, chest, neck, head, and
            `near_`/`far_` upper_arm, forearm, hand, thigh, shin, foot.
        angles: Joint name to angle in degrees, each from the bone before it.
        hands: What the hands do.
        effort: How hard the muscles work, 0 to 1.
        breath: -1 (out) to 1 (in).
    """

    view: ViewDirection
    points: Mapping[str, Point]
    headings: Mapping[str, float]
    angles: Mapping[str, float]
    hands: Hand
    effort: float
    breath: float


class _Limb(Struct, frozen=True):
    """What tells an arm from a leg: names, and which way it folds."""

    joints: tuple[str, str, str, str]
    bones: tuple[str, str, str]
    angles: tuple[str, str, str]
    fold: float
    pin: Literal["hand", "foot"]


_ARM: Final = _Limb(
    ("shoulder", "elbow", "wrist", "hand"),
    ("upper_arm", "forearm", "hand"),
    ("shoulder", "elbow", "wrist"),
    -1.0,
    "hand",
)
_LEG: Final = _Limb(
    ("hip", "knee", "ankle", "toe"),
    ("thigh", "shin", "foot"),
    ("hip", "knee", "ankle"),
    1.0,
    "foot",
)
_LIMBS: Final = (_LEG, _ARM)
_Angles = tuple[float, float, float]


class _Target(Struct, frozen=True):
    """What one limb of one pose aims at: a pin, or its angles (those of the pin's solution)."""

    pin: Pin | None
    angles: _Angles


class _Key(Struct, frozen=True):
    """A pose made ready for interpolation: root (x, y, lean), angles of `_SPINE`, limb targets."""

    pose: Pose
    root: _Angles
    spine: tuple[float, ...]
    limbs: Mapping[str, _Target]


def ease_in_out(fraction: float) -> float:
    """Return InOutSine of a fraction: slow, quick, slow. Outside 0 to 1 it stays at the end."""
    return 0.5 - 0.5 * cos(pi * min(1.0, max(0.0, fraction)))


def breath_at(seconds: float) -> float:
    """Return how full the chest is, -1 to 1, `seconds` into a hold; it begins at 0, gently."""
    return sin(2.0 * pi * seconds / BREATH_SECONDS) * min(1.0, max(0.0, seconds))


@lru_cache(maxsize=64)
def motion_of(figure: Figure) -> "Motion":
    """Return the figure's motion. The same figure gives the same object: nothing is redone."""
    return Motion(figure)


class Motion:
    """The way of one figure through its phases.

    Args:
        figure: A figure that `load_figure` accepted.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self._bones = BONES[figure.view]
        self._keys = {pose.name: _key(figure.view, pose) for pose in figure.poses}
        self._ways: dict[str, tuple[str, str]] = {
            phase.name: (phase.start, phase.end) for phase in figure.phases
        }
        self.peak = figure.phase("hold").end

    def at(self, phase: str, fraction: float = 0.0, breath: float = 0.0) -> Frame:
        """Return the body at a moment, never below the floor.

        Args:
            phase: The name of a phase, or of a pose to stand still in.
            fraction: How much of the phase has passed, 0 to 1; outside it stays at the end.
            breath: -1 to 1, from `breath_at`; 0 is no breathing.

        Raises:
            KeyError: The figure has neither phase nor pose of that name.
        """
        frame = self.at_unguarded(phase, fraction, breath)
        lift = 0.0
        for _ in range(_FLOOR_TRIES):
            depth = min(y for _, y in frame.points.values())
            if depth >= 0.0:
                return frame
            # Pinned limbs are solved anew from the raised hips, so that they stay pinned.
            lift -= depth
            frame = self.at_unguarded(phase, fraction, breath, lift)
        return _raised(frame)

    def at_unguarded(
        self, phase: str, fraction: float = 0.0, breath: float = 0.0, lift: float = 0.0
    ) -> Frame:
        """Return the body exactly as the file has it, even below the floor, for the checker.

        Args:
            phase: As for `at`.
            fraction: As for `at`.
            breath: As for `at`.
            lift: Raises the hips, units.
        """
        start, end = self._ways.get(phase, (phase, phase))
        first, last = self._keys[start], self._keys[end]
        part = ease_in_out(fraction)
        builder = _Builder(self.figure.view, self._bones, first, last, part)
        builder.spine(breath, lift)
        for limb in _LIMBS:
            for side in SIDES:
                builder.limb(limb, side)
        hands = (first if part < 0.5 else last).pose.hands  # noqa: PLR2004 - half way
        effort = _mix(float(start == self.peak), float(end == self.peak), part)
        return builder.frame(hands, effort, breath)


class _Builder:
    """Collects points, headings and angles of one frame between two keys."""

    def __init__(
        self, view: ViewDirection, bones: Bones, first: _Key, last: _Key, part: float
    ) -> None:
        self._view: ViewDirection = view
        self._bones = bones
        self._first, self._last, self._part = first, last, part
        self._points: dict[str, Point] = {}
        self._headings: dict[str, float] = {}
        self._angles: dict[str, float] = {}

    def frame(self, hands: Hand, effort: float, breath: float) -> Frame:
        return Frame(self._view, self._points, self._headings, self._angles, hands, effort, breath)

    def spine(self, breath: float, lift: float) -> None:
        """Place hips, spine and head; breathing opens the chest and leaves the gaze level."""
        bones, points, headings, angles = self._bones, self._points, self._headings, self._angles
        x, y, lean = (
            _mix(a, b, self._part) for a, b in zip(self._first.root, self._last.root, strict=True)
        )
        for name, a, b in zip(_SPINE, self._first.spine, self._last.spine, strict=True):
            angles[name] = _mix(a, b, self._part)
        if breath and self._view == "side":
            angles["chest"] = _within(
                self._view, "chest", angles["chest"] - BREATH_DEGREES * breath
            )
            angles["neck"] = _within(self._view, "neck", angles["neck"] + BREATH_DEGREES * breath)
        elif breath:
            angles["shrug"] = _within(self._view, "shrug", angles["shrug"] + BREATH_SHRUG * breath)
        points["hip"] = (x, y + lift)
        headings["pelvis"] = lean
        points["waist"] = travel(points["hip"], lean, bones.pelvis)
        headings["waist"] = lean + angles["waist"]
        points["chest"] = travel(points["waist"], headings["waist"], bones.lumbar)
        headings["chest"] = headings["waist"] + angles["chest"]
        points["nape"] = travel(points["chest"], headings["chest"], bones.thorax)
        headings["neck"] = headings["chest"] + angles["neck"]
        points["head"] = travel(points["nape"], headings["neck"], bones.neck)
        headings["head"] = headings["neck"] + angles["head"]
        points["crown"] = travel(points["head"], headings["head"], bones.head)
        for side in SIDES:
            out = _sign(self._view, side)
            # The collarbone turns about the breastbone.
            over, up = travel(
                (0.0, bones.shoulder_along), 90.0 - angles["shrug"], bones.shoulder_out
            )
            points[f"{side}_shoulder"] = place(points["chest"], headings["chest"], out * over, up)
            points[f"{side}_hip"] = place(points["hip"], lean, out * bones.hip_out, 0.0)

    def limb(self, limb: _Limb, side: Side) -> None:
        """Place one arm or leg by its pin if both keys pin it alike, else by its angles."""
        name = f"{side}_{limb.pin}"
        first, last = self._first.limbs[name], self._last.limbs[name]
        if first.pin and last.pin and _alike(first.pin, last.pin):
            solved = self._reach(limb, side, _between(first.pin, last.pin, self._part))
            blend = _blend(first.angles, last.angles, self._part)
            aimed = first.pin.angle is not None and last.pin.angle is not None
            angles = solved if aimed else (solved[0], solved[1], blend[2])
        else:
            angles = _blend(first.angles, last.angles, self._part)
        self._extend(limb, side, angles)

    def solve(self, limb: _Limb, side: Side, pin: Pin, end: float) -> _Angles:
        """Return the angles in degrees that put a limb on its pin; `end` is the wrist's own."""
        angles = self._reach(limb, side, pin)
        return angles if pin.angle is not None else (angles[0], angles[1], end)

    def _anchor(self, pin: Pin) -> tuple[Point, float]:
        if pin.on == "floor":
            return (0.0, 0.0), 0.0
        return self._points["hip" if pin.on == "pelvis" else pin.on], self._headings[pin.on]

    def _reach(self, limb: _Limb, side: Side, pin: Pin) -> _Angles:
        sign = _sign(self._view, side)
        origin, turned = self._anchor(pin)
        target = place(origin, turned, sign * pin.x, pin.y)
        start = self._points[f"{side}_{limb.joints[0]}"]
        upper, lower = (getattr(self._bones, bone) for bone in limb.bones[:2])
        turn = _turn(pin, start, target, sign)
        first, second = two_bones(start, target, upper, lower, turn)
        base = self._headings["chest" if limb is _ARM else "pelvis"]
        third = turned + sign * (pin.angle or 0.0)
        swing = sign * (base + 180.0 - first)
        fold = limb.fold * sign * (second - first)
        flex = sign * (second - third) - self._rest(limb)
        return (
            self._near(limb.angles[0], swing),
            self._near(limb.angles[1], fold),
            self._near(limb.angles[2], flex),
        )

    def _near(self, joint: str, angle: float) -> float:
        """Name a direction by the angle closest to what the joint can do."""
        low, high = JOINT_LIMITS[self._view][joint]
        return wrap(angle, (low + high) / 2.0)

    def _rest(self, limb: _Limb) -> float:
        return self._bones.foot_rest if limb is _LEG else 0.0

    def _extend(self, limb: _Limb, side: Side, angles: _Angles) -> None:
        """Lay out the three bones of a limb by their angles."""
        sign = _sign(self._view, side)
        heading = self._headings["chest" if limb is _ARM else "pelvis"] + 180.0
        turns = (-angles[0], limb.fold * angles[1], -angles[2] - self._rest(limb))
        point = self._points[f"{side}_{limb.joints[0]}"]
        for index, bone in enumerate(limb.bones):
            heading += sign * turns[index]
            point = travel(point, heading, getattr(self._bones, bone))
            self._headings[f"{side}_{bone}"] = heading
            self._points[f"{side}_{limb.joints[index + 1]}"] = point
            self._angles[f"{side}_{limb.angles[index]}"] = angles[index]


def _mix(a: float, b: float, part: float) -> float:
    return a + (b - a) * part


def _blend(a: _Angles, b: _Angles, part: float) -> _Angles:
    return _mix(a[0], b[0], part), _mix(a[1], b[1], part), _mix(a[2], b[2], part)


def _within(view: ViewDirection, joint: str, angle: float) -> float:
    low, high = JOINT_LIMITS[view][joint]
    return min(high, max(low, angle))


def _sign(view: ViewDirection, side: Side) -> float:
    """In a front view the far side is the mirror image; from the side both look alike."""
    return -1.0 if view == "front" and side == "far" else 1.0


def _alike(a: Pin, b: Pin) -> bool:
    return a.on == b.on and a.bend == b.bend


def _between(a: Pin, b: Pin, part: float) -> Pin:
    if a == b:
        return a
    angle = None
    if a.angle is not None and b.angle is not None:
        angle = _mix(a.angle, b.angle, part)
    return Pin(_mix(a.x, b.x, part), _mix(a.y, b.y, part), a.bend, a.on, angle)


def _turn(pin: Pin, start: Point, target: Point, sign: float) -> float:
    """Return which way the first bone turns from the line to its target: +1 is clockwise."""
    if pin.bend in ("back", "forward"):
        return 1.0 if pin.bend == "back" else -1.0
    # "out" is where the picture has it: above the shoulder and below it that is another turn.
    rising = 1.0 if target[1] >= start[1] else -1.0
    return sign * rising * (1.0 if pin.bend == "out" else -1.0)


def _raised(frame: Frame) -> Frame:
    """Lift the whole body onto the floor: the last resort, when pins and floor contradict."""
    depth = min(y for _, y in frame.points.values())
    points = {name: (x, y - min(depth, 0.0)) for name, (x, y) in frame.points.items()}
    return Frame(
        frame.view,
        MappingProxyType(points),
        frame.headings,
        frame.angles,
        frame.hands,
        frame.effort,
        frame.breath,
    )


def _key(view: ViewDirection, pose: Pose) -> _Key:
    """Make a pose ready: a pinned limb gets the angles of its solution as well."""
    joints = pose.joints
    bare = _Key(
        pose,
        (pose.root.x, pose.root.y, pose.root.lean),
        tuple(getattr(joints, each) for each in _SPINE),
        MappingProxyType({}),
    )
    builder = _Builder(view, BONES[view], bare, bare, 0.0)
    builder.spine(0.0, 0.0)
    limbs: dict[str, _Target] = {}
    for limb in _LIMBS:
        for side in SIDES:
            pin, angles = pin_of(pose, limb.pin, side), _angles_of(joints, limb, side)
            if pin is not None:
                angles = builder.solve(limb, side, pin, angles[2])
            limbs[f"{side}_{limb.pin}"] = _Target(pin, angles)
    return _Key(pose, bare.root, bare.spine, limbs)


def pin_of(pose: Pose, end: Literal["hand", "foot"], side: Side) -> Pin | None:
    """Return the pin that holds a hand or foot: a far limb without anything of its own mirrors.

    Args:
        pose: The pose.
        end: Hand or foot.
        side: Near or far.
    """
    own: Pin | None = getattr(pose.pins, end if side == "near" else f"far_{end}")
    if own is not None or side == "near":
        return own
    first = "far_shoulder" if end == "hand" else "far_hip"
    mirrored: Pin | None = getattr(pose.pins, end)
    return None if getattr(pose.joints, first) is not None else mirrored


def _angles_of(joints: Joints, limb: _Limb, side: Side) -> _Angles:
    near = [getattr(joints, joint) for joint in limb.angles]
    if side == "near":
        return near[0], near[1], near[2]
    far = [getattr(joints, f"far_{joint}") for joint in limb.angles]
    own = [a if a is not None else b for a, b in zip(far, near, strict=True)]
    return own[0], own[1], own[2]
