"""Does a figure move like a body? One clear line for each fault that its author should mend."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from math import isfinite
from typing import Final, Literal

from msgspec import Struct

from deskcoach.core.figure.model import Figure, Pin
from deskcoach.core.figure.motion import SIDES, Frame, Side, motion_of, pin_of
from deskcoach.core.figure.skeleton import BODY_HEIGHT, BONES, JOINT_LIMITS, Point, distance, place

SAMPLES: Final = 60
"""Samples a cycle, evenly spread in time."""

MAX_LENGTH_ERROR: Final = 0.001
"""How much a bone may differ from its length, as a part of it."""

MAX_JUMP: Final = 15.0
"""How far a joint may turn from one sample to the next, degrees."""

MAX_DRIFT: Final = 0.25
"""How far a pinned hand or foot may drift, units: under 1 px where the figure is 600 px tall."""

_SLACK: Final = 1e-6
_CHAINS: Final = (
    ("hip", "waist", "pelvis"),
    ("waist", "chest", "lumbar"),
    ("chest", "nape", "thorax"),
    ("nape", "head", "neck"),
    ("head", "crown", "head"),
)
_LIMB_CHAINS: Final = (
    ("shoulder", "elbow", "upper_arm"),
    ("elbow", "wrist", "forearm"),
    ("wrist", "hand", "hand"),
    ("hip", "knee", "thigh"),
    ("knee", "ankle", "shin"),
    ("ankle", "toe", "foot"),
)
_ENDS: Final[dict[Literal["hand", "foot"], str]] = {"hand": "wrist", "foot": "ankle"}

Sampler = Callable[[str, float], Frame]


class _Moment(Struct, frozen=True):
    """One sample: its phase, how much of it has passed (0 to 1), and the body then."""

    phase: str
    fraction: float
    frame: Frame


def moments(figure: Figure, sample: Sampler, count: int = SAMPLES) -> list[_Moment]:
    """Return `count` samples over one cycle, evenly spread in time; each phase has at least one.

    Args:
        figure: Whose phases.
        sample: Gives the body for phase and fraction.
        count: How many, at least 1.
    """
    total = sum(phase.seconds for phase in figure.phases)
    found: list[_Moment] = []
    begin = 0.0
    for phase in figure.phases:
        first = -(-begin * count // total)
        last = (begin + phase.seconds) * count / total
        fractions = []
        index = first
        while index < last - _SLACK:
            fractions.append((index * total / count - begin) / phase.seconds)
            index += 1.0
        for fraction in fractions or [0.5]:
            part = min(1.0, max(0.0, fraction))
            found.append(_Moment(phase.name, part, sample(phase.name, part)))
        begin += phase.seconds
    return found


def check_motion(figure: Figure, sample: Sampler | None = None) -> list[str]:
    """Look for faults in a figure's motion and in its still poses.

    Bones must keep their length, joints must stay finite, within their limits and above the
    floor, pinned hands and feet must stay put, and no joint may turn by more than `MAX_JUMP`
    degrees a sample at `SAMPLES` a cycle, the way back to the start included.

    Args:
        figure: What to look at.
        sample: Another source of frames, to test with; else the figure's own motion, as the
            file has it, without the guard that keeps it above the floor.

    Returns:
        One line for each kind of fault at each joint, the worst moment of it; empty when all
        is well.
    """
    take = sample if sample is not None else motion_of(figure).at_unguarded
    cycle = moments(figure, take)
    stills = [_Moment(pose.name, 0.0, take(pose.name, 0.0)) for pose in figure.poses]
    worst: dict[tuple[str, str], tuple[float, str]] = {}
    for kind, joint, size, line in _all_faults(figure, cycle, stills):
        if size > worst.get((kind, joint), (0.0, ""))[0]:
            worst[kind, joint] = (size, line)
    return [line for _, line in worst.values()]


Found = tuple[str, str, float, str]


def _all_faults(figure: Figure, cycle: list[_Moment], stills: list[_Moment]) -> Iterator[Found]:
    for moment in (*cycle, *stills):
        broken = list(_not_finite(moment))
        yield from broken
        if not broken:
            yield from _lengths(moment)
            yield from _floor(moment)
            yield from _limits(moment)
            yield from _drift(figure, moment)
    yield from _jumps(cycle)


def _when(moment: _Moment) -> str:
    return f"in {moment.phase} at {moment.fraction:.0%}"


def _not_finite(moment: _Moment) -> Iterator[Found]:
    for joint, point in moment.frame.points.items():
        if not all(map(isfinite, point)):
            line = f"{joint} has no place {_when(moment)}; mend the pose's numbers"
            yield "place", joint, 1.0, line


def _lengths(moment: _Moment) -> Iterator[Found]:
    bones, points = BONES[moment.frame.view], moment.frame.points
    for start, end, bone in _named_bones():
        length = float(getattr(bones, bone))
        error = abs(distance(points[start], points[end]) / length - 1.0)
        if error > MAX_LENGTH_ERROR:
            line = (
                f"the bone from {start} to {end} is {error:.1%} off its {length:g} units "
                f"{_when(moment)}; keep it under {MAX_LENGTH_ERROR:.1%}"
            )
            yield "length", end, error, line


def _named_bones() -> Iterator[tuple[str, str, str]]:
    yield from _CHAINS
    for side in SIDES:
        for start, end, bone in _LIMB_CHAINS:
            yield f"{side}_{start}", f"{side}_{end}", bone


def _floor(moment: _Moment) -> Iterator[Found]:
    for joint, (_, y) in moment.frame.points.items():
        if y < -_SLACK:
            line = f"{joint} is {-y:.2f} units below the floor {_when(moment)}; raise it"
            yield "floor", joint, -y, line


def _limits(moment: _Moment) -> Iterator[Found]:
    for joint, angle in moment.frame.angles.items():
        low, high = JOINT_LIMITS[moment.frame.view][joint.rpartition("_")[2]]
        beyond = max(low - angle, angle - high)
        if beyond > _SLACK:
            line = (
                f"{joint} bends to {angle:.1f} degrees {_when(moment)}; "
                f"keep it from {low:g} to {high:g}"
            )
            yield "limit", joint, beyond, line


def _drift(figure: Figure, moment: _Moment) -> Iterator[Found]:
    for side in SIDES:
        for limb, end in _ENDS.items():
            aim = _aim(figure, moment, limb, side)
            if aim is None:
                continue
            joint = f"{side}_{end}"
            off = distance(moment.frame.points[joint], aim)
            if off > MAX_DRIFT:
                pixels = off * 600.0 / BODY_HEIGHT
                line = (
                    f"{joint} is {off:.2f} units ({pixels:.1f} px at 600 px) off its pin "
                    f"{_when(moment)}; move the pin within reach"
                )
                yield "drift", joint, off, line


def _aim(
    figure: Figure, moment: _Moment, limb: Literal["hand", "foot"], side: Side
) -> Point | None:
    """Return where a limb is pinned while nothing moves the pin; None when it is free to go."""
    name = moment.phase
    phase = next((each for each in figure.phases if each.name == name), None)
    first, last = (phase.start, phase.end) if phase else (name, name)
    pin = pin_of(figure.pose(first), limb, side)
    if pin is None or pin_of(figure.pose(last), limb, side) != pin:
        return None
    sign = -1.0 if figure.view == "front" and side == "far" else 1.0
    origin, heading = _anchor(pin, moment.frame)
    return place(origin, heading, sign * pin.x, pin.y)


def _anchor(pin: Pin, frame: Frame) -> tuple[Point, float]:
    if pin.on == "floor":
        return (0.0, 0.0), 0.0
    return frame.points["hip" if pin.on == "pelvis" else pin.on], frame.headings[pin.on]


def _jumps(cycle: list[_Moment]) -> Iterator[Found]:
    # A cycle ends where it begins: the way from the last sample to the first counts too.
    for before, after in pairwise((*cycle, cycle[0])):
        for joint, turn in _turns(before.frame, after.frame):
            if not turn <= MAX_JUMP:
                line = (
                    f"{joint} turns {turn:.1f} degrees in one of {SAMPLES} samples "
                    f"{_when(after)}; keep it under {MAX_JUMP:g}"
                )
                yield "jump", joint, turn, line


def _turns(before: Frame, after: Frame) -> Iterable[tuple[str, float]]:
    for joint, angle in after.angles.items():
        yield joint, abs(angle - before.angles[joint])
    # The hips turn too, although no bone comes before them.
    yield "pelvis", abs(after.headings["pelvis"] - before.headings["pelvis"])
