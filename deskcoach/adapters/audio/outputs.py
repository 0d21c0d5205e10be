"""Ways out for sound: the players and servers that are there, and a stream into one."""

import contextlib
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from deskcoach.adapters.audio import pulse, winmm
from deskcoach.adapters.audio.chime import Find, player_lacks, pulse_lacks, pulse_server
from deskcoach.adapters.audio.mixer import RATE, Clips, Job, StreamWay
from deskcoach.adapters.audio.player import CuePlayer, Way

LONGEST_CUE = 3.0  # s, longer than the longest sound

_Command = Callable[[Path, float], list[str]]
"""The command that plays a file at a gain from 0 to 1."""


def afplay(path: Path, gain: float) -> list[str]:
    """The command on macOS."""
    return ["/usr/bin/afplay", "-v", f"{gain:.3f}", str(path)]


class ProgramWay(Struct, frozen=True):
    """Starts a program for each sound at its instant.

    Attributes:
        name: What the person knows it by.
        command: What is started.
        missing: What it lacks, at a quick look; empty: nothing.
    """

    name: str
    command: _Command
    missing: Callable[[], str]

    def run(self, job: Job) -> None:
        if lack := self.missing():
            raise OSError(lack)
        job.began()
        children: list[subprocess.Popen[bytes]] = []
        try:
            while job.wanted() and not job.cut():
                self._wait(job)
                now = job.clock()
                due = job.agenda.take(now, now)
                clips = job.clips
                children += [
                    start_player(self.command(clips.path(w.name), clips.factor)) for w in due
                ]
                children = [child for child in children if child.poll() is None]
        finally:
            _reap(children, cut=job.cut())

    def _wait(self, job: Job) -> None:
        first = job.agenda.next_at()
        seconds = None if first is None else max(0.0, first - job.clock())

        def changed() -> bool:
            return job.cut() or not job.wanted() or job.agenda.next_at() != first

        job.agenda.wait(changed, seconds)


def start_player(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a player that says nothing.

    Raises:
        OSError: It cannot be started.
    """
    return subprocess.Popen(  # noqa: S603 - the command of this system
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _reap(children: list[subprocess.Popen[bytes]], *, cut: bool) -> None:
    for child in children:
        if cut:
            child.kill()
        try:
            child.wait(LONGEST_CUE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


# -- A stream into a long-lived player program, where libpulse is not there ---------------------


_ORDER = "le" if sys.byteorder == "little" else "be"
_COMMANDS: tuple[tuple[tuple[str, ...], float], ...] = (
    (
        (
            *("pacat", "--playback", "--raw", f"--format=s16{_ORDER}", f"--rate={RATE}"),
            *("--channels=1", "--latency-msec=80", "--client-name=DeskCoach"),
        ),
        0.090,  # measured with PulseAudio 16 and a null sink, by its recording
    ),
    (
        (
            *("aplay", "-q", "-t", "raw", "-f", f"S16_{_ORDER.upper()}", "-r", str(RATE)),
            *("-c", "1", "--buffer-time=60000", "-"),
        ),
        0.070,  # its buffer and a block; not measured, for want of a card
    ),
)
"""Programs that play raw samples from their standard input, in the order of trying, and the
seconds that pass in pipe and program until a sample is heard."""

PIPE = 4096  # bytes: one page, the least that Linux lets a pipe be
STALLED = 2.0  # s without a single byte taken
END = 1.0  # s that a child may play on after its input has ended
ALIVE = 0.15  # s within which a program without a server has given up (20 to 60 ms measured)
_SET_SIZE = 1031  # F_SETPIPE_SZ of fcntl, on Linux


class PipeStream:
    """A child that plays what is written to it.

    It is paced by the full pipe, so the time from here to the loudspeaker is always the same. How
    long it is nobody tells: all cues may come early or late by one small constant.

    Args:
        command: The program with its arguments.
        environ: Its environment.
        held: Seconds until what is written is heard.

    Raises:
        OSError: It cannot be started, or gave up at once.
    """

    def __init__(self, command: tuple[str, ...], environ: Mapping[str, str], held: float) -> None:
        self._child = subprocess.Popen(  # noqa: S603 - one of the commands above
            command,
            env=dict(environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        assert self._child.stdin is not None  # noqa: S101 - by the argument above
        self._pipe = self._child.stdin
        self._fd = self._pipe.fileno()
        os.set_blocking(self._fd, False)
        _shrink(self._fd)
        self._held = held
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(ALIVE)
            self.close(drain=False)
            raise OSError("gave up at once: no sound server or no card")

    def write(self, samples: bytes) -> None:
        rest = memoryview(samples)
        while rest:
            if not select.select([], [self._fd], [], STALLED)[1]:
                raise TimeoutError("takes no more samples")
            with contextlib.suppress(BlockingIOError):
                rest = rest[os.write(self._fd, rest) :]

    def latency(self) -> float:
        """Seconds until what is written next is heard, as well as one can know."""
        return self._held

    def close(self, *, drain: bool) -> None:
        with contextlib.suppress(OSError):
            self._pipe.close()
        if not drain:
            self._child.kill()
        try:
            self._child.wait(END)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()


def _shrink(fd: int) -> None:
    """Make the pipe small where that can be done, so that a button is heard soon."""
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        fcntl.fcntl(fd, _SET_SIZE, PIPE)


# -- What can play on which system, the best one first ------------------------------------------


def open_cue_player(
    environ: Mapping[str, str],
    platform: str,
    folder: Path,
    volume: int,
    elapsed: Callable[[], float] = time.monotonic,
    find: Find = shutil.which,
) -> CuePlayer:
    """The player for this system. Opens nothing yet.

    Args:
        environ: The environment.
        platform: As `sys.platform` names it.
        folder: Where the sounds are.
        volume: From 0 to 100.
        elapsed: Seconds on the clock that `schedule` will speak of.
        find: Finds a program on the path.
    """
    return CuePlayer(ways(environ, platform, find), Clips(folder, volume), elapsed)


def ways(environ: Mapping[str, str], platform: str, find: Find) -> tuple[Way, ...]:
    """The ways to the loudspeaker on this system."""
    if platform == "win32":
        return (StreamWay("Windows", winmm.WaveOutStream, lambda: ""),)
    if platform == "darwin":
        return (ProgramWay("afplay", afplay, _lack("afplay", find)),)
    server = pulse_server(environ)
    return (
        StreamWay(
            "PulseAudio or PipeWire",
            lambda: pulse.PulseStream(server, pulse.load()),
            lambda: _pulse_lacks(server),
        ),
        *(
            StreamWay(command[0], _pipe(command, held, environ), _lack(command[0], find, environ))
            for command, held in _COMMANDS
        ),
    )


def _pipe(
    command: tuple[str, ...], held: float, environ: Mapping[str, str]
) -> Callable[[], PipeStream]:
    return lambda: PipeStream(command, environ, held)


def _lack(program: str, find: Find, environ: Mapping[str, str] | None = None) -> Callable[[], str]:
    def lack() -> str:
        if not find(program):
            return "not installed"
        return "" if environ is None else player_lacks(program, environ)

    return lack


def _pulse_lacks(server: str | None) -> str:
    try:
        pulse.load()
    except OSError:
        return f"{pulse.LIBRARY} is not installed"
    return pulse_lacks(server)
