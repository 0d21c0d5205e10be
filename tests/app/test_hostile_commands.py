"""Every command with every value that somebody could send: one line, never a mistake of ours."""

from datetime import date, datetime
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.app.any_command import AnyCommand
from tests.app.desk import Office

COMMANDS = [kind for kind in get_args(AnyCommand) if kind.__struct_config__.tag != "quit"]
EDGES = (
    *(0, -1, 1, 2, True, False, -0.0, 1e308, float("inf"), float("-inf"), float("nan"), 10**18),
    *(2**63, -(2**63) - 1, 10**400, 499.99, 500.01, 0.1),
)
NUMBERS = st.sampled_from(EDGES) | st.integers() | st.floats()
TIMES = st.sampled_from(
    [
        "0001-01-01", "9999-12-31", "1970-01-01", "9998-12-31", "2026-02-30", "",
        "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59-23:59",
        "0001-01-01T00:00:00", "9999-12-31T23:59:59.999999", "1969-12-31T23:59:59Z",
        "2026-11-22T12:00:00+24:00", "2026-11-22T12:00:00Z", "2026-11-22T25:00:00Z",
    ]
)  # fmt: skip
TEXTS = st.sampled_from(
    ["", " ", "\0", "\ud800", "x" * 5000, "9" * 5000, "٣", "tomorrow", "stretch", "plank", "json"]
) | st.text(max_size=8)  # fmt: skip
VALUES = st.recursive(
    NUMBERS | TIMES | TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)


def fitting(wanted: Any) -> st.SearchStrategy[Any]:
    """Mostly of the right kind, at its edges."""
    kinds = set(get_args(wanted)) or {wanted}
    if kinds & {datetime, date}:
        return TIMES | VALUES
    return NUMBERS | VALUES if kinds & {int, float} else VALUES


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(COMMANDS))
    request: dict[str, Any] = {"command": kind.__struct_config__.tag}
    for field in msgspec.structs.fields(kind):
        if draw(st.booleans()):
            request[field.encode_name] = draw(fitting(field.type))
    return request


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(requests(), min_size=1, max_size=6))
def test_no_value_is_a_mistake_of_ours(sent: list[dict[str, Any]]) -> None:
    office = Office(with_strength=True)
    for request in sent:
        words = {name: value for name, value in request.items() if name != "command"}
        reply = office.send(request["command"], **words)
        if not reply["ok"]:
            assert reply["code"] in {2, 4, 5}
            assert reply["error"].isprintable()
            assert len(reply["error"]) <= 500


@pytest.mark.parametrize(
    ("command", "name"),
    [("routine-delete", "name"), ("routine-save", "was"), ("session", "routine")],
)
def test_a_routine_whose_name_is_a_book_is_refused_in_a_line(command: str, name: str) -> None:
    more = {"name": "Back"} if name == "was" else {}
    reply = Office(with_strength=True).send(command, **{name: "x" * 5000}, **more)
    assert (reply["ok"], reply["code"]) == (False, 2)
    assert len(reply["error"]) <= 500


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-12:00"])
@pytest.mark.parametrize(
    ("command", "name"), [("log", "since"), ("export", "since"), ("delete", "until")]
)
def test_a_time_at_the_end_of_all_time(command: str, name: str, at: str) -> None:
    more = {"format": "json", "path": "x.json"} if command == "export" else {}
    reply = Office().send(command, **{name: at}, **more)
    assert (reply["ok"], reply["code"]) == (False, 2)
    assert "between the years 1970 and 9998" in reply["error"]


def test_every_command_is_tried() -> None:
    assert len(COMMANDS) == len(get_args(AnyCommand)) - 1
    assert all(issubclass(kind, msgspec.Struct) for kind in COMMANDS)
