"""The parts of the cue player: agenda, clips, mixer, timeline, and what feeds a stream."""

import array
import wave
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.adapters.audio.mixer import (
    BLOCK,
    RATE,
    Agenda,
    Clips,
    Job,
    Mixer,
    ScheduledSound,
    StreamWay,
    Timeline,
    feed,
    gain,
    read_wav,
)


def wav(path: Path, samples: list[int], rate: int = RATE, channels: int = 1) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(array.array("h", samples).tobytes())
    return path


def ints(data: bytes) -> list[int]:
    return list(array.array("h", data))


# The agenda


def wish(name: str, at: float, until: float = 1e9) -> ScheduledSound:
    return ScheduledSound(at, name, until)


def names(wishes: list[ScheduledSound]) -> list[str]:
    return [each.name for each in wishes]


def test_wishes_come_in_order_and_once() -> None:
    agenda = Agenda()
    for name, at in (("down", 3.0), ("up", 0.0), ("hold", 2.0)):
        agenda.add(wish(name, at))
    assert agenda.next_at() == 0.0
    assert names(agenda.take(2.5, 0.0)) == ["up", "hold"]
    assert names(agenda.take(9.0, 0.0)) == ["down"]
    assert agenda.next_at() is None


def test_a_plan_may_be_handed_in_again() -> None:
    agenda = Agenda()
    agenda.add(wish("up", 5.0))
    agenda.add(wish("up", 5.0))
    agenda.add(wish("up", 5.0 + 1e-7))
    assert names(agenda.take(6.0, 4.9)) == ["up"]
    agenda.add(wish("up", 5.0))  # it has been heard
    assert agenda.take(6.0, 5.0) == []
    assert agenda.take(30.0, 29.0) == []  # long after, nobody remembers
    agenda.add(wish("up", 5.0))
    assert names(agenda.take(30.0, 29.0)) == ["up"]


def test_the_same_sound_a_moment_later_is_another_one() -> None:
    agenda = Agenda()
    for at in (5.0, 5.0009, 5.002):
        agenda.add(wish("up", at))
    assert [each.at for each in agenda.take(6.0, 5.1)] == [5.0, 5.002]
    agenda.take(15.05, 15.05)  # what was played is remembered for ten seconds
    for at in (5.0, 5.5):
        agenda.add(wish("up", at))
    assert [each.at for each in agenda.take(16.0, 15.05)] == [5.0, 5.5]


def test_what_was_played_ten_seconds_ago_is_not_played_again() -> None:
    agenda = Agenda()
    agenda.add(wish("up", 5.0))
    agenda.take(6.0, 5.0)
    assert agenda.take(14.9, 14.9) == []
    agenda.add(wish("up", 5.0))
    assert agenda.take(15.0, 14.9) == []


def test_a_pause_takes_back_what_is_to_come() -> None:
    agenda = Agenda()
    for at in (1.0, 2.0, 3.0):
        agenda.add(wish("up", at))
    agenda.cancel_after(2.0)
    assert [each.at for each in agenda.take(9.0, 0.0)] == [1.0]


def test_what_is_too_late_is_left_out() -> None:
    agenda = Agenda()
    agenda.add(wish("up", 1.0, until=1.5))
    agenda.add(wish("hold", 2.0, until=9.0))
    assert names(agenda.take(3.0, 1.6)) == ["hold"]
    agenda.add(wish("down", 5.0, until=5.5))
    agenda.forget(5.5)
    assert agenda.next_at() == 5.0
    agenda.forget(5.6)
    assert agenda.next_at() is None
    agenda.add(wish("up", 7.0, until=7.5))
    assert agenda.take(7.0, 7.0) == [], "its instant is not before this one"
    assert names(agenda.take(7.1, 7.5)) == ["up"], "the last instant at which it is of use"


# The clips


def test_volume_is_squared_and_bounded() -> None:
    assert [gain(percent) for percent in (-5, 0, 50, 100, 300)] == [0, 0, 0.25, 1, 1]


