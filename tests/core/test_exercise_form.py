"""The form of an exercise: what it begins with, what stays when something is chosen anew."""

from datetime import date

import pytest
from msgspec.structs import replace

from deskcoach.core.catalogue import catalogue_of, dump_catalogue
from deskcoach.core.exercise_form import (
    POSITIONS,
    DoseKey,
    Shape,
    blank,
    finished,
    posed,
    seconds_of,
    value_of,
    with_position,
    with_shape,
    with_value,
)
from deskcoach.core.exercises import Dose, GivenBy, Number, dose_shape

TODAY = date(2026, 11, 12)
EMPTY = blank(TODAY)


def test_only_a_name_is_missing() -> None:
    made = finished(replace(EMPTY, name="  Chin \n tuck "))
    assert made.name == "Chin tuck"
    assert dump_catalogue(catalogue_of(made))
    assert (made.position, made.figure) == ("seated", "position-seated")
    assert made.given_by == GivenBy("physiotherapist", date=TODAY)
    assert blank(TODAY, GivenBy()).given_by == GivenBy()


@pytest.mark.parametrize("shape", ["reps", "hold", "stretch"])
@pytest.mark.parametrize("then", ["reps", "hold", "stretch"])
def test_any_shape_becomes_any_other_and_can_be_kept(shape: Shape, then: Shape) -> None:
    made = with_shape(with_shape(EMPTY, shape), then)
    assert dose_shape(made) == then
    assert made.kind == ("stretch" if then == "stretch" else "strength")
    assert dump_catalogue(catalogue_of(finished(replace(made, name="x"))))


def test_what_both_shapes_have_stays() -> None:
    made = with_value(with_value(EMPTY, "sets", 4), "rest", 45)
    held = with_shape(made, "hold")
    assert (value_of(held, "sets"), value_of(held, "rest"), value_of(held, "hold")) == (4, 45, 20)
    stretch = with_shape(with_value(held, "hold", 25), "stretch")
    assert (value_of(stretch, "hold"), value_of(stretch, "rounds")) == (25, 2)
    assert value_of(stretch, "reps") == 0
    loaded = replace(EMPTY, loaded=True)
    assert not with_shape(loaded, "stretch").loaded
    pulled = replace(EMPTY, band="red", equipment=("band",))
    assert with_shape(pulled, "stretch") == with_shape(EMPTY, "stretch")
    assert with_shape(replace(EMPTY, equipment=("mat",)), "stretch").equipment == ("mat",)
    assert with_shape(loaded, "hold").loaded


@pytest.mark.parametrize(("key", "value"), [("reps", 8), ("hold", 2), ("up", 1.5), ("rest", 0)])
def test_a_number_and_who_gave_it(key: DoseKey, value: float) -> None:
    made = with_value(EMPTY, key, value)
    assert value_of(made, key) == value
    assert getattr(made.dose, key).chosen_by == "source"
    mine = with_value(replace(EMPTY, given_by=GivenBy()), key, value)
    assert getattr(mine.dose, key).chosen_by == "us"
    assert getattr(with_value(replace(EMPTY, given_by=None), key, value).dose, key).value == value


def test_more_sets_than_the_most_leave_no_most() -> None:
    dose = replace(EMPTY.dose, most_sets=Number(3, "sets", "us"))
    made = replace(EMPTY, dose=dose)
    assert with_value(made, "sets", 3).dose.most_sets == Number(3, "sets", "us")
    assert with_value(made, "sets", 4).dose.most_sets is None


def test_the_figure_of_a_position_goes_along_and_ones_own_stays() -> None:
    for each in POSITIONS:
        assert with_position(EMPTY, each).figure == posed(each)
    assert with_position(EMPTY, "bent-over").figure == "bent-over-row"
    own = replace(EMPTY, figure="my-own")
    assert with_position(own, "prone").figure == "my-own"
    assert with_position(replace(EMPTY, figure=None), "prone").figure is None


def test_what_is_kept_has_no_empty_lines() -> None:
    made = replace(EMPTY, name="x", steps=("Sit tall.", " ", ""), cautions=("",), feel=" warm ")
    made = replace(made, given_by=GivenBy("page", " A page ", address=" https://example.org "))
    kept = finished(replace(made, id="x"))
    assert (kept.id, kept.steps, kept.cautions, kept.feel) == ("x", ("Sit tall.",), (), "warm")
    assert kept.given_by == GivenBy("page", "A page", address="https://example.org")
    assert finished(replace(made, given_by=None)).given_by is None


def test_how_long_it_takes() -> None:
    assert seconds_of(EMPTY) == 2 * 10 * 4 + 60
    assert seconds_of(replace(EMPTY, sides="each")) == 2 * 2 * 10 * 4 + 60
    assert seconds_of(with_shape(EMPTY, "hold")) == 2 * 20 + 60
    assert seconds_of(with_shape(EMPTY, "stretch")) == 2 * 20
    assert seconds_of(replace(EMPTY, dose=Dose())) == 0
