from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from deskcoach.core.figure.model import Figure, Joints, Pin, Pins, Root
from deskcoach.core.figure.motion import breath_at, ease_in_out, motion_of, pin_of
from deskcoach.core.figure.skeleton import BONES, JOINT_LIMITS, distance
from tests.core.figure.random_figures import EXERCISES, SHIPPED, changed, figures, shipped

BONES_OF = {
    "upper_arm": ("shoulder", "elbow"),
    "forearm": ("elbow", "wrist"),
    "hand": ("wrist", "hand"),
    "thigh": ("hip", "knee"),
    "shin": ("knee", "ankle"),
    "foot": ("ankle", "toe"),
}


def test_ease_is_slow_quick_slow_and_stays_at_its_ends() -> None:
    assert [ease_in_out(f) for f in (-1, 0, 0.5, 1, 2)] == pytest.approx([0, 0, 0.5, 1, 1])
    assert ease_in_out(0.1) < 0.1
    assert ease_in_out(0.9) > 0.9


def test_breath_begins_gently_and_takes_four_seconds() -> None:
    assert breath_at(0) == 0
    assert breath_at(5) == pytest.approx(1)
    assert breath_at(4) == pytest.approx(breath_at(8), abs=1e-9)
    assert abs(breath_at(0.1)) < 0.02


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("breath", [-1.0, 0.0, 1.0])
def test_shipped_bones_keep_their_length_and_stay_above_the_floor(name: str, breath: float) -> None:
    figure = shipped(name)
    bones = BONES[figure.view]
    for phase in figure.phases:
        for step in range(61):
            frame = motion_of(figure).at(phase.name, step / 60, breath)
            for side in ("near", "far"):
                for bone, (start, end) in BONES_OF.items():
                    a, b = frame.points[f"{side}_{start}"], frame.points[f"{side}_{end}"]
                    assert distance(a, b) == pytest.approx(getattr(bones, bone), rel=1e-6)
            assert min(y for _, y in frame.points.values()) >= 0.0
            for joint, angle in frame.angles.items():
                low, high = JOINT_LIMITS[figure.view][joint.rpartition("_")[2]]
                # The breath may take a pinned arm a hair beyond its key pose.
                assert low - 1.5 * abs(breath) - 1e-6 <= angle <= high + 1.5 * abs(breath) + 1e-6


@pytest.mark.parametrize("name", SHIPPED)
def test_phases_join_without_a_jump(name: str) -> None:
    motion = motion_of(shipped(name))
    phases = motion.figure.phases
    for before, after in pairwise((*phases, phases[0])):
        end, start = motion.at(before.name, 1.0), motion.at(after.name, 0.0)
        for joint, point in end.points.items():
            assert distance(point, start.points[joint]) < 1e-6


@pytest.mark.parametrize("name", EXERCISES)
def test_the_effort_peaks_in_the_hold(name: str) -> None:
    motion = motion_of(shipped(name))
    first, hold, last = (phase.name for phase in motion.figure.phases)
    assert motion.at("ready").effort == motion.at(first, 0).effort == 0
    assert motion.at(hold, 0.3).effort == 1
    assert motion.at(last, 0.5).effort == pytest.approx(0.5)


def test_palms_stay_in_the_small_of_the_back_while_leaning_back() -> None:
    motion = motion_of(shipped("sitting-back-extension"))
    for step in range(11):
        frame = motion.at("in", step / 10)
        assert distance(frame.points["near_wrist"], frame.points["waist"]) < 14
        assert frame.points["near_elbow"][0] < frame.points["waist"][0]
    assert motion.at("hold").points["crown"][0] < motion.at("ready").points["crown"][0] - 20


def test_hands_behind_are_lifted() -> None:
    motion = motion_of(shipped("shoulder-extension-one"))
    low, high = motion.at("ready"), motion.at("hold")
    assert low.hands == high.hands == "clasp"
    assert high.points["near_hand"][1] > low.points["near_hand"][1] + 15
    assert high.points["near_hand"][0] < low.points["near_hand"][0] < 0


