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


def test_a_session_elsewhere_is_entered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[dict[str, Any]] = []
    answers = [
        {"saved": True, "id": "a"},
        {"saved": False, "clash": {"started": "2026-11-27T18:00:00+01:00"}},
    ]

    def ask(command: str, **words: Any) -> tuple[int, Any]:
        asked.append({"command": command, **words})
        return 0, answers.pop(0)

    monkeypatch.setattr("deskcoach.cli.strength.ask_running", ask)
    words = ["elsewhere", "2026-11-27T18:30", "bent-over-row=10x8,9x8.5", "cobra-stretch=10"]
    assert main([*words, "--place", "gym", "--pain", "2", "--note", "cable"]) == 0
    assert capsys.readouterr().out == "Kept: 3 sets, 2026-11-27 18:30.\n"
    (told,) = asked
    assert told["started"] == datetime(2026, 11, 27, 18, 30)  # noqa: DTZ001 - the person's own
    assert told["sets"] == [
        {"exercise": "bent-over-row", "amount": 10, "load": 8},
        {"exercise": "bent-over-row", "amount": 9, "load": 8.5},
        {"exercise": "cobra-stretch", "amount": 10},
    ]
    assert (told["place"], told["pain"], told["note"], told["clash"]) == ("gym", 2, "cable", "ask")
    assert main(words) == 4
    assert capsys.readouterr().err == (
        "deskcoach: There is a session at 2026-11-27 18:00 already: --clash add, or --clash both\n"
    )
    for bad in (["yesterday", "a=1"], ["1950-01-01", "a=1"], ["2026-11-27", "a"]):
        with pytest.raises(SystemExit):
            main(["elsewhere", *bad])
        assert " is not like " in capsys.readouterr().err