def test_a_clip_at_its_volume(tmp_path: Path) -> None:
    wav(tmp_path / "last-rep.wav", [0, 10000, -10000])
    clips = Clips(tmp_path, 100)
    assert list(clips.get("last rep")) == [0, 10000, -10000]  # spaces are hyphens
    assert clips.get("last rep") is clips.get("last-rep")  # or it would be read when it is due
    clips.set_volume(50)
    assert clips.factor == 0.25
    assert list(clips.get("last-rep")) == [0, 2500, -2500]
    assert clips.shipped() == ["last-rep"]
    before = clips.get("last-rep")
    clips.forget()
    assert clips.get("last-rep") is not before
    assert clips.get("last-rep") == before


def test_a_missing_or_torn_sound_is_silence(tmp_path: Path) -> None:
    (tmp_path / "torn.wav").write_bytes(b"RIFF")
    (tmp_path / "other.wav").write_bytes(b"no sound at all")
    wav(tmp_path / "stereo.wav", [1, 2], channels=2)
    clips = Clips(tmp_path, 100)
    clips.warm(["torn", "other", "stereo", "nothing"])
    for name in ("torn", "other", "stereo", "nothing"):
        assert not clips.get(name)
    assert not clips.knows("nothing")


def test_a_word_is_learnt_and_brought_to_the_rate(tmp_path: Path) -> None:
    path = wav(tmp_path / "x.wav", [0, 1000, 2000, 3000], rate=24_000)
    clips = Clips(tmp_path / "sounds", 100)
    clips.learn("say 3", path)
    assert clips.knows("say 3")
    assert list(clips.get("say 3")) == [0, 500, 1000, 1500, 2000, 2500]
    assert list(read_wav(wav(tmp_path / "y.wav", [], rate=24_000))) == []


def test_what_is_ready_is_not_read_again(tmp_path: Path) -> None:
    """Between a cue's instant and its sound no file is opened."""
    up, word = wav(tmp_path / "up.wav", [1, 2]), wav(tmp_path / "word.wav", [3])
    clips = Clips(tmp_path, 100)
    clips.warm(["up", "up"])
    clips.learn("say 1", word)
    up.unlink()
    word.unlink()
    assert (list(clips.get("up")), list(clips.get("say 1"))) == ([1, 2], [3])
    clips.learn("say 1", wav(word, [4]))
    assert list(clips.get("say 1")) == [4], "it was said anew"


