"""Any setting, changed at any moment: where things stand is judged anew, at once and once."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskcoach.app.breaks.why import explain
from deskcoach.app.mode import Mode
from deskcoach.app.strength import plan_changes
from deskcoach.app.view_models import CardScreen, SessionCard
from deskcoach.core.breaks.events import BREAKS, Kind, Locked, Unlocked
from deskcoach.core.breaks.rules import next_wake, rules_from
from deskcoach.core.breaks.state import due
from deskcoach.core.setting import Setting, all_settings
from tests.app.desk import MIN, Office, outdoors

NO_POSTURE: dict[str, Any] = {"posture": {"enabled": False}}


def a_value(setting: Setting) -> st.SearchStrategy[Any]:
    """Any value that this setting may have."""
    if setting.choices:
        return st.sampled_from(setting.choices)
    if isinstance(setting.default, bool):
        return st.booleans()
    if isinstance(setting.default, int):
        return st.integers(setting.low, setting.high)
    return {
        "min": st.lists(st.integers(1, 60), min_size=1, max_size=3),
        "days": st.lists(st.sampled_from(("monday", "tuesday", "friday")), min_size=1, unique=True),
        "time": st.sampled_from(("00:00", "09:00", "17:30", "23:59")),
        "text": st.sampled_from(("", "Anna", "CC BY 4.0")),
        "screen": st.sampled_from(("pointer", "active", "HDMI-1")),
        "stretches": st.sampled_from(([], ["shoulder-extension-one"], ["no-such-stretch"])),
        "programs": st.sampled_from(([], ["code"], ["code", "mpv"])),
        "ranges": st.sampled_from(([], ["09:00-12:30"], ["22:00-06:00"], ["00:00-24:00"])),
    }[setting.unit]


CHANGES = st.sampled_from(list(all_settings())).flatmap(
    lambda each: st.tuples(st.just(each.section), st.just(each.key), a_value(each))
)


def card_up(office: Office) -> None:
    office.work(30.5 * MIN)


def tucked(office: Office) -> None:
    office.work(32 * MIN)


def put_off(office: Office) -> None:
    office.work(30.5 * MIN)
    office.send("later", minutes=10)


def guided(office: Office) -> None:
    office.work(30.5 * MIN)
    office.send("start")
    office.rest(20)


def held(office: Office) -> None:
    office.work(20 * MIN)
    office.send("meeting", minutes=30)
    office.work(15 * MIN)


def paused(office: Office) -> None:
    office.work(30.5 * MIN)
    office.send("pause", minutes=30)


def away(office: Office) -> None:
    office.work(30.5 * MIN)
    office.coach.take(Locked())
    office.rest(30)


def cue(office: Office) -> None:
    office.work(20 * MIN + 3)


def session_offered(office: Office) -> None:
    office.send("set", section="strength", key="time", value="09:05")
    office.work(5.5 * MIN)


def session_ready(office: Office) -> None:
    office.training.answer_check([])
    office.send("session")


def session_on(office: Office) -> None:
    session_ready(office)
    office.send("session-start")
    office.rest(20)


MOMENTS = (
    card_up, tucked, put_off, guided, held, paused, away, cue, session_offered, session_ready,
    session_on,
)  # fmt: skip


def shown_card(office: Office) -> CardScreen | SessionCard | None:
    """The card that a person sees or can have back from the tray."""
    card = None
    for word, *more in office.view.told:
        if word in {"show_card", "show_session_card"}:
            card = more[0]
        elif word == "close_card":
            card = None
    return card


def as_if_always(office: Office) -> None:
    """What a person sees is what these settings say, whatever they were before."""
    now = office.in_force.now
    rules = rules_from(now)
    state = office.coach._state
    status = office.coach.status()
    assert office.view.statuses[-1] == status
    for kind in BREAKS:
        if kind not in rules.after:
            assert kind not in status.owed
            assert status.next_kind is not kind
            assert state.clocks[kind].ask_at is None
            assert state.offer is None or state.offer.kind is not kind
    if state.offer:
        assert due(state, state.offer.kind, rules.after) or not state.present
    if status.mode is Mode.DUE:
        assert state.offer or any(due(state, kind, rules.after) for kind in BREAKS)
    if status.mode is Mode.PUT_OFF:
        assert status.owed
    card = shown_card(office)
    if isinstance(card, CardScreen):
        assert state.offer is not None
        assert (card.offer, card.kind) == (state.offer.number, state.offer.kind)
        assert card.later in ((), now.asking.later)
    elif isinstance(card, SessionCard):
        assert now.strength.enabled
        assert card.later == now.asking.later
    assert ("session-offer" in status.holds) == isinstance(card, SessionCard)
    assert explain((), status)
    wake = next_wake(state, rules)
    if wake is not None:
        rings = office.alarm.rings_at()
        assert rings is not None
        assert rings <= max(wake, office.clock.elapsed) + 1e-6


@given(moment=st.sampled_from(MOMENTS), changes=st.lists(CHANGES, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_any_setting_at_any_moment(moment: Any, changes: list[tuple[str, str, Any]]) -> None:
    office = Office(with_strength=True)
    moment(office)
    times = 0

    def counted(_: Any) -> None:
        nonlocal times
        times += 1

    for section, key, value in changes:
        office.in_force.users = (*office.in_force.users[:3], counted)
        before, times = office.in_force.now, 0
        assert office.send("set", section=section, key=key, value=value)["ok"]
        office.in_force.apply_settings()  # the watcher has seen our own writing
        assert times == (office.in_force.now != before)
        as_if_always(office)
    office.work(3 * MIN)
    as_if_always(office)


@given(changes=st.lists(CHANGES, min_size=1, max_size=2))
@settings(max_examples=40, deadline=None)
def test_settings_changed_while_the_program_does_not_run(
    changes: list[tuple[str, str, Any]],
) -> None:
    world = Office(outdoors(), with_strength=True).work(32 * MIN).quit()
    world.view.take()  # its screens have gone with it
    sections: dict[str, Any] = {}
    for section, key, value in changes:
        sections.setdefault(section, {})[key] = value
    as_if_always(Office(world, with_strength=True, **sections))


def test_stretches_switched_off_while_their_card_is_up_or_tucked() -> None:
    for minutes in (30.5, 32):
        office = Office(move={"enabled": False}, **NO_POSTURE).work(minutes * MIN)
        office.send("set", section="stretch", key="enabled", value=False)
        assert office.coach.status().mode is Mode.WORKING
        assert office.coach.status().next_kind is None
        assert shown_card(office) is None
        assert office.outcomes() == ["unanswered stretch"]
        assert "taken back: your settings changed" in office.send("why")["value"][-2]
        office.work(120 * MIN)
        assert office.outcomes() == ["unanswered stretch"]


def test_a_longer_interval_takes_the_card_back_and_asks_when_it_is_time() -> None:
    office = Office(move={"enabled": False}, **NO_POSTURE).work(30.5 * MIN)
    office.send("set", section="stretch", key="after", value=45)
    assert office.coach.status().mode is Mode.WORKING
    assert office.coach.status().next_seconds == pytest.approx(14.5 * MIN, abs=1)
    office.work(15 * MIN)
    assert office.coach.status().mode is Mode.OFFERED


def test_a_shorter_interval_asks_at_once() -> None:
    office = Office(**NO_POSTURE).work(20 * MIN)
    office.send("set", section="stretch", key="after", value=15)
    office.rest(5)
    assert office.coach.status().mode is Mode.OFFERED


def test_a_break_switched_on_falls_due_by_the_time_at_the_desk() -> None:
    office = Office(stretch={"enabled": False}, move={"enabled": False}, **NO_POSTURE)
    office.work(40 * MIN)
    assert office.coach.status().desk_seconds == pytest.approx(40 * MIN)
    office.send("set", section="stretch", key="enabled", value=True)
    office.rest(5)
    assert office.coach.status().mode is Mode.OFFERED


def test_the_time_at_the_desk_is_that_of_what_is_switched_on() -> None:
    office = Office(move={"enabled": False}, **NO_POSTURE).work(10 * MIN)
    assert office.coach.status().desk_seconds == pytest.approx(10 * MIN)
    office.rest(10 * MIN)
    assert office.outcomes() == ["natural stretch"], "a break that is off is not counted"


def test_asking_again_sooner_counts_for_the_card_in_the_tray() -> None:
    office = Office(asking={"again_after": 60}, move={"enabled": False}, **NO_POSTURE)
    office.work(32 * MIN)
    office.send("set", section="asking", key="again_after", value=1)
    office.work(30)
    assert office.coach.status().mode is Mode.OFFERED


def test_limits_and_choices_reach_the_card_that_is_up() -> None:
    office = Office(**NO_POSTURE).work(30.5 * MIN)
    office.view.take()
    office.send("set", section="asking", key="later", value=[3])
    card = shown_card(office)
    assert card is not None
    assert card.later == (3,)
    office.view.take()
    office.send("set", section="sound", key="volume", value=10)
    assert shown_card(office) is None, "nothing on it has changed"


def test_a_firm_break_lets_go_of_the_screens() -> None:
    office = Office(stretch={"firmness": "firm"}, **NO_POSTURE).work(30.5 * MIN)
    office.send("start")
    office.send("set", section="stretch", key="firmness", value="gentle")
    word, screen = office.view.told[-1]
    assert (word, screen.firm) == ("show_guide", False)


def test_break_without_a_kind_takes_one_that_is_on() -> None:
    office = Office(stretch={"enabled": False})
    assert office.send("break")["ok"]
    guided = office.coach._state.guided
    assert guided is not None
    assert guided.kind is Kind.MOVE
    office = Office(stretch={"enabled": False}, move={"enabled": False})
    reply = office.send("break")
    assert (reply["ok"], reply["code"]) == (False, 4)
    assert "switched off" in reply["error"]
    assert office.send("break", kind="stretch")["ok"], "who names it wants it"
    office = Office(stretch={"enabled": False}, move={"enabled": False})
    assert office.send("break", exercise="shoulder-extension-two")["ok"]


def test_strength_switched_off_while_its_card_is_up() -> None:
    changes: tuple[tuple[str, str, Any], ...] = (
        ("strength", "enabled", False),
        ("strength", "days", ["tuesday"]),
        ("strength", "time", "12:00"),
    )
    for section, key, value in changes:
        office = Office(with_strength=True)
        session_offered(office)
        assert isinstance(shown_card(office), SessionCard)
        office.send("set", section=section, key=key, value=value)
        assert shown_card(office) is None
        assert office.coach.status().holds == ()
    office.work(3 * 60 * MIN)
    cards = [told for told in office.view.told if told[0] == "show_session_card"]
    assert len(cards) > 1, "at its new time it is offered again"


def test_the_session_card_goes_with_the_exercises_and_with_the_plan() -> None:
    office = Office(with_strength=True)
    session_offered(office)
    office.send("set", section="asking", key="later", value=[7])
    card = shown_card(office)
    assert isinstance(card, SessionCard)
    assert card.later == (7,)
    strength = office.planning._catalogue.of_kind("strength")
    office.store.keep(aside=tuple(each.id for each in strength))
    office.coach.wake()
    assert shown_card(office) is None
    office = Office(with_strength=True)
    session_offered(office)
    plan_changes.pause(office.planning, None)
    assert shown_card(office) is None


def test_nothing_is_heard_of_a_session_that_is_only_shown() -> None:
    office = Office(with_strength=True, strength={"voice": False})
    office.send("safety-answer")
    assert office.send("session")["value"] == "open"
    assert office.send("set", section="strength", key="voice", value=True)["ok"]
    assert (office.world.voice.ready_for, office.world.cues.heard) == ([], [])


def test_sound_and_voice_change_in_the_session_that_runs() -> None:
    office = Office(with_strength=True, strength={"voice": False})
    cues, voice = office.world.cues, office.world.voice
    session_on(office)
    assert voice.ready_for == []
    heard = [office.view.sessions[-1].sound]
    office.send("set", section="strength", key="voice", value=True)
    assert voice.ready_for, "it is ready for its words"
    heard.append(office.view.sessions[-1].sound)
    stops = voice.stops
    office.send("set", section="sound", key="enabled", value=False)
    assert [*heard, office.view.sessions[-1].sound] == ["tones", "voice", "silent"]
    assert voice.stops == stops + 1
    assert cues.running
    office.send("set", section="strength", key="unit", value="lb")
    assert office.view.sessions[-1].unit == "lb"


def test_a_session_that_has_not_begun_takes_the_numbers_of_the_settings() -> None:
    office = Office(with_strength=True)
    session_ready(office)
    office.send("set", section="strength", key="rest", value=60)
    assert office.view.sessions[-1].blocks[0].rest == 60
    office.send("prescribe", exercise="back-extension", sets=2)
    assert office.view.sessions[-1].blocks[0].sets == 2
    office.send("session-start")
    office.send("set", section="strength", key="rest", value=30)
    office.send("prescribe", exercise="back-extension", sets=4)
    block = office.view.sessions[-1].blocks[0]
    assert (block.rest, block.sets) == (60, 2)


def test_the_check_is_not_covered_by_what_a_setting_brings() -> None:
    office = Office(with_strength=True)
    office.send("session")
    before = len(office.view.sessions)
    office.send("set", section="strength", key="unit", value="lb")
    assert len(office.view.sessions) == before


def test_no_card_lies_on_the_check_or_on_the_first_screen_of_a_session() -> None:
    office = Office(with_strength=True).work(30.5 * MIN)
    assert shown_card(office) is not None
    office.send("session")
    assert shown_card(office) is None
    assert office.coach.status().holds == ("session-start",)
    office.work(5 * MIN)
    assert shown_card(office) is None
    office.training.leave_check()
    office.work(5)
    assert shown_card(office) is not None
    office.send("session")
    office.work(9.5 * MIN)
    assert shown_card(office) is None
    office.work(1.5 * MIN)
    assert shown_card(office) is not None, "a check that was forgotten keeps nothing away"


def test_working_hours_and_presence_are_judged_at_once() -> None:
    office = Office(**NO_POSTURE).work(30.5 * MIN)
    office.send("set", section="hours", key="monday", value=[])
    office.send("set", section="hours", key="enabled", value=True)
    assert office.coach.status().holds == ("outside-hours",)
    assert shown_card(office) is None
    office.send("set", section="hours", key="enabled", value=False)
    office.rest(5)
    assert office.coach.status().mode is Mode.OFFERED
    office.coach.take(Locked())
    office.coach.take(Unlocked())
    office.rest(100)
    office.send("set", section="presence", key="away_after", value=30)
    assert office.coach.status().mode is not Mode.OFFERED


@pytest.mark.parametrize("minutes", [1, 29])
def test_a_restart_offers_nothing_that_is_not_due(minutes: int) -> None:
    world = outdoors()
    asking = {"typing_gap": 0}  # an offer waits for nothing
    Office(world, asking=asking).work(minutes * MIN).coach.end()
    office = Office(world, asking=asking).work(2)
    assert not office.log.kept
    assert not [told for told in world.view.told if told[0] == "show_card"]
