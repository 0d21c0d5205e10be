"""What a number or a text of a command may be: the ends of a range are taken, and no more."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from deskcoach.app.strength.record_requests import EnteredSet
from tests.app.test_hostile_commands import COMMANDS

NUMBERS: dict[str, tuple[float, float]] = {
    "later minutes": (1, 60),
    "plan-later minutes": (1, 60),
    "meeting minutes": (1, 2160),
    "pause minutes": (1, 2160),
    "log skip": (0, 1_000_000_000),
    "log most": (1, 2000),
    "why limit": (1, 1000),
    "elsewhere pain": (0, 10),
    "safety-answer pain": (0, 10),
    "session sets": (1, 6),
    "session-correct reps": (0, 999),
    "session-correct load": (0, 500),
    "set-correct reps": (0, 999),
    "set-correct load": (0, 500),
    "set-correct effort": (0, 10),
    "prescribe sets": (1, 10),
    "prescribe most_sets": (1, 10),
    "prescribe reps": (1, 100),
    "prescribe hold": (0, 300),
    "prescribe up": (0.5, 20),
    "prescribe down": (0.5, 20),
    "prescribe rest": (0, 600),
    "prescribe load_kg": (0, 500),
    "entered amount": (0.1, 3600),
    "entered load": (0, 500),
    "entered side": (0, 2),
}
"""Least and most of what a person sends, by command and field."""
LENGTHS = {
    "add path": (1, 4096),
    "pack path": (1, 4096),
    "open file": (0, 4096),
    "picture-take path": (0, 4096),
    "picture-take stem": (1, 60),
    "exercise-file-aside path": (1, 4096),
    "exercise-archive exercise": (1, 60),
    "exercise-copy exercise": (1, 60),
    "exercise-delete exercise": (1, 60),
    "exercise-draft-drop exercise": (1, 60),
    "exercise-restore exercise": (1, 60),
    "export person": (0, 80),
    "export routine": (0, 60),
    "session routine": (0, 60),
    "pack name": (0, 60),
    "take-out name": (0, 60),
    "take-out by": (0, 60),
    "routine-save warm_up": (0, 60),
}
"""Letters of a text, by command and field."""

KINDS = {kind.__struct_config__.tag: kind for kind in COMMANDS} | {"entered": EnteredSet}


def taken(place: str) -> Callable[[Any], bool]:
    """Whether a value is taken in a field, alone."""
    command, _, name = place.partition(" ")
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(KINDS[command])}

    def is_taken(value: Any) -> bool:
        try:
            msgspec.convert(value, fields[name])
        except msgspec.ValidationError:
            return False
        return True

    return is_taken


@pytest.mark.parametrize("place", NUMBERS)
def test_a_number_is_taken_from_its_least_to_its_most(place: str) -> None:
    (least, most), is_taken = NUMBERS[place], taken(place)
    step = 1 if is_taken(least) and not is_taken(least + 0.25) else 0.25
    assert is_taken(least)
    assert is_taken(most)
    assert not is_taken(least - step)
    assert not is_taken(most + step)


@pytest.mark.parametrize("place", LENGTHS)
def test_a_text_is_taken_up_to_its_longest(place: str) -> None:
    (least, most), is_taken = LENGTHS[place], taken(place)
    assert is_taken("a" * most)
    assert not is_taken("a" * (most + 1))
    assert is_taken("a" * least)
    assert least == 0 or not is_taken("a" * (least - 1))


def test_a_field_that_nobody_knows_is_refused_in_a_set_that_is_entered() -> None:
    good = {"exercise": "plank", "amount": 30.0}
    assert msgspec.convert(good, EnteredSet) == EnteredSet("plank", 30.0)
    with pytest.raises(msgspec.ValidationError, match="laod"):
        msgspec.convert(good | {"laod": 5.0}, EnteredSet)


def test_every_range_stands_here() -> None:
    told = set[str]()
    for command, kind in KINDS.items():
        for field in msgspec.inspect.type_info(kind).fields:  # type: ignore[attr-defined]
            inner = getattr(field.type, "types", (field.type,))
            limits = ("gt", "ge", "lt", "le", "min_length", "max_length")
            if any(getattr(each, limit, None) is not None for each in inner for limit in limits):
                told.add(f"{command} {field.encode_name}")
    lists = {
        *(
            "elsewhere sets",
            "export without",
            "import matches",
            "note feelings",
            "pack exercises",
            "pack routines",
        ),
        *("plan-days days", "routine-save items", "routine-save days", "session-hurts occasion"),
    }
    assert told - lists == {*NUMBERS, *LENGTHS}
