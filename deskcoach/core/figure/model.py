"""The figure file: what an exercise looks like, as data, and one clear line when it is wrong.

A file holds key poses (joint angles, or hands and feet pinned to a place) and the phases that
lead from pose to pose. Lengths are in units (a figure stands 170 tall), angles in degrees,
times in seconds. `deskcoach.core.figure.motion` makes motion of it.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from deskcoach.core.figure.skeleton import JOINT_LIMITS, ViewDirection, widest
from deskcoach.core.messages import printable

PHASE_NAMES: Final = (("lift", "hold", "lower"), ("in", "hold", "out"))
"""Strength exercises lift, hold and lower; stretches go in, hold and come out."""

_LONGEST: Final = 200  # characters of a remedy; it may name what was found

READY: Final = "ready"
"""The pose that every exercise starts from."""


class FigureError(ValueError):
    """A figure file that cannot be used; `str()` is one line with file, place, value, remedy."""


def _angle(joint: str) -> Meta:
    low, high = widest(joint)
    return Meta(ge=low, le=high, description=f"{joint}, degrees")


Coordinate = Annotated[float, Meta(ge=-400.0, le=400.0, description="units")]
Heading = Annotated[float, Meta(ge=-360.0, le=360.0, description="degrees, 0 up, 90 forward")]
Slug = Annotated[str, Meta(pattern="^[a-z][a-z0-9-]{0,47}$")]

Hand = Literal["relaxed", "flat", "support", "grip", "clasp"]
Muscle = Literal["upper-back", "lower-back", "shoulders", "glutes", "arms", "chest"]


class Root(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the hips are and which way the pelvis points.

    Attributes:
        x: Forward of the stage's middle, units.
        y: Above the floor, units.
        lean: Heading of the pelvis, degrees: 0 upright, 90 face down.
    """

    x: Coordinate = 0.0
    y: Annotated[float, Meta(ge=0.0, le=400.0, description="units")] = 88.0
    lean: Heading = 0.0


