"""Who uses the microphone: calls hold; programs that always listen do not, and are asked about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from deskcoach.core.breaks.events import (
    BreakEvent,
    BreakEventType,
    HoldBegan,
    HoldEnded,
    Locked,
    Looked,
    PauseBegan,
    Watching,
)
from deskcoach.core.breaks.rules import LISTENS, Rules, next_wake, rules_from
from deskcoach.core.breaks.state import State, freeze, thaw
from deskcoach.core.breaks.step import change_rules, step
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Posture, Presence, Settings
from tests.core.breaks.world import MIN, WALL, World

HOUR = 60 * MIN


def mic(*programs: str) -> HoldBegan:
    return HoldBegan("microphone", programs=programs)


MIC_OFF = HoldEnded("microphone")


def rules(**presence: object) -> Rules:
    chosen = Presence(**presence)  # type: ignore[arg-type]
    return rules_from(Settings(presence=chosen, posture=Posture(enabled=False)))


def world(**presence: object) -> World:
    return World(rules(**presence))


def asked(world: World) -> list[tuple[float, str]]:
    return [(each.at, each.why) for each in world.said if each.what is BreakEventType.ASKED]


@pytest.mark.parametrize(
    ("programs", "chosen", "held"),
    [
        (("Zoom",), {}, True),
        ((), {}, True),
        (("Krisp",), {"microphone_listens": ("krisp",)}, False),
        (("Krisp", "Zoom"), {"microphone_listens": ("krisp",)}, True),
        ((), {"microphone_listens": ("krisp",)}, True),
        (("Zoom",), {"microphone": "never"}, False),
        (("Zoom",), {"microphone_calls": ("zoom",)}, True),
    ],
)
def test_who_uses_it_decides(
    programs: tuple[str, ...], chosen: dict[str, object], held: bool
) -> None:
    day = world(**chosen).do(mic(*programs)).go(30 * MIN)
    assert ("microphone" in day.state.holds) == held
    assert day.lines() == [f"30:00 {'held' if held else 'offer'} stretch"]


def test_who_listens_all_the_time_does_not_make_silence_presence() -> None:
    day = world(microphone_listens=("krisp",)).do(mic("Krisp"))
    day.busy = False
    assert day.go(10 * MIN).state.away_since is not None


def test_who_holds_is_told_without_who_only_listens() -> None:
    day = world(microphone_listens=("krisp",)).do(mic("Krisp", "Zoom")).go(30 * MIN)
    assert [each.why for each in day.said] == ["hold:microphone:Zoom"]


def test_other_devices_tell_whose_doing_it_is_and_forget_it() -> None:
    day = world().do(HoldBegan("camera", programs=("Cheese",))).go(30 * MIN)
    assert day.said[-1].why == "hold:camera:Cheese"
    day.do(HoldEnded("camera"))
    assert day.state.programs == {}
    assert day.do(mic("Zoom")).do(mic()).do(MIC_OFF).state.programs == {}


def test_a_program_that_holds_for_an_hour_of_work_is_asked_about_once() -> None:
    day = world().do(mic("Noise filter")).go(5 * HOUR)
    assert asked(day) == [(LISTENS, "microphone:Noise filter")]
    day.do(MIC_OFF).do(mic("noise FILTER")).go(9 * HOUR)
    assert len(asked(day)) == 1


def test_it_is_remembered_over_a_restart() -> None:
    day = world().do(mic("Noise filter")).go(2 * HOUR)
    now = Moment(day.state.at, WALL)
    again = World(day.rules, thaw(freeze(day.state, now), now))
    assert again.state.asked == ("noise filter",)
    assert asked(again.do(mic("Noise filter")).go(4 * HOUR)) == []


def test_of_many_the_oldest_are_forgotten() -> None:
    day = world()
    day.state = State(
        day.state.at, 0.0, 0.0, asked=tuple(f"program {number}" for number in range(200))
    )
    assert len(day.do(mic("new")).go(2 * HOUR).state.asked) == 101


@pytest.mark.parametrize(
    "programs", [(), ("Zoom", "Krisp")], ids=["nobody knows who", "two, so one of them may call"]
)
def test_nobody_asks_where_it_is_not_clear_who(programs: tuple[str, ...]) -> None:
    assert asked(world().do(mic(*programs)).go(3 * HOUR)) == []


def test_nobody_asks_about_a_call_that_was_told_as_one() -> None:
    assert asked(world(microphone_calls=("zoom",)).do(mic("Zoom")).go(3 * HOUR)) == []


@pytest.mark.parametrize(
    "sign",
    [
        HoldBegan("camera"),
        HoldBegan("screen-share"),
        HoldBegan("meeting"),
        HoldBegan("fullscreen"),
        Watching(on=True),
        PauseBegan(4 * HOUR),
        Locked(),
    ],
)
def test_nobody_asks_while_anything_else_says_that_one_talks_or_presents(sign: object) -> None:
    day = world().do(mic("Zoom")).go(MIN).do(sign)  # type: ignore[arg-type]
    assert asked(day.go(3 * HOUR)) == []


def test_nobody_asks_who_talks_and_hardly_types() -> None:
    day = world().do(mic("Zoom"))
    day.busy = False
    for minute in range(1, 180):  # a key each three minutes
        day.go(minute * MIN)
        if minute % 3 == 0:
            day.key()
    assert asked(day) == []


def test_who_works_again_after_a_long_call_is_asked_later() -> None:
    day = world().do(mic("Zoom"))
    day.busy = False
    day.go(80 * MIN)
    day.busy = True
    [(at, _)] = asked(day.go(120 * MIN))
    assert 94 * MIN <= at <= 97 * MIN


def test_nobody_asks_in_a_guided_break_or_before_a_break_is_owed() -> None:
    late = replace(rules(), after=dict.fromkeys(rules().after, 2 * HOUR))
    day = World(late).do(mic("Krisp")).go(119 * MIN)
    assert asked(day) == []
    assert len(asked(day.go(121 * MIN))) == 1


def test_the_answers_do_what_they_say() -> None:
    day = world().do(mic("Krisp")).go(2 * HOUR)
    assert day.state.held_by == ("microphone",)
    state, said = change_rules(
        day.state, day.state.at, day.rules, rules(microphone_listens=("Krisp",))
    )
    assert state.held_by == ()
    assert [(each.what, each.why) for each in said][-1] == ("offer", "desk:listens:Krisp")


Signs = st.sampled_from(
    [
        mic("Krisp"),
        mic("Zoom"),
        mic("Krisp", "Zoom"),
        mic(),
        MIC_OFF,
        HoldBegan("fullscreen", programs=("code",)),
        HoldBegan("fullscreen", programs=("doom",), grabs=True),
        HoldEnded("fullscreen"),
        Watching(on=True),
        Watching(on=False),
        HoldBegan("camera"),
        HoldEnded("camera"),
    ]
)


@given(st.lists(st.tuples(st.integers(1, 2400), Signs, st.booleans()), max_size=25), st.data())
def test_an_independent_oracle_agrees_on_what_holds(
    happened: list[tuple[int, HoldBegan | HoldEnded | Watching, bool]], data: st.DataObject
) -> None:
    """Told anew, in the words of the settings page, and looked at second by second."""
    day = world(microphone_listens=("krisp",), fullscreen_watch=("mpv",))
    users: tuple[str, ...] | None = None
    full, media, camera = False, False, False
    grabs = False
    for seconds, sign, busy in happened:
        day.busy = busy
        day.go(day.state.at + seconds).do(sign)
        match sign:
            case HoldBegan(reason="microphone", programs=programs):
                users = programs
            case HoldEnded(reason="microphone"):
                users = None
            case HoldBegan(reason="fullscreen"):
                full, grabs = True, sign.grabs
            case HoldEnded(reason="fullscreen"):
                full = grabs = False
            case Watching(on=on):
                media = on
            case _:
                camera = isinstance(sign, HoldBegan)
        call = users is not None and (not users or "Zoom" in users)
        assert ("microphone" in day.state.holds) == call
        assert ("camera" in day.state.holds) == camera
        if not full or not media:  # with media, steady input may make it work
            assert ("fullscreen" in day.state.holds) == grabs
        if call or camera or grabs:
            assert day.state.offer is None or day.state.offer.tucked
    often = data.draw(st.integers(7, 90))
    assert _by(day, 3600.0, often) == _by(day, 3600.0, 3600)


def _by(day: World, seconds: float, every: int) -> list[BreakEvent]:
    """What is said in the next while, looked at so often; the person does nothing more."""
    said: list[BreakEvent] = []
    state, end = day.state, day.state.at + seconds
    while state.at < end:
        wake = next_wake(state, day.rules) or end
        state, more = step(state, Looked(), min(end, wake, state.at + every), day.rules)
        said += more
    return said
