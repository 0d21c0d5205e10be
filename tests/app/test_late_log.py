"""A log that comes later than the program: a home on a network, a disk that is plugged in."""

import pytest

from deskcoach.app.mode import Mode
from deskcoach.app.ports import LogError
from deskcoach.core.export.archive import Archive
from deskcoach.core.records import Decision
from tests.app.desk import MIN, Office, Outdoors, outdoors
from tests.fakes import FakeTrainingLog


def begun(world: Outdoors | None = None) -> Office:
    """A run without posture cues."""
    return Office(world, posture={"enabled": False})


def without_log(world: Outdoors, seconds: float = 20.0) -> Office:
    """The next run, whose log is not in its place."""
    world.log.go_away()
    world.clock.suspend(seconds)
    return begun(world)


def find(office: Office) -> Office:
    office.log.come()
    office.coach.find_log()
    return office


def test_time_at_the_desk_goes_on() -> None:
    office = without_log(begun().work(20 * MIN).quit()).work(2 * MIN)
    assert "show_card" not in find(office).work(7 * MIN).view.words()
    assert "show_card" in office.work(2 * MIN).view.words()


def test_a_pause_goes_on_and_so_does_a_meeting() -> None:
    before = begun().work(MIN)
    before.coach.pause(None)
    before.coach.meet(90)
    office = without_log(before.quit()).work(MIN)
    assert office.coach.status().mode is Mode.WORKING
    assert find(office).coach.status().mode is Mode.PAUSED
    again = begun(office.quit())
    assert again.coach.status().mode is Mode.PAUSED
    again.send("resume")
    assert again.coach.status().mode is Mode.QUIET


@pytest.mark.parametrize("after", [1.5, 20])
@pytest.mark.parametrize("newer", ["pause", "answer"])
def test_what_was_chosen_since_counts(newer: str, after: float) -> None:
    before = begun()
    before.coach.pause(None)
    office = without_log(before.quit(), after)
    if newer == "pause":
        office.coach.pause(30)
        office.send("resume")
    else:
        office.coach.take_break()
        office.send("guide-stop")
    assert find(office).work(MIN).coach.status().mode is Mode.WORKING


def test_an_offer_that_was_open_ends_once() -> None:
    office = without_log(begun().work(31 * MIN).quit()).work(2 * MIN)
    find(office).work(MIN, pace=40)
    assert office.outcomes() == ["unanswered stretch"]
    office.coach.skip()
    assert office.outcomes() == ["unanswered stretch", "skipped stretch"]


def test_a_break_that_was_guided_ends_where_it_stood() -> None:
    before = begun().work(31 * MIN)
    before.coach.start()
    before.rest(30)
    office = without_log(before.quit()).work(31 * MIN)
    office.coach.skip()
    find(office)
    assert sorted(office.outcomes()) == ["part-done stretch", "skipped stretch"]
    done, skipped = sorted(office.log.kept, key=lambda one: one.at)
    assert (done.outcome, skipped.outcome) == ("part-done", "skipped")
    assert done.exercises == ("sitting-back-extension",)


def test_a_long_absence_before_was_the_break() -> None:
    office = without_log(begun().work(31 * MIN).quit(), 3600).work(MIN)
    assert find(office).outcomes() == ["natural stretch", "natural move"]
    office.view.told.clear()  # of the first run as well
    assert "show_card" not in office.work(28 * MIN).view.words()
    assert "show_card" in office.work(2 * MIN).view.words()


def test_stretches_take_turns_over_both_runs() -> None:
    before = Office(move={"enabled": False}).work(31 * MIN)
    before.coach.start()
    before.rest(65)
    office = without_log(before.quit()).work(MIN)
    find(office).coach.take_break()
    office.rest(65)
    assert office.log.kept[-1].exercises == ("shoulder-extension-one",)


