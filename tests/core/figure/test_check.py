from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from msgspec.structs import replace as with_fields

from deskcoach.core.figure.check import SAMPLES, check_motion, moments
from deskcoach.core.figure.model import Figure, Phase, Pin, Pins, Root
from deskcoach.core.figure.motion import Frame, motion_of
from tests.core.figure.random_figures import SHIPPED, changed, figures, shipped


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_figures_move_well(name: str) -> None:
    assert check_motion(shipped(name)) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_a_cycle_has_sixty_samples(name: str) -> None:
    figure = shipped(name)
    found = moments(figure, motion_of(figure).at)
    assert len(found) == SAMPLES
    assert {moment.phase for moment in found} == {phase.name for phase in figure.phases}


def test_even_the_shortest_phase_is_looked_at() -> None:
    figure = shipped("bent-over-row")
    lift, hold, lower = figure.phases
    phases = (replace(lift, seconds=0.2), replace(hold, seconds=120.0), replace(lower, seconds=0.2))
    figure = replace(figure, phases=phases)
    assert {m.phase for m in moments(figure, motion_of(figure).at)} == {"lift", "hold", "lower"}


def _moved(joint: str, dx: float, dy: float, only: str = "hold") -> Callable[[Figure], list[str]]:
    """Plant a fault in the frames themselves, as a broken solver would."""

    def check(figure: Figure) -> list[str]:
        def sample(phase: str, fraction: float) -> Frame:
            frame = motion_of(figure).at(phase, fraction)
            if phase != only:
                return frame
            x, y = frame.points[joint]
            return with_fields(frame, points={**frame.points, joint: (x + dx, y + dy)})

        return check_motion(figure, sample)

    return check


def test_a_stretched_bone_is_caught() -> None:
    lines = _moved("near_wrist", 0.0, -0.05)(shipped("bent-over-row"))
    assert any("near_elbow to near_wrist" in line for line in lines)
    lines = _moved("crown", 0.0, 0.1)(shipped("bent-over-row"))
    assert any("head to crown" in line for line in lines)


def test_a_place_that_is_no_number_is_caught_and_nothing_else_of_that_moment() -> None:
    lines = _moved("near_wrist", float("nan"), 0.0)(shipped("cobra-stretch"))
    assert any("near_wrist has no place in hold" in line for line in lines)


def test_a_drifting_pin_is_caught() -> None:
    figure = shipped("cobra-stretch")
    far = Pin(90, 3, "back", angle=90)
    for pose in ("ready", "raised"):
        figure = changed(figure, pose, pins=Pins(hand=far))
    lines = check_motion(figure)
    assert any("near_wrist" in line and "px at 600 px" in line for line in lines)


def test_drift_on_the_body_is_caught_too() -> None:
    figure = shipped("sitting-back-extension")
    for pose in ("ready", "back"):
        pins = replace(figure.pose(pose).pins, hand=Pin(-80, 0, "back", on="pelvis"))
        figure = changed(figure, pose, pins=pins)
    assert any("off its pin" in line for line in check_motion(figure))


def test_a_drift_just_over_a_pixel_is_caught_and_under_is_not() -> None:
    figure = shipped("cobra-stretch")
    caught = [line for line in _moved("near_wrist", 0.3, 0)(figure) if "off its pin" in line]
    quiet = [line for line in _moved("near_wrist", 0.2, 0)(figure) if "off its pin" in line]
    assert len(caught) == 1
    assert quiet == []


def test_a_joint_below_the_floor_is_caught() -> None:
    figure = changed(shipped("back-extension"), "ready", root=Root(-20, 3, 90))
    lines = check_motion(figure)
    assert any("units below the floor in" in line for line in lines)


def test_an_elbow_that_bends_the_wrong_way_is_caught() -> None:
    figure = shipped("cobra-stretch")
    for pose in ("ready", "raised"):
        hand = figure.pose(pose).pins.hand
        assert hand is not None
        figure = changed(figure, pose, pins=Pins(hand=replace(hand, bend="forward")))
    assert any(line.startswith("near_elbow bends to") for line in check_motion(figure))


def test_a_knee_that_bends_the_wrong_way_is_caught() -> None:
    figure = shipped("bent-over-row")
    for pose in ("ready", "pulled"):
        foot = figure.pose(pose).pins.foot
        assert foot is not None
        figure = changed(figure, pose, pins=Pins(foot=replace(foot, bend="back")))
    assert any(line.startswith("near_knee bends to") for line in check_motion(figure))


def test_phases_that_do_not_join_are_caught() -> None:
    figure = shipped("bent-over-row")
    lift, hold, lower = figure.phases
    torn = replace(figure, phases=(lift, hold, Phase("lower", "ready", "ready", lower.seconds)))
    assert any("in one of 60 samples" in line for line in check_motion(torn))


def test_a_hasty_phase_is_caught() -> None:
    figure = shipped("bent-over-row")
    lift, hold, lower = figure.phases
    hasty = replace(figure, phases=(replace(lift, seconds=0.2), hold, lower))
    assert any("near_elbow turns" in line for line in check_motion(hasty))


def test_a_body_that_topples_is_caught_though_no_joint_bends() -> None:
    figure = changed(shipped("shoulder-extension-one"), "lifted", root=Root(0, 100, 120))
    assert any(line.startswith("pelvis turns") for line in check_motion(figure))


def test_each_fault_is_one_line_and_named_once_a_joint() -> None:
    figure = changed(shipped("back-extension"), "ready", root=Root(-20, 0, 90))
    lines = check_motion(figure)
    assert all("\n" not in line for line in lines)
    heads = [line.split(" is ")[0] for line in lines if "below the floor" in line]
    assert len(heads) == len(set(heads))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(figure=figures())
def test_the_checker_never_crashes(figure: Figure) -> None:
    assert all(line and "\n" not in line for line in check_motion(figure))
