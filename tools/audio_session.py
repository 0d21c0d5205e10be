"""A real sound server without a card: a null sink in a private folder, and what it plays recorded.

Everything is gone when the `with` block ends. Works as root in a container.
"""

import array
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.desktop_session import wait_until

RATE = 48_000
SINK = "deskcoach"
NEEDED = ("pulseaudio", "pactl", "parec")


class AudioError(RuntimeError):
    """The server cannot be started; the text says what is missing."""


@dataclass
class AudioSession:
    """A running sound server.

    Attributes:
        env: The environment in which its clients run.
        home: A folder that is gone afterwards.
    """

    env: dict[str, str]
    home: Path
    server: subprocess.Popen[bytes] | None = None
    listener: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and wait until it answers."""
        socket = self.env["PULSE_SERVER"].removeprefix("unix:")
        sink = f"module-null-sink sink_name={SINK} rate={RATE} channels=1"
        with (self.home / "pulseaudio.log").open("ab") as log:
            self.server = subprocess.Popen(
                [
                    *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"),
                    *("-L", sink),
                    *("-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"),
                ],
                env={name: value for name, value in self.env.items() if name != "PULSE_SERVER"},
                stdout=log,
                stderr=log,
            )
        wait_until(self._answers, what="pulseaudio")
        # an idle null sink sleeps for up to 2 s before it plays, which no real card does; nor does
        # this one while somebody listens to it closely
        self.listener = subprocess.Popen(
            _parec(), env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def stop(self, *, hard: bool = False) -> None:
        """End the server, as a crash would if `hard`."""
        if self.server is not None:
            self.server.send_signal(signal.SIGKILL if hard else signal.SIGTERM)
            self.server.wait(5)
            self.server = None
        if self.listener is not None:
            self.listener.kill()
            self.listener.wait(5)
            self.listener = None

    def _answers(self) -> bool:
        asked = subprocess.run(
            ["pactl", "info"], env=self.env, capture_output=True, check=False, timeout=10
        )
        return asked.returncode == 0

    def streams(self) -> int:
        """How many playback streams are open."""
        said = subprocess.run(
            ["pactl", "list", "short", "sink-inputs"],
            env=self.env,
            capture_output=True,
            check=True,
            timeout=10,
        )
        return len(said.stdout.splitlines())


@contextlib.contextmanager
def audio_session() -> Iterator[AudioSession]:
    """A PulseAudio server for as long as the block runs.

    Raises:
        AudioError: A program that it needs is not installed.
    """
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        raise AudioError(f"not installed: {', '.join(missing)}; run tools/setup test")
    with tempfile.TemporaryDirectory(prefix="deskcoach-audio-") as folder:
        home = Path(folder)
        env = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "PULSE_SERVER": f"unix:{folder}/native",
        }
        made = AudioSession(env, home)
        try:
            made.start()
            yield made
        finally:
            made.stop()


@dataclass
class Recording:
    """What the sink played.

    Attributes:
        samples: 16-bit mono at `RATE`.
        origin: When the first of them was played at the latest, in seconds on the monotonic
            clock. It is read off the arrivals, so it is late by the recorder's own delay.
    """

    samples: "array.array[int]" = field(default_factory=lambda: array.array("h"))
    origin: float = float("inf")
    taken: bytearray = field(default_factory=bytearray)

    def loud(self) -> int:
        """The loudest sample so far, while it is still being recorded."""
        whole = bytes(self.taken[: len(self.taken) // 2 * 2])
        return max(map(abs, array.array("h", whole)), default=0)


@contextlib.contextmanager
def recorded(session: AudioSession) -> Iterator[Recording]:
    """Record the sink's monitor while the block runs."""
    child = subprocess.Popen(_parec(), env=session.env, stdout=subprocess.PIPE)
    made = Recording()
    reader = threading.Thread(target=_read, args=(child, made), name="recorder")
    reader.start()
    try:
        wait_until(lambda: made.taken, what="the recorder")
        yield made
    finally:
        child.terminate()
        reader.join(5)
        child.wait(5)
        made.samples.frombytes(bytes(made.taken[: len(made.taken) // 2 * 2]))


def _parec() -> list[str]:
    return [
        *("parec", f"--device={SINK}.monitor", "--raw", "--format=s16le", f"--rate={RATE}"),
        *("--channels=1", "--latency-msec=10"),
    ]


def _read(child: subprocess.Popen[bytes], made: Recording) -> None:
    assert child.stdout is not None
    with child.stdout:
        while chunk := os.read(child.stdout.fileno(), 65536):
            made.taken += chunk
            made.origin = min(made.origin, time.monotonic() - len(made.taken) / 2 / RATE)


@dataclass(frozen=True, slots=True)
class Heard:
    """One sound in a recording.

    Attributes:
        at: Seconds from the beginning of the recording, by its own sample clock.
        name: Which sound it is most like.
        likeness: 1: the very same shape; 0: nothing in common.
    """

    at: float
    name: str
    likeness: float


def heard(recording: Recording, clips: dict[str, "array.array[int]"]) -> list[Heard]:
    """The sounds in a recording that stand apart by 50 ms of silence or more.

    Args:
        recording: What the sink played.
        clips: The sounds that may be in it.
    """
    return [_recognised(recording.samples, begin, clips) for begin in _begins(recording.samples)]


LOUD = 150  # of 32767: above nothing (the sink is exact), below the first swing of every sound
QUIET = RATE // 20


def _begins(samples: "array.array[int]") -> Iterator[int]:
    last = -QUIET
    for i, value in enumerate(samples):
        if value > LOUD or value < -LOUD:
            if i - last >= QUIET:
                yield i
            last = i


def _recognised(
    samples: "array.array[int]", begin: int, clips: dict[str, "array.array[int]"]
) -> Heard:
    """Lay each clip's own first loud sample on the recording's, and compare the shapes."""
    best = Heard(0.0, "", -1.0)
    for name, clip in clips.items():
        first = next(i for i, value in enumerate(clip) if abs(value) > LOUD)
        place = begin - first
        like = _likeness(samples[max(0, place) : place + len(clip)], clip)
        if like > best.likeness:
            best = Heard(place / RATE, name, like)
    return best


def _likeness(piece: "array.array[int]", clip: "array.array[int]") -> float:
    if len(piece) < len(clip):
        return -1.0
    product = sum(a * b for a, b in zip(piece, clip, strict=True))
    power = sum(a * a for a in piece) * sum(b * b for b in clip)
    return product / power**0.5 if power else 0.0


@contextlib.contextmanager
def busy(processes: int = 1) -> Iterator[None]:
    """Keep so many cores busy while the block runs."""
    spin = "while True: pass"
    children = [subprocess.Popen(["python3", "-c", spin]) for _ in range(processes)]
    try:
        yield
    finally:
        for child in children:
            child.kill()
            child.wait()