def test_a_torn_last_sample_is_left_out(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "eight.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(b"\x80\x90")
    with pytest.raises(ValueError, match="not 16-bit mono"):
        read_wav(tmp_path / "eight.wav")
    torn = wav(tmp_path / "torn.wav", [1, 2, 3])
    torn.write_bytes(torn.read_bytes()[:-1])
    assert list(read_wav(torn)) == [1, 2]


# The mixer


def test_a_sound_runs_on_through_the_blocks() -> None:
    mixer = Mixer()
    mixer.start(array.array("h", [1, 2, 3, 4, 5]), 2)
    assert ints(mixer.block(4)) == [0, 0, 1, 2]
    assert ints(mixer.block(4)) == [3, 4, 5, 0]
    assert not mixer.sounding
    assert ints(mixer.block(2)) == [0, 0]


def test_two_sounds_are_added_and_limited() -> None:
    mixer = Mixer()
    mixer.start(array.array("h", [20000, 20000, -20000, -20000]), 0)
    mixer.start(array.array("h", [20000, 1, -20000, 7, 8]), 0)
    mixer.start(array.array("h", []), 0)
    assert ints(mixer.block(5)) == [32767, 20001, -32767, -19993, 8]


@given(
    st.lists(
        st.tuples(st.integers(-3, 40), st.lists(st.integers(-90, 90), max_size=30)), max_size=4
    ),
    st.integers(1, 17),
)
def test_blocks_are_the_sum_of_their_sounds(sounds: list[tuple[int, list[int]]], size: int) -> None:
    mixer, plan = Mixer(), [0] * 200
    for begin, values in sounds:
        mixer.start(array.array("h", values), begin)
        for i, value in enumerate(values):
            plan[max(0, begin) + i] += value
    made: list[int] = []
    while len(made) < 100:
        made += ints(mixer.block(size))
    assert made == plan[: len(made)]
    assert not mixer.sounding


# The timeline


def test_the_timeline_smooths_small_errors_and_follows_a_gap() -> None:
    timeline = Timeline()
    assert timeline.heard(0, 10.0, 0.05) == pytest.approx(10.05)
    assert timeline.heard(960, 10.02, 0.055) == pytest.approx(10.0705)  # a tenth of the 5 ms
    assert timeline.heard(1920, 10.44, 0.05) == pytest.approx(10.49)  # the stream stood still


# Feeding


@dataclass
class Tape:
    """A stream with a clock of its own: writing a block takes as long as it lasts."""

    now: float = 100.0
    held: float = 0.05
    skew: float = 1.0  # how long the card takes for a second
    lost_at: float = 1e9
    samples: list[int] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def write(self, samples: bytes) -> None:
        if self.now >= self.lost_at:
            raise OSError("lost")
        self.samples += ints(samples)
        self.now += len(samples) / 2 / RATE * self.skew

    def latency(self) -> float:
        return self.held

    def close(self, *, drain: bool) -> None:
        self.closed.append(drain)

    def heard(self) -> list[float]:
        """When each burst began to be heard, by the clock that the wishes are written in."""
        begins = [
            i
            for i, value in enumerate(self.samples)
            if value and not any(self.samples[max(0, i - 3) : i])
        ]
        return [100.0 + self.held + i / RATE * self.skew for i in begins]


def job(
    tape: Tape, agenda: Agenda, clips: Clips, until: float, cut: Callable[[], bool] | None = None
) -> Job:
    return Job(
        *(agenda, clips, tape.clock),
        *(lambda: tape.now < until, cut or (lambda: False), lambda: None),
    )


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    wav(tmp_path / "up.wav", [100] * 5)
    wav(tmp_path / "long.wav", [100] * 5000)
    return Clips(tmp_path, 100)


def test_cues_are_placed_to_the_sample(clips: Clips) -> None:
    tape, agenda = Tape(), Agenda()
    plan = [100.3, 100.31, 101.77777]
    for at in plan:
        agenda.add(wish("up", at))
    feed(tape, job(tape, agenda, clips, 102.0))
    assert tape.heard() == pytest.approx(plan, abs=1.1 / RATE)


def test_no_drift_with_a_card_that_is_slow(clips: Clips) -> None:
    tape, agenda = Tape(skew=1.0005), Agenda()  # 500 ppm: five times a bad card
    plan = [101.0 + i for i in range(60)]
    for at in plan:
        agenda.add(wish("up", at))
    feed(tape, job(tape, agenda, clips, 162.0))
    assert tape.heard() == pytest.approx(plan, abs=0.001)


def test_a_cue_in_the_past_begins_at_once(clips: Clips) -> None:
    tape, agenda = Tape(), Agenda()
    agenda.add(wish("up", 99.9, until=100.4))
    feed(tape, job(tape, agenda, clips, 100.5))
    assert tape.heard() == pytest.approx([100.05])


def test_the_last_sound_ends_unless_it_is_cut(clips: Clips) -> None:
    for cut, length in ((False, 5000), (True, BLOCK)):
        tape, agenda = Tape(), Agenda()
        agenda.add(wish("long", 100.05))
        before = tape.now
        feed(tape, job(tape, agenda, clips, 100.01, lambda: cut and tape.now > before))  # noqa: B023 - called before the next turn
        assert sum(1 for value in tape.samples if value) == length


def test_a_way_gives_its_stream_back(clips: Clips) -> None:
    tape = Tape()
    StreamWay("tape", lambda: tape, lambda: "").run(job(tape, Agenda(), clips, 100.2))
    assert tape.closed == [True]


def test_a_way_gives_a_lost_stream_back(clips: Clips) -> None:
    tape = Tape(lost_at=100.1)
    with pytest.raises(OSError, match="lost"):
        StreamWay("tape", lambda: tape, lambda: "").run(job(tape, Agenda(), clips, 100.2))
    assert tape.closed == [False]
