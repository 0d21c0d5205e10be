"""An urgent sign was ticked: until the person has been seen, nothing is trained or stretched."""

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.inspect import type_info
from msgspec.structs import replace

from deskcoach.app.any_command import AnyCommand
from deskcoach.app.mode import Mode
from deskcoach.app.strength.store import EVER
from deskcoach.app.view_models import CardScreen, GuideScreen, SafetyScreen, SessionCard
from deskcoach.core.strength.session import Over, Ready
from tests.app.desk import MIN, Office

HOUR = 60 * MIN
URGENT = ["leg-weakness"]

WORDS: dict[str, list[dict[str, Any]]] = {
    "break": [{}, {"kind": "stretch"}, {"kind": "move"}, {"exercise": "sitting-back-extension"}],
    "later": [{"minutes": 2}],
    "pause": [{"minutes": 15}],
    "meeting": [{}, {"minutes": 20}],
    "set": [
        {"section": "stretch", "key": "firmness", "value": "firm"},
        {"section": "strength", "key": "time", "value": "09:00"},
    ],
    "session": [{}, {"exercises": ["bent-over-row"]}, {"manual": True}],
    "session-correct": [{"reps": 3}],
    "session-effort": [{"level": 5}],
    "session-pain": [{"level": 7}],
    "session-counting": [{"mode": "manual"}],
    "safety-answer": [{"ticked": URGENT}, {"ticked": ["bladder-bowel", "age"]}],
    "plan-days": [{"days": [1, 2, 3, 4, 5, 6, 7]}],
    "plan-time": [{"at": "09:00"}],
    "plan-move": [{"day": "2026-03-02", "to": "2026-03-03"}],
    "plan-later": [{"minutes": 2}],
    "exercise-back": [{"exercise": "back-extension"}],
    "set-correct": [{"id": "0", "reps": 4}],
    "set-remove": [{"id": "0"}],
    "session-remove": [{"id": "0"}],
}
LIFTS = {"safety-seen"}
"""The one command that is there to lift it."""
FILES = {"import", "export", "delete", "quit", "doctor"}
"""They bring another past along, or none; an older one is tried by itself below."""


def tags() -> set[str]:
    return {str(type_info(one).tag) for one in get_args(AnyCommand)}  # type: ignore[attr-defined]


def every_command() -> list[tuple[str, dict[str, Any]]]:
    names = sorted(tags() - LIFTS - FILES)
    return [(name, words) for name in names for words in WORDS.get(name, [{}])]


STEPS = st.one_of(
    st.sampled_from(every_command()),
    st.sampled_from([("work", 35 * MIN), ("work", 9 * HOUR), ("rest", 70.0), ("rest", HOUR)]),
)


def do(office: Office, step: tuple[str, Any]) -> None:
    name, words = step
    if name == "work":
        office.work(words)
    elif name == "rest":
        office.rest(words)
    else:
        office.send(name, **words)


def check(office: Office, shown: list[tuple[Any, ...]]) -> None:
    for word, *what in shown:
        assert word != "show_session_card"
        for each in what:
            assert not isinstance(each, GuideScreen) or not each.exercises
            assert not isinstance(each, CardScreen) or each.exercise is None
            assert not isinstance(each, SessionCard)
    session = office.training._session
    assert session is None or isinstance(session.stage, Ready | Over) or office.training._unfinished
    assert not office.view.statuses[-1].strength_day


@settings(max_examples=20, deadline=None)
@given(before=st.lists(STEPS, max_size=4), after=st.lists(STEPS, min_size=1, max_size=12))
def test_nothing_is_started_or_guided_whatever_is_asked_for(
    before: list[tuple[str, Any]], after: list[tuple[str, Any]]
) -> None:
    office = Office(with_strength=True, strength={"time": "09:30"})
    office.send("safety-answer")
    for step in before:
        do(office, step)
    office.send("safety-answer", ticked=URGENT)
    office.view.take()
    for step in after:
        do(office, step)
        check(office, office.view.take())
    again = Office(office.quit(), with_strength=True, strength={"time": "09:30"})
    again.view.take()
    again.work(9 * HOUR)
    check(again, again.view.take())
    assert again.coach.status().until_seen


def test_every_command_is_tried() -> None:
    assert tags() >= FILES | LIFTS
    assert set(WORDS) <= tags()


def office_at(stage: str) -> Office:
    office = Office(with_strength=True)
    office.send("safety-answer")
    match stage:
        case "stretch":
            office.send("break", kind="stretch")
            office.rest(20)
        case "card":
            office.work(30.5 * MIN)
        case "tucked":
            office.work(33 * MIN)
        case "session":
            office.send("session")
            office.send("session-start")
            office.rest(90)
        case "session-card":
            office.work(8 * HOUR + 31 * MIN)
    return office


def test_the_stretch_that_is_being_guided_stops_and_what_was_done_is_kept() -> None:
    office = office_at("stretch")
    office.send("safety-answer", ticked=URGENT)
    assert office.view.words()[-1] == "close_guide"
    assert office.outcomes() == ["part-done stretch"]
    assert office.log.kept[-1].exercises == ("sitting-back-extension",)