def test_linked_hands_reach_high_overhead_in_front_view() -> None:
    motion = motion_of(shipped("shoulder-extension-two"))
    frame = motion.at("hold")
    assert frame.view == "front"
    assert motion.at("ready").points["near_hand"][1] < frame.points["waist"][1]
    assert motion.at("in", 0.5).points["near_wrist"][0] > 60  # the way up goes out to the side
    assert frame.points["near_shoulder"][1] > motion.at("ready").points["near_shoulder"][1] + 6
    assert abs(frame.angles["near_elbow"]) < 3
    gap = distance(frame.points["near_wrist"], frame.points["far_wrist"])
    assert gap < 2 * BONES["front"].hand
    assert frame.points["near_wrist"][1] > frame.points["crown"][1] + 10
    assert frame.points["near_wrist"][0] == pytest.approx(-frame.points["far_wrist"][0])


def test_arms_shoulders_and_straight_legs_leave_the_mat() -> None:
    motion = motion_of(shipped("back-extension"))
    ready, high = motion.at("ready"), motion.at("hold")
    for joint in ("near_hand", "near_shoulder", "near_toe", "near_knee"):
        assert high.points[joint][1] > ready.points[joint][1] + 4
    assert high.angles["near_knee"] < 5
    # Only as high as feels easy: no V, and the neck stays long.
    assert high.points["near_hand"][1] < 45
    assert high.points["near_toe"][1] < 45
    assert abs(high.angles["neck"] + high.angles["head"]) < 12


def test_the_row_keeps_feet_and_back_and_pulls_elbows_back_and_up() -> None:
    motion = motion_of(shipped("bent-over-row"))
    ready, pulled = motion.at("ready"), motion.at("hold")
    assert ready.hands == "grip"
    assert abs(pulled.angles["waist"]) < 5
    assert abs(pulled.angles["chest"]) < 5
    assert 5 < ready.angles["near_knee"] < 80
    assert pulled.points["near_elbow"][1] > ready.points["near_elbow"][1] + 20
    assert pulled.points["near_elbow"][0] < ready.points["near_elbow"][0] - 15
    assert distance(ready.points["near_ankle"], pulled.points["near_ankle"]) < 1e-6


def test_the_cobra_pushes_the_chest_up_over_still_hands() -> None:
    motion = motion_of(shipped("cobra-stretch"))
    ready, high = motion.at("ready"), motion.at("hold")
    assert ready.points["near_elbow"][1] > ready.points["near_shoulder"][1] + 10
    assert high.points["near_shoulder"][1] > ready.points["near_shoulder"][1] + 20
    assert distance(ready.points["near_wrist"], high.points["near_wrist"]) < 1e-4
    assert abs(high.angles["neck"] + high.angles["head"]) < 10


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        motion_of(shipped("bent-over-row")).at("jump")


def test_a_pose_below_the_floor_is_raised_with_its_hands_still_pinned() -> None:
    figure = shipped("cobra-stretch")
    sunk = changed(figure, "ready", root=Root(-15, 2, 90))
    motion = motion_of(sunk)
    assert min(y for _, y in motion.at_unguarded("ready").points.values()) < 0
    frame = motion.at("ready")
    assert min(y for _, y in frame.points.values()) >= 0
    assert frame.points["near_wrist"] == pytest.approx((18, 3.2), abs=1e-3)


def test_a_contradiction_of_pins_and_floor_still_ends_above_the_floor() -> None:
    figure = changed(
        shipped("cobra-stretch"),
        "ready",
        root=Root(0, 0, 180),
        pins=Pins(hand=Pin(-400, -400, "back", on="chest")),
    )
    assert min(y for _, y in motion_of(figure).at("ready").points.values()) >= 0


def test_a_far_limb_mirrors_unless_it_has_its_own() -> None:
    figure = shipped("cobra-stretch")
    pose = figure.pose("ready")
    assert pin_of(pose, "hand", "far") == pose.pins.hand
    free = replace(pose, joints=replace(pose.joints, far_shoulder=10.0))
    assert pin_of(free, "hand", "far") is None
    own = Pin(3, 3, "back")
    assert pin_of(replace(pose, pins=replace(pose.pins, far_hand=own)), "hand", "far") == own
    angles = motion_of(changed(figure, "ready", joints=free.joints)).at_unguarded("ready").angles
    assert angles["far_shoulder"] == 10.0