class Joints(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Angles in degrees, each from the bone before it; 0 everywhere is standing straight.

    Positive bends forward in a side view, outward (limbs) or to the right (spine) in a front
    view; a shrug raises both shoulders, which a front view shows. The `far_` joints follow the near
    ones unless they are given.
    """

    waist: Annotated[float, _angle("waist")] = 0.0
    chest: Annotated[float, _angle("chest")] = 0.0
    neck: Annotated[float, _angle("neck")] = 0.0
    head: Annotated[float, _angle("head")] = 0.0
    shrug: Annotated[float, _angle("shrug")] = 0.0
    shoulder: Annotated[float, _angle("shoulder")] = 0.0
    elbow: Annotated[float, _angle("elbow")] = 0.0
    wrist: Annotated[float, _angle("wrist")] = 0.0
    hip: Annotated[float, _angle("hip")] = 0.0
    knee: Annotated[float, _angle("knee")] = 0.0
    ankle: Annotated[float, _angle("ankle")] = 0.0
    far_shoulder: Annotated[float, _angle("shoulder")] | None = None
    far_elbow: Annotated[float, _angle("elbow")] | None = None
    far_wrist: Annotated[float, _angle("wrist")] | None = None
    far_hip: Annotated[float, _angle("hip")] | None = None
    far_knee: Annotated[float, _angle("knee")] | None = None
    far_ankle: Annotated[float, _angle("ankle")] | None = None


class Pin(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A wrist or an ankle held to a place; the two bones above it find their own angles.

    Attributes:
        x: Forward of the anchor, units (in a front view: outward).
        y: Above or along the anchor, units.
        bend: Side view: "back" as elbows bend, "forward" as knees bend. Front view: where the
            elbow or knee goes, "out" or "in".
        on: What the place belongs to: the floor, or a bone of the back that carries it along.
        angle: Heading of the hand or foot from the anchor's own, degrees; without it the wrist
            or ankle angle counts.
    """

    x: Coordinate
    y: Coordinate
    bend: Literal["back", "forward", "out", "in"]
    on: Literal["floor", "pelvis", "waist", "chest", "head"] = "floor"
    angle: Heading | None = None


class Pins(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The pinned limbs. Far ones mirror the near ones unless their own pin or angles are given."""

    hand: Pin | None = None
    foot: Pin | None = None
    far_hand: Pin | None = None
    far_foot: Pin | None = None


class Pose(Struct, frozen=True, forbid_unknown_fields=True):
    """One key pose."""

    name: Slug
    root: Root = Root()
    joints: Joints = Joints()
    pins: Pins = Pins()
    hands: Hand = "relaxed"


class Phase(Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    """The way from one pose to another, in `seconds` when nobody sets a tempo."""

    name: Literal["lift", "hold", "lower", "in", "out"]
    start: Slug
    end: Slug
    seconds: Annotated[float, Meta(ge=0.2, le=120.0, description="seconds")]


class Chair(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="chair"):
    """A low-backed wooden chair with fixed legs; `x` is the middle of its seat, units."""

    x: Coordinate = 0.0
    seat: Annotated[float, Meta(ge=20.0, le=80.0, description="height of the seat, units")] = 43.0


class Mat(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="mat"):
    """A mat on the floor from `x` to `x + length`, units."""

    x: Coordinate = -110.0
    length: Annotated[float, Meta(ge=10.0, le=400.0, description="units")] = 220.0


class Dumbbells(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="dumbbells"):
    """One dumbbell in each hand."""


class Desk(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="desk"):
    """A desk with a screen; `x` is its near edge and `height` that of its top, units."""

    x: Coordinate = 40.0
    height: Annotated[float, Meta(ge=30.0, le=120.0, description="units")] = 68.0


Prop = Chair | Mat | Dumbbells | Desk


class Figure(Struct, frozen=True, forbid_unknown_fields=True):
    """One exercise as the figure shows it.

    Attributes:
        id: The exercise's id; the file is named by it.
        name: What people call the exercise.
        view: From the side, facing right, or from the front.
        poses: The key poses; one is called `ready`.
        phases: lift, hold, lower or in, hold, out, each from a pose to a pose.
        props: What the figure sits on, lies on or holds.
        muscles: What works; it glows at the peak.
        steps: For each step of the instructions, the pose that shows it.
    """

    id: Slug
    name: Annotated[str, Meta(min_length=1, max_length=80)]
    view: ViewDirection
    poses: Annotated[tuple[Pose, ...], Meta(min_length=1, max_length=16)]
    phases: Annotated[tuple[Phase, ...], Meta(min_length=3, max_length=3)]
    props: tuple[Prop, ...] = ()
    muscles: tuple[Muscle, ...] = ()
    steps: tuple[Slug, ...] = ()

    def pose(self, name: str) -> Pose:
        """Return the pose of that name.

        Raises:
            KeyError: There is no such pose.
        """
        for pose in self.poses:
            if pose.name == name:
                return pose
        raise KeyError(name)

    def phase(self, name: str) -> Phase:
        """Return the phase of that name.

        Raises:
            KeyError: There is no such phase.
        """
        for phase in self.phases:
            if phase.name == name:
                return phase
        raise KeyError(name)


def load_figure(data: bytes, name: str) -> Figure:
    """Read a figure file.

    Args:
        data: The file's bytes, JSON in UTF-8.
        name: The file's name, for the message.

    Returns:
        The figure, checked: names fit together and each angle is one that a body can do.

    Raises:
        FigureError: One line with file, place, value and remedy.
    """
    try:
        figure = msgspec.json.decode(data, type=Figure)
    except msgspec.ValidationError as error:
        raise FigureError(_line(name, *_explain(str(error), data))) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        where, what = _malformed(str(error), data)
        raise FigureError(_line(name, where, what, "write it as JSON in UTF-8")) from None
    fault = next(_faults(figure), None)
    if fault is not None:
        raise FigureError(_line(name, *fault))
    return figure


def dump_figure(figure: Figure) -> bytes:
    """Return the bytes of a figure file, indented, numbers to a hundredth."""
    plain = _rounded(msgspec.to_builtins(figure))
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def json_schema() -> bytes:
    """Return the JSON Schema of a figure file, for editors and other programs."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= msgspec.json.schema(Figure)
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    if isinstance(value, float):
        short = round(value, 2)
        return int(short) if short.is_integer() else short
    return value


def _line(name: str, where: str, what: str, remedy: str) -> str:
    """Put a complaint on one line whatever its parts hold."""
    return printable(" ".join(f"{name}: {where} {what}; {remedy}".split()))


def _short(value: object) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) <= 40 else f"{text[:37]}..."  # noqa: PLR2004 - a line's worth


def _explain(message: str, data: bytes) -> tuple[str, str, str]:
    """Turn msgspec's complaint into place, value and remedy."""
    what, _, where = message.partition(" - at ")
    where = where.strip("`") or "$"
    missing = re.search(r"missing required field `(.*)`", what)
    if missing:
        return where, f"has no `{missing[1]}`", f"add `{missing[1]}`"
    unknown = re.search(r"unknown field `(.*)`", what, re.DOTALL)
    if unknown:
        return where, f"has an unknown field {_short(unknown[1])}", "remove it or mend its name"
    remedy = what.partition(", got ")[0].replace("Expected", "give")
    return where, f"is {_short(_value_at(data, where))}", remedy.replace("`", "")[:_LONGEST]


def _value_at(data: bytes, where: str) -> object:
    """Return what stands at a place such as `$.poses[1].joints.elbow`."""
    try:
        value: Any = msgspec.json.decode(data)
        for field, index in re.findall(r"\.(\w+)|\[(\d+)\]", where):
            value = value[field] if field else value[int(index)]
    except (msgspec.DecodeError, UnicodeDecodeError, LookupError, TypeError, RecursionError):
        return "something unreadable"
    return value


def _malformed(message: str, data: bytes) -> tuple[str, str]:
    """Say at which line and column the JSON breaks off."""
    byte = re.search(r"\(byte (\d+)\)", message)
    at = int(byte[1]) if byte else len(data)
    line = data.count(b"\n", 0, at) + 1
    column = at - (data.rfind(b"\n", 0, at) + 1) + 1
    found = data[at : at + 1].decode("ascii", "backslashreplace") or "the end"
    return f"line {line}, column {column}", f"is {_short(found)}, which is not JSON there"


_Fault = tuple[str, str, str]


def _faults(figure: Figure) -> Iterator[_Fault]:
    """Yield what the types alone cannot see, as (place, value, remedy)."""
    yield from _name_faults(figure)
    yield from _phase_faults(figure)
    for index, pose in enumerate(figure.poses):
        yield from _joint_faults(figure.view, pose, f"$.poses[{index}].joints")
        yield from _pin_faults(figure.view, pose.pins, f"$.poses[{index}].pins")


def _name_faults(figure: Figure) -> Iterator[_Fault]:
    names = [pose.name for pose in figure.poses]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield f"$.poses[{index}].name", f"is {_short(name)} again", "give each pose its own"
    if READY not in names:
        yield "$.poses", f"has no pose {_short(READY)}", "add the pose that the exercise starts in"
    for index, step in enumerate(figure.steps):
        if step not in names:
            yield f"$.steps[{index}]", f"is {_short(step)}", _choose(names)


def _choose(names: list[str]) -> str:
    return f"give one of the poses: {', '.join(names)}"


def _phase_faults(figure: Figure) -> Iterator[_Fault]:
    order = tuple(phase.name for phase in figure.phases)
    if order not in PHASE_NAMES:
        remedy = "give lift, hold, lower or in, hold, out"
        yield "$.phases", f"is {_short(', '.join(order))}", remedy
    names = [pose.name for pose in figure.poses]
    for index, phase in enumerate(figure.phases):
        for field, name in (("from", phase.start), ("to", phase.end)):
            if name not in names:
                yield f"$.phases[{index}].{field}", f"is {_short(name)}", _choose(names)


def _joint_faults(view: ViewDirection, pose: Pose, place: str) -> Iterator[_Fault]:
    for joint in Joints.__struct_fields__:
        angle = getattr(pose.joints, joint)
        low, high = JOINT_LIMITS[view][joint.removeprefix("far_")]
        if angle is not None and not low <= angle <= high:
            remedy = f"give {low:g} to {high:g} degrees"
            yield f"{place}.{joint}", f"is {angle:g}", remedy


def _pin_faults(view: ViewDirection, pins: Pins, place: str) -> Iterator[_Fault]:
    bends = ("back", "forward") if view == "side" else ("out", "in")
    for limb in Pins.__struct_fields__:
        pin = getattr(pins, limb)
        if pin is None:
            continue
        if pin.bend not in bends:
            remedy = f"give {' or '.join(bends)} in a {view} view"
            yield f"{place}.{limb}.bend", f"is {_short(pin.bend)}", remedy
        if pin.on == "floor" and pin.y < 0.0:
            yield f"{place}.{limb}.y", f"is {pin.y:g}", "give 0 or more, above the floor"
