"""The sounds in memory, at the volume that is set."""

import array
import sys
import threading
import wave
from collections.abc import Iterable
from pathlib import Path

RATE = 48_000
"""Samples per second of everything that is mixed, in Hz."""

Samples = array.array  # of "h": 16-bit mono


def read_wav(path: Path) -> "Samples[int]":
    """The samples of a 16-bit mono file, brought to `RATE`.

    Raises:
        OSError: It cannot be read.
        ValueError: It is not such a file.
    """
    try:
        with wave.open(str(path), "rb") as file:
            rate, shape = file.getframerate(), (file.getnchannels(), file.getsampwidth())
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise ValueError(f"{path}: {error}") from error
    if shape != (1, 2):
        raise ValueError(f"{path}: not 16-bit mono")
    samples = array.array("h", frames[: len(frames) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples if rate == RATE else _at_rate(samples, rate)


def _at_rate(samples: "Samples[int]", rate: int) -> "Samples[int]":
    """Linear interpolation: good enough for a spoken number."""
    step = rate / RATE
    made = array.array("h", bytes(2 * max(0, int((len(samples) - 1) / step))))
    for i in range(len(made)):
        whole = int(i * step)
        part = i * step - whole
        made[i] = int(samples[whole] * (1 - part) + samples[whole + 1] * part)
    return made


def gain(percent: int) -> float:
    """The factor for a volume in percent: squared, for loudness is not heard in proportion."""
    return (min(100, max(0, percent)) / 100) ** 2


def scaled(samples: "Samples[int]", factor: float) -> "Samples[int]":
    """The samples at another loudness."""
    if factor == 1:
        return samples
    # Not by way of a list: its numbers would take twenty times the room of the sound itself.
    return array.array("h", (int(value * factor) for value in samples))


class Clips:
    """The `.wav` files of a folder, and others that are learnt later.

    Args:
        folder: Where the sounds are.
        percent: The volume, 0 to 100.
    """

    def __init__(self, folder: Path, percent: int) -> None:
        self._lock = threading.Lock()
        self._folder = folder
        self._more: dict[str, Path] = {}
        self._factor = gain(percent)
        self._ready: dict[Path, Samples[int]] = {}

    def set_volume(self, percent: int) -> None:
        """Use another volume, 0 to 100, for what begins from now on."""
        with self._lock:
            self._factor = gain(percent)
            self._ready.clear()

    @property
    def factor(self) -> float:
        """The gain for the volume that is set, 0 to 1."""
        return self._factor

    def learn(self, name: str, path: Path) -> None:
        """Know one more sound, or another file for a known one, and have it ready."""
        with self._lock:
            self._more[name] = path
            self._ready.pop(path, None)
        self.get(name)

    def knows(self, name: str) -> bool:
        """Whether there is a file for this sound."""
        return self.path(name).is_file()

    def path(self, name: str) -> Path:
        """The file of a sound; a name may be written with spaces or with hyphens."""
        with self._lock:
            return self._more.get(name) or self._folder / f"{name.replace(' ', '-')}.wav"

    def get(self, name: str) -> "Samples[int]":
        """The sound at the volume that is set; a missing or torn file is silence."""
        path = self.path(name)
        with self._lock:
            factor, ready = self._factor, self._ready.get(path)
        if ready is not None:
            return ready
        try:
            made = scaled(read_wav(path), factor)
        except (OSError, ValueError):
            made = array.array("h")
        with self._lock:
            if factor == self._factor:
                self._ready[path] = made
        return made

    def forget(self) -> None:
        """Give the memory back until a sound is wanted again: a session's words take megabytes."""
        with self._lock:
            self._ready.clear()

    def warm(self, names: Iterable[str]) -> None:
        """Have these ready before they are due."""
        for name in names:
            self.get(name)

    def shipped(self) -> list[str]:
        """The names of the sounds in the folder."""
        return sorted(path.stem for path in self._folder.glob("*.wav"))
