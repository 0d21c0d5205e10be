"""A stream into a long-lived player program, where libpulse is not there."""

import contextlib
import os
import select
import subprocess
import sys
from collections.abc import Mapping

from deskcoach.adapters.cues.clips import RATE

_ORDER = "le" if sys.byteorder == "little" else "be"
COMMANDS: tuple[tuple[tuple[str, ...], float], ...] = (
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
        """Hand over samples; waits while the pipe is full."""
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
        """End the child, after it has played what it has or at once."""
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
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.fcntl(fd, _SET_SIZE, PIPE)
