"""Changing poses by hand: drag a joint, pin a hand or foot, let it go, begin a new figure.

Pure: a figure goes in, another one comes out. Whatever is dragged, joints stay within their
limits and pins above the floor, so that the result can always be saved.
"""

from typing import Final, Literal

from msgspec.structs import replace

from deskcoach.core.figure.model import Figure, Phase, Pin, Pins, Pose, Root
from deskcoach.core.figure.motion import Frame, motion_of, pin_of
from deskcoach.core.figure.skeleton import (
    BONES,
    JOINT_LIMITS,
    Point,
    ViewDirection,
    bearing,
    two_bones,
    unplace,
    wrap,
)

End = Literal["hand", "foot"]
FigureKind = Literal["stretch", "strength"]

HANDLES: Final = (
    "hip",
    "waist",
    "chest",
    "nape",
    "head",
    "crown",
    "near_elbow",
    "near_wrist",
    "near_hand",
    "near_knee",
    "near_ankle",
    "near_toe",
)
"""The joints that can be dragged. The far side mirrors the near one."""

# Spine: handle, the bone that turns towards it, the angle that is set, the bone before it.
_SPINE: Final = {
    "chest": ("waist", "waist", "pelvis"),
    "nape": ("chest", "chest", "waist"),
    "head": ("nape", "neck", "chest"),
    "crown": ("head", "head", "neck"),
}
# Limbs: handle, where its bone begins, the bone before it, the angle that is set, its sense.
_LIMBS: Final = {
    "near_elbow": ("near_shoulder", "chest", "shoulder", 180.0, -1.0),
    "near_hand": ("near_wrist", "near_forearm", "wrist", 0.0, -1.0),
    "near_knee": ("near_hip", "pelvis", "hip", 180.0, -1.0),
    "near_toe": ("near_ankle", "near_shin", "ankle", 0.0, -1.0),
}
_ENDS: Final[dict[str, End]] = {"near_wrist": "hand", "near_ankle": "foot"}


def new_figure(name: str, ident: str, view: ViewDirection, kind: FigureKind) -> Figure:
    """Return a figure that stands still: two equal poses and the three phases between them.

    Args:
        name: What people call the exercise, 1 to 80 characters.
        ident: Its id: small letters, digits and hyphens.
        view: From the side or from the front.
        kind: A stretch goes in, holds and comes out; strength lifts, holds and lowers.
    """
    if kind == "strength":
        phases = (
            Phase("lift", "ready", "peak", 2.0),
            Phase("hold", "peak", "peak", 1.0),
            Phase("lower", "peak", "ready", 2.0),
        )
    else:
        phases = (
            Phase("in", "ready", "peak", 1.2),
            Phase("hold", "peak", "peak", 10.0),
            Phase("out", "peak", "ready", 1.2),
        )
    return Figure(ident, name, view, (Pose("ready"), Pose("peak")), phases)


def of_kind(figure: Figure, kind: FigureKind) -> Figure:
    """Return the figure with the phases of a stretch or of a strength exercise."""
    names = ("lift", "hold", "lower") if kind == "strength" else ("in", "hold", "out")
    named = zip(figure.phases, names, strict=True)
    return replace(figure, phases=tuple(replace(each, name=name) for each, name in named))


def begun_with(figure: Figure, start: Figure) -> Figure:
    """Return the figure with the ready pose of another one, standing still, on what that needs."""
    ready = start.pose("ready")
    return replace(
        figure,
        view=start.view,
        poses=(ready, replace(ready, name="peak")),
        phases=tuple(
            replace(phase, start=begin, end=end)
            for phase, (begin, end) in zip(
                figure.phases, (("ready", "peak"), ("peak", "peak"), ("peak", "ready")), strict=True
            )
        ),
        props=start.props,
        steps=(),
    )


def with_pose(figure: Figure, pose: Pose) -> Figure:
    """Return the figure with the pose of that name put in place of the old one, or added."""
    names = [each.name for each in figure.poses]
    if pose.name not in names:
        return replace(figure, poses=(*figure.poses, pose))
    poses = tuple(pose if each.name == pose.name else each for each in figure.poses)
    return replace(figure, poses=poses)


def drag(figure: Figure, name: str, handle: str, to: Point) -> Figure:
    """Move a joint of a pose as near to a point as the body allows.

    Hips move the whole body while pinned hands and feet stay; joints of the spine, elbows,
    knees, fingertips and toes turn the bone before them; wrists and ankles are reached by
    inverse kinematics, and move their pin if they have one.

    Args:
        figure: The figure.
        name: The pose.
        handle: One of `HANDLES`.
        to: Where the joint should go, units.

    Raises:
        KeyError: There is no such pose or handle.
    """
    pose = figure.pose(name)
    frame = motion_of(figure).at_unguarded(name)
    if handle in ("hip", "waist"):
        changed = _drag_root(pose, frame, handle, to)
    elif handle in _SPINE:
        start, angle, before = _SPINE[handle]
        turned = bearing(frame.points[start], to) - frame.headings[before]
        changed = _with_angle(figure.view, pose, angle, turned)
    elif handle in _ENDS:
        changed = _drag_end(figure.view, pose, frame, handle, to)
    else:
        changed = _drag_limb(figure.view, pose, frame, handle, to)
    return with_pose(figure, changed)


