"""Weights in kg and in pounds: what was typed is shown again, and nothing is rewritten."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.typed import MOST_KG, Unit, in_kilograms, in_unit, most, read_weight, stepped

UNITS: tuple[Unit, ...] = get_args(Unit)


@given(st.sampled_from(UNITS), st.data())
def test_what_was_typed_is_shown_again(unit: Unit, data: st.DataObject) -> None:
    value = data.draw(st.integers(0, round(100 * most(unit)))) / 100
    kilograms = in_kilograms(value, unit)
    assert 0 <= kilograms <= MOST_KG
    assert in_unit(kilograms, unit) == value
    assert read_weight(f"{value}", unit) == read_weight(f"{value}".replace(".", ","), unit) == value


def test_no_pound_is_lost() -> None:
    assert in_unit(in_kilograms(150, "lb"), "lb") == 150
    assert in_unit(2.5, "lb") == 5.51
    assert in_unit(2.5, "kg") == 2.5
    assert (most("kg"), most("lb")) == (500, 1102.31)


READ: dict[tuple[str, Unit], float | None] = {
    ("5 lb", "lb"): 5, ("5lbs", "lb"): 5, ("5 Pounds", "lb"): 5, ("5 lb.", "lb"): 5,
    ("5 lb", "kg"): 2.27, ("5kg", "lb"): 11.02, ("500 g", "kg"): 0.5, ("2 kilos", "kg"): 2,
    ("7½ kg", "kg"): 7.5, ("5 kgs", "kg"): 5, ("1102.31", "lb"): 1102.31, ("1102.32", "lb"): None,
    ("501 kg", "lb"): None, ("-1", "kg"): None, ("5 stone", "kg"): None, ("kg", "kg"): None,
    ("5 5 kg", "kg"): None, ("s", "kg"): None, ("", "kg"): None, ("g" * 999, "kg"): None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "unit"), READ)
def test_a_unit_may_be_typed_with_it(text: str, unit: Unit) -> None:
    assert read_weight(text, unit) == READ[text, unit]


@given(st.text(max_size=30), st.sampled_from(UNITS))
def test_any_text_is_a_weight_in_range_or_none(text: str, unit: Unit) -> None:
    found = read_weight(text, unit)
    assert found is None or 0 <= found <= most(unit)


def test_steps_go_to_round_weights() -> None:
    assert [stepped(5.51, by, 1, 100) for by in (1, -1)] == [6, 5]
    assert [stepped(5, by, 0.5, 100) for by in (1, -1)] == [5.5, 4.5]
    assert [stepped(0.1, -1, 1, 9), stepped(9, 1, 1, 9), stepped(7.25, 1, 0.5, 9)] == [0, 9, 7.5]
