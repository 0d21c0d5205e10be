"""Exceptions by program: the lists, and what can be put right in `why`."""

from typing import Any

import pytest
from msgspec.structs import replace

from deskcoach.app.breaks.exceptions import (
    OPPOSITE,
    WhyLine,
    explain_lines,
    is_sorted,
    sort_program,
)
from deskcoach.app.requests import ProgramList, SortProgram
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.records import Decision
from deskcoach.core.settings import Presence
from tests.app.breaks.test_status import AT, STATUS
from tests.app.desk import Office


def decision(what: BreakEventType, why: str) -> Decision:
    return Decision(AT, what, Kind.STRETCH, why, 60.0)


HELD, OFFER, ASKED = BreakEventType.HELD, BreakEventType.OFFER, BreakEventType.ASKED


@pytest.mark.parametrize("into", OPPOSITE)
def test_a_program_is_in_one_list_of_two_and_taken_out_again(into: ProgramList) -> None:
    other = OPPOSITE[into]
    presence = Presence(**{other: ("a", "Code"), into: ("b",)})  # type: ignore[arg-type]
    changed = dict(sort_program(presence, SortProgram("code", into)))
    assert changed == {other: ("a",), into: ("b", "code")}
    assert list(changed) == [other, into]
    after = Presence(**changed)  # type: ignore[arg-type]
    assert is_sorted(after, "CODE", into)
    assert not is_sorted(after, "code", other)
    assert not list(sort_program(after, SortProgram("code", into)))
    assert dict(sort_program(after, SortProgram("Code", into, on=False))) == {into: ("b",)}


@pytest.mark.parametrize(
    ("what", "why", "program", "into"),
    [
        (HELD, "hold:fullscreen:Code", "Code", "fullscreen_work"),
        (HELD, "hold:microphone:Noise filter", "Noise filter", "microphone_listens"),
        (OFFER, "desk:work:Code", "Code", "fullscreen_watch"),
        (OFFER, "desk:chosen:Code", "Code", "fullscreen_watch"),
        (OFFER, "desk:listens:Krisp", "Krisp", "microphone_calls"),
        (ASKED, "microphone:Krisp", "Krisp", "microphone_listens"),
    ],
)
def test_each_decision_about_a_program_can_be_put_right_and_taken_back(
    what: BreakEventType, why: str, program: str, into: ProgramList
) -> None:
    _, line = explain_lines([decision(what, why)], STATUS, Presence())
    assert line.correction == SortProgram(program, into)
    assert not line.corrected
    known = Presence(**{into: (program,)})  # type: ignore[arg-type]
    _, line = explain_lines([decision(what, why)], STATUS, known)
    assert line.correction == SortProgram(program, into, on=False)
    assert line.corrected


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (HELD, "hold:fullscreen"),
        (HELD, "hold:microphone:Zoom, Krisp"),
        (HELD, "hold:camera:Cheese"),
        (OFFER, "after:microphone"),
        (OFFER, "desk"),
        (OFFER, "desk:work"),
        (BreakEventType.DONE, "finished"),
    ],
)
def test_where_it_is_not_one_known_program_there_is_nothing_to_press(
    what: BreakEventType, why: str
) -> None:
    now, then = explain_lines([decision(what, why)], STATUS, Presence())
    assert (now.correction, now.corrected) == (then.correction, then.corrected) == (None, False)


def test_each_program_is_put_right_in_its_newest_line() -> None:
    lines = [
        decision(HELD, "hold:fullscreen:Code"),
        decision(OFFER, "desk:work:Code"),
        decision(HELD, "hold:microphone:Krisp"),
    ]
    told = explain_lines(lines, STATUS, Presence())
    assert [each.correction and each.correction.list for each in told] == [
        None,
        "microphone_listens",
        "fullscreen_watch",
        None,
    ]


@pytest.mark.parametrize(
    ("more", "program"),
    [
        ({"holds": ("microphone",), "programs": {"microphone": ("Krisp",)}}, "Krisp"),
        ({"holds": ("microphone",), "programs": {"microphone": ("Krisp", "Zoom")}}, None),
        ({"holds": ("camera",), "programs": {"camera": ("Cheese",)}}, None),
        ({"holds": ("microphone",)}, None),
    ],
)
def test_what_holds_now_is_put_right_where_it_is_told(
    more: dict[str, Any], program: str | None
) -> None:
    status = replace(STATUS, next_seconds=0.0, owed=(Kind.STRETCH,), **more)
    first: WhyLine = explain_lines([], status, Presence())[0]
    assert (first.correction.program if first.correction else None) == program


def test_one_click_writes_the_settings() -> None:
    office = Office()
    for into in ("fullscreen_work", "fullscreen_watch"):
        reply = office.send("sort-program", program="Code", list=into)
        assert reply["ok"], reply
    presence = office.in_force.now.presence
    assert (presence.fullscreen_work, presence.fullscreen_watch) == ((), ("Code",))
    assert not office.send("sort-program", program="a,b", list="fullscreen_work")["ok"]


def test_all_programs_that_can_be_excepted_and_those_that_are() -> None:
    office = Office(presence={"fullscreen_work": ("code",), "microphone_calls": ("Zoom",)})
    found = office.send("programs")["value"]
    assert [each["program"] for each in found] == ["code", "Krisp", "mpv", "Zoom"]
    assert found[0] == {
        "program": "code",
        "window": True,
        "microphone": False,
        "lists": ["fullscreen_work"],
    }
    assert [each["microphone"] for each in found] == [False, True, False, False]
    assert found[3]["lists"] == ["microphone_calls"]
