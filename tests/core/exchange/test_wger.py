"""wger's records, new and old, and what else may stand in such a file."""

import json
from typing import Any

import pytest

from deskcoach.core.exchange.foreign_set import UnknownFileError
from tests import foreign_files as files
from tests.core.exchange.test_reading import amounts, read, reasons

LOG = {"date": "2024-01-12", "exercise": 7, "repetitions": "10", "weight": "20"}


def one(**changes: Any) -> bytes:
    good = {**LOG, "repetitions": 1}
    return json.dumps({"results": [{**LOG, **changes}, good]}).encode()


def test_the_new_form() -> None:
    found = read(files.WGER_NEW)
    assert (found.form, found.unit) == ("wger", "kg")
    assert amounts(found) == [
        ("wger 73", 10, False, 20, "kg"),
        ("wger 81", 45, True, None, None),
    ]
    assert found.sets[0].effort == 8
    assert found.sets[0].stamp.key == "2023-05-10T15:30Z"
    assert reasons(found) == [(3, "It is a distance, not a set.")]


def test_the_old_form_with_the_names_of_its_exercises() -> None:
    assert amounts(read(files.WGER_OLD)) == [("Rowing", 12, False, 22.5, "lb")]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"exercise": {"id": 3, "name": "Squat"}}, "Squat"),
        ({"exercise": {"id": 3}}, "wger 3"),
        ({"exercise_name": "Row"}, "Row"),
    ],
)
def test_an_exercise_may_stand_there_by_name(changes: dict[str, Any], name: str) -> None:
    assert read(one(**changes)).sets[0].exercise == name


def test_minutes_and_body_weight() -> None:
    minutes = read(one(repetitions=2, repetitions_unit=4, weight=80, weight_unit=3)).sets[0]
    assert (minutes.amount, minutes.hold, minutes.load) == (120, True, None)
    assert read(one(repetitions=8, repetitions_unit=2)).sets[0].amount == 8


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"exercise": None}, "It names no exercise."),
        ({"exercise": [1]}, "It names no exercise."),
        ({"date": None}, "It has no date."),
        ({"date": "soon"}, "The date reads “soon”."),
        ({"repetitions": None}, "It has no repetitions and no time."),
        ({"repetitions": None, "repetitions_unit": 3}, "It has no repetitions and no time."),
        ({"repetitions": "x"}, "The repetitions read “x”."),
        ({"repetitions": "nan"}, "The repetitions read “nan”."),
        ({"repetitions": True}, "The repetitions read “True”."),
        ({"repetitions": [1]}, "The repetitions read “[1]”."),
        ({"weight": "1e9"}, "The weight reads “1e9”."),
        ({"weight_unit": 4}, "Its weight is in plates or in a speed."),
        ({"weight_unit": [1]}, "Its weight is in plates or in a speed."),
        ({"repetitions_unit": {"x": 1}}, "It is a distance, not a set."),
    ],
)
def test_a_record_that_is_no_set_says_why(changes: dict[str, Any], reason: str) -> None:
    found = read(one(**changes))
    assert reasons(found) == [(1, reason)]
    assert len(found.sets) == 1


def test_what_is_no_record_is_told_as_such() -> None:
    data = json.dumps([LOG, 5, {"id": 1, "name": "Squat"}, {"id": 2, "translations": "x"}, [[LOG]]])
    found = read(data)
    assert len(found.sets) == 2
    assert reasons(found) == [(2, "It is no record of a set.")]
    assert not read(json.dumps([LOG | {"rir": "many"}])).sets


def test_a_page_too_deep_and_a_file_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    deep: Any = LOG
    for _ in range(5):
        deep = {"results": [deep]}
    assert len(read(json.dumps(deep)).sets) == 1
    for _ in range(9):
        deep = {"results": [deep]}
    with pytest.raises(UnknownFileError):
        read(json.dumps(deep))
    monkeypatch.setattr("deskcoach.core.exchange.wger.MOST_CHARACTERS", 10)
    with pytest.raises(UnknownFileError):
        read(json.dumps(LOG))


def test_the_same_as_a_table() -> None:
    found = read(
        "id,date,session,exercise,repetitions,repetitions_unit,weight,weight_unit,rir\n"
        "1,2024-01-12,4,73,10.00,1,20.00,2,2\n"
        "2,2024-01-12,4,81,45,3,,,\n"
        "3,2024-01-12,4,81,5,6,,,\n"
    )
    assert (found.form, found.unit) == ("wger", "lb")
    assert amounts(found) == [
        ("wger 73", 10, False, 20, "lb"),
        ("wger 81", 45, True, None, None),
    ]
    assert reasons(found) == [(4, "It is a distance, not a set.")]


def test_one_record_alone() -> None:
    assert len(read(json.dumps(LOG)).sets) == 1
