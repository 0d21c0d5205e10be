"""A set as somebody types it."""

import pytest

from deskcoach.core.strength.entered import Entered, read_entered


@pytest.mark.parametrize(
    ("text", "amount", "load"),
    [
        *(("10", 10, None), (" 10 ", 10, None), ("10 reps", 10, None), ("45 s", 45, None)),
        *(("9x8", 9, 8), ("9 8", 9, 8), ("9 x 8 kg", 9, 8), ("9\u00d78", 9, 8), ("9*8,5", 9, 8.5)),
        *(("9 7\u00bd", 9, 7.5), ("12 Wdh. x 2,5", 12, 2.5), ("8x0", 8, None)),
        ("9 x 10 lb", 9, 4.54),
        *(("7,5", 7.5, None), ("30sx4", 30, 4), ("9 17.5", 9, 17.5)),
    ],
)  # fmt: skip
def test_what_is_understood(text: str, amount: float, load: float | None) -> None:
    assert read_entered(text, "kg") == Entered(amount, load)


def test_a_weight_is_in_the_persons_unit() -> None:
    assert read_entered("9x10", "lb") == Entered(9, 10)
    assert read_entered("9x10kg", "lb") == Entered(9, 22.05)


@pytest.mark.parametrize(
    "text", ["", "x", "x8", "9x", "0", "-3", "9x-8", "9x900", "9999", "ten", "9x8x7"]
)
def test_what_is_not(text: str) -> None:
    assert read_entered(text, "kg") is None
