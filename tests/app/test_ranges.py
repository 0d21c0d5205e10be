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

LISTS: dict[str, tuple[int, int, Any]] = {
    "elsewhere sets": (1, 200, {"exercise": "plank", "amount": 30}),
    "export without": (0, 1000, "0" * 32),
    "note feelings": (0, 2, "sore"),
    "pack exercises": (0, 200, "plank"),
    "pack routines": (0, 30, "Back"),
    "routine-save items": (0, 40, {"exercise": "plank"}),
    "routine-save days": (0, 7, 1),
}
"""Least and most of what a list has, and one of them, by command and field."""
LEFT_OUT: dict[str, dict[str, Any]] = {
    "log": {"most": 2000},
    "why": {"limit": 20},
    "sort-program": {"on": True},
    "open": {"page": "today"},
    "elsewhere": {"place": "elsewhere", "clash": "ask"},
    "exercise-archive": {"on": True},
    "export": {"notes": True},
    "add": {"doubles": "mine"},
}
"""What a field means that is left out, where it is not nothing."""

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


@pytest.mark.parametrize("place", LISTS)
def test_a_list_has_from_its_least_to_its_most(place: str) -> None:
    (least, most, one), is_taken = LISTS[place], taken(place)
    assert is_taken([one] * least)
    assert is_taken([one] * most)
    assert least == 0 or not is_taken([one] * (least - 1))
    assert not is_taken([one] * (most + 1))


@pytest.mark.parametrize(
    ("place", "good", "bad"),
    [
        ("plan-days days", [[1], [7], [1] * 7], [[0], [8], []]),
        ("routine-save days", [[1], [7]], [[0], [8]]),
        ("pack exercises", [["a" * 60]], [["a" * 61]]),
        ("pack routines", [["a" * 60]], [["a" * 61]]),
        ("session-start loads", [{"plank": 0}, {"plank": 500}], [{"plank": -0.5}, {"plank": 501}]),
        (
            "import matches",
            [{"a" * 200: "b" * 60}, {str(number): "new" for number in range(2000)}],
            [{"a" * 201: "b"}, {"a": "b" * 61}, {str(number): "new" for number in range(2001)}],
        ),
    ],
)
def test_what_stands_in_a_list_has_a_range_too(place: str, good: list[Any], bad: list[Any]) -> None:
    is_taken = taken(place)
    assert [is_taken(each) for each in good] == [True] * len(good)
    assert [is_taken(each) for each in bad] == [False] * len(bad)


@pytest.mark.parametrize("command", KINDS)
def test_what_is_left_out_means_nothing_or_what_stands_here(command: str) -> None:
    told = {}
    for field in msgspec.structs.fields(KINDS[command]):
        if not field.required:
            made = field.default_factory
            told[field.encode_name] = field.default if made is msgspec.NODEFAULT else made()
    assert {name: value for name, value in told.items() if value} == LEFT_OUT.get(command, {})


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
    others = {"import matches", "plan-days days", "session-hurts occasion"}
    assert told == {*NUMBERS, *LENGTHS, *LISTS, *others}
