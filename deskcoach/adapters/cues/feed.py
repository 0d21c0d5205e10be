"""Keeps a stream fed, and places each cue by when its samples will be heard."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from deskcoach.adapters.cues.agenda import Agenda
from deskcoach.adapters.cues.clips import RATE, Clips
from deskcoach.adapters.cues.mixer import Mixer

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
        """Open, feed until the job is done, and give back.

        Raises:
            OSError: It cannot be opened, or was lost.
        """
        stream = self.opened()
        whole = False
        try:
            job.began()
            feed(stream, job)
            whole = not job.cut()
        finally:
            stream.close(drain=whole)
