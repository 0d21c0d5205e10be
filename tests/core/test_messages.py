"""Sentences are English and know how they were made; a problem is one line."""

import json
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.messages import (
    Problem,
    Sentence,
    from_plain,
    listed,
    named,
    sentence,
    shown,
    to_plain,
)

AT = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)


def test_a_sentence_is_its_english_text() -> None:
    told = sentence("{name} at {time}, {count} of {all}", name="Row", time=AT, count=2.5, all=3)
    assert told == "Row at 09:05, 2.5 of 3"
    assert told.template == "{name} at {time}, {count} of {all}"
    assert told.values == {"name": "Row", "time": AT, "count": 2.5, "all": 3}
    assert told.context == "Sentences"


def test_a_sentence_may_stand_in_another_one() -> None:
    day = named("Monday", "Days")
    told = sentence("It moves to {day}.", day=day)
    assert told == "It moves to Monday."
    kept = told.values["day"]
    assert isinstance(kept, Sentence)
    assert (kept.template, kept.context, kept.values) == ("Monday", "Days", {})


def test_parts_have_commas_between_them_and_stay_sentences() -> None:
    parts = [sentence("camera in use"), sentence("in a meeting"), sentence("paused")]
    assert [listed(parts[:count]) for count in (1, 2, 3)] == [
        "camera in use",
        "camera in use, in a meeting",
        "camera in use, in a meeting, paused",
    ]
    assert listed(parts[:2]).values == {"some": parts[0], "one": parts[1]}


def test_names_belong_to_the_exercises_by_default() -> None:
    assert named("Cobra stretch").context == "Exercises"


def test_it_goes_where_any_text_goes() -> None:
    told = sentence("{count} s", count=5)
    assert json.dumps({"said": told}) == '{"said": "5 s"}'
    assert {str(told): 1}[told] == 1
    assert hash(told) == hash("5 s")
    assert type(f"{told}") is str


@given(st.text(), st.integers() | st.text())
def test_values_need_not_be_tame(name: str, value: int | str) -> None:
    told = sentence("{name}: {value}", name=name, value=value)
    assert told == f"{name}: {value}"


def there_and_back(value: Any) -> Any:
    return json.loads(json.dumps(to_plain(value)), object_hook=from_plain)


def test_a_sentence_is_one_again_in_another_process() -> None:
    inner = named("Plank")
    day = date(2026, 3, 4)
    said = sentence("{what} on {day}: {count}, {share}", what=inner, day=day, count=2, share=0.5)
    found = there_and_back({"ok": False, "error": said, "value": {"n": [1, None]}})
    assert found == {"ok": False, "error": "Plank on 2026-03-04: 2, 0.5", "value": {"n": [1, None]}}
    error = found["error"]
    assert isinstance(error, Sentence)
    assert (error.template, error.context) == (said.template, said.context)
    assert error.values == {"what": "Plank", "day": "2026-03-04", "count": 2, "share": 0.5}
    assert isinstance(error.values["what"], Sentence)
    assert error.values["what"].context == "Exercises"


def test_a_problem_is_one_line() -> None:
    problem = Problem("f", "$.a", shown("x\ny" * 40), "write less.")
    assert "\n" not in str(problem)
    assert shown([1, 2]) == "[1, 2]"
    assert len(shown("a" * 100)) == 60
