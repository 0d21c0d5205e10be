"""Traces of whole situations, and everything that would have happened, extra and missing alike."""

import json
import os
import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.app.breaks import simulation as simulating
from deskcoach.app.breaks.simulation import AnswerWord, TraceError, read_trace, simulate
from deskcoach.core.breaks.events import BreakEvent, BreakEventType, Event, Kind
from deskcoach.core.breaks.rules import Rules
from deskcoach.core.breaks.state import State
from deskcoach.core.breaks.step import BreakEvents, step
from deskcoach.core.setting import read_settings
from deskcoach.core.settings import Hours, Settings
from tools.random_days import Day, faults, told_of

TRACES = Path(__file__).parent / "traces"
ANSWERS: dict[str, AnswerWord] = {
    "call-across-a-due-time": "start",
    "lunch": "start",
    "two-hour-film": "start",
    "typing-through-a-due-time": "skip",
    "short-sleep": "ignore",
    "long-sleep": "ignore",
    "clock-back-an-hour": "start",
    "spring-forward": "start",
    "autumn-back": "start",
    "midnight-shift": "start",
    "pause-over-a-restart": "ignore",
    "three-laters": "ignore",
    "a-day-of-skips": "skip",
}


def told(lines: list[str], answer: AnswerWord = "ignore") -> list[str]:
    found = simulate(read_trace(lines, "trace.jsonl"), Settings(), answer)
    return [json.dumps(each.plain()) for each in found]


@pytest.mark.parametrize("name", ANSWERS)
def test_what_would_have_happened(name: str) -> None:
    lines = (TRACES / f"{name}.jsonl").read_text().splitlines()
    found = told(lines, ANSWERS[name])
    expected = TRACES / f"{name}.expected.jsonl"
    if "DESKCOACH_WRITE_EXPECTED" in os.environ:
        expected.write_text("".join(f"{line}\n" for line in found))
    assert found == expected.read_text().splitlines()


def line(at: str, event: str, **more: object) -> str:
    return json.dumps({"at": f"2026-03-02T{at}+01:00", "event": event, **more})


def whats(lines: list[str], answer: AnswerWord = "ignore") -> list[str]:
    parsed = [json.loads(each) for each in told(lines, answer)]
    return [f"{each['at'][11:19]} {each['what']} {each['kind']}" for each in parsed]


def test_later_asks_again_until_it_is_answered() -> None:
    lines = [line("09:00:00", "active"), line("09:35:00", "end")]
    found = [each for each in whats(lines, "later") if "nudge" not in each]
    assert found[:4] == [
        "09:30:00 offer stretch",
        "09:30:00 put-off stretch",
        "09:32:00 offer stretch",
        "09:32:00 put-off stretch",
    ]


def test_answers_without_an_offer_and_an_end_without_a_pause_change_nothing() -> None:
    lines = [
        line("09:00:00", "active"),
        line("09:01:00", "answer", choice="skip"),
        line("09:02:00", "unpause"),
        line("09:03:00", "pause", minutes=5),
        "",
        line("09:04:00", "unpause"),
    ]
    assert whats(lines) == ["09:03:00 paused None", "09:04:00 resumed None"]


def test_working_hours_hold_and_release() -> None:
    lines = [line("07:00:00", "active"), line("10:00:00", "end")]
    settings = Settings(hours=Hours(enabled=True))
    found = list(simulate(read_trace(lines, "t"), settings, "skip"))
    held = [told.line() for told in found if told.happened.what is BreakEventType.HELD]
    offered = [told for told in found if told.happened.what is BreakEventType.OFFER]
    assert held[0] == (
        "2026-03-02 07:30:00  held        stretch  held: outside your working hours (since 07:00)"
    )
    assert offered[0].at.isoformat() == "2026-03-02T09:00:00+01:00"


def test_an_empty_trace_says_nothing() -> None:
    assert whats([]) == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["{"], "line 1"),
        ([line("09:00:00", "active"), line("08:00:00", "idle")], "line 2: .*order the lines"),
        ([line("09:00:00", "dance")], "line 1: .*dance"),
        ([line("09:00:00", "hold")], "line 1: .*reason"),
        ([line("09:00:00", "hold", reason="nap")], "line 1: .*nap"),
        (['{"at": "2026-03-02T09:00:00", "event": "active"}'], "line 1: .*offset"),
        ([line("09:00:00", "clock", to="2026-03-02T09:00:00")], "line 1: .*offset"),
        ([line("09:00:00", "pause", minutes=0)], "line 1"),
        (["", line("09:00:00", "answer", choice="later", minutes="5")], "line 2"),
        (["[" * 20_000], "line 1"),
        ([line("09:00:00", "answer", choice="later", minuets=9)], "line 1: .*minuets"),
    ],
)
def test_a_bad_line_is_named(lines: list[str], words: str) -> None:
    with pytest.raises(TraceError, match=rf"^trace\.jsonl: {words}") as error:
        told(lines)
    assert "\n" not in str(error.value)


