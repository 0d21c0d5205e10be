"""What is heard: clips in memory, their instants, and the one stream that they become."""

import array
import sys
import threading
import wave
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

SAME = 0.001  # s; the same cue twice within this is one, so that a plan may be handed in again
MEMORY = 10.0  # s for which a cue that was played is remembered for that


@dataclass(frozen=True, order=True, slots=True)
class ScheduledSound:
    """A sound and its instant, in seconds on the owner's clock.

    Attributes:
        at: When it is to begin.
        name: Which sound.
        until: When it is better not played at all.
    """

    at: float
    name: str
    until: float = field(compare=False)


class Agenda:
    """The wishes that are still open. Safe to use from two threads; no call waits but `wait`."""

    def __init__(self) -> None:
        self._changed = threading.Condition()  # its lock is re-entrant: `done` may ask the agenda
        self._open: list[ScheduledSound] = []
        self._taken: list[ScheduledSound] = []

    def add(self, wish: ScheduledSound) -> None:
        """Add a wish, unless it is there already or was played just now."""
        with self._changed:
            for other in (*self._open, *self._taken):
                if other.name == wish.name and abs(other.at - wish.at) <= SAME:
                    return
            self._open.append(wish)
            self._open.sort()
            self._changed.notify_all()

    def cancel_after(self, at: float) -> None:
        """Forget the wishes for this instant and later; whoever waits looks around."""
        with self._changed:
            self._open = [wish for wish in self._open if wish.at < at]
            self._changed.notify_all()

    def take(self, before: float, now: float) -> list[ScheduledSound]:
        """The wishes for instants before `before`, first one first; they are open no longer.

        Args:
            before: Seconds on the owner's clock.
            now: What is too late at this instant is left out.
        """
        with self._changed:
            due = [wish for wish in self._open if wish.at < before]
            self._open = self._open[len(due) :]
            recent = [wish for wish in self._taken if wish.at > now - MEMORY]
            self._taken = recent + due
            return [wish for wish in due if wish.until >= now]

    def next_at(self) -> float | None:
        """The instant of the first open wish."""
        with self._changed:
            return self._open[0].at if self._open else None

    def wait(self, done: Callable[[], bool], seconds: float | None) -> None:
        """Wait until `done()`, at most so long (None: as long as it takes).

        It is asked again at each change, and whenever something is taken back.
        """
        with self._changed:
            self._changed.wait_for(done, seconds)

    def forget(self, now: float) -> None:
        """Leave out what is too late at this instant."""
        with self._changed:
            self._open = [wish for wish in self._open if wish.until >= now]


# -- The sounds in memory, at the volume that is set --------------------------------------------


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


def write_wav(path: Path, samples: "Samples[int]") -> None:
    """Write such a file, at `RATE`."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


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


# -- Puts sounds into a stream of samples at exact places ---------------------------------------


_LOUDEST = 32767


class Mixer:
    """Makes the stream block by block."""

    def __init__(self) -> None:
        self._sounding: list[tuple[int, Samples[int]]] = []  # where it begins in the next block

    @property
    def sounding(self) -> bool:
        """Whether something is not over yet."""
        return bool(self._sounding)

    def start(self, samples: "Samples[int]", frame: int) -> None:
        """Let a sound begin so many samples after the beginning of the next block."""
        if samples:
            self._sounding.append((max(0, frame), samples))

    def block(self, frames: int) -> bytes:
        """The next so many samples, 16-bit in the machine's byte order."""
        made = array.array("h", bytes(2 * frames))
        clean = 0  # from here on nothing has been put into the block
        rest = []
        for begin, samples in sorted(self._sounding, key=lambda sound: sound[0]):
            place = max(0, begin)
            piece = samples[place - begin : max(0, frames - begin)]
            _add(made, piece, place, clean)
            clean = max(clean, place + len(piece))
            if begin + len(samples) > frames:
                rest.append((begin - frames, samples))
        self._sounding = rest
        return made.tobytes()


