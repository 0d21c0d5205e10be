"""The check is asked again when pain rises above what is usual for this person."""

from typing import Any

import pytest

from deskcoach.app.strength.store import freeze_training, thaw_training
from tests.app.desk import MIN, Office

DAY = 24 * 60 * MIN


def trained_with(office: Office, level: int) -> str:
    """A session in which something hurts this much; tells what the next one finds at the door."""
    gate = office.send("session")["value"]
    if gate == "open":
        office.send("session-start")
        office.rest(40)
        office.send("session-hurts")
        office.send("session-pain", level=level)
        office.send("session-finish")
        office.clock.suspend(2 * DAY)
        office.rest(MIN)
    return str(gate)


def test_who_usually_has_a_four_and_said_so_is_not_asked_at_every_session() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", pain=4)
    assert [trained_with(office, level) for level in (4, 5, 4, 6)] == ["open"] * 4
    assert trained_with(office, 0) == "ask"


def test_who_left_it_out_is_asked_once_and_then_known() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer")
    assert [trained_with(office, 4) for _ in range(2)] == ["open", "ask"]
    office.send("safety-answer")
    assert [trained_with(office, 4) for _ in range(4)] == ["open"] * 4


@pytest.mark.parametrize("level", [-1, 11, "four"])
def test_it_is_a_number_from_0_to_10(level: object) -> None:
    assert Office().send("safety-answer", pain=level)["code"] == 2


OLD: dict[str, Any] = {"at": "2026-01-05T18:00:00+01:00", "ticked": ["age"], "read": True}


def test_a_check_of_an_earlier_version_is_still_read() -> None:
    check = thaw_training({"check": OLD}).check
    assert check is not None
    assert check.ticked == {"age"}
    assert (check.pain, check.read, check.seen) == (None, True, False)
    assert thaw_training(freeze_training(thaw_training({"check": OLD}))).check == check
    assert thaw_training({"check": {**OLD, "ticked": ["a-later-question"]}}).check is not None


@pytest.mark.parametrize("at", ["2026-01-05T18:00:00", "0001-01-02T00:00:00+00:00"])
def test_a_check_without_a_time_to_compare_with_is_asked_anew(at: str) -> None:
    office = Office(with_strength=True)
    office.world.training_log.save_training({"check": {**OLD, "at": at}})
    office.store.replaced()
    assert office.store.state.check is None
    assert office.send("session")["value"] == "ask"
