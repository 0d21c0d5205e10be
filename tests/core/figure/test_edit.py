from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.core.exercise_form import POSITIONS, posed
from deskcoach.core.figure.check import check_motion
from deskcoach.core.figure.edit import (
    HANDLES,
    End,
    FigureKind,
    begun_with,
    drag,
    new_figure,
    of_kind,
    pin,
    unpin,
    with_pose,
)
from deskcoach.core.figure.model import Figure, Pose, dump_figure, load_figure
from deskcoach.core.figure.motion import motion_of
from deskcoach.core.figure.skeleton import ViewDirection, distance
from tests.core.figure.random_figures import figures, shipped


@pytest.mark.parametrize("kind", ["stretch", "strength"])
@pytest.mark.parametrize("view", ["side", "front"])
def test_a_new_figure_can_be_loaded_and_moves_well(kind: FigureKind, view: ViewDirection) -> None:
    figure = new_figure("Wall slide", "wall-slide", view, kind)
    assert load_figure(dump_figure(figure), "wall-slide.json") == figure
    assert check_motion(figure) == []


@pytest.mark.parametrize(
    ("handle", "to"),
    [
        ("hip", (10.0, 80.0)),
        ("near_wrist", (35.0, 120.0)),
        ("near_ankle", (15.0, 20.0)),
    ],
)
def test_a_dragged_joint_goes_where_it_is_dragged(handle: str, to: tuple[float, float]) -> None:
    figure = drag(new_figure("A", "a", "side", "stretch"), "ready", handle, to)
    assert distance(motion_of(figure).at_unguarded("ready").points[handle], to) < 0.5


@pytest.mark.parametrize(
    ("handle", "to"),
    [
        ("waist", (8.0, 98.0)),
        ("chest", (8.0, 118.0)),
        ("nape", (8.0, 138.0)),
        ("head", (4.0, 148.0)),
        ("crown", (6.0, 168.0)),
        ("near_elbow", (20.0, 115.0)),
        ("near_hand", (10.0, 70.0)),
        ("near_knee", (20.0, 50.0)),
        ("near_toe", (12.0, 10.0)),
    ],
)
def test_a_dragged_bone_points_to_the_place(handle: str, to: tuple[float, float]) -> None:
    figure = new_figure("A", "a", "side", "stretch")
    before = distance(motion_of(figure).at("ready").points[handle], to)
    moved = drag(figure, "ready", handle, to)
    assert distance(motion_of(moved).at_unguarded("ready").points[handle], to) < before


def test_hips_sink_while_pinned_feet_stay() -> None:
    figure = pin(new_figure("A", "a", "side", "strength"), "peak", "foot")
    figure = drag(figure, "peak", "hip", (-10.0, 70.0))
    frame = motion_of(figure).at_unguarded("peak")
    assert frame.points["near_ankle"] == pytest.approx((0.0, 6.0), abs=0.2)
    assert frame.angles["near_knee"] > 20


def test_dragging_a_pinned_hand_moves_the_pin_but_never_below_the_floor() -> None:
    figure = drag(shipped("cobra-stretch"), "ready", "near_wrist", (22.0, -9.0))
    held = figure.pose("ready").pins.hand
    assert held is not None
    assert (held.x, held.y) == (22.0, 0.0)


def test_dragging_a_hand_on_the_back_moves_it_along_the_back() -> None:
    figure = shipped("sitting-back-extension")
    before = figure.pose("back").pins.hand
    at = motion_of(figure).at("back").points["near_wrist"]
    moved = drag(figure, "back", "near_wrist", (at[0] - 2, at[1] + 1)).pose("back").pins.hand
    assert before is not None
    assert moved is not None
    assert moved.on == "waist"
    assert moved != before


def test_a_pinned_hand_turns_in_place_and_an_elbow_frees_it() -> None:
    figure = shipped("cobra-stretch")
    wrist = motion_of(figure).at("ready").points["near_wrist"]
    turned = drag(figure, "ready", "near_hand", (wrist[0] + 10, wrist[1] + 10))
    held = turned.pose("ready").pins.hand
    assert held is not None
    assert held.angle == pytest.approx(45)
    assert drag(figure, "ready", "near_elbow", (0.0, 30.0)).pose("ready").pins.hand is None


def test_a_pinned_hand_on_the_back_turns_with_the_back() -> None:
    figure = drag(shipped("sitting-back-extension"), "back", "near_hand", (-60.0, 60.0))
    held = figure.pose("back").pins.hand
    assert held is not None
    assert held.on == "waist"


@pytest.mark.parametrize("name", ["cobra-stretch", "bent-over-row", "shoulder-extension-two"])
@pytest.mark.parametrize("limb", ["hand", "foot"])
def test_letting_go_and_pinning_again_changes_nothing_to_be_seen(name: str, limb: End) -> None:
    figure = shipped(name)
    free = unpin(figure, "ready", limb)
    assert getattr(free.pose("ready").pins, limb) is None
    again = pin(free, "ready", limb)
    wrist = "near_wrist" if limb == "hand" else "near_ankle"
    old = motion_of(figure).at("ready").points[wrist]
    assert distance(motion_of(free).at("ready").points[wrist], old) < 0.5
    assert distance(motion_of(again).at("ready").points[wrist], old) < 0.5


def test_a_pose_is_replaced_or_added() -> None:
    figure = new_figure("A", "a", "side", "stretch")
    assert len(with_pose(figure, Pose("ready", hands="flat")).poses) == 2
    assert with_pose(figure, Pose("third")).poses[-1].name == "third"


def test_an_unknown_handle_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        drag(new_figure("A", "a", "side", "stretch"), "ready", "tail", (0.0, 0.0))


coordinate = st.floats(-600, 600)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(figure=figures(), handle=st.sampled_from(HANDLES), x=coordinate, y=coordinate)
def test_whatever_is_dragged_the_file_can_still_be_opened(
    figure: Figure, handle: str, x: float, y: float
) -> None:
    moved = drag(figure, "peak", handle, (x, y))
    moved = pin(unpin(pin(moved, "peak", "hand"), "peak", "hand"), "ready", "foot")
    assert load_figure(dump_figure(moved), "x.json").pose("peak").name == "peak"


# -- the positions -------------------------------------------------------------------------------


def positions() -> list[Figure]:
    folder = Path(__file__).parents[3] / "assets" / "figures"
    return [load_figure(path.read_bytes(), path.name) for path in folder.glob("position-*.json")]


def test_each_position_has_a_figure_that_moves_well() -> None:
    assert {figure.id for figure in positions()} == {posed(each) for each in POSITIONS}
    for figure in positions():
        assert check_motion(figure) == [], figure.id


def test_a_stretch_becomes_a_strength_exercise_and_back() -> None:
    figure = new_figure("Chin tuck", "chin-tuck", "side", "stretch")
    lifted = of_kind(figure, "strength")
    assert [phase.name for phase in lifted.phases] == ["lift", "hold", "lower"]
    assert of_kind(lifted, "stretch") == figure


@pytest.mark.parametrize("kind", ["stretch", "strength"])
def test_a_figure_begins_with_any_position(kind: FigureKind) -> None:
    figure = of_kind(shipped("bent-over-row"), kind)
    for start in positions():
        made = begun_with(figure, start)
        assert (made.id, made.name, made.view) == (figure.id, figure.name, start.view)
        assert made.props == start.props
        assert [phase.name for phase in made.phases] == [phase.name for phase in figure.phases]
        assert load_figure(dump_figure(made), "made") == made
        assert check_motion(made) == []
