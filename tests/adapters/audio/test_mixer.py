"""The sounds themselves: made by our own script, without clicks, and told apart by their shape."""

import itertools
import math
import wave
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from deskcoach.adapters.audio.mixer import RATE, read_wav
from deskcoach.core.strength.events import CueKind
from tools import make_sounds

if TYPE_CHECKING:
    import array

FOLDER = Path(__file__).parents[3] / "assets" / "sounds"
NAMES = sorted(make_sounds.SOUNDS)
HALF = round(32767 * 10 ** (-6 / 20))


def clip(name: str) -> "array.array[int]":
    return read_wav(FOLDER / f"{name}.wav")


def pitch(samples: "array.array[int]") -> float:
    """Hz, by the longest swing that comes again: the lag of the strongest autocorrelation."""
    some = samples[: RATE // 25]  # 40 ms
    low, high = RATE // 1500, RATE // 200
    power = sum(a * a for a in some[: len(some) - high])

    def again(lag: int) -> float:
        return sum(a * b for a, b in zip(some[: len(some) - high], some[lag:], strict=False))

    likeness = {lag: again(lag) / power for lag in range(low, high)}
    best = max(likeness.values())
    peaks = (
        lag
        for lag in range(low + 1, high - 1)
        if likeness[lag] > 0.85 * best and likeness[lag - 1] <= likeness[lag] >= likeness[lag + 1]
    )
    return RATE / next(peaks)


def beginning_and_end(name: str) -> tuple[float, float]:
    samples = clip(name)
    return pitch(samples[RATE // 50 :]), pitch(samples[len(samples) - RATE // 12 :])


def bursts(name: str) -> int:
    """How many notes are struck: rises of the loudness, 10 ms by 10 ms, to twice its last low."""
    samples, step = clip(name), RATE // 100
    loud = [max(map(abs, samples[i : i + step])) for i in range(0, len(samples), step)]
    count, low, high = 0, 0.0, 0.0
    for level in loud:
        if level > 2 * low + 500:
            count, low, high = count + (high == 0.0), level, level
        elif high and level < high / 2:
            low, high = level, 0.0
        low = min(low, level) if not high else low
        high = max(high, level) if high else high
    return count


def test_every_cue_of_a_session_has_its_sound() -> None:
    needed = {kind.value.replace(" ", "-") for kind in CueKind} | {"chime", "session-end"}
    assert needed == set(NAMES) == {path.stem for path in FOLDER.glob("*.wav")}


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_script_makes(name: str, tmp_path: Path) -> None:
    made = tmp_path / "made.wav"
    make_sounds.write(made, make_sounds.samples(make_sounds.SOUNDS[name]))
    fresh, kept = read_wav(made), clip(name)
    assert len(fresh) == len(kept)
    # one step of 65,536: another C library may round its sines the other way
    assert max(abs(a - b) for a, b in zip(fresh, kept, strict=True)) <= 1


def test_the_script_writes_them_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tick = {"countdown": make_sounds.SOUNDS["countdown"]}
    monkeypatch.setattr("sys.argv", ["make_sounds", str(tmp_path / "new")])
    monkeypatch.setattr(make_sounds, "SOUNDS", tick)
    make_sounds.main()
    assert read_wav(tmp_path / "new" / "countdown.wav") == clip("countdown")


@pytest.mark.parametrize("name", NAMES)
def test_level_length_and_ends(name: str) -> None:
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 48_000)
    samples = clip(name)
    assert abs(max(map(abs, samples)) - HALF) <= 1  # all peak at -6 dBFS
    assert len(samples) / RATE <= 1.2
    assert samples[0] == 0
    assert samples[-1] == 0
    # no click: the first and the last millisecond stay below -40 dB of the peak
    assert max(map(abs, samples[:48])) < HALF / 50
    assert max(map(abs, samples[-48:])) < HALF / 50
    # no jump: nothing steeper than the steepest swing of the highest overtone
    steepest = max(abs(a - b) for a, b in itertools.pairwise(samples))
    assert steepest < HALF * math.tau * 1500 * 1.6 / RATE
    assert abs(sum(samples)) / len(samples) < HALF / 100


def test_up_rises_down_falls_hold_stays() -> None:
    begin, end = beginning_and_end("up")
    assert end > 1.3 * begin
    begin, end = beginning_and_end("down")
    assert end < begin / 1.3
    samples = clip("hold")
    assert pitch(samples[RATE // 100 :]) == pytest.approx(pitch(samples[RATE // 100 * 17 :]), 0.02)
    assert bursts("hold") == 2
    assert bursts("up") == bursts("down") == 1
    assert bursts("rest-warning") == 3


def test_the_last_rep_climbs_higher_than_up() -> None:
    begin, end = beginning_and_end("last-rep")
    assert end > 1.8 * begin
    assert end > 1.2 * beginning_and_end("up")[1]


def test_no_two_are_alike() -> None:
    """Energy in 24 bands of pitch, in eight slices of time: no pair shares even nine tenths."""
    seen = {name: features(clip(name)) for name in NAMES}
    for one, other in itertools.combinations(NAMES, 2):
        product = sum(a * b for a, b in zip(seen[one], seen[other], strict=True))
        assert product < 0.9, (one, other, product)


def features(samples: "array.array[int]") -> list[float]:
    step, found = RATE // 20, []
    for number in range(8):
        some = samples[number * step : (number + 1) * step : 4]
        for band in range(24):
            hertz = 300 * 2 ** (band / 9)
            turn = math.tau * hertz * 4 / RATE
            real = sum(value * math.cos(turn * i) for i, value in enumerate(some))
            imaginary = sum(value * math.sin(turn * i) for i, value in enumerate(some))
            found.append(math.hypot(real, imaginary))
    size = math.hypot(*found)
    return [value / size for value in found]
