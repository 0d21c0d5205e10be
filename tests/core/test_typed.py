"""Numbers as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.typed import read_length, read_number, whole_number

UNDERSTOOD = {
    "7,5": 7.5, "7.5": 7.5, " 7,5 ": 7.5, ".5": 0.5, ",5": 0.5, "5.": 5.0, "5,": 5.0,
    "0,500": 0.5, "1.234,5": 1234.5, "1,234.5": 1234.5, "1 234,5": 1234.5, "1\u202f234,5": 1234.5,
    "1'234.5": 1234.5, "1\u2019234": 1234.0, "1,000,000": 1e6, "1.000.000": 1e6,
    "1.000.000,5": 1_000_000.5, "7 1/2": 7.5, "7½": 7.5, "½": 0.5, "1/4": 0.25, "-0": 0.0,
    "\u22125": -5.0, "+5": 5.0, "-1/2": -0.5, "\u0667\u066b\u0665": 7.5, "२.५": 2.5,
    "2\uff0e5": 2.5,
}  # fmt: skip
REFUSED = (
    *("", " ", ".", ",", "-", "nan", "inf", "1e3", "1e999", "0x10", "1_000", "1,000", "1.000"),
    *("1.2.3", "1,2,3", "1.000,000.5", "12 34", "½½", "10²", "1/0", "5 apples", "9" * 5000, "--5"),
    *("1,23,456.5", "1.5/2", "7..5", "5-"),
)


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_what_is_understood(text: str) -> None:
    found = read_number(text)
    assert found == UNDERSTOOD[text]
    assert math.copysign(1, found) == (-1 if UNDERSTOOD[text] < 0 else 1)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(0, 10**6), st.integers(0, 99), st.sampled_from(".,"))
def test_comma_and_point_say_the_same(whole: int, hundredths: int, mark: str) -> None:
    assert read_number(f"{whole}{mark}{hundredths:02}") == float(f"{whole}.{hundredths:02}")


@given(st.text(max_size=60))
def test_any_text_is_a_finite_number_or_none(text: str) -> None:
    found = read_number(text)
    assert found is None or math.isfinite(found)


def test_whole_numbers() -> None:
    assert [whole_number(text, 1, 60) for text in ("5", "5,0", "٣", "60")] == [5, 5, 3, 60]
    assert {whole_number(text, 1, 60) for text in ("0", "61", "5.5", "x", "-5")} == {None}


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("90", 60, 90), ("90 min", 60, 90), ("1 h 30 min", 60, 90), ("1h30", 60, 90),
        ("1:30", 60, 90), ("2 Std.", 60, 120), ("1 heure", 60, 60), ("5 min", 1, 300),
        ("1 min 30 s", 1, 90), ("1:30", 1, 90), ("45 Sek.", 1, 45), ("45", 1, 45),
        ("30 s", 60, None), ("1.000", 60, None), ("1.5", 60, None), ("later", 60, None),
        ("5 kg", 60, None), ("x 5", 60, None), ("5 min later", 60, None), ("", 60, None),
        ("4", 60, None), ("999 h", 60, None), ("5 s 4", 1, None),
    ],
)  # fmt: skip
def test_lengths_of_time_as_people_type_them(text: str, unit: int, wanted: int | None) -> None:
    assert read_length(text, unit, 5, 600) == wanted
