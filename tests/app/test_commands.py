"""The one table of commands: checked words in, one reply out."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.app.any_command import read_command
from deskcoach.app.breaks.today import today
from deskcoach.app.export.requests import Import
from deskcoach.app.page_models import Trouble
from deskcoach.core.messages import Sentence
from tests.app.desk import MIN, Office, catalogue, run
from tests.app.test_hostile_commands import COMMANDS

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


def test_status_tells_where_things_stand() -> None:
    office = Office().work(10 * MIN)
    value = office.send("status")["value"]
    assert value["mode"] == "working"
    assert value["next_kind"] == "stretch"
    assert value["next_seconds"] == pytest.approx(20 * MIN, abs=1)
    assert value["paused_until"] is None


@pytest.mark.parametrize(
    ("requests", "outcome"),
    [
        ([{"command": "skip"}], ["skipped stretch"]),
        ([{"command": "later", "minutes": 5}], ["put-off stretch"]),
        ([{"command": "start"}, {"command": "guide-stop"}], ["part-done stretch"]),
        ([{"command": "break"}, {"command": "guide-stop"}], ["part-done stretch"]),
        (
            [{"command": "break", "kind": "move"}, {"command": "guide-stop"}],
            ["put-off stretch", "part-done move"],
        ),
        ([{"command": "pause", "minutes": 30}], ["put-off stretch"]),
        ([{"command": "pause", "until": "tomorrow"}, {"command": "resume"}], ["put-off stretch"]),
        (
            [
                {"command": "start"},
                {"command": "guide-pause"},
                {"command": "guide-resume"},
                {"command": "guide-next"},
                {"command": "guide-stop"},
            ],
            ["part-done stretch"],
        ),
    ],
)
def test_commands_end_in_the_log(requests: list[dict[str, Any]], outcome: list[str]) -> None:
    office = Office().work(31 * MIN)
    replies = [run(office.desk, request) for request in requests]
    assert all(reply["ok"] for reply in replies), replies
    assert office.outcomes() == outcome


def test_a_pause_lasts_as_many_minutes_as_were_asked_for() -> None:
    office = Office().work(5 * MIN)
    began = office.clock.wall
    office.send("pause", minutes=30)
    told = office.send("status")["value"]["paused_until"]
    assert datetime.fromisoformat(told) == began + timedelta(minutes=30)
    office.work(29 * MIN)
    assert office.send("status")["value"]["paused_until"] is not None
    office.work(2 * MIN)
    assert office.send("status")["value"]["paused_until"] is None


def test_a_meeting_lasts_as_many_minutes_as_were_asked_for() -> None:
    office = Office().work(5 * MIN)
    office.send("meeting", minutes=30)
    office.work(29.9 * MIN)
    assert office.send("status")["value"]["holds"] == ["meeting"]
    office.work(0.2 * MIN)
    assert office.send("status")["value"]["holds"] == []


def test_what_goes_through_all_records_or_pictures_takes_long() -> None:
    long = {kind.__struct_config__.tag for kind in COMMANDS if kind.takes_long}
    assert long == {"export", "import", "restore", "pack", "add", "take-out"}


def test_a_break_without_a_word_is_a_stretch() -> None:
    office = Office()
    assert office.send("break")["ok"]
    assert office.send("break") == {
        "ok": False,
        "error": "A break is already being guided.",
        "code": 4,
    }


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ({}, "command"),
        ({"command": "dance"}, "Invalid value 'dance'"),
        ({"command": "later"}, "minutes"),
        ({"command": "later", "minutes": 0}, ">= 1"),
        ({"command": "later", "minutes": "5"}, "int"),
        ({"command": "pause", "minutes": 9999}, "<= 2160"),
        ({"command": "pause"}, "either for how many minutes"),
        ({"command": "pause", "minutes": 5, "until": "tomorrow"}, "either"),
        ({"command": "break", "kind": "nap"}, "nap"),
        ({"command": "status", "please": True}, "please"),
        ({"command": "set", "section": "stretch", "key": "after", "value": 1}, "stretch.after"),
        ({"command": "log", "since": "yesterday"}, "datetime"),
        ({"command": "pause", "minuets": 9}, "minuets"),
        ({"command": "session", "minuets": 9}, "minuets"),
        ({"command": "export", "format": "csv", "path": "x", "minuets": 9}, "minuets"),
        ([1, 2], "object"),
        (None, "object"),
    ],
)
def test_wrong_words_get_one_line(request_: object, words: str) -> None:
    reply = run(Office().desk, request_)
    assert (reply["ok"], reply["code"]) == (False, 2)
    assert words in reply["error"]
    assert "\n" not in reply["error"]


@given(ANYTHING)
def test_rubbish_is_answered(request_: object) -> None:
    reply = run(Office().desk, request_)
    assert not reply["ok"]
    assert "\n" not in reply["error"]


def test_the_log_is_read_back() -> None:
    office = Office().work(31 * MIN)
    office.send("skip")
    (line,) = office.send("log")["value"]
    assert (line["outcome"], line["kind"], line["why"]) == ("skipped", "stretch", "asked")
    assert line["offered"] < line["at"]
    later = (office.clock.wall + timedelta(minutes=1)).isoformat()
    assert office.send("log", since=later)["value"] == []
    plain = (office.clock.wall - timedelta(hours=1)).replace(tzinfo=None).isoformat()
    assert len(office.send("log", since=plain)["value"]) == 1


def test_the_log_is_given_page_by_page() -> None:
    office = Office()
    for _ in range(5):
        office.work(31 * MIN).send("skip")
    whole = office.send("log")["value"]
    assert len(whole) == 5
    pages = [office.send("log", skip=skip, most=2)["value"] for skip in (0, 2, 4, 6)]
    assert [len(page) for page in pages] == [2, 2, 1, 0]
    assert [line for page in pages for line in page] == whole


def test_natural_breaks_have_no_offer() -> None:
    office = Office().work(10 * MIN).rest(10 * MIN)
    lines = office.send("log")["value"]
    assert {line["offered"] for line in lines} == {None}


def test_a_log_that_cannot_be_read_is_said() -> None:
    office = Office()
    office.log.refusal = "log.db: is damaged: see doctor"
    assert office.send("log") == {
        "ok": False,
        "error": "log.db: is damaged: see doctor",
        "code": 5,
    }


def test_what_is_refused_can_be_said_in_another_language() -> None:
    office = Office()
    error = office.send("set", section="stretch", key="after", value=3)["error"]
    assert error == "settings.toml: stretch.after: 3: choose a whole number from 5 to 180 min"
    assert isinstance(error, Sentence)
    assert isinstance(error.values["remedy"], Sentence)


def test_windows_and_the_desktop_are_the_programs() -> None:
    office = Office()
    assert office.send("open", page="settings")["ok"]
    assert office.send("first-run-done")["ok"]
    assert office.send("quit")["ok"]
    assert office.opened == ["settings", "first-run-done", "quit"]
    assert office.send("doctor")["value"] == [{"name": "log", "ok": True}]
    assert office.send("autostart", on=True)["value"] is True


def test_the_log_is_tried_again_when_one_asks() -> None:
    office = Office().work(31 * MIN)
    office.log.refusal = "log.db: the disk is full: free some space"
    assert not office.send("skip")["ok"]
    assert office.send("try-log")["value"] is False
    office.log.refusal = ""
    assert office.send("try-log")["value"] is True


def test_today_is_derived_from_the_log() -> None:
    office = Office().work(31 * MIN)
    office.coach.start()
    office.rest(61)
    office.rest(15 * MIN)
    page = today(
        office.log,
        catalogue(),
        office.coach.status(),
        office.clock.wall - timedelta(hours=2),
        [Trouble("settings.toml: a: b: c", "settings")],
        tray=False,
    )
    assert (page.done, page.natural) == (1, 1)
    assert page.lines[-1].exercise == "Sitting back extensions"
    assert page.lines[0].at >= page.lines[-1].at
    assert not page.tray


def test_what_waits_to_be_written_is_noted_and_what_is_not_safe_is_no_success() -> None:
    office = Office().work(31 * MIN)
    office.log.refusal = "log.db: the disk is full: free some space"
    reply = office.send("skip")
    assert reply == {"ok": False, "error": office.log.refusal, "code": 5}
    assert office.log.unkept
    held = office.send("status")  # changes nothing that is not safe
    assert held["ok"]
    assert held["note"] == office.log.refusal
    office.log.refusal = ""
    assert "note" not in office.send("log")
    assert office.outcomes() == ["skipped stretch"]


def test_what_is_carried_out_elsewhere_is_checked_here() -> None:
    assert read_command({"command": "import", "path": "x.json"}) == Import("x.json")
    for words in ({"path": 3}, {}, {"path": "x", "more": 1}):
        with pytest.raises(ValueError, match=r"path|more"):
            read_command({"command": "import", **words})