def _add(made: "Samples[int]", piece: "Samples[int]", place: int, clean: int) -> None:
    """Copy where nothing is yet (fast), add where something is."""
    shared = min(len(piece), max(0, clean - place))
    for i in range(shared):
        value = made[place + i] + piece[i]
        made[place + i] = max(-_LOUDEST, min(_LOUDEST, value))
    made[place + shared : place + len(piece)] = piece[shared:]


# -- Keeps a stream fed, and places each cue by when its samples will be heard ------------------


BLOCK = 960  # samples: 20 ms, a fifth of the buffer: a stall of 80 ms is no gap
JUMP = 0.020  # s; more than this is no measuring error, but a stream that was interrupted
WEIGHT = 0.1  # of a new measurement: smooths over about 200 ms, and a card's drift is < 0.1 ms/s


class Stream(Protocol):
    """A way to the loudspeaker. Every call but `close` may raise `OSError`: the way is lost."""

    def write(self, samples: bytes) -> None:
        """Hand over 16-bit mono samples at `RATE`; waits while the buffer is full."""
        ...

    def latency(self) -> float:
        """Seconds until what is written next is heard."""
        ...

    def close(self, *, drain: bool) -> None:
        """Give the way back, after what was written is heard, or at once."""
        ...


@dataclass(frozen=True, slots=True)
class Job:
    """What whoever plays has to know.

    Attributes:
        agenda: What is to be heard.
        clips: The sounds.
        clock: Seconds on the clock of the agenda's instants.
        wanted: Whether to stay open.
        cut: Whether to stop at once, in the middle of a sound.
        began: To be called when a way is open.
    """

    agenda: Agenda
    clips: Clips
    clock: Callable[[], float]
    wanted: Callable[[], bool]
    cut: Callable[[], bool]
    began: Callable[[], None]


class Timeline:
    """When which sample of a stream is heard, from measurements that shake a little.

    The card's clock and the computer's drift apart, so the answer follows the measurements.
    """

    def __init__(self) -> None:
        self._origin: float | None = None  # when sample 0 was heard, as it were

    def heard(self, written: int, now: float, latency: float) -> float:
        """When the sample after the first `written` ones will be heard.

        Args:
            written: How many samples were written so far.
            now: The instant at which `latency` was measured.
            latency: Seconds until what is written next is heard.
        """
        origin = now + latency - written / RATE
        if self._origin is None or abs(origin - self._origin) > JUMP:
            self._origin = origin
        self._origin += WEIGHT * (origin - self._origin)
        return self._origin + written / RATE


def feed(stream: Stream, job: Job) -> None:
    """Write until nothing is wanted any more and the last sound is written.

    Raises:
        OSError: The stream is lost.
    """
    mixer, timeline, written = Mixer(), Timeline(), 0
    while not job.cut() and (job.wanted() or mixer.sounding):
        before = job.clock()
        latency = stream.latency()
        now = (before + job.clock()) / 2
        heard = timeline.heard(written, now, latency)
        for wish in job.agenda.take(heard + BLOCK / RATE, now):
            mixer.start(job.clips.get(wish.name), round((wish.at - heard) * RATE))
        stream.write(mixer.block(BLOCK))
        written += BLOCK


@dataclass(frozen=True, slots=True)
class StreamWay:
    """A way to the loudspeaker that is opened once and fed.

    Attributes:
        name: What the person knows it by.
        opened: Opens the stream; `OSError`: it cannot be opened now.
        missing: What it lacks, at a quick look; empty: nothing.
    """

    name: str
    opened: Callable[[], Stream]
    missing: Callable[[], str]

    def run(self, job: Job) -> None:
        stream = self.opened()
        whole = False
        try:
            job.began()
            feed(stream, job)
            whole = not job.cut()
        finally:
            stream.close(drain=whole)