def test_a_time_out_of_reach_is_named() -> None:
    line = '{"at": "0001-01-01T00:00:00+00:00", "event": "active"}'
    with pytest.raises(TraceError, match="write times between the years 1970 and 9998"):
        told([line])


@given(st.lists(st.integers(0, 4000), min_size=50, max_size=50))
def test_a_held_break_is_offered_within_a_minute_of_its_release(lengths: list[int]) -> None:
    at = datetime.fromisoformat("2026-03-02T09:00:00+01:00")
    lines = [json.dumps({"at": at.isoformat(), "event": "active"})]
    for index, seconds in enumerate(lengths):
        at += timedelta(seconds=seconds)
        word = ("hold", "release")[index % 2]
        event = {"at": at.isoformat(), "event": word, "reason": "microphone"}
        lines.append(json.dumps(event))
    at += timedelta(minutes=2)
    lines.append(json.dumps({"at": at.isoformat(), "event": "end"}))
    found = [json.loads(each) for each in told(lines, "skip")]
    for index, each in enumerate(found):
        if each["what"] == "released":
            limit = datetime.fromisoformat(each["at"]) + timedelta(seconds=60)
            after = [one for one in found[index:] if datetime.fromisoformat(one["at"]) <= limit]
            assert any(one["what"] in {"offer", "held"} for one in after)


def test_typing_at_the_very_second_at_which_a_break_ends() -> None:
    lines = [
        line("12:00:03.5", "active"),
        line("13:07:06.5", "answer", choice="start"),
        line("13:09:06.5", "typing"),
        line("13:30:06.5", "end"),
    ]
    assert whats(lines)[-3:] == [
        "13:07:03 tucked move",
        "13:07:06 started move",
        "13:12:08 done move",
    ]


