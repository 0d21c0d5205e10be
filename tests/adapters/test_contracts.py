"""What every clock, alarm, log and settings store must do, held against the real and the fake."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.alarm import SchedulerAlarm
from deskcoach.adapters.audio.chime import PlayedSounds
from deskcoach.adapters.audio.outputs import open_cue_player
from deskcoach.adapters.audio.player import CuePlayer
from deskcoach.adapters.audio.speech import SpeechVoice, open_voice
from deskcoach.adapters.audio.spoken import Spoken
from deskcoach.adapters.clock import SystemClock
from deskcoach.adapters.desktop.screen_lock_inhibitor import KeepAwake
from deskcoach.adapters.presence.idle import NoIdle
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.adapters.store.log import open_log
from deskcoach.app.ports import Alarm, Chime, Clock, Idle, Log, LogError, SettingsStore, View
from deskcoach.bootstrap.sessions import SessionVoice
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.records import BreakRecord
from deskcoach.core.settings import Settings
from tests.fakes import (
    FakeAlarm,
    FakeAwake,
    FakeChime,
    FakeClock,
    FakeCues,
    FakeIdle,
    FakeLog,
    FakeSettingsStore,
    FakeView,
    FakeVoice,
)

if TYPE_CHECKING:
    from deskcoach.app.strength.ports import Awake, Cues, Voice

Both = pytest.mark.parametrize
REAL_AND_FAKE = ["real", "fake"]


def a_voice(spoken: Spoken, speech: SpeechVoice) -> SessionVoice:
    return SessionVoice(spoken, speech, lambda: 0, lambda: "en")


def test_the_types_agree(tmp_path: Path) -> None:
    """Checked by mypy; running it only shows that the constructors are as written here."""
    clock = FakeClock()
    idles: list[Idle] = [FakeIdle(clock), NoIdle("nobody")]
    chimes: list[Chime] = [FakeChime(), PlayedSounds(tmp_path, lambda: 0, tmp_path)]
    views: list[View] = [FakeView()]
    cues: list[Cues] = [FakeCues(clock), a_player(tmp_path)]
    spoken = Spoken(a_player(tmp_path), tmp_path, None, "en")
    voices: list[Voice] = [
        FakeVoice(),
        a_voice(spoken, open_voice({})),
    ]
    awake: list[Awake] = [FakeAwake(), KeepAwake([])]
    assert len(idles) + len(chimes) + len(views) + len(cues) + len(voices) + len(awake) == 11


def a_player(folder: Path) -> CuePlayer:
    return open_cue_player({}, "linux", folder, 0)


@Both("kind", REAL_AND_FAKE)
def test_cues_and_a_voice_that_nobody_hears_raise_nothing(kind: str, tmp_path: Path) -> None:
    player = a_player(tmp_path)
    spoken, speech = Spoken(player, tmp_path, None, "en"), open_voice({})
    real = kind == "real"
    cues: Cues = player if real else FakeCues(FakeClock())
    voice: Voice = a_voice(spoken, speech) if real else FakeVoice()
    assert cues.audible in {True, False}
    assert voice.present in {True, False}
    cues.begin()
    voice.begin(["1"])
    cues.schedule("up", 1e9)
    assert not voice.schedule("2", 1e9)
    voice.say("3")
    cues.cancel_after(0)
    cues.end()
    voice.stop()
    speech.close()
    player.close()


# Clock


@Both("kind", REAL_AND_FAKE)
def test_a_clock(kind: str) -> None:
    clock: Clock = SystemClock() if kind == "real" else FakeClock()
    first, second = clock.now(), clock.now()
    assert first.elapsed <= second.elapsed
    assert first.wall.utcoffset() is not None


# Alarm


class Ringing:
    """An alarm and how to let a tenth of a heartbeat pass."""

    def __init__(self, kind: str, qtbot: QtBot) -> None:
        self.wakes = 0
        self.then: Callable[[], None] = lambda: None
        self.alarm: Alarm
        if kind == "real":
            self.beat = 0.5
            real = SchedulerAlarm(self._wake, SystemClock().elapsed, heartbeat=self.beat)
            self.alarm, self.stop = real, real.stop
            self._pass: Callable[[float], None] = lambda seconds: qtbot.wait(int(seconds * 1000))
        else:
            self.beat = 30.0
            clock = FakeClock()
            fake = FakeAlarm(clock, self._wake, self.beat)
            self.alarm, self.stop = fake, fake.stop
            self._pass = clock.advance

    def _wake(self) -> None:
        self.wakes += 1
        self.then()

    def beats(self, number: float) -> None:
        self._pass(number * self.beat)


@pytest.fixture(params=REAL_AND_FAKE)
def ringing(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Ringing]:
    ringing = Ringing(request.param, qtbot)
    yield ringing
    ringing.stop()


class TestAlarm:
    def test_without_a_wish_only_the_heartbeat_wakes(self, ringing: Ringing) -> None:
        ringing.beats(0.6)
        assert ringing.wakes == 0
        ringing.beats(1)
        assert ringing.wakes == 1

    def test_a_wish_wakes_once(self, ringing: Ringing) -> None:
        ringing.alarm.set(0.2 * ringing.beat)
        ringing.beats(0.6)
        assert ringing.wakes == 1

    def test_the_last_wish_counts(self, ringing: Ringing) -> None:
        ringing.alarm.set(0.2 * ringing.beat)
        ringing.alarm.set(100 * ringing.beat)
        ringing.beats(0.6)
        assert ringing.wakes == 0
        ringing.alarm.set(0)
        ringing.alarm.set(None)
        ringing.beats(0.1)
        assert ringing.wakes == 0

    def test_now_is_a_wish_and_the_past_is_now(self, ringing: Ringing) -> None:
        for seconds in (0, -5):
            ringing.alarm.set(seconds)
            ringing.beats(0.1)
        assert ringing.wakes == 2

    def test_a_wish_made_while_waking(self, ringing: Ringing) -> None:
        ringing.then = lambda: ringing.alarm.set(0.1 * ringing.beat if ringing.wakes < 3 else None)
        ringing.alarm.set(0)
        ringing.beats(0.6)
        assert ringing.wakes == 3

    def test_after_stop_nothing_wakes(self, ringing: Ringing) -> None:
        ringing.alarm.set(0.1 * ringing.beat)
        ringing.stop()
        ringing.stop()
        ringing.beats(1.2)
        assert ringing.wakes == 0


# Log


@pytest.fixture(params=REAL_AND_FAKE)
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Log]:
    if request.param == "fake":
        yield FakeLog()
        return
    real = open_log(tmp_path / "log.db")
    yield real
    real.close()


NOON = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=2)))


def record(minutes: float, **other: Any) -> BreakRecord:
    words: dict[str, Any] = {
        "at": NOON + timedelta(minutes=minutes),
        "kind": Kind.MOVE,
        "outcome": BreakEventType.DONE,
        "offered": None,
        "exercises": ("a", "b"),
        "desk_seconds": 3600.0,
        "seconds": 300.5,
        "why": "desk:3600",
    }
    return BreakRecord(**{**words, **other})


class TestLog:
    def test_is_empty_at_first(self, log: Log) -> None:
        assert list(log.breaks(datetime(1, 1, 2, tzinfo=UTC))) == []
        assert log.load_state() is None

    def test_gives_back_what_it_was_given_oldest_first(self, log: Log) -> None:
        late, early = record(5, offered=NOON), record(-5)
        log.add_break(late)
        log.add_break(early)
        assert list(log.breaks(NOON - timedelta(hours=1))) == [early, late]
        assert list(log.breaks(NOON - timedelta(hours=1), 1)) == [late]
        assert list(log.breaks(NOON - timedelta(hours=1), 0, 1)) == [early]
        assert list(log.breaks(NOON - timedelta(hours=1), 2, 1)) == []

    def test_since_is_a_moment_whatever_its_zone(self, log: Log) -> None:
        log.add_break(record(0))
        assert len(log.breaks(NOON.astimezone(UTC))) == 1
        assert len(log.breaks(NOON + timedelta(microseconds=1))) == 0

    def test_keeps_the_last_state(self, log: Log) -> None:
        log.save_state({"a": 1})
        log.save_state({"b": [1.5, None, "x"]})
        assert log.load_state() == {"b": [1.5, None, "x"]}

    def test_what_is_written_together_is_there_at_the_end(self, log: Log) -> None:
        with log.together():
            log.add_break(record(0))
            with log.together():
                log.save_state({"a": 1})
        assert (list(log.breaks(NOON)), log.load_state()) == ([record(0)], {"a": 1})

    def test_a_mistake_within_takes_nothing_that_was_done(self, log: Log) -> None:
        with pytest.raises(KeyError), log.together():  # noqa: PT012 - one was written before it
            log.add_break(record(0))
            raise KeyError
        assert list(log.breaks(NOON)) == [record(0)]

    @Both("other", [{"seconds": -1.0}, {"desk_seconds": -1.0}, {"kind": Kind.POSTURE}])
    def test_refuses_nonsense(self, log: Log, other: dict[str, Any]) -> None:
        with pytest.raises(LogError, match=r"^[^\n]+$"):
            log.add_break(record(0, **other))
        assert list(log.breaks(NOON - timedelta(days=1))) == []

    @Both("state", [{"a": object()}, {"a": float("nan")}])
    def test_a_state_that_is_no_json_is_a_mistake_of_ours(
        self, log: Log, state: dict[str, Any]
    ) -> None:
        with pytest.raises((TypeError, ValueError)):
            log.save_state(state)
        assert log.load_state() is None


def test_a_log_that_cannot_be_written() -> None:
    log = FakeLog()
    log.refusal = "log.db: the disk is full: free some space"
    with pytest.raises(LogError, match="the disk is full"), log.together():
        log.save_state({})
    log.refusal = ""
    log.add_break(record(0))
    assert log.outcomes() == [BreakEventType.DONE]


# Settings store


@pytest.fixture(params=REAL_AND_FAKE)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> SettingsStore:
    return FakeSettingsStore() if request.param == "fake" else SettingsFile(tmp_path / "s.toml")


class TestSettingsStore:
    def test_has_the_defaults_at_first(self, store: SettingsStore) -> None:
        assert store.load() == (Settings(), ())

    def test_a_change_is_loaded_next_time(self, store: SettingsStore) -> None:
        store.change("stretch", "after", 40)
        store.change("asking", "later", (3, 9))
        store.change("stretch", "enabled", False)
        found, problems = store.load()
        assert problems == ()
        assert (found.stretch.after, found.stretch.enabled) == (40, False)
        assert found.asking.later == (3, 9)

    @Both("value", [4, 181, "40", None, 40.5, True])
    def test_refuses_what_is_not_allowed(self, store: SettingsStore, value: object) -> None:
        with pytest.raises(ValueError, match=r"^[^\n]*stretch\.after[^\n]*from 5 to 180[^\n]*$"):
            store.change("stretch", "after", value)
        assert store.load() == (Settings(), ())

    def test_many_are_taken_at_once_and_put_back(self, store: SettingsStore) -> None:
        assert list(store.chosen()) == []
        store.change("stretch", "after", 40)
        with ExitStack() as undo:
            store.take([("asking", "later", (3, 9)), ("stretch", "after", 50)], undo)
            assert list(store.chosen()) == [("stretch", "after", 50), ("asking", "later", (3, 9))]
            assert store.load()[0].asking.later == (3, 9)
        assert list(store.chosen()) == [("stretch", "after", 40)]
        with pytest.raises(ValueError, match=r"stretch\.after"):
            store.take([("sound", "volume", 10), ("stretch", "after", 4)], ExitStack())
        assert list(store.chosen()) == [("stretch", "after", 40)]

    def test_refuses_what_does_not_exist(self, store: SettingsStore) -> None:
        with pytest.raises(ValueError, match=r"nothing\.at_all"):
            store.change("nothing", "at_all", 1)


def test_a_settings_store_that_cannot_be_written() -> None:
    store = FakeSettingsStore({"stretch": {"after": 4}})
    assert len(store.load()[1]) == 1
    store.refusal = "settings.toml: permission denied: check"
    with pytest.raises(ValueError, match="permission denied"):
        store.change("stretch", "after", 40)


# The fakes' own promises


def test_time_stands_still_until_it_is_told_to_go_on() -> None:
    clock = FakeClock()
    rung = list[float]()
    alarm = FakeAlarm(clock, heartbeat=30)
    alarm.wake = lambda: rung.append(clock.elapsed)
    alarm.set(45)
    clock.advance(70)
    assert rung == [1030.0, 1045.0, 1060.0]
    clock.suspend(3600)
    assert len(rung) == 3
    clock.advance(1)
    assert rung[3:] == [4670.0]
    clock.set_wall(clock.wall - timedelta(days=1))
    assert clock.now().elapsed == 4671.0


def test_what_rings_for_ever_is_a_mistake() -> None:
    clock = FakeClock()
    alarm = FakeAlarm(clock)
    alarm.wake = lambda: alarm.set(0)
    alarm.set(0)
    with pytest.raises(AssertionError, match="rings for ever"):
        clock.advance(1)


def test_a_person_comes_and_goes() -> None:
    clock = FakeClock()
    idle = FakeIdle(clock)
    called = list[int]()
    assert idle.seconds() == 0
    idle.leave()
    clock.advance(60)
    assert idle.seconds() == 60
    idle.watches = False
    assert not idle.on_next_input(lambda: called.append(1))
    idle.watches = True
    assert idle.on_next_input(lambda: called.append(2))
    idle.type()
    clock.advance(5)
    assert (idle.seconds(), called) == (5, [2])
    idle.come_back()
    assert (idle.seconds(), called) == (0, [2])
    idle.blind = True
    assert idle.seconds() is None
    assert not idle.on_next_input(lambda: called.append(3))