def test_the_session_that_runs_ends_and_what_was_done_counts() -> None:
    office = office_at("session")
    office.send("safety-answer", ticked=URGENT)
    assert [one.outcome for one in office.world.training_log.sessions(EVER)] == ["part-done"]
    told = office.view.told[-1]
    assert told[0] == "show_safety"
    assert isinstance(told[1], SafetyScreen)
    assert told[1].answered
    refused = office.send("session-resume")
    assert not refused["ok"]


@pytest.mark.parametrize("stage", ["card", "tucked"])
def test_the_card_that_is_up_offers_a_walk_from_then_on(stage: str) -> None:
    office = office_at(stage)
    office.view.take()
    office.send("safety-answer", ticked=URGENT)
    told = office.view.take()
    card = told[0][1]
    assert isinstance(card, CardScreen)
    assert (card.exercise, card.source, card.length) == (None, None, 60)
    assert [one[0] for one in told] == ["show_card"]
    office.coach.start(card.offer)
    office.rest(61)
    assert office.outcomes()[-1] == "done stretch"
    assert office.log.kept[-1].exercises == ()


def test_the_offer_of_a_session_is_taken_back() -> None:
    office = office_at("session-card")
    assert "show_session_card" in office.view.words()
    office.view.take()
    office.send("safety-answer", ticked=URGENT)
    assert "close_card" in office.view.words()
    assert office.coach.is_free(float("inf"))


def test_a_longer_break_is_a_longer_walk_and_a_chosen_stretch_is_refused() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    refused = office.send("break", exercise="sitting-back-extension")
    assert not refused["ok"]
    assert "until you have been seen" in refused["error"]
    assert office.send("break", kind="move")["ok"]
    guide = office.view.told[-1][1]
    assert [(phase.name, phase.seconds) for phase in guide.course] == [("walk", 300)]
    assert guide.source is None


def test_been_seen_brings_everything_back() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    office.work(31 * MIN)
    office.view.take()
    assert office.send("safety-seen") == {"ok": True, "value": "open"}
    told = office.view.take()
    assert isinstance(told[0][1], CardScreen)
    assert told[0][1].exercise is not None
    assert "close_safety" in [one[0] for one in told]
    assert not office.coach.status().until_seen
    assert office.send("session")["value"] == "open"


def test_who_came_for_a_session_goes_on_to_it_once_seen() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    assert office.send("session")["value"] == "urgent"
    assert office.send("safety-seen")["value"] == "open"
    assert office.view.told[-1][0] == "show_session"


def test_the_way_on_is_there_without_a_session_to_go_to() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    aside = ("back-extension", "bent-over-row", "cobra-stretch")
    office.store.keep(aside=aside)
    assert not office.send("session")["ok"]
    assert office.send("safety")["ok"]
    assert office.view.told[-1][1].answered
    assert office.send("safety-seen")["ok"]


def test_the_check_can_be_looked_at_at_any_time_but_in_a_session() -> None:
    office = Office(with_strength=True)
    office.send("safety")
    assert office.view.told[-1][1].first
    office.send("safety-answer")
    office.send("safety")
    assert not office.view.told[-1][1].answered
    office.send("session")
    office.send("session-start")
    assert not office.send("safety")["ok"]


def test_the_plan_and_why_say_what_waits() -> None:
    office = Office(with_strength=True)
    assert office.planning.next_at() is not None
    office.send("safety-answer", ticked=URGENT)
    plan = office.send("plan")["value"]
    assert plan["next"] is None
    assert plan["hint"] == "Sessions and stretches wait until you have been seen."
    told = office.send("why")["value"]
    assert "sessions and stretches wait until you have been seen" in told
    assert office.send("status")["value"]["until_seen"]


def test_posture_cues_ask_for_no_exercise_and_stay() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    office.work(21 * MIN)
    assert ("show_nudge", 6.0) in office.view.told
    assert office.coach.status().mode is Mode.WORKING


def test_an_older_backup_does_not_lift_it() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer")
    old = office.world.training_log.load_training()
    office.work(MIN).send("safety-answer", ticked=URGENT)
    assert old is not None
    office.world.training_log.save_training(old)
    office.store.replaced()
    assert office.coach.status().until_seen
    again = Office(office.quit(), with_strength=True)
    assert again.coach.status().until_seen


def test_with_everything_deleted_nothing_is_remembered() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    assert office.send("delete", everything=True)["ok"]
    assert not office.coach.status().until_seen
    assert office.send("session")["value"] == "ask"


def test_it_waits_for_no_clock() -> None:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=URGENT)
    office.clock.suspend(200 * 24 * HOUR)
    assert office.send("session")["value"] == "urgent"
    assert office.coach.status().until_seen
    check_ = office.store.state.check
    assert check_ is not None
    office.store.keep(check=replace(check_, seen=True))
    assert not office.coach.status().until_seen
