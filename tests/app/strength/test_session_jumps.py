"""A session whose clock is set, and whose program is killed, at any moment: on a real log."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from tests.app.desk import MIN, Office, outdoors

EVER = datetime(1900, 1, 1, tzinfo=UTC)
TEN_YEARS = 10 * 365 * 86_400
ACTS = st.one_of(
    st.sampled_from(["kill", "reboot", "pause", "resume", "end-set", "rest"]),
    st.integers(-7200, 7200),
    st.integers(-TEN_YEARS, TEN_YEARS),
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(acts=st.lists(ACTS, min_size=1, max_size=12))
def test_no_finished_set_is_lost_or_doubled(
    tmp_path_factory: pytest.TempPathFactory, acts: list[Any]
) -> None:
    world = outdoors()
    log = open_log(tmp_path_factory.mktemp("jumps") / "log.db", lambda: world.clock.wall)
    training = SqliteTrainingLog(log)
    world.training_log = training  # type: ignore[assignment]
    desk = Office(world, with_strength=True)
    desk.send("safety-answer")
    assert desk.send("session", exercises=["back-extension"])["value"] == "open"
    assert desk.send("session-start")["ok"]
    (session,) = training.open_sessions()
    before: list[tuple[int, float]] = []
    for act in acts:
        match act:
            case "kill" | "reboot":
                desk.alarm.stop()
                world.view.sessions.clear()
                world.cues.running = False
                if act == "reboot":
                    world.clock.elapsed = 200.0
                desk = Office(world, with_strength=True)
                desk.send("safety-answer")
                desk.send("session")
                desk.send("session-resume")
            case int(jump):
                world.clock.wall += timedelta(seconds=jump)
            case "rest":
                desk.rest(100.0)
            case _:
                desk.send(f"session-{act}")
        sets = training.sets_of(session.id)
        after = [(one.number, one.actual) for one in sets]
        assert after[: len(before)] == before
        assert len({one.number for one in sets}) == len(sets)
        assert [one.started for one in sets] == sorted(one.started for one in sets)
        assert all(session.started <= one.started <= one.ended for one in sets)
        before = after
    desk.send("session-finish")
    desk.rest(30 * MIN)
    kept = training.session(session.id)
    assert kept is not None
    assert (kept.outcome == "open") == (kept.ended is None)
    undo = desk.send("session-remove", id=session.id)
    if undo["ok"]:
        assert len(undo["value"]["sets"]) == len(before)
        assert desk.send("session-restore", **undo["value"])["ok"]
    assert [(one.number, one.actual) for one in training.sets_of(session.id)][: len(before)] == (
        before
    )
    log.close()
