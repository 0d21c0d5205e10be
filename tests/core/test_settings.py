"""Settings as they are read and as they are changed: values, ranges, faults."""

import pytest

from deskcoach.core.setting import all_settings, check_value, read_settings
from deskcoach.core.settings import Settings


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
