"""What the command line says of the plan and of sets, and the days it understands."""

import argparse
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from deskcoach.cli.main import main
from deskcoach.cli.strength import day_of_week, plain_set_line, plan_words

PLAN: dict[str, Any] = {
    "days": [1, 3], "time": "17:30", "done": ["2026-03-02"], "ahead": ["2026-03-04"], "goal": 2,
    "sentence": "", "hint": "", "next": "2026-03-04T17:30+01:00", "paused": False,
    "paused_until": None, "aside": [],
}  # fmt: skip


def test_the_plan_in_words() -> None:
    assert plan_words(PLAN).splitlines() == [
        "Monday, Wednesday, from 17:30.",
        "This week: 1 of 2 done. Ahead: Wednesday.",
        "Next: 2026-03-04 17:30.",
    ]
    paused = PLAN | {"paused": True, "ahead": [], "next": None, "aside": ["cobra-stretch"]}
    assert plan_words(paused | {"hint": "Rest."}).splitlines()[1:] == [
        "This week: 1 of 2 done.",
        "Paused until you say so.",
        "Rest.",
        "Set aside: cobra-stretch.",
    ]
    assert "Paused up to 2026-03-09." in plan_words(paused | {"paused_until": "2026-03-09"})


def test_a_set_in_a_line() -> None:
    one: dict[str, Any] = {
        "started": "2026-03-02T17:31:00+01:00", "exercise": "bent-over-row", "number": 2,
        "actual": 9.0, "target": 10.0, "unit": "reps", "side": 0, "load_kg": 7.5, "effort": 4,
    }  # fmt: skip
    assert plain_set_line(one) == (
        "2026-03-02 17:31  bent-over-row     set 2  9 of 10 reps  7.5 kg  effort 4"
    )
    hold = one | {"unit": "s", "side": 2, "load_kg": None, "effort": None}
    assert plain_set_line(hold).endswith("9 of 10 s  second side")


def test_days_are_named_as_people_name_them() -> None:
    today = datetime.now().astimezone().date()
    monday = today - timedelta(days=today.weekday())
    assert day_of_week("mon") == monday
    assert day_of_week("Thursday") == monday + timedelta(days=3)
    assert day_of_week("2026-03-04") == date(2026, 3, 4)
    for wrong in ("t", "th", "someday", "2026-13-01"):
        with pytest.raises(argparse.ArgumentTypeError, match="is not like wed"):
            day_of_week(wrong)


@pytest.mark.parametrize(
    "words", [["session", "--sets", "7"], ["sets", "--week", "now"], ["plan", "move", "mon"]]
)
def test_wrong_words(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "error" in capsys.readouterr().err