def test_a_run_that_never_had_its_log_is_joined_at_the_next_start() -> None:
    office = without_log(begun().work(31 * MIN).quit()).work(31 * MIN)
    office.coach.skip()
    world = office.work(5 * MIN).quit()
    world.log.come()
    again = begun(world)
    assert sorted(again.outcomes()) == ["skipped stretch", "unanswered stretch"]
    assert "apart" not in (again.log.load_state() or {})


def test_a_state_apart_that_cannot_be_read_is_left_behind() -> None:
    world = begun().work(20 * MIN).quit()
    world.log.save_state({"apart": {"elapsed": "?"}}, ["apart"])
    assert "show_card" in begun(world).work(11 * MIN).view.words()


def test_a_new_log_is_begun_with_what_was_done() -> None:
    office = without_log(outdoors()).work(31 * MIN)
    find(office)
    assert [one for one in office.log.load_state() or {} if one == "apart"] == []
    assert office.coach.status().mode is Mode.DUE


def test_a_log_that_cannot_be_read_when_it_comes_is_joined_later() -> None:
    before = begun().work(31 * MIN)
    office = without_log(before.quit()).work(2 * MIN)
    office.log.come()
    office.log.refusal = "log.db: the disk does not answer: check the disk"
    office.coach.find_log()
    office.log.refusal = ""
    again = begun(office.work(MIN).quit())
    assert again.outcomes() == ["unanswered stretch"]


def test_decisions_that_cannot_be_read_say_nothing_of_quiet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = begun().work(20 * MIN)
    before.coach.pause(None)
    office = without_log(before.quit()).work(MIN)

    def refuse(*_: object) -> list[Decision]:
        raise LogError("log.db: the disk does not answer: check the disk")

    monkeypatch.setattr(office.log, "decisions", refuse)
    assert find(office).coach.status().mode is Mode.WORKING


def trained() -> Office:
    office = Office(with_strength=True)
    office.send("safety-answer", ticked=[])
    office.send("session", manual=True)
    office.send("session-start")
    return office


def elsewhere(office: Office, **members: object) -> None:
    """Another process changes what training remembers; nobody here has read that yet."""
    log = office.world.training_log
    log.save_training({**(log.load_training() or {}), **members})


def test_what_came_in_while_a_session_runs_outlives_its_steps() -> None:
    office = trained()
    moved, routine = [["2026-03-03", "2026-03-04"]], {"name": "Neck"}
    elsewhere(office, aside=["plank"], moves=moved, routines=[routine])
    office.send("session-hurts")
    office.send("session-pain", level=7)
    office.send("session-abandon")
    (hurt,) = office.store.state.aside
    office.store.replaced()
    assert set(office.store.state.aside) == {"plank", hurt}
    again = Office(office.quit(), with_strength=True)
    assert set(again.store.state.aside) == {"plank", hurt}
    assert len(again.store.state.moves) == 1
    assert [one.name for one in again.store.state.routines] == ["Neck"]


def test_what_comes_in_undoes_nothing_that_hurt_meanwhile() -> None:
    """The process aside had read what was remembered before the session told it."""
    office = trained()
    before = office.world.training_log.load_training()
    brought = {**(before or {}), "moves": [["2026-03-03", "2026-03-04"]]}
    office.send("session-hurts")
    office.send("session-pain", level=7)
    office.archives.log.take_in(Archive(training=brought), before=before)
    office.store.replaced()
    assert len(office.store.state.aside) == 1
    assert len(office.store.state.moves) == 1
    assert office.store.state.running is not None


def test_a_session_that_was_left_is_offered_when_the_log_has_come() -> None:
    office = trained()
    world, kept = office.quit(), office.world.training_log
    world.training_log = FakeTrainingLog()
    late = Office(world, with_strength=True)
    assert late.store.state.running is None
    late.store.log = kept
    late.store.replaced()
    for _ in range(2):  # the second time it is there already
        late.training.take_up()
    assert late.send("session-resume")["ok"]