def steps_bounded(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Let a day that never ends fail: so many steps, and no more."""
    left = [most]

    def counted(state: State, event: Event, now: float, rules: Rules) -> tuple[State, BreakEvents]:
        left[0] -= 1
        assert left[0], "the day never ends"
        return step(state, event, now, rules)

    monkeypatch.setattr(simulating, "step", counted)


@given(st.randoms(use_true_random=False))
def test_property_every_day_ends_and_keeps_its_promises(chance: random.Random) -> None:
    day = Day(chance)
    with pytest.MonkeyPatch.context() as monkeypatch:
        steps_bounded(monkeypatch, 100_000)
        assert faults(day, told_of(day)) == []


@pytest.mark.no_cover  # drawn, and many
def test_three_hundred_random_days(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(165, 465):  # six of these once did not end
        steps_bounded(monkeypatch, 100_000)
        day = Day(random.Random(seed))  # noqa: S311
        assert faults(day, told_of(day)) == [], f"seed {seed}"


def settings_of(**presence: object) -> Settings:
    settings, problems = read_settings({"presence": presence}, "settings.toml")
    assert problems == ()
    return settings


def told_by(settings: Settings, *lines: str) -> list[str]:
    trace = read_trace([line("09:00:00", "active"), *lines, line("09:35:00", "end")], "trace")
    told = [each.plain() for each in simulate(trace, settings)]
    return [f"{each['what']}: {each['why']}" for each in told if each["what"] in {"offer", "held"}]


FULL = line("09:01:00", "hold", reason="fullscreen", program="code")
WORK = "offer: offered: it was due, and you work in code, which fills the screen"
HELD = "held: held: code fills the screen (since 09:01)"


@pytest.mark.parametrize("word", ["active", "typing"])
def test_a_fullscreen_editor_gets_its_break(word: str) -> None:
    typed = line("09:02:00", word)
    assert told_by(Settings(), FULL, typed) == [WORK]
    assert told_by(Settings(), FULL, line("09:01:30", "media", playing=True), typed) == [WORK]


def test_a_fullscreen_film_does_not() -> None:
    film = (line("09:01:00", "media", playing=True), line("09:02:00", "idle"))
    assert told_by(Settings(), FULL, *film) == [HELD]


def test_exceptions_by_program_in_a_trace() -> None:
    assert told_by(settings_of(fullscreen_watch=["Code"]), FULL) == [HELD]
    always = settings_of(fullscreen="always", fullscreen_work=["code"])
    assert told_by(always, FULL) == [
        "offer: offered: it was due; by your settings, code does not hold it"
    ]
    assert told_by(settings_of(fullscreen="always"), FULL) == [HELD]


def test_do_not_disturb_for_a_while_in_a_trace() -> None:
    quiet = line("09:01:00", "hold", reason="do-not-disturb")
    while_ = settings_of(do_not_disturb="limited", do_not_disturb_limit=30)
    assert [each.split(":")[0] for each in told_by(while_, quiet)] == ["held", "offer"]
    assert told_by(settings_of(do_not_disturb="ignore"), quiet) == ["offer: offered: it was due"]


def days_told() -> list[tuple[int, str, str, float]]:
    """What is said of some random days, half of them with a window that fills the screen."""
    said = []
    for seed in range(80):
        day = Day(random.Random(seed))  # noqa: S311
        if seed % 2:
            at = json.loads(day.lines[0])["at"]
            day.lines[:0] = [json.dumps({"at": at, **more}) for more in (FILLS, PLAYS)]
        said += [(seed, *plainly(each.happened)) for each in told_of(day)]
    return said


FILLS = {"event": "hold", "reason": "fullscreen"}
PLAYS = {"event": "media", "playing": True}


def plainly(each: BreakEvent) -> tuple[str, str, float]:
    return str(each.what), each.why, round(each.at, 3)


@pytest.mark.no_cover  # many days, twice
def test_input_that_is_known_to_go_on_or_to_stay_away_need_not_be_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The simulated person says so; who looks at every slot hears the same."""
    looks: list[float] = []
    look = simulating._World.look

    def counted(world: simulating._World, at: float) -> None:
        looks.append(at)
        look(world, at)

    monkeypatch.setattr(simulating._World, "look", counted)
    told, seldom = days_told(), len(looks)
    monkeypatch.setattr(simulating._World, "input_comes", lambda _: "any")
    assert told == days_told()
    assert seldom < (len(looks) - seldom) / 3


def test_a_clock_that_is_set_into_time_off_holds_at_once() -> None:
    lines = [
        line("09:00:00", "active"),
        line("09:29:00", "clock", to="2026-03-02T20:00:00+01:00"),
        line("20:30:00", "end"),
    ]
    found = simulate(read_trace(lines, "t"), Settings(hours=Hours(enabled=True)))
    assert [each.line() for each in found if each.happened.kind is Kind.STRETCH] == [
        "2026-03-02 20:01:00  held        stretch  held: outside your working hours (since 20:00)"
    ]


MIC = "microphone"


def test_a_program_that_always_listens_does_not_hold_but_a_call_beside_it_does() -> None:
    listens = settings_of(microphone_listens=["Noise filter"])
    filter_on = line("09:01:00", "hold", reason=MIC, program="noise filter")
    assert told_by(Settings(), filter_on) == [
        "held: held: microphone in use by noise filter (since 09:01)"
    ]
    assert told_by(listens, filter_on) == [
        (
            "offer: offered: it was due; noise filter uses the microphone,"
            " which by your settings does not hold breaks"
        )
    ]
    call = line("09:29:00", "hold", reason=MIC, program="Zoom")
    over = line("09:31:00", "release", reason=MIC, program="Zoom")
    assert told_by(listens, filter_on, call, over) == [
        "held: held: microphone in use by Zoom (since 09:29)",
        "offer: offered as soon as the call ended",
    ]


def test_a_microphone_that_never_holds() -> None:
    never = settings_of(microphone="never")
    assert told_by(never, line("09:01:00", "hold", reason=MIC)) == [
        "offer: offered: it was due; by your settings, the microphone does not hold it"
    ]


def test_a_microphone_that_never_holds_but_for_a_call() -> None:
    calls = settings_of(microphone="never", microphone_calls=["zoom"])
    zoom = line("09:01:00", "hold", reason=MIC, program="Zoom")
    assert told_by(calls, zoom) == ["held: held: microphone in use by Zoom (since 09:01)"]
    other = line("09:01:00", "hold", reason=MIC, program="Krisp")
    assert told_by(calls, other) == [
        (
            "offer: offered: it was due; Krisp uses the microphone,"
            " which by your settings does not hold breaks"
        )
    ]


def test_a_game_that_keeps_the_pointer_holds_although_it_is_played() -> None:
    game = line("09:01:00", "hold", reason="fullscreen", program="doom", grabs=True)
    typed = line("09:02:00", "active")
    assert told_by(Settings(), game, typed) == ["held: held: doom fills the screen (since 09:01)"]
    assert len(told_by(settings_of(fullscreen_work=["doom"]), game, typed)) == 1
    assert told_by(settings_of(fullscreen="never"), game, typed)[0].startswith("offer")
    let_go = line("09:31:00", "hold", reason="fullscreen", program="doom")
    assert told_by(Settings(), game, typed, let_go)[1] == (
        "offer: offered as soon as what you watched or played ended"
    )


def test_sit_and_stand_in_a_trace() -> None:
    found, problems = read_settings(
        {"posture": {"position": True, "position_every": 10, "every": 20}}, "settings.toml"
    )
    assert not problems
    trace = read_trace(
        [
            line("09:00:00", "active"),
            line("09:09:00", "hold", reason="meeting"),
            line("09:12:00", "release", reason="meeting"),
            line("09:22:30", "idle"),
            line("09:40:00", "active"),
            line("09:50:00", "end"),
        ],
        "trace",
    )
    cues = [each.plain() for each in simulate(trace, found) if each.happened.what == "nudge"]
    assert [(each["at"] or "")[11:16] + f" {each['why']}" for each in cues] == [
        "09:12 cue to change position",  # after the meeting
        "09:20 posture cue",
        "09:22 cue to change position",
        "09:49 cue to change position",  # nobody was there from 09:22:30 to 09:40
    ]