def test_a_limb_pinned_at_one_end_only_still_moves_without_a_jump() -> None:
    figure = changed(shipped("cobra-stretch"), "raised", pins=Pins())
    motion = motion_of(figure)
    for step in range(60):
        a, b = motion.at("lift", step / 60), motion.at("lift", (step + 1) / 60)
        assert distance(a.points["near_wrist"], b.points["near_wrist"]) < 6


def test_a_pin_without_an_angle_uses_the_wrist() -> None:
    figure = shipped("cobra-stretch")
    pins = Pins(hand=Pin(18, 3.2, "back"))
    for pose in ("ready", "raised"):
        joints = replace(figure.pose(pose).joints, wrist=-20.0)
        figure = changed(figure, pose, joints=joints, pins=pins)
    assert motion_of(figure).at_unguarded("lift", 0.5).angles["near_wrist"] == pytest.approx(-20)


@pytest.mark.parametrize(
    ("bend", "y", "outward"), [("out", 178, True), ("in", 178, False), ("out", 90, True)]
)
def test_in_front_view_the_bend_is_where_the_picture_has_it(
    bend: str, y: float, outward: bool
) -> None:
    pin = Pin(16, y, "out" if bend == "out" else "in")
    figure = changed(shipped("shoulder-extension-two"), "ready", pins=Pins(hand=pin))
    points = motion_of(figure).at_unguarded("ready").points
    assert (points["near_elbow"][0] > points["near_shoulder"][0]) is outward
    assert points["far_elbow"][0] == pytest.approx(-points["near_elbow"][0])


def test_body_pins_move_with_their_bone_and_angles_blend() -> None:
    figure = shipped("sitting-back-extension")
    other = Pin(-9, 3, "back", on="pelvis", angle=150)
    third = Pin(-12, 6, "back", on="pelvis", angle=None)
    for name, pin in (("ready", other), ("back", third)):
        figure = changed(figure, name, pins=Pins(hand=pin))
    first, half = motion_of(figure).at("ready"), motion_of(figure).at("in", 0.5)
    assert first.points["near_wrist"] != half.points["near_wrist"]
    assert isfinite(half.angles["near_wrist"])


def test_breathing_lifts_the_chest_but_not_the_pinned_hands() -> None:
    motion = motion_of(shipped("cobra-stretch"))
    full, empty = motion.at("hold", 0.5, 1.0), motion.at("hold", 0.5, -1.0)
    assert distance(full.points["nape"], empty.points["nape"]) > 0.3
    assert distance(full.points["near_wrist"], empty.points["near_wrist"]) < 1e-3
    front = motion_of(shipped("shoulder-extension-two"))
    raised, still = (front.at("hold", 0.5, breath).points for breath in (1.0, 0.0))
    assert 0.3 < raised["near_hand"][1] - still["near_hand"][1] < 1.0
    assert raised["crown"] == still["crown"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(figure=figures(), fraction=st.floats(-1, 2), breath=st.floats(-1, 1))
def test_random_figures_never_crash_the_solver_nor_sink(
    figure: Figure, fraction: float, breath: float
) -> None:
    motion = motion_of(figure)
    for name in (*(phase.name for phase in figure.phases), "ready", "peak"):
        frame = motion.at(name, fraction, breath)
        assert all(isfinite(x) and isfinite(y) for x, y in frame.points.values())
        assert all(map(isfinite, frame.angles.values()))
        assert min(y for _, y in frame.points.values()) >= 0.0
        bones = BONES[figure.view]
        for bone, (start, end) in BONES_OF.items():
            gap = distance(frame.points[f"near_{start}"], frame.points[f"near_{end}"])
            assert gap == pytest.approx(getattr(bones, bone), rel=1e-3)


def test_the_same_figure_is_solved_once() -> None:
    assert motion_of(shipped("bent-over-row")) is motion_of(shipped("bent-over-row"))


def test_joints_default_to_standing_straight() -> None:
    figure = changed(shipped("shoulder-extension-one"), "ready", joints=Joints())
    frame = motion_of(figure).at("ready")
    assert frame.points["crown"] == pytest.approx((0, 170))
    assert frame.points["near_ankle"] == pytest.approx((0, 6))