def pin(figure: Figure, name: str, end: End) -> Figure:
    """Pin both hands or both feet of a pose where they are now, on the floor's own grid.

    Args:
        figure: The figure.
        name: The pose.
        end: Hands or feet.

    Raises:
        KeyError: There is no such pose.
    """
    pose, frame = figure.pose(name), motion_of(figure).at(name)
    wrist, bone = ("near_wrist", "near_hand") if end == "hand" else ("near_ankle", "near_foot")
    x, y = frame.points[wrist]
    bend = _bend(figure.view, frame, end)
    made = Pin(*_within((x, y)), bend, angle=_grid(wrap(frame.headings[bone])))
    return with_pose(figure, replace(pose, pins=_pins(pose, end, made)))


def unpin(figure: Figure, name: str, end: End) -> Figure:
    """Let hands or feet of a pose go: they keep the angles that they have now.

    Args:
        figure: The figure.
        name: The pose.
        end: Hands or feet.

    Raises:
        KeyError: There is no such pose.
    """
    pose, frame = figure.pose(name), motion_of(figure).at_unguarded(name)
    joints = ("shoulder", "elbow", "wrist") if end == "hand" else ("hip", "knee", "ankle")
    freed = replace(pose, pins=_pins(pose, end, None))
    for joint in joints:
        freed = _with_angle(figure.view, freed, joint, frame.angles[f"near_{joint}"])
    return with_pose(figure, freed)


def _pins(pose: Pose, end: End, made: Pin | None) -> Pins:
    far = None if made is None else getattr(pose.pins, f"far_{end}")
    return replace(pose.pins, **{end: made, f"far_{end}": far})


def _grid(value: float) -> float:
    return round(value, 1)


def _with_angle(view: ViewDirection, pose: Pose, joint: str, angle: float) -> Pose:
    low, high = JOINT_LIMITS[view][joint]
    near = wrap(angle, (low + high) / 2.0)
    held = min(high, max(low, _grid(near)))
    return replace(pose, joints=replace(pose.joints, **{joint: held}))


def _drag_root(pose: Pose, frame: Frame, handle: str, to: Point) -> Pose:
    if handle == "waist":
        lean = _grid(wrap(bearing(frame.points["hip"], to)))
        return replace(pose, root=replace(pose.root, lean=lean))
    x, y = _within(to)
    return replace(pose, root=Root(x, y, pose.root.lean))


def _within(to: Point) -> Point:
    x, y = to
    return _grid(min(400.0, max(-400.0, x))), _grid(min(400.0, max(0.0, y)))


def _drag_limb(view: ViewDirection, pose: Pose, frame: Frame, handle: str, to: Point) -> Pose:
    start, before, joint, offset, sense = _LIMBS[handle]
    if joint == "ankle":
        offset = -BONES[view].foot_rest
    heading = bearing(frame.points[start], to)
    end: End = "hand" if joint in ("shoulder", "wrist") else "foot"
    held = pin_of(pose, end, "near")
    if held is not None and joint in ("wrist", "ankle"):
        # A pinned hand or foot turns in place.
        _, turned = _anchor(held, frame)
        made = replace(held, angle=_grid(wrap(heading - turned)))
        return replace(pose, pins=_pins(pose, end, made))
    if held is not None:
        pose = replace(pose, pins=_pins(pose, end, None))
    turned_by = sense * (heading - frame.headings[before] - offset)
    return _with_angle(view, pose, joint, turned_by)


def _drag_end(view: ViewDirection, pose: Pose, frame: Frame, handle: str, to: Point) -> Pose:
    end = _ENDS[handle]
    held = pin_of(pose, end, "near")
    if held is not None:
        origin, heading = _anchor(held, frame)
        aim = (to[0], max(0.0, to[1])) if held.on == "floor" else to
        x, y = unplace(origin, heading, aim)
        made = replace(held, x=_clamp(x), y=_clamp(y))
        return replace(pose, pins=_pins(pose, end, made))
    bones = BONES[view]
    arm = end == "hand"
    start = frame.points["near_shoulder" if arm else "near_hip"]
    lengths = (bones.upper_arm, bones.forearm) if arm else (bones.thigh, bones.shin)
    turn = _turn_now(frame, end)
    first, second = two_bones(start, to, *lengths, turn)
    base = frame.headings["chest" if arm else "pelvis"] + 180.0
    fold = first - second if arm else second - first
    upper, lower = ("shoulder", "elbow") if arm else ("hip", "knee")
    pose = _with_angle(view, pose, upper, base - first)
    return _with_angle(view, pose, lower, fold)


def _clamp(value: float) -> float:
    return _grid(min(400.0, max(-400.0, value)))


def _turn_now(frame: Frame, end: End) -> float:
    """Return which way the limb bends now, so that a drag does not flip it."""
    joint = "near_elbow" if end == "hand" else "near_knee"
    angle = frame.angles[joint]
    if end == "hand":
        return 1.0 if angle >= 0.0 else -1.0
    return -1.0 if angle >= 0.0 else 1.0


def _bend(view: ViewDirection, frame: Frame, end: End) -> Literal["back", "forward", "out", "in"]:
    """Name the way a limb bends now, as a pin declares it."""
    turn = _turn_now(frame, end)
    if view == "side":
        return "back" if turn > 0.0 else "forward"
    start, aim = ("near_shoulder", "near_wrist") if end == "hand" else ("near_hip", "near_ankle")
    rising = 1.0 if frame.points[aim][1] >= frame.points[start][1] else -1.0
    return "out" if turn * rising > 0.0 else "in"


def _anchor(held: Pin, frame: Frame) -> tuple[Point, float]:
    if held.on == "floor":
        return (0.0, 0.0), 0.0
    joint = "hip" if held.on == "pelvis" else held.on
    return frame.points[joint], frame.headings[held.on]
