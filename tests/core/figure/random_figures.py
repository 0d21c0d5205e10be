"""Random figures for property tests, and the shipped ones."""

from pathlib import Path
from typing import Literal

from hypothesis import strategies as st
from msgspec.structs import replace

from deskcoach.core.figure.model import (
    Chair,
    Desk,
    Dumbbells,
    Figure,
    Joints,
    Mat,
    Muscle,
    Phase,
    Pin,
    Pins,
    Pose,
    Root,
    load_figure,
)
from deskcoach.core.figure.skeleton import JOINT_LIMITS, ViewDirection

Name = Literal["lift", "hold", "lower", "in", "out"]

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "figures"
EXERCISES = (
    "sitting-back-extension",
    "shoulder-extension-one",
    "shoulder-extension-two",
    "back-extension",
    "bent-over-row",
    "cobra-stretch",
)
SHIPPED = (*EXERCISES, "sitting-posture")


def shipped(name: str) -> Figure:
    return load_figure((FOLDER / f"{name}.json").read_bytes(), f"{name}.json")


def changed(figure: Figure, pose: str, joints: Joints | None = None, **fields: object) -> Figure:
    """Return the figure with fields of one pose replaced."""
    old = figure.pose(pose)
    new = replace(old, joints=joints if joints is not None else old.joints, **fields)
    poses = tuple(new if each is old else each for each in figure.poses)
    return replace(figure, poses=poses)


def _number(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _joints(view: ViewDirection) -> st.SearchStrategy[Joints]:
    fields: dict[str, st.SearchStrategy[float | None]] = {}
    for joint, (low, high) in JOINT_LIMITS[view].items():
        fields[joint] = _number(low, high)
        if f"far_{joint}" in Joints.__struct_fields__:
            fields[f"far_{joint}"] = st.none() | _number(low, high)
    return st.builds(Joints, **fields)


def _pin(view: ViewDirection) -> st.SearchStrategy[Pin]:
    bends = ("back", "forward") if view == "side" else ("out", "in")
    places = st.sampled_from(("floor", "pelvis", "waist", "chest", "head"))
    return st.builds(
        Pin,
        x=_number(-400, 400),
        y=_number(0, 400),
        bend=st.sampled_from(bends),
        on=places,
        angle=st.none() | _number(-360, 360),
    )


def _pose(view: ViewDirection, name: str) -> st.SearchStrategy[Pose]:
    pin = st.none() | _pin(view)
    return st.builds(
        Pose,
        name=st.just(name),
        root=st.builds(Root, _number(-400, 400), _number(0, 400), _number(-360, 360)),
        joints=_joints(view),
        pins=st.builds(Pins, pin, pin, pin, pin),
        hands=st.sampled_from(("relaxed", "flat", "support", "grip", "clasp")),
    )


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    view: ViewDirection = draw(st.sampled_from(("side", "front")))
    poses = tuple(draw(_pose(view, name)) for name in ("ready", "peak"))
    seconds = draw(st.tuples(*[_number(0.2, 120)] * 3))
    names: tuple[Name, ...] = draw(
        st.sampled_from((("lift", "hold", "lower"), ("in", "hold", "out")))
    )
    ends = draw(st.lists(st.sampled_from(("ready", "peak")), min_size=6, max_size=6))
    phases = tuple(
        Phase(name, ends[2 * i], ends[2 * i + 1], seconds[i]) for i, name in enumerate(names)
    )
    muscle: st.SearchStrategy[Muscle] = st.sampled_from(
        ("upper-back", "lower-back", "shoulders", "glutes", "arms", "chest"),
    )
    props = (
        st.builds(Chair, _number(-400, 400), _number(20, 80))
        | st.builds(Mat, _number(-400, 400), _number(10, 400))
        | st.builds(Dumbbells)
        | st.builds(Desk, _number(-400, 400), _number(30, 120))
    )
    return Figure(
        id="random",
        name=draw(st.text(min_size=1, max_size=80)),
        view=view,
        poses=poses,
        phases=phases,
        props=tuple(draw(st.lists(props, max_size=3))),
        muscles=tuple(draw(st.lists(muscle, max_size=3))),
        steps=tuple(draw(st.lists(st.sampled_from(("ready", "peak")), max_size=3))),
    )
