"""The small rooms of the core: day borders, turns, courses, settings, problems."""

from datetime import datetime

import pytest

from deskcoach.core.breaks.routine import in_turn, next_part, place_in_course, stretch_course
from deskcoach.core.clock import at_work, day_start, next_border, seconds_to_tomorrow
from deskcoach.core.messages import Problem, shown
from deskcoach.core.settings import Settings, Stretch, all_settings, check_value, read_settings


@pytest.mark.parametrize(
    ("wall", "begun", "left"),
    [
        ("2026-03-02T09:00:00+01:00", "2026-03-02T04:00:00+01:00", 19 * 3600),
        ("2026-03-02T03:59:30+01:00", "2026-03-01T04:00:00+01:00", 60),
        ("2026-03-02T04:00:00+01:00", "2026-03-02T04:00:00+01:00", 24 * 3600),
        ("2026-01-01T00:30:00+00:00", "2025-12-31T04:00:00+00:00", 3.5 * 3600),
    ],
)
def test_a_day_begins_at_four(wall: str, begun: str, left: float) -> None:
    moment = datetime.fromisoformat(wall)
    assert day_start(moment, 4).isoformat() == begun
    assert seconds_to_tomorrow(moment, 4) == left


OFFICE = [["09:00-12:30", "13:15-18:00"]] * 4 + [["22:00-06:00"], [], ["00:00-24:00"]]


@pytest.mark.parametrize(
    ("wall", "working", "border"),
    [
        ("2026-03-02T08:59:59+01:00", False, "2026-03-02T09:00:00+01:00"),
        ("2026-03-02T09:00:00+01:00", True, "2026-03-02T12:30:00+01:00"),
        ("2026-03-02T12:30:00+01:00", False, "2026-03-02T13:15:00+01:00"),
        ("2026-03-02T17:59:00+01:00", True, "2026-03-02T18:00:00+01:00"),
        ("2026-03-06T23:00:00+01:00", True, "2026-03-07T06:00:00+01:00"),
        ("2026-03-07T05:59:00+01:00", True, "2026-03-07T06:00:00+01:00"),
        ("2026-03-07T06:00:00+01:00", False, "2026-03-08T00:00:00+01:00"),
        ("2026-03-08T12:00:00+01:00", True, "2026-03-09T00:00:00+01:00"),
        ("2026-12-31T23:30:00+00:00", False, "2027-01-01T22:00:00+00:00"),
    ],
)
def test_working_hours(wall: str, working: bool, border: str) -> None:
    moment = datetime.fromisoformat(wall)
    assert at_work(moment, OFFICE) is working
    found = next_border(moment, OFFICE)
    assert found is not None
    assert found.isoformat() == border


def test_a_week_without_work_has_no_border() -> None:
    assert next_border(datetime.fromisoformat("2026-03-02T08:00:00+01:00"), [[]] * 7) is None


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


def test_good_settings_are_read() -> None:
    document = {"stretch": {"after": 45}, "asking": {"later": [3, 6]}, "sound": {"enabled": False}}
    settings, problems = read_settings(document, "settings.toml")
    assert (settings.stretch.after, settings.asking.later) == (45, (3, 6))
    assert not settings.sound.enabled
    assert problems == ()


@pytest.mark.parametrize(
    ("document", "line"),
    [
        (
            {"stretch": {"after": 3}},
            (
                "settings.toml: stretch.after: 3: write a whole number from 5 to 180 min; "
                "until then 30 is used"
            ),
        ),
        (
            {"stretch": {"after": True}},
            (
                "settings.toml: stretch.after: True: write a whole number from 5 to 180 min; "
                "until then 30 is used"
            ),
        ),
        (
            {"sound": {"enabled": "yes"}},
            "settings.toml: sound.enabled: 'yes': write true or false; until then true is used",
        ),
        (
            {"appearance": {"theme": "pink"}},
            (
                'settings.toml: appearance.theme: \'pink\': write one of "system", "light", '
                '"dark"; until then "system" is used'
            ),
        ),
        (
            {"asking": {"later": [0]}},
            (
                "settings.toml: asking.later: [0]: write a list of one to three numbers from "
                "1 to 60; until then [2, 5, 10] is used"
            ),
        ),
        (
            {"hours": {"monday": ["9-17"]}},
            (
                "settings.toml: hours.monday: ['9-17']: write a list of at most six ranges such as "
                '"09:00-12:30" or "22:00-06:00"; until then ["09:00-17:30"] is used'
            ),
        ),
        (
            {"stretch": 5},
            "settings.toml: stretch: 5: write a table: [stretch]",
        ),
        (
            {"move": {"speed": 1}},
            (
                "settings.toml: move.speed: unknown setting: remove it, or use one of enabled, "
                "after, length, firmness"
            ),
        ),
    ],
)
def test_a_wrong_setting_is_named_and_its_default_used(
    document: dict[str, object], line: str
) -> None:
    settings, problems = read_settings(document, "settings.toml")
    assert [str(problem) for problem in problems] == [line]
    assert settings == Settings()


def test_an_unknown_section_is_named() -> None:
    _, problems = read_settings({"streach": {}}, "s.toml")
    assert str(problems[0]).startswith("s.toml: streach: unknown section: remove it, or use one of")


def test_every_default_is_within_its_range() -> None:
    for setting in all_settings():
        assert check_value(setting.section, setting.key, setting.default, "s") == setting.default
        assert setting.words
        assert setting.allowed


def test_a_value_is_checked_before_it_is_written() -> None:
    assert check_value("stretch", "after", 45, "s.toml") == 45
    with pytest.raises(ValueError, match=r"s\.toml: stretch\.after: 500: choose a whole number"):
        check_value("stretch", "after", 500, "s.toml")
    with pytest.raises(ValueError, match="unknown setting"):
        check_value("stretch", "speed", 1, "s.toml")


def test_a_problem_is_one_line() -> None:
    problem = Problem("f", "$.a", shown("x\ny" * 40), "write less.")
    assert "\n" not in str(problem)
    assert shown([1, 2]) == "[1, 2]"
    assert len(shown("a" * 100)) == 60
