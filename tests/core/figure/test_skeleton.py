from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.figure.skeleton import (
    BONES,
    bearing,
    distance,
    place,
    travel,
    two_bones,
    unplace,
    widest,
    wrap,
)

number = st.floats(-500, 500)


def test_a_standing_figure_is_170_tall() -> None:
    b = BONES["side"]
    assert b.pelvis + b.lumbar + b.thorax + b.neck + b.head + b.thigh + b.shin + 6 == 170


def test_headings_count_clockwise_from_up() -> None:
    assert travel((0, 0), 0, 10) == pytest.approx((0, 10))
    assert travel((0, 0), 90, 10) == pytest.approx((10, 0))
    assert bearing((0, 0), (0, -3)) == pytest.approx(180)


@given(x=number, y=number, heading=st.floats(-720, 720))
def test_unplace_undoes_place(x: float, y: float, heading: float) -> None:
    assert unplace((3, 4), heading, place((3, 4), heading, x, y)) == pytest.approx((x, y), abs=1e-6)


@given(angle=st.floats(-2000, 2000), centre=st.floats(-180, 180))
def test_wrap_stays_within_half_a_turn_and_keeps_the_direction(angle: float, centre: float) -> None:
    turned = wrap(angle, centre)
    assert abs(turned - centre) <= 180 + 1e-9
    assert (turned - angle) / 360 == pytest.approx(round((turned - angle) / 360), abs=1e-9)


@given(x=number, y=number, turn=st.sampled_from((-1.0, 1.0)))
def test_two_bones_end_on_the_target_when_they_can_and_never_give_nan(
    x: float, y: float, turn: float
) -> None:
    first, second = two_bones((0, 0), (x, y), 30, 26, turn)
    assert isfinite(first)
    assert isfinite(second)
    end = travel(travel((0, 0), first, 30), second, 26)
    reach = distance((0, 0), (x, y))
    if 4.01 <= reach <= 55.99:
        assert distance(end, (x, y)) < 1e-5
    else:
        assert distance((0, 0), end) == pytest.approx(min(max(reach, 4), 56), abs=1e-3)


def test_the_declared_bend_decides_the_side() -> None:
    back, _ = two_bones((0, 0), (0, -40), 30, 26, 1.0)
    forward, _ = two_bones((0, 0), (0, -40), 30, 26, -1.0)
    assert travel((0, 0), back, 30)[0] < 0 < travel((0, 0), forward, 30)[0]


def test_widest_covers_both_views() -> None:
    assert widest("knee") == (-12.0, 150.0)
