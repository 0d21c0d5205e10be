"""Whose turn it is, and the course of a stretch."""

from deskcoach.core.breaks.routine import in_turn, next_part, place_in_course, stretch_course
from deskcoach.core.settings import Settings, Stretch


def test_the_stretch_that_was_not_shown_for_longest_comes_next() -> None:
    assert in_turn(["a", "b", "c"], []) == ("a", "b", "c")
    assert in_turn(["a", "b", "c"], ["a", "b"]) == ("c", "a", "b")
    assert in_turn(["a", "b", "c"], ["a", "b", "c", "a"]) == ("b", "c", "a")
    assert in_turn(["a", "b", "c"], ["b", "a"]) == ("c", "b", "a")


def test_a_stretch_takes_its_minute() -> None:
    course = stretch_course("a", Settings().stretch)
    assert [(p.name, p.round, p.seconds) for p in course] == [
        ("ready", 0, 12),
        ("in", 1, 4),
        ("hold", 1, 15),
        ("out", 1, 5),
        ("in", 2, 4),
        ("hold", 2, 15),
        ("out", 2, 5),
    ]
    assert place_in_course(course, 0) == (0, 0)
    assert place_in_course(course, 17) == (2, 1)
    assert place_in_course(course, 99) == (6, 5)
    assert [next_part(course, at) for at in (0, 13, 40)] == [12, 36, 60]
    assert next_part(course, 13, whole=True) == 60
    assert next_part((*course, *stretch_course("b", Stretch())), 13, whole=True) == 60


def test_a_stretch_with_long_holds_takes_longer_than_its_minute() -> None:
    course = stretch_course("a", Stretch(hold=60, rounds=3))
    assert sum(phase.seconds for phase in course) == 6 + 3 * 69
